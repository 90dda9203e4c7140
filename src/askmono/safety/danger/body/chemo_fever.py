"""A fever of somebody who has chemotherapy, told as happening: by its words or by its figure.

Medical ground: cancer services and public health pages (NHS, CDC, NICE CG151 on neutropenic
sepsis) call a temperature of 38 degrees Celsius and over, shivering or feeling suddenly ill within
weeks of chemotherapy an emergency, since infection cannot be fought. Whoever has another's organ is
told the same of a reading. Chosen by people who are not clinicians.
"""

import re

from askmono.safety.reading.frames import told, told_near
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.past import undated
from askmono.safety.reading.temperature import NAMES, ROOM, SHAKES, readings
from askmono.safety.rule import Danger

NEAR = 12  # words between the fever and the treatment
NORMAL = (35.0, 37.5)  # degrees Celsius

_FEVER = sort_of(
    "fever",
    "fever*, temperature, a temp, burning up, burning hot, boiling up, feel hot, feels hot, hot to "
    "the touch, hot and cold, forehead is burning, forehead like, head like an oven, like an oven, "
    + SHAKES,
)
_RIGORS = sort_of("shakes with cold", SHAKES)
_CHEMO = sort_of(
    "chemotherapy",
    "chemo, chemotherapy, neutropenic, neutropenia, no white cells, cancer medicine, "
    "cancer medicines, cancer treatment",
)
_CALM = sort_of(
    "no fever after all",
    "is normal, normal temperature, check my temperature, checked my temperature, worried about, "
    "in case, limits, when a fever, after a shower, after a bath, menopause, fever has gone, "
    "gone now",
)
_THROAT = sort_of(
    "a sore throat",
    "sore throat, throat is sore, throat is very sore, raw throat, ulcers, mouth sores, sores in "
    "my mouth, hurts to swallow, tonsils, tonsillitis, throat hurts, throat on "
    "fire, throat is killing me, throat is so sore, painful throat, throat is raw, mouth ulcer*, "
    "ulcers in my mouth, throat so sore",
)
_OTHER_ULCERS = sort_of(
    "ulcers elsewhere",
    "stomach ulcer*, peptic ulcer*, duodenal ulcer*, gastric ulcer*, leg ulcer*, foot ulcer*, "
    "pressure ulcer*, skin ulcer*, eye ulcer*, corneal ulcer*",
)
# How a text says that a medicine is for cancer, and that it leaves the body without defences.
_CANCER = re.compile(
    r"\b(?:cancer|leuka?emia|lymphoma|carcinoma|tumou?rs?(?! necrosis)|myeloma|melanoma|sarcoma"
    r"|chemotherap)",
    re.IGNORECASE,
)
_DEFENCES = re.compile(
    r"\b(?:neutrop|myelosuppress|bone marrow|white blood cell|leu[ck]openi|agranulocyt)",
    re.IGNORECASE,
)
_NEUTROPENIA = re.compile(r"\b(?:neutrop|agranulocyt)", re.IGNORECASE)
# How it says that it keeps another's organ.
_TRANSPLANT = re.compile(r"\b(?:transplant|organ rejection)", re.IGNORECASE)


def fires(heard: Heard) -> bool:
    """Whether somebody under chemotherapy is said to have a fever."""
    if not heard.says(_CHEMO):
        return False
    heard = undated(heard, _CHEMO)
    near = told_near(heard, _FEVER, _CHEMO, NEAR)
    return feverish(heard) and (near or bool(readings(heard)))


def feverish(heard: Heard) -> bool:
    """Whether somebody is said to have a fever."""
    heard = heard.without(NAMES)
    if heard.says(ROOM):
        return False
    if readings(heard):
        return True
    return not _normal(heard) and not heard.says(_CALM) and told(heard, _FEVER)


def high(heard: Heard) -> bool:
    """Whether a fever is told by its figure, or with shivers that cannot be helped."""
    if heard.says(ROOM):
        return False
    return bool(readings(heard)) or (not _normal(heard) and told(heard, _RIGORS))


def with_a_sore_throat(heard: Heard) -> bool:
    """Whether somebody has a fever and a sore throat, the first sign of too few white cells."""
    return feverish(heard) and told(heard.without(_OTHER_ULCERS), _THROAT)


def warns_of_white_cells(text: str) -> bool:
    """Whether a medicine's text warns of too few white blood cells."""
    return _DEFENCES.search(text) is not None


def names_neutropenia(text: str) -> bool:
    """Whether a medicine's text names the loss of the white cells that fight infection."""
    return _NEUTROPENIA.search(text) is not None


def _normal(heard: Heard) -> bool:
    """Whether a temperature without a fever is told."""
    return any(NORMAL[0] <= float(word) < NORMAL[1] for word in heard.words if _is_degrees(word))


def _is_degrees(word: str) -> bool:
    return re.fullmatch(r"\d{2}(?:\.\d)?", word) is not None


def lowers_defences(usage: str, text: str) -> bool:
    """Whether a text tells of a medicine for cancer under which infections are dangerous.

    usage: what it says of what the medicine is for and how it works. text: all of it.
    """
    return bool(_CANCER.search(usage) and _DEFENCES.search(text))


def keeps_an_organ(usage: str) -> bool:
    """Whether what a medicine is for tells of who has had an organ of somebody else's."""
    return bool(_TRANSPLANT.search(usage))


RULE = Danger(name="fever under chemotherapy", reason="emergency", fires=fires, in_phrasings=False)
