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
    breathing,
    child_ingestion,
    choking,
    crisis,
    disturbed,
    harm_others,
    heart,
    injury,
    mixed,
    overdose,
    seizure,
    spiked,
    stroke,
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
        child_ingestion,
        overdose,
        mixed,
        breathing,
        unresponsive,
        heart,
        allergy,
        seizure,
        stroke,
        choking,
        spiked,
        disturbed,
        harm_others,
        injury,
    )
)


def danger(heard: Heard) -> Finding | None:
    """The first sign of an emergency or a crisis; None where there is none."""
    return _first(DANGER, heard)


def _first(rules: tuple[Rule, ...], heard: Heard) -> Finding | None:
    for name, reason, fires in rules:
        if fires(heard):
            return Finding(name, reason)
    return None
