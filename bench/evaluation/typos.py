"""Seeded slips of the finger: one for every 12 letters of what is typed.

A slip is one of four, equally likely: the key beside the right one, a letter left out, a letter
doubled, a letter swapped with what follows it. Each utterance has its own generator, seeded with
the seed and a name, so that leaving one question out of a run changes no other.
"""

from random import Random

LETTERS_A_SLIP = 12
ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_BESIDE = {
    letter: [row[i] for i in (at - 1, at + 1) if 0 <= i < len(row)]
    for row in ROWS
    for at, letter in enumerate(row)
}
KINDS = ("beside", "left out", "doubled", "swapped")


def slip(text: str, seed: int, name: str) -> str:
    """The text with its slips; unchanged where it has fewer letters than one slip takes.

    name: of the utterance, different for each. Only the letters a to z are slipped on, none twice.
    """
    random = Random(f"{seed} {name}")  # noqa: S311 - repeatable slips, no secrets
    letters = [at for at, sign in enumerate(text) if sign.lower() in _BESIDE]
    chosen = sorted(random.sample(letters, len(letters) // LETTERS_A_SLIP))
    signs = list(text)
    for at in reversed(chosen):  # from the end, so that the places before stay where they are
        signs[at : at + 2] = _slipped(signs[at : at + 2], random)
    return "".join(signs)


def _slipped(signs: list[str], random: Random) -> list[str]:
    """A letter and what follows it (nothing at the end of the text), after one slip."""
    letter, after = signs[0], signs[1:]
    match random.choice(KINDS):
        case "beside":
            return [random.choice(_BESIDE[letter.lower()]), *after]
        case "left out":
            return after
        case "doubled":
            return [letter, letter, *after]
        case _:
            return [*after, letter]
