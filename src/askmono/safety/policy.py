"""Which safety rules there are, and in which order they are asked.

Danger is looked for before anything else, in every mode. Where several rules fire, the card that
helps most comes first: a person in crisis needs a voice at once, even when something has already
been swallowed (that card also says whom to call for danger to life); a child's or an animal's
mishap has its own numbers; then too much taken; then every other emergency.

What a rule is, its own module says (rule.py). Here it stands in its place, and is asked.
"""

from collections.abc import Iterable, Sequence

import msgspec

from askmono.safety.danger.body import (
    allergy,
    breathing,
    chemo_fever,
    choking,
    collapse,
    disturbed,
    drink_withdrawal,
    driving_now,
    eye_after,
    eye_pressure,
    fainting,
    feared,
    heart,
    heart_pauses,
    heat,
    meningitis,
    muscle_loss,
    peak_flow,
    pregnancy_now,
    priapism,
    retention,
    saddle,
    seizure,
    sepsis,
    sight_loss,
    skin_loss,
    stroke,
    sugar,
    unresponsive,
    young_baby,
)
from askmono.safety.danger.crisis import (
    being_harmed,
    harm_others,
    intent_to_take,
    lethal_amount,
    means_to_die,
    self_harm,
    suicide,
    wish_to_die,
)
from askmono.safety.danger.injury import bleeding, eyes, gross_injury, injury, pours, wrong_in_eye
from askmono.safety.danger.languages import foreign
from askmono.safety.danger.poisoning import (
    child_ingestion,
    counted,
    dared,
    found_by_child,
    insulin_error,
    mixed,
    overdose,
    poison,
    run_ahead,
    smoke,
    spiked,
    twice,
)
from askmono.safety.harmless import (
    asleep,
    bereaved,
    complaint,
    denied,
    denied_taking,
    figure_of_speech,
    food,
    former,
    giving_up,
    history,
    intimacy,
    left_over,
    long_since,
    mishaps,
    no_better_yet,
    no_wish_to_die,
    overdose_asked,
    own_history,
    pets,
    shaving,
    study,
    studying,
    swallowing,
    things,
    well,
    wounds,
)
from askmono.safety.reading import frames
from askmono.safety.reading.assertions import assertions
from askmono.safety.reading.heard import Heard
from askmono.safety.reading.remarks import nothing_else
from askmono.safety.reading.taking import only_takes
from askmono.safety.refusals import (
    conversion,
    diagnosis,
    dose_change,
    dose_limit,
    dose_timing,
    help_sought,
    hoped_for_baby,
    less_food,
    missed_dose,
    own_dose,
    pretext,
    ruled_out,
    to_swallow,
    treatment_change,
    way_of_taking,
)
from askmono.safety.rule import Danger, Harmless, Refusal, Told

DANGER: tuple[Danger, ...] = (
    suicide.RULE,
    wish_to_die.RULE,
    means_to_die.RULE,
    self_harm.RULE,
    intent_to_take.RULE,
    lethal_amount.RULE,
    harm_others.RULE,
    being_harmed.RULE,
    skin_loss.RULE,
    child_ingestion.RULE,
    found_by_child.RULE,
    counted.RULE,
    dared.RULE,
    poison.RULE,
    twice.RULE,
    insulin_error.RULE,
    run_ahead.RULE,
    overdose.RULE,
    mixed.RULE,
    breathing.RULE,
    peak_flow.RULE,
    smoke.RULE,
    unresponsive.RULE,
    fainting.RULE,
    heart.RULE,
    heart_pauses.RULE,
    allergy.RULE,
    seizure.RULE,
    sugar.RULE,
    saddle.RULE,
    stroke.RULE,
    sight_loss.RULE,
    bleeding.RULE,
    pours.RULE,
    choking.RULE,
    meningitis.RULE,
    sepsis.RULE,
    drink_withdrawal.RULE,
    chemo_fever.RULE,
    young_baby.RULE,
    muscle_loss.RULE,
    pregnancy_now.RULE,
    eye_pressure.RULE,
    retention.RULE,
    priapism.RULE,
    eyes.RULE,
    wrong_in_eye.RULE,
    eye_after.RULE,
    gross_injury.RULE,
    injury.RULE,
    heat.RULE,
    collapse.RULE,
    feared.RULE,
    spiked.RULE,
    disturbed.RULE,
    driving_now.RULE,
)

REFUSALS: tuple[Refusal, ...] = (
    missed_dose.RULE,
    own_dose.RULE,
    dose_change.RULE,
    dose_timing.RULE,
    conversion.RULE,
    pretext.RULE,
    dose_limit.RULE,
    treatment_change.RULE,
    diagnosis.RULE,
)

