"""To whom a mishap came, as far as the card depends on it: an animal, no child, a cut in a kitchen.

Each is said only where it is plain: of an animal that nobody else took anything beside it, of a cut
that an accident made it. Otherwise the card stays as it was. Ours; no clinician has reviewed it.
"""

from askmono.safety.danger.crisis.on_purpose import hurts_on_purpose
from askmono.safety.danger.poisoning.child_ingestion import BABY_TALK
from askmono.safety.reading.figures import ages
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.people import ANIMALS, CHILDREN, GROWN_UPS

NEAR = 6  # words between the animal and what it did

_ATE = sort_of(
    "ate or got hold of",
    "swallowed, ate, eaten, eat, eating, licked, licks, licking, chewed, chewing, got, get, gets, "
    "has had, had, drank, drunk, gobbled, wolfed, scoffed, bit, found, stole, nicked, been at, "
    "been into, got into, got hold, took, taken, given, was given, lapped, munched, crunched, "
    "devoured, snaffled, has ate",
)
_YOUNG = sort_of(
    "young",
    "months, month, cot, pram, nappy, nappies, crawled, crawling, crawls, school, nursery, "
    "half, little, wee, tiny, small, two, three, four, five, six",
)
_OWNED = sort_of(
    "an animal's medicine",
    ", ".join(
        f"{whose} {what}"
        for whose in ("dogs", "cats", "dog", "cat", "pets", "horses", "horse", "puppys", "rabbits")
        for what in (
            *("tablet", "tablets", "pill", "pills", "medicine", "meds", "wormer", "drops", "dose"),
            *("worming", "flea", "heart", "arthritis", "pain", "_", "food", "bowl", "insulin"),
        )
    ),
)
_MYSELF = sort_of(
    "somebody took it",
    ", ".join(
        f"{who} {took}"
        for who in ("i", "we", "ive", "i have", "i just", "i think i", "i accidentally", "me")
        for took in ("took", "swallowed", "ate", "had", "drank", "taken", "eaten", "licked", "have")
    )
    + ", so did i, both of us, we both, i did too, me too, and i had, myself, and me",
)
_BLADE = sort_of(
    "a cut", "cut, cuts, cutting, nick, nicked, sliced, slit, gash, gashed, grazed, slashed, cutted"
)
_BY_ACCIDENT = sort_of(
    "how an accident cuts",
    "shaving, shaved, razor slipped, knife slipped, scissors slipped, blade slipped, slipped and, "
    "cooking, chopping, peeling, slicing, carving, dicing, grating, grater, mandolin, mandoline, "
    "onion, onions, carrots, potatoes, veg, vegetables, bread, avocado, cheese, ham, meat, dinner, "
    "lunch, tea, washing up, dishwasher, broken glass, broken plate, tin lid, tin opener, can lid, "
    "on a tin, on a can, gardening, pruning, hedge, secateurs, fence, diy, stanley knife, saw, at "
    "work, lawn, mower, fishing, on a nail, on a shell, on a rock, by accident, accidentally, "
    "accidental, fell on, tripped, off my bike",
)
_MEANT = sort_of(
    "meant, or sorrow with it",
    "on purpose, deliberately, intentionally, again, to feel, to cope, relief, release, want to, "
    "wanted to, urge, urges, hate, die, dying, dead, kill, suicide, suicidal, self harm, self "
    "harming, self harmed, end it, numb, deserve, punish, sad, alone, crying, could not stop "
    "myself, not sorry, wrist, wrists, thigh, thighs, relapse, relapsed, old scars, pretend, "
    "pretended, told them it was, said it was, made it look, supposed to look",
)


def animal_alone(heard: Heard) -> bool:
    """Whether an animal had it, and no child or other person is said to have had any."""
    if heard.says(CHILDREN, _MYSELF) or ages(heard):
        return False
    beasts = heard.without(_OWNED)
    if beasts.near(GROWN_UPS, _ATE, 2):
        return False
    return any(
        0 <= start - end < NEAR
        for _, end in beasts.places(ANIMALS)
        for start, _ in beasts.places(_ATE)
    )


def no_child(heard: Heard) -> bool:
    """Whether neither a child nor an animal is spoken of, nor an age of one."""
    return not heard.says(CHILDREN, BABY_TALK, ANIMALS, _YOUNG) and not ages(heard)


def cut_by_accident(heard: Heard) -> bool:
    """Whether a cut is told that an accident made, and nothing that tells of more."""
    if not heard.says(_BLADE) or not heard.says(_BY_ACCIDENT):
        return False
    return not heard.says(_MEANT) and not hurts_on_purpose(heard)
