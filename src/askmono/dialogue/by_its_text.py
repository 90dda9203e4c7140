"""Danger that only this medicine makes of a sign: a fever where infections are dangerous.

What the medicine's own text tells decides, or the texts of all that a name may stand for.
"""

from askmono.dialogue import compose
from askmono.dialogue.asked import Asked
from askmono.dialogue.engine import Engine
from askmono.dialogue.escalating import harmless_by
from askmono.dialogue.reply import Reply
from askmono.safety import policy
from askmono.safety.danger.body import acidosis, chemo_fever

MOST_NAMED = 6  # medicines that a name may stand for, whose texts are looked at


def emergency(asked: Asked) -> Reply | None:
    """What is an emergency under this medicine, by what its text tells, and not under others.

    A fever where infections are dangerous; a sore throat with it where the white cells may be gone;
    fast breathing where the blood may turn sour.
    """
    if not _sour(asked) and not _fever(asked) and not _white_cells(asked):
        return None
    if harmless_by(asked, "emergency") in policy.OVERRULING:
        return None
    return compose.escalation(asked, "emergency")


def _fever(asked: Asked) -> bool:
    """Whether somebody without defences has a fever; by figure, who has another's organ."""
    if not chemo_fever.feverish(asked.heard):
        return False
    high = chemo_fever.high(asked.heard)
    every = _spoken_of(asked)
    return bool(every) and all(
        one.lowers_defences or (high and one.keeps_an_organ) for one in every
    )


def _white_cells(asked: Asked) -> bool:
    """Whether a fever and a sore throat are told under a text that names agranulocytosis."""
    if not chemo_fever.with_a_sore_throat(asked.heard):
        return False
    every = _spoken_of(asked)
    return bool(every) and all(chemo_fever.names_neutropenia(one.monograph.text) for one in every)


def _sour(asked: Asked) -> bool:
    """Whether breath is fast under a medicine whose text, or name, is known for a sour blood."""
    if not acidosis.fires(asked.heard):
        return False
    every = _spoken_of(asked)
    told_of = bool(every) and all(acidosis.warned_of(one.monograph.text) for one in every)
    return told_of or acidosis.named(asked.hearing.reading.texts)


def _spoken_of(asked: Asked) -> tuple[Engine, ...]:
    """The library asked about the medicine spoken of, or each that a name may stand for."""
    if asked.engine.chosen:
        return (asked.engine,) if asked.engine.ranks else ()
    names = dict.fromkeys(each for name in asked.hearing.unclear for each in name.candidates)
    every = tuple(map(asked.engine.about, names)) if len(names) <= MOST_NAMED else ()
    return every if all(one.ranks for one in every) else ()
