"""A wound from which blood pours though nobody says blood, and blood in urine on a blood thinner.

Medical ground: first aid (NHS, Red Cross, St John Ambulance) calls for help where blood spurts or
soaks through what is pressed on it; on a blood thinner any bleeding that ten minutes of pressing do
not stop is for a hospital (NHS on anticoagulants). Clots in urine block it. A small cut that stops
is none of this. Chosen by people who are not clinicians.
"""

from askmono.safety.reading.figures import numbers
from askmono.safety.reading.frames import calm, told, told_near
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.rule import Danger

NEAR = 14  # words between a wound and how it pours
CLOSE = 6  # words between blood and how it comes
LONG = 10  # minutes after which a pressed wound has stopped

WOUND = sort_of(
    "a wound",
    "knife went, blade went, glass went, chisel went, saw went, drill went, went into my, went "
    "into his, went into her, went through my, cut, cuts, gash, gashed, gashes, sliced, slashed, "
    "slit, wound, nick, nicked, tear, tore, laceration, lacerated, ripped, bite, bitten, stabbed, "
    "hole, where the drip was, where the needle was, where the cannula was, where the line was, "
    "where the drip came out, where they took the, drip site, needle site, cannula site, line "
    "site, drip hole, puncture, fistula, vein, varicose vein, artery, stitches, stump, scratched, "
    "scraped, caught my, caught his, caught her, knocked my, knocked his, knocked her, grazed, "
    "stab, torn",
)
_SPURTS = sort_of(
    "spurts",
    "pumping, pumping out, pumps out, squirting, squirts, squirted, squirting out, spurting, "
    "spurts, spurted, gushing, gushes, gushed, spraying, sprays, jetting, fountain, fountaining, "
    "pouring out, pouring from, pouring down, pours out, pissing out, streaming out, streaming "
    "down, pulsing, pulsing out, welling up, coming out in jets, comes in jets, hosing",
)
_SOAKS = sort_of(
    "soaks through",
    "soaked through, soaking through, soaks through, soaked, soaking, drenched, saturated, gone "
    "through, going through, goes through, went through, been through, through two, through "
    "three, through four, through five, through several, through all, on my third, on my second, "
    "on the third, on the second, on his third, on her third, keeps coming, coming through, comes "
    "through, came through",
)
_CLOTHS = sort_of(
    "what is pressed on it",
    "towel, towels, tea towel, tea towels, cloth, cloths, flannel, flannels, dressing, dressings, "
    "bandage, bandages, plaster, plasters, pad, pads, gauze, kitchen roll, tissues, t shirt, "
    "sheet, pillow, wad, hanky, nappy, bedding",
)
_BLEEDS = sort_of(
    "it bleeds", "blood, bleeds, bleed, bleeding, bleeded, bled, oozing, oozes, dripping, leaking"
)
_PART = sort_of(
    "where a wound is",
    "finger, fingers, thumb, hand, palm, wrist, arm, elbow, leg, shin, calf, knee, foot, toe, "
    "heel, ankle, head, scalp, forehead, chin, lip, face, ear, neck, nose, cheek",
)
_WILL_NOT_STOP = sort_of(
    "it will not stop",
    "will not stop, wont stop, not stopping, has not stopped, not stopped, still going, keeps "
    "going, will not clot, not clotting, not getting it to stop, not get it to stop, not make it "
    "stop",
)
_ON_AND_ON = sort_of(
    "on and on",
    "not stop, will not stop, wont stop, not stopping, not stopped, has not stopped, still going, "
    "still bleeding, still at it, still coming, still dripping, still oozing, keeps bleeding, "
    "keeps going, keeps on, keep bleeding, will not clot, not clot, not clotting, never stops, "
    "non stop, nonstop, for ages, for an hour, an hour now, for hours, for half an hour, half an "
    "hour, hours now, all night, all morning, all day, since this morning, since last night",
)
_THINNER = sort_of(
    "a blood thinner, or what dissolves clots",
    "blood thinner, blood thinners, thinner, thinners, anticoagulant, anticoagulants, "
    "anticoagulation, warfarin, heparin, apixaban, rivaroxaban, edoxaban, dabigatran, enoxaparin, "
    "dalteparin, tinzaparin, fondaparinux, clopidogrel, prasugrel, ticagrelor, eliquis, xarelto, "
    "pradaxa, clexane, plavix, coumadin, clot buster, clot busters, clot busting, clot dissolver, "
    "alteplase, tenecteplase, streptokinase, urokinase, reteplase, thrombolysis, argatroban, "
    "bivalirudin, phenprocoumon, acenocoumarol, ticlopidine, dipyridamole",
)
_URINE = sort_of(
    "urine",
    "urine, wee, wees, weeing, weed, pee, pees, peeing, peed, piss, pissing, pish, urinating, "
    "passing water, pass water, water works, waterworks, catheter, catheter bag",
)
_CLOTS = sort_of(
    "clots",
    "clot, clots, blood clot, blood clots, lumps of blood, blobs of blood, bits of blood, stringy "
    "blood, jelly",
)
_LIKE_WINE = sort_of(
    "as red as wine",
    "wine, red wine, rose wine, claret, port, merlot, burgundy, ribena, blackcurrant, ketchup, "
    "tomato juice, tomato soup, cranberry juice, cherry juice, pure blood, all blood, neat blood, "
    "bright red, dark red, blood red, red as blood, full of blood",
)
_IN_PAIN = sort_of(
    "pain with it",
    "pain, pains, hurts, aching, ache, back pain, backache, agony, dizzy, faint, weak, light "
    "headed, lightheaded, cannot pass, not pass, not go, not wee, not pee, stuck",
)
_BLOOD_PRESSURE = sort_of(
    "other blood, other cuts",
    "blood pressure, blood test, blood tests, blood sugar, blood sugars, blood result, blood "
    "results, giving blood, donate blood, cut down, cut back, cut out, cut off, cut it, cut the "
    "tablet, cut the tablets, cut them, cut my tablets, cut in half, cut my dose, cut the dose, "
    "cut her dose, cut his dose, heart pumping, heart is pumping, heart pumps, heart keeps "
    "pumping, pumping iron, pumping milk, pumping breast, breast pumping, adrenaline pumping, "
    "tear gas, in tears, tear it, sun burn, cut grass, hair cut, haircut, nose spray, nasal "
    "spray, love bite, bite to eat, insect bite, mosquito bite",
)
_EATEN = sort_of("what colours urine", "beetroot, beets, beet, blackberries, rhubarb, rifampicin")


