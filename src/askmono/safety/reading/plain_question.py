"""A plain question about a medicine, that says nothing of how anybody is.

What was said before it may be alike to danger ("no chest pain, i just want to know what _ is for").
Words of death, of much and of more are never plain, nor is somebody who is said to be anything. The
question has to be by itself no danger besides: that is for the caller. Ours; no clinician has
reviewed it.
"""

from itertools import product

from askmono.safety.reading.heard import Heard, Sort, sort_of
from askmono.safety.reading.lacking import lacks
from askmono.safety.reading.people import ANIMALS, CHILDREN, GROWN_UPS, THIRD_PERSONS
from askmono.safety.reading.remarks import nothing_else

SHORTEST = 2  # words

_LEADS = sort_of(
    "leads to a question",
    ", ".join(
        f"{who}{just}{wants}"
        for who, just, wants in product(
            ("", "i ", "he ", "she ", "we ", "i am ", "i was "),
            ("", "just ", "only ", "simply "),
            (
                *("want to know", "wants to know", "wanted to know", "wish to know"),
                *("need to know", "would like to know", "want to ask", "wanted to ask"),
                *("want to read", "want to learn", "want to understand", "want to find out"),
                *(
                    "wonder",
                    "wonders",
                    "wondered",
                    "wondering",
                    "asked",
                    "asks",
                    "asking",
                    "curious",
                ),
            ),
        )
    )
    + ", i meant to ask, i mean to ask, can you tell me, could you tell me, please tell me, tell "
    "me, my question is",
)
_OPENS = sort_of(
    "opens a plain question",
    "what class, what kind, what sort, what type, where can, who makes, who can, whats, what "
    "is, what are, what does, what was, what do, what did, what about, what else, does, does "
    "it, do these, do the, do they, do i, is _, is it, is the, is this, are _, are these, are "
    "the, are there, is there, can _, can it, can i, can you, can we, can he, can she, can "
    "they, can this, can people, could _, could it, could i, may i, should i, should _, should "
    "it, should the, will _, will it, would _, would it, must i, must it, how does, how do, how "
    "is, how are, how long, how often, how should, how quickly, how fast, when do, when should, "
    "when is, where do, where should, where is, which, why is _, why is it, why do, why does, "
    "has _, anything, any",
)
_IS_IT_OK = sort_of(
    "is it all right, in short",
    "ok with, okay with, safe with, fine with, alright with, all right with, ok to, okay to, safe "
    "to, alright to, ok if, safe if, safe for, ok for, any good, any problem, any harm, allowed",
)
_JOINS = sort_of(
    "joins", "and, so, but, then, also, anyway, anyhow, well, ok, please, now, hi, hello"
)
# Not plain: death and harm, how much, all and more, the end of something, what is happening.
_GRAVE = sort_of(
    "grave",
    "die, dies, died, dying, dead, death, kill*, fatal*, lethal*, deadly, suicid*, overdos*, "
    "poison*, harm*, hurt*, painless*, survive, cut, cuts, cutting, end, ends, ending, over, "
    "peace, forever, for ever, wake, waking, myself, himself, herself, enough, all, whole, lot, "
    "lots, every, extra, take more, have more, any more, more of, some more, more tablets, more "
    "pills, more than, give more, most, maximum, max, strong*, dangerous, danger, quick*, "
    "easiest, way to, way out, method*, stops, stop my, stop your, stop the, heart stop*, how "
    "long before, how long until, how many, how much, dose, doses, took, have taken, has taken, "
    "been taken, taken too, taken them, had, swallowed, ate, eaten, drank, gave, go on, carry "
    "on, antidote, help me, help him, help her, ambulance, emergency, epipen, epipens, "
    "adrenaline, another, second, stick, cpr, do it, doing it, done it, people do, again, "
    "tonight, happening, normal, worry, worried, serious, urgent, i feel, am i, i am, i have",
)
_LEAVE = sort_of("asks leave", "can i have, could i have, may i have, should i have")
_MAY = sort_of(
    "may somebody have it",
    ", ".join(
        f"{may} {who} {verb}"
        for may, who, verb in product(
            ("can", "could", "may", "should", "will"),
            ("he", "she", "they"),
            ("take", "have", "use", "drink", "drive", "eat", "still", "go"),
        )
    )
    + ", for children, in children, for kids, for adults, for babies, in babies",
)


