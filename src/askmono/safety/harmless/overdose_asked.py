"""What an overdose is and what is done for it, asked of nobody: "management of _ overdose".

A question, or a heading as in a text; whoever has taken something says "i", "he" or "took", and
these are in no list here. Ours; no clinician has reviewed it.
"""

from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.remarks import nothing_else
from askmono.safety.rule import Harmless

_OVERDOSE = sort_of(
    "an overdose",
    "overdose, overdoses, overdosage, overdosed, overdosing, too much, too many, poisoning, "
    "toxicity",
)
_ASKED = sort_of(
    "asked or headed",
    "what should i do in case, what do i do in case, what should we do in case, what do you do in "
    "case, what should i do in the event, if too much _ is taken, if too much is taken, when too "
    "much _ is taken, when too much is taken, in case of, in the case of, in the event of, if too "
    "much, what if, what happens if, what would happen if, what happens when, what happens in, "
    "what happens with, what happens after, what are the, what is the, what does, what is done, "
    "what should be done, how is, how are, how do, how would, how should, can, could, is there, "
    "are there, does, is, management, manage, managed, treatment, treat, treated, treating, "
    "symptom*, sign, signs, effects, effect, section, guideline*, guidance, information, "
    "antidote, reversal, reversed, advice, chapter",
)
# Between a supposition and what it supposes: not what was taken, by somebody in particular.
_SOMEONE = sort_of(
    "someone",
    "someone, somebody, anyone, anybody, a person, person, people, patient, patients, one, they, "
    "you, doctors, hospital, hospitals, the leaflet, the text, the monograph, leaflet, monograph, "
    "text, staff",
)
_AROUND = sort_of(
    "around it",
    "to do, what to do, what, how, done, do, does, say, says, happen, happens, take, takes, "
    "taking, has, have, given, be, would, should, will, can, could, if, when, or, any, the event, "
    "useful, used, main, usual, typical, common, dialysis, charcoal, after, known, against, "
    "which, a drug for, look like, looks like, recognised, recognise, suspected, section, case",
)
_PLEADS = sort_of("pleads", "what to do")
_SUPPOSES = sort_of(
    "supposes",
    "in case of, in the case of, in the event of, if someone, if somebody, if a person, if a "
    "patient, if anyone, for someone, for an, for a, about an, after an, with an, if too much",
)
_BARE = sort_of(
    "it has been taken",
    "is this, is that, this is, that is, is it an, have an overdose, has an overdose, have "
    "overdosed, has overdosed, they have",
)


def fires(heard: Heard) -> bool:
    """Whether an overdose is asked about in general, and nothing else is said."""
    if not heard.says(_OVERDOSE) or not heard.says(_ASKED) or heard.says(_BARE):
        return False
    if heard.says(_PLEADS) and not heard.says(_SUPPOSES):
        return False
    return nothing_else(heard, _OVERDOSE, _ASKED, _SOMEONE, _AROUND)


RULE = Harmless(
    name="an overdose that nobody took",
    spares=("overdose",),
    fires=fires,
    alone="by rule",
)
