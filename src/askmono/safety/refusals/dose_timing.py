"""When a person may have the next one, and how often: "again yet?", "twice a day for me?"."""

from askmono.safety.reading.figures import figures, is_figure
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.takers import asked_for, permissions
from askmono.safety.reading.vocabulary import word_set
from askmono.safety.rule import Refusal

REACH = 5
FRAGMENT = 4  # words of an utterance that is nothing but "again yet?"
_HOW_OFTEN = sort_of(
    "how often",
    "how often, how offen, how ofen, how frequently, how regularly, how many times, how many x,"
    "how soon, how many time, every how many, what time, when can, when should, when do,"
    "when am, when could, when may, how long should, how long do, how long before,"
    "how long between, how long after, how long till, how long until, how far apart,"
    "how much later, how many hours, how many hrs, how many days, what gap, how much of a gap,"
    "how long can, how early, how late, after how, wen can, what is the earliest,"
    "when is the earliest, when must, how close together, how long must, in one day,"
    "how many weeks",
)
_TAKING = sort_of(
    "having it",
    "take, have, use, spray, inject, give, space, do, repeat, having, taking, using, giving,"
    "drink, keep taking, stay on, dose, redose, leave, wait, hold off, swallow, puff",
)
_IT = word_set(
    "it another one mine _ again the next more this that second some dis tablets pills his hers"
)
_DOSES = word_set(
    "_ next dose doses tablet tablets pill pills spray medicine medicines booster boosters one "
    "ones second infusion infusions injection patch lozenge"
)
_MORE_OF_IT = _DOSES | word_set(
    "now yet again at tonight today tomorrow if when after before in so soon already of please "
    "straight then is and can"
)
_NEXT = sort_of(
    "the next",
    "when is my next, when is the next, both doses, the evening one early, the morning one,"
    "wake him up to give, wake her up to give, my last one due, my next, the next one,"
    "the next dose, next one, next due, nxt one, am i due, next lot, my next one, next tablet,"
    "next spray, her next, his next, another one yet, between mine, between my doses,"
    "next one due, have the next, take the next",
)
_AGAIN = sort_of(
    "again",
    "again, another, it early, it sooner, early, forward, too soon, too early, yet, repeat,"
    "the next, more often, sooner, every day, every night, every morning, every hour, daily,"
    "twice a day, once a day, three times a day, times a day, times daily, every 2, every 3,"
    "every 4, every 6, every 8, every 12, every two, every three, every four, every six,"
    "every eight, every other, closer together, in the night, twice, four times, today as well,"
    "both doses, both together, all at once, more frequently, apart, twice today,"
    "instead of monthly, every few, once more, tomorrow as well, on consecutive, weekly,"
    "before bed, at bedtime, at breakfast, morning or night, earlier, and again, later,"
    "in a row",
)
_TIME_OF_DOSE = sort_of(
    "time of a dose",
    "again yet, another yet, how often for, how soon for, too soon, too early, time yet,"
    "wait till it hurts, regular or, when required, as needed, prn, bd or, or tds, hours apart,"
    "times a day, times daily, every four hours, every six hours, how many hours apart",
)
_TOOK = sort_of(
    "took it",
    "i took, took it, took one, i had one, i had it, had it yesterday, had it at, had mine,"
    "had one at, had one, had some, he had, she had, had his, had hers, last dose, took mine,"
    "only been, wore off, worn off, had the last, i have had, has had some",
)
_FRAGMENT = word_set(
    "often again already yet too soon early is it time now for me how many hours hrs apart my "
    "next one when the so and ok can i have wait long"
)
_ELSEWHERE = sort_of(
    "elsewhere",
    "last time, altogether, reacted, reaction, allergic, allergy, itch*, rash, wheezy, drink,"
    "addict*, trust, drink of, leave the, drive, driving, eat, eating, drink alcohol, alcohol,"
    "work, exercise, swim*, session*, feel, notice, normally, usually, usual, in general,"
    "generally, people, patients, doctors, clinics, typically, last, bath, shower, walk, fly,"
    "smoke, sex, breastfeed*, feed*, pregnant, baby, monitored, check*, normal, appointment*,"
    "milk after the last, milk after the final, milk after my last, milk after i stop,"
    "milk after stopping, for my milk, in my milk, into my milk, my milk is, in the milk,"
    "into the milk,"
    "breast milk, visit*, kick in, start working, better, home, expect, go home, see a doctor,"
    "doctor first,"
    "side effect*, wine, beer, pee, breathing, blood pressure, start to, store*, fridge,"
    "keep it in, ring, phone, call, wee, effect, effects",
)
# Of a dose for certain, whatever else is said.
_HARD = sort_of(
    "a dose's time",
    "my next dose, my next one, next dose, times a day, have another, take another,"
    "take it again, have it again, twice a day, have another one",
)
_WHEN = sort_of(
    "when",
    "when, wen, how soon, how long, how many, is it, time, due, early, earliest, can i, can he,"
    "can she, may i, might i, could i, should i, too early, too soon, can my, how far,"
    "what time, shall i, do i, took one",
)
# How it is taken, told to everybody: with or without food, at night; what stays on and is washed
# off; why; waking that often.
_MEALS = sort_of(
    "before or after food",
    "food, a meal, meals, breakfast, lunch, dinner, supper, tea time, before bed, bedtime,"
    "empty stomach, full stomach, before eating, after eating, lights out, first thing,"
    "morning or night, night or morning, going to sleep, go to sleep, before or after,"
    "before or with",
)
_WHEN_TO = sort_of("when to", "when do, when should, what time, when am, when must")
_ANOTHER = sort_of(
    "another one",
    "another, next, again, second, more, last, late, early, missed, forgot, forgotten, skipped,"
    "instead, two, three, both, today, tonight, yesterday, tomorrow, took, had, double, how many,"
    "how much, hours, times",
)
_LEFT_ON = sort_of(
    "left on",
    "leave it on, leave it in, leave this on, leave this in, leave _ on, leave _ in,"
    "leave it under, leave it to soak, leave it to dry",
)
_LEAVE = sort_of("leave", "leave")
_TILL_NEXT = sort_of(
    "till the next", "between, till the next, until the next, before the next, before another"
)
_WHY = sort_of("why", "why must, why do, why does, why is, why are, why have, why would, why has")
_LEAVE_ASKED = sort_of(
    "leave asked",
    "can, may, could, should, shall, ok, okay, for me, for my, for him, for her, how, which",
)
_WAKES = sort_of(
    "wakes that often",
    "wakes every, waking every, wake every, wakes up every, wake up every, waking up every,"
    "awake every, up every, pees every, pee every, peeing every, toilet every, loo every",
)
_GAP = sort_of(
    "a gap",
    "how far apart, what gap, how much of a gap, how long between, how many hours between,"
    "how many days between, hrs apart, hours apart, days apart, every hour, every two hours,"
    "every three hours, every four hours, every six hours, every eight hours, x a day,"
    "twice a day, three times a day, four times a day, times a day, times daily, how many x,"
    "every other day, is daily, morning or night, every 4, every 6, every 8, every 2, every 3,"
    "every 12, once a day, how many time, time in day, as needed, when required,"
    "how long till i am allowed",
)
_ONES_OWN = sort_of(
    "one's own",
    "for me, my _, my dose, my doses, my tablets, mine, for my, 4 me, should i, can i, do i,"
    "must i, i must, i can, my son, my mother, my mum, my dad, my husband, my wife, myself,"
    "allowed more, my prescription, should my, is too much for, my own, my sprays",
)
_INFUSIONS = sort_of(
    "what a clinic gives, or another medicine",
    "infusions, drips, interact*, with _, safe with, i take, i smoke, i am on, i drink, tell,"
    "mention, can i have _, be ok with, sessions usually",
)
_A_DAY = sort_of("so often a day", "twice a day, thrice a day, times a day, twice daily")
_CLOCK_TIME = sort_of("a clock time", "oclock, am, pm, noon, midnight, half past, quarter past")
_CLOCK = sort_of(
    "the clock",
    "at, oclock, hours, hour, hrs, mins, minutes, am, pm, noon, since, midnight",
)
_FOR = sort_of(
    "for someone",
    "for me, for my, for him, for her, do i, should i, can i, should he, can he, can she",
)


