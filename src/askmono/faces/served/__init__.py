"""The terminal faces in a browser, through textual-serve: one process a visitor, and no way out."""
