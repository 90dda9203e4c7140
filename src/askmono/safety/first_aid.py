"""Which line of first aid stands below a card: by the rule or the intent that brought the card.

The card comes first and whole; the line says what can be done before help is there. Data only: a
name may stand in several rows, and the first whose words are said counts. Chosen by people who are
not clinicians; the lines are notices, each with the guidance that it agrees with.
"""

from typing import NamedTuple

from askmono.safety import (
    allergy,
    choking,
    eyes,
    gross_injury,
    heat,
    injury,
    insulin_error,
    pours,
    seizure,
    sugar,
    wrong_in_eye,
)
from askmono.safety.heard import Heard, Sort, sort_of

EYE = "first-aid-eye"
BLEEDING = "first-aid-bleeding"
LOW_SUGAR = "first-aid-low-sugar"
ALLERGY = "first-aid-allergy"
FIT = "first-aid-fit"
CHOKING = "first-aid-choking"
BURN = "first-aid-burn"
HEAT = "first-aid-heat"
NOTICES = frozenset((EYE, BLEEDING, LOW_SUGAR, ALLERGY, FIT, CHOKING, BURN, HEAT))

_BURNED = sort_of(
    "a burn",
    "burn, burns, burnt, burned, scald*, scalded, boiling, hot oil, hot fat, caught fire, on fire, "
    "flames, steam",
)
_BLOOD = sort_of(
    "a bleeding wound",
    "blood, bleed, bleeds, bleeding, bled, cut, gash*, wound, stab*, severed, artery, sliced, "
    "chopped, bitten off, cut off, came off, torn off",
)
_CHOKES = sort_of("chokes", "chok*, stuck in, stuck in my throat, lodged, went down the wrong")


class Row(NamedTuple):
    """A line for what a rule or an intent found. name: its NAME or id. said: None for always."""

    name: str
    notice: str
    said: Sort | None = None


ROWS = (
    Row(eyes.NAME, EYE),
    Row(wrong_in_eye.NAME, EYE),
    Row(pours.NAME, BLEEDING, pours.WOUND),
    Row(injury.NAME, BURN, _BURNED),
    Row(injury.NAME, BLEEDING, _BLOOD),
    Row(gross_injury.NAME, BURN, _BURNED),
    Row(gross_injury.NAME, BLEEDING, _BLOOD),
    Row(sugar.NAME, LOW_SUGAR),
    Row(insulin_error.NAME, LOW_SUGAR),
    Row(allergy.NAME, ALLERGY),
    Row("emergency-allergy", ALLERGY),
    Row(seizure.NAME, FIT),
    Row("emergency-seizure", FIT),
    Row(choking.NAME, CHOKING, _CHOKES),
    Row("emergency-choking-vomit", CHOKING, _CHOKES),
    Row(heat.NAME, HEAT),
    Row(
        "crisis-self-harm", BLEEDING, _BLOOD
    ),  # where an accident made the cut: no card of a crisis
)

NAMES = frozenset(row.name for row in ROWS)


def line(name: str | None, heard: Heard) -> str | None:
    """The id of the notice for what brought the card; None where there is none.

    name: of a rule of danger, or the id of an intent.
    """
    rows = (row for row in ROWS if row.name == name)
    return next((row.notice for row in rows if row.said is None or heard.says(row.said)), None)
