"""What brings a card before anything else: emergencies and crises, in a folder by their kind."""
