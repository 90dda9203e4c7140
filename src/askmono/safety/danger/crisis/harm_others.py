"""Somebody wants to hurt or kill another, or is about to.

A plan and whom it is for, close together; or what tells of one by itself: a pillow on a face,
something in a drink. Ours; no clinician has reviewed it.
"""

from collections.abc import Iterator

from askmono.safety.danger.crisis.crisis_meant import followed
from askmono.safety.reading.frames import calm, told, told_near
from askmono.safety.reading.heard import Heard, Place, sort_of
from askmono.safety.reading.people import CHILDREN, GROWN_UPS
from askmono.safety.reading.vocabulary import each_of
from askmono.safety.rule import Danger

PLANNED = 3  # words between a plan and what is planned
WHOM = 2  # words between that and whom it is for
ASKS = 6  # words between asking how and what is asked
ARMED = 8  # words between a weapon and what for

_PLANS = sort_of(
    "plans",
    "want, wants, wanting, wanted, wanna, wna, going to, gonna, gona, go, ima, about to, planning, "
    "plans to, plan to, threatening to, threatens to, threatened to, thoughts, thought of, "
    "thinking, think of, urge, urges, picturing, pictures, imagine, imagining, before i, telling "
    "me to, voices say, voice says, " + each_of("i, he, she, they, we", "will, could, might"),
)
_KILLS = sort_of(
    "kills or hurts",
    "kill, killing, murder, murdering, stab, stabbing, strangle, strangling, smother, smothering, "
    "throttle, throttling, drown, drowning, shoot, shooting, hurt, hurting, harm, harming, poison, "
    "poisoning, batter, battering, drug, drugging, push, pushing, shake, hit, hitting, beat",
)
_WHOM = sort_of(
    "somebody else",
    "him, them, us, someone, somebody, sum1, sumone, people, ppl, everyone, you, that man, this "
    "man, this woman, this person, her",
    each_of("my", "boss, ex, lover, love, landlord, teacher, class, neighbours, in laws, family"),
)
# Nobody asks calmly how this is done to somebody, nor says "and i mean it" of a joke.
_HOW = sort_of(
    "asks how",
    "how much, how many, how do i, how can i, how could i, how to, what can i, what could i",
)
_UNDOES = sort_of(
    "does away with",
    "poison, murder, smother, strangle, get rid of, do away with, drug, spike, sedate",
)
_IN_EARNEST = sort_of(
    "in earnest", "mean it, meant it, not joking, no joke, for real, i swear, i really will"
)
_KILLED = sort_of(
    "somebody is killed or hurt",
    each_of(
        "kill", "my husband, my wife, my boss, my family, my dad, my mum, us all, sum1, that man"
    ),
    each_of(
        "thoughts of, thoughts about, picturing", "killing, stabbing, smothering, harming, hurting"
    ),
    each_of("urge to, urges to", "kill, stab, smother, push, hurt, harm"),
    "is killing people, threatening to stab",
    each_of(
        "shook, shaken, smother, hurt, harm",
        "my baby, my kids, my children, my little girl, my mum",
    ),
    "shook the baby, smother the baby, kill am, hurt the cat, do someone in, get rid of someone",
    each_of("poison", "my husband, my wife, him, her, someone"),
    each_of("strangle, strangled, throttle, smother, smash", "him, her, someones"),
    "stab his, stab her, smash his",
    each_of("hit", "my wife, my kids, my husband, my girlfriend, my son, my daughter"),
    "hurt other people, plan to harm, going to get hurt, take the children too",
    each_of("what i", "will, might", "do to", "him, her, them"),
    each_of(
        "do something to",
        "them, him, her, my kids, my children, my baby, my wife, my husband, my mum",
    ),
    "do something terrible, something terrible to, taking them with me, kids are coming with me, "
    "better off in heaven, on the kids and then, got to die tonight, told by god to, somebody stop "
    "me, hurt them before, trust myself near, list of kids, hate him enough to, pictures in my "
    "head of",
)
_WEAPON = sort_of(
    "a weapon",
    "knife, knives, gun, rifle, shotgun, hammer, bat, machete, axe, petrol, poker, blade",
)
_GETS = sort_of(
    "goes for somebody",
    each_of("get, find, do, have", "him, her, them"),
    each_of("kill, stab, hurt, shoot", "my, him, her, them"),
    each_of("make", "him, her, them", "pay"),
    each_of("waiting for, coming for, going round to, after", "him, her, them"),
    "so angry, that angry",
)
_PILLOW = sort_of(
    "a pillow",
    each_of("pillow, cushion", "on, over", "his, her, my baby, him, the"),
    "got the pillow",
    each_of("hands round", "her, his", "neck"),
)
_ARMED = sort_of(
    "armed",
    each_of("got, get, bring", "a, his, my", "gun, rifle, shotgun"),
    each_of("outside", "his, her", "house with"),
    "with a machete, shoot up my, shoot up the",
    each_of("burn the", "place, house", "down"),
    "the baby by the window",
)
_FINISHES = sort_of(
    "finishes somebody",
    each_of("finish", "him off, her off, them off, that man, this man"),
    "to finish him, to finish her, i will finish him, would finish him",
    each_of(
        "finish off the", "old man, old lady, old woman, man, woman, lady, patient, lot of them"
    ),
    each_of("out of", "her, his", "misery"),
    each_of("help", "her, him", "die"),
    each_of("so", "he, she", "would die, would go, will go quietly, never wakes"),
    each_of("end, ending", "her, his, wifes, husbands, my wifes, my husbands", "suffering"),
    "end it for him, end it for her, made to look natural, too much on purpose",
)
_SLIPS = sort_of(
    "slips it to somebody",
    each_of(
        "put it, slip it, slip something, putting it, putting something",
        "in his, in her, in their, in somebodys, in someones",
        "food, tea, drink, drinks, beer, coffee, whisky, dinner, flask",
    ),
    each_of("put, putting, slip, slipping, slipped", "_ in", "his, her, somebodys"),
    each_of("put in, slip in", "his, her", "drink, food"),
    "put in his tea, put in her tea, in her wine, in his food so, in his tea to, slip my date, "
    "slip in a, in a girls drink, put in a drink",
    each_of("him, her, them", "knowing, noticing"),
    each_of("knock", "her out so, him out so, a girl out, someone out"),
    each_of("drug, spike", "her, him, someone"),
    "so she does not know, so she does not remember, want to drug, to keep him quiet, to keep her "
    "quiet, rob them",
    each_of("just given _ to my", "husband, wife", "so"),
)


