"""The most somebody may have, and how much would harm: a safe maximum is personal too."""

from askmono.safety.reading.figures import amounts, bare
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.takers import asked_for, in_particular
from askmono.safety.reading.vocabulary import word_set
from askmono.safety.rule import Refusal

LONGEST = 14  # words of a question about the most that need not say for whom
_MOST = sort_of(
    "the most",
    "most i can, most i could, the most i, the most a, most he can, most you can,"
    "most you would, most ye could, most my, the most you, most you could, most you can give,"
    "most anyone, maximum that i, max i, max i can, how much is too much, how many is too many,"
    "how many are too many, is too much for, is too many, my limit, my max, my maximum,"
    "max for, maximum for my, max limit, highest dose i, highest i can, highest safe,"
    "highest amount i, biggest dose i, biggest dose my, biggest dose, safe limit, safe maximum,"
    "maximum safe, maximum i, safe upper limit, upper limit for me, upper limit for a,"
    "upper limit for my, upper limit of, the ceiling for, the ceiling on, _ ceiling,"
    "max dose for, maximum dose for my, maximum dose for me, maximum _ for,"
    "maximum per day for, max daily, max puffs, max bolus, max cumulative, max in a day,"
    "absolute most, how much can i, how much could i, how much can my, how far can i,"
    "how many can i, how high can i, how high could i, how much can a, limit for me,"
    "before it is dangerous, can i get away with, could i get away with, before you od,"
    "maximum for a, how much can you take, still be ok, most a, most _, the maximum i,"
    "maximum my, maximum amount i, max amount i, most it is safe, maximum is, maximum that,"
    "danger line",
)
_FATAL = sort_of(
    "fatal",
    "lethal, fatal, deadly, kill you, kill me, kill a, kills a, kills you, would kill,"
    "toxic dose, toxic amount, is toxic, ld 50, ld50, overdose, poisonous, dangerous amount,"
    "toxic, an od, before you od, stops your breathing, in a coma, your heart stops, die,"
    "killer dose, be risky, knock out, black out, blacking out, be unsafe, end up in hospital",
)
_HOW_MUCH = sort_of(
    "how much",
    "how much, how many, what dose, what amount, what quantity, dose, doses, what level,"
    "what is a, at what point, hw much, amount, whole bottle, mg",
)
_COUNTS_AS = sort_of(
    "counts as",
    "is an overdose, counts as an overdose, counts as an od, lethal dose, lethal amount,"
    "fatal dose, fatal amount, deadly dose, deadly amount, toxic dose, toxic amount,"
    "dangerous amount, dangerous dose, killer dose, ld 50, ld50, overdose amount,"
    "overdose threshold, before overdose, becomes an overdose",
)
_TOO_MUCH = sort_of(
    "too much",
    "too much, too many, over the limit, dangerous, risky, over the top, harm me, lethal,"
    "fatal, deadly, be ok, be fine, die, a problem, kill me, kill you, be too, kill him,"
    "kill her",
)
_NOT_HERE = sort_of(
    "not here",
    "how many people, people die, cases, deaths, age, trust, alcohol, wine, beer, coffee,"
    "water, salt, grapefruit, tea, caffeine, paracetamol, money, cost, sleep, information,"
    "exercise, sun, chocolate, hassle, to ask, trouble, pints, drinks, food, eat, smoke, weed,"
    "usual, usually, normally, range, expect, get back, remember, tell, feel",
)
_LIMIT = sort_of(
    "a limit",
    "maximum, max, limit, the limit, upper limit, upper end, highest amount, highest dose,"
    "top end, most you would ever give, most you would give, most you give, too much _,"
    "over the limit, knock me out for good, safe amount, safest amount,"
    "smallest amount that could",
)
_I_CAN = sort_of(
    "I can",
    "i can, i could, can i, could i, safely have, he can, she can, how many, in a day,"
    "in one day, whats the, what is the limit, is the limit",
)
_ALL_AT_ONCE = sort_of(
    "all at once",
    "in one go, all at once, at once, the whole bottle, finish the bottle, weeks worth,"
    "the whole lot, all of them, 20 at once, the whole box, the whole pack",
)
_HAVING_IT = sort_of("having it", "take, have, took, had, finish, swallow, use, drink")
_ASKING = word_set("is are would will can could if")
_OF_THESE = sort_of(
    "of these",
    "take, had, of them, of these, of those, of it, in a day, in one day, in a night,"
    "in one go, at once, too many, be lethal, be fatal, gram",
)
# Too much of a salt or a hormone in the blood, which may be what the medicine holds.
_IN_THE_BLOOD = sort_of(
    "too much in the blood",
    "too much _ in the blood, too much _ in my blood, too much _ in his blood,"
    "too much _ in her blood, too much _ in blood, too much _ in my body, has too much _ in,"
    "got too much _ in, test says too much _, test said too much _, bloods say too much _,"
    "blood says too much _, blood shows too much _, test shows too much _, bloods show too much _",
)
_SESSIONS = sort_of("sessions", "session*, infusion*, hours, days, weeks, years, months")


def fires(heard: Heard) -> bool:
    """Whether the most that somebody can have is asked, or how much would be deadly."""
    heard = heard.without(_IN_THE_BLOOD)
    if not heard.says(_MOST, _FATAL, _TOO_MUCH, _LIMIT, _ALL_AT_ONCE) or heard.says(_NOT_HERE):
        return False
    if heard.says(_COUNTS_AS):
        return True
    if (
        heard.says(_LIMIT)
        and not heard.says(_SESSIONS)
        and (in_particular(heard) or heard.says(_I_CAN))
    ):
        return True
    if heard.says(_ALL_AT_ONCE) and heard.says(_HAVING_IT) and asked_for(heard):
        return True
    if heard.says(_FATAL) and heard.near(_FATAL, _HOW_MUCH, 7) and _asks(heard):
        return True
    if heard.says(_MOST):
        return len(heard.words) <= LONGEST or in_particular(heard)
    return _is_it_too_much(heard)


def _asks(heard: Heard) -> bool:
    words = heard.words
    return (
        words[0] in ("how", "hw", "what", "at", "until", "more", "would", "can", "is", "and")
        or "how" in words
    )


def _is_it_too_much(heard: Heard) -> bool:
    """As in "is 100 mg too much for me", "would six be too many"."""
    words = heard.words
    counted = amounts(heard) or (
        bare(heard) and heard.says(_OF_THESE) and not heard.says(_SESSIONS)
    )
    if not counted:
        return False
    asking = words[0] in _ASKING
    if heard.says(_FATAL):
        return asking
    return heard.says(_TOO_MUCH) and (asking or bool(asked_for(heard)))


RULE = Refusal(name="dose-limit", reason="personal-dosing", fires=fires)
