"""More, less, double, half, another: whether a person may change the amount they have."""

from askmono.safety.reading.figures import AMOUNT_UNITS, bare, is_figure, weights
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.takers import permissions
from askmono.safety.reading.vocabulary import word_set
from askmono.safety.refusals import less_food, to_swallow
from askmono.safety.refusals.instilling import dropped_in
from askmono.safety.rule import Refusal

REACH = 6  # words after "can I" in which the change is said
LONGEST = 25  # words of an utterance in which two numbers belong together
ELLIPTICAL = 6  # words of an utterance that may leave out who and what
# Other amounts of the same; what they count follows, or nothing.
_OTHER_AMOUNT = sort_of(
    "another amount",
    "more, less, another, another one, extra, an extra, one more, some more, a bit more,"
    "bit more, a little more, more than, less than, half, a half, double, triple, twice,"
    "two instead, three instead, a second, second one, a bigger, a smaller, a higher,"
    "a lower, a stronger, higher, lower, stronger, smaller, bigger, the full dose,"
    "the full amount, top up, a top up, the whole dose, the whole lot, the lot, all of it,"
    "the stronger, three quarters, a quarter, only half, just half, redose, a booster,"
    "to half",
)
# Changing the amount: "double it", "cut my dose".
_CHANGING = sort_of(
    "changing",
    "increase, raise, double, doubling, triple, halve, half, lower, reduce, cut, cut down,"
    "cut back, drop, bump, push, decrease, redose, re dose, double up, top up, topping up,"
    "top myself up, go up, go down, go higher, go lower, come down, bring down,"
    "bring it down, bring it up, up it, up my, turn up, turn down, turn it up, turn it down,"
    "step up, move up, adjust, increasing, reducing, lowering, upping, halving, cutting,"
    "going up, going down, going from, split, stretch, stretching, ramp up, titrate,"
    "turn the drip up, turn the drip down, turn the pump up, press the button again,"
    "speed my infusion, speed it up, top him up, top her up, change the dose,"
    "change my dose, change the amount, speed, add",
)
# What is changed, when it follows; any of these may also be left out.
_CHANGED = word_set(
    "it my mine _ his her hers the this that them dose dosage amount strength up down to by on "
    "in now bit tonight then myself before if when because as after again"
)
_OF_DOSE = word_set(
    "dose doses dosage amount amounts tablet tablets pill pills _ medicine medicines strength "
    "pump drip rate mine it prescription intake level spray infusion infusions mg"
)
# After "more" or "half": the same thing is meant, or nothing follows.
_SAME = word_set(
    "of _ if now tonight then for please to when before after because as yet in at instead "
    "though or is will going today later again straight not on with while and but cos since "
    "from this every between next faster quicker he she i my we mum hurt be wont ok okay than "
    "dose doses one it medicine me"
)
_NOT_SAME = sort_of(
    "not the same",
    "itch, bring it up in, blood pressure, potassium, more than one question, question*,"
    "appointment, page, answer*, alcohol, look this up, look it up, more information,"
    "more info, more detail*, more questions, more likely, more help, tell me more, know more,"
    "more than one medicine, half an hour, half hour, half way, half life, less pain,"
    "less likely, more about, read more, learn more, double vision, seeing double,"
    "top up my phone, cut out, cut down on smoking, cut down on drinking, cut myself,"
    "cutting myself, half board, double check, up to date, drop out, drop off, drop in,"
    "more to it, less than a day, less than 24, more than 24, another question, ask another,"
    "another medicine, another doctor, another hospital, another drug, another person,"
    "someone another, make up, end up, wake up, stand up, get up, sit up, throw up,"
    "throwing up, pick up, turn up, follow up, go up and down, speak up, hang up, mess up,"
    "blow up, show up, sign up, own up, my blood pressure, blood pressure go, heart rate,"
    "my nightmares, my pain worse, once more, less than one, more sleep, more or less,"
    "up the bottom, up the nose, up my nose",
)
_NOT_ANOTHER = sort_of(
    "another of something else",
    ", ".join(
        f"{feeding} {first} {wants} a second"
        for feeding in ("nursing", "feeding", "breastfeeding", "pumping for", "carrying")
        for first in ("my first", "our first", "the first")
        for wants in ("want", "and want", "i want", "we want", "wanting", "would like")
    )
    + ", a second baby, a second child, a second kid, second pregnancy, another baby,"
    "another child, another kid, trying for a second, trying for another, hoping for a second,"
    "cut on my, cut on his, cut on her, cut on the, cut in my hand, more at risk, more at ease,"
    "more on edge, cutting it fine, cutting it close, cutting it a bit fine,"
    "cutting it rather fine, cut it fine, cut it close, cutting things fine",
)
# One thing beside another, not more of the same, unless an amount of it follows.
_BESIDE = sort_of("beside what is taken", "add, adding, top up, topping up, top it up, top up it")
_AN_AMOUNT = word_set(
    "more another extra half quarter bit one two three few couple some same again double little "
    "second"
)
_ASKED_FIRST = word_set("much many more extra half")  # before it: "how much more can i add"
_HURT = sort_of(
    "would it hurt",
    "hurt, would hurt, will hurt, hurt me, going to hurt, any harm, do harm, be harm,"
    "harm in, will not matter, damage, be ok, ok, okay, alright, be alright, be fine, fine,"
    "allowed, room for, too much, yes, yet, or leave it, pushing it, be pushing,"
    "better for me, is possible, kill me, a problem, chance, dare, thoughts, safe",
)
# Alone, these still ask: "another puff?", "double dose?", "ok then half?"
_ALONE = sort_of(
    "alone",
    "another, double, half, one more, bit more, redose, triple, extra, a second one,little more",
)
_FRAGMENT = word_set(
    "ok okay then just so and or well what about how a an the bit little wee another one two "
    "three more half double extra dose doses puff squirt spray tablet pill drop spoon please "
    "pls is can i no yes now tonight it of top up tiny quarter yet redose triple 2 x with go to "
    "for luck _ me day tho though at least maybe but only same lol k"
)
_REDOSE = sort_of("redose", "redose, redosing, re dose")
# Told rather than asked: the amount has been changed, and is that all right?
_ALREADY = sort_of(
    "changed already",
    "i take half, taking half, taken half, halved my, halved it, doubled my, doubled it,"
    "i usually take two, i usually take three, so i am having, cut mine, cut it down myself,"
    "i have been taking less, i have been taking more, i have been taking half,"
    "i have been having half",
)
_IS_THAT_OK = sort_of(
    "is that ok",
    "is that, is ok, ok, okay, alright, all right, fine, right, wrong, safe",
)
_MINE = sort_of(
    "mine",
    "my _, my dose, my dosage, my amount, mine, his dose, her dose, my next, the next, his,"
    "my meds, my usual, my tablets, my pump, my drip",
)
_MOVES = sort_of(
    "moves",
    "go up, go down, be higher, be lower, be increased, be reduced, be raised, be cut,"
    "need increasing, need reducing, need to go up, need to go down, be bigger, be smaller,"
    "be doubled, be halved, need upping, be turned up, be stronger, be weaker, need to change,"
    "need changing",
)
_HAVING = word_set(
    "take have need use give get do be go drop spray inject squirt try sneak chance dare double "
    "run ask add put say shall risk swallow want push press carry manage having taking like "
    "giving doing going cut halve"
)
_AM = (("am",), ("is",), ("are",))
_SOME_MORE = sort_of(
    "some more",
    "a second one, a second, another one, another, one more, bit more, little more, an extra,"
    "a bit extra,"
    "little bit extra, double dose, half a dose more, dose more, spoon more, tablet more,"
    "half a, one more of, more now, double, a double, the double",
)


