"""A grave injury told by what is seen: a finger off, a bone through the skin, a snake bite.

Medical ground: ordinary first aid (NHS, Red Cross): severed parts, open fractures, deep burns,
whatever is stuck through a body and bites of snakes need an ambulance. What surgeons took off is
no such thing.
"""

from collections.abc import Iterator
from itertools import product

from askmono.safety.reading.figures import years
from askmono.safety.reading.frames import calm
from askmono.safety.reading.heard import Heard, Place, Sort, sort_of
from askmono.safety.reading.past import past
from askmono.safety.reading.takers import OWNERS
from askmono.safety.reading.vocabulary import word_set
from askmono.safety.rule import Danger

NEAR = 6  # words between a part of the body and what befell it
CLOSE = 4  # words between a bone or the skin and where it is now

_PART = sort_of(
    "a part that can come off",
    "finger, fingers, fingertip, fingertips, finger tip, fingers tips, thumb, thumbs, toe, toes, "
    "hand, foot, ear, nose, arm, leg, tongue, nipple, penis, tip of, end of my finger, limb",
)
_CUTS_OFF = sort_of(
    "cuts off",
    "cut, cuts, chopped, sliced, tore, torn, ripped, bit, bitten, bites, sawn, sawed, severed, "
    "hacked, blown, blew, lopped, sheared, shot, taken, took, pulled, crushed",
)
_SEVERS = sort_of(
    "severs",
    "severed, has severed, sawn through, saw through, sawed through, sawn off, sawed off, cut "
    "through, cut right through, cut clean through, sliced through, chopped through, hacked "
    "through, went through, gone through, took off, taken off, took the end off",
)
_WORN = word_set(
    "nail nails skin hair plaster plasters bandage dressing shoe shoes sock socks ring rings "
    "glove gloves cream wart warts boot boots cast splint stitches mole scab scabs corn"
)
_ONWARDS = word_set("the my a his her their of to")
_GONE = sort_of(
    "is gone",
    "is gone, are gone, is off, are off, came off, come off, came clean off, come clean off, is "
    "missing, are missing, is hanging, are hanging, hanging off, hanging by, hangs off, "
    "severed, was severed, sheared off, sliced off, cut off, chopped off, torn off, ripped off, "
    "bitten off, blown off, right off, clean off, nearly off, almost off, half off, is "
    "flattened, is mangled, mangled, crushed, got crushed, got mangled",
)
_STAYS = word_set("numb white blue cold dead red purple tingly stiff sore swollen of my his her")
_LOST = sort_of("lost", "lost, has lost, have lost, just lost")
_NOT_LOST = word_set("feeling use grip sensation weight strength control power nail touch")
_BONE = sort_of(
    "a bone", "bone, bones, shinbone, shin bone, collarbone, ribs, rib, skull, tendon, tendons"
)
_IN_SIGHT = sort_of(
    "in sight",
    "is out, has come out, have come out, come out, came out, coming out, sticking, sticks, "
    "stuck out, poking, pokes, poked, through the skin, through my skin, through his skin, "
    "through her skin, showing, shows, exposed, visible, can see, you can see, i can see, see "
    "the, pierced, out of the skin, protruding, open to the, to the bone, down to the bone",
)
_CUT_OPEN = sort_of(
    "cut open",
    "cut, ripped, ripped open, slashed, sliced, slit, torn, gashed, gash, open, split, laid "
    "open, burned, burnt, bitten, bit",
)
_TO_THE_BONE = sort_of("to the bone", "to the bone, down to the bone, to bone, down to bone")
_BURNED = sort_of(
    "burned",
    "burn, burns, burned, burnt, scald, scalded, scalds, steam, boiling, hot oil, oil, hot fat, "
    "chip pan, pan, kettle, fire, flames, flame, firework, iron, oven, hob, exhaust, petrol, "
    "electric, electricity, hot water, barbecue, bonfire, radiator, hot tea, hot coffee",
)
_DEEP = sort_of(
    "deep",
    "skin is coming away, skin coming away, skin has come away, skin came away, skin came off, "
    "skin is coming off, skin coming off, skin has come off, skin peeled off, skin is peeling "
    "off, took the skin off, taken the skin off, skin is hanging, skin hanging, skin is gone, "
    "skin has gone, skin melted, skin has melted, skin is melting, charred, blackened, gone "
    "black, turned black, see white, white underneath, waxy, leathery, to the fat, see fat, "
    "down to the flesh, raw flesh, whole back, whole arm, whole leg, whole chest, whole face",
)
_VENOMOUS = sort_of(
    "what is venomous",
    "snake, snakes, adder, adders, viper, cobra, rattlesnake, rattler, copperhead, cottonmouth, "
    "coral snake, python, mamba, scorpion, black widow, brown recluse, funnel web, stonefish, "
    "box jellyfish",
)
_BIT = sort_of(
    "bit",
    "bit, bitten, bites me, bite on, bite to, got my, got me, got him, got her, got his, struck, "
    "sank, fangs, fang marks, stung, sting on, has bitten, just bit, was bit, been bit",
)
_SEVERED = sort_of(
    "by a blade",
    "severed, saw through, sawn through, sawed through, sawn off, sawed off, hacked through",
)
_SPIKE = sort_of(
    "what goes through a body",
    "nail, nail gun, knife, glass, metal, fork, pitchfork, stake, screwdriver, spike, rod, pole, "
    "arrow, bolt, railing, fence post, branch, drill, chisel, scissors, spear, bullet, crossbow, "
    "skewer, shard, blade, hook",
)
_THROUGH = sort_of(
    "through a body",
    ", ".join(
        f"{how} {whose} {part}"
        for how in ("through", "right through", "straight through", "stuck in", "embedded in")
        for whose in ("my", "his", "her", "the", "their")
        for part in (
            *("hand", "foot", "leg", "arm", "thigh", "neck", "chest", "belly", "stomach", "eye"),
            *("cheek", "back", "calf", "palm", "wrist", "shoulder", "face", "head", "ribs", "side"),
        )
    )
    + ", impaled",
)
_MACHINE = sort_of(
    "a machine that cuts or crushes",
    "mower, lawnmower, bandsaw, band saw, chainsaw, chain saw, table saw, circular saw, saw, "
    "mincer, blender, mangle, tractor, forklift, lathe, press, grinder, angle grinder, shredder, "
    "wood chipper, chipper, combine, conveyor, auger, meat slicer, guillotine, baler, digger",
)
_LIMB = sort_of("a limb", "hand, hands, arm, arms, leg, legs, foot, feet, fingers, finger, head")
_INTO = sort_of(
    "went into it",
    "went in, went into, got caught in, caught in, went under, trapped in, stuck in, trapped "
    "under, crushed under, crushed by, crushed in, run over by, dragged into, pulled into, "
    "slipped on, went through",
)
_PLAINLY = sort_of(
    "a grave injury by itself",
    "eyeball is hanging, eyeball hanging, eyeball is out, eyeball came out, eye is hanging out, "
    "eye popped out, eye has popped out, eye came out, out of its socket, out of the socket, "
    "guts are out, guts hanging, guts are hanging, intestines are, bowel is hanging, brain is "
    "showing, see his brain, throat is cut, throat has been cut, impaled, been shot, got shot, "
    "was shot in, shot himself, shot herself, shot in the, gunshot wound, arm is black, leg is "
    "black, hand is black, foot is black, arm has gone black, leg has gone black, arm gone "
    "black, leg gone black",
)
_NO_INJURY = sort_of(
    "no injury",
    "fingers to the bone, arm and a leg, head off, chilled to the bone, to the bone cold, "
    "pulled my leg, pulling my leg, foot off the, nose to spite, x ray, scan, marrow, snake "
    "oil, density, snake plant, pet snake, bone broth, amput*, phantom, stump, prosthe*, years "
    "ago, year ago, as a child, when i was, surgeon*, surgery, operation, born",
)
# What is only asked or supposed of a body: "can my finger", "if his leg", "make my hand".
_NOT_STATED = word_set(
    "can could does do did will would may might is are was were should if when that make makes "
    "making stop"
)
_STATES = word_set("is are has have had came got popped went was were been")


