"""How a medicine is taken, whoever takes it: crushed, with food, at night, beside another.

A text tells it to everybody, so likeness to a question about one's own dose refuses it no more. Of
an amount nothing may be asked or told, but water: no dose figure belongs to the answer. Only for
what is refused by likeness; what a rule hears is refused. Ours; no clinician has reviewed it.
"""

from askmono.safety.figures import ages, figures
from askmono.safety.heard import Heard, sort_of
from askmono.safety.takers import named
from askmono.safety.vocabulary import word_set

NAME = "way of taking"
LONGEST = 22  # words of such a question

# Any of these asks for an amount, for another dose, or judges one.
_AMOUNT = sort_of(
    "an amount",
    "how much, how many, how often, dose, doses, dosage, strength, mg, ml, amount, quantity,"
    "double, doubling, half, halve, another, extra, more, less, lower, higher, top up, next,"
    "second, third, missed, miss, forgot, forgotten, forget, skip, skipped, late, max, maximum,"
    "most, limit, ceiling, redose, again, early, yet, both, all of it, whole lot, last one,"
    "all at once, in one go, i took, took, had one, i have had, i had, stop, stopped, start,"
    "instead, restart, switch, change, drop, overdose, too much, too many, my pressure,"
    "sugar is, yes or no, for me, for my, mine, just at, only at, not mornings, not nights,"
    "not in the morning, not at night",
)
_WATER = sort_of(
    "how much water",
    "how much water, how much juice, how much milk, how much liquid, how much fluid,"
    "how much squash, how much yoghurt, glasses of water, litres of water",
)
_TO_CRUSH = sort_of(
    "to crush",
    "crush, crushed, crushing, mash, mashed, grind, ground up, smash, smashed, squash it,"
    "dissolve, dissolved, melt, chew, chewed, open the capsule, open the capsules, open it up,"
    "open them, sprinkle, mix it, mix it in, stir it, hide it, can not swallow,"
    "struggles to swallow,"
    "hates swallowing, hate swallowing, hard to swallow, trouble swallowing, chokes on,"
    "choke on, big pills, swallow is poor, gags on, swallow whole, swallowed whole",
)
# To break one that is whole: what is had stays the same.
_TO_BREAK = sort_of(
    "to break",
    ", ".join(
        f"{be} {broken}"
        for be in ("be", "is it", "are they", "get", "they be", "it be")
        for broken in ("halved", "split", "cut in two", "cut in half", "broken in two", "snapped")
    )
    + ", snap it in two, snap it in half, snap them in two, snap them in half, halve it with,"
    "halve them with, cut it with a, cut them with a, break it with a, pill cutter, tablet cutter,"
    "tablet splitter, score line, scored",
)
# Of a combination: whether all is in one.
_ONE_OR_SEVERAL = sort_of(
    "one or several",
    ", ".join(
        f"{is_it} {one}"
        for is_it in (
            "is it",
            "is this",
            "is that",
            "is _",
            "are these",
            "are they",
            "does it come as",
        )
        for one in (
            "one tablet or",
            "one pill or",
            "one capsule or",
            "all one tablet",
            "all one pill",
        )
    )
    + ", all in one tablet, all in one pill, all in one capsule, two separate tablets,"
    "two separate pills, separate tablets or, in one tablet or, one pill or what",
)
_HAVING = sort_of("having it", "i, we, he, she, take, takes, swallow, have, give, need")
_NUMBERS = sort_of("numbers", "one, two, three, four, 1, 2, 3, 4")
_MEALS = sort_of(
    "food and the time of day",
    "with food, without food, before food, after food, with a meal, after a meal, before a meal,"
    "empty stomach, full stomach, eat first, eaten first, eat before, eat after, with milk,"
    "before breakfast, after breakfast, with breakfast, before my breakfast, after my breakfast,"
    "with my breakfast, before dinner, after dinner, with dinner, before supper, after supper,"
    "with my porridge, or with my, morning or night,"
    "night or morning, mornings or nights, morning or evening, at night or, at bedtime or,"
    "at bedtime, better at night, better in the morning, first thing, morning or bedtime,"
    "had my supper before, had my breakfast before, had my dinner before, mornin or night,"
    "in the morning or, at night or in, taken in the morning, taken at night, taken at bedtime,"
    "morning best, night best, bedtime best",
)
_ON_SKIN = sort_of(
    "put on",
    "thick or thin, thin or thick, thinly or thickly, cover it, cover the, cover it up,"
    "plaster over, bandage over, dressing over, leave it in or, leave it on or, rinse it,"
    "wash it off, wash it out, straight out, rub it in, pat it, to the air, put a plaster,"
    "under a plaster, on wet or dry, leave it on, keep it on",
)
_WHERE = sort_of(
    "where on the body",
    "where on my body, where on the body, where on his body, where on her body,"
    "which part of the body, what part of the body, which place of body, which place of the body,"
    "where do i inject, where do you inject, where does it go in, where do nurses, where do they"
    " stick, where do i stick, where do you stick, which arm, arm or leg, belly or thigh",
)
_TOGETHER = sort_of(
    "together with it",
    "on top of it, on top of _, together with it, together with _, along with it, along with _,"
    "alongside it, alongside _, as well as it, as well as _, same time as it, same time as _,"
    "at the same time, the same day, on the same day",
)
_ASKS = word_set(
    "can could may might should must do does is are shall will would where what which why or when"
)


def fires(heard: Heard) -> bool:
    """Whether it is asked how it is taken, and of no amount."""
    if heard.says(_ONE_OR_SEVERAL) and not heard.says(_HAVING):
        heard = heard.without(_NUMBERS)
        return not (heard.says(_AMOUNT) or _counts(heard))
    spared = heard.says(_WATER, _TO_BREAK)
    heard = heard.without(_WATER).without(_TO_BREAK)
    if len(heard.words) > LONGEST or heard.says(_AMOUNT) or _counts(heard):
        return False
    if spared:
        return True
    told = heard.says(_TO_CRUSH, _ON_SKIN, _WHERE, _TOGETHER)
    told = told or (heard.says(_MEALS) and not named(heard))
    return told and not _ASKS.isdisjoint(heard.words)


def _counts(heard: Heard) -> bool:
    """Whether a number is said that is nobody's age."""
    old = {at for start, end in ages(heard) for at in range(start, end)}
    return any(at not in old for at in figures(heard))