def after_lead(heard: Heard) -> int:
    """The first word of what is asked, after "i just want to know" and the like."""
    return _after(heard, _after(heard, 0, _JOINS), _LEADS)


def opens(heard: Heard) -> bool:
    """Whether it begins as a question, or with what leads to one."""
    at = _after(heard, 0, _JOINS)
    led = _after(heard, at, _LEADS) > at
    return led or _begins(heard, at) or heard.begins(_IS_IT_OK)


def plain(heard: Heard) -> bool:
    """Whether it asks something of a medicine, and tells of nobody."""
    words = heard.words
    at = _after(heard, 0, _JOINS)
    led = _after(heard, at, _LEADS)
    if len(words) - led < SHORTEST or (led == at and not _begins(heard, at)):
        return False
    rest = Heard(words[led:])
    if rest.without(_LEAVE).says(_GRAVE) or lacks(rest):
        return False
    return rest.says(_MAY) or not rest.says(THIRD_PERSONS, CHILDREN, GROWN_UPS, ANIMALS)


def _after(heard: Heard, at: int, sort: Sort) -> int:
    """The word after phrases of a sort that stand at a place, one after the other."""
    while ends := [end for start, end in heard.places(sort) if start == at]:
        at = max(ends)
    return at


def _begins(heard: Heard, at: int) -> bool:
    return any(start == at for start, _ in heard.places(_OPENS))


# After a wish to die that is denied, or long past: what anybody asks of a medicine, word by word.
_CALM = sort_of(
    "what anybody asks",
    "for, do, does, used, takes, swallow, big, small, eat, with, which, use, uses, work, works, "
    "working, side effects, side effect, interact, interacts, interactions, take, taking, taken, "
    "given, come, comes, made, store, stored, keep, kept, tablet, tablets, liquid, capsule, "
    "injection, cream, drug, medicine, antidepressant, antidepressants, antibiotic, antibiotics, "
    "painkiller, painkillers, steroid, steroids, sedative, sedatives, addictive, habit forming, "
    "food, milk, juice, wine, beer, alcohol, sherry, coffee, tea, ibuprofen, paracetamol, "
    "aspirin, driving, drive, drink, mood, moods, skin, scars, weight, memory, sleepy, drowsy, "
    "tired, pain, anxiety, depression, blood pressure, pregnancy, breastfeeding, pregnant, safe, "
    "ok, okay, allowed, all right, help, helps, affect, affects, gain, weight gain, weight loss, "
    "hair, hair loss, appetite, tiredness, sleepiness, dizziness, headaches, sweating, rash, "
    "itching, change, changes, make, makes, cause, causes, long, usually, normally, start, "
    "starts, time, often, common, known, warning, warnings, matter, before, after, meals, "
    "morning, night, day, once, twice, weeks, it, its, you, your, me, my, i, if, or, can, "
    "could, may, should, will, would, how, what, when, where, why, any, anything, there, "
    "else, more about, stay, stays, body, have, has, he, she, they, we, us, kind, sort, type, "
    "class",
)


def calm(heard: Heard) -> bool:
    """Whether a plain question is one that anybody asks, each word accounted for."""
    return nothing_else(heard, _CALM, _JOINS, _LEADS, _OPENS)


# What makes a remark ask for something, with or without a mark: "how many", "i need the right one".
_ASKING = sort_of(
    "asks something",
    "how, what, which, when, why, where, should, can i, can he, can she, can we, could i, may "
    "i, shall i, do i, does he, does she, would i, is it, is that, is this, tell me, give me, "
    "need, want, dose, dosage, enough, too much, too many, right amount, more, less, double, "
    "halve, half, cut down, increase, reduce, change, stop, stopped, skip, missed, forgot, ran "
    "out, twice as, instead, strength, mg for, for me, for him, for her",
)
_JUDGING = sort_of(
    "whether it is right",
    "that, this, those, enough, too, right, ok, okay, safe, alright, fine, normal, high, low, "
    "strong, correct, usual, typical, limit, range, recommended",
)


def asks(heard: Heard) -> bool:
    """Whether a remark asks something all the same, or tells of a change."""
    return heard.says(_ASKING)


def judges(heard: Heard) -> bool:
    """Whether a question may be whether what was said before it is right."""
    return heard.says(_JUDGING)
