"""Numbers with what they count: an amount of medicine, somebody's weight or age.

A number is digits or a number word; what it counts is the word after it. "0.5 mg kg" (that is,
mg/kg) has an amount and no weight.
"""

import re
from functools import lru_cache

import msgspec

from askmono.safety.reading.heard import Heard, Place, sort_of
from askmono.safety.reading.times import BEFORE_A_YEAR
from askmono.safety.reading.vocabulary import word_set

NUMBER_WORDS = word_set(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety "
    "hundred half quarter couple"
)
WEIGHT_UNITS = word_set("kg kilogram kilograms kilogramme kilogrammes stone st lb lbs pound pounds")
MASS_UNITS = word_set(
    "mg milligram milligrams milligramme milligrammes mcg microgram micrograms ug g gram grams "
    "grammes"
)
VOLUME_UNITS = word_set("ml mil mils millilitre millilitres milliliter milliliters cc ccs litre oz")
# What medicine comes in or is measured by.
FORM_UNITS = word_set(
    "tablet tablets tab tabs pill pills capsule capsules lozenge lozenges troche troches puff "
    "puffs spray sprays squirt squirts drop drops spoon spoons spoonful spoonfuls teaspoon "
    "teaspoons tablespoon tablespoons unit units vial vials ampoule ampoules sachet sachets "
    "patch patches syringe syringes dropper bottle bottles bump bumps line lines"
)
AMOUNT_UNITS = MASS_UNITS | VOLUME_UNITS | FORM_UNITS
MEASURE_UNITS = MASS_UNITS | VOLUME_UNITS
_OF_TIME = word_set(
    "hour hours minute minutes day days week weeks month months year years time times session "
    "sessions infusion infusions appointments people am pm oclock percent stone kg mmhg over "
    "doctors things opinions ways visits treatments th st nd rd hundred"
)
_AGE_UNITS = word_set("year years yr yrs month months week weeks")
# Before "of 62", "aged 62", "62": somebody of that age.
_AGED_PERSONS = word_set(
    "woman man lady gentleman girl boy lad lass male female child baby infant toddler teenager "
    "patient person pensioner adult gran nan grandad mum dad son daughter"
)
_TO_AGE = word_set("of aged age is at")
_AND_SEX = word_set("m f yo yrs")  # "54 m"
_DECADES = word_set("twenties thirties forties fifties sixties seventies eighties nineties")
AT_LEAST = 25.0  # "at 82" is an age, "at 8" a time of day
AT_MOST = 120.0
_OLD = word_set("old olds of")
_YEAR = re.compile(r"(?:19|20)\d\d")
_BORN = word_set("born dob birth birthday birthdate")
BORN_BEFORE = 5  # words from being born to the year of it
# Before a figure that is no year: an hour of the day, a dose, what a muddled person says.
_NO_YEAR_AFTER = word_set(
    "at by dose doses given gave give takes take took taken taking on to than over under its is "
    "says say pin code room number flat only just last"
)
_COUNTED_PEOPLE = word_set("people patients women men children adults")  # "in 2000 people"
_NO_YEAR_BEFORE = word_set(
    "iu unit units step steps calorie calories kcal kj hour hours hrs miles metres meters "
    "words euros dollars pounds percent times ml mls mg mcg kg"
)
_SMALL_WORDS = word_set("a of or to and point")

PER_KG = sort_of(
    "per kilogram",
    "mg kg, mcg kg, mg per kg, mg a kg, per kg, a kg, each kg, each kilogram, per kilogram,"
    "per stone, per pound, by kg",
)


def is_figure(word: str) -> bool:
    """Whether a word is a number, in digits or spelt out: "70", "0.5", "eighty"."""
    return word in NUMBER_WORDS or word[:1].isdigit()


_UP_TO_TWENTY = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
)
_VALUES = dict(zip(_UP_TO_TWENTY.split(), map(float, range(1, 21)), strict=True)) | {
    "half": 0.5,
    "quarter": 0.25,
    "couple": 2.0,
    "thirty": 30.0,
    "forty": 40.0,
    "fifty": 50.0,
    "sixty": 60.0,
    "seventy": 70.0,
    "eighty": 80.0,
    "ninety": 90.0,
    "hundred": 100.0,
}


_THOUSANDS = re.compile(r",(?=\d{3}(?:,|$))")  # the commas of "10,000"
_TIMES = {"hundred": 100.0, "thousand": 1000.0, "dozen": 12.0, "dozens": 24.0}
_TENS = range(20, 100, 10)


class Number(msgspec.Struct, frozen=True):
    """A number as it is said, in one word or in several: its words [start, end) and its value."""

    start: int
    end: int
    value: float


@lru_cache(maxsize=256)
def numbers(words: tuple[str, ...]) -> tuple[Number, ...]:
    """The numbers in order: "16", "forty two", "two hundred", "sixteen thousand", "a dozen"."""
    found = []
    at = 0
    while at < len(words):
        if words[at] in _TIMES:
            value, end = 1.0, at  # "a hundred"
        elif is_figure(words[at]):
            value, end = value_of(words[at]), at + 1
            unit = value_of(words[end]) if words[end : end + 1] and words[end] in _VALUES else 0
            if value in _TENS and words[at] in _VALUES and 1 <= unit <= 9:
                value, end = value + unit, end + 1
            if words[at] == "half" and words[end : end + 2] == ("a", "dozen"):
                end += 1
        else:
            at += 1
            continue
        while end < len(words) and words[end] in _TIMES:
            value, end = value * _TIMES[words[end]], end + 1
        found.append(Number(at, end, value))
        at = end
    return tuple(found)


