"""JSON Schemas: one a kind of file, and one for the JSON contract."""
