"""Carbon monoxide or the smoke of a fire that somebody breathed, told as happening.

Medical ground: headache, sickness, dizziness or drowsiness beside an alarm, a faulty boiler or an
engine in a closed room are poisoning by carbon monoxide until shown otherwise: get out and call
(NHS, UKHSA, CDC). Soot, a hoarse voice or a cough after a fire tell of burned airways, which swell
later (Resuscitation Council UK, American Burn Association). Chosen by people who are not
clinicians.
"""

from askmono.safety.reading.frames import told, told_near
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.rule import Danger

NEAR = 16  # words between the gas or the fire and what came of it
OF_ALARM = 6  # words between the gas and the alarm

_GAS = sort_of("carbon monoxide", "carbon monoxide, monoxide, co, fumes, exhaust, exhaust fumes")
_MONOXIDE = sort_of("carbon monoxide by name", "carbon monoxide, monoxide, co")
_ALARM = sort_of("an alarm", "alarm, alarms, detector, detectors, sensor, monitor, poisoning")
_SOUNDS = sort_of(
    "sounds",
    "going off, gone off, went off, goes off, is going, keeps going, beeping, beeps, beeped, "
    "bleeping, chirping, sounding, ringing, screaming, red, triggered, set off, poisoning",
)
_SOURCE = sort_of(
    "what gives off the gas",
    "exhaust, exhaust fumes, fumes, engine running, car running, engine was running, car was "
    "running, ran the car, running the car, generator, faulty boiler, boiler leak*, boiler was "
    "leak*, boiler is leak*, gas leak, gas heater, charcoal, barbecue, bbq, camping stove, "
    "paraffin heater, smell of gas, smell gas",
)
_CLOSED = sort_of(
    "in a closed room",
    "garage, shed, tent, caravan, indoors, inside, shut, closed, room, house, kitchen, van, "
    "camper, boat, boiler, fumes, exhaust, leak, leaking",
)
_ILL = sort_of(
    "made ill by it",
    "headache, headaches, head hurts, head aches, sore head, sore heads, head is banging, head is "
    "pounding, head is splitting, banging head, pounding head, bad head, sick, nausea, nauseous, "
    "queasy, vomit*, throwing up, threw up, dizzy, woozy, drowsy, sleepy, faint, fainted, "
    "confused, muddled, passed out, collapsed, groggy, weak, floppy, not wake, lightheaded, light "
    "headed, unwell, breathless",
)
_FIRE = sort_of(
    "a fire",
    "house fire, fire, flat fire, kitchen fire, car fire, blaze, burning house, burning "
    "building, burning flat, burning car, smoke inhalation, inhaled smoke, breathed smoke, "
    "breathed in smoke, breathed in the smoke, smoke from, full of smoke, smoke filled, lot of "
    "smoke, lots of smoke, thick smoke, black smoke",
)
_BREATHED_IN = sort_of(
    "smoke breathed in",
    "soot, sooty, inhaled smoke, inhaled a lot of, breathed smoke, breathed in smoke, breathed in "
    "the smoke, breathed in a lot, breathing in smoke, swallowed smoke, swallowed a lot of smoke, "
    "smoke inhalation, singed, lot of smoke, lots of smoke, thick smoke, black smoke, pulled from, "
    "pulled out of, dragged from, dragged him from, dragged her from, dragged out of, rescued "
    "from, carried out of, trapped in",
)
_AIRWAYS = sort_of(
    "airways that may swell",
    "soot, sooty, hoarse, croaky, voice, cough*, wheez*, throat, singed, black spit, black "
    "phlegm, short of breath, breathless, breath, headache, sick, dizzy, drowsy, confused, chest",
)
_SIGN_OF_IT = sort_of(
    "sign of burned airways", "soot, sooty, hoarse, croaky, singed, black spit, black phlegm"
)


_OTHER_FIRE = sort_of(
    "no fire that burns",
    "on fire, fire alarm test, fire drill, camp fire, bonfire night, fire station, fire door, "
    "fire service, firefighter, fireman, sacked, fired, quick fire",
)


def fires(heard: Heard) -> bool:
    """Whether somebody is said to be ill beside carbon monoxide, or out of a fire's smoke."""
    alarm = heard.near(_MONOXIDE, _ALARM, OF_ALARM)
    if alarm and told(heard, _SOUNDS) and told_near(heard, _ALARM, _ILL, NEAR):
        return True
    if alarm and told_near(heard, _GAS, _ILL, OF_ALARM):
        return True
    if heard.near(_SOURCE, _CLOSED, NEAR) and told_near(heard, _SOURCE, _ILL, NEAR):
        return True
    heard = heard.without(_OTHER_FIRE)
    breathed = told_near(heard, _FIRE, _BREATHED_IN, NEAR)
    if breathed and told_near(heard, _FIRE, _AIRWAYS, NEAR):
        return True
    return told_near(heard, _FIRE, _SIGN_OF_IT, NEAR)


RULE = Danger(name="smoke", reason="emergency", fires=fires, in_phrasings=False)
