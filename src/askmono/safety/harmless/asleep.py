"""Sleep that is sleep: by whoever types, or of somebody in the middle of an ordinary day.

Another person who is asleep now, or at home, may be one who does not wake: where they slept has to
be told, among others who would have seen. Ours; no clinician has reviewed it.
"""

from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.people import CHILDREN, GROWN_UPS, THIRD_PERSONS
from askmono.safety.reading.remarks import nothing_else
from askmono.safety.rule import Harmless

_SLEPT = sort_of(
    "slept",
    "fell asleep, falls asleep, fall asleep, falling asleep, slept, dozed off, nodded off, "
    "drifted off, dropped off, took a nap, had a nap, napped",
)
_AMONG_OTHERS = sort_of(
    "among others",
    "school, after school, class, classroom, lesson, lessons, maths, college, lecture, lectures, "
    "work, after work, desk, office, meeting, meetings, church, mass, cinema, film, movie, "
    "concert, match, train, bus, coach, plane",
)
_AT_HOME = sort_of(
    "at home",
    "telly, tv, television, watching, reading, book, sofa, couch, settee, chair, armchair, bed, "
    "home, early, late, lunch, dinner, tea, breakfast, last night, the night, all night, all "
    "right, straight away, quickly, fast, well, fine, better, after",
)
_WHOSE = sort_of("whose", "my, our")
_I = sort_of("whoever types", "i")


def fires(heard: Heard) -> bool:
    """Whether somebody is said to have slept, and nothing else."""
    if not heard.says(_SLEPT):
        return False
    if heard.says(_I):
        return nothing_else(heard, _SLEPT, _AMONG_OTHERS, _AT_HOME, _I)
    if heard.says(_AMONG_OTHERS):
        people = (GROWN_UPS, CHILDREN, THIRD_PERSONS, _WHOSE)
        return nothing_else(heard, _SLEPT, _AMONG_OTHERS, *people)
    return nothing_else(heard, _SLEPT)


RULE = Harmless(name="asleep", spares=("emergency",), fires=fires, alone="by likeness")
