"""What is said right after a card or a refusal."""
