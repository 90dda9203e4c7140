"""What a rule says of itself. A rule's module ends in one of these, RULE; policy.py orders them.

There are four kinds: what is danger, what is refused, what is harmless though like danger, and what
a text tells everybody though like what is refused.
"""

from collections.abc import Callable
from typing import Literal

import msgspec

from askmono.safety.reading.heard import Heard

DangerReason = Literal["crisis", "emergency", "child-ingestion", "overdose"]  # each has a card
RefusalReason = Literal["personal-dosing", "treatment-change", "diagnosis"]
Held = Literal["none", "by likeness", "by rule"]  # which cards; "by rule": those by likeness too


class Danger(msgspec.Struct, frozen=True, kw_only=True):
    """A sign of an emergency or a crisis: it brings a card before anything else.

    name: its own among all rules, as it is explained and counted. reason: whose card it brings.
    fires: whether the danger is told. card: the id of the notice, if not the one of the reason.
    in_phrasings: whether phrasings of intents hold its signs. If not, it tells nothing that an
    utterance is unlike all of them, and a card is never put aside for that.
    """

    name: str
    reason: DangerReason
    fires: Callable[[Heard], bool]
    card: str | None = None
    in_phrasings: bool = True


class Refusal(msgspec.Struct, frozen=True, kw_only=True):
    """A question that the library may answer and we will not: of a person's own treatment.

    name: its own among all rules, as it is explained and counted. reason: which refusal it brings.
    fires: whether that is asked.
    """

    name: str
    reason: RefusalReason
    fires: Callable[[Heard], bool]


class Harmless(msgspec.Struct, frozen=True, kw_only=True):
    """What is harmless though alike to danger: it keeps a card back, and is no reply by itself.

    name: its own among all rules, as it is explained. spares: the reasons whose cards it keeps
    back. fires: whether all that is said is that, each word accounted for.

    alone: the cards it keeps back where nothing else is said: none, those that come by likeness, or
    those by rule as well ("no chest pain"). By rule it keeps a crisis back only where a text, a
    study or somebody's work tells of it, and for figures of speech. beside: the same where a plain
    question follows.

    as_a_whole: whether it accounts for all that is told, across commas. Otherwise each clause has
    to be harmless by itself: "no, fits" denies none. grave: whether a wish to die may be meant all
    the same; then the question that follows has to be a calm one besides.
    """

    name: str
    spares: tuple[DangerReason, ...]
    fires: Callable[[Heard], bool]
    alone: Held = "none"
    beside: Held = "none"
    as_a_whole: bool = False
    grave: bool = False


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """What a text tells everybody: it keeps back a refusal by likeness, and is no reply by itself.

    What a rule refuses stays refused, and so does a diagnosis.

    name: its own among all rules, as it is explained. fires: whether that is asked, and of no
    amount.
    """

    name: str
    fires: Callable[[Heard], bool]
