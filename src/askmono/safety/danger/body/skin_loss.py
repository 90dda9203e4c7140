"""Skin that comes off, or blisters or peels with a sore mouth or eyes, told as happening.

Medical ground: leaflets of medicines and public health pages (NHS, EMA, DermNet) name skin that
comes away when touched, and a rash with blisters, peeling and sores of mouth, eyes or genitals, as
signs of a severe reaction that needs a hospital at once. Skin that peels by itself, or on hands
and feet alone, is another matter. Chosen by people who are not clinicians.
"""

from askmono.safety.reading.frames import told, told_near, told_then
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.rule import Danger

NEAR = 10  # words between the signs
OF_SKIN = 6  # words between the skin and that it comes off

_OFF = sort_of("skin comes off", "peeling in sheets, peeling all over, losing my skin")
_SKIN = sort_of("skin", "skin, skins, flesh")
_COMES_OFF = sort_of(
    "comes off",
    "is off, coming off, comes off, came off, come off, coming away, comes away, came away, come "
    "away, falling off, falls off, fell off, falling away, sliding off, slides off, slid off, "
    "slipping off, slips off, sloughing, sloughs, sloughed, sloughing off, lifting off, lifts "
    "off, lifted off, rubs off, rubbing off, rubbed off, wipes off, wiped off, dropping off, "
    "drops off, shedding in sheets, in sheets, in strips, like wet paper, like wet tissue, "
    "peels when, peeling when, peeling away, peels away, hanging off, separating, detaching",
)
_PEELS = sort_of("peels", "peel, peels, peeling, peeled, flaking off, shedding, raw")
_BLISTERS = sort_of("blisters", "blister*, blistered, blistering")
_RASH = sort_of("rash", "rash, purple, red skin, skin is burning, skin burns, all over")
_MUCOSA = sort_of(
    "mouth or eyes with it",
    "mouth and on, mouth and skin, skin and mouth, skin and in my mouth, eyes, genitals, throat, "
    "fever*, temperature",
)
_SORE_MOUTH = sort_of(
    "a sore mouth",
    "mouth sores, mouth sore, sores in his mouth, sores in her mouth, sores in my mouth, sore "
    "mouth, mouth is sore, mouth is raw, mouth raw, mouth ulcer*, mouth all ulcers, ulcers in my "
    "mouth, ulcers in his mouth, ulcers in her mouth, inside my mouth, inside his mouth, inside "
    "her mouth, mouth and eyes, raw mouth, mouth is full of, mouth full of, lips are raw, lips "
    "are cracked and bleeding",
)
_KNOWN = sort_of(
    "what else blisters",
    "shingles, chickenpox, chicken pox, herpes, cold sore*, eczema, sunburn*, sunburnt, burn, "
    "burnt, burned, scald*, poison ivy, impetigo, hand foot, plaster, plasters, scab*, scar, wart, "
    "corn, callus, verruca, acne, dandruff, chapped, sunbath*, tan, the sun, tattoo, psoriasis, "
    "scarlet fever, cradle cap, chemical peel, fruit, potato, chicken, apple*, orange*, banana*",
)
_LIMBS = sort_of(
    "hands, feet and lips",
    "hands, hand, feet, foot, fingers, toes, heel*, palms, soles, finger, toe, fingertips, nose, "
    "knuckle*, nail*",
)
_LIPS = sort_of("lips alone", "my lips, his lips, her lips, lips are, lip is, lips peel")


# Thin skin, and flakes of it.
_THIN = sort_of(
    "like thin paper", "like wet tissue paper, like tissue paper, like crepe paper, like rice paper"
)
_FLAKES = sort_of(
    "flakes", "flaky, flakey, flakes, like a snake, like snake, like a lizard, dry skin, dead skin"
)
_GRAVE = sort_of(
    "graver than flakes",
    "in sheets, blister*, sore*, ulcer*, fever*, temperature, raw, burning, rash, eyes, genitals, "
    "touch, rub, wet, sliding, falling, burn*, pain*, hurts, purple",
)


def fires(heard: Heard) -> bool:
    """Whether skin is said to come off, or to blister or peel with a rash or a sore mouth."""
    if heard.says(_LIMBS, _KNOWN):
        return False
    heard = heard.without(_THIN)
    if heard.near(_FLAKES, _COMES_OFF, OF_SKIN) and not heard.says(_GRAVE):
        return False
    sore = heard.says(_SORE_MOUTH)
    peels = told_near(heard, _SKIN, _PEELS, OF_SKIN) and told(heard, _SORE_MOUTH)
    off = told(heard, _OFF) or told_then(heard, _SKIN, _COMES_OFF, OF_SKIN)
    if peels or (off and (sore or not heard.says(_LIPS))):
        return True
    if not told(heard, _BLISTERS):
        return False
    return (
        told_near(heard, _BLISTERS, _RASH, NEAR)
        or told_near(heard, _BLISTERS, _MUCOSA, NEAR)
        or (told_near(heard, _BLISTERS, _SORE_MOUTH, NEAR) and heard.says(_SKIN))
    )


RULE = Danger(name="skin loss", reason="emergency", fires=fires, in_phrasings=False)
