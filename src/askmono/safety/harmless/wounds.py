"""A cut that is a wound, and a medicine: put on it, or how it bleeds and heals.

Likeness was taught what people type who cut themselves; a question about a skin medicine has the
same word. Arms, wrists, thighs, a reason, what is felt, and what was done again are in no list
here. Ours; no clinician has reviewed it.
"""

from itertools import product

from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.remarks import nothing_else
from askmono.safety.rule import Harmless

_CUT = sort_of(
    "a cut or a graze",
    "cut, cuts, nick, nicks, nicked, graze, grazes, grazed, scrape, scrapes, scratch, scratches, "
    "paper cut, paper cuts, razor cut, razor cuts, shaving cut, shaving cuts, sliced",
)
_WOUND = sort_of(
    "of wounds",
    "wound, wounds, burn, burns, blister, blisters, sore, sores, bruise, bruises, open skin, "
    "broken skin, skin, deep, small, little, minor, shallow, open, infected, dirty, healing, "
    "heal, heals, healed, heal up, close, closes, scab, scabs, scar, scars, bleed, bleeds, "
    "bleeding, septic, infection, sting, stings, go septic, goes septic, get infected, gets "
    "infected, clean, cleaned, clean out, go bad, goes bad, turn bad, look after, looking after, "
    "care for, dress, plaster, plasters, bandage, clot, clots, clotting, bleed and bleed",
)
_PUT = sort_of(
    "put on it",
    "kept away from, keep away from, keep it off, avoid, put, puts, putting, dab, rub, apply, "
    "applied, applying, use, used, using, go, goes, spread, clean, treat, treats, help, helps, "
    "work, works, good, safe, suitable, alright, any use, any good, meant, licensed, right, sort "
    "of thing, things like, such as, like, everything, any, some",
)
_MANNER = sort_of(
    "how it bleeds or heals",
    "longer, long, mend, mends, not, that, slow, slower, slowly, quick, quicker, quickly, fast, "
    "faster, more, less, easily, more easily, badly, worse, ages, forever, take, takes, taking, "
    "than usual, than normal, usual, normal, normally, differently, up, better, does that matter, "
    "matter, thin, blood, make, makes, mean, means, cause, causes, delay, delays, affect, "
    "affects, every, each",
)
_ASKS = sort_of(
    "asks about a wound",
    "does, do, can, could, will, would, should, may, has, have, why, how, what, which, you, we, "
    "people, i, my, mine, me, if, or, any, as, because i take, because i am on, since, since i "
    "started, started, i started, now i am on, after starting, put me on, they put me on, was put "
    "on, they, gave me",
)
_SMALL = sort_of(
    "where a small wound is",
    "finger, fingers, thumb, fingertip, hand, chin, shin, knee, toe, foot, knuckle, face, lip, "
    "cheek, elbow, heel, mouth, gum, scalp, ankle, nose, ear, brow",
)
_MISHAP = sort_of(
    "how a wound came",
    "shaving, dinner, lunch, tea, supper, cooking, chopping, peeling, slicing, gardening, "
    "pruning, opening, tin, tin lid, can lid, onions, vegetables, veg, bread, carrots, potatoes, "
    "roses, rose, hedge, bramble*, thorn*, garden, kitchen, kitchen knife, bread knife, tin "
    "opener, beach, shell, rock, rocks, coral, fell over, fell off my bike, tripped, playing "
    "football, doing diy, diy, fence, "
    + ", ".join(
        f"{self} {gerund}"
        for self, gerund in product(
            ("myself", "himself", "herself", "my leg", "his leg", "her leg", "my arm"),
            (
                *("cooking", "chopping", "peeling", "slicing", "gardening", "pruning"),
                *("in the garden", "on a tin", "on a shell", "on a rock", "on a thorn"),
                *("on the fence", "on brambles", "on a bramble"),
            ),
        )
    )
    + ", myself shaving, himself shaving, herself shaving",
)
_MEDICINE = sort_of("the medicine", "_, it, cream, ointment, gel, powder, this, that")


def fires(heard: Heard) -> bool:
    """Whether a cut is spoken of as a wound or a mishap, and nothing else is said."""
    if not heard.says(_CUT):
        return False
    if not heard.says(_MISHAP, _WOUND, _PUT, _MEDICINE):
        return False
    around = (_WOUND, _PUT, _MANNER, _ASKS, _SMALL, _MISHAP, _MEDICINE)
    return _about(heard) and nothing_else(heard, _CUT, *around)


_ASKED_OF = sort_of(
    "a question about wounds",
    "does, do, can, could, will, would, should, may, is _, is it, are, why, how, what, good, any "
    "good, for, on, heal, heals, healing, slow, slower, infected, treat",
)
_MADE = sort_of(
    "cuts that somebody made",
    "i cut, he cuts, she cuts, i cuts, cut i, cuts i, make cuts, made",
)


def _about(heard: Heard) -> bool:
    """Whether it came by a mishap, or is asked about and nobody is said to have made it."""
    if heard.says(_MISHAP):
        return True
    return heard.says(_ASKED_OF) and not heard.says(_MADE)


RULE = Harmless(
    name="a wound",
    spares=("crisis",),
    fires=fires,
    alone="by likeness",
    beside="by likeness",
)
