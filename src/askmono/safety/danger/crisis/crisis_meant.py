"""Whether a sign of a crisis is meant: not denied, joked, long past, or asked of people in general.

A calm question about suicidal thoughts as an effect, or about the medicine as a treatment of
suicidal depression, is a question; a person who has such thoughts is not, however calmly they ask.
A first-person plan is never past, and an "if" does not make it harmless. Ours; no clinician has
reviewed it.
"""

from collections.abc import Iterator

from askmono.safety.reading.frames import IDIOMS
from askmono.safety.reading.heard import Heard, Place, Sort, sort_of
from askmono.safety.reading.vocabulary import each_of

ASKED = 12  # words around a sign in which a question in general is heard
OWN = 9  # words around it in which it is somebody's
AGO = 10  # words around it in which it is said to be long ago
TODAY = 8  # words around it in which it is said to be so today all the same
STUDIED = 4  # words around it that make a matter of study of it
DENIES = 3  # words around it in which a denial stands

DENIED = sort_of(
    "denied",
    each_of("not, never, never been, never had, no", "suicidal"),
    "not thinking of suicide",
    each_of("not want to, not going to, no plans to, not planning to", "kill myself, die"),
    "not going to hurt, never self harmed",
)
STUDY = sort_of(
    "a matter of study",
    each_of(
        "help, helps, treat, treats, treating, reduce, reduces, reducing, stop, for",
        "suicidal",
    ),
    each_of("cause, causes, lead to, risk of, chance of, history of, past", "suicid*"),
    each_of("make, makes", "people, you, someone, me, him, her", "suicidal"),
    each_of("suicide", "risk, rate, rates, prevention, squad, mission, warning, doors, is, a"),
    "suicide watch, suicide hotline volunteer, prevent suicide, prevents suicide, for suicide",
    each_of("suicidal", "patients, people, depression, ideation, as, feelings in"),
    each_of("suicidal thoughts", "a, as, be, with, from, side, listed, common, possible"),
    each_of("thoughts of suicide", "as, in"),
    "suicidality, celebrity, actor",
)
IN_GENERAL = sort_of(
    "asked in general",
    each_of("can, could, does", "it, _"),
    "do people, is it known, side effect*, study, studies, research, essay, documentary, article, "
    "novel, film, movie, book, character, history, is _ used, used for, is it used, treat, treats, "
    "approved for, evidence, trial, trials, warning, leaflet, common, rare, how often, percent*",
)
_MINE = sort_of(
    "somebody's own",
    "i, me, my, myself, mine, im, himself, herself, " + each_of("he, she", "is, wants, says"),
)
LONG_AGO = sort_of(
    "long ago",
    each_of("years, year, months, decades", "ago, back"),
    each_of("i, he, she, they", "once"),
    each_of("once", "wanted, tried, when, before, in"),
    each_of("when", "i, he, she", "was"),
    each_of("past", "attempt, attempts, suicidal, suicide"),
    "in the past, history, as a teenager, in my teens, at uni, used to, last year, in 201*, in "
    "200*, in 199*, in 198*, back in, was younger, got over it, in recovery, recovered since, "
    "since recovered",
)
_USED_TO = sort_of(
    "used to",
    "used to, i once, once wanted, wanted to, years ago, back then, when i was, in the past, at "
    "uni",
)
_WELL_NOW = sort_of(
    "well these days",
    each_of(
        "good, fine, well, happy, ok, okay, better, great, alright", "now, today, these days, again"
    ),
)
_STILL = sort_of(
    "still so", "now, tonight, again, today, still, these days, lately, plan, want, thinking, keep"
)


def meant(heard: Heard, *sorts: Sort) -> bool:
    """Whether any of the sorts is said and meant."""
    return any(serious(heard, place) for sort in sorts for place in heard.places(sort))


def meant_then(heard: Heard, first: Sort, second: Sort, within: int) -> bool:
    """Whether the second sort follows the first with fewer than `within` words between, meant."""
    return any(serious(heard, place) for place in followed(heard, first, second, within))


def followed(heard: Heard, first: Sort, second: Sort, within: int) -> Iterator[Place]:
    """Where the second sort follows the first so closely: from the one to the other's end."""
    for start, after in heard.places(first):
        for begin, end in heard.places(second):
            if 0 <= begin - after < within:
                yield start, end


def serious(heard: Heard, place: Place) -> bool:
    """Whether what stands at a place is meant."""
    if _around(heard, DENIED, place, DENIES) or _as_one_says(heard, place):
        return False
    if _around(heard, LONG_AGO, place, AGO) and not _still(heard, place):
        return False
    studied = _around(heard, STUDY, place, STUDIED) or _around(heard, IN_GENERAL, place, ASKED)
    return not studied or _around(heard, _MINE, place, OWN)


def _as_one_says(heard: Heard, place: Place) -> bool:
    """Whether it is a figure of speech; one inside a longer sign is none: "hope it kills me"."""
    start, end = place
    return any(
        a <= end and start <= b and not (start <= a and b <= end and b - a < end - start)
        for a, b in heard.places(IDIOMS)
    )


def _still(heard: Heard, place: Place) -> bool:
    """Whether it is said to be so today; the "want" of what is past says nothing."""
    low, high = place[0] - TODAY, place[1] + TODAY
    past = [
        place,
        *heard.places(_WELL_NOW),
        *((start, end + 2) for start, end in heard.places(_USED_TO)),
    ]
    return any(
        low <= a and b <= high and not any(start <= a and b <= end for start, end in past)
        for a, b in heard.places(_STILL)
    )


def _around(heard: Heard, sort: Sort, place: Place, reach: int) -> bool:
    """Whether a sort is said at a place or no more than so many words beside it."""
    start, end = place
    return any(start - reach <= a and b <= end + reach for a, b in heard.places(sort))
