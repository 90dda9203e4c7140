"""Words and phrases of the rules, written by their parts."""

from itertools import product


def word_set(text: str) -> frozenset[str]:
    """A set of words from a line of them: "take have need"."""
    return frozenset(text.split())


def each_of(*parts: str) -> str:
    """Every phrase made of one of each part, in order, parted by commas, as sort_of reads them.

    A part is words or phrases parted by commas, an empty one where it may be left out:
    each_of("end, ending", "my, his", ", own", "life") makes eight, from "end my life" on.
    """
    choices = [[choice.strip() for choice in part.split(",")] for part in parts]
    return ", ".join(" ".join(filter(None, chosen)) for chosen in product(*choices))
