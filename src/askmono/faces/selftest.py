"""`askmono selftest`: does each phrasing find its own intent when it is left out?

Told so that a curator can act: which pairs of intents are confused, by which phrasings, and where
these stand.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import click
import msgspec

from askmono.content.cache import user_cache
from askmono.content.intent import ReplyKind
from askmono.content.library import Reading, default_folder, read_library
from askmono.content.problems import ContentError, Problem
from askmono.dialogue.compiled import kept_encoder
from askmono.dialogue.selftest import UNSAFE, Left, Pair, Places, Report, Tally, Unsafe, selftest
from askmono.faces.exits import FINDINGS, FINE
from askmono.faces.refusing import refused
from askmono.faces.terminal import Page
from askmono.faces.wording import Line, Run, counted, joined
from askmono.retrieval.fitting import FOLDS

PAIRS = 20  # pairs of intents that are listed unless another number is chosen
WORST = 10  # intents that are listed as found least
SHOWN = 3  # phrasings that stand as examples of a confusion
SHOWN_OF_ONE = 20  # the same where one intent is looked at

KINDS: tuple[ReplyKind, ...] = ("answer", "clarification", "abstention", "refusal", "escalation")
UNSAFE_SAID: dict[Unsafe, str] = {
    "escalation-answered": "escalations that find an answer",
    "refusal-answered": "refusals that find an answer",
    "harmless-escalated": "harmless questions that find an escalation",
}


class Tried(NamedTuple):
    """The report about the library in a folder, and where its phrasings stand."""

    folder: Path
    reading: Reading
    report: Report
    places: Places

    def problems(self) -> list[Problem]:
        """The phrasings that most likely stand under the wrong intent, in file order."""
        return sorted(set(self.places.misplaced(self.report)))


class Shown(NamedTuple):
    """How much is shown. intent: only what has to do with this one; pairs: of intents, at most."""

    intent: str | None = None
    pairs: int = PAIRS

    @property
    def examples(self) -> int:
        """Phrasings that stand as examples of a confusion, at most."""
        return SHOWN if self.intent is None else SHOWN_OF_ONE


def show(tried: Tried, page: Page, shown: Shown, *, as_json: bool) -> int:
    """Print what was found; FINDINGS where a phrasing most likely stands under the wrong intent."""
    if shown.intent is not None:
        tried = tried._replace(report=tried.report.about(shown.intent))
    problems = tried.problems()
    if as_json:
        page.write_json(msgspec.json.encode(_data(tried, shown)))
        return FINDINGS if problems else FINE
    page.show(_lines(tried, shown))
    page.say("")
    page.tell(problems)
    found = counted(len(problems), "phrasing")
    if problems:
        page.say(f"{found} most likely under the wrong intent in {tried.folder}")
        return FINDINGS
    page.say(f"ok: no phrasing is clearly under the wrong intent in {tried.folder}")
    return FINE


def try_library(
    folder: Path | None, folds: int = FOLDS, *, cache: bool = True, intent: str | None = None
) -> Tried:
    """Read a library and leave each phrasing out once, telling on standard error how far it is.

    intent: the one that will be looked at, so that a slip in it is told at once.
    Raises ContentError for a broken library.
    """
    folder = folder or default_folder()
    reading = read_library(folder)
    if reading.library is None or reading.problems:
        raise ContentError(reading.problems)
    if intent is not None and all(each.id != intent for each in reading.intents):
        advice = "write the id of one, as a file in intents/ gives it"
        raise refused(f'no intent "{intent}" in {folder}', "unknown-intent", advice)
    encoder = kept_encoder(user_cache() if cache else None)
    count = sum(1 + len(each.examples) for each in reading.intents)
    click.echo(
        f"askmono: selftest: reading {counted(count, 'phrasing')}; it takes a while", err=True
    )
    report = selftest(reading.library, encoder, folds, _tell)
    return Tried(folder, reading, report, Places(reading))


def _tell(done: int, steps: int) -> None:
    click.echo(f"askmono: selftest: {done} of {steps} steps done", err=True)


def headline(report: Report) -> str:
    """The figures of a whole report in one sentence."""
    phrasings, intent, reply = report.tally()
    return (
        f"selftest: of {counted(phrasings, 'phrasing')}, left out, {_percent(intent, phrasings)} "
        f"find their own intent, {_percent(reply, phrasings)} their own reply"
    )


# --- as text -------------------------------------------------------------------------------------


def _lines(tried: Tried, shown: Shown) -> list[Line]:
    report = tried.report
    parts = [_table(report, shown), _unsafe(tried, shown)]
    if shown.intent is None:
        parts.append(_worst(report))
    return joined([*parts, _pairs(tried, shown)])


def _table(report: Report, shown: Shown) -> list[Line]:
    """The figures of all phrasings, and of each kind of reply; or of the one intent."""
    rows = [("all phrasings", report.tally())]
    for kind in KINDS:
        ids = [id_ for id_, its in report.kinds.items() if its == kind]
        rows.append((f"  {kind}", report.tally(ids)))
    if shown.intent is not None:
        rows = [(shown.intent, report.tally([shown.intent]))]
    head = f"{'left out, they find':<34}{'phrasings':>10}{'own intent':>13}{'own reply':>13}"
    return [Line((Run(head, "strong"),)), *(_row(*row) for row in rows if row[1].phrasings)]


def _row(name: str, tally: Tally) -> Line:
    phrasings, intent, reply = tally
    figures = f"{_percent(intent, phrasings):>13}{_percent(reply, phrasings):>13}"
    return Line((Run(f"{name:<34}{phrasings:>10,}{figures}"),))


def _unsafe(tried: Tried, shown: Shown) -> list[Line]:
    """Confusions that could do harm, with the likeliest of each."""
    lines = [
        Line((Run("Unsafe confusions", "strong"),)),
        Line((Run("of the matcher alone: the safety rules, which come before it, are not asked"),)),
    ]
    for kind in UNSAFE:
        readings = tried.report.unsafe(kind)
        lines.append(Line((Run(f"{len(readings):>6,} {UNSAFE_SAID[kind]}"),), 0, 7))
        lines += _examples(tried.places, readings, shown.examples)
    return lines


def _worst(report: Report) -> list[Line]:
    """The intents whose reply is found least, among those that miss it at all."""
    tallies = [(id_, t) for id_, t in report.tallies().items() if t.own_reply < t.phrasings]
    tallies.sort(key=lambda row: row[1].own_reply / row[1].phrasings)
    if not tallies:
        return []
    head = f"{'Intents found least':<34}{'phrasings':>10}{'own intent':>13}{'own reply':>13}"
    return [Line((Run(head, "strong"),)), *(_row(*row) for row in tallies[:WORST])]


def _pairs(tried: Tried, shown: Shown) -> list[Line]:
    pairs = tried.report.pairs()
    if not pairs:
        return []
    listed = pairs[: shown.pairs]
    count = f"{len(listed)} of {len(pairs)}" if len(listed) < len(pairs) else "all"
    lines = [
        Line((Run(f"Most confused pairs of intents with different replies ({count})", "strong"),))
    ]
    for pair in listed:
        lines.append(Line((Run(_named(pair)),), 0, 7))
        readings = sorted((*pair.there, *pair.back), key=lambda left: -left.share)
        lines += _examples(tried.places, readings, shown.examples)
    return lines


def _named(pair: Pair) -> str:
    return (
        f"{pair.confused:>6,} {pair.one} ({len(pair.there)} astray) "
        f"and {pair.other} ({len(pair.back)} astray)"
    )


def _examples(places: Places, readings: Sequence[Left], most: int) -> Iterator[Line]:
    for left in readings[:most]:
        text = (
            f'{places.line(left.phrasing)}: "{left.phrasing.text}" '
            f"finds {left.found}, share {left.share:.2f}"
        )
        yield Line((Run(text),), 9, 11)


def _percent(part: int, whole: int) -> str:
    """As in "93.4 %"; never rounded up to all."""
    return f"{int(1000 * part / whole) / 10:.1f} %" if whole else "-"


# --- as JSON -------------------------------------------------------------------------------------


def _data(tried: Tried, shown: Shown) -> dict[str, Any]:
    report, library = tried.report, tried.reading.library
    assert library is not None  # noqa: S101 - try_library raised otherwise
    pairs = report.pairs()[: shown.pairs]
    return {
        "library": {"version": library.version, "sha256": library.sha256},
        "folds": report.folds,
        "intent": shown.intent,
        "all": report.tally(None if shown.intent is None else [shown.intent])._asdict(),
        "intents": [
            {"id": id_, "kind": report.kinds[id_], **tally._asdict()}
            for id_, tally in report.tallies().items()
            if shown.intent in (None, id_)
        ],
        "unsafe": {kind: _readings(tried, report.unsafe(kind)) for kind in UNSAFE},
        "pairs": [
            {
                "intents": [pair.one, pair.other],
                "confused": pair.confused,
                "there": _readings(tried, pair.there),
                "back": _readings(tried, pair.back),
            }
            for pair in pairs
        ],
        "misplaced": _readings(tried, report.misplaced()),
    }


def _readings(tried: Tried, readings: Iterable[Left]) -> list[dict[str, Any]]:
    return [_reading(tried, left) for left in readings]


def _reading(tried: Tried, left: Left) -> dict[str, Any]:
    place = tried.places.problem(left.phrasing)
    data = {
        "text": left.phrasing.text,
        "intent": left.phrasing.intent,
        "found": left.found,
        "share": round(left.share, 4),
        "file": place.file,
        "line": place.line,
        "column": place.column,
    }
    if left.misplaced and left.nearest is not None:
        near = tried.places.problem(left.nearest)
        data["nearest"] = {
            "text": left.nearest.text,
            "alike": round(left.alike, 4),
            "file": near.file,
            "line": near.line,
            "column": near.column,
        }
    return data
