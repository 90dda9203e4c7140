"""Slips of the finger on a keyboard: the key beside, a letter left out, doubled, or swapped."""

from random import Random

ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
BESIDE = {
    letter: [row[i] for i in (at - 1, at + 1) if 0 <= i < len(row)]
    for row in ROWS
    for at, letter in enumerate(row)
}
KINDS = ("beside", "left out", "doubled", "swapped")


def slipped(signs: list[str], random: Random) -> list[str]:
    """A letter a to z and what follows it (nothing at the end of a text), after one slip."""
    letter, after = signs[0], signs[1:]
    match random.choice(KINDS):
        case "beside":
            return [random.choice(BESIDE[letter.lower()]), *after]
        case "left out":
            return after
        case "doubled":
            return [letter, letter, *after]
        case _:
            return [*after, letter]