def fires(heard: Heard) -> bool:
    """Whether a time for a person's own next dose is asked for."""
    heard = heard.without(_WAKES)
    if heard.says(_LEFT_ON) and not heard.says(_TILL_NEXT, _NEXT):
        heard = heard.without(_LEAVE)
    if heard.begins(_WHY) and not heard.says(_HARD, _NEXT, _LEAVE_ASKED):
        return False
    if heard.says(_ELSEWHERE) and not heard.says(_HARD):
        return False
    return (
        _how_often(heard)
        or _next(heard)
        or _again(heard)
        or _after_taking(heard)
        or _bare(heard)
        or _gap(heard)
    )


def _is_it(words: tuple[str, ...], at: int) -> bool:
    """Whether a word is the medicine: "it", "another", "my spray"."""
    if words[at] in ("my", "his", "her", "mum", "mums", "the", "our"):
        return not _DOSES.isdisjoint(words[at + 1 : at + 3])
    if words[at] in ("another", "some", "more"):
        return at + 1 == len(words) or words[at + 1] in _MORE_OF_IT
    return words[at] in _IT or is_figure(words[at])


def _having(heard: Heard, ends: tuple[int, ...]) -> bool:
    """Whether "can I" is followed by having the medicine: "have it", "take my next", "repeat"."""
    words = heard.words
    for start, end in heard.places(_TAKING):
        if any(after <= start < after + REACH for after in ends) and (
            end == len(words) or _is_it(words, end) or words[start] in ("repeat", "redose", "space")
        ):
            return True
    return False


