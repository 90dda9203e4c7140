"""Which medicine an utterance is about: named in it, or spoken of before; never guessed."""

import re
from collections.abc import Iterable, Sequence

import msgspec

from askmono.content.problems import ContentError
from askmono.content.text import words_of
from askmono.dialogue import inside
from askmono.dialogue.beside_spoken import Stands, stands
from askmono.dialogue.conversation import Conversation
from askmono.dialogue.engine import Engine
from askmono.dialogue.hearing import Hearing
from askmono.dialogue.parts import asks, clauses
from askmono.dialogue.picking import picked
from askmono.dialogue.reply import Offer
from askmono.dialogue.seen_from import names_illness
from askmono.retrieval.entities import Entity
from askmono.retrieval.names import Name, parts_of, text_of, without_form
from askmono.retrieval.query import stems_of
from askmono.safety.reading.vocabulary import word_set

# "It" for the medicine spoken of, beside another that is named: "ok with it", "when you are on it",
# "does it go with ...". In "is it safe to ..." it stands for nothing.
_IT = r"(?:it|this|these|them|that)\b"
_WHO = r"(?:im|am|are|is|re|youre|shes?|hes?|were|was|while|when|still)"
_TAKES = rf"{_WHO}\s+(?:on|taking|using|having)"
_BESIDE = re.compile(
    rf"\b(?:with|on|alongside|besides?|than|plus|and|as well as|on top of|replace|{_TAKES})"
    rf"\s+{_IT}",
    re.IGNORECASE,
)
# Two medicines in one breath, of which the one spoken of may go without a name.
_BOTH = re.compile(
    r"\b(?:both|together|too|as well|on top|alongside|same (?:time|family|class))\b"
    r"|\b(?:mix|clash|interact|combin|interfer|swap|switch)\w*",
    re.IGNORECASE,
)
# That somebody takes it, and then whether that is a trouble: "im on A, any bother".
_TAKEN = re.compile(r"\b(?:on|tak(?:e|es|ing)|us(?:e|es|ing)|has|have|having|swallows?)\b", re.I)
_TROUBLE = re.compile(
    rf"\b(?:{_IT}|(?:ok|okay|alright|fine|safe|wise|allowed|trouble|problem|bother|danger|risk|harm"
    r"|matter|out|cousin)s?\b)",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"\b(?:is|are|does|do|will|would|can|could|why|how|what) (?:the )?$", re.I)
_BEFORE = re.compile(rf"\b{_IT}", re.IGNORECASE)
_REACTED = re.compile(r"\b(?:allerg|react|hives|rash|anaphyla|intoleran)", re.IGNORECASE)
# What somebody does not tolerate is no medicine to be asked about: "penicillin allergy",
_NOT_TOLERATED = (
    re.compile(
        r"(?<!\bbe )(?<!signs of )(?<!signs of an )(?<!symptoms of )(?<!symptoms of an )"
        r"\b(?:allerg\w*|react(?:ed|s|ion|ions)?|intoleran\w*|sensitiv\w*|rash|hives|anaphyla\w*)"
        r" (?:to|with|from|after|on|of)(?: \w+){0,2}\s+$",
        re.IGNORECASE,
    ),
    re.compile(r"^[\s-]+(?:allerg|reaction|intoleran|sensitiv)", re.IGNORECASE),
)
# nor is what is put right: "not A, B", "B instead of A".
_NOT_THIS = re.compile(
    r"\b(?:not|isnt|wasnt|isn't|wasn't|instead of|rather than)\s+$", re.IGNORECASE
)
# nor what another is said to undo: "is it an antidote for A".
_UNDONE = re.compile(
    r"\b(?:(?:antidote|antagonist) (?:for|to|of|against)|revers\w+|counteract\w*"
    r"|neutrali[sz]\w+|undo(?:es)?|protects? (?:\w+ )?(?:from|against))"
    r"(?: (?:an?|the|effects?|overdoses?|poisoning|of|with|by|too much))*\s+$",
    re.IGNORECASE,
)
_MEDICINES = frozenset({"medicine", "unclear", "supplement"})
TAKEN = _MEDICINES | {"own"}  # kinds of names
# All that is said where a name alone is put right, and what tells that it is.
_PUT_RIGHT = word_set("no not sorry i meant mean actually wrong one oops instead it was is its the")
_MEANT = word_set("sorry meant mean wrong oops instead")
_NOTHING = re.compile(r"\b(?:is|was|be) it (?:\w+ ){0,2}(?:to|that|if|for|when)\b", re.IGNORECASE)


