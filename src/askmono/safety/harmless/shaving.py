"""A cut of shaving: "the razor slipped and cut my lip".

A razor on an arm, a wrist or a thigh is none, nor is a cut with any word that is not known here:
what was felt, a purpose, much blood. Ours; no clinician has reviewed it.
"""

from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.remarks import nothing_else
from askmono.safety.rule import Harmless

_CUT = sort_of(
    "cut", "cut, cuts, cutting, nick, nicks, nicked, graze, grazed, scraped, sliced, caught"
)
_SHAVES = sort_of(
    "shaving", "shaving, shave, shaves, shaved, barber, barbers, hairdresser, waxing, trimming"
)
_RAZOR = sort_of(
    "a razor",
    "razor, razors, razor blade, blade, shaver, electric shaver, clippers, trimmer, razor "
    "slipped, razor cut, razor cuts, razor burn, safety razor",
)
# Where a razor goes and nobody hurts themselves; arms and legs only in so many words.
_FACE = sort_of(
    "the face",
    "chin, lip, lips, cheek, cheeks, jaw, face, ear, ears, nose, upper lip, top lip, sideburn, "
    "moustache, beard, scalp, eyebrow, mole, spot, adams apple",
)
_ELSEWHERE = sort_of(
    "where else one shaves",
    "neck, head, leg, legs, shin, shins, ankle, ankles, knee, knees, armpit, armpits, bikini line",
)
_AROUND = sort_of(
    "around it",
    "i, my, me, he, his, she, her, myself, himself, herself, always, often, this morning, "
    "yesterday, today, last night, again, new, old, blunt, rusty, disposable, cheap, dirty, "
    "small, little, tiny, bit, slipped, got, gets, have, has, had, keep, infected, is infected, "
    "got infected, sore, bleeding a bit, bleeds a bit, bleeds a little, deep, still, since, "
    "going, bald, quick, quickly, wet, dry, skin, if, badly, every, time, burn, rash, foam, "
    "gel, stings, red, itchy, two days ago, a few, few, down, there",
)
_ON_PURPOSE = sort_of("on purpose", "to feel, on purpose, deliberately, to cope, want to, relief")


def fires(heard: Heard) -> bool:
    """Whether a cut is told of that came by shaving, and nothing else."""
    if not heard.says(_CUT, _RAZOR) or heard.says(_ON_PURPOSE):
        return False
    known = (_CUT, _RAZOR, _FACE, _AROUND)
    if heard.says(_SHAVES):
        return nothing_else(heard, *known, _SHAVES, _ELSEWHERE)
    return heard.says(_RAZOR) and heard.says(_FACE) and nothing_else(heard, *known)


RULE = Harmless(
    name="a shaving cut",
    spares=("crisis", "emergency"),
    fires=fires,
    alone="by rule",
    beside="by rule",
)
