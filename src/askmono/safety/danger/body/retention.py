"""No water passed for many hours, and a belly that is full of it: told as happening.

Medical ground: whoever cannot pass urine at all and has pain or a swollen belly is told to go to an
emergency department (NHS, NICE CKS on acute retention); medicines that dry the mouth bring it
about. Without pain it is told of by the notice of when to get help, since it may be that little was
drunk. Chosen by people who are not clinicians.
"""

from askmono.safety.reading.frames import told, told_near
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.rule import Danger

NEAR = 7  # words between none and the water
OF_BELLY = 6  # words between the belly and how it is

NONE = sort_of(
    "none or unable",
    "not, no, cannot, unable, nothing, none, never, without a, without",
)
WATER = sort_of(
    "water passed",
    "wee, weed, weeing, wees, pee, peed, peeing, pees, urine, urinate, urinated, urinating, pass "
    "water, passed water, passing water, passed any water, passed, piss, pissed, pissing, been to "
    "the loo, gone to the loo, spend a penny, a drop",
)
_BELLY = sort_of(
    "belly or bladder", "belly, bladder, tummy, stomach, abdomen, gut, lower tummy, down there"
)
_FULL = sort_of(
    "full and painful",
    "hard, rock hard, rock solid, solid, tight, like a drum, drum, like a rock, like rock, like "
    "stone, like a stone, like a board, swollen, swelled, bloated, bursting, burst, explode, "
    "exploding, full, agony, pain, pains, painful, hurts, hurting, hurt, killing me, distended, "
    "huge, bulging, stretched, like a football, like a balloon",
)
_HURTS = sort_of(
    "it hurts",
    "it hurts, it really hurts, hurts so much, hurts a lot, in agony, agony, in pain, desperate, "
    "bursting, about to burst, going to burst, doubled up",
)
_OTHER = sort_of(
    "another trouble with it",
    "burns, burning, stings, stinging, razor*, smells, stop peeing, stop weeing, not stop, keep "
    "peeing, keep weeing, all the time, every hour, wet the bed, no longer",
)


def fires(heard: Heard) -> bool:
    """Whether no water is said to pass, with a bladder that is full or hurts."""
    if heard.says(_OTHER) or not told_near(heard, NONE, WATER, NEAR):
        return False
    return told_near(heard, _BELLY, _FULL, OF_BELLY) or told(heard, _HURTS)


RULE = Danger(
    name="no urine, and a full bladder",
    reason="emergency",
    fires=fires,
    in_phrasings=False,
)
