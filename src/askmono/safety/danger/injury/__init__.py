"""What comes from outside: wounds, burns, and what gets into an eye."""
