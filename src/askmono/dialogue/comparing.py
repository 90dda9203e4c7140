"""Which of two medicines is better, safer or stronger: no text says, whatever it holds of "better".

Each monograph tells of one medicine. So such a question is never answered by a passage; what each
one is for is offered. What the difference is, and whether somebody is to change from one to the
other, are other questions.
"""

import re

from askmono.dialogue import compose
from askmono.dialogue.asked import Asked
from askmono.dialogue.choosing import TAKEN, is_kind
from askmono.dialogue.named import Row
from askmono.dialogue.reply import Abstention, Offer, Reply
from askmono.dialogue.side_by_side import MOST, beyond, names

WHAT_FOR = "used-for"  # the intent of what is offered of each

_COMPARES = re.compile(
    r"\b(?:better|best|safer|safest|stronger|strongest|weaker|weakest|milder|mildest"
    r"|gentler|kinder|superior|inferior|preferable|worse|worst"
    r"|(?:more|less|most|least)"
    r" (?:effective|powerful|potent|safe|harmful|dangerous|risky|toxic))\b",
    re.IGNORECASE,
)
_OF_TWO = re.compile(r"\b(?:than|or|versus|vs|which|between|compared|out of)\b", re.IGNORECASE)
_SPOKEN_OF = re.compile(r"\b(?:than|or) (?:it|this|that)\b|\b(?:it|this|that) or\b", re.IGNORECASE)


def of_two(asked: Asked) -> Reply | None:
    """Two medicines are held against each other: the text of neither says, and what each is for."""
    engine = asked.engine
    if not engine.is_shelf or not engine.ranks or asked.personal or asked.after("escalation"):
        return None
    found = _COMPARES.search(asked.utterance)
    if not found or not _OF_TWO.search(asked.utterance):
        return None
    row = _row(asked)
    if not row.own or row.names < 2 or _inside(asked, *found.span()):
        return None
    kept = row.own[:MOST]
    silent = engine.notice("several-silent", medicines=names(engine, kept))
    return Abstention(
        utterance=asked.utterance,
        library=engine.edition,
        reason="not-covered",
        notices=(silent, *beyond(engine, row, row.own[MOST:])),
        offers=_offers(asked, kept),
        medicines=kept if len(kept) > 1 else (),
    )


def _row(asked: Asked) -> Row:
    """The medicines that are held against each other: those named, and the one spoken of."""
    named = [e.name for e in asked.hearing.entities if e.name.kind in TAKEN and not is_kind(e.name)]
    own = {name.monograph: None for name in named if name.monograph}
    spoken = asked.conversation.medicine
    if spoken and _SPOKEN_OF.search(asked.utterance):
        own = {spoken: None, **own}
    near = {id_: None for name in named for id_ in name.candidates[:1] if name.kind == "unclear"}
    others = {n.shown: None for n in named if n.kind in ("medicine", "supplement")}
    return Row(tuple(own), tuple(near), tuple(others))


def _inside(asked: Asked, start: int, end: int) -> bool:
    """Whether the word that compares stands in a name."""
    return any(e.span.start < end and start < e.span.end for e in asked.hearing.entities)


def _offers(asked: Asked, medicines: tuple[str, ...]) -> tuple[Offer, ...]:
    """What each of them is for, as far as its text says."""
    every = [asked.engine.about(id_) for id_ in medicines]
    told = [one for one in every if WHAT_FOR in one.intents and one.proposable(WHAT_FOR)]
    offered = (Offer(WHAT_FOR, one.offer(WHAT_FOR).question, one.monograph.id) for one in told)
    return tuple(offered)[: compose.MOST_OFFERS]