def value_of(word: str) -> float:
    """What a number counts: 40 of "40" and of "forty"; 0 for what is none, such as "3rd"."""
    if word in _VALUES:
        return _VALUES[word]
    word = _THOUSANDS.sub("", word)
    return float(word) if word.replace(".", "", 1).isdecimal() else 0.0


def _is_age(words: tuple[str, ...], at: int) -> bool:
    """Whether a number is somebody's age by the words around it."""
    after = set(words[at + 1 : at + 2])
    if after & (AMOUNT_UNITS | WEIGHT_UNITS | _OF_TIME) or any(map(is_figure, after)):
        return False
    before = words[max(0, at - 2) : at]
    of_sex = not after.isdisjoint(_AND_SEX)
    person = before[-1:] and before[-1] in _AGED_PERSONS
    of = len(before) == 2 and before[1] in _TO_AGE and before[0] in _AGED_PERSONS
    at_that = before[-1:] == ("at",) and AT_LEAST <= value_of(words[at]) <= AT_MOST
    at_that = at_that and after.isdisjoint(("degrees", "celsius", "c"))
    return bool(person or of or of_sex or at_that)


@lru_cache(maxsize=256)
def _counted(words: tuple[str, ...]) -> tuple[tuple[int, str], ...]:
    """Each number and the unit right after it; a word such as "a" may stand between."""
    found = []
    for at, word in enumerate(words[:-1]):
        if is_figure(word):
            after = words[at + 1]
            if after in _SMALL_WORDS and at + 2 < len(words):
                after = words[at + 2] if not is_figure(words[at + 2]) else after
            found.append((at, after))
    return tuple(found)


def figures(heard: Heard) -> tuple[int, ...]:
    """The words that are numbers, in order."""
    return tuple(at for at, word in enumerate(heard.words) if is_figure(word))


def amounts(heard: Heard) -> tuple[int, ...]:
    """The numbers that count medicine: "40 mg", "half a tablet", "two puffs"."""
    return tuple(at for at, unit in _counted(heard.words) if unit in AMOUNT_UNITS)


def weights(heard: Heard) -> tuple[int, ...]:
    """The numbers that are somebody's weight: "70 kg", "eleven stone"."""
    return tuple(
        at
        for at, unit in _counted(heard.words)
        if unit in WEIGHT_UNITS and not (unit == "st" and heard.words[at] in ("1", "21", "31"))
    )


def measured(heard: Heard) -> tuple[int, ...]:
    """The numbers that count medicine by mass or volume: "40 mg", "two ml"."""
    return tuple(at for at, unit in _counted(heard.words) if unit in MEASURE_UNITS)


def bare(heard: Heard) -> tuple[int, ...]:
    """The numbers that count nothing else than medicine could be: not "two weeks", "6 sessions"."""
    words = heard.words
    return tuple(at for at in figures(heard) if _OF_TIME.isdisjoint(words[at + 1 : at + 2]))


@lru_cache(maxsize=256)
def years(words: tuple[str, ...]) -> tuple[Place, ...]:
    """Where a year of 1900 to 2099 is said: "in 2016", "march 2016", "a stroke 2019".

    Not a dose ("2000 mg"), nor the year somebody was born in. Without a word of time before it a
    round figure (of fifties) is none.
    """
    return tuple(
        (at, at + 1)
        for at, word in enumerate(words)
        if _YEAR.fullmatch(word) and _is_year(words, at)
    )


def _is_year(words: tuple[str, ...], at: int) -> bool:
    """Whether a figure of four digits is a year by the words around it."""
    after = words[at + 1 : at + 2]
    if after and (after[0] in _NO_YEAR_BEFORE or after[0] in AMOUNT_UNITS):
        return False
    if not _BORN.isdisjoint(words[max(0, at - BORN_BEFORE) : at]):
        return False
    before = words[at - 1] if at else ""
    is_round = int(words[at]) % 50 == 0
    if before in BEFORE_A_YEAR:
        return not (is_round and after and after[0] in _COUNTED_PEOPLE)
    return before not in _NO_YEAR_AFTER and not is_round and not is_figure(before)


def ages(heard: Heard) -> tuple[Place, ...]:
    """Where somebody's age is said: "a 3 year old", "age 66", "a woman of 62", "54m", "at 82"."""
    words = heard.words
    found = [
        (at, at + 1)
        for at, word in enumerate(words)
        if (is_figure(word) and _is_age(words, at))
        or (word in _DECADES and words[at - 1 : at] in (("his",), ("her",), ("my",), ("their",)))
    ]
    for at, unit in _counted(words):
        end = at + 2
        old = end < len(words) and words[end] in _OLD
        aged = at and words[at - 1] in ("age", "aged")
        if aged or (unit in _AGE_UNITS and words[at + 1] == unit and old):
            found.append((at, end + 1))
    return tuple(found)
