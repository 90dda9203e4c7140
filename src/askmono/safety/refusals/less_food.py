"""Less of what is eaten, drunk or smoked because of a medicine: no dose of it.

A text tells everybody what to go easy on. What the medicine is taken with may be either: "i have it
with coffee, should i cut down" is refused. Only for what is refused by likeness, and for the rule
that hears a changed dose in "cut down". Ours; no clinician has reviewed it.
"""

from askmono.safety.harmless.food import FOOD
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.vocabulary import word_set
from askmono.safety.rule import Told

NEAR = 3  # words between "cut down" and what

_LESS = sort_of(
    "less of it",
    "cut down, cut back, cut out, cut this, cut that, cut these, cut this down, cut that down, "
    "cut this out, reduce this, reduce that, cutting down, cutting back, go easy, going easy",
)
_SMOKED = sort_of(
    "smoked or drunk",
    "smoke, cigarettes, fags, ciggies, smoking, smokes, vaping, vape, beer, beers, wine, pints, "
    "drinking, coffees, teas, cuppas, alcohol, booze, salt, salty, sugar, sugary, caffeine, spicy, "
    "fried, energy drinks",
)
_DOSES = sort_of(
    "a dose is spoken of",
    "dose, doses, dosage, tablet, tablets, pill, pills, capsule, capsules, mg, ml, my _, my meds, "
    "my medicine, in half, in two, to half, half of it",
)
_TAKEN_WITH = word_set("with in after before without")
_REASON = word_set("because due with when while if")


def fires(heard: Heard) -> bool:
    """Whether less is meant of what is eaten, drunk or smoked."""
    return bool(places(heard))


def places(heard: Heard) -> list[int]:
    """Where less of it is meant: "i love coffee, should i cut down", "cut back on salt"."""
    words = heard.words
    had = [
        place
        for sort in (FOOD, _SMOKED)
        for place in heard.places(sort)
        if place[0] == 0 or words[place[0] - 1] not in _TAKEN_WITH
    ]
    if not had or heard.says(_DOSES):
        return []
    return [
        start
        for start, end in heard.places(_LESS)
        if any(0 <= food - end < NEAR for food, _ in had)
        or (any(food < start for food, _ in had) and (end == len(words) or words[end] in _REASON))
    ]


RULE = Told(name="less of what is eaten or smoked", fires=fires)
