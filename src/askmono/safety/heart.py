"""Chest pain, a heart that races, falters or has stopped, and dangerous pressure readings.

Medical ground: chest pain or pressure, pain into arm or jaw, no pulse: call at once (American
Heart Association, Resuscitation Council UK). The figures below are far outside what is safe to
wait with; they only choose a card, and are never shown.
"""

from collections.abc import Container

from askmono.safety.frames import at_most, calm, told, told_near
from askmono.safety.heard import Heard, Sort, sort_of
from askmono.safety.people import CHILDREN, GROWN_UPS, SELF, THIRD_PERSONS, owners

NAME = "heart"
REASON = "emergency"

CHEST = owners("chest", "chest, heart, breastbone, sternum, ticker, hart, ribs, shoulder blades")
PAIN = sort_of(
    "pain",
    "gripping, bursting, sore, cramp*, shooting, dull ache, tightening, strange, gripped, "
    "throbbing, knife, twisting, pain, pains, painful, hurt, hurts, hurting, ache, aches, "
    "aching, crushing, crushed, tight, tightness, squeez*, pressure, heavy, heaviness, heavier, "
    "stabbing, burning, weight, vice, band, clamp, twinge, strap, tearing, ripping, on fire, "
    "elephant, feels weird, killing me, fist, pounding hard, thumping hard, clutching, "
    "clutches, holding, grabbing, rubbing",
)
CHEST_PAIN = sort_of(
    "chest pain",
    "chest feels like, heart feels like it will, chest tightness, chest like, chest pain or, "
    "gone into her arm, gone into his arm, chest and left hand, pain in the chest, chest is "
    "killing me, chest pain still, chest is burning, pain behind my breastbone, pressure behind "
    "my breastbone, bricks on my chest, standing on my chest, standing on it, pain going down "
    "my left arm, pain down me arm, pain down my arm, pain in my jaw, jaw and arm, ripping "
    "pain, tearing pain, pain in heart side, it is gone into my arm, into my arm now, giving me "
    "a heart attack, angina spray has not, gtn used, angina tablet and, chest pain, chest "
    "pains, chest hurts, pain in my chest, pains in my chest, pain in chest, pain in his chest, "
    "pain in her chest, heart attack, hart attack, heart attak, heartattack, hart attak, hart "
    "atack, heart atack, cardiac arrest, having a coronary, elephant sitting on, clutching his "
    "chest, clutching her chest, holding her chest, holding his chest, st elevation, vf on, "
    "heart hurts, crushing chest, tightness in my chest, pressure in chest, pressure in my "
    "chest, chest tight, tight chest, heavy chest, heart pains, pain in heart, pain in my "
    "heart, chest is tight",
)
STOPPED = sort_of(
    "stopped",
    "no pulse, not feel a pulse, not find a pulse, not got a pulse, not find a heartbeat, no "
    "heartbeat, heart stopped, heart has stopped, heart is not beating, heart isnt beating, "
    "heart not beating, heart keeps stopping, doing cpr, doing compressions, start cpr, do i do "
    "cpr, need a defibrillator, do cpr, heart feels like stopping, pulse stopped, shocked me, "
    "pulse is gone, no pulse no, not beating, given cpr, giving cpr, need cpr",
)
RHYTHM = owners(
    "heart rhythm",
    "heart, pulse, palpitations, hart, heartbeat, ticker, svt, heart rate, hr, bpm",
)
WILD = sort_of(
    "wild",
    "racing, pounding, hammering, thumping, explode, exploding, burst, burst*, skipping, "
    "fluttering, flutter*, irregular, haywire, not slow down, not stop, out of my chest, all "
    "over the place, going mad, going mental, really fast, so fast, too fast, very fast, "
    "missed, nonstop, non stop, going really slow, very slow, stop* and start*, jumping, mad, "
    "going like a bird*, jump out of, jumping out of, leap out of, leaping out of",
)
ALARM = sort_of(
    "alarm with the heart",
    "faint, fainting, faint*, dizzy, clammy, pass out, passing out, blacking out, black, "
    "sweat*, grey, not breathe, scared, pain, chest, frightened, now, help, not stop, not slow "
    "down, hour, not stand, dying, to die, white, since, right now, nonstop, for half, fading, "
    "hurts, happening, terrified",
)
ARM = sort_of(
    "arm or jaw",
    "left arm, arm, arms, jaw, jaws, left hand, into my neck, shoulder blades, teeth ache, down "
    "my arm",
)
PULSE = sort_of(
    "pulse",
    "pulse, heart rate, hr, bpm, hearts going, heart is going, heart going, heart rate is, "
    "rate, heartbeat, beats",
)
PRESSURE = sort_of("blood pressure", "blood pressure, bp, pressure")
SOMEBODY = (SELF, GROWN_UPS, CHILDREN, THIRD_PERSONS)

NOT_A_SAFE_PULSE = (*range(20, 41), *range(150, 300))  # beats a minute, at rest
NOT_A_SAFE_PRESSURE = range(200, 300)  # mmHg, the upper number
HIGH_READINGS = sort_of(
    "high readings",
    "through the roof, sky high, dropped right down, bp 70, pressure 70, has dropped, is dropped",
)


VERY_WILD = sort_of(
    "very wild",
    "heart will burst, heart is going to explode, heart all over the place, hearts all over the "
    "place, hearts racing and, heart rate will not come down, hearts going really, heart going "
    "like, heart is hammering, gone haywire, ticker has gone, tickers gone, irregular heart "
    "and, missed beats, heart is skipping, fluttering in my chest, defibrillators fired, "
    "defibrillator has fired, pacemakers beeping, pacemaker is beeping, af has gone off, afs "
    "gone off, hearts going ninety, heart is racing, hearts racing, heart racing, heart "
    "pounding, heart is pounding, heart is going, heart keeps skipping, heart keeps stopping, "
    "heart will not slow, heart is beating out, heart feels like it",
)
COLD_SWEAT = sort_of(
    "cold sweat",
    "cold sweat, sweating, clammy, grey, sweaty, faint, chest, heavy, pouring, gone white, "
    "breathless, soaked",
)


def fires(heard: Heard) -> bool:
    """Whether heart trouble is said to be happening."""
    whose = heard.says(*SOMEBODY)
    if told(heard, STOPPED):
        return True
    if told(heard, CHEST_PAIN) and (whose or at_most(heard, 6)):
        return True
    if told_near(heard, CHEST, PAIN, 5) and (whose or at_most(heard, 6)):
        return True
    if (
        told_near(heard, RHYTHM, WILD, 4)
        and told_near(heard, RHYTHM, ALARM, 10)
        and (whose or at_most(heard, 9))
    ):
        return True
    if told(heard, VERY_WILD) and (whose or at_most(heard, 9)):
        return True
    if told_near(heard, ARM, COLD_SWEAT, 10):
        return True
    if told_near(heard, PRESSURE, HIGH_READINGS, 4):
        return True
    return _reads(heard, PULSE, NOT_A_SAFE_PULSE) or _reads(heard, PRESSURE, NOT_A_SAFE_PRESSURE)


def _reads(heard: Heard, sort: Sort, numbers: Container[int]) -> bool:
    """Whether a reading with an unsafe number stands near a sort."""
    for start, end in heard.places(sort):
        for word in heard.words[max(0, start - 3) : end + 4]:
            unsafe = word.isdecimal() and len(word) <= 3 and int(word) in numbers
            if unsafe and not calm(heard, (start, end)):
                return True
    return False
