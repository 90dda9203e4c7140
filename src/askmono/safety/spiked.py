"""Somebody was given the medicine without knowing: a spiked drink, a needle in a crowd."""

from askmono.safety.frames import calm, told_near
from askmono.safety.heard import Heard, sort_of

NAME = "spiked"
REASON = "emergency"

SPIKED = sort_of("spiked", "spiked, spike, roofied, drugged, slipped something, slipped me, slipped him, slipped her, put something in, laced")
WHOM = sort_of("whom", "i, me, my, her, his, she, he, him, our, daughter, son, friend, mate, sister, girlfriend, wife, we, us, mates, been")
NOT_SO = sort_of("not so", "do people, used to spike, can you spike, rape drug, hair was, spikes in, spiked my interest, spiked in price, temperature spiked, fever spiked, blood pressure spiked, bp spiked, sugar spiked, it spiked, spike my blood, spike in, spike my bp, spike your")


def fires(heard: Heard) -> bool:
    """Whether somebody is said to have been given it unknowingly."""
    if heard.says(NOT_SO):
        return False
    places = heard.places(SPIKED)
    return any(not calm(heard, place) for place in places) and told_near(heard, SPIKED, WHOM, 5)
