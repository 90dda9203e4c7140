"""`askmono verify`: hold saved passages and notices against the library, character by character."""

import re
import sys
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import jsonschema
import msgspec

from askmono.content.bundle import is_bundle
from askmono.content.intent import MEDICINE
from askmono.content.library import default_folder
from askmono.content.problems import Problem
from askmono.content.source import Source, read_source
from askmono.content.text import Span
from askmono.content.yamlfile import schema
from askmono.dialogue.compose import under_name
from askmono.dialogue.engine import Engine
from askmono.faces.exits import FINDINGS, FINE
from askmono.faces.saved import UNCHANGED, Saved, SavedPassage, SavedReply, read_saved
from askmono.faces.terminal import Page
from askmono.faces.wording import counted
from askmono.retrieval.prepared import question_of

_MARKER = re.compile(r"[ \t]*(?:[*+-]|\d+[.)]|#{1,6})[ \t]+")

STALE = "ask again, or verify against the library that this was saved from"
TAMPERED = "do not trust this transcript: askmono shows passages unchanged"


def verify(engine: Engine, folder: Path | None, transcripts: Sequence[Path], page: Page) -> int:
    """Print what differs from the library, and how much was verified; FINDINGS for differences."""
    against = Against(engine, folder or default_folder())
    problems: list[Problem] = []
    errors = 0
    for path in transcripts:
        source = _read(path, problems)
        if source is not None:
            saved = read_saved(source)
            errors += saved.errors
            problems += saved.problems
            problems += against.problems(saved)
            if not (saved.replies or saved.passages or saved.problems or saved.errors):
                advice = "give a transcript that askmono saved"
                what = "it holds no passage and no reply"
                problems.append(source.problem(0, what, "bad-transcript", advice))
    page.tell(sorted(set(problems)))
    library = f"library {engine.library.version}"
    held = (
        f"{counted(against.passages, 'passage')} in {counted(against.replies, 'reply', 'replies')}"
    )
    if errors:
        page.say(f"{counted(errors, 'line')} of batch output held an error")
    if problems:
        found = counted(len(set(problems)), "problem")
        page.say(f"{found}; {against.verified} of {held} verified against {library}")
        return FINDINGS
    page.say(f"ok: {held} verified against {library}")
    return FINE


def _read(path: Path, problems: list[Problem]) -> Source | None:
    if str(path) != "-":
        unusual: list[Problem] = []
        source = read_source(path, str(path), unusual)
        if source is None:
            problems += (msgspec.structs.replace(one, advice=UNCHANGED) for one in unusual)
        return source
    try:
        return Source("(standard input)", sys.stdin.buffer.read())
    except UnicodeDecodeError:
        advice = UNCHANGED
        what = "standard input is not UTF-8"
        problems.append(Problem("(standard input)", 1, 1, what, "bad-utf8", advice))
        return None


