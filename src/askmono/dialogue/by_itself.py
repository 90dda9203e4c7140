"""What the combination spoken of does not tell of one of its ingredients, from that one's own text.

It is answered this once and under that one's name; the combination stays what is spoken of.
"""

from collections.abc import Callable, Mapping

import msgspec

from askmono.dialogue import compose, inside
from askmono.dialogue.asked import Asked
from askmono.dialogue.choosing import beside_it
from askmono.dialogue.ingredient import asked_of
from askmono.dialogue.reply import Answer, Escalation, Refusal, Reply
from askmono.retrieval.entities import Entity


def completed(asked: Asked, reply: Reply, respond: Callable[[Asked], Reply]) -> Reply:
    """The reply, or one from the text of the only ingredient that is named and it does not tell of.

    respond: what makes a reply.
    """
    if not asked.engine.is_shelf or not asked.engine.chosen or reply.medicines:
        return reply
    if isinstance(reply, Refusal | Escalation) or asked.small_talk:
        return reply
    own = inside.by_entity(asked.engine, asked.utterance)
    if len(own) != 1 or beside_it(asked.utterance, asked.hearing) or _tells(asked, reply, own):
        return reply
    (medicine,) = own.values()
    made = respond(Asked(asked.engine.about(medicine), asked.conversation, asked.utterance))
    if not isinstance(made, Answer):
        return reply
    offers = tuple(msgspec.structs.replace(each, medicine=medicine) for each in made.offers)
    return msgspec.structs.replace(made, offers=offers)


def _tells(asked: Asked, reply: Reply, own: Mapping[Entity, str]) -> bool:
    """Whether what a reply shows is about an ingredient that is named."""
    if not isinstance(reply, Answer):
        return False
    engine = asked.engine
    one = asked_of(engine.monograph, asked.hearing)
    return any(
        (one is not None and engine.monograph.passages[at].ingredient == one)
        or any(engine.passages.holds(at, entity.typed) for entity in own)
        for at in compose.places_of(engine, reply.passages)
    )
