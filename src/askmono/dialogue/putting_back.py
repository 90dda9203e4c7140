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
ONE = "medicine-meant"  # the notice
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
    """One of several medicines may be meant: each is put back with where it answers.

    Of one alone it is asked whether that is the one.
    """
    reply = one_medicine.which_medicine(asked)
    if not isinstance(reply, Clarification):
        return reply
    placed = (_placed(asked, offer) for offer in reply.offers)
    notices, offers = (
        reply.notices,
        tuple(o for o in placed if o.passages is not None or _told(asked, o)),
    )
    if len(offers) == 1 and offers[0].medicine is not None:
        only = asked.engine.about(offers[0].medicine).monograph.name
        notices = (asked.engine.notice(ONE, medicine=only),)
    return msgspec.structs.replace(reply, notices=notices, offers=offers)


def _told(asked: Asked, offer: Offer) -> bool:
    """Whether the question of an offer is answered by itself."""
    return asked.engine.about(offer.medicine).answerable(offer.intent)


def _placed(asked: Asked, offer: Offer) -> Offer:
    """An offer with the passages that answer what was asked, unless its question asks just that.

    The question is then what those passages are about.
    """
    asks = asked.best is not None and asked.best.intent == offer.intent
    if offer.medicine is None or asks or offer.intent != compose.WHAT_IT_IS:
        return offer
    one = One(asked, offer.medicine, asked.utterance)
    if not one.engine.ranks:
        return offer  # where it answers is curated
    reply = next(made for step in OF_ONE if (made := step(one)) is not None)
    if isinstance(reply, Abstention) and reply.reason == "not-covered":
        return msgspec.structs.replace(offer, passages=())
    places = compose.places_of(one.engine, reply.passages) if isinstance(reply, Answer) else ()
    if not isinstance(reply, Answer) or not places:
        return offer
    return msgspec.structs.replace(offer, passages=places, question=reply.question)


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
    """One that was put back is picked: what was asked before is answered.

    With its name it is what is written that is asked: "What is A + B?" is no yes to what was.
    """
    offer = picked_of(asked.conversation.offers, asked.utterance)
    if not isinstance(offer, Offer) or offer.passages is None:
        return None
    if asked.hearing.entities and offer.question == asked.engine.offer(offer.intent).question:
        return None
    if not offer.passages:
        return compose.abstention(asked, "not-covered")
    last = asked.engine.intents.get(asked.conversation.intent or "")
    fuller = Reread(asked, asked.engine.question(last) if last else offer.question)
    allowed = tuple(at for at in offer.passages if compose.may_show(fuller, at))
    reply = compose.of_passages(fuller, allowed) if allowed else compose.figures_refused(fuller)
    return msgspec.structs.replace(reply, utterance=asked.utterance)
