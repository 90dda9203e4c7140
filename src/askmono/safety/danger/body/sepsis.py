"""Signs of sepsis: mottled skin with fever or confusion, or an infection and a muddled head.

Medical ground: blotchy, blue or pale skin, confusion, slurred speech, fast breathing or no urine
with an infection is an emergency (NHS, NICE NG253, Surviving Sepsis Campaign). Medicines that
lower the defences hide the first signs. Chosen by people who are not clinicians.
"""

from askmono.safety.reading.frames import told, told_near
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.rule import Danger

NEAR = 16  # words between one sign and another

_MOTTLED = sort_of(
    "mottled",
    "mottled, mottling, marbled legs, marbled skin, legs are marbled, legs marbled, legs are "
    "blotchy and cold, blue and blotchy, blotchy and blue, patchy blue, purple and blotchy, "
    "blotchy purple, cold and blotchy, blotchy and cold, blotchy and grey, grey and blotchy, "
    "lilac legs, blue marks up his legs, blue marks up her legs, skin like marble, legs like "
    "marble",
)
_FEVER = sort_of(
    "fever",
    "fever, feverish, burning up, roasting, boiling hot, red hot, temperature, temp, shivering, "
    "shivers, shivery, rigors, rigor, teeth chattering, shaking with cold, 39, 40, septic, "
    "sepsis, infection, infected",
)
_MUDDLED = sort_of(
    "muddled",
    "confused, confusion, muddled, rambling, delirious, not making sense, makes no sense, making "
    "no sense, talking nonsense, talking rubbish, not know where, not know who, not know me, by "
    "the wrong name, slurring, slurred, hard to wake, very drowsy, floppy, out of it",
)
_FAILING = sort_of(
    "failing",
    "breathing fast, breathing very fast, fast breathing, panting, not passed water, no wee, not "
    "weed, ice cold hands, hands are ice cold, hands like ice",
)
_SEPTIC = sort_of("septic", "septic, sepsis, septicaemia, septicemia, blood poisoning")


_PUZZLED = sort_of(
    "puzzled", "confused about, confused by, confused on, confused between, confused why"
)


def fires(heard: Heard) -> bool:
    """Whether mottled skin is told with fever or a muddled head, or sepsis with one of these."""
    heard = heard.without(_PUZZLED)
    mottled = told(heard, _MOTTLED)
    if mottled and any(told_near(heard, _MOTTLED, s, NEAR) for s in (_FEVER, _MUDDLED, _FAILING)):
        return True
    septic = told_near(heard, _SEPTIC, _MUDDLED, NEAR) or told_near(heard, _SEPTIC, _FAILING, NEAR)
    return septic or told_near(heard, _FEVER, _MUDDLED, NEAR // 2)


RULE = Danger(name="sepsis", reason="emergency", fires=fires, in_phrasings=False)
