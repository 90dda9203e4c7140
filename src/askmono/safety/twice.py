"""A dose was given twice, without a word for a mistake: "i gave it and then my wife gave it too".

Medical ground: poisons services ask to be called when a dose was doubled, whatever it was. What is
taken in the morning and again at night is how it is meant.
"""

from askmono.safety.frames import calm, told
from askmono.safety.heard import Heard, Place, sort_of
from askmono.safety.people import CHILDREN, GROWN_UPS, SELF, THIRD_PERSONS

NAME = "given twice"
REASON = "overdose"
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
_AS_MEANT = sort_of(
    "as it is meant",
    "a day, daily, every day, each day, per day, a week, weekly, every week, this week, in a "
    "week, a month, a year, months, years, last year, last week, last month, twice before, in "
    "the morning and, as prescribed, as told, at night again, again at night, again in the "
    "evening, again at bedtime, again at teatime, next day, the day after, yesterday, weeks "
    "later, days later, fell ill again, prescription, vaccine, jab, booster, ago, cup, cups, "
    "headache, infection, spat, vomited, threw up, sick after, was sick",
)


def fires(heard: Heard) -> bool:
    """Whether the same dose is said to have been had twice, close together."""
    if heard.says(_AS_MEANT):
        return False
    return told(heard, _DOUBLED) or _twice(heard) or _again(heard)


def _twice(heard: Heard) -> bool:
    """As in "took it twice this morning", "the same dose twice in one round"."""
    return any(
        _after(place, twice, NEAR) and _after(twice, soon, NEAR) and not calm(heard, place)
        for place in heard.places(_DOSED)
        for twice in heard.places(_TWICE)
        for soon in (*heard.places(_SOON), *heard.places(_PART_OF_DAY))
    )


def _again(heard: Heard) -> bool:
    """As in "she gave it and then i gave it too", "took it, and then again an hour later"."""
    dosed = heard.places(_DOSED)
    agains = heard.places(_AGAIN)
    for first in dosed:
        if calm(heard, first):
            continue
        if any(
            _after(first, a, NEAR) and _after(a, s, 3) for a in agains for s in heard.places(_SOON)
        ):
            return True
        for second in dosed:
            again = any(0 <= a[0] - second[1] < NEAR or a[0] == second[1] for a in agains)
            if again and _after(first, second, APART) and _someone_else(heard, first, second):
                return True
        if any(heard.words[a] == "did" and _after(first, (a, b), APART) for a, b in agains):
            return True
    return False


def _someone_else(heard: Heard, first: Place, second: Place) -> bool:
    """Whether between the two givings somebody is named: who gave it the second time."""
    people = (SELF, GROWN_UPS, CHILDREN, THIRD_PERSONS, _STAFF)
    return any(
        first[1] <= start < second[0] and second[0] - end < 2
        for sort in people
        for start, end in heard.places(sort)
    )


def _after(first: Place, second: Place, within: int) -> bool:
    return 0 <= second[0] - first[1] < within
