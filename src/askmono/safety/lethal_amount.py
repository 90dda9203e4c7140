"""Asking how much would kill: whoever asks it, a voice that helps comes before anything else.

Nobody but the person knows why it is asked, and the figure is never given; so the crisis card is
shown, not a plain refusal. Asking whether something is dangerous, or how many people have died,
is no such question.
"""

from askmono.safety.heard import Heard, sort_of

NAME = "lethal-amount"
REASON = "crisis"

_AMOUNT = sort_of(
    "an amount asked for",
    "how much, how many, what amount, what dose, which dose, what quantity, how big, how strong,"
    "how large, enough, what number, a dose that, an amount that, the dose to, the amount to,"
    "how little, what strength, whole lot, all of it, the rest of, everything i have",
)
_KILLING = sort_of(
    "killing",
    "kill, kills, kill me, kill you, kill him, kill her, kill yourself, kill myself, lethal,"
    "fatal, deadly, to die, would die, you die, i die, be dead, end it, end it all, end me,"
    "finish me, finish you, finish him, finish her, finish it, do the job, never wake,"
    "not wake, not waking, stay asleep forever, sleep forever, stop my heart,"
    "stop a heart, do me in",
)
_LETHAL_DOSE = sort_of(
    "a lethal dose",
    "lethal dose, fatal dose, deadly dose, lethal amount, fatal amount, deadly amount,"
    "lethal quantity, ld50, ld 50, lethal level, dose is lethal, dose is fatal, lethal limit",
)
# Counting people is asking for a figure about others; pests and pain are killed too.
_COUNTING = sort_of(
    "counting people",
    "how many people, how many patients, how many folk, how many deaths, how many kids,"
    "kill pain, kill the pain, kills pain, kills the pain, kill germs, kill bacteria,"
    "kill the nerve, kill time, killing me",
)
_NEAR = 9  # words between the amount and what it would do


def fires(heard: Heard) -> bool:
    """Whether an amount that would kill is asked for, or planned with."""
    if heard.says(_COUNTING):
        return False
    return heard.says(_LETHAL_DOSE) or heard.near(_AMOUNT, _KILLING, _NEAR)
