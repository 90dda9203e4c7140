"""Medicines put back to pick from, where no curated question stands for what was asked.

"Does papaverine dry your mouth" is put back as "What is Codeine + Papaverine?", and "yes" is to be
answered by what that one's text says of a dry mouth. What was typed is not kept for it: where the
answer stands is looked up at once, for each medicine put back, and kept beside the offer. Whoever
goes on asking when only one was put back has said yes as well.
"""

import re

import msgspec

from askmono.dialogue import compose, one_medicine
from askmono.dialogue.asked import Asked
from askmono.dialogue.choosing import beside_it
from askmono.dialogue.picking import agrees
from askmono.dialogue.picking import picked as picked_of
from askmono.dialogue.reply import Abstention, Answer, Clarification, Offer, Reply
from askmono.dialogue.rereading import Reread
from askmono.dialogue.side_by_side import OF_ONE, One

_DENIED = re.compile(
    r"^\W*(?:no|nope|nah|not|none|neither|wrong|never mind|nevermind)\b"
    r"|\b(?:something else|(?:an)?other one|different one|not (?:that|this|it))\b",
    re.IGNORECASE,
)
_WITH = re.compile(r"\b(?:with|alongside|besides?)\s+$", re.IGNORECASE)
_CONSUMED = frozenset({"drink-or-food", "recreational"})  # kinds of names beside any medicine


def taken_up(asked: Asked) -> Asked | None:
    """The utterance asked of the one medicine that was just put back, if it goes on about that.

    So it does unless that is denied, another is named, or nothing is asked that a text could tell.
    """
    offers = asked.conversation.offers
    put_back = {offer.medicine for offer in offers if offer.medicine}
    if len(put_back) != 1 or not asked.after("clarification") or picked_of(offers, asked.utterance):
        return None
    (only,) = put_back
    if _DENIED.search(asked.utterance) or _turns_from(asked) or asked.small_talk:
        return None
    turned = msgspec.structs.replace(asked.conversation, medicine=only)
    return Asked(asked.engine.about(only), turned, asked.utterance)


def _turns_from(asked: Asked) -> bool:
    """Whether a medicine is named, and not beside the one meant.

    A name that may stand for that one too is not taken for it: it is asked again.
    """
    named = [each for each in asked.hearing.entities if each.name.kind not in _CONSUMED]
    beside = named and _WITH.search(asked.utterance[: named[0].span.start])
    return bool(named) and not (beside or beside_it(asked.utterance, asked.hearing))


def which_medicine(asked: Asked) -> Reply | None:
    """One of several medicines may be meant: each is put back with where it answers."""
    reply = one_medicine.which_medicine(asked)
    if not isinstance(reply, Clarification):
        return reply
    return msgspec.structs.replace(reply, offers=tuple(_placed(asked, o) for o in reply.offers))


def _placed(asked: Asked, offer: Offer) -> Offer:
    """An offer with the passages that answer what was asked, unless its question asks just that."""
    asks = asked.best is not None and asked.best.intent == offer.intent
    if offer.medicine is None or asks or offer.intent != compose.WHAT_IT_IS:
        return offer
    return msgspec.structs.replace(
        offer, passages=_places(One(asked, offer.medicine, asked.utterance))
    )


def _places(one: One) -> tuple[int, ...] | None:
    """The passages that answer; empty where the text does not say, None where it is not clear."""
    if not one.engine.ranks:
        return None
    reply = next(made for step in OF_ONE if (made := step(one)) is not None)
    if isinstance(reply, Abstention) and reply.reason == "not-covered":
        return ()
    if not isinstance(reply, Answer):
        return None
    return compose.places_of(one.engine, reply.passages) or None


def agreed(asked: Asked) -> Reply | None:
    """A "yes" to several questions or medicines that were put back: they are put back again."""
    offers = asked.conversation.offers
    if len(offers) < 2 or not asked.after("clarification") or not agrees(asked.utterance):
        return None
    notice = "medicine-unclear" if any(each.medicine for each in offers) else "clarification"
    return Clarification(
        utterance=asked.utterance,
        library=asked.engine.edition,
        notices=(asked.engine.notice(notice),),
        offers=offers,
        intent=asked.conversation.intent,
    )


def picked(asked: Asked) -> Reply | None:
    """One that was put back is picked without its name: what was asked before is answered."""
    offer = picked_of(asked.conversation.offers, asked.utterance)
    if not isinstance(offer, Offer) or offer.passages is None or asked.hearing.entities:
        return None
    if not offer.passages:
        return compose.abstention(asked, "not-covered")
    last = asked.engine.intents.get(asked.conversation.intent or "")
    fuller = Reread(asked, asked.engine.question(last) if last else offer.question)
    allowed = tuple(at for at in offer.passages if compose.may_show(fuller, at))
    reply = compose.of_passages(fuller, allowed) if allowed else compose.figures_refused(fuller)
    return msgspec.structs.replace(reply, utterance=asked.utterance)
