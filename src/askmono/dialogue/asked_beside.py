"""The step of a turn that tells of one medicine beside another: first where the text names it.

Whatever way it is asked, it is read as whether the one asked about interacts with the other; what
is refused of a person is refused before. Of two medicines of the shelf each text is asked for the
other's name, and what each says stands by itself, under its own name.
"""

from collections.abc import Sequence

import msgspec

from askmono.dialogue import compose, seeking
from askmono.dialogue.asked import Asked
from askmono.dialogue.choosing import TAKEN, beside_it
from askmono.dialogue.named import Row
from askmono.dialogue.naming_places import INTERACTIONS, in_general, names_it, naming
from askmono.dialogue.reply import Reply
from askmono.dialogue.rereading import Reread, asked_instead
from askmono.dialogue.side_by_side import One, beside, together
from askmono.dialogue.two_taken import Asks, asks_of, others_of
from askmono.retrieval.entities import Entity
from askmono.retrieval.titles import is_part

MOST = 2  # passages that are shown; one more for each medicine more that is named
MOST_IN_ALL = 3


def turned(asked: Asked) -> Asked | None:
    """The utterance asked of the medicine that may be taken, where the one taken was turned to.

    "If i am on A can i take B" is asked of B, where the shelf holds both.
    """
    if not _may_be_asked(asked):
        return None
    others = others_of(asked)
    if len(others) != 1 or others[0].name.monograph is None or asks_of(asked) != "other":
        return None
    if asked.conversation.medicine == asked.engine.monograph.id:
        return None  # it is spoken of, and stays so
    return Asked(asked.engine.about(others[0].name.monograph), asked.conversation, asked.utterance)


def one_beside_another(asked: Asked) -> Reply | None:
    """Whether one medicine may be taken beside another: what its text says of that one."""
    if not _may_be_asked(asked) or asked.after("escalation") or seeking.asks_itself(asked):
        return None
    others = [each for each in others_of(asked) if not of_it(asked, each)]
    asks = asks_of(asked) if others else None
    if asks is None:
        return None
    (first, *more) = others
    if first.name.monograph is not None and not more:
        return _of_two(asked, first, asks)
    fuller = Reread(asked, _reading(asked, others))
    made = named_first(fuller, others)
    if made is None and asks == "mixed":
        return None  # the steps that follow read it well
    return asked_instead(asked, fuller) if made is None else _typed(asked, made)


def named_first(fuller: Asked, others: Sequence[Entity]) -> Reply | None:
    """What a text says of some medicines by their names, then in general; None if of none of them.

    fuller: asks whether the medicine asked about interacts with them.
    """
    ranked = [each.passage for each in fuller.ranked]
    named = [naming(fuller.engine, each, ranked) for each in others]
    found = dict.fromkeys(places[0] for places in named if places)
    if not found:
        return None
    most = min(MOST_IN_ALL, MOST + len(others) - 1)
    general = in_general(fuller.engine)[:1]
    strong = [at for each, p in zip(others, named, strict=True) for at in _more(fuller, each, p)]
    every = dict.fromkeys((*found, *(at for at in general if at in strong), *strong[:1], *general))
    allowed = [at for at in every if compose.may_show(fuller, at)]
    return (
        compose.of_passages(fuller, allowed[:most]) if allowed else compose.figures_refused(fuller)
    )


def _more(fuller: Asked, entity: Entity, places: Sequence[int]) -> list[int]:
    """Of the passages after the first, those that have the medicine's own name."""
    return [at for at in places[1:] if names_it(fuller.engine, entity, at)]


def _of_two(asked: Asked, other: Entity, asks: Asks) -> Reply | None:
    """What the texts of two medicines of the shelf say of each other."""
    ids = (asked.engine.monograph.id, other.name.monograph or "")
    first = One(asked, ids[0], _reading(asked, [other]))
    told = named_first(first, [other])
    if asks == "own" and told is not None:
        return _typed(asked, told)
    called = asked.engine.monograph.name
    second = One(asked, ids[1], f"does it interact with {called}")
    own = [each for each in second.hearing.entities if each.name.shown == called]
    back = named_first(second, own[:1])
    if told is None and back is None:
        if asks in ("own", "other"):
            return asked_instead(asked, Reread(asked, first.utterance))
        return beside(asked, [first, second], Row(ids), INTERACTIONS)
    silent = compose.abstention(asked, "not-covered")
    said = [silent if made is None else made for made in (told, back)]
    return together(asked, [first, second], said, Row(ids), INTERACTIONS)


def _may_be_asked(asked: Asked) -> bool:
    """Whether there is a text whose passages are ranked, and another medicine that is named."""
    if not asked.seeks:
        return False
    own, entities = asked.engine.monograph.id, asked.hearing.entities
    return any(each.name.monograph != own and each.name.kind in TAKEN for each in entities)


def of_it(asked: Asked, entity: Entity) -> bool:
    """Whether a name is of an ingredient in the medicine asked about, and not taken besides."""
    part = is_part(entity.name.shown, asked.engine.monograph.name)
    return part and not beside_it(asked.utterance, asked.hearing)


def _reading(asked: Asked, others: Sequence[Entity]) -> str:
    """What is read instead."""
    typed = " and ".join(each.span.of(asked.utterance) for each in others)
    return f"does it interact with {typed}"


def _typed(asked: Asked, reply: Reply) -> Reply:
    return msgspec.structs.replace(reply, utterance=asked.utterance)
