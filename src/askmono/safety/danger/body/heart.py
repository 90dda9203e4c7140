"""Chest pain, a heart that races, falters or has stopped, and dangerous pressure readings.

Medical ground: chest pain or pressure, pain into arm or jaw, no pulse: call at once (American
Heart Association, Resuscitation Council UK). The figures below are far outside what is safe to
wait with; they only choose a card, and are never shown.
"""

from collections.abc import Container

from askmono.safety.reading.frames import at_most, calm, told, told_near
from askmono.safety.reading.heard import Heard, Sort, sort_of
from askmono.safety.reading.past import URGENT
from askmono.safety.reading.people import SOMEBODY, owners
from askmono.safety.rule import Danger

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

# "20 an hour" is what a pump runs at.
OF_A_PUMP = (("an", "hour"), ("per", "hour"), ("ml", "an"), ("ml", "per"), ("mls", "an"))
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


# A pressure that is the blood's, and no weight upon a chest.
BLOOD_PRESSURE = sort_of(
    "pressure of the blood",
    "blood pressure, for pressure, high pressure, low pressure, pressure tablet, pressure "
    "tablets, pressure pill, pressure pills, pressure medicine, pressure is high, pressure of "
    "blood, pressure of the blood",
)
# What burns or aches with food, with acid or under shingles, where nothing worse is told.
BURNS = sort_of(
    "burns or aches",
    "burning, burning feeling, burning ache, gnawing pain, gnawing ache, dull ache, ache, aching, "
    "on fire, "
    + ", ".join(
        f"{heavy} {under} {whose} ribs"
        for heavy in ("heavy", "heavy feeling", "heaviness", "weight", "fullness")
        for under in ("under", "below", "beneath")
        for whose in ("my", "the", "his", "her")
    ),
)
FROM_FOOD = sort_of(
    "from food, acid or shingles",
    "acid, acidic, acidy, heartburn, heart burn, reflux, gord, gerd, indigestion, burp*, belch*, "
    "gnawing, sour, wind, gassy, bloat*, rennie*, gaviscon, antacid*, tums, omeprazole, after "
    "food, after a meal, after meals, after every meal, after eating, after i eat, after i have "
    "eaten, when i eat, after dinner, after tea, after supper, after lunch, after breakfast, "
    "after my dinner, after my tea, after my supper, after my lunch, after my breakfast, spicy, "
    "greasy, fatty food, blister*, shingles",
)
WORSE = sort_of(
    "worse than that",
    "arm, arms, jaw, jaws, sweat*, clammy, grey, gray, pale, white, faint*, dizzy, breath*, "
    "breathless, crush*, squeez*, tight*, elephant, vice, vise, band, weight, stab*, knife, rip*, "
    "tear*, blood*, black, worst, severe, terrible, awful, unbearable, agony, heart, hart, "
    "pounding, racing, thumping, left side, shoulder*, spread*, sick, vomit*, pregnant, weeks, "
    "help, now, sudden, suddenly, collapse*, going to die, angina, gtn, since this morning, "
    "hours, all night",
)
# A heart that stopped, or an attack, from which somebody has come back.
CAME_BACK = sort_of(
    "what is behind somebody",
    ", ".join(
        f"{since} {whose} {what}"
        for since in ("since", "ever since", "after", "following", "from when")
        for whose in ("my", "his", "her", "a", "the", "their")
        for what in ("heart stopped", "heart attack", "cardiac arrest", "heart attacks")
    )
    + ", had my heart attack",
)
MINUTES = sort_of("minutes", "minute, minutes, min, mins, second, seconds, cpr, just now")
IN_SHOCK = sort_of(
    "in shock",
    "sweat*, clammy, grey, gray, pale, faint*, collapse*, breathless, blue, not wake, cold, not "
    "move",
)
CLOGGED = sort_of(
    "clogged",
    "chest like glue, chest like treacle, chest like toffee, chest like syrup, chest like tar, "
    "chest like jelly, chest like porridge, chest like chewing gum",
)


def fires(heard: Heard) -> bool:
    """Whether heart trouble is said to be happening."""
    heard = heard.without(CLOGGED)
    heard = heard if heard.says(URGENT, MINUTES, IN_SHOCK) else heard.without(CAME_BACK)
    whose = heard.says(*SOMEBODY)
    if told(heard, STOPPED):
        return True
    if told(heard, CHEST_PAIN) and (whose or at_most(heard, 6)):
        return True
    if told_near(_without_what_burns(heard), CHEST, PAIN, 5) and (whose or at_most(heard, 6)):
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


def _without_what_burns(heard: Heard) -> Heard:
    """The same without the pressure of blood, and what food, acid or shingles bring about."""
    heard = heard.without(BLOOD_PRESSURE)
    harmless = heard.says(FROM_FOOD) and not heard.without(FROM_FOOD).says(WORSE)
    return heard.without(BURNS) if harmless else heard


def _reads(heard: Heard, sort: Sort, numbers: Container[int]) -> bool:
    """Whether a reading with an unsafe number stands near a sort."""
    for start, end in heard.places(sort):
        first = max(0, start - 3)
        for at, word in enumerate(heard.words[first : end + 4], first):
            unsafe = word.isdecimal() and len(word) <= 3 and int(word) in numbers
            unsafe = unsafe and heard.words[at + 1 : at + 3] not in OF_A_PUMP
            if unsafe and not calm(heard, (start, end)):
                return True
    return False


RULE = Danger(name="heart", reason="emergency", fires=fires)
