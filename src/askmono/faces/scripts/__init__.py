"""Scripted conversations: the test suite of the content, for people who do not program."""
