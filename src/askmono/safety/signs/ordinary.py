"""What needs no notice of when to get help: an ordinary effect asked about, or what it is for.

"Is it normal to have a dry mouth on _" and "i have hay fever, is _ for that" tell of a body, and of
nothing that a doctor should hear of at once. Every word of the first is accounted for. Signs that
other rules hear bring the notice all the same. Ours; no clinician has reviewed it.
"""

from askmono.safety.harmless.complaint import FEELS, MEASURE, PLAIN, WATCHED
from askmono.safety.reading.frames import IS_IT_NORMAL
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.people import SELF
from askmono.safety.reading.remarks import nothing_else

_EFFECTS = sort_of(
    "ordinary effects",
    "runny nose, softer stool, softer stools, soft stool, bitter, gas, windy, wee more, weeing "
    "more, pee more, peeing more, wee a lot, pee a lot, go to the toilet more, go more often, "
    "orange pee, orange wee, orange urine, dark stools from iron, yawn, yawning, sweat, sweat "
    "more, lose appetite, less hungry, not hungry, hungrier, more hungry, thirstier, gain "
    "weight, gain a bit of weight, lose weight, lose a bit of weight, sleep longer, sleep more, "
    "sleep less, more awake, wide awake, dream, dream more, dream a lot, achy joints, aching "
    "muscles, taste metal, taste funny, taste nothing, warm, warmer, flush, flushed, blush, "
    "burp, burping, belch, fart, mouth is dry, skin is dry, eyes are dry, bruise a little, "
    "sting, stings, stinging, tingle on the tongue, sleepier, sleepy, drowsy, tired, weepy, "
    "emotional, moodier, quiet, bored, less interested in sex",
)
_AROUND = sort_of(
    "around an ordinary effect",
    "to, that, when, after, taking, take, on it, with it, tablets, tablet, capsules, feel, be, "
    "get, have, where it went in, goes in, first, few, days, week, more, less, than usual, than "
    "before, or",
)
_PURPOSE = sort_of(
    "asks what it is for",
    "for that, for it, for this, for them, used for, for my, is _ for, is _ used, what is _ "
    "for, treat, treats, treatment, treating, does _ help, do _ help, can _ help, will _ help, "
    "would _ help, does it help, does _ work, does it work, will _ work, what does _ do, how "
    "does _ work, the right thing, the right one, right for, good for, any good, any use, "
    "suitable for, meant for, relieve, relieves, cure, cures, help with, helps with, prescribed "
    "for, licensed for, work for",
)
_MAY_COME_OF_IT = sort_of(
    "may come of it",
    "on _, on it, with _, while taking, am taking, is taking, since, because of, from it, from "
    "_, caused, causing, causes, cause, made me, makes me, making me, gave me, gives me, giving "
    "me, side effect*, after starting, started, after taking, after i, worse, sudden, suddenly, "
    "getting worse, spreading, blood, bloody, severe, awful, unbearable, agony, for weeks, will "
    "not stop, still, chest, breath, breathing, swollen, swelling, numb, weak, collapsed, "
    "passed out, blue, yellow, black, stiff neck, can not see, confused",
)


def asked_of_ordinary(heard: Heard) -> bool:
    """Whether it is asked if an ordinary effect is normal, and nothing else is said."""
    if not heard.says(IS_IT_NORMAL) or not heard.says(PLAIN, WATCHED, _EFFECTS):
        return False
    around = (IS_IT_NORMAL, PLAIN, WATCHED, _EFFECTS, FEELS, MEASURE, _AROUND, SELF)
    return nothing_else(heard, *around)


def asked_what_for(heard: Heard) -> bool:
    """Whether what somebody has is told only to ask whether a medicine is for it."""
    return heard.says(_PURPOSE) and not heard.says(_MAY_COME_OF_IT)
