"""Cries for help in other languages than English."""
