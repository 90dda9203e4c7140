"""What a monograph's title is made of: one medicine, or the ingredients of a combination. Pure."""

from askmono.retrieval.names import BETWEEN, text_of, without_form
from askmono.retrieval.nonproprietary import without_salt


def ingredients_of(title: str) -> tuple[frozenset[str], ...]:
    """What each part of a title may be called: by its words, and without its salt."""
    parts = (text_of(part) for part in BETWEEN.split(without_form(title)) if part.strip())
    return tuple(frozenset(filter(None, (part, without_salt(part)))) for part in parts)


def is_part(name: str, title: str) -> bool:
    """Whether a name is that of one part of a title that has several."""
    parts = ingredients_of(title)
    return len(parts) > 1 and any(name in called for called in parts)


def part_of(name: str, title: str) -> str | None:
    """What a monograph's own name is called as one part of another's title; None where it is none.

    Its form does not count: "ofloxacin (systemic)" is a part of "racecadotril + ofloxacin".
    """
    plain = text_of(without_form(name))
    called = (plain, without_salt(plain))
    return next((each for each in called if each and is_part(each, title)), None)
