"""What is over: years ago, before this, passed, or come and gone.

What is told as past calms a sign within its clause. An old story asks for no ambulance now: there
the rules for bodily danger keep silent; a crisis is never too old, and the learned reader hears
the whole all the same.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from askmono.safety.reading.assertions import (
    AUXILIARIES,
    OWNERS,
    REPORTS,
    SUBJECTS,
    assertions,
    kin,
    of_now,
    reported,
)
from askmono.safety.reading.figures import is_figure, years
from askmono.safety.reading.heard import Heard, Place, Sort, sort_of
from askmono.safety.reading.times import (
    GETS,
    HISTORY,
    LASTING,
    NOW,
    PAST,
    RECENT,
    RESOLVED,
    WHENEVER,
)
from askmono.safety.reading.vocabulary import word_set

REACH = 18  # words around a sign in which "years ago" makes it past
TOLD = 8  # words before a time within which somebody is said to be or do something then
SINCE = 4  # words from "since" to the time since when
DATED = 5  # words between a cause and when it was

LONG_AGO = sort_of(
    "long ago",
    "years ago, year ago, yrs ago, yr ago, months ago, month ago, years back, yrs back, months "
    "back, christmases ago, summers ago, winters ago, in the 50 s, in the 60 s, in the 70 s, in "
    "the 80 s, in the 90 s, in the eighties, in the nineties, in the seventies, long ago, decades "
    "ago, back in the, last year, last summer, last winter, last spring, last autumn, last "
    "christmas, in the fifties, in the sixties, as a student, as a child, as a "
    "kid, as a baby, as a boy, as a girl, as a teenager, when i was a, when i was little, when i "
    "was young, when he was little, when she was little, when he was a, when she was a, when i "
    "was at, till she was, until she was, until he was, years since, years later, late aunt, late "
    "uncle, late father, late mother, late husband, late wife, the year before, my last op, my "
    "last operation, with my first, used to get, never since, none since, fine since, over and "
    "done, long gone, came back within, all better now, mended now, healed now, in remission, "
    "recovered fully, full recovery, fully recovered, made a full, got over it, was fine after, "
    "was fine afterwards, in the war",
)
URGENT = sort_of(
    "happening now",
    "right now, just now, at the moment, this minute, this second, this instant, suddenly, "
    "help, quick, quickly, hurry, tonight, this morning, this afternoon, this evening, "
    "minutes ago, mins ago, minute ago, hour ago, hours ago, currently, started again, is "
    "back, has come back, again today, again tonight, today, please come, what do i do, what "
    "do we do, what should i do, as i type, as we speak, in front of me, beside me, next to "
    "me, an ambulance, the ambulance, 999, 911, 112, 000, 111",
)

_NOW = sort_of(
    "told in the present",
    "is not, are not, am not, has stopped, have stopped, has gone, has not, have not, will not, "
    "can not, does not, do not, is having, is going, is getting, is turning, is in, is so, keeps",
)
_NO_TIME_PAST = word_set("of at for than just more only all go")
_AFTER_ONCE = word_set("so and but as when before years in on with from")
_NONE = word_set("no not none never nothing without last ever fine better gone")
_SO_MANY = word_set("a about few some couple of only just")
_LITTLE = word_set(
    "was were is it on my his her our the a an and had got finished started i he she they we first "
    "second third last session round treatment dose cycle for at about"
)
_OPENS = word_set("so and but then well hi hello ok okay")
# What is done about an illness or starts then: what comes after it is not of that time.
_BEGAN = sort_of(
    "began then",
    "started, start, began, begin, put on, been on, prescribed, switched to, changed to, moved to, "
    "saw the, saw my, saw a, seen by, went to see, went to the, rang the, spoke to, diagnosed",
)
_FIRST = word_set("i we me my our us mine")
_THIRD = {"he": word_set("he him his they them"), "she": word_set("she her hers they them")}
_THEN = word_set(
    "was were had did got went came fell took gave made felt swelled bled broke lost told said "
    "threw could woke became began hit put ran left kept saw"
)
_NO_VERB = word_set("red bed need bleed nosebleed feed indeed med speed weed seed")
_WAS = sort_of("told in the past", "was, were, had, did, got, went, took, said, told, came, fell")


def happens(heard: Heard) -> bool:
    """Whether a sentence tells of what is so now, and of nothing that was."""
    return heard.says(_NOW) and not heard.says(_WAS)


def long_over(heard: Heard) -> bool:
    """Whether an utterance speaks of long ago, and of nothing that happens now."""
    dated = any(not _since(heard.words, at) for at, _ in years(heard.words))
    return (dated or heard.says(LONG_AGO)) and not heard.says(URGENT)


def after_long_ago(heard: Heard) -> Heard:
    """What is told of now after a time long ago: "in 2015 i had a stroke, [my arm is numb]"."""
    places = (*heard.places(LONG_AGO), *years(heard.words))
    last = max((end for _, end in places), default=len(heard.words))
    return Heard(
        heard.words[min((at for at in of_now(heard) if at >= last), default=len(heard.words)) :]
    )


def past(heard: Heard, place: Place) -> bool:
    """Whether a place is told as over, or comes and goes: "it passed", "whenever i".

    What says so does not reach into another clause that tells of now, or of somebody else: "i saw
    the doctor last week and my son has ...".
    """
    start, end = place
    low, high = start - REACH, end + REACH
    if _reaching(heard, heard.places(RESOLVED), place):
        return True
    if any(low <= a and b <= start for a, b in heard.places(GETS)) and any(
        end <= a and b <= high for a, b in heard.places(WHENEVER)
    ):
        return True
    dated = (*years(heard.words), *_once(heard.words))
    times = (*(p for sort in (PAST, HISTORY, LASTING) for p in heard.places(sort)), *dated)
    pasts = _reaching(heard, times, place)
    if not pasts:
        return False
    # What is so now, told after what was, is not past: "had it last week and now he is blue".
    first = min(a for a, _ in pasts)
    return not any(first < a <= end + 3 and start - 10 <= a for a, _ in heard.places(NOW))


def undated(heard: Heard, cause: Sort) -> Heard:
    """The same without when, of late, a cause was: "chemo eight days ago and a fever".

    Of a time right after the cause, or right before it where one begins with the time; its number
    goes with it.
    """
    words = heard.words
    gone: set[int] = set()
    for at, end in heard.places(RECENT):
        start = at
        while start and (words[start - 1] in _SO_MANY or is_figure(words[start - 1])):
            start -= 1  # "eight" of "eight days ago"
        opens = start == 0 or words[start - 1] in _OPENS
        after = (words[d:start] for _, d in heard.places(cause) if d <= start)
        before = (words[end:c] for c, _ in heard.places(cause) if opens and end <= c)
        if any(len(b) < DATED and _LITTLE.issuperset(b) for b in (*after, *before)):
            gone.update(range(start, end))
    return Heard(word for at, word in enumerate(words) if at not in gone) if gone else heard


def _reaching(heard: Heard, times: Iterable[Place], place: Place) -> list[Place]:
    """Those of the places of what is over that reach a sign's place."""
    low, high = place[0] - REACH, place[1] + REACH
    near = [when for when in times if low <= when[0] and when[1] <= high]
    if not near:
        return []
    story = _story_of(heard)
    return [when for when in near if not _elsewhere(story, when, place)]


