"""An eye whose pressure rises fast: bad pain in it with rings round lights, sickness or hardness.

Medical ground: acute angle closure blinds within hours; severe pain in an eye with haloes, a red
eye, misty sight, headache or vomiting has to be seen in a hospital at once (NHS, NICE CKS,
American Academy of Ophthalmology). Dry mouth medicines, those for the bladder and drops that widen
the pupil bring it about. Pain alone is told of by the notice. Chosen by people who are not
clinicians.
"""

from askmono.safety.reading.frames import KILLING, told, told_near
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.rule import Danger

NEAR = 9  # words between the eye and its pain
BESIDE = 14  # words between the pain and what comes with it

_EYE = sort_of("an eye", "eye, eyes, eyeball, eyeballs, my eyes, behind my eye")
_AGONY = sort_of(
    "bad pain",
    "agony, agonising, agonizing, excruciating, unbearable, severe, terrible, awful, worst, "
    "screaming with pain, screaming, throbbing, throbs, stabbing, very painful, so "
    "painful, really painful, bad pain, intense, pain, pains, painful, hurts, hurting, hurt, "
    "aches, aching, splitting, explode, exploding, burst, bursting, in bits, murder",
)
_RINGS = sort_of(
    "rings round lights",
    "halo, halos, haloes, rainbow, rainbows, rainbow rings, rings round, rings around, circles "
    "round, circles around, ring round, ring around, rings on lights, rings of light, coloured "
    "rings, colored rings, coloured circles, glow round, glow around",
)
_HARD = sort_of(
    "hard as stone",
    "rock hard, hard as a rock, hard as rock, hard like a stone, hard as stone, hard as a stone, "
    "hard as a marble, like a stone, like a marble, hard as a nut, feels hard",
)
_SICK = sort_of(
    "sick with it", "vomit*, throwing up, being sick, been sick, threw up, sick as a dog, retching"
)
_HEADACHE = sort_of("head", "migraine with aura, migraine, migraines")


def fires(heard: Heard) -> bool:
    """Whether an eye is said to hurt badly, with rings round lights, sickness or hardness."""
    if heard.says(_HEADACHE) or not heard.says(_EYE):
        return False
    pain = told_near(heard, _EYE, _AGONY, NEAR) or heard.then(_EYE, KILLING, NEAR)
    hard = told_near(heard, _EYE, _HARD, NEAR)
    rings = told(heard, _RINGS)
    sick = told(heard, _SICK)
    return (pain and (rings or hard)) or (hard and (rings or sick)) or (rings and sick)


RULE = Danger(name="pressure in an eye", reason="emergency", fires=fires, in_phrasings=False)
