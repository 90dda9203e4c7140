"""A sign that a doctor should hear of today, told as happening now: yellow eyes, no water passed.

No card and no refusal: whatever is answered, the notice of when to get help stands before it, also
where no medicine was named and where the text is silent. Generous on purpose. The signs are those
that leaflets of medicines and public health pages name for the liver, the kidneys, blood, clots,
infection and the skin; chosen by people who are not clinicians.
"""

from askmono.safety.harmless import denied
from askmono.safety.reading.frames import calm, told_near
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.temperature import NAMES, fever_is_read

NOTICE = "side-effect-now"  # what is said
NEAR = 8  # words between the parts of a sign

_SIGNS = sort_of(
    "urgent signs",
    "jaundice, jaundiced, gone yellow, turned yellow, looks yellow, look yellow, yellow eyes, "
    "yellow skin, pale stools, pale poo, clay coloured, no wee, no urine, no wet nappy, no wet "
    "nappies, no wet diaper, no wet diapers, fever, fevers, feverish, high temperature, a "
    "temperature, temperature of, his temperature, her temperature, my temperature, running a "
    "temp, a temp, chills, shivering, shivery, shivers, rigors, burning up, hot and cold, "
    "bruises, bruising, bruised, rash, hives, welts, blisters, blistering, skin is coming off, "
    "skin coming off, skin is falling off, stiff neck, light hurts, confused, confusion, "
    "muddled, not making sense, disorientated, disoriented, seeing double, see double, sees "
    "double, double vision, blurred vision, vision is blurred, vision is going, lost sight, "
    "hearing voices, hears voices, skips beats, skipping beats, missing beats, missed beats, "
    "irregular heartbeat, palpitations, fluttering, faint, fainted, fainting, not keep anything "
    "down, not keep water down, not keep fluids down, weaker every day, getting weaker, not "
    "slept for, saddle area",
)
_OVER = sort_of(
    "over",
    "fever has gone, rash has gone, it has gone, went away, gone away, gone now, used to have",
)
# What a medicine is taken for is no sign, nor is who does not understand confused.
_FOR = sort_of(
    "what it is for",
    "for palpitations, for my palpitations, for my rash, for a rash, for fever, for my fever, "
    "for hives, for chills, for confusion, confused about, confused how, confused by, confused "
    "which",
)
_WATER = sort_of(
    "water",
    "wee, weed, weeing, pee, peed, peeing, urine, urinate, urinating, pass water, water, wet "
    "nappy, wet nappies, wet diaper, wet diapers",
)
_URINE = sort_of("urine", "wee, weed, weeing, pee, peed, peeing, urine, urinate, urinating")
_BLACK = sort_of("black or bloody", "black, blood, bloody, red, tarry")
_NONE = sort_of(
    "none or hardly any",
    "not, no, cannot, unable, hardly any, hardly, barely, stopped, nothing, struggling to, "
    "trouble passing, very little",
)
_LONG = sort_of(
    "for how long",
    "since, hours, all day, all night, today, yesterday, last night, at all, any more, anymore",
)
_DARK = sort_of(
    "dark or bloody",
    "dark, brown, like cola, like tea, like coke, black, red, blood, bloody, rusty, orange",
)
_YELLOW = sort_of("yellow", "yellow, yellowing")
_SHOWS = sort_of("eyes or skin", "eye, eyes, skin, face, white of")
_LEG = sort_of("a leg", "calf, calves, one leg, leg, arm")
_CLOT = sort_of("like a clot", "swollen, swelling, swelled, red, hot, warm, painful, hurts")
_STOOLS = sort_of("stools", "stool, stools, poo, poop, faeces, motions, toilet")
_GAINED = sort_of("gained", "gained, gaining, put on, heavier")
_OFTEN = sort_of(
    "too often", "times today, times a day, times since, all day, all night, two days, days"
)
_RUNS = sort_of(
    "loses water", "diarrhoea, diarrhea, the runs, vomit*, throwing up, being sick, vomiting"
)
_BELLY = sort_of("belly", "belly, stomach, tummy, abdomen, side, back, chest")
_WORST = sort_of("worst", "severe, worst, terrible, unbearable, excruciating, agonising, awful")
_SUGAR = sort_of("sugar", "sugar, sugars, glucose, hyper, hyperglyc*")
_WHEEZE = sort_of("wheezes", "wheez*, whistling chest, chest is whistling, short of breath")
_WORSE = sort_of(
    "bad or getting worse",
    "bad, badly, worse, worsening, a lot, all night, awful, terrible, really",
)
_PULSE = sort_of("pulse", "pulse, heart rate, heartbeat, bpm, resting rate")
SLOW_OR_FAST = (*range(41, 50), *range(121, 150))  # beats a minute; past these the heart's own card
BESIDE = 4  # words between the pulse and its figure
_SICK = sort_of("sick with it", "sick, vomit*, throwing up, breath, drowsy, thirsty, belly pain")


def fires(heard: Heard) -> bool:
    """Whether a sign is told that a doctor should hear of today."""
    if denied.fires(heard) or heard.says(_OVER):
        return False
    pairs = (
        (_YELLOW, _SHOWS),
        (_URINE, _DARK),
        (_STOOLS, _BLACK),
        (_LEG, _CLOT),
        (_GAINED, _CLOT),
        (_RUNS, _OFTEN),
        (_BELLY, _WORST),
        (_SUGAR, _SICK),
        (_WHEEZE, _WORSE),
    )
    named = {at for sort in (NAMES, _FOR) for place in heard.places(sort) for at in range(*place)}
    signs = (place for place in heard.places(_SIGNS) if named.isdisjoint(range(*place)))
    if any(not calm(heard, place) for place in signs) or any(
        told_near(heard, *pair, NEAR) for pair in pairs
    ):
        return True
    if _pulse_read(heard) or fever_is_read(heard):
        return True
    return told_near(heard, _NONE, _WATER, NEAR) and heard.says(_LONG)


def _pulse_read(heard: Heard) -> bool:
    """Whether a pulse is told by a figure that is too slow or too fast: "my pulse is 44"."""
    return any(
        word.isdecimal() and int(word) in SLOW_OR_FAST and not calm(heard, (start, end))
        for start, end in heard.places(_PULSE)
        for word in heard.words[max(0, start - 1) : end + BESIDE]
    )
