"""A heart that stops and starts or races, and whoever has it has gone down.

Medical ground: fainting with a heart that falters or races is an emergency whether or not it is
over (NHS, European Society of Cardiology on syncope); medicines for its rhythm bring it about. A
pulse or a pressure that went down is no fall. Chosen by people who are not clinicians.
"""

from askmono.safety.danger.body.heart import RHYTHM
from askmono.safety.reading.frames import told_near
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.rule import Danger

NEAR = 5  # words between the heart and how it goes
APART = 16  # words between that and the fall

_FALTERS = sort_of(
    "falters",
    "stops and starts, stopping and starting, stop and start, stops then, stopped then, stops for, "
    "stopped for, keeps stopping, stopping, stops, pause, pauses, paused, pausing, skips, skipped, "
    "skipping, missing beats, misses beats, missed beats, missed a few, races, raced, racing, "
    "fluttering, flutters, fluttered, jumping, jumps, galloping, gallops, stuttering, stutters, "
    "stumbles, stumbling, all over the place, irregular, haywire, cuts out, cutting out, cut out, "
    "thumping, hammering, pounding, gives out, gave out, goes mad, went mad, went crazy, going "
    "crazy, gone mad, very slow, really slow, so slow",
)
_DOWN = sort_of(
    "went down",
    "went down, gone down, goes down, went down like, hit the floor, hit the deck, hit the ground, "
    "hit the kitchen, passed out, pass out, passing out, blacked out, blacking out, fainted, "
    "fainting, keeled over, keeled, collapsed, dropped to, dropped on, dropped like, fell to the, "
    "fell down, fell over, on the floor, ended up on, woke on the, woke up on, came round on, came "
    "to on, legs went, legs gave, lost consciousness, out cold, crumpled, slumped, flat out on",
)
_LOWERED = sort_of(
    "what went down is a figure",
    ", ".join(
        f"{what} {went}"
        for what in (
            *("rate", "pulse", "pressure", "bp", "dose", "swelling", "weight", "sugar", "hr"),
            *("palpitations", "it", "numbers", "readings", "heart rate", "that", "they"),
        )
        for went in ("went down", "gone down", "goes down", "has gone down", "came down")
    )
    + ", sat on the floor, exercises on the floor, carpet, racing thoughts, race, horse racing, "
    "car racing, stopped taking, stops working, heart failure stopped, stopped the, stopped my, "
    "stopped _, stopped it",
)


def fires(heard: Heard) -> bool:
    """Whether a heart is said to falter or race, and somebody to have gone down with it."""
    if not heard.says(RHYTHM):
        return False
    heard = heard.without(_LOWERED)
    falters = told_near(heard, RHYTHM, _FALTERS, NEAR)
    return falters and told_near(heard, RHYTHM, _DOWN, APART)


RULE = Danger(name="heart falters, and a fall", reason="emergency", fires=fires, in_phrasings=False)
