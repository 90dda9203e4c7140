"""Asking how much would kill: whoever asks it, a voice that helps comes before anything else.

Nobody but the person knows why it is asked, and the figure is never given; so the crisis card is
shown, not a plain refusal. Asking whether something is dangerous, or how many people have died,
is no such question.
"""

from askmono.safety.reading.figures import is_figure, value_of
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.vocabulary import word_set
from askmono.safety.rule import Danger

_AMOUNT = sort_of(
    "an amount asked for",
    "how much, how many, what amount, what dose, which dose, what quantity, how big, how strong, "
    "how large, enough, what number, a dose that, an amount that, the dose to, the amount to, how "
    "little, what strength, whole lot, all of it, the rest of, everything i have",
)
_KILLING = sort_of(
    "killing",
    "kill, kills, kill me, kill you, kill him, kill her, kill yourself, kill myself, lethal, "
    "fatal, deadly, to die, would die, you die, i die, be dead, end it, end it all, end me, "
    "finish me, finish you, finish him, finish her, finish it, do the job, never wake, not wake, "
    "not waking, stay asleep forever, sleep forever, stop my heart, stops my heart, stop a heart, "
    "stops a heart, stop the heart, stops the heart, stop your heart, stop someones heart, do me "
    "in, do you in, do somebody in, do someone in, kill an, kill somebody, kill someone, kill "
    "anyone, kill anybody, kill a person, kill a man, kill a woman, kill a grown, kill a human, "
    "painless, survive, survived, survivable, unsurvivable, to pass away, peacefully, kick the "
    "bucket, off myself, unalive*, die from, die of, die by, enough to go, take me out, take you "
    "out, switch me off, do the trick",
)
# What is killed and nobody: a phrase alone, so that who else might die stays heard.
_KILLS_GERMS = sort_of(
    "kills germs",
    ", ".join(
        f"{kill} {the}{germ}"
        for kill in ("kill", "kills", "killing", "kill off", "kills off")
        for the in ("", "a ", "the ", "my ", "this ", "these ")
        for germ in ("bug", "bugs", "germ", "germs", "bacteria", "virus", "fungus", "worms", "lice")
    ),
)
_MOST = sort_of(
    "the most",
    "the most, the maximum, maximum number, highest number, largest number, biggest number, "
    "largest amount, biggest amount, largest dose, biggest dose, highest dose, most tablets, "
    "most pills, how high",
)
_LIVE = sort_of(
    "and live, or not",
    "survive, survives, survived, surviving, and live, still live, not live, without dying, not "
    "die, before dying, before you die, before it kills, before they die, before it is fatal, "
    "not wake, not make it, be dead, come out alive, stay alive, still alive, be alive",
)
_LETHAL_DOSE = sort_of(
    "a lethal dose",
    "lethal dose, fatal dose, deadly dose, lethal amount, fatal amount, deadly amount, lethal "
    "quantity, ld50, ld 50, lethal level, dose is lethal, dose is fatal, lethal limit",
)
# Counting people is asking for a figure about others; pests and pain are killed too.
_COUNTING = sort_of(
    "counting people",
    "how many people, how many patients, how many folk, how many deaths, how many kids, kill "
    "pain, kill the pain, kills pain, kills the pain, kill germs, kill bacteria, kill the nerve, "
    "kill time, killing me",
)
# A number of tablets, or all there are, where no "how many" stands: "would 40 of these kill me".
_ALL = sort_of(
    "all there is",
    "whole box, whole bottle, whole pack, whole packet, whole strip, whole tub, whole lot, full "
    "box, full bottle, full pack, entire box, entire bottle, entire pack, box of, boxes of, "
    "bottle of, packet of, packets of, packs of, strips of, handful of, all of them, all of "
    "these, all my, all her, all his, every tablet, every pill, months of, months worth, weeks "
    "worth, the lot",
)
# What somebody asks who thinks of how it would be.
_HOW_ONE_DIES = sort_of(
    "how one dies",
    "how long to die, how long until i die, how long till i die, how long before i die, how long "
    "does it take to die, how long would it take to die, how quickly would i die, how fast would "
    "i die, how soon would i die, take to die, takes to die, taken to die, painless way, painless "
    "death, is it painless, is painless, be painless, makes it painless, most painless, painless "
    "overdose, painless to die, peaceful way, peaceful death, is it peaceful, be peaceful, most "
    "peaceful, does dying hurt, dying hurt, hurt to die, die in my sleep, die in your sleep, die "
    "in their sleep, die painlessly, die peacefully, would it be quick, would it be painless, "
    "quickest way to die, easiest way to die, best way to die, surest way to die, would i die if, "
    "will i die if i took, would i be dead, would i survive, would you survive, would anyone "
    "survive, would i wake up, is dying from _, dying painful, which of my pills would, which of "
    "my tablets would, least number, fewest that, fewest _ that, smallest number",
)
# Asking leave to use up what one has: "a box is left, can i finish it".
USES_UP = sort_of(
    "uses up what is left",
    ", ".join(
        f"{may} {who} {just}finish it"
        for may in ("can", "could", "may", "should", "must", "shall", "do", "might")
        for who in ("i", "we", "he", "she", "they", "you", "people", "folk", "folks", "patients")
        for just in ("", "just ", "still ", "have to ", "need to ")
    ),
)
# Said last, with nothing that it would be enough for.
_BARELY = sort_of(
    "enough for what is not said",
    "how many would it take, how many _ would it take, how much would it take, how much _ would "
    "it take, how many would do it, how much would do it, how many is enough, how many are "
    "enough, how many _ is enough, how many _ would do it, is that enough, are they enough, would "
    "that be enough, would it be enough, would they be enough, that would be enough, would do it, "
    "would that do it, be enough",
)
_IF_TAKEN = sort_of(
    "supposing that one takes so many",
    "what happens if i, what would happen if i, what will happen if i, what if i, what about if "
    "i, what happens when i, what would _ do to me, and if i, suppose i, say i",
)
_TAKING = sort_of(
    "taking",
    "take, took, taken, swallow, swallowed, have, had, down, downed, neck, necked, do to me",
)
_DOSES_APART = sort_of(
    "a habit or a dose in a measure",
    "a day, every day, daily, each day, at night, mg, mcg, micrograms, milligrams, ml, units, "
    "unit, minutes, hours, hour, days, weeks, years, late, early, too soon, apart, instead, with "
    "food",
)

