"""A figure of speech that sounds like danger, by itself or beside a plain question.

What rules would hear in it is in frames.IDIOMS; this accounts for the rest. Ours; no clinician has
reviewed it.
"""

from itertools import product

from askmono.safety.heard import Heard, sort_of
from askmono.safety.remarks import nothing_else

NAME = "a figure of speech"
SPARES = ("emergency", "crisis")

_DRINKS = (
    *(
        "a coffee",
        "coffee",
        "a caffeine",
        "caffeine",
        "a alcohol",
        "alcohol",
        "a cuppa",
        "a cup of tea",
        "a tea",
        "tea",
        "a pint",
    ),
    *("a beer", "a smoke", "a cigarette", "a fag", "a brew"),
)
_SPOKEN = sort_of(
    "figures of speech",
    ", ".join(
        f"{longing} {drink}"
        for longing, drink in product(
            ("gasping for", "dying for", "could murder", "could kill for"), _DRINKS
        )
    )
    + ", dying to know, dead on my feet, choking up thanks, choking up thank you, choked up "
    "thanks, all choked up, bit choked up, heart stopped when i saw the, heart nearly stopped "
    "when i saw the, nearly had a heart attack when i saw the, gave me a heart attack, nearly "
    "gave me a heart attack, nearly died of embarrassment, nearly died laughing, nearly died "
    "when i saw the, laughed so much i could not breathe, laughed so hard i could not breathe, "
    "laughed until i could not breathe, laughing so much i could not breathe, laughing so hard "
    "i could not breathe, could hardly breathe for laughing, laughing my head off, killing "
    "myself laughing, i passed out on the sofa after work, i passed out on the couch after "
    "work, i passed out on the sofa after a long day, i passed out in front of the telly, i "
    "crashed out on the sofa, i crashed out on the couch, mum will kill me if i forget, wife "
    "will kill me if i forget, husband will kill me if i forget, boss will kill me if i forget, "
    "is murder, are murder, bored to death, scared to death, over the moon, on its last legs",
)
_THAN = sort_of(
    "rather die than",
    ", ".join(
        f"{die} than {than}"
        for die, than in product(
            ("rather die", "sooner die"),
            (
                *(
                    "eat",
                    "swallow",
                    "have an injection",
                    "have a needle",
                    "have a jab",
                    "have injections",
                ),
                *(
                    "give up cheese",
                    "give up chocolate",
                    "give up wine",
                    "give up coffee",
                    "give up bread",
                ),
                *("drink", "wear", "use a", "have an enema", "have a suppository", "see a needle"),
            ),
        )
    ),
)
_AROUND = sort_of(
    "around it",
    "i, my, me, would, anyway, lol, haha, ha, after work, after a long day, last night, after "
    "dinner, after lunch, watching telly, long day, big, huge, bitter, pill, pills, tablets, "
    "broccoli, sprouts, needles, price, bill, cost, queue, name, so, have, headache, head, back, "
    "knees, feet, could, now, for your help, you have been so helpful, you have been so kind, so "
    "helpful, so kind, the help, all your help, for the help, nearly, and slept, slept, fell "
    "asleep",
)


def fires(heard: Heard) -> bool:
    """Whether a figure of speech is used, and nothing else is said."""
    return heard.says(_SPOKEN, _THAN) and nothing_else(heard, _SPOKEN, _THAN, _AROUND)
