"""A pill box that is ahead of the days: doses of several days or times at once, or too few left.

Medical ground: poisons services ask to be called when doses were doubled, whatever they were; who
has taken the next days' tablets may not know that they have. Packing for a journey, sums for the
next prescription and doses that were left out are no such thing. Chosen by people who are not
clinicians.
"""

from askmono.safety.reading.figures import Number, numbers
from askmono.safety.reading.frames import calm, told, told_near
from askmono.safety.reading.heard import Heard, Sort, sort_of
from askmono.safety.reading.vocabulary import word_set
from askmono.safety.rule import Danger

NEAR = 12  # words between the taking and the days
COUNTED = 10  # words between how many there should be and how many there are
LATER = 14  # words between the first taking and the second

_DAYS = {
    day: frozenset((day, day + "s", *short))
    for day, short in {
        "monday": ("mon", "mons"),
        "tuesday": ("tue", "tues"),
        "wednesday": ("wed", "weds", "wednesdy"),
        "thursday": ("thu", "thur", "thurs"),
        "friday": ("fri", "fris"),
        "saturday": ("sat", "sats"),
        "sunday": ("sun", "suns"),
        "tomorrow": ("tomoz", "tmrw"),
        "today": (),
        "yesterday": (),
    }.items()
}
_PARTS = {
    "morning": word_set("morning mornings breakfast am"),
    "noon": word_set("noon lunch lunchtime lunchtimes midday dinnertime"),
    "evening": word_set("evening evenings teatime tea supper pm"),
    "night": word_set("night nights bedtime bedtimes nighttime tonights"),
}
_BOX = sort_of(
    "a box of doses",
    "tray, box, dosette, dosette box, dosset, dosset box, pill box, pillbox, pill boxes, tablet "
    "box, pill organiser, pill organizer, organiser, organizer, tablet organiser, compartment, "
    "compartments, blister, blister pack, blisters, medidose, nomad, nomad tray, webster pack, "
    "websterpack, weekly box, weekly tray, medicine box, meds box, pill tray, tablet tray, seven "
    "day box, day box, pod, pods, slot, slots",
)
_PILLS = sort_of(
    "doses of a day",
    "tablets, pills, meds, doses, medicines, medication, capsules, tabs, ones, lots, dose, "
    "medicine, _",
)
_TOOK = sort_of(
    "took them",
    "taking them, keep taking, took, taken, had, has had, have had, eaten, ate, swallowed, "
    "necked, downed, popped, scoffed, emptied, been through, gone through, got through, is gone, "
    "are gone, all gone, have gone, has gone, done, given, gave, finished, cleared, is empty, are "
    "empty",
)
_AT_ONCE = sort_of(
    "at once",
    "all today, today, this morning, tonight, this evening, this afternoon, at once, all at once, "
    "in one go, one go, together, all together, already, in one day, same day, since breakfast, "
    "since lunch, since this morning, by lunchtime, just now, now, at the same time, one after "
    "the other, and it is only, is only, only",
)
_OF_DAYS = sort_of(
    "of several days",
    "two days of, three days of, four days of, five days of, six days of, 2 days of, 3 days of, 4 "
    "days of, 5 days of, days worth, two days worth, three days worth, a weeks worth, the whole "
    "week, whole weeks, several days of, several days, two days tablets, three days tablets, two "
    "days meds, three days meds, the next day as well, next days",
)
_LEFT_OUT = sort_of(
    "left out, or packed",
    "miss, missed, missing a, skipped, skip, did not take, has not taken, have not taken, not "
    "had, did not have, forgot to take, forgotten to take, forgets to take, forgot to give, still "
    "in, still there, untouched, holiday, holidays, travel, travelling, trip, flight, fly, away, "
    "to pack, pack for, i pack, pack my, pack the, packing, packed, suitcase, refill, refills, "
    "refilling, reorder, order, repeat, prescription, pharmacy, pharmacist, chemist, dispensed, "
    "delivered, fill, filled, fills, filling, sort, sorted, set out, laid out, put out, day off, "
    "off work, appointment, clinic, running out, run out, runs out, will last, to last, blood "
    "test, scan, hospital gave, dialysis",
)
_HOLDS = sort_of(
    "what is counted", "box, packet, pack, strip, tub, bottle, jar, card, sheet, tray, tin"
)
_SHOULD_BE = sort_of(
    "how many there should be",
    "should be, ought to be, should have, supposed to be, meant to be, should still be, must be, "
    "should have had, says there should be, ought to have, were",
)
_ARE_LEFT = sort_of(
    "how many there are",
    "can only count, only count, can count, count, can only see, only see, can only find, only "
    "find, there is, theres, there are, there is only, only, just, left, have got, i have, he "
    "has, she has, i count, i see, i find, i found, down to, but",
)
_FORGOT = sort_of(
    "forgot that it was taken",
    "forgot i had, forgot i have, forgot i already, forgot that i had, forgot that i have, forgot "
    "he had, forgot he has, forgot she had, forgot she has, forgot that he had, forgot that she "
    "had, forgot mum had, forgot dad had, forgetting i had, forgetting he had, forgetting she "
    "had, forgot id, forgot hed, forgot shed, forgot i would had, not realise i had, not "
    "realising i had, not remember i had, not remember having, not realise he had, not realise "
    "she had, forgot taking, forgot having, forgot about having",
)
_AGAIN = sort_of(
    "had again",
    "them again, it again, again and again, same again, another lot, another dose, another one, a "
    "second lot, a second dose, a second one, second lot, second dose, twice, two lots, "
    "them all again, one again, those again, all again",
)