class _Story(NamedTuple):
    """An utterance, in which somebody is or does something, is so now, is named; and its times."""

    heard: Heard
    told: tuple[int, ...]
    now: tuple[int, ...]
    kin: frozenset[int]
    dated: frozenset[Place]
    in_years: frozenset[Place]
    lasting: frozenset[Place]
    history: frozenset[Place]

    def people(self, start: int, end: int) -> bool:
        """Whether a word from a place to another names who does or is something."""
        words = self.heard.words
        return any(at in self.kin or words[at] in SUBJECTS for at in range(max(0, start), end))

    def clauses(self, start: int, end: int) -> list[int]:
        """Where somebody is said to be or do something, or what is so now, between two places."""
        each = (*_between(self.told, start, end), *_between(self.now, start, end))
        return sorted(set(each))

    def is_now(self, at: int) -> bool:
        """Whether a clause that begins at a word tells of now."""
        return bool(_between(self.now, at, at + 1))


@lru_cache(maxsize=8)
def _story_of(heard: Heard) -> _Story:
    in_years = frozenset(years(heard.words))
    return _Story(
        heard,
        told=assertions(heard),
        now=of_now(heard),
        kin=kin(heard),
        dated=in_years.union(heard.places(PAST)),
        in_years=in_years,
        lasting=frozenset(heard.places(LASTING)),
        history=frozenset(heard.places(HISTORY)),
    )


