"""A pen, a pump or insulin that gave too much, twice, or in the place of another.

Medical ground: too much insulin is treated before sugar falls, and hours later it falls again;
JBDS and poisons services ask to be called at once, whatever the meter says. No amount is judged
here: that it was not what was meant is enough. An empty pen, priming and a pump that is changed are
no such thing. Chosen by people who are not clinicians.
"""

from askmono.safety.reading.figures import is_figure, value_of
from askmono.safety.reading.frames import calm, told_near
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.rule import Danger

NEAR = 9  # words between what was done and the insulin
CLOSE = 12  # words between what was done and how much

_GAVE = sort_of(
    "gave insulin",
    "clicked up, wound up, turned it to, turned up, drew up, bolused, bolussed, bolus, pumped, "
    "flushed, dialled, dialed, dialled up, emptied, jabbed, injected, inject, stuck, stuck in, "
    "gave, given, took, taken, delivered, infused, ran in, gone in, went in, shot in, shot up, "
    "pressed, pushed, clicked, put in, put through, did, done, had, has had, used, self injected, "
    "administered, fired, hit, pumping",
)
_INSULIN = sort_of(
    "insulin and what it comes in",
    "insulin, insulins, insulin pen, pen, pens, penfill, kwikpen, flexpen, flextouch, solostar, "
    "prefilled pen, pump, insulin pump, omnipod, cartridge, bolus, boluses, bolused, bolussed, "
    "long acting, rapid acting, fast acting, short acting, quick acting, basal, mixtard, "
    "novorapid, humalog, lantus, levemir, tresiba, toujeo, fiasp, apidra, lyumjev, humulin",
)
_BOLUS = sort_of("gave a bolus", "bolused, bolussed, bolused it, re bolused, double bolused")
_TOO_MUCH = sort_of(
    "too much of it",
    "twice, two times, double, doubled, whole, the whole, entire, the entire, all of it, the lot, "
    "too much, too many, way too much, far too much, full pen, all at once, in one go, one go, in "
    "one shot, all in one, at one go, a whole days, several hours, hours worth, days worth, times "
    "my dose, times what, times the, by mistake, by accident, accidentally, accidently, in error, "
    "wrongly, wrong pen, wrong insulin, wrong one, wrong cartridge, wrong dose, wrong amount, "
    "mixed up, muddled, mixed up my, again by, second lot, second time, thinking it was, thought "
    "it was, meant to be a, instead of my, instead of the slow, instead of the long, instead of "
    "the night, instead of the day, instead of the fast, instead of the quick, instead of the "
    "other, instead of long, instead of slow, instead of his, instead of her, instead of "
    "background, instead of basal, instead of the background, instead of the basal, instead of "
    "the morning, instead of the evening, not the long, not the slow, not my long, not my slow",
)
_IN_PLACE_OF = sort_of("in the place of", "instead of, rather than, not, should be, meant to be")
_AS_MEANT = sort_of(
    "as it is meant, or nothing went in",
    "twice a day, twice daily, two times a day, times a day, times daily, daily, every day, each "
    "day, per day, a week, every week, per week, empty pen, pen is empty, pen was empty, pen "
    "empty, was empty, is empty, ran out, run out, running out, prime, primes, primed, priming, "
    "air shot, air shots, safety test, test shot, test dose, in the air, into the air, into the "
    "sink, in the sink, down the sink, into the bin, in the bin, down the drain, down the toilet, "
    "on the floor, onto the floor, on the carpet, lasted, lasts, last me, prescribed, "
    "prescription, pharmacy, leaked out, leaked everywhere, all leaked, nothing came out, did not "
    "go in, hardly any went in, none went in, pen needle, pen needles, new pump, writing pen, "
    "biro, fountain pen, ink, insulin resistance, breast pump, pump up, petrol pump, too many "
    "times, too many injections, too many pens, too many needles, the whole idea, the whole "
    "thing, whole life, whole time",
)
_WRONG_KIND = sort_of(
    "of another kind of medicine",
    "adrenaline pen, epipen, epi pen, jext, emerade, heparin, proton pump, iron infusion",
)


def fires(heard: Heard) -> bool:
    """Whether insulin is said to have been given wrongly: too much, twice, or another one."""
    if not heard.says(_INSULIN) or heard.says(_AS_MEANT, _WRONG_KIND):
        return False
    if told_near(heard, _BOLUS, _TOO_MUCH, CLOSE):
        return True
    given = told_near(heard, _GAVE, _INSULIN, NEAR)
    return given and (told_near(heard, _GAVE, _TOO_MUCH, CLOSE) or _more_than_meant(heard))


def _more_than_meant(heard: Heard) -> bool:
    """As in "clicked up 60 on the pen instead of 6"."""
    words = heard.words
    figures = [(at, value_of(word)) for at, word in enumerate(words) if is_figure(word)]
    return any(
        more > meant and before < start and 0 <= at - end < 2 and not calm(heard, (before, at))
        for start, end in heard.places(_IN_PLACE_OF)
        for at, meant in figures
        for before, more in figures
        if start - before < CLOSE
    )


RULE = Danger(name="insulin given wrongly", reason="overdose", fires=fires, in_phrasings=False)
