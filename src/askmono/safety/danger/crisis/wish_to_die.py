"""Somebody wishes to be dead, or sees no reason to live; said plainly or in a veiled way.

What is also said of a medicine, a job or a queue ("can't take it any more", "had enough of it")
counts only where nothing of the kind is spoken of. Ours; no clinician has reviewed it.
"""

from askmono.safety.danger.crisis.crisis_meant import followed, meant, meant_then, serious
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.vocabulary import each_of
from askmono.safety.rule import Danger

HOPED = 6  # words between hoping and not waking
NO_POINT = 3  # words between no point and living
WITH = 4  # words between being with somebody and where they are
TOLD_OF = 8  # words between a veiled word and what makes it one of despair

_WISHES = (
    "want, wants, wanted, wanting, wana, wanna, wnt, waan, wish, wishes, wished, hope, hoping, "
    "hopes, ready, rather, sooner, prefer, deserve, trying, planning, means, mean, happy, plan"
)
_WANTS_DEATH = sort_of(
    "wants to be dead",
    each_of(_WISHES, "to die, 2 die, die, to be dead, dead"),
    each_of("rather, sooner, deserve, hope, want, better", "be dead, i die, be gone, to be gone"),
    each_of(
        "wish, wished, wishes, hope",
        "i was dead, i were dead, i could die, i had died, i could disappear, i was not here, i "
        "wasnt here, i did not exist",
    ),
    "wish i was never born",
    "never been born, not been born",
    each_of("want, wants, wanted", "to disappear, to not be here"),
    "want to not exist",
    "just disappear, not existing, stop existing",
    each_of("want", "my life, everything, it all", "to end, to stop, over"),
    "it all to stop for good, want out of this life, make it stop forever, just want it over, make "
    "me die, help me die, like to die, better make i die, i should be dead, i will be dead",
)
_NOT_WANT_LIFE = sort_of(
    "does not want to live",
    each_of(
        "not, no, no longer, never",
        "want to, wanna, want, wish to",
        "live, be alive, be here, exist",
    ),
    "not want to go on, not want another, not planning on waking, not plan to wake",
)
_TIRED_OF_LIFE = sort_of(
    "tired of life",
    each_of(
        "tired of, sick of, weary of, fed up of, fed up with, done with, enough of, done",
        "living, life, being alive, existing, this life, this world",
    ),
    "tired of being here",
)
_LIVES_ON = sort_of(
    "lives on something", each_of("living, live", "on, off, in a, near, out of, next to")
)
_NO_POINT = sort_of(
    "no point or reason",
    "no point, no reason, point of, not see the point, point in, any point, reason not to, any "
    "reason to, nothing, not see a reason to, not worth, isnt worth, no wish to, not see why i "
    "should, why should i, why do i",
)
_LIVING = sort_of(
    "living",
    "live, living, being alive, be alive, being here, be here, stay alive, staying alive, wake up "
    "for, wake up tomorrow, exist, existing",
)
_NO_REASON = sort_of(
    "no reason to live",
    each_of("no reason to", "carry on, keep going, go on, wake, be here"),
    each_of("no point, point in, point of", "carrying on, going on, anything"),
    each_of("nothing to", "go on for, carry on for, stay for"),
    "not see the point, point of it all, no point any more, no point anymore, nothing left for me, "
    "life is pointless, life isnt worth, life has no meaning, one reason not to, give me a reason "
    "not to, talk me out of it, reason not to live, not see a future, not see any future, no "
    "future for me",
)
_BETTER = "better, better off, happier, easier, best, safer, happy"
_BETTER_WITHOUT_ME = sort_of(
    "better without me",
    each_of(_BETTER, "without me, dead, if i disappeared, if i died"),
    each_of(_BETTER, "if i", "was, were", "dead, gone, not"),
    each_of(_BETTER, "when i am, once i am", "gone, dead"),
    each_of("better off with", "my, the", "insurance"),
    "better gone, would be better off if i was, would all be better off, they would be better off, "
    "would manage fine once, the world without me, waste of space and, not trouble anyone again",
)
_A_BURDEN = sort_of(
    "a burden",
    each_of("am, be, being, just, feel like, such, become", "a burden"),
    each_of("burden", "on my, to my, on everyone, to everyone, on them, on you all, on the kids"),
)
_ON_A_BODY = sort_of(
    "a burden on a body",
    each_of(
        "burden",
        "on my, on the, on his, on her, on your",
        "kidneys, kidney, liver, heart, stomach, body, system, lungs, bladder",
    ),
)
_NOBODY_MISSES = sort_of(
    "nobody would miss",
    each_of(
        "nobody, no one, noone, who, anyone",
        "would, even",
        "miss me, care if i, notice if i, even notice, need me",
    ),
    "nobody will notice, no one will notice",
    "would not miss me, nobody needs me, no one needs me, no one cares if i, nobody cares if i",
)
_UNSAFE = sort_of(
    "not safe by oneself",
    each_of("not safe with, not feel safe with, not keep, not trust", "myself"),
    "keep myself safe tonight",
)
_TRUSTED_WITH = sort_of(
    "what one may not be trusted with",
    each_of("not trust myself to", "remember, drive, take it, take them, cook, measure, count"),
)
_NOT_WAKING = sort_of(
    "not waking",
    each_of("not, never", "wake, waking, woken, come round, come back from"),
)
_HOPES = sort_of(
    "hopes not to wake",
    "hope*, hoping, wish*, pray*, want, wants, wanted, wanna, rather, ready, sure, like to, plan*, "
    "happy if, go sleep, just sleep, could sleep, i sleep, go to sleep, fall asleep",
)
_BUT_WAKES = sort_of(
    "wakes as one should",
    each_of(
        "wake, wake up, woken", "during, in the, at, sore, with, for, every, all, the, him, her"
    ),
)
_ASLEEP_FOR_GOOD = sort_of(
    "asleep for good",
    each_of("sleep", "forever, for ever"),
    "permanent sleep",
    each_of("be put to sleep, go to sleep", "for good, permanently"),
)
_NEVER_WAKES = sort_of(
    "never wakes",
    each_of("not", "wake up again, to wake up, wake up tomorrow, come round from"),
    "never wake up, never waking up, sleep and never wake, me not to wake",
)
_CANNOT_GO_ON = sort_of(
    "cannot go on",
    each_of(
        "not",
        "go on like this, go on any more, go on anymore, go on no more, carry on, keep going, live "
        "like this, cope with living, do life, live anymore, face another, do another, do this "
        "anymore, do this any more, do this no more",
    ),
    each_of("can not", "take it, take this", "any more, anymore, no more, any longer"),
    "not take any more of this, can not go on, not take it anymore, not want to carry on, not want "
    "to do another, not want to be around, not want to wake, want it to end, do something stupid, "
    "do something silly, i want out",
)
_GONE_BY = sort_of(
    "gone by then",
    each_of(
        "not be here, not be around",
        "by, at christmas, at easter, for christmas, for the, for it, much, tomorrow, next, "
        "friday, anymore, any more, in the, to see, when you",
    ),
    "not going to be here, not here any more, ready to go, be over soon, all be over, i have made "
    "up my mind, nothing left, look like an accident",
)
_GONE_FOR_GOOD = sort_of(
    "gone for good",
    each_of("i, he, she, they", "will be gone, will be dead"),
    "gone by then, gone by the time, not see me being here, not see myself being here, find me in "
    "the morning, not look for me, not hear from me again, my own funeral, my last night, last "
    "night on earth, time i went, slip away now, made my peace, look natural when i go",
)
_HEAVEN = sort_of(
    "to be with the dead",
    each_of("to, with, join", "my late"),
    each_of(
        "want to, wants to, rather, going to, ready to", "join", "my husband, my wife, him, her"
    ),
    each_of("leave, leaving", "this world, this life"),
    "go to heaven to be, be with the lord now, to go now lord, no more of this life, want to be "
    "with mum in, over soon for me",
)
_WITH = sort_of("to be with", "be with, join, go to, see, follow")
_IN_HEAVEN = sort_of("in heaven", "in heaven, up there, on the other side")
_THINKS_OF_DYING = sort_of(
    "thinks of dying",
    each_of(
        "thinking, thoughts, dreaming",
        "about, of",
        "dying, dyeing, death, being dead, not existing, not being here, not waking up",
    ),
    "think about dying, think of dying, thinks about dying, calm about dying, about dyeing",
    each_of("not mind", "if i died, dying, if i die"),
    each_of(
        "hope, hoping, wish, pray, hopes",
        "it, _, that, they, the _, this",
        "kills me, stops my heart, killed me, finishes me",
    ),
    "welcome it if it killed me, does dying hurt, hurt to die",
    each_of("ways to, way to, how do i, how can i", "die, be dead"),
    "help someone die",
    each_of("peaceful, easy", "way out, way to go"),
    "painless way, way to go painlessly, a way out with",
)
_NO_WAY_OUT = sort_of(
    "no way out",
    "only one way out, no way out, see no way back, not see a way out, not see a way past",
)
_ASLEEP = sort_of(
    "an operation or a fear of it",
    each_of("wake up, wake, waking up", "during, from, after, in"),
    "worried, what if, scared, afraid, frightened, fear, risk, chance, chances, anaesthe*, "
    "anesthe*, operation, surgery, procedure, theatre, under",
)
# What makes it a matter of a medicine, an operation, a job or a queue.
_OTHERWISE = sort_of(
    "a matter of something else",
    "left of him, left of her, bones, actually all out, all out of, discharged, the taxi, ready to "
    "go home, over soon i hope, nothing left to try, treatment wise, op be over, operation be "
    "over, made up my mind about, made up my mind to, in the bottle, left over, left in, not to "
    "have, not to get, not to take, should not have, to have it, drop all, natural, waiting, "
    "queue, answers, carry on with, carry on taking, carry on using, to you, to my family if, with "
    "the tablets, taking it, taking them, these side effects, with my treatment, on holiday, to a "
    "party, on a plane, machine, this chat, wifi, be a burden but, of the needle, to work, want "
    "out of it, want out of _, makes me, gives me, made me, gave me, rash, keep going to, keep "
    "going for, go on it, go on _, go on the, breastfe*, the leaflet",
)
_DESPAIRS = sort_of(
    "despairs",
    "dark place, dark thoughts, bad place, thoughts are back, waiting list, last chance, last go, "
    "made up my mind, cancelled me, not fix me, lost the will, no fight left, not worth it, had "
    "enough, only way, last hope, nothing left, lost everything, hate myself, i am worthless, i am "
    "nothing, what is the point of anything, so alone, i give up, given up on life, giving up on "
    "life, hopeless, nobody cares about me, no one cares if, all over for me, it is over for me, "
    "everyone would be happier",
)
_IN_EARNEST = sort_of(
    "and in earnest",
    "not trust, decided, really dark, not be here, very bad, want to die, back again, to live, "
    "out, done, finished, that is it, thats it, nothing, no reason, not see, the end, gone, "
    "enough, over, anymore, any more, tomorrow",
)
# Enough of a medicine, and giving it up.
_ENOUGH_OF_IT = sort_of(
    "enough of a medicine",
    each_of(
        "had enough, had enough of, give up, not worth, only way",
        "it, _, them, these, the, this, taking, my, water, sleep, to, smoking, on, for",
    ),
)
_SURELY = (
    *(_WANTS_DEATH, _NOT_WANT_LIFE, _TIRED_OF_LIFE, _BETTER_WITHOUT_ME, _NOBODY_MISSES, _UNSAFE),
    *(_HEAVEN, _THINKS_OF_DYING, _NO_WAY_OUT, _ASLEEP_FOR_GOOD, _GONE_FOR_GOOD),
)
# These are also said of medicines, operations and queues.
_LESS_SURELY = (_NO_REASON, _A_BURDEN, _CANNOT_GO_ON, _GONE_BY)


