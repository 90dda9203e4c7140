"""What may be said: read once, checked, never changed afterwards."""
