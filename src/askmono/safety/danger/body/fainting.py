"""Somebody has passed out whose heart is known to lose its rhythm: told as having happened.

Medical ground: a faint with a long QT interval, Brugada syndrome, a heart block or another rhythm
that is known is taken for a rhythm that may stop the heart; guidance (NHS on long QT syndrome,
NICE CG109, European Society of Cardiology) asks for an ambulance or an urgent heart tracing. A
faint that is months ago is none. Chosen by people who are not clinicians.
"""

from askmono.safety.reading.frames import told
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.people import SOMEBODY
from askmono.safety.rule import Danger

_FAINTED = sort_of(
    "fainted",
    "passed out, passing out, passes out, pass out, fainted, fainting, faints, blacked out, "
    "blacking out, blacks out, blackout, blackouts, lost consciousness, went out cold, keeled "
    "over, keels over, collapsed, collapsing, collapses, dropped to the floor, out cold, hit the "
    "deck, syncope",
)
_RHYTHM = sort_of(
    "a rhythm that is known",
    "long qt, qt syndrome, lqts, prolonged qt, qt prolongation, qt is long, qt is prolonged, "
    "brugada, wpw, wolff parkinson white, heart block, heartblock, sick sinus, torsade*, "
    "ventricular tachycardia, vt, arrhythmia*, arrythmia*, heart rhythm problem, heart rhythm "
    "problems, heart rhythm condition, heart rhythm disorder, rhythm disorder, icd, pacemaker, "
    "cardiomyopathy, irregular heartbeat, dodgy heart rhythm",
)
_DRUNK = sort_of("drunk or bled", "drunk, blood test, at the sight of, needle, when i was")


def fires(heard: Heard) -> bool:
    """Whether somebody with a rhythm that is known is said to have passed out."""
    if not heard.says(_RHYTHM) or heard.says(_DRUNK):
        return False
    somebody = heard.says(*SOMEBODY)
    return (somebody or len(heard.words) <= SHORT) and told(heard, _FAINTED)


SHORT = 9  # words of a message that need not say of whom


RULE = Danger(
    name="a faint with a known rhythm",
    reason="emergency",
    fires=fires,
    in_phrasings=False,
)
