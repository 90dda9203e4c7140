"""Somebody who has stopped drinking, or a sedative, shakes badly, sees things or has fits.

Medical ground: delirium tremens and withdrawal fits come one to four days after the last drink and
kill untreated: to a hospital at once (NICE CG100, NHS, American Society of Addiction Medicine).
Chosen by people who are not clinicians.
"""

from askmono.safety.reading.frames import told, told_near
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.past import undated
from askmono.safety.rule import Danger

NEAR = 4  # words between shaking and how badly

_STOPPED = sort_of(
    "has stopped",
    "off the drink, off the booze, off alcohol, off the bottle, off the beer, off the vodka, off "
    "the wine, off the sauce, stopped drinking, quit drinking, gave up drinking, given up "
    "drinking, gave up the drink, given up the drink, gave up alcohol, given up alcohol, not had "
    "a drink, not drunk anything since, no drink since, no alcohol since, last drink, without a "
    "drink, not drinking any more, not drinking anymore, sober since, sober for, dry since, went "
    "cold turkey, going cold turkey, cold turkey, coming off alcohol, coming off the drink, "
    "coming off benzos, coming off valium, coming off diazepam, detox, detoxing, the dts, alcohol "
    "withdrawal",
)
_SEES = sort_of(
    "sees what is not there",
    "seeing things, sees things, hallucinating, hallucinations, hearing voices, spiders, rats, "
    "snakes, insects, bugs, beetles, ants, mice, creatures, crawling, on the walls, on the wall, "
    "up the walls, on the ceiling, dead mother, dead father, not there, "
    "delirious, raving, the dts, delirium tremens",
)
_FITS = sort_of(
    "has fits",
    "fit, fits, fitting, seizure, seizures, convulsion, convulsing, jerking, collapsed, passed out",
)
_SHAKING = sort_of(
    "shakes", "shaking, shakes, shake, trembling, trembles, tremors, sweating, sweat"
)
_BADLY = sort_of(
    "badly",
    "badly, violently, uncontrollably, all over, not stop, so hard, so much, awful, terrible, "
    "like a leaf, not hold, soaked, drenched, pouring, cannot write, can barely stand",
)
_MUDDLED = sort_of(
    "muddled", "confused, muddled, not know where, not know who, rambling, not making sense"
)


def fires(heard: Heard) -> bool:
    """Whether drink was stopped, and bad shaking, a fit or things that are not there are told."""
    if not heard.says(_STOPPED):
        return False
    heard = undated(heard, _STOPPED)
    shakes = told_near(heard, _SHAKING, _BADLY, NEAR)
    return shakes or told(heard, _SEES, _FITS, _MUDDLED)


RULE = Danger(name="withdrawal of drink", reason="emergency", fires=fires, in_phrasings=False)
