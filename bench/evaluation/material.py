"""What the sentence encoder is taught with."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """A passage as the encoder reads it.

    at: its index. parts: as Written makes them. concepts: ids of those that it names.
    """

    at: int
    text: str
    parts: tuple[str, ...]
    concepts: frozenset[str]


@dataclass(frozen=True, slots=True)
class Lesson:
    """A question about a medicine.

    texts: as the encoder reads it: the medicine not named, named, and with slips.
    right: indexes of the passages that answer. expect: the kind of reply.
    """

    texts: tuple[str, ...]
    right: frozenset[int]
    expect: str


@dataclass(frozen=True, slots=True)
class Material:
    """Phrasings by intent, sayings by concept; by medicine the passages, and the questions."""

    phrasings: dict[str, list[str]]
    sayings: dict[str, list[str]]
    passages: dict[str, list[Text]]
    training: dict[str, list[Lesson]]
    tuning: dict[str, list[Lesson]]