def fires(heard: Heard) -> bool:
    """Whether a grave injury is said to have happened now."""
    if heard.says(_NO_INJURY) or years(heard.words):
        return False
    return any(_happened(heard, place) for place in _injuries(heard))


def _injuries(heard: Heard) -> Iterator[Place]:
    """Where a grave injury is spoken of, told or not."""
    yield from heard.places(_PLAINLY)
    for first, second, within in (
        (_BONE, _IN_SIGHT, CLOSE),
        (_CUT_OPEN, _TO_THE_BONE, 7),
        (_BURNED, _DEEP, 14),
        (_SPIKE, _THROUGH, NEAR),
        (_VENOMOUS, _BIT, NEAR),
    ):
        yield from _pairs(heard, first, second, within)
    for start, end in _pairs(heard, _LIMB, _INTO, 3):
        if any(0 <= max(a, start) - min(b, end) < 4 for a, b in heard.places(_MACHINE)):
            yield start, end
    for start, end in heard.places(_PART):
        if _is_off(heard, start, end):
            yield start, end


def _pairs(heard: Heard, first: Sort, second: Sort, within: int) -> Iterator[Place]:
    for a, b in product(heard.places(first), heard.places(second)):
        if 0 <= max(a[0], b[0]) - min(a[1], b[1]) < within:
            yield min(a[0], b[0]), max(a[1], b[1])


def _happened(heard: Heard, place: Place) -> bool:
    """Whether it is told; a question before "my finger is off" makes none of it."""
    return not calm(heard, place) or (_stated(heard, place[0]) and not past(heard, place))


def _stated(heard: Heard, start: int) -> bool:
    """Whether a place begins with somebody's body of which something is said: "his leg has"."""
    words = heard.words
    owned = start >= 1 and words[start - 1] in OWNERS
    asked = start >= 2 and words[start - 2] in _NOT_STATED
    return owned and not asked and not _STATES.isdisjoint(words[start + 1 : start + 3])


def _is_off(heard: Heard, start: int, end: int) -> bool:
    """As in "cut three of his toes off", "the tip of my thumb is gone", "lost two fingers"."""
    words = heard.words
    before = words[max(0, start - NEAR) : start]
    after = words[end : end + 3]
    if not _WORN.isdisjoint((*before, *after)):
        return False
    cut = any(0 <= start - b < NEAR for _, b in heard.places(_CUTS_OFF))
    if cut and "off" in before[-4:]:
        return True
    severed = any(0 <= start - b < CLOSE for _, b in heard.places(_SEVERS))
    if severed and heard.says(_MACHINE, _SEVERED):
        return True
    if cut and "off" in after and not _ends_in(words, words.index("off", end) + 1, _ONWARDS):
        return True
    if any(0 <= a - end < 3 and not _ends_in(words, b, _STAYS) for a, b in heard.places(_GONE)):
        return True
    lost = any(0 <= start - b < 4 for _, b in heard.places(_LOST))
    return lost and _NOT_LOST.isdisjoint((*before, *after))


def _ends_in(words: tuple[str, ...], end: int, these: frozenset[str]) -> bool:
    """Whether the word at a place is one of some."""
    return not these.isdisjoint(words[end : end + 1])


RULE = Danger(name="gross injury", reason="emergency", fires=fires, in_phrasings=False)
