"""Heavy bleeding, a blow to the head with something amiss, burns, a needle where it should not be.

Medical ground: ordinary first aid; a fall in a sedated person hides what a blow to the head does.
"""

from askmono.safety.reading.frames import at_most, told, told_near
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.people import SOMEBODY
from askmono.safety.rule import Danger

BLOOD = sort_of(
    "blood",
    "blood, clots, bleedin, haematemesis, bleeding, bleed, bleeds, haemorrhag*, hemorrhag*",
)
HEAVILY = sort_of(
    "heavily",
    "losing, to the bone, wont stop, will not clot, the drip, needle place, cannula, sheets, "
    "dressing, towels, stump, stitches, two hours, fainting, passing, she said get help, in my, "
    "pumping, pumping out, spurting, pooling, burst, through two, soaked, soaking through, "
    "buckets, through the dressing, bleeding out, wide open, all up, up the, on the floor, on "
    "his, faint, loads, is come, dey come, cups, and cramp*, cramping, in the basin, after the "
    "birth, alone, pouring with, pure, bright red, light headed, bad, still, from the head, not "
    "stopped, like a stuck, like a tap, weak, dizzy, clots, head, heavily, not stop, will not "
    "stop, not stopping, pouring, everywhere, gushing, a lot, lots of, so much, pool of, "
    "soaking, all over, badly, loads of, non stop, nonstop, coughing up, coughing, throwing up, "
    "vomiting, from his ear, from her ear, from his head, from her head, severe, severely",
)
HEAD = sort_of("head", "head, skull, neck")
STRUCK = sort_of(
    "struck",
    "thump, went into, head is blood, bang on the, on his head, on her head, on the head, hits, "
    "bang, buss, gash, bump, bumped, went through, hit her, hit his, head is, hit, banged, "
    "cracked, smacked, split, smashed, fell on, landed on, struck, bashed, knocked, whacked, "
    "hurt his, hurt her, injury",
)
AMISS = sort_of(
    "amiss",
    "lump, sedative, drip, groggy, has had _, infusion, hospital, what do i do, egg, from the "
    "head, gash, sedation, the bang, blood thinners, his neck, drowsier, keep awake, sleepier, "
    "focus, asking the same question, pupil, sore, big lump, fluid, now, since, woozy, dopey, "
    "fell, sedated, after _, today, vague, neck hurts, woke, bleeding, blood, drowsy, sleepy, "
    "vomiting, sick, being sick, confused, unconscious, passed out, not wake, not talk, not "
    "making sense, dizzy, dazed, not moving, still out, slurring, fainted, seizing, fitting, "
    "headache, not answering, out cold, floppy, collapsed",
)
FELL = sort_of(
    "fell",
    "slipped in, slipped on, slipped over, faled, falled, had a fall, has had a fall, took a "
    "tumble, wee tumble, knocked over, rolled off, tumbled off, fell over, went over, came off, "
    "crashed, dropped the baby, drop down, don fall, bang on the head, the bang, he fall, she "
    "fall, fell, fallen, jumped, fell off, fell down, fell out, run over, hit by a car, been "
    "hit by, car accident, car crash, tumbled, collapsed",
)
FROM = sort_of(
    "from high",
    "head first, end up, what do i do, hospital, seems ok, a and e, nof, crying, say, big egg, "
    "hip is gone, hips gone, hard, help, sick, the bed, vague, drowsy, stairs, woozy, i was "
    "dizzy, i was groggy, the couch, after sedation, sedated, after his, after her, after the "
    "procedure, sore, knee, forehead, dazed, step, after _, bed, trolley, out of bed, car, hip, "
    "leg, wrist, head, chin, hurts, alone, lump, wobbly, groggy, drowsier, hit her, hit his, "
    "hit my, blood, sleepy, wall, bump, pool, sofa, couch, glass, table, stuck on the floor, "
    "bent, twisted, not put weight, couch groggy, down the stairs, off the roof, out of the "
    "window, out the window, from the balcony, off the balcony, not move, not get up, not "
    "moving, not feel, broken, off the ladder, hit by a car, crash, bleeding, in the bath, "
    "pavement",
)
SCALDED = sort_of(
    "scalded",
    "burnt his hand, burned his, burnt her hand, burned himself, burned herself, burnt himself, "
    "spilt boiling, boiling kettle, bone sticking out, pointing the wrong way, under the water, "
    "gone under in the bath, under in the bath, slid under, stabbed himself, stabbed herself, "
    "stabbed, fingers off, finger is off, cut her hand, crashed my, crashed the, knocked down "
    "by, been hit by, been run over, dropped the baby, bone sticking, came off his motorbike, "
    "came off my bike, gone headfirst, leg trapped, head strike, hit an artery, in my artery, "
    "fingers have gone white, gone black, bitten by, went down like, went straight down, wide "
    "open, drop down, can see inside, fell down the stairs, scalded, boiling water, set "
    "himself, set herself, caught fire, is on fire, badly burned, badly burnt, burned all, "
    "burnt all, burns all over, electrocuted, is drowning, nearly drowned just, face in the "
    "water",
)
MONTHLY = sort_of(
    "other blood",
    "nerve pain, period, periods, blood pressure, blood test, blood tests, blood "
    "thinner*, gums, nose bleeds, nosebleed*, blood sugar, urine, wee, pee, blood clot*, giving "
    "blood, give blood, haemorrhoids, piles, piloerection, feels on fire, on fire with "
    "pain, throat on fire, nerves on fire, feet on fire, drowning in, on fire all the time",
)


