"""What is asked about: medicines, intents, passages."""
