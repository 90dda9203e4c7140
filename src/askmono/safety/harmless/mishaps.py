"""A thing that was dropped, lost or knocked over, or chewed when there was nothing in it.

What fell is a medicine or its pack, never a person; what an animal chewed was empty, and it is said
that no tablet was in it. Ours; no clinician has reviewed it.
"""

from itertools import product

from askmono.safety.reading.heard import Heard, Sort, sort_of
from askmono.safety.reading.people import ANIMALS, GROWN_UPS
from askmono.safety.reading.remarks import nothing_else
from askmono.safety.rule import Harmless

BACK = 9  # words from having taken something to where it was taken back

_DROPPED = sort_of(
    "dropped",
    "dropped, leaked, leaked out, slipped, slipped and smashed, slipped and broke, drop, lost, "
    "have lost, left, knocked over, spilled, spilt, broke, smashed, fell, fell off, fell in, "
    "fell down, has fallen, rolled, cracked, knocked, pushed, misplaced, mislaid, forgot, sat "
    "on, ran over, washed, threw away, threw out, thrown away, thrown out, chucked, chucked "
    "away, chucked out, binned, flushed, flushed away, tipped, tipped away, poured away, handed "
    "in, handed back, returned, got wet, got lost, got broken, melted, leaked everywhere, was "
    "stolen, got stolen, ran through the wash, put through the wash, left behind, wasted, "
    "recycled",
)
_THING = sort_of(
    "a thing",
    "_, pen, insulin pen, inhaler, inhalers, bottle, box, packet, pack, carton, tube, vial, "
    "ampoule, syringe, tablet, tablets, pill, pills, capsule, capsules, medicine, medicines, "
    "meds, prescription, patch, patches, pump, spray, cap, lid, pill box, cream, tub, jar, "
    "strip, blister pack, syrup, liquid, suspension, sachets, drops, lot, suitcase, handbag, "
    "bag, spoon",
)
_WHERE = sort_of(
    "where it fell",
    ", ".join(
        f"{prep} {the}{place}"
        for prep, the, place in product(
            ("on", "off", "in", "down", "under", "into", "out of", "behind"),
            ("the ", "a ", "my ", ""),
            (
                *(
                    "floor",
                    "tiles",
                    "table",
                    "shelf",
                    "counter",
                    "worktop",
                    "sink",
                    "bath",
                    "toilet",
                ),
                *("loo", "bus", "train", "puddle", "street", "pavement", "drain", "kitchen", "car"),
                *(
                    "taxi",
                    "sofa",
                    "bedside table",
                    "windowsill",
                    "ground",
                    "stairs",
                    "river",
                    "sea",
                ),
                *("patio", "doorstep", "path", "drive", "garden"),
                *("fridge", "park", "washing machine", "wash", "plane", "road", "bin"),
            ),
        )
    )
    + ", somewhere, at home, at work, yesterday, today, this morning, last week, on holiday",
)
_AROUND = sort_of(
    "around it",
    "i, my, his, her, our, have, has, accidentally, by accident, it cracked, and it cracked, "
    "and it broke, and it smashed, insulin, new, last, full, open, away, out, old, spare, "
    "expired, unused, out of date, whole, entire, all, half, most, both, every, the rest, "
    "everywhere, by mistake, all over, over, carpet, rug, my bag, wet, through, which, with, "
    "still, them",
)
_WHOSE = sort_of("whose it is", "my, our, his, her, the")
_BACK_TO = sort_of(
    "back to a pharmacy",
    "back to the pharmacy, back to the chemist, back to the chemists, back to the surgery, back "
    "to the doctor, back to the hospital, back to the shop, back to boots, to the pharmacy, to "
    "the chemist, at the chemist, at the pharmacy, to be destroyed, for disposal",
)
_TOOK_BACK = sort_of("took back", "took, taken, brought, have taken, have brought")
_CHEWED = sort_of(
    "chewed", "chewed, chewed up, has chewed, ripped up, tore up, destroyed, shredded"
)
_PACK = sort_of(
    "a pack",
    "carton, box, packet, pack, leaflet, packaging, wrapper, bag, bottle, cardboard",
)
# Said of the pack itself: what was in it may have been eaten by whom it lies before.
_EMPTIED = sort_of("was empty before", "empty, leaflet, cardboard, wrapper")
_NOTHING_IN_IT = sort_of(
    "nothing was in it",
    "no tablets in it, no tablets were in it, no tablet was in it, no pills in it, no pills "
    "were in it, no medicine in it, no medicine was in it, nothing in it, nothing was in it, "
    "nothing inside, nothing was inside, no tablets inside, no tablets were inside, it was "
    "already empty, was already empty, which was already empty",
)
_NONE_GONE = sort_of(
    "none is gone",
    "no tablets missing, no tablets were missing, no tablets are missing, none missing, none "
    "were missing, none are missing, nothing missing, nothing is missing, nothing was missing, "
    "no tablets touched, no tablets were touched, no pills missing, no pills were missing",
)
_KNOCKED = sort_of("knocked", "knocked, pushed, knocked over, sat on")


def fires(heard: Heard) -> bool:
    """Whether a thing had a mishap, and nobody, animal or not, swallowed anything of it."""
    if heard.says(_CHEWED):
        return _chewed_empty(heard)
    back = heard.says(_BACK_TO) and heard.then(_TOOK_BACK, _BACK_TO, BACK)
    if not (heard.says(_DROPPED) or back) or not heard.says(_THING):
        return False
    known = (_DROPPED, _THING, _WHERE, _AROUND, _WHOSE, _BACK_TO, ANIMALS, GROWN_UPS)
    if not nothing_else(heard, *known, *((_TOOK_BACK,) if back else ())):
        return False
    if heard.says(ANIMALS) and not heard.says(_KNOCKED):
        return False
    return all(_owns(heard, end, _THING) for _, end in heard.places(GROWN_UPS))


def _chewed_empty(heard: Heard) -> bool:
    """Whether an animal chewed a pack in which nothing was, or of which nothing is gone."""
    if not heard.says(ANIMALS) or not heard.says(_PACK):
        return False
    empty = heard.says(_EMPTIED) and heard.says(_NOTHING_IN_IT)
    known = (_CHEWED, _PACK, _EMPTIED, _NOTHING_IN_IT, _NONE_GONE, _WHOSE)
    return (empty or heard.says(_NONE_GONE)) and nothing_else(heard, ANIMALS, *known)


def _owns(heard: Heard, end: int, thing: Sort) -> bool:
    """Whether a person is named only as whose something is: "my grandads tablets"."""
    owned = any(start == end for start, _ in heard.places(thing))
    return heard.words[end - 1].endswith("s") and owned


RULE = Harmless(
    name="a thing's mishap",
    spares=("crisis", "emergency", "child-ingestion", "overdose"),
    fires=fires,
    alone="by rule",
    beside="by rule",
    as_a_whole=True,
)
