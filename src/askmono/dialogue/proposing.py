"""Which questions a text being typed may become: of the medicine spoken of, or of another begun.

Nothing is decided by it but what is proposed: what is asked in the end, respond() reads anew.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from askmono.content.problems import ContentError
from askmono.content.shelf import Listed
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import Offer

FIRST = 3  # questions offered before one is asked
FIRST_FROM = "what is"  # what they are the likeliest completions of
SHORTEST = 3  # letters of a word from which it may be the beginning of a name
SHORTEST_WHOLE = 4  # letters of a word that is a whole word of a name

_WORD = re.compile(r"[^\W\d_]+")


class Another(NamedTuple):
    """Another medicine is being named. only: its id where the letters leave no other; else None."""

    only: str | None


def first_questions(engine: Engine) -> tuple[Offer, ...]:
    """What can be asked to begin with; nothing while it is open about which medicine."""
    return engine.suggest(FIRST_FROM, FIRST)


def proposed(spoken: Engine, typed: str, most: int) -> tuple[Offer, ...]:
    """Curated questions that a text may become, best first, at most so many.

    Empty while another medicine may be meant and it is open which, or cannot be read. spoken: the
    engine for the medicine spoken of, or with none chosen.
    """
    try:
        return _proposed(spoken, typed, most) if typed.strip() else ()
    except ContentError:
        return ()  # whoever asks is told so


def _proposed(spoken: Engine, typed: str, most: int) -> tuple[Offer, ...]:
    found = spoken.suggest(typed, most)
    if not (spoken.is_shelf and spoken.chosen):
        return found
    listed = spoken.library.monographs.listed
    questions = [offer.question for offer in found]
    named = another_named(listed, spoken.monograph.id, typed, questions, spoken.speller.english)
    if named is None:
        return found
    return spoken.about(named.only).suggest(typed, most) if named.only else ()


def another_named(
    listed: Sequence[Listed], spoken_of: str, typed: str, questions: Iterable[str], english: str
) -> Another | None:
    """Whether a text being typed names, or begins to name, another medicine than the one spoken of.

    questions: those proposed of the one spoken of; a word that one of them holds, or begins with,
    is an ordinary one. spoken_of: its id. english: common words, one a line, with a line end before
    the first and after the last; ordinary too, unless one is a medicine's whole name. None where no
    other is named.
    """
    ordinary = {word for question in questions for word in _words(question)}
    own = {word for one in listed if one.id == spoken_of for word in _words(one.name)}
    words = _words(typed)
    for at, word in enumerate(words):
        going = at == len(words) - 1 and typed[-1:].isalpha()
        known = ordinary | own
        if len(word) < (SHORTEST if going else SHORTEST_WHOLE):
            continue
        if word in known or (going and any(one.startswith(word) for one in known)):
            continue
        if f"\n{word}\n" in english and all(one.name.casefold() != word for one in listed):
            continue
        named = [one for one in listed if _begins(one, word, whole=not going)]
        if named:
            return Another(_only(named))
    return None


def _begins(one: Listed, word: str, *, whole: bool) -> bool:
    """Whether a name's first word is a word, or begins with it."""
    first = next(iter(_words(one.name)), "")
    return first == word if whole else first.startswith(word)


def _only(named: Sequence[Listed]) -> str | None:
    """The medicine whose name every other one begins with too, as combinations do."""
    plain = min(named, key=lambda one: len(one.name))
    first = next(iter(_words(plain.name)), "")
    alone = len(_words(plain.name)) == 1
    return plain.id if alone and all(_begins(one, first, whole=True) for one in named) else None


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
