"""A medicine that was spoken of before, pointed back to: "the first one", "back to the other one".

Which one is meant is told from the order in which they came up, and asked where several may be.
Beside the one spoken of ("with the other one") it is taken besides, and not turned to.
"""

import re

import msgspec

from askmono.content.text import words_of
from askmono.dialogue import compose, refusing
from askmono.dialogue.asked import Asked
from askmono.dialogue.asked_beside import one_beside_another
from askmono.dialogue.choosing import TAKEN
from askmono.dialogue.picking import picked
from askmono.dialogue.reply import Reply
from askmono.dialogue.rereading import Reread, asked_instead
from askmono.dialogue.switching import GOES_ON, last_of_it

_NOUN = r"(?:one|medicine|medication|med|drug|tablet|pill|cream|drops|injection)"
_POINTS = re.compile(
    r"\b(?:the|my|that) (?:(?P<first>(?:very )?first|1st|original)"
    rf"|(?P<last>previous|earlier|former)|(?P<other>other)) {_NOUN}\b"
    rf"|\bthe (?P<before>{_NOUN} before(?: (?:that|this|it))?)\b",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"(?:\b(?:(?:go|going|get|getting|come|coming) )?(?:back|return|returning|again)"
    r"(?: (?:to|about|on))?|\b(?:as for|about|of|for|regarding))\s+$",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"\b(?:with|alongside|besides?|plus|than|from|like|as|on top of|instead of|compared to"
    r"|same as|\w+ (?:and|or))\s+$",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|never mind|forget|isnt|isn't)\s+(?:about\s+)?$", re.IGNORECASE)


class PointedBack(Asked):
    """An utterance asked of a medicine that it points back to.

    rest: what is asked, without what points.
    """

    def __init__(self, asked: Asked, medicine: str, rest: str) -> None:
        spoken, before = asked.conversation.came_to(medicine)
        back = msgspec.structs.replace(
            asked.conversation, medicine=medicine, spoken=spoken, before=before, offers=(), shown=()
        )
        super().__init__(asked.engine.about(medicine), back, asked.utterance)
        self.rest = rest


def turned(asked: Asked) -> Asked | None:
    """The utterance asked of the medicine that it points back to; None where it is not clear."""
    found = _pointed(asked)
    if found is None or _BESIDE.search(asked.utterance[: found.start()]):
        return None
    ids = _meant(asked, found)
    if len(ids) != 1:
        return None
    return PointedBack(asked, ids[0], _rest(asked, found))


def goes_on(asked: Asked) -> Reply | None:
    """What is asked of a medicine that is pointed back to, or which of several it may be."""
    if asked.after("escalation"):
        return None
    if isinstance(asked, PointedBack):
        if set(words_of(asked.rest)) <= GOES_ON:
            return last_of_it(asked)
        return asked_instead(asked, Reread(asked, asked.rest))
    found = _pointed(asked)
    ids = _meant(asked, found) if found else []
    if found is None or not ids:
        return None
    text = asked.utterance
    if not _BESIDE.search(text[: found.start()]):
        last = asked.engine.intents.get(asked.conversation.intent or "")
        rest = _rest(asked, found)
        if last is not None and set(words_of(rest)) <= GOES_ON:
            rest = asked.engine.question(last)
        which = compose.which_of(Reread(asked, rest), ids)
        return msgspec.structs.replace(which, utterance=text)
    if len(ids) > 1:
        return None
    name = asked.engine.about(ids[0]).monograph.name
    beside = Reread(asked, f"{text[: found.start()]}{name}{text[found.end() :]}")
    made = refusing.refuse(asked) or one_beside_another(beside)
    return msgspec.structs.replace(made, utterance=text) if made else None


def _rest(asked: Asked, found: re.Match[str]) -> str:
    """What is said besides what points back."""
    before = _LEADS.sub("", asked.utterance[: found.start()])
    return f"{before} {asked.utterance[found.end() :]}".strip(" ,.;:-")


def _pointed(asked: Asked) -> re.Match[str] | None:
    """Where a medicine spoken of before is pointed back to, and nothing just offered is picked."""
    conversation = asked.conversation
    if not asked.engine.is_shelf or len(_history(asked)) < 2:
        return None
    if picked(conversation.offers, asked.utterance) is not None:
        return None
    if any(entity.name.kind in TAKEN for entity in asked.hearing.entities):
        return None
    found = _POINTS.search(asked.utterance)
    return None if found is None or _NOT.search(asked.utterance[: found.start()]) else found


def _history(asked: Asked) -> tuple[str, ...]:
    """The medicines that may be pointed back to, in the order in which they came up."""
    conversation = asked.conversation
    told = conversation.medicines if conversation.medicine is None else ()
    return told or conversation.spoken


def _meant(asked: Asked, found: re.Match[str]) -> list[str]:
    """The medicines that may be meant: the first, the one before the present, or another one."""
    history, present = _history(asked), asked.conversation.medicine
    if found["first"]:
        return [history[0]]
    if (found["last"] or found["before"]) and asked.conversation.before in history:
        return [asked.conversation.before]
    return [id_ for id_ in history if id_ != present]
