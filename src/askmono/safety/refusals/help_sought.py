"""Whether, or when, somebody is to be asked or told: a doctor, a nurse, a pharmacist.

To be pointed to one is all that a refusal does, and a text often says when. So likeness to a
question about ending a treatment refuses it no more. Nothing may be asked of an amount or of an end
beside it. Only for what is refused by likeness: what a rule hears
is refused. Ours; no clinician has reviewed it.
"""

from askmono.safety.reading.doses import AMOUNT
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.rule import Told

LONGEST = 30  # words of such a question
NEAR = 4  # words between going to somebody and whom

_GOING = sort_of(
    "going to somebody",
    "see, ring, phone, call, tell, bother, trouble, contact, go to, go back to, go and see, "
    "speak to, talk to, speak with, talk with, ask, inform, mention it to, report it to, get onto, "
    "get on to, message, email, visit, pop in to, book in with, make an appointment with, show",
)
_SOMEBODY = sort_of(
    "somebody to ask",
    "doctor, doctors, dr, gp, gps, nurse, nurses, pharmacist, chemist, midwife, dentist, "
    "specialist, consultant, surgeon, oncologist, cardiologist, optician, clinic, surgery, "
    "hospital, ward, team, helpline, out of hours, walk in, urgent care, someone, somebody, "
    "anyone, anybody, professional",
)
_WHO = sort_of(
    "whom",
    ", ".join(
        f"{who} {asks} i {verb}"
        for who in ("who", "whom")
        for asks in ("do", "should", "can", "shall")
        for verb in ("tell", "ring", "call", "phone", "ask", "see", "speak to", "talk to")
    ),
)
_ASKING = sort_of(
    "asking whether or when",
    "should i, should we, should he, should she, should they, should my, shall i, shall we, "
    "do i, do we, does he, does she, ought i, ought we, must i, when, how long before, before i, "
    "before we, is it worth, need to, have to, time to, or is it",
)


def fires(heard: Heard) -> bool:
    """Whether it is asked whether or when to go to somebody, and of no amount."""
    if len(heard.words) > LONGEST or heard.says(AMOUNT):
        return False
    goes = heard.then(_GOING, _SOMEBODY, NEAR) and heard.says(_ASKING)
    return heard.says(_WHO) or goes


RULE = Told(name="whom to ask", fires=fires)
