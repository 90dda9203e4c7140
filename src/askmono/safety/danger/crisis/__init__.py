"""Somebody may take their own life or be hurt: meant, planned, or done by another."""
