"""Somebody is choking, or is sick while too drowsy to clear the mouth.

Medical ground: vomit that is breathed in blocks the airway; a sedated person cannot protect it.
"""

from askmono.safety.reading.frames import at_most, told, told_near, told_of_someone
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.people import CHILDREN, GROWN_UPS, SOMEBODY, THIRD_PERSONS
from askmono.safety.rule import Danger

CHOKING = sort_of(
    "choking",
    "choking, choke choke, is choking, chokin, choaking, chocking, choked on, aspirated, "
    "heimlich, back blows, back slaps, breathed in his sick, breathed in her sick, inhaled "
    "vomit, inhaled his, inhaled her, stuck in her throat, stuck in his throat, stuck in my "
    "throat and, stuck in throat, gone down the wrong way, down my windpipe, hands at his "
    "throat, him a choke, drowning in his, in his throat, stuck and i can not, something is "
    "stuck, somethings stuck, clear her airway, clear his airway, black vomit, vomit in his "
    "lungs, bringing up blood, vomiting blood, throwing up blood, coughing up blood, coughing "
    "blood, gagging and, clutching his throat, clutching her throat, went into her lungs, went "
    "into his lungs",
)
SICK = sort_of(
    "being sick",
    "sick, vomit, vomits, vomiting, vomited, throwing up, threw up, puking, puked, spewing, "
    "spew, puke, retching, being sick, been sick, chucking up, boking, gagging, gurgl*, "
    "bubbling, chundering, vomitting",
)
DROWSY = sort_of(
    "too drowsy",
    "asleep, sleepy, sleepier, drowsy, drowsier, out of it, not lift, not wake, not waken, not "
    "waking, passed out, unconscious, half asleep, on his back, on her back, lying down, lying "
    "flat, in her sleep, in his sleep, in their sleep, limp, floppy, not conscious, hardly "
    "awake, barely awake, not sit up, will not wake, dozing, not turn him, not hold his head, "
    "not hold her head, not keep my eyes open, not moving, confused, snoring, still groggy, "
    "stopped breathing, went blue, blue, purple, not open, sleeping, on the pillow, round his "
    "mouth, round her mouth, nose, mouth full, in his mouth, in her mouth, recovery position, "
    "rattl*, coughing, crackly, gurgl*, not close, head keeps dropping, sounds wet, noise like "
    "a drain, drain, slid down, bubbly",
)
NOT_CLEAR = sort_of(
    "cannot clear it",
    "not clear it, not cough, not cough it up, not spit it out, too sleepy to spit, not turn "
    "him, no sound coming out, will not come out, still stuck, still choking",
)
# What does not come out, of another place than a throat.
WILL_NOT_COME = sort_of("will not come out", "will not come out, still stuck")
OF_A_TOILET = sort_of(
    "of a toilet or an ear",
    "pee, wee, piss, urine, poo, poop, stool, bowels, constipated, tampon, earwax, ear wax, "
    "splinter",
)


def fires(heard: Heard) -> bool:
    """Whether somebody is said to choke, or to be sick and drowsy."""
    heard = heard.without(WILL_NOT_COME) if heard.near(OF_A_TOILET, WILL_NOT_COME, 5) else heard
    whose = heard.says(*SOMEBODY)
    if told(heard, CHOKING) and (whose or at_most(heard, 6)):
        return True
    if told_near(heard, SICK, DROWSY, 9) and (
        heard.says(THIRD_PERSONS, GROWN_UPS, CHILDREN) or at_most(heard, 9)
    ):
        return True
    return told_of_someone(heard, NOT_CLEAR, 8) or (told(heard, NOT_CLEAR) and at_most(heard, 5))


RULE = Danger(name="choking", reason="emergency", fires=fires)
