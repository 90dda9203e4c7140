"""Which passages of a text name another medicine, and in what order they are to be shown.

By its own name before that of its class; what must not be taken together before what they do to
each other, and that before other precautions and what is often asked. A name counts in the
sentence that it stands in: whom a medicine does not agree with ("allergic to penicillin") is told
after all else, and what it is only compared with not at all.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from askmono.content.medicines import OtherMedicine
from askmono.content.monograph import Monograph, Passage
from askmono.content.text import words_of
from askmono.dialogue.engine import Engine
from askmono.retrieval.entities import Entity
from askmono.retrieval.names import ingredients, text_of, without_form
from askmono.retrieval.nonproprietary import without_salt
from askmono.retrieval.query import stems_of

SHORTEST = 3  # letters of a name that is looked for
INTERACTIONS = "interactions"  # the intent whose passage tells of other medicines in general

# Kinds of passages, in their order.
FORBIDDEN, MIXED, CAREFUL, ASKED, USED, NOT_TOLERATED = range(6)
_FORBIDDEN = re.compile(
    r"\b(?:contraindicat\w*|(?:must|should) not (?:be )?\w+|do not (?:use|take|give|combine)"
    r"|never (?:use|take|combine)|avoid(?:ed)?)\b",
    re.IGNORECASE,
)
_MIXED = re.compile(r"interact|other (?:medic|drug|pain|treat)|concomitant|concurrent", re.I)
_PRECAUTIONS = re.compile(r"^(?:precaution|warning|contraindication|interaction)", re.IGNORECASE)
_JOINED = re.compile(
    r"\b(?:with|combin\w*|together|alongside|add(?:ed|ing|on)?|adjunct\w*|concomitant\w*"
    r"|concurrent\w*|coadminist\w*|co-administ\w*)\b",
    re.IGNORECASE,
)
_ALLERGY = re.compile(
    r"\b(?:hypersensitiv\w*|allerg\w*|sensitiv(?:e|ity)|intoleran\w*|anaphyla\w*)"
    r"(?:(?! (?:who|taking|use|using|concomitant|concurrent))[^;.])*$",
    re.IGNORECASE,
)


_ALLERGIC = re.compile(r"^\W*(?:\w+\W+)?(?:allerg|hypersens|sensitiv|intoleran|reaction)", re.I)


def naming(engine: Engine, entity: Entity, ranked: Iterable[int]) -> list[int]:
    """The passages that name another medicine, first those to be shown first.

    ranked: the passages that may answer, best first; of two of one kind the better is first.
    """
    own, kinds = _called(engine, entity)
    by_name = _kinds(engine, own, ranked := list(ranked))
    by_class = _kinds(engine, kinds, ranked) if kinds else {}
    order: dict[int, None] = {}
    for found, wanted in (
        (by_name, (FORBIDDEN, MIXED, CAREFUL, ASKED)),
        (by_class, (FORBIDDEN, MIXED)),
        (by_name, (USED, NOT_TOLERATED)),
        (by_class, (CAREFUL, ASKED)),
    ):
        for kind in wanted:
            order.update((at, None) for at in ranked if found.get(at) == kind)
    return list(order)


def names_it(engine: Engine, entity: Entity, at: int) -> bool:
    """Whether a passage names a medicine by its own name."""
    own, _ = _called(engine, entity)
    return bool(_kinds(engine, own, [at]))


def in_general(engine: Engine) -> list[int]:
    """The passages that tell of other medicines in general, in order."""
    if INTERACTIONS not in engine.intents:
        return []
    return [place.passage for place in engine.found(INTERACTIONS)]


def _called(engine: Engine, entity: Entity) -> tuple[list[str], list[str]]:
    """What a medicine is called, and what its class is."""
    name = entity.name
    texts = [name.shown, entity.typed]
    listed = _listed(engine.library.medicines, name.shown)
    group = name.group or (listed.group if listed else None)
    if listed is not None:
        texts += [listed.name, *listed.also, *ingredients(listed.name)]
    if name.monograph is not None:
        one = engine.about(name.monograph).monograph
        texts += [*one.names.generic, *one.names.brand]
    plain = [text_of(without_form(text)) for text in texts]
    called = dict.fromkeys([*plain, *filter(None, map(without_salt, plain))])
    kinds = [group, *engine.library.classes.get(group, ())] if group else []
    if group and text_of(group) in called:
        return [*called, *kinds], []  # the class itself is what is named
    return [each for each in called if len(each) >= SHORTEST], kinds


def _listed(medicines: Iterable[OtherMedicine], shown: str) -> OtherMedicine | None:
    """The entry of the list that a name is of."""
    wanted = shown.casefold()
    return next((each for each in medicines if wanted in (each.name, *each.also)), None)


def _kinds(engine: Engine, called: Collection[str], ranked: Sequence[int]) -> dict[int, int]:
    """Passages that hold one of some names, and the kind of each."""
    monograph, found = engine.monograph, {}
    every = [stems for each in called if (stems := stems_of(words_of(each)))]
    may = frozenset().union(*(engine.passages.holding(each) for each in called))
    for at in ranked:
        if at in may and (kind := _kind(monograph, monograph.passages[at], every)) is not None:
            found[at] = kind
    return found


def _kind(monograph: Monograph, passage: Passage, called: Sequence[tuple[str, ...]]) -> int | None:
    """The kind of a passage that holds a name; None where it only compares, or holds none."""
    said = list(_naming_sentences(monograph, passage, called))
    if not said:
        return None
    if all(_ALLERGY.search(before) or _ALLERGIC.search(after) for _, before, after in said):
        return NOT_TOLERATED
    label, topic = passage.label or "", passage.topic
    if _PRECAUTIONS.match(topic):
        if "contraindic" in label.casefold() or any(_FORBIDDEN.search(text) for text, *_ in said):
            return FORBIDDEN
        return MIXED if _MIXED.search(f"{label} {topic}") else CAREFUL
    joined = any(_JOINED.search(text) for text, *_ in said)
    if passage.question is not None:
        asks = any(each.search(label) for each in (_JOINED, _MIXED, _FORBIDDEN))
        told = any(text == label or _FORBIDDEN.search(text) for text, *_ in said)
        return ASKED if asks or told else None
    return USED if joined and topic in ("Usage", "Dosage") else None


def _naming_sentences(
    monograph: Monograph, passage: Passage, called: Sequence[tuple[str, ...]]
) -> Iterator[tuple[str, str, str]]:
    """The sentences that hold a name, and what stands before and after it in each."""
    spans = passage.sentences or (passage.span,)
    texts = [passage.label or "", *map(monograph.slice, spans)]
    for text in texts:
        stems = stems_of(words_of(text))
        for name in called:
            at = _within(stems, name)
            if at is not None:
                words = text.split()  # about: signs may part words otherwise
                yield text, " ".join(words[:at]), " ".join(words[at + len(name) :])
                break


def _within(stems: Sequence[str], name: Sequence[str]) -> int | None:
    """Where a name begins among stems; None where it does not stand there."""
    last = len(stems) - len(name) + 1
    return next((at for at in range(last) if tuple(stems[at : at + len(name)]) == name), None)
