"""Names of medicines as somebody types them: which are like it, and whether another one is meant.

Pure, and of the rows of a list alone.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from askmono.faces.browsing import Row, holding

SHORTEST = 3  # letters of a word from which it may be the beginning of a name
SHORTEST_WHOLE = 4  # letters of a word that is a whole word of a name

_WORD = re.compile(r"[^\W\d_]+")


class Another(NamedTuple):
    """Another medicine is being named. only: its id where the letters leave no other; else None."""

    only: str | None


def names_like(rows: Sequence[Row], typed: str) -> list[Row]:
    """The medicines whose name holds what was typed; those that begin with it first."""
    begun = typed.strip().casefold()
    return sorted(holding(rows, typed), key=lambda row: not row.name.casefold().startswith(begun))


def another_named(
    rows: Sequence[Row], spoken_of: str, typed: str, questions: Iterable[str], english: str
) -> Another | None:
    """Whether a text being typed names, or begins to name, another medicine than the one spoken of.

    questions: those proposed of the one spoken of; a word that one of them holds, or begins with,
    is an ordinary one. spoken_of: its id. english: common words, one a line, with a line end before
    the first and after the last; ordinary too, unless one is a medicine's whole name. None where no
    other is named.
    """
    ordinary = {word for question in questions for word in _words(question)}
    own = {word for row in rows if row.id == spoken_of for word in _words(row.name)}
    words = _words(typed)
    for at, word in enumerate(words):
        going = at == len(words) - 1 and typed[-1:].isalpha()
        known = ordinary | own
        if len(word) < (SHORTEST if going else SHORTEST_WHOLE):
            continue
        if word in known or (going and any(one.startswith(word) for one in known)):
            continue
        if f"\n{word}\n" in english and all(row.name.casefold() != word for row in rows):
            continue
        named = [row for row in rows if _begins(row, word, whole=not going)]
        if named:
            return Another(_only(named))
    return None


def _begins(row: Row, word: str, *, whole: bool) -> bool:
    """Whether a name's first word is a word, or begins with it."""
    first = next(iter(_words(row.name)), "")
    return first == word if whole else first.startswith(word)


def _only(named: Sequence[Row]) -> str | None:
    """The medicine whose name every other one begins with too, as combinations do."""
    plain = min(named, key=lambda row: len(row.name))
    first = next(iter(_words(plain.name)), "")
    alone = len(_words(plain.name)) == 1
    return plain.id if alone and all(_begins(row, first, whole=True) for row in named) else None


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
