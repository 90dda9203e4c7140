"""A sign that is denied: "no fits", "never had a stroke", "he is not bleeding".

What a body cannot be without (breath, pulse, feeling, movement, an answer, water passed, a cough
that clears) is in no list here: without it nobody is well. Nor is what somebody who has swallowed
something waits for ("nothing yet"). A wish to die that is denied keeps its card. Ours; no clinician
has reviewed it.
"""

from collections.abc import Sequence

from askmono.safety.reading.heard import Heard, Place, Sort, sort_of
from askmono.safety.reading.people import SOMEBODY
from askmono.safety.reading.remarks import nothing_else
from askmono.safety.rule import Harmless

# Not "no longer", nor "no more": what has just ended is as grave as what goes on.
_NO = sort_of("no", "no, without, free of, free from")
_NOT = sort_of(
    "not",
    "not, never, without, nobody, no one, nobody here, no one here, nobody is, no one is, nobody "
    "has, no one has",
)
# "Not only sick", "never so faint", "never had this pain": worse than ever.
_UNDOES = sort_of(
    "denies no sign",
    "not without, never without, not no, not free, not never, no no, not not, not just, not only, "
    "not really, so, this, these, that, those, just, only",
)
_OR = sort_of("goes on denying", "or, nor, or any, or a")
# What is well to be without.
_SIGNS = sort_of(
    "signs that may be denied",
    "pain, pains, chest pain, chest pains, pain in the chest, bleeding, bleed, bled, blood, "
    "bruising, bruises, swelling, swellings, swollen, fit, fits, fitting, seizure*, convulsion*, "
    "fever, fevers, rash, rashes, hives, itch, itching, itchy, vomit, vomiting, vomited, nausea, "
    "sick, sickness, diarrhoea, diarrhea, dizzy, dizziness, faint, faints, fainting, fainted, "
    "collapse, collapsed, pass out, passed out, blackouts, blackout, headache*, palpitations, "
    "cramp, cramps, choke, choking, choked, wheeze, wheezing, wheezy, breathless, breathlessness, "
    "short of breath, shortness of breath, trouble breathing, difficulty breathing, problem "
    "breathing, problems breathing, breathing problem, breathing problems, breathing trouble, "
    "breathing difficulties, stroke, strokes, heart attack, heart attacks, heart trouble, heart "
    "problem, heart problems, allergic reaction, allergic reactions, allergy, allergies, allergic, "
    "anaphylaxis, confused, confusion, hallucinations, weakness, numbness, tingling, jaundice, "
    "infection, unconscious, emergency, side effects, poo, pooing, pooed, poop, pooping, pooped",
)
_KINDS = sort_of("kinds of sign", "sign of, signs of, symptoms of, history of, real, big")
_HAVING = sort_of(
    "having",
    "have, has, had, having, get, got, getting, feel, feels, feeling, felt, been, be, a, an, any, "
    "ever, in, of, with",
)
_WHOSE = sort_of(
    "says of whom",
    "do, does, did, at all, whatsoever, thankfully, luckily, or anything, or anything like that, "
    "or so, for years, in years",
)


def fires(heard: Heard) -> bool:
    """Whether signs are denied, each of them, and nothing else is said."""
    if heard.says(_UNDOES) or not heard.says(_SIGNS):
        return False
    if not nothing_else(heard, _NO, _NOT, _OR, _SIGNS, _KINDS, _HAVING, _WHOSE, *SOMEBODY):
        return False
    signs = _whole(heard.places(_SIGNS))
    return all(
        _denied(heard, sign, before) for sign, before in zip(signs, (None, *signs), strict=False)
    )


def _denied(heard: Heard, sign: Place, before: Place | None) -> bool:
    """Whether a denial leads to a sign, or "or" does from the sign before, itself denied."""
    return (
        _leads(heard, _NO, sign, _KINDS)
        or _leads(heard, _NOT, sign, _KINDS, _HAVING)
        or (before is not None and _leads(heard, _OR, sign, _KINDS))
    )


def _leads(heard: Heard, first: Sort, sign: Place, *between: Sort) -> bool:
    """Whether nothing but some sorts stands between a first sort and a sign.

    So "no, he is fitting" denies nothing.
    """
    start = sign[0]
    for _, end in heard.places(first):
        known = {
            at for sort in between for a, b in heard.places(sort) for at in range(a, b) if a >= end
        }
        if end <= start and known.issuperset(range(end, start)):
            return True
    return False


def _whole(places: Sequence[Place]) -> list[Place]:
    """Places without those that lie within another: "pain" in "chest pain"."""
    return [
        one
        for one in places
        if not any(o != one and o[0] <= one[0] and one[1] <= o[1] for o in places)
    ]


RULE = Harmless(
    name="denied",
    spares=("emergency",),
    fires=fires,
    alone="by rule",
    beside="by rule",
)