def fires(heard: Heard) -> bool:
    """Whether somebody wishes to be dead, or sees no reason to live."""
    heard = heard.without(_ON_A_BODY).without(_TRUSTED_WITH).without(_LIVES_ON)
    if meant(heard, *_SURELY) or _hopes_not_to_wake(heard):
        return True
    if meant_then(heard, _NO_POINT, _LIVING, NO_POINT) or meant_then(
        heard, _WITH, _IN_HEAVEN, WITH
    ):
        return True
    if meant(heard, _NEVER_WAKES) and not heard.says(_ASLEEP, _OTHERWISE):
        return True
    if meant(heard, *_LESS_SURELY) and not heard.says(_OTHERWISE):
        return True
    rest = heard.without(_ENOUGH_OF_IT)
    return meant(rest, _DESPAIRS) and rest.near(_DESPAIRS, _IN_EARNEST, TOLD_OF)


def _hopes_not_to_wake(heard: Heard) -> bool:
    """As in "i hope i don't wake up": but not in the middle of the night, nor with a headache."""
    wakes = heard.without(_BUT_WAKES)
    return any(serious(wakes, place) for place in followed(wakes, _HOPES, _NOT_WAKING, HOPED))


RULE = Danger(name="wish to die", reason="crisis", fires=fires)
