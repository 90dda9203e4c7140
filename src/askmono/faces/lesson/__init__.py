"""Lessons in the terminal: one idea a screen, teach-back, and something to take away."""
