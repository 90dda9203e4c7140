"""A wish to die that is denied before a plain question: "i am not suicidal, what is _ for".

By itself, and before "but", it keeps its card. Ours; no clinician has reviewed it.
"""

from itertools import product

from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.remarks import nothing_else
from askmono.safety.rule import Harmless

_DENIED = sort_of(
    "a wish to die that is denied",
    ", ".join(
        f"{not_}{wish}"
        for not_, wish in (
            *product(
                ("not ", "never been ", "am not ", "not feeling ", "do not feel ", "not at all "),
                ("suicidal", "depressed or suicidal", "suicidal or anything"),
            ),
            *product(
                (
                    "do not want to ",
                    "not wanting to ",
                    "not want to ",
                    "not planning to ",
                    "no plans to ",
                    "no intention to ",
                    "no wish to ",
                    "not wish to ",
                    "not going to ",
                    "not here to ",
                ),
                (
                    *("die", "kill myself", "hurt myself", "harm myself", "end my life"),
                    *("take my life", "self harm", "overdose", "do anything stupid"),
                ),
            ),
            *product(
                (
                    "not thinking of ",
                    "not have thoughts of ",
                    "not having thoughts of ",
                    "not thinking about ",
                    "not planning ",
                    "no thoughts of ",
                    "no plans of ",
                ),
                (
                    *("suicide", "killing myself", "harming myself", "hurting myself", "dying"),
                    *("ending my life", "self harm", "ending it"),
                ),
            ),
        )
    )
    + ", do not self harm, never self harmed, do not cut myself, not in crisis, no suicidal "
    "thoughts",
)
_AROUND = sort_of(
    "around it",
    "i, am, have, or anything, or anything like that, at all, by the way, honestly, do not worry, "
    "no need to worry, before you ask, in case you wonder, in case you are wondering, no, "
    "depressed, to be clear, myself",
)


def fires(heard: Heard) -> bool:
    """Whether a wish to die is denied by who types, and nothing else is said."""
    return heard.says(_DENIED) and nothing_else(heard, _DENIED, _AROUND)


RULE = Harmless(
    name="no wish to die",
    spares=("crisis",),
    fires=fires,
    beside="by rule",
    grave=True,
)
