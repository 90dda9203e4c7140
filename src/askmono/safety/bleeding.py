"""Somebody brings up blood, or bleeds from the nose or mouth and it does not stop.

Medical ground: first aid calls for help at once where blood is vomited or coughed up, fresh or
like grounds of coffee, and where a nosebleed does not stop; blood thinners, medicines for pain and
many cancer medicines bring it about. A wound's bleeding is heard by the rule for injuries.
"""

from askmono.safety.frames import told_near
from askmono.safety.heard import Heard, sort_of

NAME = "bleeding"
REASON = "emergency"

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
NOSEBLEED = sort_of("nosebleed", "nosebleed*, nose bleed*, nose is bleeding")
NOSE = sort_of("nose", "nose, nostril*, gums, mouth, tooth, socket")
BLEEDS = sort_of("bleeds", "bleed*, bleeding, blood, red, runs red")
NOT_STOPPING = sort_of(
    "not stopping",
    "not stop, will not stop, not stopping, not stopped, wont stop, non stop, nonstop, pouring, "
    "pours, gushing, streaming, like a tap, like a faucet, tap, faucet, towel*, soaked, soaking, "
    "an hour now, for an hour, half an hour, keeps pouring, filling the, basin",
)
OTHER_BLOOD = sort_of("other blood", "blood pressure, blood test*, blood sugar*, blood result*")
NEAR = 8  # words between what is brought up and what it looks like
APART = 12  # the same between the parts of a bleeding that goes on


def fires(heard: Heard) -> bool:
    """Whether somebody is said to bring up blood, or to bleed without an end."""
    if told_near(heard, NOSEBLEED, NOT_STOPPING, APART):
        return True
    if _is_pressure(heard):
        return False
    if told_near(heard, BROUGHT_UP, RED, NEAR):
        return True
    bleeds = told_near(heard, NOSE, BLEEDS, APART)
    return bleeds and told_near(heard, NOSE, NOT_STOPPING, APART)


def _is_pressure(heard: Heard) -> bool:
    """Whether all the blood that is spoken of is its pressure, its sugar or a test."""
    others = {start for start, _ in heard.places(OTHER_BLOOD)}
    red = {start for sort in (RED, BLEEDS) for start, _ in heard.places(sort)}
    return bool(others) and red <= others
