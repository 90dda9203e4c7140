"""Which name of theirs is which of ours: the file that says so, and a proposal for the rest.

Names equal to the id of one of our intents need no line in the file. On our side stands the id of
an intent, a reason such as not-covered, or a kind of reply such as clarification.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple, get_args

from askmono.content.intent import ReplyKind
from askmono.content.problems import Problem
from askmono.content.source import Source
from askmono.content.table import SEPARATORS, table_rows
from askmono.dialogue.contract import kind_of, reason_of
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import (
    AbstentionReason,
    EscalationReason,
    RefusalReason,
    Reply,
)
from askmono.faces.scripts.expectation import Expectation
from askmono.faces.scripts.imports.nodes import Group, Text, items, read_foreign, read_yaml
from askmono.faces.scripts.script import Place

NOTHING = frozenset({"", "-", "none", "nothing", "null", "~"})  # on our side: left out knowingly
THEIRS, OURS = "theirs", "ours"  # columns of the file as CSV
MOSTLY = 0.5  # share of their utterances that must be answered alike for a proposal
LIKENESS = 70.0  # of two names, 0 to 100, for a proposal by name alone

_REASONS: dict[str, ReplyKind] = {
    **dict.fromkeys(get_args(AbstentionReason), "abstention"),
    **dict.fromkeys(get_args(RefusalReason), "refusal"),
    **dict.fromkeys(get_args(EscalationReason), "escalation"),
}
_BY_REASON = ("refusal", "escalation")  # a rule may give these before any intent is looked for


class Map(NamedTuple):
    """The names that a file maps. targets: what each comes to; none where left out knowingly."""

    targets: Mapping[str, tuple[Expectation, ...]]

    def of(self, name: str, engine: Engine) -> tuple[Expectation, ...] | None:
        """What a name of theirs comes to, one of several; None where nothing is known of it."""
        if name in self.targets:
            return self.targets[name]
        own = name.strip().lower().replace("_", "-").replace(" ", "-")
        return (expected(own, engine),) if own in engine.intents else None


class Unmapped(NamedTuple):
    """A name of theirs without one of ours. place: where it stands first.

    kind: what it names there. utterances: how many have it. replies: what askmono replies to them
    now, by the word that a map would have for it.
    """

    name: str
    kind: str
    place: Place
    utterances: int
    replies: Counter[str]


class Proposal(NamedTuple):
    """What a map may say for a name; ours is empty where nothing is near. why: for a reviewer."""

    ours: str
    why: str


def expected(word: str, engine: Engine) -> Expectation:
    """The expectation that a word of a map stands for. Raises KeyError for an unknown one."""
    intent = engine.intents.get(word)
    if intent is not None and intent.reply not in _BY_REASON:
        return Expectation(intent=word)
    if intent is not None:
        return Expectation(reply=intent.reply, reason=intent.reason)  # type: ignore[arg-type]
    if word in _REASONS:
        return Expectation(reply=_REASONS[word], reason=word)  # type: ignore[arg-type]
    if word in get_args(ReplyKind):
        return Expectation(reply=word)  # type: ignore[arg-type]
    raise KeyError(word)


def word_for(reply: Reply) -> str:
    """The word of a map that stands for a reply."""
    kind, reason = kind_of(reply), reason_of(reply)
    if kind in _BY_REASON:
        return str(reason)
    return reply.intent or reason or kind


def read_map(path: Path, engine: Engine, problems: list[Problem]) -> Map:
    """A map as YAML (theirs: ours, or a list of ours) or as a table. problems: added to."""
    name = str(path)
    source = read_foreign(name, path, problems)
    targets: dict[str, tuple[Expectation, ...]] = {}
    first: dict[str, int] = {}
    for theirs, words, place in _entries(path, source, problems) if source else ():
        if theirs in first:
            what = f'"{theirs}" is mapped twice'
            advice = f"keep one of the two; the other is on line {first[theirs]}"
            problems.append(Problem(*place, what, "duplicate-key", advice))
            continue
        first[theirs] = place.line
        found = []
        for word in words:
            try:
                found.append(expected(word, engine))
            except KeyError:
                what = f'the library has no intent "{word}"'
                advice = (
                    f"write the id of an intent, a reason or a kind of reply{_near(word, engine)}"
                )
                problems.append(Problem(*place, what, "unknown-intent", advice))
        targets[theirs] = tuple(found)
    return Map(targets)


def _near(word: str, engine: Engine) -> str:
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only for a file with a slip

    known = [*engine.intents, *_REASONS]
    found = process.extractOne(word, known, scorer=fuzz.ratio, score_cutoff=60)
    return f'; did you mean "{found[0]}"?' if found else ""


def _entries(
    path: Path, source: Source, problems: list[Problem]
) -> Iterator[tuple[str, list[str], Place]]:
    if path.suffix.lower() in SEPARATORS:
        for row in table_rows(source, SEPARATORS[path.suffix.lower()], (THEIRS,), problems):
            words = [part.strip() for part in row.cells.get(OURS, "").split("|")]
            place = Place(source.name, row.line)
            yield row.cells[THEIRS], [word for word in words if word not in NOTHING], place
        return
    for root in read_yaml(source, problems):
        if not isinstance(root, Group):
            what, advice = "the map holds no names", "write a line for each name: theirs: ours"
            problems.append(Problem(*root.place, what, "wrong-type", advice))
            continue
        for key, value in root.entries:
            if not all(isinstance(item, Text) for item in items(value)):
                what = f'"{key.value}" is mapped to what is no name'
                advice = "write one name of ours, or a list of them"
                problems.append(Problem(*value.place, what, "wrong-type", advice))
                continue
            texts = [item.value.strip() for item in items(value) if isinstance(item, Text)]
            yield key.value.strip(), [text for text in texts if text not in NOTHING], key.place


def proposal(unmapped: Unmapped, engine: Engine) -> Proposal:
    """What askmono replies to most of its utterances; where that says little, a name like it."""
    ours, count = next(iter(unmapped.replies.most_common(1)), ("", 0))
    if count and count >= MOSTLY * unmapped.utterances:
        return Proposal(ours, f"askmono replies so to {count} of {unmapped.utterances}")
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only where something is unmapped

    known = list(engine.intents)
    name = unmapped.name.lower().replace("_", "-")
    found = process.extractOne(name, known, scorer=fuzz.token_set_ratio, score_cutoff=LIKENESS)
    said = f"{len(unmapped.replies)} different replies to {unmapped.utterances}"
    said = said if unmapped.utterances else "nobody says it in these files"
    if found is not None and unmapped.kind == "intent":
        return Proposal(found[0], f"by its name alone; {said}")
    return Proposal("", said)
