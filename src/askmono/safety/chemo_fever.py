"""A fever of somebody who has chemotherapy, told as happening.

Medical ground: cancer services and public health pages (NHS, CDC) call a temperature, shivering or
feeling suddenly ill during chemotherapy an emergency, since infection cannot be fought. Chosen by
people who are not clinicians.
"""

from askmono.safety.frames import told, told_near
from askmono.safety.heard import Heard, sort_of

NAME = "fever under chemotherapy"
REASON = "emergency"
NEAR = 12  # words between the fever and the treatment

_FEVER = sort_of(
    "fever",
    "fever*, temperature, a temp, shiver*, chills, rigors, burning up, feel hot, feels hot, "
    "hot and cold, sweats",
)
_CHEMO = sort_of(
    "chemotherapy",
    "chemo, chemotherapy, neutropenic, neutropenia, no white cells, cancer medicine, "
    "cancer medicines, cancer treatment",
)
_ROOM = sort_of("how it is stored", "room temperature, store, stored, storage, fridge")


def fires(heard: Heard) -> bool:
    """Whether somebody under chemotherapy is said to have a fever."""
    if heard.says(_ROOM) or not told(heard, _FEVER):
        return False
    return told_near(heard, _FEVER, _CHEMO, NEAR)
