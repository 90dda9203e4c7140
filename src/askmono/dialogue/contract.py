"""The JSON contract: a Reply as the one shape that every face and tool speaks.

The schema is askmono/content/schemas/reply.schema.json; tests hold every reply against it.
"""

from typing import Any, assert_never

import msgspec

from askmono.content.intent import ReplyKind
from askmono.dialogue.reply import (
    Abstention,
    Answer,
    Clarification,
    Escalation,
    Offer,
    Quote,
    Reason,
    Refusal,
    Reply,
    Said,
)


def stands_alone(reply: Reply) -> bool:
    """Whether nothing may be added to a reply, nor stand beside it: a card of danger."""
    return isinstance(reply, Escalation)


def with_notice(reply: Reply, said: Said, *, instead_of: str | None = None) -> Reply:
    """A reply with a notice before its own; a card of danger as it is.

    instead_of: id of the notice that this one stands for, which is left out.
    """
    if stands_alone(reply):
        return reply
    others = tuple(each for each in reply.notices if each.id != instead_of)
    return msgspec.structs.replace(reply, notices=(said, *others))


def kind_of(reply: Reply) -> ReplyKind:
    """The contract's name for the kind of a reply."""
    match reply:
        case Answer():
            return "answer"
        case Clarification():
            return "clarification"
        case Abstention():
            return "abstention"
        case Refusal():
            return "refusal"
        case Escalation():
            return "escalation"
        case _:
            assert_never(reply)


def reason_of(reply: Reply) -> Reason | None:
    """Why, for an abstention, a refusal or an escalation; else None."""
    match reply:
        case Abstention() | Refusal() | Escalation():
            return reply.reason
        case Answer() | Clarification():
            return None
        case _:
            assert_never(reply)


def passages_of(reply: Reply) -> tuple[Quote, ...]:
    """The passages a reply shows, in order."""
    match reply:
        case Answer() | Refusal():
            return reply.passages
        case Clarification() | Abstention() | Escalation():
            return ()
        case _:
            assert_never(reply)


def headed(reply: Reply) -> tuple[tuple[str, Quote], ...]:
    """The passages a reply shows, each with the medicine's name that stands above it.

    Empty for none: only where several medicines were asked about, and above the first of each.
    """
    shown: list[tuple[str, Quote]] = []
    last = None
    for quote in passages_of(reply):
        first = bool(reply.medicines) and quote.medicine != last
        shown.append((quote.name if first else "", quote))
        last = quote.medicine
    return tuple(shown)


def offers_of(reply: Reply) -> tuple[Offer, ...]:
    """The questions a reply offers, best first."""
    match reply:
        case Answer() | Clarification() | Abstention() | Refusal():
            return reply.offers
        case Escalation():
            return ()
        case _:
            assert_never(reply)


def _passage(quote: Quote) -> dict[str, Any]:
    """A passage as the contract has it: it names the medicine by its id, and no head if none."""
    fields: dict[str, Any] = msgspec.to_builtins(quote)
    if quote.under is None:
        del fields["under"]
    return {key: value for key, value in fields.items() if key != "name"}


def to_json(reply: Reply) -> dict[str, Any]:
    """A reply as the contract's JSON object."""
    return {
        "reply": kind_of(reply),
        "reason": reason_of(reply),
        "utterance": reply.utterance,
        "intent": reply.intent,
        "question": reply.question if isinstance(reply, Answer) else None,
        "passages": [_passage(quote) for quote in passages_of(reply)],
        "notices": [{"id": said.id, "text": said.text} for said in reply.notices],
        "offers": [offer.question for offer in offers_of(reply)],
        "score": round(reply.score, 1),
        "margin": round(reply.margin, 1),
        "library": {"version": reply.library.version, "sha256": reply.library.sha256},
    }
