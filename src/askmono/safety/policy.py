"""Which safety rules there are, and in which order they are asked.

Danger is looked for before anything else, in every mode. Where several rules fire, the card that
helps most comes first: a person in crisis needs a voice at once, even when something has already
been swallowed (that card also says whom to call for danger to life); a child's or an animal's
mishap has its own numbers; then too much taken; then every other emergency.
"""

from collections.abc import Callable

import msgspec

from askmono.safety import (
    allergy,
    asleep,
    bleeding,
    breathing,
    chemo_fever,
    child_ingestion,
    choking,
    collapse,
    complaint,
    conversion,
    counted,
    crisis,
    denied,
    diagnosis,
    disturbed,
    dose_change,
    dose_limit,
    dose_timing,
    driving_now,
    foreign,
    former,
    frames,
    harm_others,
    heart,
    injury,
    intimacy,
    lethal_amount,
    meningitis,
    missed_dose,
    mixed,
    overdose,
    own_dose,
    pets,
    pregnancy_now,
    pretext,
    saddle,
    seizure,
    skin_loss,
    spiked,
    stroke,
    sugar,
    swallowing,
    things,
    treatment_change,
    unresponsive,
)
from askmono.safety.heard import Heard

Rule = tuple[str, str, Callable[[Heard], bool]]  # its NAME, its REASON, whether it fires


class Finding(msgspec.Struct, frozen=True):
    """A rule that fired, and the reason it gives for the reply."""

    rule: str
    reason: str


DANGER: tuple[Rule, ...] = tuple(
    (rule.NAME, rule.REASON, rule.fires)
    for rule in (
        crisis,
        lethal_amount,
        harm_others,
        child_ingestion,
        counted,
        overdose,
        mixed,
        breathing,
        unresponsive,
        heart,
        allergy,
        seizure,
        sugar,
        saddle,
        stroke,
        bleeding,
        choking,
        meningitis,
        chemo_fever,
        skin_loss,
        pregnancy_now,
        injury,
        collapse,
        spiked,
        disturbed,
        driving_now,
    )
)

REFUSALS: tuple[Rule, ...] = tuple(
    (rule.NAME, rule.REASON, rule.fires)
    for rule in (
        missed_dose,
        own_dose,
        dose_change,
        dose_timing,
        conversion,
        pretext,
        dose_limit,
        treatment_change,
        diagnosis,
    )
)


# What keeps back a card that comes by likeness alone: a NAME, which cards, whether it is said.
Harmless = tuple[str, tuple[str, ...], Callable[[Heard], bool]]

HARMLESS: tuple[Harmless, ...] = tuple(
    (rule.NAME, rule.SPARES, rule.fires)
    for rule in (
        denied,
        swallowing,
        asleep,
        former,
        things,
        pets,
        intimacy,
        complaint,
    )
)


# Those that keep back a card by rule as well, but for a crisis: "no chest pain", "swallowed whole".
OVERRULING = frozenset((denied.NAME, swallowing.NAME))

# Rules whose signs stand in no phrasing, so that it tells nothing that they are unlike all of them.
UNTAUGHT = frozenset(
    (
        foreign.NAME,
        meningitis.NAME,
        chemo_fever.NAME,
        skin_loss.NAME,
        saddle.NAME,
        counted.NAME,
        sugar.NAME,
    )
)

# Rules whose card is not the one of their reason.
CARDS = {harm_others.NAME: harm_others.CARD}

_ORDER = {name: place for place, (name, _, _) in enumerate(DANGER)}


def precedence(finding: Finding) -> int:
    """Which of several danger findings gives the card: the one with the lowest number."""
    return _ORDER[finding.rule]


def danger(heard: Heard) -> Finding | None:
    """The first sign of an emergency or a crisis; None where there is none."""
    return _first(DANGER, heard)


def refusal(heard: Heard) -> Finding | None:
    """The first reason to refuse; None where there is none."""
    return _first(REFUSALS, heard)


def harmless(heard: Heard, reason: str) -> str | None:
    """The rule that calls all that is said harmless, though alike to danger; None if none does.

    reason: of the danger that it is like. What a rule of DANGER hears, only OVERRULING may calm.
    """
    return next((name for name, cards, says in HARMLESS if reason in cards and says(heard)), None)


def tells(heard: Heard) -> bool:
    """Whether somebody is said to be or do something: "he is", "my mum has", "I took"."""
    return bool(frames.assertions(heard))


def asks_in_general(heard: Heard) -> bool:
    """Whether an utterance only asks, and nobody is said to be or do anything in it."""
    end = len(heard.words)
    return end > 0 and not tells(heard) and frames.asked(heard, (end - 1, end))


def _first(rules: tuple[Rule, ...], heard: Heard) -> Finding | None:
    for name, reason, fires in rules:
        if fires(heard):
            return Finding(name, reason)
    return None
