"""An old story: what happened years ago and is over asks for no ambulance now.

Only the rules for bodily danger keep silent about it. A crisis is never too old, and the learned
reader hears the whole all the same.
"""

import re

from askmono.safety.heard import Heard, sort_of

_YEAR = re.compile(r"(19|20)\d\d")
LONG_AGO = sort_of(
    "long ago",
    "years ago, year ago, yrs ago, yr ago, months ago, month ago, years back, yrs back, months "
    "back, christmases ago, summers ago, winters ago, in the 50 s, in the 60 s, in the 70 s, in "
    "the 80 s, in the 90 s, in the eighties, in the nineties, in the seventies, long ago, decades "
    "ago, back in the, last year, last summer, last winter, last spring, last autumn, last "
    "christmas, in the fifties, in the sixties, in the seventies, as a student, as a child, as a "
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
_WAS = sort_of("told in the past", "was, were, had, did, got, went, took, said, told, came, fell")


def happens(heard: Heard) -> bool:
    """Whether a sentence tells of what is so now, and of nothing that was."""
    return heard.says(_NOW) and not heard.says(_WAS)


def long_over(heard: Heard) -> bool:
    """Whether an utterance speaks of long ago, and of nothing that happens now."""
    dated = any(_YEAR.fullmatch(word) for word in heard.words) or heard.says(LONG_AGO)
    return dated and not heard.says(URGENT)
