"""How people say when: months, seasons, years ago, ages of a life; what was, and what is now.

Words only, shared where rules mean the same by them. How recent counts is each rule's own.
"""

from askmono.safety.reading.heard import sort_of

_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_SEASONS = ("spring", "summer", "autumn", "winter")

# Phrases for sort_of(), parted by commas.
IN_MONTHS = ", ".join(f"in {month}" for month in _MONTHS)
LAST_SEASONS = ", ".join(f"last {season}" for season in _SEASONS)
YEARS_AGO = (
    "years ago, year ago, years back, decades ago, long ago, years earlier, years before i, "
    "year before i, years before he, years before she"
)
MONTHS_AGO = "months ago, month ago, months back"
DECADES = ", ".join(
    (
        *(f"in the {ten} s" for ten in (50, 60, 70, 80, 90)),
        *(f"in the {ties}" for ties in ("fifties", "sixties", "seventies", "eighties", "nineties")),
    )
)
AS_A_CHILD = "as a child, as a kid, as a baby, as a teenager"

# What is said right before a year: "in 2016", "march 2016", "the year 2016".
BEFORE_A_YEAR = frozenset(
    (
        *_MONTHS,
        *_SEASONS,
        *("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"),
        *("in", "since", "until", "till", "year", "circa", "early", "late", "mid", "during"),
        *("christmas", "easter"),
    )
)

# Over and done with: said of a time, or of one who tells of it.
PAST = sort_of(
    "past",
    f"{IN_MONTHS}, {LAST_SEASONS}, {YEARS_AGO}, {MONTHS_AGO}, {DECADES}, {AS_A_CHILD}, "
    "weeks back, when i had it before, had it before, i once, last year, last years, last month, "
    "last months, last week, last weeks, last time, last session, last christmas, last friday, "
    "last infusion, last op, last operation, the other day, weeks ago, week ago, days ago, ages "
    "ago, a while ago, winters back, back in, back then, in my twenties, in my teens, at uni, in "
    "childhood, at school once, once before, the first time, in the past, this time last, had "
    "once, years since, once had, had one before, nearly died, afterwards they, they told me "
    "after, told me afterwards, they told me i, ever had, in theatre, last go",
)
# Of these, what is so near that what was begun then still tells.
RECENT = sort_of(
    "of late",
    "days ago, day ago, weeks ago, week ago, weeks back, last week, last weeks, last friday, last "
    "session, last infusion, last go, the other day",
)
# The same of what follows it, or of whom it names: "a history of fits", "when she was small".
HISTORY = sort_of(
    "of one's past",
    "used to, when i was, when he was, when she was, when we were, previously, previous, a past, "
    "past history, had a history, history of, hx of, hx, late husband, late wife, late mother, "
    "late father, late sister, late brother, letter says, notes say, her notes, his notes, "
    "diagnosed, in recovery, under anaesthetic, under anesthetic, under anaesthesia, while i was "
    "under",
)
# What has been so for long, and is so still: "all my life i have fits".
LASTING = sort_of(
    "for long",
    "sometimes, all my life, all his life, all her life, for years, since childhood, since birth, "
    "ever since i was",
)
# What comes whenever one does something, and goes: "i get breathless on the stairs".
GETS = sort_of("gets", "i get, he gets, she gets, i come up, i always get, i usually get")
WHENEVER = sort_of(
    "whenever",
    "whenever i, whenever he, whenever she, every time i, each time i, on the stairs, "
    "climb stairs, "
    "climb the stairs, up the stairs, climbing stairs, uphill, when i exercise, when i run, "
    "when i walk, when i eat, after i eat, after meals, with a different, with an antibiotic",
)
RESOLVED = sort_of(
    "resolved",
    "fine now, ok now, okay now, better now, grand now, well now, gone now, all gone, all fine, "
    "all right now, alright now, right as rain, over it, it passed, it cleared, then passed, "
    "then it went, then cleared, went away, cleared up, settled down, wore off, he recovered, "
    "she recovered, i recovered, has recovered, have recovered, is recovered, fully recovered, "
    "come back down, came back up, came down again, himself again, herself again, myself again, "
    "back to normal, was fine, were fine, felt fine, perfectly well, no problems since, nothing "
    "since, in remission, all clear, got over, is in the past, behind me, sorted now, stable "
    "now, good now, nurse said it was fine, came right, soon passed",
)
NOW = sort_of(
    "now",
    "now, right now, at the moment, currently, tonight, today, still, just now, this minute, "
    "this second, again, this morning, this afternoon, this evening, minutes ago, minute ago, "
    "hour ago, hours ago, mins ago, rn, getting worse",
)
