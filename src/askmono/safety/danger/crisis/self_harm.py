"""Somebody hurts themselves, or is about to.

A mishap, an itch, and how it feels to pass water are none of it: see on_purpose.py for the last
two, and for what is only done on purpose. Ours; no clinician has reviewed it.
"""

from askmono.safety.danger.crisis.crisis_meant import meant, meant_then
from askmono.safety.danger.crisis.on_purpose import ON_PURPOSE, hurts_on_purpose, without_sensations
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.vocabulary import each_of
from askmono.safety.rule import Danger

_ONESELF = (
    "myself, himself, herself, themselves, meself, miself, my self, me self, her self, my own self"
)
_HURTS_ONESELF = sort_of(
    "hurts oneself",
    each_of(
        "hurt, hurts, hurting, hurted, hert, harm, harms, harming, injure, injures, injuring, cut, "
        "cuts, cutting, cuttin, cutted, burn, burns, burning, scald, scalding, punch, punches, "
        "punched, punching, starve, starving, punish, punishing, pinching, stabbing, torturing",
        _ONESELF,
    ),
    each_of("hit, hitting, slapping, biting, choking", "myself, meself"),
    each_of("burned, burnt", "myself, himself, herself", "again, because"),
    "harm to myself, hurt my body, hurt and die",
)
_SELF_HARM = sort_of(
    "self harm",
    "self harm, self harmed, self harming, self harms, selfharm*, self injur*, sh again, i sh "
    "would, been harming, harming since",
)
_CUTS = sort_of("cuts", "cut, cuts, cutting, cuttin, slic*, slash*, carv*")
_SKIN = sort_of(
    "one's skin",
    each_of("my, his, her, their", ", own", "arm, arms, wrist, wrists, skin, thighs"),
)
_CUTTING = sort_of(
    "cutting as a habit",
    each_of("want to, wanna, going to, urge to, urges to, need to, i only, so i, i still", "cut"),
    each_of("stop, started, keep, relapsed, been", "cutting"),
    each_of("cutting, cuttin", "again, agen, is the only, helps"),
    each_of("i cut, he cuts", "and, so, more, again, when, because"),
    "she cuts, shes cuts, when i cut, cut too deep, cutting my hand",
)
_MARKS = sort_of(
    "the marks of it",
    each_of("fresh, so many, covered in, hide, own", "cuts"),
    each_of("cuts on", "my, her, his", "arms, arm, wrists, wrist, legs, thighs"),
    each_of("found, finding, saw, seen", "cuts"),
    "cuts i made, fresh lines, carved words, carving, wrists bleeding, arms are a mess, my arms "
    "again, burnt my arms, burning my arms, cutting my legs, cutting my leg",
    each_of("did it, done it, did this, did that", "myself, himself, herself, to myself"),
    "i did them this morning, did it again last",
    each_of("something to", _ONESELF),
    each_of("what i might do, what i will do", "to myself"),
    "i do it to feel real, deserve to hurt, deserve pain, make myself sick every, picking my legs, "
    "starving myself",
)
_A_BLADE = sort_of(
    "a blade",
    "blade, blades, razor, razors, ligature*, around the knives",
    each_of("hold, holding, hide", "the, some", "scissors"),
)
_SCRATCHES = sort_of(
    "scratches",
    "scratching my arms, scratching herself, scratching himself",
)
_TILL_IT_BLEEDS = sort_of(
    "till it bleeds",
    each_of("scratch*", "till it, until it", "bleeds, bled, is"),
    each_of("scratch*", "myself, herself, himself", "till, until"),
    "scratched till i bled, scratched until i bled",
)
# Scratched for what was taken, or for what is on the skin.
_SINCE_TAKEN = sort_of(
    "since something was taken",
    "on it, on _, since, after, rash, spots, bites, capsule*, tablet*, cream, lotion",
)
_AROUND_A_NECK = sort_of("around a neck", each_of("around, round", "my", "neck, throat", "to"))
_HEAD = sort_of(
    "a head that is banged",
    each_of("bangs", "my, her, his", ", own", "head"),
    "banging my head",
    each_of(
        "hits, hitting, punches, punching, slaps, slapping",
        "my own, his own, her own",
        "face, head, legs, arms",
    ),
    each_of("slams, smashes", "his, her", "hand, hands, fist"),
    "hand on the hob on, slam my head, hurting me is",
    each_of(
        "want to, wanna, urge to", "smash, break", "my", ", own", "hand, fingers, arm, leg, face"
    ),
    each_of("punch, punches, punching", "the wall, walls", "until, till, to feel"),
)
_BY_MISHAP = sort_of(
    "by mishap",
    each_of(
        "hurt",
        "myself, himself, herself",
        "at, in, when, playing, lifting, falling, driving, by accident, on the, on a",
    ),
    each_of(
        "cut, cuts, cutting, burn, burnt, burned, hit",
        "myself, himself, herself",
        "on a, on the, on my, on some, on old, by accident, by mistake",
    ),
    each_of("accidentally", "cut, hurt, burnt, burned"),
    "cut my dose, cut my sessions",
    each_of("cut my, cut the", "tablet*, pill*, _"),
    "tablet in, in half, in quarters, cut them, do a cleanse, biting my nails, shoulder blade, "
    "shoulder blades, razor blades after, razor burn, razor bumps, a razor cut, blade of grass, "
    "not hurt myself, will i hurt, shav*, aftershave, cooking, skating, gym, football",
)
_MADE_SO = sort_of(
    "made so on purpose",
    "mouth on purpose, on purpose to keep, on purpose by the, do they on purpose, made on purpose, "
    "coming on purpose, slow on purpose, done on purpose",
)
# What is cut is no person: a dose, a tablet, what one eats.
_CUT_OTHERWISE = sort_of(
    "cuts something else",
    each_of(
        "cut, cuts, cutting",
        "down, back, out, it, them, off, up, the, a, in half, my dose, my hair, my nails, my food, "
        "tablets, pills, sugar, salt, carbs, alcohol, coffee, caffeine, grapefruit, grass, hair",
    ),
    each_of(
        "cut, cuts",
        "my, his, her",
        "arm, wrist, leg, thigh, skin",
        ", open",
        "on a, on the, on some",
    ),
)
_SIGNS = (
    *(_HURTS_ONESELF, _SELF_HARM, _CUTTING, _MARKS, _TILL_IT_BLEEDS, _A_BLADE),
    *(_AROUND_A_NECK, _HEAD),
)


def fires(heard: Heard) -> bool:
    """Whether somebody is said to hurt themselves."""
    heard = without_sensations(heard)
    if meant(heard, ON_PURPOSE) and hurts_on_purpose(heard) and not heard.says(_MADE_SO):
        return True
    heard = heard.without(_CUT_OTHERWISE)
    if heard.says(_BY_MISHAP):
        return False
    if meant(heard, _SCRATCHES) and not heard.says(_SINCE_TAKEN):
        return True
    return meant(heard, *_SIGNS) or meant_then(heard, _CUTS, _SKIN, 1)


RULE = Danger(name="self-harm", reason="crisis", fires=fires)