def _between(places: tuple[int, ...], start: int, end: int) -> tuple[int, ...]:
    return places[bisect_left(places, start) : bisect_left(places, end)]


def _elsewhere(story: _Story, when: Place, place: Place) -> bool:
    """Whether a time is another clause's, or one since when a thing has been so."""
    heard, (start, end) = story.heard, place
    since = _since(heard.words, when[0])
    lasts = when in story.lasting or (since and when in story.in_years)
    if since and not lasts:
        return True  # "a fever since last week"; but "fits since 2016"
    dated = when in story.dated
    if end <= when[0]:  # "he has chest pain, i saw my doctor last week"
        last = story.clauses(start - REACH, start + 1)[-1:]
        so = any(map(story.is_now, last))
        return so and dated and not lasts and story.people(end, when[0])
    after = story.clauses(when[1], end)
    ends_then = story.people(when[0] - TOLD, when[0])  # "i saw the doctor last week"
    if (lasts or (ends_then and not dated)) and "but" in heard.words[when[1] : start]:
        return True  # "i was fine but ..."
    if lasts:
        if start < when[0]:  # "i smoke it sometimes, ..."
            return False
        no_more = _lasts_no_more(heard.words[when[1] : end], [at - when[1] for at in after])
        return no_more or (since and ends_then)  # "i have been on it since 2016, lips gone blue"
    if any(map(story.is_now, after)):
        return True
    if when in story.history:
        return bool(after) and _history_ends(story, when, after[-1])
    return dated and ends_then and not _goes_on(story, when, end, after)


def _lasts_no_more(words: tuple[str, ...], after: Sequence[int]) -> bool:
    """Whether a sign is not what has been so for long: "all my life i was well and i have ...".

    words: from the time to the end of the sign. after: where somebody is said to be something.
    """
    if not after:
        return False
    return not OWNERS.issuperset(words[: after[0]]) or len(after) > 1


def _history_ends(story: _Story, when: Place, at: int) -> bool:
    """Whether what is told at a word is none of a history: "diagnosed with asthma, he fainted"."""
    opens = story.heard.words[when[0]]
    return opens == "diagnosed" or (opens not in ("when", "while") and _is_new(story, when, at))


def _goes_on(story: _Story, when: Place, end: int, after: Sequence[int]) -> bool:
    """Whether a story that a time ends goes on up to a place: "... last week and i had a fit".

    after: where somebody is said to be or do something in between. Not of what had only begun
    then, nor of somebody new.
    """
    words = story.heard.words
    if after and reported(words, after[-1]):
        return True
    if any(when[0] - TOLD <= a < when[1] for a, _ in story.heard.places(_BEGAN)):
        return False
    if after and _is_new(story, when, after[-1]):
        return False
    told = words[when[1] : end + 2]
    return any(word in _THEN or (word.endswith("ed") and word not in _NO_VERB) for word in told)


def _is_new(story: _Story, when: Place, at: int) -> bool:
    """Whether a word names somebody who was not spoken of shortly before a time.

    Not "they", nor "he said", which may be a doctor.
    """
    words = story.heard.words
    start = max(0, when[0] - REACH)
    before = words[start : when[1]]
    if at in story.kin:
        return words[at] not in before
    if words[at] in ("i", "we"):
        return _FIRST.isdisjoint(before)
    if words[at] not in _THIRD or words[at + 1] in REPORTS:
        return False
    named = any(each in story.kin for each in range(start, when[0]))
    return _THIRD[words[at]].isdisjoint(before) and not named


def _since(words: tuple[str, ...], at: int) -> bool:
    """Whether a time is one since when: "since the op last week", not "none since last week"."""
    before = words[max(0, at - SINCE) : at]
    return "since" in before and _NONE.isdisjoint(words[max(0, at - 2 * SINCE) : at])


def _once(words: tuple[str, ...]) -> list[Place]:
    """Where "once" is one time in the past: "swelled on penicillin once"; not "once a day"."""
    return [
        (at, at + 1)
        for at, word in enumerate(words)
        if word == "once"
        and at
        and words[at - 1] not in _NO_TIME_PAST
        and (at + 1 == len(words) or words[at + 1] in AUXILIARIES or words[at + 1] in _AFTER_ONCE)
    ]