def _how_often(heard: Heard) -> bool:
    if not heard.says(_HOW_OFTEN) or _at_meals(heard):
        return False
    return _having(heard, asked_for(heard))


def _at_meals(heard: Heard) -> bool:
    """As in "when do i take it, before or after food": the same for everybody."""
    told = heard.says(_WHEN_TO) and heard.says(_MEALS)
    return told and not heard.says(_ANOTHER, _CLOCK_TIME) and not figures(heard)


def _next(heard: Heard) -> bool:
    return heard.says(_NEXT) and heard.says(_WHEN)


def _again(heard: Heard) -> bool:
    words = heard.words
    if not heard.says(_AGAIN):
        return False
    ends = permissions(heard)
    for start, end in heard.places(_TAKING):
        if any(after <= start < after + 4 for after in ends):
            if (
                words[start] in ("repeat", "redose", "space")
                and end < len(words)
                and _is_it(words, end)
            ):
                return True
            if (
                end < len(words)
                and _is_it(words, end)
                and any(end <= at <= end + 7 for at, _ in heard.places(_AGAIN))
            ):
                return True
    return False


def _after_taking(heard: Heard) -> bool:
    """As in "took it at 8, can I have one at 6": a dose that was had, then leave for another."""
    if heard.says(_TOOK) and heard.says(_CLOCK) and figures(heard):
        return _having(heard, asked_for(heard))
    return (
        heard.says(_TOOK)
        and heard.says(_AGAIN)
        and bool(asked_for(heard))
        and heard.then(_TOOK, _AGAIN, 14)
        and len(heard.words) < 25
    )


def _gap(heard: Heard) -> bool:
    """As in "how far apart should mine be", "is twice a day ok for my aunt"."""
    if not heard.says(_GAP):
        return False
    return heard.says(_ONES_OWN) and not heard.says(_INFUSIONS)


def _bare(heard: Heard) -> bool:
    words = heard.words
    if (
        len(words) <= 6
        and heard.says(_TIME_OF_DOSE)
        and all(w in _FRAGMENT or is_figure(w) for w in words)
    ):
        return True
    if len(words) <= FRAGMENT and heard.says(_A_DAY) and words[0] != "how":
        return True
    return heard.says(_TIME_OF_DOSE) and heard.says(_FOR) and len(words) <= 14


RULE = Refusal(name="dose-timing", reason="personal-dosing", fires=fires)
