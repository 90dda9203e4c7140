"""A question in the form that every signal compares: mended words, stems, no medicine's name."""

from collections.abc import Iterable

import msgspec
import Stemmer

# Stands where the medicine was named: once it is known which one, the name must not count.
NAMED = "_"

_stemmer = Stemmer.Stemmer("english")


class Query(msgspec.Struct, frozen=True):
    """Words in order (mended, lower case, NAMED for the medicine), and their stems beside them."""

    words: tuple[str, ...]
    stems: tuple[str, ...]

    @property
    def text(self) -> str:
        """The words as one line, without the medicine's placeholder."""
        return " ".join(word for word in self.words if word != NAMED)


def query_of(words: Iterable[str]) -> Query:
    """A query from mended words."""
    words = tuple(words)
    return Query(words, tuple(_stemmer.stemWords(words)))


def stems_of(words: Iterable[str]) -> tuple[str, ...]:
    """The Snowball (English) stem of each word."""
    return tuple(_stemmer.stemWords(list(words)))
