"""An emergency that is asked about by name: whether it is normal to have it, or what causes it.

Whoever asks whether it is normal to black out has blacked out. Whoever asks whether a medicine can
stop the heart asks of nobody, until "that is happening to dad".
"""

from askmono.safety.reading.frames import IS_IT_NORMAL
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.past import past
from askmono.safety.rule import Danger

REACH = 9  # words from "is it normal" to what is asked about

_EMERGENCY = sort_of(
    "named emergencies",
    "anaphyla*, allergic shock, throat close, throat closes, throat closing, close your throat, "
    "close my throat, close the throat, throat swell*, throat to swell, throat to close, tongue "
    "swell*, tongue to swell, swollen tongue, swelling of the throat, swelling of the tongue, "
    "lips swell*, lips to swell, face swell*, face to swell, stop breathing, stop you "
    "breathing, stops breathing, stop me breathing, slow breathing, slow your breathing, slow "
    "the breathing, stop your breathing, stop the breathing, stops your breathing, breathing "
    "stop*, not breathe, turn blue, go blue, turning blue, going blue, heart attack, heart "
    "attacks, heart stop*, heart to stop, stop your heart, stop the heart, stop a heart, stops "
    "the heart, stops your heart, cardiac arrest, stroke, strokes, mini stroke, brain bleed, "
    "bleed inside, bleeding inside, bleed internally, internal bleed*, bleed in the brain, "
    "bleeding in the brain, haemorrhage, hemorrhage, black tar*, tarry, vomit blood, vomiting "
    "blood, throw up blood, bring up blood, cough blood, cough up blood, coughing blood, "
    "coughing up blood, seizure*, a fit, fits, fitting, convuls*, coma, unconscious, lose "
    "consciousness, losing consciousness, pass out, passing out, passed out, black out, "
    "blacking out, blacked out, blackout, blackouts, collapse*, collapsing, faint each time, to "
    "faint, fainting, face droop*, face to droop, drooping face, slurred speech, slur my, "
    "slurring, paraly*, crushing chest, chest pain*, pains in the chest, pain in the chest, "
    "tight chest, blood clot, blood clots, clot in the lung, not wake up, not waking up, not be "
    "woken",
)
_CRISIS = sort_of(
    "a wish to die, named",
    "suicidal, suicide, kill themselves, kill yourself, kill myself, want to die, self harm, "
    "harm yourself, harm myself, harm themselves",
)
_OVERDOSE = sort_of(
    "an overdose, named",
    "overdose, overdoses, overdosing, od, too much of it, too much _, too many of them, too many _",
)
_CAUSES = sort_of(
    "causes it",
    "cause, causes, causing, make, makes, making, give, gives, giving, lead to, leads to, bring "
    "on, brings on, trigger, triggers, set off, stop, stops, slow, slows, close, closes, swell, "
    "put you in, risk of, side effect, side effects, result in, known for, send you into",
)
_OF_PEOPLE = sort_of(
    "of people in general",
    "people, patients, anyone, everyone, users, adults, worried about, afraid of, scared of, "
    "fear, fears, read about, warned about, after a stroke, after a heart attack, had a stroke, "
    "had a heart attack, since my stroke, history of, for a stroke, for stroke, for seizures, "
    "for fits, for chest pain, for blood clots, listed, prevent, without, before, to avoid",
)


def asked_about(heard: Heard) -> str | None:
    """The reason of the card for what a question names as caused; None if it names none."""
    if heard.says(_OVERDOSE):
        return "overdose"
    if not heard.says(_CAUSES):
        return None
    if heard.says(_CRISIS):
        return "crisis"
    return RULE.reason if heard.says(_EMERGENCY) else None


def fires(heard: Heard) -> bool:
    """Whether it is asked if an emergency that somebody has is normal."""
    if heard.says(_OF_PEOPLE):
        return False
    return any(
        0 <= start - end < REACH and not past(heard, (start, b))
        for _, end in heard.places(IS_IT_NORMAL)
        for start, b in heard.places(_EMERGENCY)
    )


RULE = Danger(
    name="an emergency asked of oneself",
    reason="emergency",
    fires=fires,
    in_phrasings=False,
)
