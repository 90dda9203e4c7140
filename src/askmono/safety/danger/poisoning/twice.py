"""A dose was given twice, without a word for a mistake: "i gave it and then my wife gave it too".

Medical ground: poisons services ask to be called when a dose was doubled, whatever it was. What is
taken in the morning and again at night is how it is meant.
"""

from collections.abc import Iterable

from askmono.safety.reading.frames import calm, told
from askmono.safety.reading.heard import Heard, Place, sort_of
from askmono.safety.reading.people import SOMEBODY
from askmono.safety.rule import Danger

APART = 14  # words between the first giving and the second
NEAR = 6  # words between a verb and "again"

_DOSED = sort_of(
    "dosed",
    "gave, given, has given, have given, administered, took, taken, has taken, have taken, had, "
    "has had, have had, got, injected, swallowed, put in, put on, squirted, dosed",
)
_AGAIN = sort_of(
    "again",
    "it again, them again, _ again, one again, that again, his again, hers again, mine again, "
    "tablets again, tablet again, pills again, pill again, medicine again, dose again, and "
    "again, then again, all over again, over again, it as well, them as well, his as well, hers "
    "as well, it too, them too, his too, hers too, one too, did too, did as well, it also, "
    "another one, another dose, another tablet, another pill, another lot, another _, another "
    "spoonful, another patch, another injection, a second dose, a second one, a second tablet, "
    "second lot, once more",
)
_SOON = sort_of(
    "soon after",
    "an hour later, half an hour later, half hour later, minutes later, an hour after, hour apart, "
    "minutes apart, straight after, right after, soon after, within the hour, within an hour, the "
    "same hour, in one round, in the same round, in one go, at once, at the same time",
)
_PART_OF_DAY = sort_of(
    "in one part of a day",
    "this morning, this afternoon, this evening, tonight, at breakfast, at lunch, at bedtime",
)
_TWICE = sort_of("twice", "twice, two times, double, two lots, two doses, both doses")
_DOUBLED = sort_of(
    "doubled",
    "both of us gave, we both gave, both gave, both nurses gave, both parents gave, both have "
    "given, doubled up on, have doubled up, has doubled up, i doubled up, he doubled up, she "
    "doubled up, double dosed, dosed twice, given twice, same dose twice, the dose twice, "
    "todays and tomorrows, tonights and tomorrows, had two lots of, taken two lots of, took two "
    "lots of, given two lots of, had a double dose, took a double dose, taken a double dose, "
    "given a double dose",
)
_STAFF = sort_of(
    "who gives",
    "nurse, nurses, carer, carers, staff, doctor, paramedic, hospital, school, nursery, teacher, "
    "babysitter, childminder, night shift, day shift, ward, home",
)
_PEOPLE = (*SOMEBODY, _STAFF)
_AS_MEANT = sort_of(
    "as it is meant",
    "a day, daily, every day, each day, per day, a week, weekly, every week, this week, in a "
    "week, a month, a year, months, years, last year, last week, last month, twice before, in "
    "the morning and, as prescribed, as told, at night again, again at night, again in the "
    "evening, again at bedtime, again at teatime, next day, the day after, yesterday, weeks "
    "later, days later, fell ill again, prescription, vaccine, jab, booster, ago, cup, cups, "
    "headache, infection, gene, genes, their genes, spat, vomited, threw up, sick after, was sick",
)


def fires(heard: Heard) -> bool:
    """Whether the same dose is said to have been had twice, close together."""
    if heard.says(_AS_MEANT):
        return False
    return told(heard, _DOUBLED) or _twice(heard) or _again(heard)


def _twice(heard: Heard) -> bool:
    """As in "took it twice this morning", "the same dose twice in one round"."""
    dosed = _by_end(heard.places(_DOSED))
    soon = {start for sort in (_SOON, _PART_OF_DAY) for start, _ in heard.places(sort)}
    return any(
        not calm(heard, place)
        for start, end in heard.places(_TWICE)
        if not soon.isdisjoint(range(end, end + NEAR))
        for place in _before(dosed, start, NEAR)
    )


def _again(heard: Heard) -> bool:
    """As in "she gave it and then i gave it too", "took it, and then again an hour later"."""
    dosed = _by_end(heard.places(_DOSED))
    soon = {start for start, _ in heard.places(_SOON)}
    people = {end for sort in _PEOPLE for _, end in heard.places(sort)}
    for start, end in heard.places(_AGAIN):
        firsts: list[Place] = []
        if not soon.isdisjoint(range(end, end + 3)):
            firsts += _before(dosed, start, NEAR)
        if heard.words[start] == "did":
            firsts += _before(dosed, start, APART)
        for second in _before(dosed, start, NEAR):
            earlier = _before(dosed, second[0], APART)
            who = people.intersection(range(second[0] - 1, second[0] + 1))
            firsts += [first for first in earlier if any(first[1] < at for at in who)]
        if any(not calm(heard, first) for first in firsts):
            return True
    return False


def _by_end(places: Iterable[Place]) -> dict[int, Place]:
    return {place[1]: place for place in places}


def _before(ends: dict[int, Place], start: int, within: int) -> list[Place]:
    """The places that end before a word, with fewer than so many words between."""
    return [ends[end] for end in range(start - within + 1, start + 1) if end in ends]


RULE = Danger(name="given twice", reason="overdose", fires=fires, in_phrasings=False)