def engine_for(engine: Engine, conversation: Conversation, utterance: str) -> Engine:
    """The engine for the medicine that an utterance is about, as far as that is clear.

    A medicine that is named holds until another is named. Where several are, the one spoken of
    stays, else it is the first: whether that may be answered about, which_medicine() decides. An
    offer that is picked may be about another.
    """
    if not engine.is_shelf:
        return engine
    offer = picked(conversation.offers, utterance)
    if isinstance(offer, Offer) and offer.medicine:
        return engine.about(offer.medicine)
    spoken = conversation.medicine or engine.settings.medicine
    named = asked_about(utterance, engine.entities(utterance), spoken)
    if spoken in named or not named or (spoken and _reacted_to(utterance)):
        return engine.about(spoken) if spoken else engine
    if spoken and inside.stays(engine.about(spoken), utterance):
        return engine.about(spoken)
    if spoken and _stands(utterance, engine.entities(utterance), spoken):
        return engine.about(spoken)
    return engine.about(named[0])


def as_others(hearing: Hearing, spoken: str) -> Hearing:
    """A hearing in which the medicines named beside the one spoken of are others than that.

    So are those of the shelf, as those are that it lacks; one that is only told of is no name at
    all. spoken: the id of the one spoken of.
    """
    how = _stands(hearing.reading.utterance, hearing.entities, spoken)
    if how is None:
        return hearing
    left = (e for e in hearing.entities if how == "beside" or e.name.kind not in TAKEN)
    return msgspec.structs.replace(hearing, entities=tuple(map(_as_other, left)))


def _as_other(entity: Entity) -> Entity:
    if entity.name.monograph is None:
        return entity
    name = msgspec.structs.replace(entity.name, monograph=None, kind="medicine")
    return msgspec.structs.replace(entity, name=name)


def _stands(utterance: str, entities: Sequence[Entity], spoken: str) -> Stands | None:
    """How the medicines that are named stand to the one spoken of; None where that is named too."""
    taken = [each for each in entities if each.name.kind in TAKEN]
    if any(spoken in (each.name.monograph, *each.name.candidates) for each in taken):
        return None
    spans = [each.span for each in taken]
    return stands(utterance, spans, others=len(taken) < len(entities))


def meant(names: Iterable[Name]) -> list[str]:
    """The ids of the library's own medicines among some names, in order, each once.

    Of a combination named in full, its parts named as well are no others.
    """
    own = {n.monograph: set(parts_of(text_of(without_form(n.shown)))) for n in names if n.monograph}
    return [id_ for id_, parts in own.items() if not any(parts < other for other in own.values())]


def asked_about(utterance: str, entities: Sequence[Entity], spoken: str | None = None) -> list[str]:
    """The ids of the library's own medicines that an utterance asks about, in the order named.

    Where its last clause asks, and names one alone, those before it were told of on the way:
    "i reacted to A years ago, may i have B". Beside another one, named or spoken of, neither is
    one that is not tolerated asked about, nor one that was not meant. spoken: id of that.
    """
    every = meant(each.name for each in entities)
    entities = not_aside(utterance, entities)
    named = meant(each.name for each in entities)
    left = any(each.name.kind in _MEDICINES for each in entities)
    if not named and (spoken in every or (spoken is None and not left)):
        named = every
    last = clauses(utterance)[-1:]
    if len(named) < 2 or not last or not asks(last[0].of(utterance)):
        return named
    if _BEFORE.search(last[0].of(utterance)) or utterance[: last[0].start].rstrip().endswith(":"):
        return named  # "it", or a heading: both are asked about
    at_the_end = meant(each.name for each in entities if each.span.start >= last[0].start)
    return at_the_end if len(at_the_end) == 1 else named


