"""The usual dose, a maximum or a missed dose, asked of the text and for nobody: what it says.

The maximum is shown as the usual dose is, its figures with the warning beside them, or withheld
where the operator withholds figures. What is said of a missed dose is shown without figures. With
any sign of a person both stay refused; where the text says nothing of it, that is said.
"""

import re
from collections.abc import Iterable

import msgspec

from askmono.dialogue import compose
from askmono.dialogue.asked import Asked
from askmono.dialogue.manner import withheld
from askmono.dialogue.reply import Reply
from askmono.safety.reading import in_general

MISSED_DOSE, MAXIMUM = "missed-dose", "dose-max"  # the intents
# Each as it is asked for nobody.
FOR_NOBODY = {MISSED_DOSE: "what if a dose is missed", MAXIMUM: "what is the maximum dose"}
USUAL_DOSE = "dose-range-general"  # the intent whose question is offered where none is found
DOSAGE = "Dosage"
IN_GENERAL = "in-general"  # the notice
_MOST = re.compile(
    r"\b(?:max(?:imum|imal)?|not (?:to )?(?:be )?exceed(?:ed)?|exceeding|up to|no more than|at most"
    r"|highest|upper limit|ceiling|doses? as high as)\b",
    re.IGNORECASE,
)
_MISSED = re.compile(
    r"\b(?:miss(?:ed|es|ing)?|skip(?:ped|ping)?|forg[eo]t\w*)\b[^.?!]{0,40}"
    r"\b(?:doses?|tablets?|pills?|injections?|infusions?|appointments?|capsules?|applications?)\b"
    r"|\bdoses? (?:is|are|was|gets?) (?:missed|skipped|forgotten)\b",
    re.IGNORECASE,
)


def asked_of_the_text(asked: Asked) -> Reply | None:
    """A usual dose, a maximum or a missed one in the abstract, of the one medicine spoken of."""
    if not asked.seeks or asked.guarded:
        return None
    if asked.hearing.others or asked.hearing.unclear:
        return None
    if in_general.missed(asked.heard):
        return msgspec.structs.replace(_missed(asked), intent=MISSED_DOSE)
    if in_general.maximum(asked.heard):
        return msgspec.structs.replace(_maximum(asked), intent=MAXIMUM)
    return _usual(asked) if in_general.usual(asked.heard) else None


def _maximum(asked: Asked) -> Reply:
    places = _telling(asked, _MOST, DOSAGE)
    if not places:
        return compose.abstention(asked, "not-covered", near=[USUAL_DOSE])
    shown = [at for at in places if compose.may_show(asked, at)]
    if not shown:
        return compose.figures_refused(asked)
    return compose.of_passages(asked, shown[: compose.MOST_PASSAGES])


def _usual(asked: Asked) -> Reply | None:
    """The dosage as the text gives it; None where it gives none."""
    every = asked.engine.monograph.passages
    places = [at for at in _telling(asked, None, DOSAGE) if every[at].dose_figures]
    if not places:
        return None
    if not all(compose.may_show(asked, at) for at in places):
        return compose.figures_refused(asked)
    made = compose.of_passages(asked, places[: compose.MOST_PASSAGES])
    return msgspec.structs.replace(made, intent=USUAL_DOSE)


def _missed(asked: Asked) -> Reply:
    places = _telling(asked, _MISSED)
    if not places:
        return compose.abstention(asked, "not-covered")
    passages = asked.engine.monograph.passages
    plain = [at for at in places if not passages[at].dose_figures]
    if not plain:
        return withheld(asked)
    made = compose.of_passages(asked, plain[:1])
    notices = (asked.engine.notice(IN_GENERAL), *made.notices)
    return msgspec.structs.replace(made, notices=notices)


def _telling(asked: Asked, said: re.Pattern[str] | None, topic: str | None = None) -> list[int]:
    """The passages that say it, those that answer best first. said, topic: None for any."""
    monograph = asked.engine.monograph
    ranked = [each.passage for each in asked.ranked]
    order: Iterable[int] = dict.fromkeys((*ranked, *range(len(monograph.passages))))
    return [
        at
        for at in order
        if (passage := monograph.passages[at])
        and (topic is None or passage.topic == topic)
        and (said is None or said.search(monograph.slice(passage.span)))
    ]
