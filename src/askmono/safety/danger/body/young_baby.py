"""A baby under three months with a fever, or one that is limp, does not feed or passes no water.

Medical ground: a temperature of 38 degrees Celsius or more under three months of age is red in the
traffic lights of NICE NG143, whatever else is seen; so are floppiness, no wet nappies and not
feeding (NHS, AAP). A vaccine does not change what is called for by words alone. Chosen by people
who are not clinicians.
"""

from askmono.safety.reading.figures import value_of
from askmono.safety.reading.frames import calm, told, told_near
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.temperature import ROOM, readings
from askmono.safety.reading.vocabulary import word_set
from askmono.safety.rule import Danger

NEAR = 16  # words between the baby and the sign
APART = 14  # words between one sign and another
OLDEST = {"week": 12.0, "weeks": 12.0, "wk": 12.0, "wks": 12.0, "month": 2.0, "months": 2.0}
DAYS = 90.0  # of life, to which an age in days is a young baby's

_NEWBORN = sort_of("newborn", "newborn, newborns, newborn's, new born, neonate, neonates, neonatal")
_BABY = sort_of(
    "a baby",
    "baby, babies, babys, infant, infants, newborn, newborns, new born, neonate, little one, "
    "bairn, week old, weeks old, month old, months old, day old, days old, wee one",
)
_OLD = word_set("old baby boy girl son daughter infant")
_HOT = sort_of(
    "hot",
    "fever, fevers, feverish, high temperature, a temperature, burning up, boiling hot, boiling, "
    "roasting, red hot, very hot, so hot, feels hot, is hot, high temp, a temp, hot to touch, hot "
    "to the touch, running a temp, running a temperature, got a temperature",
)
_LIMP = sort_of(
    "limp",
    "limp, floppy, lifeless, like a rag doll, ragdoll, hard to wake, hard to rouse, not wake up "
    "for, not waking for, listless, unresponsive, not rouse",
)
_NOT_FED = sort_of(
    "does not feed",
    "not feed, not feeding, not fed, not been feeding, not take the bottle, not take her bottle, "
    "not take his bottle, not take a bottle, not taking the bottle, not take the breast, not "
    "latch, not suck, not sucking, not drink, not drinking, not take milk, not take any milk, "
    "not taking milk, not taking any milk, refusing feeds, refusing milk, refusing the bottle, "
    "refusing all feeds, refuses feeds, refuses milk, refuses the bottle, refuses to feed, off "
    "feeds, off her feeds, off his feeds, off milk, hardly feeding, barely feeding, missed "
    "feeds, too weak to feed, too sleepy to feed",
)
_DRY = sort_of(
    "no water passed",
    "no wet nappy, no wet nappies, no wet diaper, no wet diapers, not had a wet nappy, not had a "
    "wet diaper, not had any wet, not wet a nappy, not wet a diaper, nappy is dry, nappies are "
    "dry, nappy is still dry, nappy still dry, nappies still dry, diaper is dry, diapers are "
    "dry, diaper still dry, dry nappy, dry nappies, dry diaper, dry diapers, no wee, not weed, "
    "not had a wee, not peed, no urine, sunken fontanelle, sunken soft spot, soft spot is "
    "sunken, fontanelle is sunken",
)
_LONG = sort_of(
    "for how long",
    "since, all day, all night, today, for a day, hours, day, yesterday, last night, this morning",
)
_FED_ELSE = sort_of(
    "what is fed otherwise",
    "not feed her with, not feed him with, not feed it, not drink from, not drink cow, not drink "
    "tea, not drink water",
)


def fires(heard: Heard) -> bool:
    """Whether a young baby has a fever, or any baby two signs of being gravely ill."""
    if not heard.says(_BABY) and not _ages(heard):
        return False
    if not heard.says(ROOM) and _young(heard) and (readings(heard) or _hot(heard)):
        return True
    heard = heard.without(_FED_ELSE)
    if not told(heard, _BABY) and not _ages(heard):
        return False
    limp, unfed, dry = (told(heard, sort) for sort in (_LIMP, _NOT_FED, _DRY))
    if limp and (unfed or dry or told_near(heard, _LIMP, _BABY, NEAR)):
        return True
    return (unfed and dry) or (dry and heard.says(_LONG)) or (unfed and _young(heard))


def _hot(heard: Heard) -> bool:
    return told(heard, _HOT)


def _young(heard: Heard) -> bool:
    return heard.says(_NEWBORN) or bool(_ages(heard))


def _ages(heard: Heard) -> list[int]:
    """Where an age under three months is told: "six week old", "10 days old"."""
    words = heard.words
    return [
        at
        for at, word in enumerate(words[:-2])
        if 0 < value_of(word) <= _most(words[at + 1])
        and not _OLD.isdisjoint(words[at + 2 : at + 3])
        and not calm(heard, (at, at + 3))
    ]


def _most(unit: str) -> float:
    return DAYS if unit in ("day", "days") else OLDEST.get(unit, 0.0)


RULE = Danger(name="young baby", reason="emergency", fires=fires, in_phrasings=False)
