"""Scripts said less well: with slips, in capitals, without punctuation, in other words.

A rule turns an utterance into edits. A script that no longer behaves with all edits of a rule is
tried with fewer, until no edit can be spared: what is left is the smallest change that breaks it.
Pure: the same seed gives the same edits.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby
from random import Random
from typing import NamedTuple

from askmono.content.text import normalise, words_of
from askmono.dialogue.engine import Engine
from askmono.faces.scripts.runner import Changed, Result, Variation, run
from askmono.faces.scripts.script import Script
from askmono.faces.scripts.slips import BESIDE, slipped

EXACT = "exact"  # the tag of scripts that hang on each character, and are left as they are
SHORTEST = 4  # letters of a word in which a slip is made: in shorter ones it makes another word
NOT_PARAPHRASED = frozenset({"time", "question"})  # their forms are near, but do not mean the same
_WORD = re.compile(r"\w+")
_MARK = re.compile(r"[^\w\s]+")

Wordings = Mapping[tuple[str, ...], tuple[str, ...]]


class Edit(NamedTuple):
    """Characters [start, end) of an utterance, and what stands there instead."""

    start: int
    end: int
    new: str


class Stress(NamedTuple):
    """What is tried. typos: slips an utterance, 0 for none. seed: of slips and other words.

    wordings: for words that mean something, the other words for it; None for no paraphrases.
    """

    typos: int = 0
    seed: int = 0
    case: bool = False
    no_punctuation: bool = False
    wordings: dict[tuple[str, ...], tuple[str, ...]] | None = None

    def rules(self) -> "dict[str, Rule]":
        """The rules in force, by the names that reports say."""
        chosen: dict[str, Rule] = {}
        if self.typos:
            chosen[f"typos {self.typos}"] = lambda text, random: slips(text, self.typos, random)
        if self.case:
            chosen["upper case"] = lambda text, _: recased(text, str.upper)
            chosen["lower case"] = lambda text, _: recased(text, str.lower)
        if self.no_punctuation:
            chosen["no punctuation"] = lambda text, _: bare(text)
        if wordings := self.wordings:
            chosen["paraphrase"] = lambda text, random: paraphrased(text, wordings, random)
        return chosen


Rule = Callable[[str, Random], tuple[Edit, ...]]


def slips(text: str, count: int, random: Random) -> tuple[Edit, ...]:
    """Slips in as many words of SHORTEST letters or more, each in another word if there are so."""
    words = [m for m in _WORD.finditer(text) if len(m.group()) >= SHORTEST]
    words = random.sample(words, min(count, len(words)))
    edits = []
    for word in sorted(words, key=lambda match: match.start()):
        letters = [at for at in range(*word.span()) if text[at].lower() in BESIDE][1:]
        if letters:  # not on the first letter: people look at that one
            at = random.choice(letters)
            pair = list(text[at : at + 2])
            changed = "".join(slipped(pair, random))
            if changed != "".join(pair):
                edits.append(Edit(at, at + len(pair), changed))
    return tuple(edits)


def recased(text: str, case: Callable[[str], str]) -> tuple[Edit, ...]:
    """Each word in another case."""
    return tuple(
        Edit(*word.span(), case(word.group()))
        for word in _WORD.finditer(text)
        if case(word.group()) != word.group()
    )


def bare(text: str) -> tuple[Edit, ...]:
    """Without punctuation: nothing is put in its place."""
    return tuple(Edit(*mark.span(), "") for mark in _MARK.finditer(text))


def wordings_of(concepts: Iterable[Iterable[str]]) -> dict[tuple[str, ...], tuple[str, ...]]:
    """For each way to name a concept, the other ways of the same form, if there are any.

    "throwing up" can stand for "puking", not for "puke": the last letters of the verb agree.
    """
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    for concept in concepts:
        forms = {wording: words_of(wording) for wording in concept}
        for words in forms.values():
            alike = [w for w, its in forms.items() if its != words and _form(its) == _form(words)]
            if words and alike:
                found.setdefault(words, tuple(alike))
    return found


def _form(words: tuple[str, ...]) -> tuple[str, bool]:
    """What has to agree: the ending of the first word, and whether it is one word or several."""
    first = words[0] if words else ""
    ending = next((end for end in ("ing", "ed", "s") if first.endswith(end)), "")
    return ending, len(words) > 1


def paraphrased(text: str, wordings: Wordings, random: Random) -> tuple[Edit, ...]:
    """Other words for all that has them; the longest wording that stands somewhere is taken."""
    words = normalise(text).words
    longest = max(map(len, wordings), default=0)
    edits = []
    at = 0
    while at < len(words):
        for size in range(min(longest, len(words) - at), 0, -1):
            others = wordings.get(tuple(word.text for word in words[at : at + size]))
            if others:
                span = words[at].span.start, words[at + size - 1].span.end
                edits.append(Edit(*span, random.choice(others)))
                at += size
                break
        else:
            at += 1
    return tuple(edits)


class _Change(NamedTuple):
    """An edit of one way to say one turn."""

    turn: int
    said: int
    edit: Edit


def stressed(script: Script, engine: Engine, stress: Stress) -> Iterator[Result]:
    """A script under each rule that changes anything of it, with no more edits than break it."""
    if EXACT in script.tags or script.known_failure:
        return
    for name, rule in stress.rules().items():
        changes = _changes(script, rule, f"{stress.seed} {name} {script.name}")
        if not changes:
            continue
        result = _varied(script, engine, name, changes)
        if not result.passes:
            result = _varied(script, engine, name, _smallest(script, engine, result, changes))
        yield result


def _changes(script: Script, rule: Rule, seed: str) -> tuple[_Change, ...]:
    return tuple(
        _Change(number, said, edit)
        for number, turn in enumerate(script.turns)
        for said, text in enumerate(turn.says)
        for edit in rule(text, Random(f"{seed} {number} {said}"))  # noqa: S311 - no secret
    )


def _varied(script: Script, engine: Engine, rule: str, changes: Iterable[_Change]) -> Result:
    """What comes of a script with some changes."""
    changes = sorted(changes)
    turns = list(script.turns)
    told = []
    for (number, said), group in groupby(changes, key=lambda change: change[:2]):
        edits = [change.edit for change in group]
        turn = turns[number]
        says = list(turn.says)
        told.append(Changed(number, says[said], *_edited(says[said], edits)))
        says[said] = told[-1].now
        turns[number] = turn._replace(says=tuple(says))
    result = run(script._replace(turns=tuple(turns)), engine)
    return result._replace(variation=Variation(rule, tuple(told)))


def _edited(text: str, edits: list[Edit]) -> tuple[str, str]:
    """The text with its edits, and what they are: "“does” → “dose”"."""
    parts, told, at = [], [], 0
    for edit in edits:
        parts += [text[at : edit.start], edit.new]
        at = edit.end
        word = _around(text, edit)
        told.append(
            f"“{word}” → “{word[: edit.start - _start(text, edit)]}{edit.new}"
            f"{text[edit.end : _end(text, edit)]}”"
        )
    return "".join([*parts, text[at:]]), ", ".join(told)


def _start(text: str, edit: Edit) -> int:
    """Where the word begins in which an edit stands."""
    start = edit.start
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    return start


def _end(text: str, edit: Edit) -> int:
    end = edit.end
    while end < len(text) and not text[end].isspace():
        end += 1
    return end


def _around(text: str, edit: Edit) -> str:
    return text[_start(text, edit) : _end(text, edit)]


def _smallest(
    script: Script, engine: Engine, broken: Result, changes: tuple[_Change, ...]
) -> list[_Change]:
    """The fewest of some changes that break a script: one if one does, else none to spare."""
    last = broken.failing[0].turn
    short = script._replace(turns=script.turns[: last + 1])
    near = [change for change in changes if change.turn <= last]

    def breaks(some: list[_Change]) -> bool:
        return not _varied(short, engine, "", some).passes

    for change in reversed(near):  # what is said last is the likeliest
        if breaks([change]):
            return [change]
    kept = near
    for change in near:
        fewer = [other for other in kept if other != change]
        if breaks(fewer):
            kept = fewer
    return kept
