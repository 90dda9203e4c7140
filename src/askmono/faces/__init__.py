"""The only code that prints, draws, reads keys or listens."""