# How something burns that stings: of a part of the body, nobody means flames.
PART_ON_FIRE = sort_of(
    "a part that is on fire",
    ", ".join(
        f"{part} {be} on fire"
        for part in (
            *("scalp", "skin", "stomach", "tummy", "belly", "gums", "mouth", "tongue", "lips"),
            *("face", "eyes", "eye", "ears", "ear", "nose", "throat", "chest", "feet", "foot"),
            *("legs", "leg", "hands", "hand", "arms", "arm", "fingers", "toes", "back", "neck"),
            *("bum", "bottom", "bladder", "nerves", "cheeks", "knees", "joints", "shoulders"),
            *("body", "insides", "gut", "guts", "head", "nipples", "vagina", "penis", "it"),
        )
        for be in ("is", "are", "feels", "feel", "felt", "was", "were", "like it is", "like")
    ),
)


# Nothing fell, was hit, scalded or bled.
NOTHING_BEFELL = sort_of(
    "nothing befell",
    ", ".join(
        (
            *(
                f"{nearly} {fell}"
                for nearly in ("nearly", "almost")
                for fell in ("fell", "fell over", "fell down", "went over", "fall", "tumbled")
            ),
            *(
                f"{thing} {gone}"
                for thing in (
                    "patch",
                    "plaster",
                    "dressing",
                    "lid",
                    "cap",
                    "label",
                    "lozenge",
                    "tablet",
                )
                for gone in ("came off", "fell off", "fell out", "went straight down")
            ),
            *(f"fell {ill}" for ill in ("pregnant", "ill", "in love", "behind")),
            *(f"fell asleep {on}" for on in ("on", "in", "at", "before", "after", "without")),
            *(
                f"like {was} hit by"
                for was in (
                    "i have been",
                    "ive been",
                    "i was",
                    "i got",
                    "i had been",
                    "being",
                    "been",
                )
            ),
            *(
                f"{feels} {scalded}"
                for feels in (
                    "feels",
                    "feel",
                    "felt",
                    "feeling",
                    "feels like",
                    "like it is",
                    "as if",
                )
                for scalded in ("scalded", "burned all", "burnt all")
            ),
            *(f"{of} blood" for of in ("pressure of", "pressure of the", "pressure in the")),
            *(
                f"{fat} in {whose} blood"
                for fat in (
                    "fat",
                    "fats",
                    "cholesterol",
                    "sugar",
                    "salt",
                    "acid",
                    "level",
                    "levels",
                )
                for whose in ("my", "his", "her", "the", "your")
            ),
        )
    ),
)


def fires(heard: Heard) -> bool:
    """Whether a bad injury is said to have happened now."""
    if not heard.says(*SOMEBODY) and not at_most(heard, 10):
        return False
    heard = heard.without(PART_ON_FIRE).without(NOTHING_BEFELL)
    if told_near(heard, HEAD, STRUCK, 5) and told_near(heard, HEAD, AMISS, 12):
        return True
    if told_near(heard, FELL, FROM, 8):
        return True
    if heard.says(MONTHLY):
        return False
    return told_near(heard, BLOOD, HEAVILY, 4) or told(heard, SCALDED)


RULE = Danger(name="injury", reason="emergency", fires=fires)