def not_aside(utterance: str, entities: Sequence[Entity]) -> list[Entity]:
    """The names but those of what is not tolerated, was not meant, or another is said to undo.

    Nor those that an illness is called after.
    """
    return [each for each in entities if not _set_aside(utterance, each, entities)]


def _set_aside(utterance: str, entity: Entity, entities: Sequence[Entity]) -> bool:
    before, after = utterance[: entity.span.start], utterance[entity.span.end :]
    into, behind = _NOT_TOLERATED
    if into.search(before) or behind.search(after) or _NOT_THIS.search(before):
        return True
    by_one = _BEFORE.search(before) or any(e.span.end < entity.span.start for e in entities)
    return bool(by_one and _UNDONE.search(before)) or names_illness(utterance, entity)


def _reacted_to(utterance: str) -> bool:
    """Whether it is told what was reacted to, and "it" is another: "A gave me hives. is it ok"."""
    last = clauses(utterance)[-1:]
    if not last or not last[0].start:
        return False
    text, before = last[0].of(utterance), utterance[: last[0].start]
    told = _REACTED.search(before) and not asks(before)
    return bool(told and asks(text) and _BEFORE.search(text))


def spoken_of(engine: Engine, conversation: Conversation) -> Engine:
    """The engine for the medicine spoken of; the engine itself where none is, or several are.

    So it is where its text cannot be read any more: respond() says why.
    """
    try:
        return engine.about(conversation.medicine) if conversation.medicine else engine
    except ContentError:
        return engine


def beside_it(utterance: str, hearing: Hearing) -> bool:
    """Whether "it" is the medicine spoken of, and the others that are named are beside it."""
    others = [e for e in hearing.entities if e.name.monograph is None]
    if not others or hearing.own:
        return False
    before = _NOTHING.sub(" ", utterance[: others[0].span.start])
    return bool(_BEFORE.search(before) or _BESIDE.search(utterance))


def are_two(utterance: str, hearing: Hearing) -> bool:
    """Whether it is told that others which are named are taken, or were reacted to, beside.

    "im on A, mixing ok", "A gave me a rash once. would this": not "does A mix with wine".
    """
    last = clauses(utterance)[-1:]
    others = [each.span for each in hearing.entities if each.name.monograph is None]
    if hearing.own or not others or not last:
        return False
    before = utterance[: last[0].start]
    told = all(span.end <= last[0].start for span in others) and not asks(before)
    taken = _TAKEN.search(before) or _REACTED.search(before)
    if told and taken and _TROUBLE.search(_NOTHING.sub(" ", last[0].of(utterance))):
        return True
    one = len(others) == 1 and not _SUBJECT.search(utterance[: others[0].start])
    return one and bool(_BOTH.search(utterance))


def is_kind(name: Name) -> bool:
    """Whether a name stands for a kind of medicine, and not for one: "antibiotics"."""
    return name.group is not None and _stems(name.shown) == _stems(name.group)


def _stems(text: str) -> frozenset[str]:
    return frozenset(stems_of(words_of(text)))


def around(hearing: Hearing) -> frozenset[str]:
    """The words of an utterance that name no medicine."""
    named = {at for entity in hearing.entities for at in range(*entity.words)}
    return frozenset(text for at, text in enumerate(hearing.reading.texts) if at not in named)


def corrects(hearing: Hearing) -> bool:
    """Whether nothing is said but that another medicine was meant: "no, i meant carbamazepine"."""
    said = around(hearing)
    return bool(hearing.entities) and said <= _PUT_RIGHT and not said.isdisjoint(_MEANT)


def only_names(hearing: Hearing) -> bool:
    """Whether an utterance is a medicine's name and nothing else."""
    return bool(hearing.entities) and not around(hearing)