def fires(heard: Heard) -> bool:
    """Whether leave is asked to have another amount than before."""
    heard = heard.without(_NOT_ANOTHER)
    if to_swallow.fires(heard):
        heard = heard.without(to_swallow.BREAKING)
    if heard.says(_NOT_SAME) or not (
        heard.says(_OTHER_AMOUNT, _CHANGING, _MOVES, _ALREADY, _REDOSE) or bare(heard)
    ):
        return False
    return (
        _may_i(heard)
        or _would_it_hurt(heard)
        or _alone(heard)
        or _told_to_change(heard)
        or heard.near(_MINE, _MOVES, 2)
        or _from_to(heard)
        or heard.says(_REDOSE)
        or (heard.says(_ALREADY) and heard.says(_IS_THAT_OK))
    )


def _told_to_change(heard: Heard) -> bool:
    """As in "cut my dose down by a third?", "double it, ok?": a change, and little else."""
    words = heard.words
    elsewhere = _elsewhere(heard)
    return len(words) <= 9 and any(
        start == 0
        and start not in elsewhere
        and end < len(words)
        and words[end] != "the"
        and _changes_a_dose(words, end)
        for start, end in heard.places(_CHANGING)
    )


def _elsewhere(heard: Heard) -> frozenset[int]:
    """Where a change is of something else: "add ibuprofen", "drop it in my ear", "drop a stone"."""
    words = heard.words
    beside = (start for start, end in heard.places(_BESIDE) if not _is_amount(words, end))
    lost = (at - 1 for at in weights(heard) if at and words[at - 1] == "drop")
    return dropped_in(heard).union(beside, lost, less_food.places(heard))


