"""Which card a danger gets, and what stands below it.

A rule or an intent may have a card of its own; to whom it came may call for another. The card comes
first; below it stands one line of first aid, or the line for animals, where the library has them.
"""

from itertools import chain
from typing import NamedTuple

from askmono.dialogue.asked import Asked
from askmono.dialogue.reply import EscalationReason
from askmono.safety import first_aid, mishap, policy
from askmono.safety.reading.heard import Heard

ANIMAL = "escalation-animal"
ANIMAL_LINE = "animal-line"
SELF_HARM = "crisis-self-harm"  # id of an intent
SURELY = 0.90  # share of an intent from which its card is shown that else a rule brings
CHILD: EscalationReason = "child-ingestion"


class Card(NamedTuple):
    """A card: why it is shown, the id of its notice, and those of what stands below it."""

    reason: EscalationReason
    notice: str
    below: tuple[str, ...] = ()


def card_of(asked: Asked, reason: EscalationReason, rule: str | None, intent: str | None) -> Card:
    """The card of what a rule found, or of what an utterance is like; intent is None for a rule."""
    reason = _for_whom(asked, reason, rule, intent)
    notice = f"escalation-{reason}"
    if reason == CHILD and mishap.animal_alone(asked.heard) and _has(asked, ANIMAL):
        line = asked.engine.locale.animal is not None and _has(asked, ANIMAL_LINE)
        return Card(reason, ANIMAL, (ANIMAL_LINE,) if line else ())
    if rule in policy.CARDS:
        notice = policy.CARDS[rule]
    elif intent is not None and asked.engine.intents[intent].reason == reason:
        notice = _own_card(asked, intent) or notice
    aid = _first_aid(asked, intent or rule) if reason != "crisis" else None
    return Card(reason, notice, (aid,) if aid and _has(asked, aid) else ())


def _first_aid(asked: Asked, found: str | None) -> str | None:
    """The line for what brought the card, else for another rule that fires as well.

    Words are heard as mended and as typed, as rules hear them.
    """
    each = (asked.heard, Heard(asked.hearing.typed))
    rules = [rule for rule in policy.DANGER if rule.name in first_aid.NAMES]
    fired = (rule.name for rule in rules if any(map(rule.fires, each)))
    lines = (first_aid.line(name, heard) for name in chain((found,), fired) for heard in each)
    return next(filter(None, lines), None)


def _own_card(asked: Asked, intent: str) -> str | None:
    """The card that an intent names; one of a rule only where surely that is meant, or again."""
    own = asked.engine.intents[intent].notice
    best = asked.understanding.best("escalation")
    surely = best is not None and best.intent == intent and best.share >= SURELY
    by_rule = own in policy.CARDS.values() and own != asked.conversation.card
    return None if by_rule and not surely else own


def _for_whom(
    asked: Asked, reason: EscalationReason, rule: str | None, intent: str | None
) -> EscalationReason:
    """The reason, by likeness put right: no child was told of; a cut that an accident made."""
    if rule is not None:
        return reason
    if reason == CHILD and not asked.conversation.child and mishap.no_child(asked.heard):
        return "overdose"
    if intent == SELF_HARM and mishap.cut_by_accident(asked.heard):
        return "emergency"
    return reason


def _has(asked: Asked, notice: str) -> bool:
    """Whether the library has a notice: one made before it was written has not."""
    return notice in asked.engine.library.notices
