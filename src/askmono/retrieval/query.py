"""A question in the form that every signal compares: mended words, stems, no medicine's name."""

from collections.abc import Callable, Iterable, Sequence

import msgspec
import Stemmer

# Stands where the medicine was named: once it is known which one, the name must not count.
NAMED = "_"
# Begins a word that stands for another medicine or its group; OTHER is the medicine itself.
MARK = "~"
OTHER = f"{MARK}medicine"
IT = "it"  # as people say who have named the medicine before
ANOTHER = ["another", "medicine"]

Finder = Callable[[Sequence[str]], tuple[str, ...]]

_stemmer = Stemmer.Stemmer("english")


class Query(msgspec.Struct, frozen=True):
    """Words in order (mended, lower case, NAMED for the medicine), and their stems beside them.

    concepts: ids of what the words speak of, in whichever everyday words; see concepts.py.
    """

    words: tuple[str, ...]
    stems: tuple[str, ...]
    concepts: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The words as one line, without the medicine's placeholder."""
        return " ".join(word for word in self.words if word != NAMED)

    @property
    def prose(self) -> str:
        """The words as a sentence that an encoder can read: plain words for what was taken out."""
        nouns: list[str] = []
        for word in self.words:
            if word == NAMED:
                nouns[len(nouns) - (nouns[-1:] == ["the"]) :] = [IT]
            elif not word.startswith(MARK):
                nouns.append(word)
            elif word == OTHER:
                nouns += ANOTHER
        return " ".join(nouns)


def query_of(words: Iterable[str], find: Finder | None = None) -> Query:
    """A query from mended words. find: what tells concepts from stems, if there is a vocabulary."""
    words = tuple(words)
    stems = tuple(_stemmer.stemWords(words))
    return Query(words, stems, find(stems) if find else ())


def stems_of(words: Iterable[str]) -> tuple[str, ...]:
    """The Snowball (English) stem of each word."""
    return tuple(_stemmer.stemWords(list(words)))
