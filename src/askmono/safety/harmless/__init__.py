"""What is harmless though alike to danger, and keeps a card back: one rule a module."""
