"""Somebody is to take their own life, or speaks of suicide as theirs: said plainly, or in slang.

Whether it is meant is told in crisis_meant.py: an effect that is asked about is a question. Ours;
no clinician has reviewed it.
"""

from askmono.safety.danger.crisis.being_harmed import BY_ANOTHER
from askmono.safety.danger.crisis.crisis_meant import (
    DENIED,
    IN_GENERAL,
    LONG_AGO,
    STUDY,
    meant,
    meant_then,
)
from askmono.safety.danger.crisis.lethal_amount import USES_UP
from askmono.safety.reading.frames import OPENINGS, at_most
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.vocabulary import each_of
from askmono.safety.rule import Danger

THROWN = 4  # words between leaping and in front of what

_ONESELF = (
    "myself, himself, herself, themselves, themself, yourself, meself, miself, my self, him self, "
    "her self"
)
_WANTS = (
    "want to, wants to, wanted to, wanna, going to, gonna, ready to, about to, planning to, "
    "plan to, decided to, threatening to, trying to, tried to"
)
_KILLS_ONESELF = sort_of(
    "kills oneself",
    each_of(
        "kill, kills, killed, killing, hang, hangs, hanged, hanging, drown, drowned, drowning, "
        "shoot, shot, shooting, gas, gassing, suffocate, top, topped, topping, end, ending, "
        "finish, finishing, finished, unalive, offing",
        _ONESELF,
    ),
    each_of("to, gonna, will, could, might", "off", _ONESELF),
    each_of("do, does, doing, did, done", _ONESELF, "in"),
    each_of("do, doing, did, done", "away with", _ONESELF),
    each_of("slit, slitting, cut, cutting", "my, his, her", "wrists"),
    each_of("picturing, imagining, see, seeing", "myself", "hanging, dead, jumping, dying"),
    each_of("someone, somebody, just, please, god", "kill me"),
    each_of("kill me", "now, please, pls, quick, quickly"),
)
_ENDS_LIFE = sort_of(
    "ends a life of one's own",
    each_of("end, ends, ended, ending, take, taking", "my, his, her, their", ", own", "life"),
    each_of("end, ending", "your", ", own", "life"),
    each_of("takes, took, taken", "my, his, her, their", "own life"),
    each_of("end, ending", "my", ", own", "misery, suffering, pain for good"),
    each_of("end, ends, ending", "it all, things"),
    each_of(_WANTS, "end it, finish it all"),
    each_of("i, he, she, they", "will, could, might", "end it"),
    each_of("he is, she is, he will, she will, they will", ", going to", "finish it"),
    "ends a life, finish me off, finish it this",
)
# Also said of a treatment, of weaning, of a friendship.
_ENDS_IT = sort_of(
    "ends it", "to end it, and end it, just end it, ending it, i end it, let me end it"
)
_LESS_AND_LESS = sort_of(
    "ends it as one ends a treatment",
    "wean*, taper*, slowly, gradually, abruptly, bit by bit, step by step, breastfe*, breast",
)
_ENDS_OTHERWISE = sort_of(
    "ends what is no life",
    each_of("end my, end his, end her, take my", "life insurance, life back, life over"),
    each_of("end, ends, ending", "things with"),
    each_of("top, topping", "myself, himself, herself", "up"),
    "help myself, taking my life into",
)
_SLANG = sort_of(
    "slang for suicide",
    "kms, kys, ctb, sewerslide, unaliv*, catch the bus tonight, peaceful pill, dignitas, exit bag, "
    "euthanasia, euthanise me, assisted dying for me, suicide hotline number, suicide line",
)
_ATTEMPT = sort_of(
    "suicide as a deed",
    each_of(
        "commit, comit, commits, committed, committing, attempt, attempts, attempted, attempting, "
        "die by",
        "suicide, sucide, suiside",
    ),
    each_of("suicide, goodbye", "note, notes, pact, plan, plans, attempt, attempts, letter"),
)
_PUT_DOWN = sort_of(
    "put down as an animal is",
    each_of("want to, wants to, should, ought to, rather, wish i could", "be put down"),
    each_of("put, put me", "down like", "a, my, the", "dog, cat, animal, horse"),
)
_LEAPS = sort_of(
    "leaps", "jump*, step*, walk*, run, running, lie, lies, lying, throw*, going, leap*"
)
_BEFORE_A_TRAIN = sort_of(
    "before a train",
    each_of(
        "in front of, under",
        "a, the, that",
        "train, bus, lorry, truck, tram, tube, traffic",
    ),
    "in front of a car, in front of traffic, out in front, in front of trains",
)
_STEERS = sort_of("steers", "drive*, driving, drove, crash*, swerv*, steer*")
_OFF_THE_ROAD = sort_of(
    "off the road",
    each_of("into, off, in to", "a, the, that", "wall, tree, lorry, truck, barrier, bridge, cliff"),
    "off the road, into the river, into oncoming traffic, into traffic",
)
_HIGH = "bridge, roof, building, balcony, cliff, cliffs, viaduct, multi storey, tower, ledge, pier"
_THROWS = sort_of(
    "throws oneself",
    each_of("throw, throws, throwing", "myself, himself, herself, themselves"),
    each_of("jump, jumping", "off, from, off of", "a, the, my, that, this", _HIGH),
    each_of("to, gonna, wanna, will, just, could, might", "jump off, jump in front"),
    "under a train, in front of a train, stepping out in front",
)
_THROWN_ABOUT = sort_of(
    "throws oneself about",
    each_of(
        "throw, throws, throwing",
        "myself, himself, herself, themselves",
        "about, around, on the floor, on the ground, to the floor, into",
    ),
)
_SLEEPY = sort_of(
    "asleep at the wheel", "drift, drifted, nodded off, nod off, fell asleep, falling asleep, dozed"
)
_ENOUGH_TO_DIE = sort_of(
    "enough to die",
    each_of("it, _, to, would, could, will", "kill me, finish me"),
    each_of("kill", "a person, someone, somebody, a man, a woman", ", of", "my", "size, weight"),
    each_of("to kill", "a person, a human"),
    "kill an adult, kill a grown man, take to die, to die from, kill me if i take, kill me if i "
    "took, kill me quickly, kill me quick",
    each_of("fatal, lethal", "dose for me, for me"),
    "how many to be sure, never to wake, meant to take that many",
    each_of("overdose, overdosed, overdosing", ", on _", "on purpose, deliberately"),
    "ways to do it",
)
_DOES_IT = sort_of("does the job", "do the job, does the job, do the trick")
_MUSING = sort_of(
    "musing", "been thinking, keep thinking, i think about, thinking that, wonder if, hope"
)
_SUICIDE = sort_of(
    "suicide",
    "suicid*, sucidal, suiside, sewicidal, suisidal",
)
_FEELS_SUICIDAL = sort_of(
    "feels suicidal",
    each_of(
        "am, feel, feeling, feels, felt, is, been, so, getting, having, have, has, my, "
        "considering, contemplating, planning, threatening, looks, sounds, seems, gone, became, "
        "become, mentioned, want, left me, thinking of, thinking about, thoughts of, think about, "
        "think of, talking about, talking of, talks about, talks of, makes me, made me, making me",
        "suicidal, suicide, suicidle, suicidel, sucidal, suiside, sewicidal, suisidal",
    ),
    each_of("suicidal, suicide", "tonight, right now, now, again, since, help, and, my"),
    "for suicide because i",
)
_ITS_OWN = sort_of(
    "one's own, and now",
    each_of("i", "want, am, keep, have, feel"),
    each_of("he, she", "is, says, wants"),
    "my wife is, my son is, says he, says she, tonight, thinking of it, mine are, thoughts are",
)


