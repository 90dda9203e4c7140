"""Which safety rules there are, and in which order they are asked.

Danger is looked for before anything else, in every mode. Where several rules fire, the card that
helps most comes first: a person in crisis needs a voice at once, even when something has already
been swallowed (that card also says whom to call for danger to life); a child's or an animal's
mishap has its own numbers; then too much taken; then every other emergency.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import msgspec

from askmono.safety import (
    allergy,
    asleep,
    being_harmed,
    bereaved,
    bleeding,
    breathing,
    chemo_fever,
    child_ingestion,
    choking,
    collapse,
    complaint,
    conversion,
    counted,
    dared,
    denied,
    denied_taking,
    diagnosis,
    disturbed,
    dose_change,
    dose_limit,
    dose_timing,
    drink_withdrawal,
    driving_now,
    eye_after,
    eye_pressure,
    eyes,
    fainting,
    feared,
    figure_of_speech,
    food,
    foreign,
    former,
    found_by_child,
    frames,
    giving_up,
    gross_injury,
    harm_others,
    heart,
    heart_pauses,
    heat,
    history,
    injury,
    insulin_error,
    intent_to_take,
    intimacy,
    left_over,
    lethal_amount,
    long_since,
    means_to_die,
    meningitis,
    mishaps,
    missed_dose,
    mixed,
    muscle_loss,
    no_wish_to_die,
    overdose,
    overdose_asked,
    own_dose,
    own_history,
    peak_flow,
    pets,
    poison,
    pours,
    pregnancy_now,
    pretext,
    priapism,
    retention,
    run_ahead,
    saddle,
    seizure,
    self_harm,
    sepsis,
    shaving,
    sight_loss,
    skin_loss,
    smoke,
    spiked,
    stroke,
    study,
    studying,
    sugar,
    suicide,
    swallowing,
    things,
    treatment_change,
    twice,
    unresponsive,
    well,
    wish_to_die,
    wounds,
    wrong_in_eye,
    young_baby,
)
from askmono.safety.assertions import assertions
from askmono.safety.heard import Heard
from askmono.safety.remarks import nothing_else
from askmono.safety.taking import only_takes

Rule = tuple[str, str, Callable[[Heard], bool]]  # its NAME, its REASON, whether it fires


class Finding(msgspec.Struct, frozen=True):
    """A rule that fired, and the reason it gives for the reply."""

    rule: str
    reason: str


DANGER: tuple[Rule, ...] = tuple(
    (rule.NAME, rule.REASON, rule.fires)
    for rule in (
        suicide,
        wish_to_die,
        means_to_die,
        self_harm,
        intent_to_take,
        lethal_amount,
        harm_others,
        being_harmed,
        skin_loss,
        child_ingestion,
        found_by_child,
        counted,
        dared,
        poison,
        twice,
        insulin_error,
        run_ahead,
        overdose,
        mixed,
        breathing,
        peak_flow,
        smoke,
        unresponsive,
        fainting,
        heart,
        heart_pauses,
        allergy,
        seizure,
        sugar,
        saddle,
        stroke,
        sight_loss,
        bleeding,
        pours,
        choking,
        meningitis,
        sepsis,
        drink_withdrawal,
        chemo_fever,
        young_baby,
        muscle_loss,
        pregnancy_now,
        eye_pressure,
        retention,
        priapism,
        eyes,
        wrong_in_eye,
        eye_after,
        gross_injury,
        injury,
        heat,
        collapse,
        feared,
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


def _harmless(*rules: Any) -> tuple[Harmless, ...]:
    """Modules of one such rule each, in order."""
    return tuple((rule.NAME, rule.SPARES, rule.fires) for rule in rules)


HARMLESS = _harmless(
    denied,
    swallowing,
    asleep,
    former,
    things,
    pets,
    intimacy,
    complaint,
    wounds,
    left_over,
    overdose_asked,
    study,
    figure_of_speech,
    mishaps,
    giving_up,
    food,
    own_history,
    studying,
    shaving,
)


# Those that keep back a card by rule as well: "no chest pain", "swallowed whole". Of a crisis only
# what a text or a study tells of it, and figures of speech: "rather die than eat that".
OVERRULING = frozenset(
    (
        denied.NAME,
        swallowing.NAME,
        overdose_asked.NAME,
        study.NAME,
        mishaps.NAME,
        figure_of_speech.NAME,
        own_history.NAME,
        studying.NAME,
        shaving.NAME,
    )
)

# Those that account for what is said across its clauses: a comma changes nothing.
AS_A_WHOLE = frozenset((own_history.NAME, mishaps.NAME, figure_of_speech.NAME))

# What keeps a card back where a plain question follows, clause by clause; all of them a card by
# rule as well.
_OVERRULING_BESIDE = _harmless(
    denied, denied_taking, no_wish_to_die, well, former, studying, shaving, history
)
_ONLY_LIKE = _harmless(things, pets, wounds, left_over, giving_up, food)
# Those after which a wish to die may be meant all the same: what is asked has to be calm besides.
GRAVE = frozenset((no_wish_to_die.NAME, long_since.NAME, bereaved.NAME, studying.NAME))
# The same of all that is told before the question, as a whole.
_TOLD_BEFORE = _harmless(long_since, bereaved, mishaps, figure_of_speech)

# Rules whose signs stand in no phrasing, so that it tells nothing that they are unlike all of them.
UNTAUGHT = frozenset(
    (
        foreign.NAME,
        meningitis.NAME,
        sepsis.NAME,
        drink_withdrawal.NAME,
        chemo_fever.NAME,
        skin_loss.NAME,
        saddle.NAME,
        counted.NAME,
        sugar.NAME,
        eyes.NAME,
        eye_pressure.NAME,
        retention.NAME,
        fainting.NAME,
        gross_injury.NAME,
        poison.NAME,
        heat.NAME,
        feared.NAME,
        twice.NAME,
        intent_to_take.NAME,
        smoke.NAME,
        young_baby.NAME,
        priapism.NAME,
        muscle_loss.NAME,
        sight_loss.NAME,
        peak_flow.NAME,
        dared.NAME,
        found_by_child.NAME,
        insulin_error.NAME,
        run_ahead.NAME,
        heart_pauses.NAME,
        pours.NAME,
        wrong_in_eye.NAME,
        eye_after.NAME,
    )
)

# Rules whose card is not the one of their reason.
CARDS = {rule.NAME: rule.CARD for rule in (harm_others, being_harmed)}

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
    return _first_harmless(HARMLESS, heard, reason)


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
    return next((name for name, cards, says in rules if reason in cards and says(heard)), None)


def _first(rules: tuple[Rule, ...], heard: Heard) -> Finding | None:
    for name, reason, fires in rules:
        if fires(heard):
            return Finding(name, reason)
    return None
