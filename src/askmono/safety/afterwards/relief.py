"""After an emergency card: help has come or was called, or none is needed or was meant."""

from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.past import LONG_AGO
from askmono.safety.reading.remarks import nothing_else

_CAME = sort_of(
    "help has come",
    "is here, are here, here now, has come, have come, has arrived, have arrived, just arrived, "
    "arrived, they came, he came, she came, turned up, showed up, got here, with her now, with "
    "him now, with me now, are with him, are with her, with the crisis team, with the "
    "paramedics, with paramedics, with a nurse, with the nurse, with the nurses, with a doctor, "
    "with the doctor, with the doctors, with the medics, is with him, is with her, took him, "
    "took her, taken him, taken her, have got her, have got him, got her sorted, got him sorted, "
    "in the ambulance, in hospital now, at the hospital, at hospital, in a and e, on the phone "
    "to, on the line, spoke to them, spoken to them, talked to, rang them, called them, phoned "
    "them, have called, have rung, have phoned, i rang, i called, i phoned, we called, we rang, "
    "we phoned, on their way, on the way, on its way, on it is way, coming now, they are coming, "
    "help is coming, ambulance is coming, someone is coming, somebody is coming, being looked "
    "after, is awake now, awake now, came round, come round, is ok now, is fine now, are fine "
    "now, is okay now, is better now, is safe now, am safe now, false alarm, panic over",
)
_NONE_NEEDED = sort_of(
    "none is needed",
    "not an emergency, is no emergency, was no emergency, nothing is wrong",
)
_ONLY_ASKED = sort_of(
    "only asked",
    "only asking, just asking, only wanted to ask, just wanted to ask, only a question, just a "
    "question, only want to know about, just want to know about, only wanted to know about, just "
    "wanted to know about",
)
_MEANT = sort_of(
    "what was meant",
    "that was, it was, this was, that is from, it happened, that happened, this happened, i meant, "
    "i mean, was talking about",
)
# Not "fine" by itself: "it was fine last year" is said of what is not fine now.
_WELL = sort_of(
    "well now",
    "i am fine, i am well, i am ok, i am okay, i am better, i am all right, i am alright, he is "
    "fine, he is well, he is ok, he is better, she is fine, she is well, she is ok, she is better, "
    "fine now, well now, better now, ok now, okay now, good now",
)
_BESIDE = sort_of("beside it", "no, oops, my mistake, all, kid, child, boy, girl, teenager")
_NOT = sort_of(
    "not yet",
    "not only asking, not just asking, not here, not come, not arrived, not coming, not "
    "answering, no one, nobody, no answer, still not, not yet, can not get through",
)


def relieved(heard: Heard) -> bool:
    """Whether help is said to have come or to have been called, or nobody to need it."""
    return heard.says(_CAME, _NONE_NEEDED, _ONLY_ASKED) and not heard.says(_NOT)


def withdrawn(heard: Heard) -> bool:
    """Whether what was told is said to be long over, and nothing else: "that was last year"."""
    return (
        heard.says(LONG_AGO)
        and heard.says(_MEANT)
        and nothing_else(heard, LONG_AGO, _MEANT, _WELL, _BESIDE)
    )


def denies(heard: Heard) -> bool:
    """Whether it is said that nobody needs help."""
    return heard.says(_NONE_NEEDED) and not heard.says(_NOT)
