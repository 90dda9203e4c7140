"""Somebody brings up blood, bleeds from the nose or mouth without end, or has tar-black stools.

Medical ground: first aid calls for help at once where blood is vomited or coughed up, fresh or
like grounds of coffee, and where a nosebleed does not stop; blood thinners, medicines for pain and
many cancer medicines bring it about. Black sticky stools with faintness are blood lost within (NHS,
NICE CG141): call at once; alone, or under iron, they are for the notice. A wound's bleeding is
heard by the rule for injuries.
"""

from askmono.safety.reading.frames import told, told_near
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.rule import Danger


def _with_caffeine(phrases: str) -> str:
    """Phrases of coffee, and the same as it is read where it stands for what is in it."""
    return f"{phrases}, {phrases.replace('coffee', 'caffeine')}"


BROUGHT_UP = sort_of(
    "brought up",
    "vomit*, vomitting, puke, puked, puking, puk*, threw up, throwing up, throws up, thrown up, "
    "coughed, coughed up, coughing, coughing up, coughs up, cough up, hack*, boke, boked, boking, "
    "spat, spat out, spitting, spits, spitting out, spew*, chucked up, chucking up, brought up, "
    "bringing up, brings up, came up, coming up, retch*, sicked up, been sick, being sick, heaved",
)
RED = sort_of(
    "red",
    "blood, bloody, bright red, dark red, pure red, red stuff, coffee ground*, coffee grounds, "
    "ground coffee, coffee powder, coffee granules, clots, clots of blood, fresh blood",
)
SICK = sort_of(
    "what was brought up",
    "the sick, my sick, his sick, her sick, its sick, sick looks, sick is, sick was, in sick, "
    "bring up, i am sick, he is sick, she is sick, was sick, when sick, vomit*, heave, heaved",
)
GROUNDS = sort_of(
    "like grounds of coffee",
    _with_caffeine(
        "coffee ground*, coffee grind*, coffee granule*, coffee powder, ground coffee, grounds of "
        "coffee, used coffee, old coffee, stale coffee, wet coffee, like coffee, looks like "
        "coffee, look like coffee, colour of coffee, color of coffee, bits of coffee, brown "
        "grainy, grainy brown, brown and grainy, grainy and brown, dark grainy, brown bits, black "
        "bits, dark bits, brown specks, black specks, dark specks, brown grains, dark grains, "
        "black grains, brown granules, dark granules, black granules, brown flecks, dark flecks, "
        "black flecks"
    ),
)
DRUNK_COFFEE = sort_of(
    "coffee that is drunk",
    _with_caffeine(
        "after coffee, after my coffee, after a coffee, cup of coffee, with coffee, drink coffee, "
        "drank coffee, drinking coffee, sick of coffee, smell of coffee"
    ),
)
NOSEBLEED = sort_of("nosebleed", "nosebleed*, nose bleed*, nose is bleeding")
NOSE = sort_of("nose", "nose, nostril*, gums, mouth, tooth, socket")
BLEEDS = sort_of("bleeds", "bleed*, bleeding, blood, red, runs red")
NOT_STOPPING = sort_of(
    "not stopping",
    "not stop, will not stop, not stopping, not stopped, wont stop, non stop, nonstop, pouring, "
    "pours, gushing, streaming, like a tap, like a faucet, tap, faucet, towel*, soaked, soaking, "
    "not quit, never stops, keeps going, keep bleeding, keeps bleeding, for ages, an hour now, "
    "for an hour, half an hour, keeps pouring, filling the, basin",
)
STOPS = sort_of(
    "stops",
    "it stops when, but it stops, but stops, stops when i, stops if i, stops by itself, stops on "
    "its own, stopped by itself, stopped on its own",
)
OTHER_BLOOD = sort_of("other blood", "blood pressure, blood test*, blood sugar*, blood result*")
STOOL = sort_of(
    "stool",
    "poo, poos, poop, pooping, stool, stools, motions, faeces, feces, shit, crap, toilet, poohs, "
    "bowel movement, bowels, number two, back passage",
)
TARRY = sort_of(
    "black like tar",
    "tar, tarry, tar like, like tar, black, jet black, pitch black, black and sticky, blood, "
    "bloody, maroon, like treacle, like liquorice, like licorice",
)
FAINT = sort_of(
    "faint with it",
    "dizzy, faint, fainted, fainting, feel faint, lightheaded, light headed, passing out, passed "
    "out, pass out, blacking out, blacked out, woozy, swimmy, giddy, collapsed, head spins, head "
    "is spinning, clammy, cold sweat, grey, white as a sheet, pale as, ghost, heart racing, heart "
    "is racing, see stars, seeing stars, weak and, wobbly",
)
# Where more than a nose or gums bleed, the blood does not clot.
FROM_MANY = sort_of(
    "bleeds from many places",
    ", ".join(
        f"bleeding from {place}"
        for place in (
            *("my eyes", "his eyes", "her eyes", "my ears", "his ears", "her ears", "everywhere"),
            *("all over", "every hole", "every opening", "my nose and", "his nose and"),
            *("her nose and", "my gums and", "his gums and", "her gums and", "my skin"),
        )
    ),
)
CLOT = sort_of("clot", "clot, clots, blood clot, blood clots, clumps of blood, lumps of blood")
BIG = sort_of(
    "as big as",
    "fist, golf ball, golf balls, tennis ball, plum, plums, lemon, lemons, orange, apricot, egg, "
    "eggs, palm, liver, huge, enormous, massive",
)
PASSED = sort_of(
    "passed", "passed, passing, came out, coming out, lost, losing, bled, bleeding, peed, pouring"
)
HARMLESS_BLACK = sort_of("what colours it", "iron, ferrous, liquorice sweets, bismuth, charcoal")
NEAR = 8  # words between what is brought up and what it looks like
APART = 12  # the same between the parts of a bleeding that goes on


def fires(heard: Heard) -> bool:
    """Whether somebody is said to bring up blood, to bleed without an end, or to lose it within."""
    if told_near(heard, NOSEBLEED, NOT_STOPPING, APART):
        return True
    if _is_pressure(heard):
        return False
    if told_near(heard, BROUGHT_UP, RED, NEAR):
        return True
    grounds = heard.without(DRUNK_COFFEE)
    if any(told_near(grounds, sort, GROUNDS, NEAR) for sort in (BROUGHT_UP, SICK)):
        return True
    if told(heard, FROM_MANY):
        return True
    if told_near(heard, CLOT, BIG, NEAR) and told(heard, PASSED):
        return True
    black = told_near(heard, STOOL, TARRY, NEAR) and not heard.says(HARMLESS_BLACK)
    if black and told(heard, FAINT):
        return True
    if heard.says(STOPS):
        return False
    bleeds = told_near(heard, NOSE, BLEEDS, APART)
    return bleeds and told_near(heard, NOSE, NOT_STOPPING, APART)


def _is_pressure(heard: Heard) -> bool:
    """Whether all the blood that is spoken of is its pressure, its sugar or a test."""
    others = {start for start, _ in heard.places(OTHER_BLOOD)}
    red = {start for sort in (RED, BLEEDS) for start, _ in heard.places(sort)}
    return bool(others) and red <= others


RULE = Danger(name="bleeding", reason="emergency", fires=fires)
