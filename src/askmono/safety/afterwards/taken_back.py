"""After a card: what was told is taken back, before a plain question.

"That was a typo, what is it for". A mistake that was made with the medicine ("it was a mistake") is
no such word: it is the message that has to be called one. Ours; no clinician has reviewed it.
"""

from itertools import product

from askmono.safety.reading.heard import Heard, sort_of
from askmono.safety.reading.remarks import nothing_else

_BACK = sort_of(
    "taken back",
    ", ".join(
        f"{it}{wrong}"
        for it, wrong in product(
            ("that was ", "this was ", "my message was ", "sorry ", "that is "),
            (
                *(
                    "a mistake",
                    "my mistake",
                    "a typo",
                    "a type",
                    "a typing mistake",
                    "a misunderstanding",
                ),
                *("the wrong question", "wrong question", "not true", "a joke", "a test"),
                *("not what i meant", "wrong", "a slip", "autocorrect"),
            ),
        )
    )
    + ", i did not, he did not, she did not, they did not, false alarm, it was a typo, it was a "
    "type, it was autocorrect, i made that up, i made it up, i was testing you, just testing, "
    "only testing, i was only testing, we have no dog, we have no child, we do not have a dog, "
    "we do not have a cat, we do not have a child, i have no children, i do not have children, "
    "i meant to ask, wrong question, i typed that wrong, i typed it wrong, typed that wrong, "
    "typed it wrong, typed wrong, i put that wrong, i said that wrong, i wrote that wrong, "
    "typo, i mean, i meant, ignore that, forget that, you misunderstood, you misunderstand, "
    "misunderstood, you got me wrong, i was not clear, scrap that, never mind that, no child "
    "here, no children here, there is no child, there is no emergency, no emergency, no "
    "emergency here, not an emergency, it is not an emergency, nobody is ill, no one is ill, "
    "nobody is hurt, no one is hurt, nothing happened, nothing has happened, all is well, "
    "everybody is fine, everyone is fine, no danger here",
)
_AROUND = sort_of("around it", "no, oh, oops, ah, ha, my, you, me, i, was, wait, here")


def takes_back(heard: Heard) -> bool:
    """Whether a clause takes back what was told before, and says nothing else."""
    return heard.says(_BACK) and nothing_else(heard, _BACK, _AROUND)
