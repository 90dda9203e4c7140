"""Seeded slips of the finger: one for every 12 letters of what is typed.

A slip is one of four, equally likely: the key beside the right one, a letter left out, a letter
doubled, a letter swapped with what follows it. Each utterance has its own generator, seeded with
the seed and a name, so that leaving one question out of a run changes no other.
"""

from random import Random

from askmono.faces.scripts.slips import BESIDE, slipped

LETTERS_A_SLIP = 12


def slip(text: str, seed: int, name: str) -> str:
    """The text with its slips; unchanged where it has fewer letters than one slip takes.

    name: of the utterance, different for each. Only the letters a to z are slipped on, none twice.
    """
    random = Random(f"{seed} {name}")  # noqa: S311 - repeatable slips, no secrets
    letters = [at for at, sign in enumerate(text) if sign.lower() in BESIDE]
    chosen = sorted(random.sample(letters, len(letters) // LETTERS_A_SLIP))
    signs = list(text)
    for at in reversed(chosen):  # from the end, so that the places before stay where they are
        signs[at : at + 2] = slipped(signs[at : at + 2], random)
    return "".join(signs)
