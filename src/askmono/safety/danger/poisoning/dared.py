"""Medicine swallowed for a dare, a challenge or a laugh: told as done, or about to be.

Medical ground: challenges to swallow tablets have killed young people (FDA warnings on
diphenhydramine and on such challenges); poisons services ask to be called for any amount. A
challenge is also what is hard to do. Chosen by people who are not clinicians.
"""

from askmono.safety.danger.poisoning.counted import of_tablets
from askmono.safety.reading.frames import told_near
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.rule import Danger

NEAR = 14  # words between the dare and what was swallowed
FEWEST = 3  # tablets that a dare asks for
OF_IT = 6  # words between swallowing and how much

_DARE = sort_of(
    "a dare",
    "dare, dares, dared, daring, double dared, for a bet, as a bet, on a bet, lost a bet, bet "
    "me, bet him, bet her, for a laugh, for laughs, for the laugh, for a joke, for fun, for "
    "tiktok, for tik tok, for insta, for instagram, for snapchat, for youtube, for views, for "
    "likes, for a video, for a challenge, did a challenge, did the challenge, doing the "
    "challenge, doing a challenge, tiktok challenge, tik tok challenge, online challenge, pill "
    "challenge, tablet challenge, _ challenge, challenged to, challenged me, challenged him, "
    "challenged her, a challenge off, challenge from, challenge on, challenge online, as a "
    "challenge, for clout, initiation, egged on, egged me on, egged him on, egged her on",
)
_SWALLOW = sort_of(
    "swallows",
    "eat, ate, eaten, eating, swallow, swallowed, swallowing, take, took, taken, taking, down, "
    "downed, neck, necked, munch, munched, scoff, scoffed, chew, chewed, drink, drank, drunk, had, "
    "pop, popped, gobble, gobbled, snort, snorted, gulp, gulped, wolf, wolfed, crunched",
)
_MUCH = sort_of(
    "much of it",
    "whole, load, loads, lot, lots, packet, pack, box, strip, bottle, handful, fistful, bunch, "
    "many, as many, all, all of, tub, blister, a few, several, some, pills, tablets, capsules",
)
_SAYING = sort_of(
    "only a manner of speaking",
    "dare i, dare not, not dare, do not dare, dare say, daresay, dared to ask, dare ask, dare to "
    "ask, dare to hope, how dare, challenge to swallow, challenge to take, challenging",
)


def fires(heard: Heard) -> bool:
    """Whether so much of a medicine is said to be swallowed for a dare."""
    heard = heard.without(_SAYING)
    if not told_near(heard, _DARE, _SWALLOW, NEAR):
        return False
    return _counted(heard) or heard.near(_SWALLOW, _MUCH, OF_IT)


def _counted(heard: Heard) -> bool:
    return bool(of_tablets(heard, FEWEST))


RULE = Danger(name="dared", reason="overdose", fires=fires, in_phrasings=False)
