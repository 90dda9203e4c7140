"""Single words that mean the same to a rule, where only the words matter and not their places."""


def word_set(text: str) -> frozenset[str]:
    """A set of words from a line of them: "take have need"."""
    return frozenset(text.split())
