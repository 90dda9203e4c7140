"""What befell somebody long ago and is over, told before a plain question.

"I had chest pain in june, it was only heartburn." The rules for danger keep silent about what is
dated; this accounts for what they and likeness hear all the same. A crisis and an overdose need
years, and to be well since: of the recent past they keep their card. Ours; no clinician has
reviewed it.
"""

import re

from askmono.safety.reading.figures import years
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.past import LONG_AGO
from askmono.safety.reading.people import SOMEBODY
from askmono.safety.reading.remarks import nothing_else
from askmono.safety.reading.times import AS_A_CHILD, IN_MONTHS, LAST_SEASONS, RESOLVED, YEARS_AGO
from askmono.safety.rule import Harmless

# Without a clock a year may be this one. Of an overdose or a wish to die only years count that were
# over when this was written: with time more cards come, not fewer.
LATEST = 2022
_NUMBER = re.compile(r"\d{1,2}")
_BODILY = sort_of(
    "what befell a body",
    "fit, fits, seizure*, convulsion*, stroke, mini stroke, heart attack, chest pain, chest pains, "
    "palpitations, meningitis, concussion, anaphylaxis, allergic reaction, bad reaction, blood "
    "clot, clot, fainted, faint, collapsed, passed out, blacked out, panic attack, choked, choked "
    "on a tablet, choked on a pill, choked on a sweet, choked on food, could not breathe, trouble "
    "breathing, breathing problems, heart stopped, asthma attack, bleed, bled, swallowed a coin, "
    "swallowed a button, swallowed a bead, swallowed a stone, ate a berry, ate some berries, "
    "pneumonia, sepsis, an operation, an op, op",
)
_GRAVER = sort_of(
    "an overdose or a crisis",
    "was suicidal, felt suicidal, suicidal thoughts, thoughts of suicide, tried to kill myself, "
    "tried to end my life, tried to end it, depression, depressed and suicidal,  tried to take my "
    "life, tried to take his life, tried to take her life, tried to kill himself, tried to kill "
    "herself, suicide attempt, attempted suicide, self harmed, self harm, harmed myself, cut "
    "myself, used to cut myself, used to self harm, took an overdose, had an overdose, overdosed, "
    "overdosed on paracetamol, overdosed on _, an overdose, wanted to die",
)
_YEARS_AGO = sort_of(
    "years ago",
    f"{YEARS_AGO}, {AS_A_CHILD}, once in school, once at school, once at uni, once as a child, "
    "yrs ago, as a student, as a teen, in my teens, in my twenties, when i was young, when i was "
    "younger, when i was a teenager, when i was a student, when i was at school, when i was at uni",
)
_MONTHS = sort_of(
    "months ago",
    f"{IN_MONTHS}, {LAST_SEASONS}, last month, months ago, last year",
)
_TRIFLE = sort_of(
    "what it was",
    "indigestion, heartburn, reflux, wind, trapped wind, the heat, heat, a faint, faint, a virus, "
    "a cold, panic, anxiety, stress, a pulled muscle, a muscle, muscle, muscular, nothing "
    "serious, a false alarm, dehydration",
)
_TURNED_OUT = sort_of(
    "turned out",
    "only, just, turned out to be, turned out, it was, was, doctors said, doctor said, they said, "
    "hospital said, said it was",
)
_SINCE = sort_of(
    "well since",
    "better, fine after, ok after, fine afterwards, got better, got help, had help, had therapy, "
    "recovered, fully recovered, all good, well, fine, ok, okay, all clear, none since, nothing "
    "since, not since, ever since, never since, better now, well now, fine now, ok now, good now, "
    "all good now, cleared up, all cleared up, long behind me, behind me, in the past, over it, a "
    "long time, happy now, healthy now, came out, not for years, these days, and recovered, since "
    "then, and got over it",
)
_WAS = sort_of(
    "was",
    "had, have had, has had, was, were, been, got, once, a, one, some, it, to, when, during, in, "
    "have been, has been, has, have, am, is, i have, my heart, all, twenty, ten, five, six, seven, "
    "eight, nine, fifteen, thirty, few, many, several, couple, three, two, not for, years, bit, "
    "penicillin, aspirin, nuts, peanuts, latex, bee sting, bee stings, to penicillin",
)


def fires(heard: Heard) -> bool:
    """Whether something is told that is long over, and that all is well since, and nothing else."""
    in_years = {at for at, _ in years(heard.words)}
    dated = bool(in_years)
    words = Heard(
        word
        for at, word in enumerate(heard.words)
        if at not in in_years and not _NUMBER.fullmatch(word)
    )
    resolved = words.says(RESOLVED, _SINCE, _TRIFLE)
    if words.says(_GRAVER):
        grave = any(int(heard.words[at]) <= LATEST for at in in_years)
        over = resolved and (grave or words.says(_YEARS_AGO))
    else:
        over = words.says(_BODILY) and (
            dated or words.says(LONG_AGO) or (_recent(words) and resolved)
        )
    when = (LONG_AGO, _YEARS_AGO, _MONTHS, RESOLVED, _SINCE, _TRIFLE, _TURNED_OUT)
    return over and nothing_else(words, _BODILY, _GRAVER, _WAS, *when, *SOMEBODY)


def _recent(heard: Heard) -> bool:
    return heard.says(_MONTHS)


RULE = Harmless(
    name="long over, and well since",
    spares=("emergency", "child-ingestion", "overdose", "crisis"),
    fires=fires,
    beside="by rule",
    as_a_whole=True,
    grave=True,
)
