"""Heavy bleeding, a blow to the head with something amiss, burns, a needle where it should not be.

Medical ground: ordinary first aid; a fall in a sedated person hides what a blow to the head does.
"""

from askmono.safety.frames import at_most, told, told_near
from askmono.safety.heard import Heard, sort_of
from askmono.safety.people import CHILDREN, GROWN_UPS, SELF, THIRD_PERSONS

NAME = "injury"
REASON = "emergency"

BLOOD = sort_of("blood", "blood, bleeding, bleed, bleeds, haemorrhag*, hemorrhag*")
HEAVILY = sort_of("heavily", "heavily, not stop, will not stop, not stopping, pouring, everywhere, gushing, spurting, a lot, lots of, so much, pool of, soaking, all over, losing, badly, loads of, non stop, nonstop, coughing up, coughing, throwing up, vomiting, from his ear, from her ear, from his head, from her head, severe, severely")
HEAD = sort_of("head", "head, skull, neck")
STRUCK = sort_of("struck", "hit, banged, cracked, smacked, split, smashed, fell on, landed on, struck, bashed, knocked, whacked, hurt his, hurt her, injury")
AMISS = sort_of("amiss", "bleeding, blood, drowsy, sleepy, vomiting, sick, being sick, confused, unconscious, passed out, not wake, not talk, not making sense, dizzy, dazed, not moving, still out, slurring, fainted, seizing, fitting, headache, not answering, out cold, lump, floppy, collapsed")
FELL = sort_of("fell", "fell, fallen, falls, jumped, fell off, fell down, fell out, crashed, run over, hit by a car, been hit by, car accident, car crash, tumbled, collapsed")
FROM = sort_of("from high", "down the stairs, stairs, off the roof, out of the window, out the window, from the balcony, off the balcony, not move, not get up, not moving, not feel, broken, off the ladder, hit by a car, crash, bleeding, in the bath, pavement")
SCALDED = sort_of("scalded", "scalded, boiling water, set himself, set herself, caught fire, on fire, badly burned, badly burnt, burned all, burnt all, burns all over, electrocuted, drowning, drowned, under the water, face in the water")
SOMEBODY = (SELF, GROWN_UPS, CHILDREN, THIRD_PERSONS)
MONTHLY = sort_of("other blood", "period, periods, blood pressure, blood test, blood tests, blood thinner*, gums, nose bleeds, nosebleed*, blood sugar, urine, wee, pee, blood clot*, giving blood, give blood, haemorrhoids, piles, piloerection, chest is on fire, throat on fire, feels on fire, nerves on fire, on fire with pain, legs are on fire, feet are on fire, drowning in, on fire all the time")


def fires(heard: Heard) -> bool:
    """Whether a bad injury is said to have happened now."""
    if not heard.says(*SOMEBODY) and not at_most(heard, 6):
        return False
    if told_near(heard, HEAD, STRUCK, 5) and told_near(heard, STRUCK, AMISS, 10):
        return True
    if told_near(heard, FELL, FROM, 5):
        return True
    if heard.says(MONTHLY):
        return False
    return told_near(heard, BLOOD, HEAVILY, 4) or told(heard, SCALDED)
