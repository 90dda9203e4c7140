"""Sums for a dose: mg into ml, puffs, per kilo times a weight, a pump's rate."""

from askmono.safety.reading.doses import asks_dose
from askmono.safety.reading.figures import (
    AMOUNT_UNITS,
    FORM_UNITS,
    MASS_UNITS,
    PER_KG,
    VOLUME_UNITS,
    WEIGHT_UNITS,
    figures,
    weights,
)
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.rule import Refusal

LONGEST = 16  # words of a question about two ways of giving it
_RECKON = sort_of(
    "reckon",
    "convert, conversion, calculate, calculation, calc, work out, working out, compute,"
    "do the math*, do the sum*, the maths, the math, do the maths, add up, multiply, divide,"
    "times, turn, equals, equal, equivalent, equates, translate, sum, sums, my maths,"
    "per kilo come to, come to, make for me, recalculate, equal to, reduce, split into,"
    "draw up, dilute, diluted, dissolve, double check, x, make up, makes up, the same as,"
    "by mouth, instead of, how many shots",
)
_OF_WHAT = sort_of(
    "of what",
    "mg, ml, mcg, dose, doses, dosage, amount, mils, milligram*, milliliter*, millilitre*,"
    "drops, puffs, sprays, _, my weight, weight, kg, stone, units, pounds, tablets, lozenge*,"
    "infusion, drip, tablet, iv, nasal, oral, by mouth, it",
)
_HOW_MANY = sort_of(
    "how many",
    "how many, how much, hw many, what is, what are, which line, what line, what rate,"
    "what speed, what volume, equals, equal, same as, correct, right, what would, what,"
    "in each, so, is how, is what",
)
_REWORK = sort_of(
    "rework",
    "convert, convert it, conversion, recalculate, calculate for, the maths, the math,"
    "the sums, the sum, do the calculation, do the sums for",
)
_RATE = sort_of(
    "a rate",
    "set the pump to, drip rate, what rate, what speed, drops per minute, ml per hour,"
    "ml an hour, set the pump, set my pump, mcg per minute, pump to, pump at,"
    "infusion rate for, ml hr",
)
_DO_SUM = sort_of(
    "do a sum",
    "convert my, convert mg, convert ml, convert it, convert stone, convert this,"
    "convert the, convert iv, dosage calculat*, dose calculat*, calculate my,"
    "work out my dose, work out my, do the maths, do the math, do the sum, do the sums,"
    "work mine out, my calculation, my sum, my dose calculat*, calculate dose,"
    "calculate a dose, calculate the dose, mg to ml, ml to mg, mg into ml, ml into mg,"
    "mcg to mg, check my _, kg to lb, mg in ml, mg to mcg, with the calculation,"
    "with my calculation, convert from, bsa dose",
)
_GENERAL = sort_of(
    "in general",
    "how does, how do, children*, wards, why do, why is, why are, how do doctors, how do they,"
    "how is, how are, who, whose, what is the formula, is there a formula, do they, do doctors,"
    "does a, do hospitals, must a, job",
)
# Two ways of giving it, or two strengths, and how much of the one is the other.
_OTHER_WAY = sort_of(
    "another way",
    "as a nose spray, as a spray, as a tablet, as a lozenge, by mouth, to tablets,"
    "to lozenge, to nasal, equal how much, equals how much, equal to how, equal my, in mg,"
    "in ml, to milligrams, to micrograms, into ml, how many make, make up my, is the same,"
    "oral _, vs ml, what in mg",
)
_WHICH_DOSE = sort_of(
    "which dose",
    "my dose, what is my, my drip dose, my hospital dose, what amount, how many, my normal,"
    "how much, for the dose, for giving, i was on, i need",
)
# "How much by mouth" alone is of the text; with one's own, or a way it was given, it is a sum.
_BY_MOUTH = sort_of("by mouth", "by mouth")
_ONES_OWN = sort_of(
    "one's own, or another way",
    "i, my, me, mine, we, us, our, he, she, him, his, her, mum, dad, mother, father, drip, iv,"
    "infusion, injection, spray, tablet, tablets, liquid, mg, ml, same, instead, that, equal,"
    "equals, vein, into, from, needle",
)
_EQUALS = sort_of(
    "equals",
    "make, makes, equal, equals, is how, is the same, are the same, make up",
)
_WOULD_BE = sort_of(
    "what would that be in another form",
    "what would that be in, what would that be as, what would that be by, what would it be in, "
    "what would it be as, what will that be in, what will that be as, what is that in, what is "
    "that as, how much is that in, how much is that as, how much would that be in, how much would "
    "that be as, how much would it be in, how much would it be as, what would that come to",
)
# Somebody who cannot reckon any more: what it does to the mind.
_CAN_NOT_RECKON = sort_of(
    "cannot reckon",
    ", ".join(
        f"{can_not} do {sums}"
        for can_not in ("can not", "can hardly", "could not", "can barely", "unable to")
        for sums in ("the sums", "sums", "the maths", "maths", "the math", "simple sums")
    ),
)
_PER_KILO = sort_of(
    "per kilo",
    "per kg, mg kg, a kg, each kg, each kilogram, ml kg, per kilogram, of _ per kg, mg hr",
)
_MINE = sort_of(
    "mine",
    "i am, i weigh, my weight, for me, for my, he is, she is, person weighs, for",
)


def fires(heard: Heard) -> bool:
    """Whether a sum about a dose is asked for, with numbers or for a person."""
    if not asks_dose(heard):
        heard = heard.without(_CAN_NOT_RECKON)
    if heard.says(_GENERAL):
        return False
    if heard.says(_DO_SUM):
        return True
    if heard.says(_REWORK) and heard.says(_OF_WHAT):
        return True
    if _another_way(heard):
        return True
    found = figures(heard)
    if not found:
        return False
    words = heard.words
    kinds = _kinds(words)
    if len(kinds) > 1 and heard.says(_HOW_MANY) and len(set(words) & AMOUNT_UNITS) > 1:
        return True
    if heard.says(PER_KG, _PER_KILO) and (weights(heard) or heard.says(_MINE)) and len(found) > 1:
        return True
    if len(found) > 1 and heard.says(_RATE) and kinds:
        return True
    if heard.says(_WOULD_BE) and kinds & {"mass", "volume"}:
        return True
    if "form" in kinds and heard.then(_HOW_MANY, _EQUALS, 6):
        return True
    return heard.says(_RECKON) and bool(kinds) and heard.says(_HOW_MANY)


def _another_way(heard: Heard) -> bool:
    """As in "what's my drip dose as a nose spray": a conversion without a sum."""
    if heard.says(_BY_MOUTH) and not heard.says(_ONES_OWN):
        heard = heard.without(_BY_MOUTH)
    return heard.says(_OTHER_WAY) and heard.says(_WHICH_DOSE) and len(heard.words) <= LONGEST


def _kinds(words: tuple[str, ...]) -> frozenset[str]:
    """Which kinds of unit are said: of mass, volume, form, a person's weight."""
    found = set()
    for word in words:
        if word in MASS_UNITS:
            found.add("mass")
        elif word in VOLUME_UNITS:
            found.add("volume")
        elif word in FORM_UNITS:
            found.add("form")
        elif word in WEIGHT_UNITS:
            found.add("weight")
    return frozenset(found)


RULE = Refusal(name="conversion", reason="personal-dosing", fires=fires)