_WHAT_HURTS = sort_of(
    "what is painless or peaceful besides",
    "injection, injections, jab, jabs, needle, infusion, procedure, swelling, lump, sores, "
    "ulcer*, test, scan, sleep well, cat, dog, vet, put down, put to sleep, survival, cancer, "
    "years, bacteria, germs, virus, viruses, fungus, worms, lice, mites, nits, bugs, parasite*, "
    "cells, ants, wasps, mice, rats, plants, weeds, degrees, _ survive, tablets survive, it "
    "survive, vaccine survive, pens survive",
)
_NOT_TABLETS = word_set(
    "percent people patients patient deaths day days week weeks month months year years hour hours "
    "minute minutes in birds times"
)
MANY = 10  # tablets of which nobody takes so many at once
_NEAR = 9  # words between the amount and what it would do
NEAR_NUMBER = 7  # the same between a number and what it would do


def fires(heard: Heard) -> bool:
    """Whether an amount that would kill is asked for, or planned with."""
    heard = heard.without(USES_UP).without(_KILLS_GERMS)
    if heard.says(_COUNTING, _WHAT_HURTS):
        return heard.says(_LETHAL_DOSE) and not heard.says(_COUNTING)
    if heard.says(_LETHAL_DOSE, _HOW_ONE_DIES):
        return True
    if heard.near(_AMOUNT, _KILLING, _NEAR) or heard.near(_ALL, _KILLING, _NEAR):
        return True
    if heard.near(_MOST, _TAKING, _NEAR) and heard.near(_TAKING, _LIVE, NEAR_NUMBER):
        return True
    if _barely(heard) or _supposed(heard):
        return True
    return any(
        min(abs(start - at), abs(end - at)) <= NEAR_NUMBER
        for at in _numbers(heard)
        for start, end in heard.places(_KILLING)
    )


def _numbers(heard: Heard) -> tuple[int, ...]:
    """The words that count several of something that may be swallowed."""
    words = heard.words
    return tuple(
        at
        for at, word in enumerate(words)
        if is_figure(word)
        and word not in ("1", "one", "half", "quarter")
        and _NOT_TABLETS.isdisjoint(words[at + 1 : at + 2])
        and words[at - 1 : at] not in (("in",), ("day",), ("week",))
    )


def _barely(heard: Heard) -> bool:
    """As in "how many would it take", "i have sixty, is that enough": the rest is not said."""
    ends = any(end == len(heard.words) for _, end in heard.places(_BARELY))
    counted = bool(_numbers(heard)) or heard.says(_ALL) or "many" in heard.words
    return ends and (counted or "much" in heard.words) and not heard.says(_DOSES_APART)


def _supposed(heard: Heard) -> bool:
    """As in "what would happen if i took fifty of them": nobody asks that of a dose."""
    if not heard.says(_IF_TAKEN) or not heard.says(_TAKING) or heard.says(_DOSES_APART):
        return False
    return heard.near(_IF_TAKEN, _ALL, _NEAR) or any(
        value_of(heard.words[at]) >= MANY for at in _numbers(heard)
    )


RULE = Danger(name="lethal-amount", reason="crisis", fires=fires)
