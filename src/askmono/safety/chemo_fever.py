"""A fever of somebody who has chemotherapy, told as happening.

Medical ground: cancer services and public health pages (NHS, CDC) call a temperature, shivering or
feeling suddenly ill during chemotherapy an emergency, since infection cannot be fought. Chosen by
people who are not clinicians.
"""

import re

from askmono.safety.frames import told, told_near
from askmono.safety.heard import Heard, sort_of

NAME = "fever under chemotherapy"
REASON = "emergency"
NEAR = 12  # words between the fever and the treatment

_FEVER = sort_of(
    "fever",
    "fever*, temperature, a temp, shiver*, chills, rigors, burning up, feel hot, feels hot, "
    "hot and cold",
)
_CHEMO = sort_of(
    "chemotherapy",
    "chemo, chemotherapy, neutropenic, neutropenia, no white cells, cancer medicine, "
    "cancer medicines, cancer treatment",
)
NORMAL = (35.0, 37.5)  # degrees Celsius
_CALM = sort_of(
    "no fever after all",
    "is normal, normal temperature, check my temperature, checked my temperature, worried about, "
    "in case, limits, when a fever, after a shower, after a bath, menopause, fever has gone, "
    "gone now",
)
_ROOM = sort_of("how it is stored", "room temperature, store, stored, storage, fridge")


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


def fires(heard: Heard) -> bool:
    """Whether somebody under chemotherapy is said to have a fever."""
    return feverish(heard) and told_near(heard, _FEVER, _CHEMO, NEAR)


def feverish(heard: Heard) -> bool:
    """Whether somebody is said to have a fever."""
    normal = any(NORMAL[0] <= float(word) < NORMAL[1] for word in heard.words if _is_degrees(word))
    return not normal and not heard.says(_ROOM, _CALM) and told(heard, _FEVER)


def _is_degrees(word: str) -> bool:
    return re.fullmatch(r"\d{2}(?:\.\d)?", word) is not None


def lowers_defences(usage: str, text: str) -> bool:
    """Whether a text tells of a medicine for cancer under which infections are dangerous.

    usage: what it says of what the medicine is for and how it works. text: all of it.
    """
    return bool(_CANCER.search(usage) and _DEFENCES.search(text))
