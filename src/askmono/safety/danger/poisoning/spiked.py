"""Somebody was given the medicine without knowing: a spiked drink, a needle in a crowd."""

from askmono.safety.reading.frames import calm, told_near
from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.rule import Danger

SPIKED = sort_of(
    "spiked",
    "gave me something, given something, something was put, drugged my, put drug in, put drugs "
    "in, drugs in my drink, something in her drink, something in his drink, with my drink, a "
    "drink a man gave me, drink somebody handed, after one drink, two drinks and, spikd, dosed "
    "me, dosed him, mickey, doctored my, put it in my drink, put it in his drink, put it in her "
    "drink, put _ in my, put _ in his, put _ in her, in my drink, in my pint, in my coffee, it "
    "in my tea, in my juice, in my cider, in my cocktail, in my cold drink, in her drink, in "
    "his drink, in the punch, in mi drink, for my drink, inna mi drink, put powder in, jabbed "
    "in the club, injected me in, needle mark on, without telling me, slipped to her, gave me a "
    "drink, bought me a drink, give me drink, gave her a drink, bought her a drink, handed me a "
    "drink, somebody handed me, rohypnol, date rape drug in, tasted bitter now, drink tasted, "
    "drink was odd, drink looked, had something in it, saying it was something else, it was not "
    "coke, led off by, something to her drink, something in my drink, something it in my tea, "
    "something in my food, was fizzy, given it without, spiked, spike, roofied, drugged, "
    "slipped something, slipped me, slipped him, slipped her, put something in my, put "
    "something in her, put something in his, put something in our, laced",
)
WHOM = sort_of(
    "whom",
    "someone, somebody, they, dem, someones, hes, dad, coworker, flatmate, ex, husband, i, me, "
    "my, her, his, she, he, him, our, daughter, son, friend, mate, sister, girlfriend, wife, "
    "we, us, mates, been",
)
NOT_SO = sort_of(
    "not so",
    "slipped my mind, slipped me mind, slipped our minds, slipped his mind, slipped her mind, "
    "they gave me something, gave me something to, gave me something that, gave me something "
    "for, something to relax, something to help, i feel drugged, bp spike, pressure spike, salt "
    "in my tea, ok to put, alcohol in my, can i put, mix it in, can i have, sugar in my, milk "
    "in my, in my coffee is it, put it in my tea to, can it go, baileys, ice in my, lemon, do "
    "people, used to spike, can you spike, rape drug, hair was, spikes in, spiked my interest, "
    "spiked in price, temperature spiked, fever spiked, blood pressure spiked, bp spiked, sugar "
    "spiked, it spiked, spike my blood, spike in, spike my bp, spike your",
)


def fires(heard: Heard) -> bool:
    """Whether somebody is said to have been given it unknowingly."""
    if heard.says(NOT_SO):
        return False
    places = heard.places(SPIKED)
    return any(not calm(heard, place) for place in places) and (
        told_near(heard, SPIKED, WHOM, 6) or len(heard.words) <= 6
    )


RULE = Danger(name="spiked", reason="emergency", fires=fires)
