"""A severe allergic reaction is happening: swelling of face or throat, hives with it, shock.

Medical ground: anaphylaxis, in the monograph's list of serious effects; swelling of the airway and
hives with faintness or wheeze are its signs in the guidance of the Resuscitation Council UK.
"""

from askmono.safety.reading.frames import at_most, told, told_near, told_of_someone
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.people import SOMEBODY, owners
from askmono.safety.rule import Danger

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
    "hives, rash, welts, weals, blotches, blotchy, lumps, urticaria, itching, itchy, "
    "itch*, red all over, bright red, red patches, scratching, flushed, bright red hot, "
    "swelling",
)
SPOTS = sort_of("spots", "spots, bumps")  # many come of no allergy, however far they spread
SPREADS = sort_of("spreads", "spreading, all over, everywhere, getting worse, covered")
ALARM = sort_of(
    "alarm with a rash",
    "minutes after, epipen, blood pressure, at home, after the jab, after a jab, after my jab, "
    "after his jab, after her jab, since the jab, closing, lips, throat, voice, limp, tingling, "
    "like hell, faint, fainted, dizzy, wheez*, not breathe, vomiting, sick, coughing, tight, "
    "hoarse, swelling, swollen, not swallow, not talk, passing out, fast, shock, floppy, "
    "collapse*, low bp, doom, not see",
)
REACTING = sort_of(
    "reacting",
    "anaphalaxis help, anaphylaxis please, reacton to _ help, throats closing, throat is closing, "
    "not swallow my own spit, neck is tight, necks tight, mouth feels too full of tongue, tongue "
    "filling, tongue seems to be filling, swelling is still going up, swellings still going, "
    "swelling getting, is spreading to my neck, blotchy and limp, lips are swelling, clearing her "
    "throat and, is my epi pen for this, rash and wheez*, having a reaction, having an allergic, "
    "having anaphyla*, having a bad reaction, having an allergy, reacting to it, reacting to _, "
    "reacting bad*, reaction happening, allergic reaction now, allergic reaction right now, "
    "allergic reaction rn, having a severe reaction, allergic reaction help, anaphylaxis help, "
    "anaphylactic shock help, into shock, in shock, into anaphyla*, in anaphyla*, reaction right "
    "now, reaction now, allergic reaction what do i do, is this anaphyla*, reaction to _ now, "
    "used the epipen, gave the epipen, used one epipen, used my epipen, gave him the epipen, gave "
    "her the epipen, use my epipen, use the epipen, use it throat, stick the epipen, no epipen, i "
    "am reacting, allergic shock i, going into shock, swelling getting worse, still swelling, "
    "second wave of hives, anaphylaxis now, serious reaction to _ happening, allergic reaction "
    "pls, allergic reaction please, reacting to this",
)
# Somebody swells, as in "he puffed up in minutes"; an ankle or a hand alone is another matter.
PUFFED = sort_of("puffed up", "puffing up, swole up, swelled up, puff* up")
LIMBS = sort_of(
    "what swells by itself",
    "ankle, ankles, foot, feet, toe, toes, leg, legs, calf, calves, knee, knees, shin, shins, "
    "hand, hands, finger, fingers, wrist, wrists, arm, arms, elbow, joint, joints, shoes, boots, "
    "socks, ring, rings, needle, cannula, where they stuck, where it went in, stuck me, site of "
    "the",
)
PERIL = sort_of(
    "a limb in peril",
    "gone white, gone cold, gone black, gone blue, went white, turned white, white and cold, cold "
    "and white, turned black, turned blue, screaming, agony, not feel, faint, dizzy, not breath*, "
    "hives, welts, wheez*, hardly, rousable, all over, whole body, everywhere, stung, sting, bee, "
    "wasp, hornet, bitten, peanut*, nuts",
)
SLIME = ("phlegm", "mucus", "catarrh", "snot", "glue", "gunk")
# Said of what is no swelling: "eyes closing" of one who is sleepy, "thick phlegm", "out of puff".
NO_SWELLING = sort_of(
    "what is no swelling",
    "eyes closing at, eyes closing in, eyes closing by, eyes closing during, eyes keep closing at, "
    "eyes keep closing in, out of puff, short of puff, puff of, become fat, becoming fat, make me "
    "fat, makes me fat, made me fat, "
    + ", ".join(f"thick {slime}" for slime in SLIME)
    + ", "
    + ", ".join(f"{slime} {be}thick" for slime in SLIME for be in ("", "is ", "is so ", "is too ")),
)
DRY_SKIN = sort_of(
    "skin that is tight",
    ", ".join(
        f"{one} and {other}"
        for dry in ("dry", "flaky", "scaly", "papery", "parched")
        for one, other in (("tight", dry), (dry, "tight"))
    ),
)
INSIDE = sort_of(
    "within", "throat*, thrt, airway, tongue*, windpipe, neck, chest*, breath*, mouth*"
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
    heard = heard.without(NO_SWELLING)
    heard = heard if heard.says(INSIDE) else heard.without(DRY_SKIN)
    if told_near(heard, MOUTH_CLOSING, SWELLING, 4) and (whose or at_most(heard, 7)):
        return True
    limb = heard.then(LIMBS, PUFFED, 5) and not heard.says(MOUTH_CLOSING, PERIL)
    if told(heard, PUFFED) and not limb:
        return True
    skin = told_near(heard, SKIN, ALARM, 6) or told_near(heard, SKIN, SPREADS, 6)
    if (skin or told_near(heard, SPOTS, ALARM, 10)) and (whose or at_most(heard, 8)):
        return True
    return whose and told_of_someone(heard, HIVES, 7)


RULE = Danger(name="allergy", reason="emergency", fires=fires)
