"""Urine like cola with muscles that hurt or fail: muscle that is breaking down, told as happening.

Medical ground: dark urine with muscle pain or weakness is rhabdomyolysis until shown otherwise and
goes to an emergency department, since the kidneys fail (NHS and labels of statins; CDC). Dark urine
alone is told of by the notice. Chosen by people who are not clinicians.
"""

from askmono.safety.reading.frames import KILLING, told, told_near
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.rule import Danger

NEAR = 7  # words between the urine and its colour
APART = 14  # words between the urine and the muscles

_URINE = sort_of(
    "urine",
    "urine, wee, pee, piss, peeing, weeing, pissing, my water is, my water has, urinating, "
    "waterworks",
)
_DARK = sort_of(
    "dark",
    "cola, coca cola, coke, like caffeine, like cocaine, colour of caffeine, color of caffeine, "
    "colour of cocaine, color of cocaine, gone caffeine, pepsi, cola coloured, cola colored, "
    "like tea, tea coloured, tea colored, colour of tea, color of tea, strong tea, black tea, "
    "stewed tea, dark, dark brown, brown, black, like stout, like beer, like guinness, rusty, "
    "mahogany, dark red, like treacle, like coffee",
)
_MUSCLES = sort_of(
    "muscles",
    "muscle, muscles, leg, legs, thigh, thighs, arm, arms, calves, calf, limbs, shoulders, back, "
    "body, all over, whole body, hips, upper arms",
)
_FAIL = sort_of(
    "hurt or fail",
    "pain, pains, painful, ache, aches, aching, hurt, hurts, hurting, sore, agony, killing me, "
    "weak, weakness, tender, cramp, cramps, cramping, stiff, heavy, jelly, like jelly, lead, like "
    "lead, hardly lift, barely lift, not lift, not move, not stand, not climb, hardly walk, barely "
    "walk, not walk, hardly move, barely move, give way, giving way, wasted, feeble",
)
_WEAKENED = sort_of(
    "weakened",
    "too weak to, muscle pain, muscle pains, muscle weakness, muscles ache, not climb stairs, not "
    "climb the stairs, not get up from, hardly get up, barely get up, hardly climb, barely climb, "
    "weak all over, ache all over, aching all over",
)
_LIGHT = sort_of(
    "told of a drink or a skin",
    "drink coke, drink cola, drinking coke, drinking cola, drank coke, drank cola, with coke, with "
    "cola, drink tea, drinking tea, cup of tea, can of coke, glass of coke, diet coke, dark "
    "chocolate, dark skin, dark room, dark hair, black coffee, brown bread",
)


def fires(heard: Heard) -> bool:
    """Whether dark urine is told beside muscles that hurt or fail."""
    heard = heard.without(_LIGHT)
    if not told_near(heard, _URINE, _DARK, NEAR):
        return False
    fails = told_near(heard, _MUSCLES, _FAIL, NEAR) or told(heard, _WEAKENED)
    if fails and any(told_near(heard, _URINE, sort, APART) for sort in (_FAIL, _WEAKENED)):
        return True
    return heard.then(_MUSCLES, KILLING, NEAR // 2) and heard.near(_DARK, KILLING, APART)


RULE = Danger(name="muscle breaking down", reason="emergency", fires=fires, in_phrasings=False)
