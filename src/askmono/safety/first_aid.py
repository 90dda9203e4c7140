"""Which line of first aid stands below a card: by the rule or the intent that brought the card.

The card comes first and whole; the line says what can be done before help is there. Data only: a
name may stand in several rows, and the first whose words are said counts. Chosen by people who are
not clinicians; the lines are notices, each with the guidance that it agrees with.
"""

from typing import NamedTuple

from askmono.safety.danger.body import allergy, choking, heat, seizure, sugar
from askmono.safety.danger.injury import eyes, gross_injury, injury, pours, wrong_in_eye
from askmono.safety.danger.poisoning import insulin_error
from askmono.safety.reading.heard import Heard, Sort, sort_of

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
_SEVERED = sort_of(
    "a wound that is torn or cut off",
    "cut, gash*, wound, wounds, stab*, severed, artery, sliced, chopped, bitten off, cut off, came "
    "off, torn off, ripped off, bone through, through the skin",
)
_FROM_WITHIN = sort_of(
    "blood from within, where nothing can be pressed on",
    "vomit*, throwing up, threw up, cough*, spitting, sick, pregnan*, weeks, period, womb, birth, "
    "nose, nosebleed*, nostril*, gums, stool*, poo, wee, pee, urine, back passage, bottom",
)
_CHOKES = sort_of("chokes", "chok*, stuck in, stuck in my throat, lodged, went down the wrong")
_SICK = sort_of(
    "sick or asleep with it",
    "sick, vomit*, throwing up, threw up, asleep, drowsy, sleepy, sedated, unconscious, not wake, "
    "not waking, out cold, limp, lying",
)
_SWELLS = sort_of(
    "signs of an allergic reaction",
    "allerg*, anaphyla*, hives, nettle rash, welts, itch*, rash, blotches, lips, lip, tongue, "
    "face is swelling, face is swollen, face swelling, face swollen, face puffing, face is "
    "puffing, face puffed, face feels tight, eyes swelling, eyes are swelling, swelling shut, "
    "swollen shut, throat closing, throat is closing, throat tight, throat is tight, throat "
    "feels, throat swelling, throat is swelling, stung, sting, epipen, epi pen, adrenaline pen",
)
_NO_ALLERGY = sort_of(
    "what lying flat may harm",
    "jaw ache, jaw aches, chest pain, chest pains, left arm, pregnan*, weeks, after baby, bp, "
    "blood pressure, fever, sore throat, throat so sore, tummy swollen",
)
_FITS = sort_of(
    "signs of a fit",
    "fit, fits, fitting, seiz*, convuls*, twitch*, jerk*, shaking, gone stiff, went stiff, eyes "
    "rolled, eyes rolling, eyes have rolled, foaming, bit his tongue, bit her tongue, bit my "
    "tongue, thrashing, tonic, grand mal, epilep*",
)


class Row(NamedTuple):
    """A line for what a rule or an intent found.

    name: that of a rule, or the id of an intent. said: what has to be said besides; None for
    nothing. unless: what may not be said.
    """

    name: str
    notice: str
    said: Sort | None = None
    unless: Sort | None = None


ROWS = (
    Row(eyes.RULE.name, EYE),
    Row(wrong_in_eye.RULE.name, EYE),
    Row(pours.RULE.name, BLEEDING, pours.WOUND, _FROM_WITHIN),
    Row(injury.RULE.name, BURN, _BURNED),
    Row(injury.RULE.name, BLEEDING, _SEVERED, _FROM_WITHIN),
    Row(gross_injury.RULE.name, BURN, _BURNED),
    Row(gross_injury.RULE.name, BLEEDING, _SEVERED),
    Row(sugar.RULE.name, LOW_SUGAR),
    Row(insulin_error.RULE.name, LOW_SUGAR),
    Row(allergy.RULE.name, ALLERGY, _SWELLS, _NO_ALLERGY),
    Row("emergency-allergy", ALLERGY, _SWELLS, _NO_ALLERGY),
    Row(seizure.RULE.name, FIT, _FITS),
    Row("emergency-seizure", FIT, _FITS),
    Row(choking.RULE.name, CHOKING, _CHOKES, _SICK),
    Row("emergency-choking-vomit", CHOKING, _CHOKES, _SICK),
    Row(heat.RULE.name, HEAT),
    Row("crisis-self-harm", BLEEDING, _SEVERED),  # of an accident; a crisis has no line
)
NAMES = frozenset(row.name for row in ROWS)


def line(name: str | None, heard: Heard) -> str | None:
    """The id of the notice for what brought the card; None where there is none.

    name: of a rule of danger, or the id of an intent.
    """
    rows = (row for row in ROWS if row.name == name)
    return next((row.notice for row in rows if _stands(row, heard)), None)


def _stands(row: Row, heard: Heard) -> bool:
    """Whether what a row asks for is said, and nothing that forbids it."""
    said = row.said is None or heard.says(row.said)
    return said and (row.unless is None or not heard.says(row.unless))