def _is_amount(words: tuple[str, ...], end: int) -> bool:
    """Whether it is an amount that is added: "add another", "how much do i add", "top up now"."""
    if not _ASKED_FIRST.isdisjoint(words[:end]):
        return True
    added = words[end - 1] in ("add", "adding")
    if not added and "with" not in words[end : end + 2]:
        return True
    after = words[end : end + 3]
    return (
        not _AN_AMOUNT.isdisjoint(after)
        or not AMOUNT_UNITS.isdisjoint(after)
        or any(map(is_figure, after))
        or (not added and after[-1:] == ("with",))
    )


def _from_to(heard: Heard) -> bool:
    """As in "can i go to 75", "from 20 to 40": one number to another."""
    words = heard.words
    if len(words) > LONGEST:
        return False
    found = bare(heard)
    asked = permissions(heard)
    for at in found:
        if at < 2 or (words[at - 1] not in ("to", "from") and words[at - 2] not in ("to", "from")):
            continue
        if (
            words[at - 1] == "to"
            and words[at - 2] in ("go", "up", "down", "going")
            and (asked or len(found) > 1)
        ):
            return True
        if len(found) > 1 and words[at - 1] == "from" and "to" in words[at:] and asked:
            return True
    # "can i take 2", and nothing that two is of
    return any(
        words[at - 1] in ("take", "have", "give")
        and at - 1 in asked
        and (at + 1 == len(words) or words[at + 1] in _SAME or words[at + 1] == "x")
        for at in found
        if at
    )


def _may_i(heard: Heard) -> bool:
    words = heard.words
    asked = permissions(heard)
    if not asked:
        return False
    elsewhere = _elsewhere(heard)
    for start, end in heard.places(_CHANGING):
        if start in elsewhere:
            continue
        if any(after <= start <= after + 1 for after in asked) and (
            (end == len(words) and words[end - 1] not in ("down", "back"))
            or _changes_a_dose(words, end)
        ):
            return True
    for start, end in heard.places(_OTHER_AMOUNT):
        if start in elsewhere:
            continue
        if any(after <= start <= after + REACH for after in asked) and (
            end == len(words)
            or words[end] in _SAME
            or words[end] in AMOUNT_UNITS
            or is_figure(words[end])
            or words[end - 1] == "than"
        ):
            return _of_medicine(words, asked, start)
    return False


def _of_medicine(words: tuple[str, ...], asked: tuple[int, ...], start: int) -> bool:
    """Whether what is done with more or less of it is having it: "can I have more".

    "Am i more at risk" compares, and has no more of anything.
    """
    return any(
        after <= start
        and (
            not _HAVING.isdisjoint(words[after : start + 1])
            or (after == start and words[after - 2 : after - 1] not in _AM)
        )
        for after in asked
    )


def _changes_a_dose(words: tuple[str, ...], end: int) -> bool:
    """Whether what follows "reduce" is a dose: "it", "my dose", "from 20 to 40", or nothing."""
    if end == len(words):
        return False
    first = words[end]
    if first in ("my", "his", "her", "the", "this", "our", "mum", "mums", "dads", "dad", "our"):
        return end + 1 == len(words) or not _OF_DOSE.isdisjoint(words[end + 1 : end + 4])
    return first in _CHANGED or is_figure(first)


def _would_it_hurt(heard: Heard) -> bool:
    """As in "would another one hurt", "a spoon more, yes?": short, and of a dose."""
    words = heard.words
    if len(words) > 12 or not heard.says(_HURT):
        return False
    return any(
        end == len(words) or words[end] in _SAME or words[end] in AMOUNT_UNITS
        for _, end in heard.places(_SOME_MORE)
    ) and (heard.near(_SOME_MORE, _HURT, 5))


def _alone(heard: Heard) -> bool:
    words = heard.words
    return (
        len(words) <= ELLIPTICAL
        and heard.says(_ALONE)
        and all(word in _FRAGMENT or is_figure(word) for word in words)
    )


RULE = Refusal(name="dose-change", reason="personal-dosing", fires=fires)