# Of several that hold, the first is named.
TOLD: tuple[Told, ...] = (
    way_of_taking.RULE,
    help_sought.RULE,
    hoped_for_baby.RULE,
    ruled_out.RULE,
    to_swallow.RULE,
    less_food.RULE,
)

# Of several that hold, the first is named, and what it says of itself counts.
HARMLESS: tuple[Harmless, ...] = (
    denied.RULE,
    denied_taking.RULE,
    no_wish_to_die.RULE,
    well.RULE,
    swallowing.RULE,
    asleep.RULE,
    former.RULE,
    things.RULE,
    pets.RULE,
    intimacy.RULE,
    complaint.RULE,
    wounds.RULE,
    left_over.RULE,
    overdose_asked.RULE,
    study.RULE,
    long_since.RULE,
    bereaved.RULE,
    figure_of_speech.RULE,
    mishaps.RULE,
    giving_up.RULE,
    food.RULE,
    own_history.RULE,
    studying.RULE,
    shaving.RULE,
    history.RULE,
    no_better_yet.RULE,
)

OVERRULING = frozenset(rule.name for rule in HARMLESS if rule.alone == "by rule")
AS_A_WHOLE = frozenset(rule.name for rule in HARMLESS if rule.as_a_whole)
GRAVE = frozenset(rule.name for rule in HARMLESS if rule.grave)
# Without phrasings, too, is a cry in another language, which is heard in what was typed.
UNTAUGHT = frozenset((foreign.NAME, *(rule.name for rule in DANGER if not rule.in_phrasings)))
CARDS = {rule.name: rule.card for rule in DANGER if rule.card is not None}

_ORDER = {rule.name: place for place, rule in enumerate(DANGER)}
_ALONE = [rule for rule in HARMLESS if rule.alone != "none"]
_TOLD_BEFORE = [rule for rule in HARMLESS if rule.beside != "none" and rule.as_a_whole]
_BY_CLAUSE = [rule for rule in HARMLESS if not rule.as_a_whole]
_OVERRULING_BESIDE = [rule for rule in _BY_CLAUSE if rule.beside == "by rule"]
_ONLY_LIKE = [rule for rule in _BY_CLAUSE if rule.beside == "by likeness"]


class Finding(msgspec.Struct, frozen=True):
    """A rule that fired, and the reason it gives for the reply."""

    rule: str
    reason: str


def precedence(finding: Finding) -> int:
    """Which of several danger findings gives the card: the one with the lowest number."""
    return _ORDER[finding.rule]


def danger(heard: Heard) -> Finding | None:
    """The first sign of an emergency or a crisis; None where there is none."""
    return _first(DANGER, heard)


def refusal(heard: Heard) -> Finding | None:
    """The first reason to refuse; None where there is none."""
    return _first(REFUSALS, heard)


def told_to_all(heard: Heard) -> str | None:
    """The rule that hears what a text tells everybody, though like what is refused; else None."""
    return next((rule.name for rule in TOLD if rule.fires(heard)), None)


def harmless(heard: Heard, reason: str) -> str | None:
    """The rule that calls all that is said harmless, though alike to danger; None if none does.

    reason: of the danger that it is like. What a rule of DANGER hears, only OVERRULING may calm.
    """
    return _first_harmless(_ALONE, heard, reason)


def remark(each: Sequence[Heard], reason: str, *, by_rule: bool) -> str | None:
    """The rule that calls harmless what is remarked beside a plain question; None if none does.

    each: the clauses of the remark. by_rule: whether a rule of DANGER heard something in it.
    """
    whole = Heard(word for heard in each for word in heard.words)
    if told := _first_harmless(_TOLD_BEFORE, whole, reason):
        return told
    rules = _OVERRULING_BESIDE if by_rule else _OVERRULING_BESIDE + _ONLY_LIKE
    said = [heard for heard in each if not only_takes(heard) and not nothing_else(heard)]
    found = [_first_harmless(rules, heard, reason) for heard in said]
    return found[0] if found and all(found) else None


def tells(heard: Heard) -> bool:
    """Whether somebody is said to be or do something: "he is", "my mum has", "I took"."""
    return bool(assertions(heard))


def asks_in_general(heard: Heard) -> bool:
    """Whether an utterance only asks, and nobody is said to be or do anything in it."""
    end = len(heard.words)
    return end > 0 and not tells(heard) and frames.asked(heard, (end - 1, end))


def _first_harmless(rules: Iterable[Harmless], heard: Heard, reason: str) -> str | None:
    spare = (rule for rule in rules if reason in rule.spares)
    return next((rule.name for rule in spare if rule.fires(heard)), None)


def _first(rules: Iterable[Danger | Refusal], heard: Heard) -> Finding | None:
    fired = (Finding(rule.name, rule.reason) for rule in rules if rule.fires(heard))
    return next(fired, None)