def fires(heard: Heard) -> bool:
    """Whether the doses of several days or times are said to be taken at once, or to be gone."""
    if heard.says(_LEFT_OUT):
        return False
    return _at_once(heard) or _too_few_left(heard) or _forgot(heard)


def _at_once(heard: Heard) -> bool:
    """As in "she has had friday's and saturday's from the box this morning"."""
    boxed = heard.says(_BOX)
    if not boxed and not heard.says(_PILLS):
        return False
    days = [at for at, _ in _of(heard, _DAYS)]
    parts = [at for at, _ in _of(heard, _PARTS)]
    several = len({day for _, day in _of(heard, _DAYS) if day not in ("today", "yesterday")}) >= 2
    ahead = len({day for _, day in _of(heard, _DAYS)}) >= 2 and _ahead(heard)
    of_parts = boxed and len({part for _, part in _of(heard, _PARTS)}) >= 2
    told_at_once = told(heard, _AT_ONCE)
    if boxed and told_at_once and told_near(heard, _TOOK, _OF_DAYS, 4):
        return True
    if told_at_once and several and _taken_near(heard, days):
        return True
    if ahead and _taken_near(heard, days):
        return True
    return of_parts and told_at_once and _together(heard) and _taken_near(heard, parts)


def _of(heard: Heard, names: dict[str, frozenset[str]]) -> list[tuple[int, str]]:
    """Where days or parts of a day are named, and which, in order."""
    return [
        (at, name)
        for at, word in enumerate(heard.words)
        for name, spelt in names.items()
        if word in spelt
    ]


def _ahead(heard: Heard) -> bool:
    """As in "he has had tomorrow's too", "... and it is only tuesday"."""
    return heard.says(_ONLY_NOW) or (heard.says(_TOO) and heard.says(_AT_ONCE))


_ONLY_NOW = sort_of(
    "it is only",
    ", ".join(
        f"{how} {day}"
        for how in ("only", "is only", "just", "still")
        for day in (
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "mon",
            "tues",
        )
    )
    + ", only weds, only thurs, only tue, only wed, only thu, only fri",
)
_TOO = sort_of("those as well", "too, as well, also, and tomorrows, and tomorrow, plus tomorrows")
_ALL = sort_of(
    "all together",
    "all at once, at once, in one go, one go, together, all together, at the same time, one after "
    "the other, in one hit, all in one, already, all today, all gone, all taken",
)


def _together(heard: Heard) -> bool:
    return told(heard, _ALL)


def _taken_near(heard: Heard, places: list[int]) -> bool:
    """Whether it is told that they were taken, near where days or times are named."""
    return any(
        any(min(abs(at - start), abs(at - end)) < NEAR for at in places)
        and not calm(heard, (start, end))
        for start, end in heard.places(_TOOK)
    )


def _too_few_left(heard: Heard) -> bool:
    """As in "there should be twelve left and i count five; i must have had some twice"."""
    if not told(heard, _TOOK) or not heard.says(_BOX, _PILLS, _HOLDS):
        return False
    counted = numbers(heard.words)
    for first in counted:
        if not _follows(heard, _SHOULD_BE, first):
            continue
        for second in counted:
            near = 0 < second.start - first.end < COUNTED
            if near and second.value < first.value and _follows(heard, _ARE_LEFT, second):
                return True
    return False


def _follows(heard: Heard, sort: Sort, number: Number) -> bool:
    """Whether a number stands right after a sort."""
    return any(0 <= number.start - end < 3 for _, end in heard.places(sort))


def _forgot(heard: Heard) -> bool:
    """As in "forgot i had taken them and had them again"."""
    return any(
        0 <= start - end < LATER and not calm(heard, (begin, finish))
        for begin, end in heard.places(_FORGOT)
        for start, finish in heard.places(_AGAIN)
    )


RULE = Danger(name="pill box run ahead", reason="overdose", fires=fires, in_phrasings=False)
