"""Two ingredients named apart, where one medicine holds just those: "why is A added to B".

Side by side their names are that medicine's name, and found as such (retrieval/finding.py). Apart,
each by itself may stand for many combinations; both at once for one.
"""

import msgspec

from askmono.dialogue.asked import Asked
from askmono.dialogue.choosing import beside_it
from askmono.retrieval.names import Name
from askmono.retrieval.titles import ingredients_of


def as_one(asked: Asked) -> Asked | None:
    """The utterance asked of the medicine that the two ingredients are; None where there is none.

    So it is not where either has a monograph of its own, a third is named, or both are named
    beside the one spoken of.
    """
    named = {name.shown: name for name in asked.hearing.unclear}
    if len(named) != 2 or asked.hearing.own or asked.hearing.others:
        return None
    if asked.conversation.medicine and beside_it(asked.utterance, asked.hearing):
        return None
    first, second = named.values()
    both = [
        id_
        for id_ in first.candidates
        if id_ in second.candidates and _holds(asked, id_, first, second)
    ]
    if len(both) != 1:
        return None
    turned = msgspec.structs.replace(asked.conversation, medicine=both[0])
    return Asked(asked.engine.about(both[0]), turned, asked.utterance)


def _holds(asked: Asked, medicine: str, first: Name, second: Name) -> bool:
    """Whether a medicine's title is made of two names and no other; a salt may be left out."""
    title = next(one.name for one in asked.engine.library.monographs.listed if one.id == medicine)
    parts = ingredients_of(title)
    if len(parts) != 2:
        return False
    one, other = parts
    return (first.shown in one and second.shown in other) or (
        second.shown in one and first.shown in other
    )
