"""A chemical in somebody's eye, or drops that are not for it.

Medical ground: first aid guidance (NHS, American Academy of Ophthalmology) asks to rinse at once
and to call for help; acids and alkalis blind within minutes.
"""

from askmono.safety.frames import told_near
from askmono.safety.heard import Heard, sort_of

NAME = "chemical in an eye"
REASON = "emergency"
NEAR = 8  # words between what it is and the eye

_CHEMICAL = sort_of(
    "what burns an eye",
    "acid, bleach, chemical, chemicals, caustic, alkali, super glue, superglue, glue, drain "
    "cleaner, oven cleaner, cleaner, detergent, disinfectant, antiseptic, cement, lime, petrol, "
    "solvent, paint stripper, pepper spray, ear drops, ear drop, wart, nail glue, peroxide, "
    "ammonia, solution, peppermint oil, essential oil",
)
_IN_EYE = sort_of(
    "in the eye",
    "in my eye, in my eyes, in his eye, in his eyes, in her eye, in her eyes, in the eye, in eye, "
    "in eyes, in one eye, in an eye, in their eye, in their eyes, into my eye, into his eye, into "
    "her eye, into my eyes, into the eye, into eye, into eyes, face and eyes, in babys eye, in "
    "babys eyes, in both eyes, in my childs eye, in my sons eye, instead of eye drops, not my eye "
    "drops",
)


def fires(heard: Heard) -> bool:
    """Whether a chemical is said to be in an eye."""
    return told_near(heard, _CHEMICAL, _IN_EYE, NEAR)