def fires(heard: Heard) -> bool:
    """Whether somebody may be about to take their own life."""
    heard = (
        heard.without(BY_ANOTHER).without(USES_UP).without(_ENDS_OTHERWISE).without(_THROWN_ABOUT)
    )
    if meant(heard, _KILLS_ONESELF, _ENDS_LIFE, _SLANG, _ATTEMPT, _PUT_DOWN, _ENOUGH_TO_DIE):
        return True
    if meant(heard, _ENDS_IT) and not heard.says(_LESS_AND_LESS):
        return True
    if not heard.says(_SLEEPY) and (
        meant(heard, _THROWS)
        or meant_then(heard, _LEAPS, _BEFORE_A_TRAIN, THROWN)
        or meant_then(heard, _STEERS, _OFF_THE_ROAD, THROWN)
    ):
        return True
    if meant_then(heard, _MUSING, _DOES_IT, THROWN):
        return True
    return meant(heard, _FEELS_SUICIDAL) or (heard.says(_SUICIDE) and _alone_or_own(heard))


def _alone_or_own(heard: Heard) -> bool:
    """Whether "suicide" stands alone, or is somebody's now, and is not a matter of study."""
    if at_most(heard, 2):
        return not heard.says(STUDY)
    return heard.says(_ITS_OWN) and not heard.says(IN_GENERAL, STUDY, LONG_AGO, DENIED, OPENINGS)


RULE = Danger(name="suicide", reason="crisis", fires=fires)
