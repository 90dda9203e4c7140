"""Which medicines an utterance names in a row, and whether it only tells of them.

Pure: what is named is read off the utterance and the conversation; nothing is asked here.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import msgspec

from askmono.content.text import Span
from askmono.dialogue.asked import Asked
from askmono.dialogue.choosing import not_aside
from askmono.dialogue.conversation import Conversation
from askmono.dialogue.parts import clauses
from askmono.retrieval.entities import Entity
from askmono.safety.reading.vocabulary import word_set

MOST_NEAR = 3  # medicines that are named for one that is unclear

_JOINED = re.compile(r"(?:[\s,;/&+]|\b(?:and|or|n|plus|nor|also|my|the)\b)*", re.IGNORECASE)
# All that may be said around names by who only says what they have; anything else may ask.
_TOLD = word_set(
    "i im am we he she they is are was my his her our mum mums mom mother dad father husband wife "
    "the a these this "
    "take takes taking on have has got get use uses using been prescribed medicine medicines "
    "medication medications meds tablet tablets pill pills drug drugs and also plus as well too "
    "now currently at moment both just only daily every day morning night evening hi hello please "
    "list of following another so ok okay n with for"
)
_TAKES = word_set("take takes taking on have has got use uses using prescribed my")
_ADDS = word_set("also plus another too well")
_SAYS = _TAKES - {"my"} | word_set("i im am we he she they")
_ASKS = word_set("is are was")
_LISTED = re.compile(r"[,;\n]")
# A clause that asks, and is no telling: "is A ok", "A ok"; not "is on A".
_ASKING = re.compile(
    r"^(?:and |so |but |or |then )*(?:(?:is|are|was|were) (?!on |taking |using )"
    r"|(?:can|could|may|might|will|would|should|shall|does|do|did) (?!have |take ))"
    r"|\b(?:can|could|may|might|will|would|should|does|do) (?:the |my |this )?_"
    r"|\b(?:is|are) (?:the |my |this )?_ (?:ok|okay|safe|fine|alright|allowed|good|bad)\b"
    r"|\b(?:ok|okay|safe|fine|alright|allowed|problem|trouble)"
    r"(?: (?:for|with|to|too|together|then|or|not|me|him|her|us|it|that|take|have|use))*$"
)
_ASIDE = 2  # names of which one may be asked about beside the other
_SHORTEST = 4  # letters of a word that may be a name nobody knows
_FOR = 3  # words that may follow "for" where it is said what a medicine is for


# Words that ask, even after "for".
_QUESTIONS = word_set(
    "how what when which who why can could should would may if but not is are do does did will "
    "long ever life more less any while clash mix interact ok okay alright fine safe problem "
    "problems trouble bother bad risk risky harm danger allowed together"
)

# Kinds of names that somebody may take: not food, nor a street drug.


class Row(msgspec.Struct, frozen=True):
    """Medicines named in an utterance, each once, in the order named.

    own: ids of monographs. near: ids that an unclear name may stand for. others: names of which
    the library has no text. unknown: whether a word stands there that nobody knows.
    """

    own: tuple[str, ...]
    near: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    unknown: bool = False

    @property
    def names(self) -> int:
        """How many names there are."""
        return len(self.own) + bool(self.near) + len(self.others) + self.unknown


def spoken_of(conversation: Conversation) -> tuple[str, ...]:
    """The medicines kept in mind, or the one spoken of."""
    if conversation.medicines:
        return conversation.medicines
    return (conversation.medicine,) if conversation.medicine else ()


def _entities(asked: Asked) -> tuple[Entity, ...]:
    """The names in an utterance; two medicines parted by a comma are never one combination.

    Unless nothing else is named, and not each of them is a medicine of the shelf by itself: then
    they are the parts of the one that is.
    """
    alone = len(asked.hearing.entities) == 1
    found: list[Entity] = []
    for entity in not_aside(asked.utterance, asked.hearing.entities):
        typed = entity.span.of(asked.utterance)
        pieces = list(re.finditer(r"[^,;\n]+", typed))
        inside: list[Entity] = []
        if len(pieces) > 1 and entity.name.monograph and "," not in entity.name.shown:
            for piece in pieces:
                start = entity.span.start + piece.start()
                for each in asked.engine.entities(piece.group()):
                    at = Span(start + each.span.start, start + each.span.end)
                    inside.append(msgspec.structs.replace(each, span=at))
        parts = alone and any(each.name.monograph is None for each in inside)
        found += [entity] if parts else inside or [entity]
    return tuple(found)


def _row(entities: Iterable[Entity], *, unknown: bool = False) -> Row:
    own: dict[str, None] = {}
    near: dict[str, None] = {}
    others: dict[str, None] = {}
    for entity in entities:
        name = entity.name
        if name.monograph is not None:
            own[name.monograph] = None
        elif name.kind == "unclear":
            near.update(dict.fromkeys(name.candidates[:MOST_NEAR]))
        else:
            others[name.shown] = None
    near = {id_: None for id_ in near if id_ not in own}
    return Row(tuple(own), tuple(near), tuple(others), unknown)


def told_in(asked: Asked) -> Row | None:
    """The medicines that are told of, if nothing else is said; None otherwise."""
    if not asked.engine.is_shelf or "?" in asked.utterance or asked.after("escalation"):
        return None
    entities = _entities(asked)
    if not entities or any(e.name.kind in ("drink-or-food", "recreational") for e in entities):
        return None
    around = [
        word.text
        for word in asked.hearing.reading.words
        if not any(e.span.start <= word.span.start < e.span.end for e in entities)
    ]
    said = said_around(asked, entities, mended=True)
    if _asks(asked, entities):
        return None
    rest = [word for word in said if word not in _TOLD]
    knows = asked.engine.speller.knows
    if any(knows(word) or not word.isalpha() or len(word) < _SHORTEST for word in rest):
        return None
    row = _row(entities, unknown=bool(rest))
    if _asked_beside(asked, row, entities, said) or (rest and not _lists(asked, said)):
        return None
    here = asked.conversation.medicines and asked.conversation.medicine is None
    before = spoken_of(asked.conversation)
    if row.names > 1:
        return row if row.own or here else None
    adds = not _ADDS.isdisjoint(around)
    says = here and ("and" in around or not _TAKES.isdisjoint(around))
    if not before or not (adds or says) or set(row.own) & set(before):
        return None
    return row if row.own or here else None


def adds_to(asked: Asked, row: Row) -> bool:
    """Whether medicines are told of besides those before: a list is not of the one spoken of."""
    also = not _ADDS.isdisjoint(asked.hearing.reading.texts)
    return also or row.names < 2 or bool(asked.conversation.medicines)


def _lists(asked: Asked, said: Sequence[str]) -> bool:
    """Whether an unknown word stands in a list of names: else it may be what is asked, misspelt."""
    listed = _LISTED.search(asked.utterance) or "and" in asked.hearing.reading.texts
    return bool(listed or asked.conversation.medicines or not _TAKES.isdisjoint(said))


def _asked_beside(
    asked: Asked, row: Row, entities: tuple[Entity, ...], said: Sequence[str]
) -> bool:
    """Whether one medicine of the shelf is asked about beside another: "A with B", "is A a B".

    Not in a list, nor where somebody is said to be on them. said: the words around the names.
    """
    if len(row.own) != 1 or row.names != len(entities) or row.names > _ASIDE:
        return False
    if "while" in said or not _ASKS.isdisjoint(said[:1]):
        return True
    between = pairwise(entities)
    listed = any(_LISTED.search(asked.utterance, a.span.end, b.span.start) for a, b in between)
    known = asked.conversation.medicines
    return not (listed or known or not _SAYS.isdisjoint(said))


def said_around(asked: Asked, entities: tuple[Entity, ...], *, mended: bool = False) -> list[str]:
    """The words around the names, without what a medicine is said to be for: "for my heart".

    mended: whether as they are meant, and not as they were typed.
    """
    kept: list[str] = []
    left = 0
    for text, place in _words(asked, mended=mended):
        if any(e.span.start <= place < e.span.end for e in entities):
            left = 0
        elif text in ("for", "and") or left == 0:
            left = _FOR if text == "for" else 0
            kept.append(text)
        else:
            left -= 1
            if text in _QUESTIONS:
                kept.append(text)
    return kept


def _words(asked: Asked, *, mended: bool) -> Iterator[tuple[str, int]]:
    """The words and where each was typed."""
    if mended:
        return zip(asked.hearing.said, asked.hearing.places, strict=True)
    return ((word.text, word.span.start) for word in asked.hearing.reading.words)


def _asks(asked: Asked, entities: tuple[Entity, ...]) -> bool:
    """Whether a clause asks: it begins with a verb, or ends in whether that is safe."""
    for clause in clauses(asked.utterance):
        said = [
            "_" if any(e.span.start <= place < e.span.end for e in entities) else word
            for word, place in _words(asked, mended=True)
            if clause.start <= place < clause.end
        ]
        if _ASKING.search(" ".join(said)):
            return True
    return False


def in_a_row(asked: Asked) -> tuple[Row, Span] | None:
    """Two medicines or more named in one row, and where; None where they stand apart."""
    entities = [e for e in _entities(asked) if e.name.kind not in ("drink-or-food", "recreational")]
    row = _row(entities)
    if not row.own or len(row.own) + bool(row.near) < 2:
        return None
    for left, right in pairwise(entities):
        if not _JOINED.fullmatch(asked.utterance, left.span.end, right.span.start):
            return None
    return row, Span(entities[0].span.start, entities[-1].span.end)
