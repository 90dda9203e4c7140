"""The names in an utterance as they look from the medicine that is asked about.

Pure. A substance that an illness is called after is no medicine there: "insulin dependent", "b12
deficiency". Nor is what one does or has done beside it: "need birth control", "get vaccinations".
And an ingredient of the combination asked about is first of all that, even if it has a monograph of
its own.
"""

import re
from collections.abc import Iterable, Iterator

import msgspec

from askmono.retrieval.entities import Entity
from askmono.retrieval.forms import is_form
from askmono.retrieval.names import Name
from askmono.retrieval.titles import part_of

# What is said of a substance that makes an illness of it,
_ILL_AFTER = re.compile(
    r"^[\s-]+(?:(?:and|or) \w+ )?"
    r"(?:dependen(?:t|ts)|defici\w+|an(?:a)?emi\w+|resistan(?:t|ce)|responsive|refractory)\b",
    re.IGNORECASE,
)
_ILL_BEFORE = re.compile(
    r"\b(?:(?:deficien\w+|lack|shortage|short|low levels?|resistan\w+|depend\w+|reliant) "
    r"(?:of|in|on|to)|(?:low|lacking|lack)(?: in)?)\s+(?:the )?$",
    re.IGNORECASE,
)
# and what makes one only of what is no medicine of the shelf: of those it may be what is asked.
_HABIT = re.compile(
    r"^[\s-]+(?:dependence|dependency|withdrawals?|addict\w*|(?:use )?disorder|misuse|abuse)\b",
    re.IGNORECASE,
)

# Kinds of medicine that are a thing to do, by their names, and what makes a medicine of it again.
_TAKEN = "contraceptives"
_DEEDS = frozenset({_TAKEN, "vaccines"})
_WITH = re.compile(r"\b(?:with|alongside)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_BOTH_TAKEN = re.compile(
    r"\b(?:interact\w*|interfer\w*|affect\w*|effect|mix\w*|mess\w*|clash\w*|weaken\w*"
    r"|fail\w*|reduc\w*|less|pills?|together|works?)\b",
    re.IGNORECASE,
)
# So is any one vaccine, where it is asked whether it may be had.
_VACCINE = "vaccine"
_HAD = re.compile(
    r"\b(?:can|could|may|should|allowed|ok|okay|safe|have|having|had|get|getting|need|due"
    r"|on (?:it|this|that))\b",
    re.IGNORECASE,
)
_OF_ITSELF = re.compile(r"\b(?:side effects?|dos\w+|how|what|why|work\w*|cause\w*)\b", re.I)


def names_illness(utterance: str, entity: Entity) -> bool:
    """Whether a substance is named only as what an illness is called after."""
    before, after = utterance[: entity.span.start], utterance[entity.span.end :]
    if _ILL_AFTER.search(after) or _ILL_BEFORE.search(before):
        return True
    return entity.name.kind not in ("own", "unclear") and bool(_HABIT.search(after))


def seen_from(
    medicine: str, title: str, utterance: str, entities: Iterable[Entity]
) -> Iterator[Entity]:
    """The medicines that are named, in order, beside the one asked about or in it.

    medicine, title: the id and the name of that one. An ingredient of it that has a monograph of
    its own is unclear: it may stand for both.
    """
    end = -1  # of the name of the one asked about
    for entity in entities:
        own = entity.name.monograph
        if own == medicine:
            end = entity.words[1]
            yield entity
        elif entity.words[0] == end and is_form(entity.typed.split()):
            continue  # "inhaler" after its name
        elif names_illness(utterance, entity) or _is_deed(utterance, entity):
            continue
        elif own is not None and (part := part_of(entity.name.shown, title)):
            name = Name(part, None, "unclear", candidates=(medicine, own))
            yield msgspec.structs.replace(entity, name=name)
        else:
            yield entity


def _is_deed(utterance: str, entity: Entity) -> bool:
    """Whether what is named is a thing to do beside the medicine asked about."""
    beside = entity.name.shown == _TAKEN and _WITH.search(utterance[: entity.span.start])
    if beside or _BOTH_TAKEN.search(utterance):
        return False
    had = _HAD.search(utterance) and not _OF_ITSELF.search(utterance)
    return entity.name.shown in _DEEDS or (entity.name.group == _VACCINE and bool(had))
