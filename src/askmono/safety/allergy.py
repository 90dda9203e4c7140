"""A severe allergic reaction is happening: swelling of face or throat, hives with it, shock.

Medical ground: anaphylaxis, in the monograph's list of serious effects; swelling of the airway and
hives with faintness or wheeze are its signs in the guidance of the Resuscitation Council UK.
"""

from askmono.safety.frames import at_most, told, told_near, told_of_someone
from askmono.safety.heard import Heard, sort_of
from askmono.safety.people import CHILDREN, GROWN_UPS, SELF, THIRD_PERSONS, owners

NAME = "allergy"
REASON = "emergency"

SWELLING = sort_of(
    "swelling",
    "swell, swells, swelling, swelled, swollen, swole, puffed, puffing, puffy, puff, ballooned, "
    "ballooning, blown up, blow up, like balloons, like a balloon, huge, closing, closed up, "
    "close up, closes, swelling shut, closed shut, puffed shut, tight, tighter, tightening, "
    "narrowing, bigger, big big, fat, like sausages, thick, too big, enormous, doubled, itches "
    "deep, like rubber, like a football, like a melon, like the michelin man, like a golf ball, "
    "like a tennis ball, golf ball in it, golf ball in, double the size, twice the size, twice its "
    "size, twice it is size, three times the size, constrict*, golf balls, closing up",
)
MOUTH_CLOSING = owners(
    "throat",
    "throat, thrt, airway, tongue, windpipe, lips, lip, face, neck, mouth, eyes, eyelids, gob, "
    "chest",
)
SKIN = sort_of(
    "skin reaction",
    "hives, rash, welts, weals, blotches, blotchy, lumps, bumps, urticaria, itching, itchy, "
    "itch*, red all over, bright red, red patches, scratching, flushed, spots, bright red hot, "
    "swelling",
)
ALARM = sort_of(
    "alarm with a rash",
    "minutes after, epipen, blood pressure, at home, after the jab, after a jab, after my jab, "
    "after his jab, after her jab, since the jab, closing, lips, throat, voice, limp, "
    "tingling, like hell, faint, fainted, dizzy, wheez*, not breathe, vomiting, sick, "
    "spreading, all over, everywhere, coughing, tight, hoarse, swelling, swollen, not swallow, "
    "not talk, passing out, fast, shock, floppy, collapse*, low bp, doom, not see, getting "
    "worse, covered",
)
REACTING = sort_of(
    "reacting",
    "anaphalaxis help, anaphylaxis please, reacton to _ help, throats closing, throat is "
    "closing, not swallow my own spit, neck is tight, necks tight, mouth feels too full of "
    "tongue, tongue filling, tongue seems to be filling, swelling is still going up, swellings "
    "still going, swelling getting, is spreading to my neck, blotchy and limp, lips are "
    "swelling, clearing her throat and, is my epi pen for this, rash and wheez*, having a "
    "reaction, having an allergic, having anaphyla*, having a bad reaction, having an allergy, "
    "reacting to it, reacting to _, reacting bad*, reaction happening, allergic reaction now, "
    "allergic reaction right now, allergic reaction rn, having a severe reaction, allergic "
    "reaction help, anaphylaxis help, anaphylactic shock help, into shock, in shock, into "
    "anaphyla*, in anaphyla*, reaction right now, reaction now, allergic reaction what do i do, "
    "is this anaphyla*, reaction to _ now, used the epipen, gave the epipen, used one epipen, "
    "used my epipen, gave him the epipen, gave her the epipen, use my epipen, use the epipen, "
    "use it throat, stick the epipen, no epipen, puffing up, swole up, swelled up, i am "
    "reacting, allergic shock i, going into shock, puff* up, swelling getting worse, still "
    "swelling, second wave of hives, anaphylaxis now, serious reaction to _ happening, allergic "
    "reaction pls, allergic reaction please, reacting to this",
)
NOT_SWALLOW = sort_of(
    "cannot swallow",
    "not swallow and, not swallow properly and, tongue and not swallow, not swallow my own, not "
    "swallow his own, swollen and not swallow, not even swallow, throat and not swallow",
)
SKIN_COMING_OFF = sort_of(
    "skin coming off",
    "skin coming off, skin coming away, peeling and blistering, skin is peeling off, skin is "
    "blistering, skin falling off, blisters in my mouth",
)
SOMEBODY = (SELF, GROWN_UPS, CHILDREN, THIRD_PERSONS)


HIVES = sort_of(
    "hives",
    "hives, welts, weals, in lumps, all lumpy, covered in bumps, covered in hives, coming up "
    "in, urticaria, ballooning, like a tomato, tongue is swollen",
)


def fires(heard: Heard) -> bool:
    """Whether an allergic reaction is said to be happening."""
    if told(heard, REACTING, SKIN_COMING_OFF) or told_of_someone(heard, NOT_SWALLOW, 12):
        return True
    whose = heard.says(*SOMEBODY)
    if told_near(heard, MOUTH_CLOSING, SWELLING, 4) and (whose or at_most(heard, 7)):
        return True
    if told_near(heard, SKIN, ALARM, 6) and (whose or at_most(heard, 8)):
        return True
    return whose and told_of_someone(heard, HIVES, 7)
