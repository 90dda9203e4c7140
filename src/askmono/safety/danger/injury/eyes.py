"""A chemical in somebody's eye, or drops that are not for it.

Medical ground: first aid guidance (NHS, American Academy of Ophthalmology) asks to rinse at once
and to call for help; acids and alkalis blind within minutes.
"""

from askmono.safety.reading.frames import told_near
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.rule import Danger

NEAR = 8  # words between what it is and the eye

_CHEMICAL = sort_of(
    "what burns an eye",
    "acid, bleach, chemical, chemicals, caustic, caustic soda, lye, alkali, super glue, "
    "superglue, glue, cleaner, drain cleaner, oven cleaner, descaler, limescale remover, stain "
    "remover, detergent, washing powder, laundry pod, laundry capsule, dishwasher tablet, "
    "disinfectant, antiseptic, cement, concrete, plaster dust, mortar, lime, quicklime, petrol, "
    "diesel, solvent, thinner, thinners, white spirit, turps, acetone, paint, paint stripper, "
    "varnish, nail polish remover, pepper spray, tear gas, mace, chilli oil, chili oil, hot "
    "oil, boiling, ear drops, ear drop, wart, nail glue, peroxide, hair dye, ammonia, chlorine, "
    "weed killer, weedkiller, pesticide, insecticide, fly spray, fertiliser, fertilizer, "
    "battery, antifreeze, screenwash, fuel, solution, peppermint oil, essential oil, tea tree "
    "oil, surgical spirit, hand gel, hand sanitiser, hand sanitizer, alcohol gel, molten, "
    "sparks, firework",
)
_WHOSE = ("my", "his", "her", "the", "their", "our", "one", "an", "both", "babys", "sons", "mums")
_EYES = ("eye", "eyes", "eyeball", "left eye", "right eye", "eye area")
_IN_EYE = sort_of(
    "in the eye",
    ", ".join(
        f"{how} {whose} {eye}"
        for how in ("in", "into", "inside", "hit", "got", "splashed", "sprayed", "burned", "up")
        for whose in _WHOSE
        for eye in _EYES
    )
    + ", in eye, in eyes, into eye, into eyes, face and eyes, both of my eyes, both of his eyes, "
    "both of her eyes, in my childs eye, in both of his eyes, instead of eye drops, not my eye "
    "drops, into both eyes, in both eyes",
)


def fires(heard: Heard) -> bool:
    """Whether a chemical is said to be in an eye."""
    return told_near(heard, _CHEMICAL, _IN_EYE, NEAR)


RULE = Danger(name="chemical in an eye", reason="emergency", fires=fires, in_phrasings=False)