class Against:
    """The library that saved files are held against.

    passages, verified, replies: how many were seen, and how many passages were without problems.
    """

    def __init__(self, engine: Engine, folder: Path) -> None:
        self._engine = engine
        self._library = engine.library
        self._folder = folder
        self._files: dict[str, Source | None] = {}
        self._validator = jsonschema.Draft202012Validator(schema("reply"))
        self.passages = self.verified = self.replies = 0

    def problems(self, saved: Saved) -> Iterator[Problem]:
        """Every difference between what was saved and the library."""
        for reply in saved.replies:
            self.replies += 1
            yield from self._reply(reply)
        for passage in saved.passages:
            self.passages += 1
            found = list(self._markdown(passage))
            self.verified += not found
            yield from found

    def _reply(self, saved: SavedReply) -> Iterator[Problem]:
        wrong = list(self._validator.iter_errors(saved.value))
        for error in wrong:
            what = error.message if len(error.message) < 120 else f"{error.message[:117]}..."
            advice = UNCHANGED
            yield saved.problem(tuple(error.absolute_path), what, "bad-transcript", advice)
        if wrong:
            return
        value: dict[str, Any] = saved.value
        for i, quote in enumerate(value["passages"]):
            self.passages += 1
            found = list(self._quote(saved, ("passages", i), quote))
            self.verified += not found
            yield from found
        yield from self._rules(saved, value)
        yield from self._sentences(saved, value)

    def _rules(self, saved: SavedReply, value: dict[str, Any]) -> Iterator[Problem]:
        """What no reply of askmono's can be, whatever the library holds."""
        kind = value["reply"]
        if saved.utterance is not None and saved.utterance != value["utterance"]:
            what = "the turn and its reply differ in what was typed"
            yield saved.problem(("utterance",), what, "utterance-differs", TAMPERED)
        if kind == "escalation" and (value["passages"] or value["offers"]):
            what = "something stands beside a card of danger"
            yield saved.problem((), what, "card-not-alone", TAMPERED)
        for i, quote in enumerate(value["passages"]):
            if kind == "refusal" and self._has_dose_figures(quote):
                what = "a refusal shows a dose figure"
                yield saved.problem(("passages", i), what, "dose-in-refusal", TAMPERED)

    def _has_dose_figures(self, quote: dict[str, Any]) -> bool:
        """Whether it is cut from where the monograph holds dose figures."""
        monograph = self._library.monograph(quote["medicine"])
        return monograph is not None and any(
            passage.dose_figures
            and passage.span.start < quote["end"]
            and quote["start"] < passage.span.end
            for passage in monograph.passages
        )

    def _quote(
        self, saved: SavedReply, path: tuple[str | int, ...], quote: dict[str, Any]
    ) -> Iterator[Problem]:
        file = self._file(quote["file"])
        if file is None or quote["medicine"] != self._owner(quote["file"]):
            what = f"the library has no {quote['file']} about {quote['medicine']}"
            yield saved.problem((*path, "file"), what, "unknown-file", STALE)
            return
        span = Span(quote["start"], quote["end"])
        if quote["sha256"] != file.sha256:
            there = "the words still stand" if quote["text"] in file.text else "the words are not"
            what = f"{quote['file']} is not the file this was cut from; {there} in it"
            yield saved.problem((*path, "sha256"), what, "stale-file", STALE)
            return
        if not span.start < span.end <= len(file.text):
            what = f"[{span.start}, {span.end}) is no part of {quote['file']}"
            yield saved.problem((*path, "start"), what, "bad-offsets", TAMPERED)
            return
        if span.of(file.text) != quote["text"]:
            where = "{}:{}:{}".format(quote["file"], *file.place(span.start))
            what = f"the words are not those at {where}"
            yield saved.problem((*path, "text"), what, "text-differs", TAMPERED)
        if file.lines(span) != tuple(quote["lines"]):
            first, last = file.lines(span)
            what = f"the lines are {first} to {last}"
            yield saved.problem((*path, "lines"), what, "lines-differ", TAMPERED)
        under = quote.get("under")
        if under is not None and under not in file.text[: span.start]:
            what = f'"{under}" stands nowhere above it in {quote["file"]}'
            yield saved.problem((*path, "under"), what, "text-differs", TAMPERED)
        lit = quote["highlight"]
        if lit is not None and not span.start <= lit[0] < lit[1] <= span.end:
            what = "the highlight lies outside the passage"
            yield saved.problem((*path, "highlight"), what, "bad-offsets", TAMPERED)

    def _sentences(self, saved: SavedReply, value: dict[str, Any]) -> Iterator[Problem]:
        """Notices, the matched question and the offers: askmono's own curated sentences."""
        advice = TAMPERED if value["library"]["sha256"] == self._library.sha256 else STALE
        for i, notice in enumerate(value["notices"]):
            pattern = self._notices.get(notice["id"])
            path = ("notices", i)
            if pattern is None:
                what = f'the library has no notice "{notice["id"]}"'
                yield saved.problem((*path, "id"), what, "unknown-notice", advice)
            elif not pattern.fullmatch(notice["text"]):
                what = f'the words are not those of the notice "{notice["id"]}"'
                yield saved.problem((*path, "text"), what, "notice-differs", advice)
        asked = value["question"]
        if asked is not None and not (self._is_curated(asked) or self._heads(value, asked)):
            what = "the matched question is none of the library's"
            yield saved.problem(("question",), what, "unknown-question", advice)
        for i, offer in enumerate(value["offers"]):
            if not self._asks(offer):
                what = "the offered question is none of the library's"
                yield saved.problem(("offers", i), what, "unknown-question", advice)

    def _heads(self, value: dict[str, Any], question: str) -> bool:
        """Whether it is what a passage shown says that it is about, or its section."""
        for quote in value["passages"]:
            monograph = self._library.monograph(quote["medicine"])
            if monograph is None:
                continue
            shown = (p for p in monograph.passages if p.span.start == quote["start"])
            said = ((question_of(monograph, p), p.label, p.topic) for p in shown)
            heads = [head for each in said for head in each if head]
            if question in (*heads, *(under_name(monograph, head) for head in heads)):
                return True
        return False

    def _is_curated(self, question: str) -> bool:
        """Whether it is a question of the library's, or two of them joined by a space."""
        if self._asks(question):
            return True
        gaps = (match.start() for match in re.finditer(r"(?<=\?) ", question))
        return any(self._asks(question[:gap]) and self._asks(question[gap + 1 :]) for gap in gaps)

    def _asks(self, question: str) -> bool:
        """Whether it is an intent's question about a medicine of the library."""
        for intent in self._library.intents:
            parts = intent.question.split(MEDICINE)
            if len(parts) == 1:
                if question == intent.question:
                    return True
                continue
            length = (len(question) - sum(map(len, parts))) // (len(parts) - 1)
            name = question[len(parts[0]) : len(parts[0]) + length]
            known = name in self._names or self._names.issuperset(name.split(", "))
            if known and name.join(parts) == question:
                return True
        return False

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(one.name for one in self._library.monographs.listed)

    @cached_property
    def _notices(self) -> dict[str, re.Pattern[str]]:
        """What the text of each notice may be, by its id: its words, known values filled in."""
        return {id_: self._pattern(notice.text) for id_, notice in self._library.notices.items()}

    def _pattern(self, text: str) -> re.Pattern[str]:
        monographs, locales = self._library.monographs.listed, self._library.locales.values()
        values = {
            "medicine": [m.name for m in monographs],
            "medicines": [", ".join(m.name for m in monographs)],
            "topics": self._topics if "{topics}" in text else (),
            "emergency": [locale.emergency.text for locale in locales],
            "crisis": [locale.crisis.text for locale in locales],
            "poison": [locale.poison.text for locale in locales],
            "animal": [locale.animal.text for locale in locales if locale.animal],
        }
        free = {"other": r"[^\n]{1,100}", "limit": r"\d{1,9}"}
        parts = re.split(r"\{(\w+)\}", text)
        pattern = [re.escape(parts[0])]
        for name, words in zip(parts[1::2], parts[2::2], strict=True):
            known = "|".join(re.escape(value) for value in values.get(name, ()))
            pattern += [f"(?:{free.get(name, known)})", re.escape(words)]
        return re.compile("".join(pattern))

    @cached_property
    def _topics(self) -> tuple[str, ...]:
        """What each monograph's topics are told as. Reads all of them."""
        shelf = self._library.monographs
        return tuple(", ".join(path[-1] for path in m.sections()) for m in shelf)

    def _markdown(self, saved: SavedPassage) -> Iterator[Problem]:
        def problem(what: str, code: str, advice: str) -> Problem:
            return saved.source.problem(saved.offset, what, code, advice)

        file = self._file(saved.file)
        if file is None:
            yield problem(f"the library has no {saved.file}", "unknown-file", STALE)
            return
        rows = [row.rstrip() for row in file.text.split("\n")[saved.lines[0] - 1 : saved.lines[1]]]
        if saved.sha256 != file.sha256:
            what = f"{saved.file} is not the file this was cut from"
            yield problem(what, "stale-file", STALE)
        elif not _is_whole("\n".join(rows), saved.text):
            what = f"the words are not those at {saved.file}:{saved.lines[0]}:1"
            yield problem(what, "text-differs", TAMPERED)

    def _owner(self, name: str) -> str | None:
        return next((m.id for m in self._library.monographs.listed if m.file == name), None)

    def _file(self, name: str) -> Source | None:
        """A monograph's file as it is now; None for one that is not in the manifest."""
        if name not in self._files:
            self._files[name] = self._read(name)
        return self._files[name]

    def _read(self, name: str) -> Source | None:
        owner = self._owner(name)
        if owner is None:
            return None
        if not is_bundle(self._folder):
            return read_source(self._folder / "knowledge" / name, name, [])
        monograph = self._library.monograph(owner)  # a bundle's texts are its files
        return Source(name, monograph.text.encode()) if monograph else None


def _is_whole(lines: str, text: str) -> bool:
    """Whether a passage is all that its lines hold, the mark of an item or heading aside."""
    lead = lines.removesuffix(text)
    return lines == text or (bool(text) and _MARKER.fullmatch(lead) is not None)
