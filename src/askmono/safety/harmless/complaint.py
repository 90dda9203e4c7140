"""An ordinary complaint of who takes a medicine, or of a grown-up: "i take _ and feel dizzy".

Likeness was learned of a medicine that is given once and watched over, where feeling sleepy after
it may be an overdose. Of medicines for every day such complaints are what most people come with,
and the passage on side effects, with its notice of when to get help, is what they need. Whatever
was taken at once ("took"), how much, and whatever befalls a child is not spared; nor are complaints
together that may be a sign between them. Ours; no clinician has reviewed it.
"""

from collections.abc import Sequence
from itertools import chain

from askmono.safety.reading.heard import Heard, Place, sort_of
from askmono.safety.reading.people import GROWN_UPS
from askmono.safety.reading.remarks import MEDICINE, nothing_else
from askmono.safety.rule import Harmless

PLAIN = sort_of(
    "plain complaints",
    "tired, exhausted, fatigued, dizzy, dizziness, lightheaded, light headed, sick, nauseous, "
    "nauseated, queasy, bloated, gassy, constipated, "
    "itchy, thirsty, hungry, nervous, restless, irritable, moody, grumpy, achy, forgetful, foggy, "
    "clumsy, sore, unwell, sluggish, groggy, jittery, giddy, headache*, migraine*, dry mouth, "
    "heartburn, indigestion, wind, hiccups, diarrhoea, diarrhea, loose stools, loose stool, "
    "constipation, cramp, cramps, stomach ache, tummy ache, stomachache, bellyache, back pain, "
    "backache, muscle ache, muscle aches, muscle pain, joint pain, joint pains, itch, itching, "
    "dry skin, dry eyes, dry lips, spots, acne, hot flushes, hot flashes, night sweats, "
    "nightmares, vivid dreams, strange dreams, insomnia, trouble sleeping, can not sleep, "
    "no appetite, metallic taste, bad breath, bitter taste, bad taste, runny nose, blocked nose, "
    "stuffy nose, "
    "sore throat, cough, coughing, sneezing, ringing in my ears, hair loss, thinning hair, "
    "brittle nails, cold sore, mouth ulcer, mouth ulcers, hands peel, hands are peeling, "
    "skin peels, feet peel, skin is dry, mouth is dry, eyes are dry, lips are dry, "
    "lips are cracked, lips are chapped, legs ache, legs feel heavy, hair is falling out, "
    "hair falls out, hair is thinning, ears ring, nose runs, nose is runny, nose is blocked, "
    "nails are brittle, eyes itch, eyes water, skin is itchy, skin itches, taste is gone, "
    "stomach hurts, tummy hurts, belly hurts, head hurts, back hurts, knees hurt, joints hurt, "
    "muscles hurt, muscles ache, feet hurt, legs hurt, belly is bloated, tummy is bloated, "
    "stomach is bloated, sore arm, arm is sore, arm hurts, arm aches, muscles ache badly, "
    "muscle cramps, thighs ache, calves ache, shoulders ache, arms ache, thighs hurt, calves hurt, "
    "shoulders hurt, hips ache, ankles are swollen, swollen ankles, feet are swollen, feet swell, "
    "ankles swell, weight gain, put on weight, gained weight, gaining weight, losing hair",
)
# The same of oneself alone, and by itself: together, or in somebody else, they may be a sign.
WATCHED = sort_of(
    "watched complaints",
    "sleepy, drowsy, woozy, sweaty, sweating, "
    "sweaty palms, shaky, hands shake, cold, cold hands, hands are cold, feet are cold, stiff, "
    "weak, pins and needles, tingling, hands tingle, feet tingle, fingers tingle, feet are numb",
)
FEELS = sort_of(
    "feels",
    "feel, feels, feeling, felt, have, has, having, got, get, gets, getting, makes me, make me, "
    "making me, made me, makes her, makes him, gives me, giving me, gave me, given me, give me, "
    "suffer with, suffer from",
)
_TAKING = sort_of(
    "is taking",
    "take, takes, taking, take it, am on, is on, been on, been taking, start, started, starting, "
    "starting on, put on, prescribed, since, because of, use, uses, using, after starting, "
    "after i started, since i started, with it, from it, on it, now, last week, a week ago, "
    "this week, this month, last month, recently, since taking it, been, after it, "
    "after the jab, after my jab, after the injection, after the vaccine",
)
_ASKS = sort_of(
    "what is asked about it",
    "what should i do, what do i do, what can i do, what to do, what now, should i worry, "
    "should i be worried, do i need to worry, should i be concerned, is this normal, "
    "is it normal, is that normal, is that ok, is this ok, is it ok, is this common, "
    "is it common, is that common, is it the tablets, is it the medicine, is it because of, "
    "is it from, could it be, can it be, is it down to, could that be, why, what helps",
)
MEASURE = sort_of(
    "how much and how long",
    "a bit, a little, bit, little, very, so, quite, pretty, rather, always, sometimes, often, "
    "still, also, too, again, lately, recently, today, all day, all the time, most days, "
    "every day, every morning, every night, in the morning, in the mornings, at night, "
    "for days, for weeks, for a week, for two weeks, for a few days, for months, "
    "since yesterday, all week, these days, some, mild, slight, slightly, bad, badly, awful, lot, "
    "a lot, lots, when i get up, when i stand up, when he gets up, when she gets up, on standing, "
    "in the evening, after meals, after eating",
)
_I = sort_of("whoever types, and theirs", "i, me, my, im, ive")
_HE = sort_of("a grown-up, and theirs", "he, she, his, her, hes, shes, they, their, my")
_WEARY = sort_of("weary of something", "tired of, exhausted of, sick of, sore about, hungry for")


def fires(heard: Heard) -> bool:
    """Whether ordinary complaints are told of, by whoever has them or of a grown-up, alone."""
    if heard.says(_WEARY) or len(heard.places(MEDICINE)) > 1:
        return False
    watched = heard.says(WATCHED)
    told = _apart(heard.places(WATCHED), heard.places(PLAIN))
    if not told or (watched and told > 1):
        return False
    around = (FEELS, _TAKING, MEASURE, _ASKS)
    if nothing_else(heard, PLAIN, WATCHED, *around, _I):
        return True
    return not watched and nothing_else(heard, PLAIN, *around, _HE, GROWN_UPS)


def own(heard: Heard) -> bool:
    """Whether it is told of who types, or of a grown-up that is named."""
    asked = {at for place in heard.places(_ASKS) for at in range(*place)}
    return heard.says(GROWN_UPS) or any(start not in asked for start, _ in heard.places(_I))


def only_asks(heard: Heard) -> bool:
    """Whether nothing is said but what to make of it: "what should i do", "is that normal"."""
    return heard.says(_ASKS) and nothing_else(heard, _ASKS)


def _apart(*found: Sequence[Place]) -> int:
    """How many places there are, those that overlap as one."""
    count = end = 0
    for start, after in sorted(chain(*found)):
        count += start >= end
        end = max(end, after)
    return count


RULE = Harmless(
    name="ordinary complaint",
    spares=("emergency", "crisis", "overdose", "child-ingestion"),
    fires=fires,
    alone="by likeness",
)
