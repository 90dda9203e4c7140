"""Skin that comes off, or blisters with a sore mouth or eyes, told as happening.

Medical ground: leaflets of medicines and public health pages name a rash with blisters, peeling and
sores of mouth, eyes or genitals as signs of a severe reaction that needs a hospital at once. Skin
that peels on hands and feet alone is another matter. Chosen by people who are not clinicians.
"""

from askmono.safety.frames import told, told_near
from askmono.safety.heard import Heard, sort_of

NAME = "skin loss"
REASON = "emergency"
NEAR = 10  # words between the signs

_OFF = sort_of(
    "skin comes off",
    "skin is coming off, skin coming off, skin is falling off, skin comes off in sheets, "
    "skin falling off, peeling in sheets, skin comes off when, peeling all over, losing my skin",
)
_BLISTERS = sort_of("blisters", "blister*, blistered, blistering")
_RASH = sort_of("rash", "rash, purple, red skin, skin is burning, skin burns, all over")
_MUCOSA = sort_of(
    "mouth or eyes with it",
    "mouth and on, mouth and skin, skin and mouth, skin and in my mouth, eyes, genitals, throat, "
    "fever*, temperature",
)
_KNOWN = sort_of(
    "what else blisters",
    "shingles, chickenpox, chicken pox, herpes, cold sore*, eczema, sunburn*, sunburnt, burn, "
    "burnt, poison ivy, impetigo, hand foot",
)
_LIMBS = sort_of("hands and feet", "hands, feet, fingers, toes, heel*, palms, soles, finger")


def fires(heard: Heard) -> bool:
    """Whether skin is said to come off, or to blister with a rash, a sore mouth or a fever."""
    if heard.says(_LIMBS, _KNOWN):
        return False
    if told(heard, _OFF):
        return True
    if not told(heard, _BLISTERS):
        return False
    return told_near(heard, _BLISTERS, _RASH, NEAR) or told_near(heard, _BLISTERS, _MUCOSA, NEAR)