def fires(heard: Heard) -> bool:
    """Whether a wound is said to pour or not to stop, or urine to be full of blood."""
    heard = heard.without(_BLOOD_PRESSURE)
    return _wound(heard) or _on_a_thinner(heard) or _in_urine(heard)


def _wound(heard: Heard) -> bool:
    """As in "gashed my calf and it is spurting", "... through three tea towels"."""
    if told_near(heard, WOUND, _SPURTS, NEAR) or told_near(heard, _BLEEDS, _SPURTS, CLOSE):
        return True
    if not heard.says(WOUND):
        return False
    if told_near(heard, _SOAKS, _CLOTHS, 3):
        return True
    if told_near(heard, WOUND, _PART, 3) and told_near(heard, WOUND, _WILL_NOT_STOP, NEAR):
        return True
    return told_near(heard, WOUND, _BLEEDS, NEAR) and _for_long(heard)


def _for_long(heard: Heard) -> bool:
    """Whether so many minutes of it are told: "for twenty minutes", "half an hour now"."""
    if told(heard, _ON_AND_ON):
        return True
    words = heard.words
    return any(
        number.value >= LONG
        and words[number.end : number.end + 1] in (("minutes",), ("mins",), ("min",), ("minute",))
        and words[number.end + 1 : number.end + 2] != ("ago",)
        and not calm(heard, (number.start, number.end))
        for number in numbers(words)
    )


def _on_a_thinner(heard: Heard) -> bool:
    """As in "on warfarin, and the cut has not stopped": there the bar is lower."""
    if not heard.says(_THINNER):
        return False
    rest = heard.without(_THINNER)
    wound = rest.says(WOUND) and rest.says(_BLEEDS, _CLOTHS)
    bleeds = told_near(rest, _BLEEDS, _ON_AND_ON, CLOSE) or told_near(rest, _SOAKS, _CLOTHS, 3)
    return bleeds or (wound and (told(rest, _ON_AND_ON) or _for_long(rest)))


def _in_urine(heard: Heard) -> bool:
    """As in "clots in my wee on heparin", "passing water like claret"."""
    if not heard.says(_URINE) or heard.says(_EATEN):
        return False
    thinner = heard.says(_THINNER)
    clots = told_near(heard, _URINE, _CLOTS, NEAR)
    wine = told_near(heard, _URINE, _LIKE_WINE, NEAR)
    if clots and (thinner or heard.says(_LIKE_WINE) or told(heard, _IN_PAIN)):
        return True
    named = "_" in heard.words
    return wine and (thinner or (named and told(heard, _IN_PAIN)))


RULE = Danger(name="a wound that pours", reason="emergency", fires=fires, in_phrasings=False)
