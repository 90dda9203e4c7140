"""Too much taken, or what nobody should have: by grown-ups, children and animals."""
