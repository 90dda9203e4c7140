"""Words for a dose: asking for an amount, the amount itself, and having it."""

from askmono.safety.reading.figures import AMOUNT_UNITS, MEASURE_UNITS
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.vocabulary import word_set

HOW_MUCH = sort_of(
    "how much",
    "how much, how many, how mutch, how meny, how little, how large a, how big a, how small a,"
    "how full, hw much, hw many, howmany, howmuch, how strong a",
)
# A dose as a thing: what is asked for is its size.
DOSE = sort_of(
    "dose",
    "dose, doses, dosage, dosages, dosing, doze, dosis, amount, amounts, ammount, quantity,"
    "quantities, qty, portion, strength, mg, milligrams, mgs, microdose, bolus, figure,"
    "prescription",
)
# Asks for the size of a dose in so many words.
WHAT_DOSE = sort_of(
    "what dose",
    "what dose, what dosage, what amount, what quantity, what strength, what portion,"
    "what measure, which dose, which strength, which amount, what number, what figure,"
    "what level, what volume, what rate, what should i give, what do i give, what do you give,"
    "what should she be given, what should he be given, what do i draw, what ought to go,"
    "what goes in, what to give, whats right for, what would be right for,"
    "what should i be having, what do i actually take, what i give, what would you give,"
    "what do we give, what would you start, what would be right, what do i put,"
    "what should i put, what am i supposed to be on, what would a doctor give,"
    "what should i take, what are you giving, what bolus, what mg, what size, what is the dose,"
    "what is the dosage, what is the amount, what is the right, what is the quantity,"
    "what is suitable, what is a suitable, what is a careful amount, what is a safe amount,"
    "what is a good starter, what is the correct, whats safe, what is safe,"
    "what should i start, what do i start, what do i begin, what should i begin, which line,"
    "what line, which mark, what mark, what dosis, what would be a fair amount,"
    "what would be a sensible amount, what sort of amount, what kind of amount, what is a fair",
)
# Any of these asks for an amount, for another dose, or judges one.
AMOUNT = sort_of(
    "an amount",
    "how much, how many, how often, dose, doses, dosage, strength, mg, ml, amount, quantity,"
    "double, doubling, half, halve, another, extra, more, less, lower, higher, top up, next,"
    "second, third, missed, miss, forgot, forgotten, forget, skip, skipped, late, max, maximum,"
    "most, limit, ceiling, redose, again, early, yet, both, all of it, whole lot, last one,"
    "all at once, in one go, i took, took, stop, stopped, start,"
    "instead, restart, switch, change, drop, overdose, too much, too many, my pressure,"
    "sugar is, yes or no, for me, for my, mine, the rest",
)
TAKING = sort_of(
    "taking",
    "take, takes, taking, have, has, having, need, needs, use, using, inject, injecting,"
    "swallow, give, gives, giving, given, gave, get, gets, put, pour, draw, squirt, spray,"
    "sniff, snort, do, drink, drinking, eat, dose, dosing, go, slip, start, begin, be on, fill,"
    "measure, weigh out, pull, administer, receive, tell, ask, handle, cope, be having, try,"
    "mix, dissolve",
)
# What a question about "how much" or "my dose" is about instead.
ELSEWHERE = sort_of(
    "elsewhere",
    "it weigh, desides, cost, costs, pay, price, charge, charged, remember, know, matter,"
    "matters, worry, worried, hurt, differ, differs, vary, varies, wait, who decides,"
    "who works, alcohol, wine, beer, pints, water, coffee, tea, food, vitamin*, paracetamol,"
    "caffeine, weed, notice, insurance, drive, who sets, who picks, who chooses, who settles,"
    "who controls, who calculates, who determines, who prescribes, who can tell, who do i,"
    "who tells, who will, who would, who should, whose, how did, how do they, how do doctors,"
    "how does, how come, why, depend*, decide, decides, explain, understand, what happens to,"
    "say in, expect, phone, ring, call, to do with, old weigh, you weigh, which of them,"
    "settles, vote in, your information, page, write it, trust, likely effect,"
    "help me understand, likely, lose, gain, weaning, adjust for",
)
# The words that may follow "how much" when it asks for an amount of medicine.
_AFTER_HOW_MUCH = word_set(
    "_ of should shall do does mine medecine medication over extra that this an must goes can "
    "could may might would will to for i he she my is did was am are it medicine liquid powder "
    "more each we they mum dad your you when up ought per if a"
)


def asks_how_much(heard: Heard) -> tuple[int, ...]:
    """Where "how much" or "how many" asks for an amount of medicine; the word after it."""
    words = heard.words
    found = []
    for _, end in heard.places(HOW_MUCH):
        if end == len(words) or words[end] in AMOUNT_UNITS or words[end] in _AFTER_HOW_MUCH:
            found.append(end)
    return tuple(found)


def asks_dose(heard: Heard) -> bool:
    """Whether the size of a dose is asked for at all, of whomever."""
    return bool(
        asks_how_much(heard)
        or heard.says(WHAT_DOSE, DOSE)
        or not MEASURE_UNITS.isdisjoint(heard.words)
    )