def fires(heard: Heard) -> bool:
    """Whether a person is said to mean harm to another."""
    if any(not calm(heard, place) or heard.says(_IN_EARNEST) for place in _planned(heard)):
        return True
    if any(_asks_for(heard)) or told_near(heard, _WEAPON, _GETS, ARMED):
        return True
    return told(heard, _KILLED, _PILLOW, _ARMED, _FINISHES, _SLIPS)


def _planned(heard: Heard) -> Iterator[Place]:
    """Where a plan, what is planned and whom it is for follow each other closely."""
    for place in followed(heard, _PLANS, _KILLS, PLANNED):
        yield from _to_somebody(heard, place)


def _asks_for(heard: Heard) -> Iterator[Place]:
    """Where it is asked how to do away with somebody."""
    for place in followed(heard, _HOW, _UNDOES, ASKS):
        yield from _to_somebody(heard, place)


def _to_somebody(heard: Heard, place: Place) -> Iterator[Place]:
    """A place and whom it is for, where a person comes right after it."""
    start, after = place
    for sort in (_WHOM, GROWN_UPS, CHILDREN):
        for begin, end in heard.places(sort):
            if 0 <= begin - after < WHOM:
                yield start, end


RULE = Danger(name="harm-others", reason="crisis", fires=fires, card="escalation-crisis-others")
