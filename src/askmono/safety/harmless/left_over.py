"""Medicine that was found: in a drawer, a car, a handbag. What was it for, is it still good?

Not where a child or an animal is told of, where a pack is empty or open, or where anybody is said
to be anything. Ours; no clinician has reviewed it.
"""

from itertools import product

from askmono.safety.reading.heard import Heard, Sort, sort_of
from askmono.safety.reading.people import GROWN_UPS
from askmono.safety.reading.remarks import nothing_else
from askmono.safety.rule import Harmless

_FOUND = sort_of(
    "found",
    "found, have found, came across, come across, stumbled on, find, turned up, discovered, dug "
    "out",
)
_SUPPLY = sort_of(
    "what was found",
    "_, some, a few, a bit, tablet, tablets, pill, pills, capsules, medicine, medicines, meds, "
    "cream, tube, box, boxes, pack, packs, packet, packets, bottle, bottles, strip, strips, "
    "blister pack, bag, half a pack, half a box, half a bottle, a couple, two, three, four, of it, "
    "of them, stuff, old, older, leftover, left over, leftovers, unused, unopened, out of date, "
    "spare, supply, these, this",
)
_PLACE = sort_of(
    "where it was",
    ", ".join(
        f"{where} {whose}{place}"
        for where, whose, place in product(
            ("in", "at", "under", "behind", "on"),
            ("", "the ", "a ", "my ", "his ", "her ", "our ", "their "),
            (
                *("drawer", "drawers", "cupboard", "car", "shed", "garage", "loft", "attic", "bag"),
                *("handbag", "purse", "suitcase", "wardrobe", "fridge", "glovebox", "toolbox"),
                *("cabinet", "bathroom cabinet", "kitchen drawer", "coat", "coat pocket", "sink"),
                *("pocket", "caravan", "office", "desk", "house", "room", "kitchen", "bathroom"),
                *(
                    "bungalow",
                    "boot",
                    "glove compartment",
                    "sideboard",
                    "dresser",
                    "biscuit tin",
                    "shelf",
                ),
                *("bedside", "bedside table", "rucksack", "van", "boat", "tent", "cellar", "work"),
                *("sofa", "stairs", "medicine cabinet", "medicine box", "first aid box", "flat"),
            ),
        )
    )
    + ", back of, bottom of, drawer, drawers, cupboard, handbag, bag, purse, shed, garage, loft, "
    "wardrobe, toolbox, room, house, car, coat, fridge, cabinet, kitchen, bathroom, office, first "
    "aid box, suitcase, place, at work, at home, at hers, at his",
)
_AROUND = sort_of(
    "around it",
    "i, we, he, she, me, my, his, her, our, their, have, has, just, late, when clearing, clearing "
    "out, clearing, tidying, cleaning, moving house, moving, when, after, years ago, two years "
    "ago, from two years ago, from last year, last year, from years ago, what do i do if i, what "
    "should i do if i, what to do if i, what if i, if i, if you, today, yesterday",
)
_THEM = sort_of(
    "who is found", "found him, found her, found them, found me, find me, find him, find her"
)
_POSSESSED = sort_of(
    "whose it is",
    "_, old, drawer, drawers, cupboard, handbag, bag, purse, shed, "
    "garage, loft, wardrobe, toolbox, room, house, car, coat, fridge, cabinet, kitchen, bathroom, "
    "office, place, tablets, pills, medicine, medicines, meds, suitcase, desk, flat, late, bedside",
)


def fires(heard: Heard) -> bool:
    """Whether medicine is said to be found somewhere, and nothing else."""
    if not heard.says(_FOUND) or not heard.says(_SUPPLY):
        return False
    if not nothing_else(heard, _FOUND, _SUPPLY, _PLACE, _AROUND, GROWN_UPS):
        return False
    owned = all(_owns(heard, end) for _, end in heard.places(GROWN_UPS))
    return owned and not any(_somebody(heard, end) for _, end in heard.places(_THEM))


def _owns(heard: Heard, end: int) -> bool:
    """Whether a person is named only as whose something is: "in dads drawer"."""
    last = end == len(heard.words)
    return heard.words[end - 1].endswith("s") and (last or _begins(heard, end, _POSSESSED))


def _somebody(heard: Heard, end: int) -> bool:
    """Whether it is a person that was found: "found her", but not "found her tablets"."""
    return heard.words[end - 1] != "her" or not _begins(heard, end, _SUPPLY)


def _begins(heard: Heard, at: int, sort: Sort) -> bool:
    return any(start == at for start, _ in heard.places(sort))


RULE = Harmless(
    name="found and left over",
    spares=("child-ingestion", "crisis", "overdose", "emergency"),
    fires=fires,
    alone="by likeness",
    beside="by likeness",
)
