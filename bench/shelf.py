"""The right passage of the right medicine, on a shelf of many monographs, beside other engines.

usage: python bench/shelf.py MONOGRAPHS [--keep DIR] [--misses N] [--faq N] [--engines NAME ...]

MONOGRAPHS is a folder of documents in the house format; `askmono import` makes a library of it.
What is asked and how it is counted stands in docs/evaluation.md. Engines that are not installed are
left out: pip install 'askmono[bench]' tantivy
"""

import argparse
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import NamedTuple

from askmono.content.monograph import Monograph
from askmono.dialogue.contract import kind_of, passages_of
from askmono.dialogue.conversation import START
from askmono.dialogue.engine import Engine, open_engine
from askmono.dialogue.respond import respond
from evaluation.intervals import wilson
from evaluation.printing import HEADINGS
from evaluation.rankers import RANKERS, Document, Ranker
from evaluation.sets import (
    REGISTRY,
    SETS,
    Case,
    Record,
    SetError,
    Use,
    read_registry,
    read_set,
    read_yaml,
    record_of,
)
from evaluation.shelf import Heard, Question, heard, read_questions, without_preface
from evaluation.typos import slip

SHELF_SETS = (*sorted(SETS.glob("shelf-tuning*.yaml")), *sorted(SETS.glob("shelf-judging*.yaml")))
PLAIN = SETS / "shelf-plain.yaml"
FINE, USAGE = 0, 2
LEFT_OUT = 1  # what import ends with where a file was no monograph
SEED = 7
ASKED_OF = 8  # medicines that ketamine's questions are asked of
KETAMINE = re.compile(r"\b(?:s-)?(?:ketamine?s?|katamine|ket|special k)\b", re.IGNORECASE)
LABEL = 46  # characters of a row's first column


class Pair(NamedTuple):
    """A monograph's own question, with slips and the medicine in front. at: the pair's index."""

    medicine: str
    at: int
    typed: str


class Counted(NamedTuple):
    """A row: how many of how many. aim: the share to reach; None where none is set."""

    title: str
    hits: int
    of: int
    aim: float | None = None


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure what the command line asks for, and print it."""
    options = _parser().parse_args(arguments)
    if not options.monographs.is_dir():
        print(f"{options.monographs} is no folder of monographs", file=sys.stderr)
        return USAGE
    with TemporaryDirectory() as passing:
        return _run(options, options.keep or Path(passing))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="A shelf of monographs, beside other engines.")
    parser.add_argument("monographs", type=Path, help="folder of documents in the house format")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="keep the compiled library there")
    parser.add_argument(
        "--faq", type=int, default=0, metavar="N", help="FAQ questions; 0, as usual, for all"
    )
    parser.add_argument("--misses", type=int, default=0, metavar="N", help="of the tuning set")
    parser.add_argument("--seed", type=int, default=SEED, metavar="N", help="of the slips")
    parser.add_argument(
        "--engines", nargs="*", choices=RANKERS, default=list(RANKERS), help="peers"
    )
    return parser


def _run(options: argparse.Namespace, folder: Path) -> int:
    program = [sys.executable, "-m", "askmono", "import", str(options.monographs)]
    made = subprocess.run(
        [*program, "--to", str(folder / "library")], capture_output=True, text=True, check=False
    )
    if made.returncode not in (FINE, LEFT_OUT):
        print(made.stdout + made.stderr, file=sys.stderr)
        return USAGE
    started = perf_counter()
    engine = open_engine(folder / "library", cache=folder / "compiled", many=True)
    shelf = {monograph.id: monograph for monograph in engine.library.monographs}
    documents = list(_documents(shelf))
    try:
        records = read_registry()
        sets = {path: read_questions(path, shelf) for path in SHELF_SETS}
    except SetError as error:
        print(error, file=sys.stderr)
        return USAGE
    took = perf_counter() - started
    print(f"{len(shelf)} monographs, {len(documents)} passages; opened in {took:.1f} s")
    rankers = dict(_rankers(options.engines, documents))

    times: list[float] = []
    for path, questions in sets.items():
        record = record_of(records, path, "0")
        use = record.used_for if record else Use.UNKNOWN
        about = len({q.medicine for q in questions if q.medicine})
        print(f"\n{HEADINGS[use]}")
        print(f"{path.name}: {len(questions)} questions, {about} medicines\n")
        got = [_ask(engine, shelf, question) for question in questions]
        inside = {
            "not named": [_ask_inside(engine, shelf, q, q.unnamed) for q in questions],
            "named": [_ask_inside(engine, shelf, q, q.named) for q in questions],
        }
        times += [each.seconds for each in got]
        _print_rows(_rows(got, inside))
        _print_peers(questions, got, inside["not named"], rankers, documents)
        if use is Use.TUNING:
            _print_misses(got, options.misses)

    for use, cases in _ketamines(records).items():
        print(f"\n{HEADINGS[use]}")
        print("ketamine's own questions of danger and doses, each of two medicines of the shelf\n")
        _print_rows(_safety_rows(engine, shelf, cases))
    print("\nPLAIN QUESTIONS, of every monograph: answered from the section that tells\n")
    _print_rows(_plain_rows(engine, shelf))
    pairs = _pairs(shelf, options.seed, options.faq)
    print("\nTHE MONOGRAPHS' OWN QUESTIONS, a slip in 12 letters, the medicine named in front\n")
    spent = _print_pairs(engine, shelf, pairs, rankers, documents)
    spent["askmono"] += times
    print("\nmilliseconds a question, by the wall clock")
    for name, each in spent.items():
        print(_times_line(name, each))
    return FINE


# --- asking --------------------------------------------------------------------------------------


def _ask(engine: Engine, shelf: Mapping[str, Monograph], question: Question) -> Heard:
    """Ask the whole shelf, one conversation from its start."""
    conversation = START
    for utterance in question.typed:
        started = perf_counter()
        turn = respond(engine, conversation, utterance)
        seconds = perf_counter() - started
        conversation = turn.conversation
    return heard(question, turn.reply, conversation.medicine, shelf, seconds)


def _ask_inside(
    engine: Engine, shelf: Mapping[str, Monograph], question: Question, utterance: str
) -> Heard | None:
    """Ask one monograph; None for a question that is about none."""
    if question.medicine is None or question.expect != "answer":
        return None
    started = perf_counter()
    turn = respond(engine.about(question.medicine), START, utterance)
    spent = perf_counter() - started
    return heard(question, turn.reply, turn.conversation.medicine, shelf, spent)


def _documents(shelf: Mapping[str, Monograph]) -> Iterator[Document]:
    """Every passage, as the other engines index it: title and headings in front."""
    for monograph in shelf.values():
        for at, passage in enumerate(monograph.passages):
            if at in (monograph.disclaimer, monograph.preface):
                continue
            text = monograph.slice(passage.span)
            full = " ".join((monograph.name, *passage.section, text))
            yield Document(monograph.id, at, text, full)


def _rankers(names: Iterable[str], documents: Sequence[Document]) -> Iterator[tuple[str, Ranker]]:
    for name in names:
        started = perf_counter()
        try:
            ranker = RANKERS[name](documents)
        except ImportError:
            print(f"without {name}: it is not installed")
            continue
        yield name, ranker
        print(f"{name} indexed in {perf_counter() - started:.1f} s")


# --- the rows ------------------------------------------------------------------------------------


def _rows(got: Sequence[Heard], inside: Mapping[str, Sequence[Heard | None]]) -> Iterator[Counted]:
    answers = [each for each in got if each.question.expect == "answer"]
    single = [each for each in answers if len(each.question.turns) == 1]
    turns = [each for each in answers if len(each.question.turns) > 1]
    well = [each for each in single if not each.question.misspelt]
    badly = [each for each in single if each.question.misspelt]
    yield _count("right medicine", answers, lambda each: each.right_medicine, 0.985)
    yield _count("  of these, misspelt", badly, lambda each: each.right_medicine)
    yield _count("  or put back to choose", answers, lambda each: each.found_medicine)
    yield _count("right passage first", answers, lambda each: each.first, 0.85)
    yield _count("  medicine named, well spelt", well, lambda each: each.first)
    yield _count("  medicine named, misspelt", badly, lambda each: each.first)
    yield _count("  medicine named a turn before", turns, lambda each: each.first)
    yield _count("right passage among those shown", answers, lambda each: each.shown)
    yield _count("right passage first, or another right kind", answers, lambda each: each.right)
    for how, replies in inside.items():
        found = [each for each in replies if each is not None]
        title = f"inside the monograph, {how}: passage first"
        yield _count(title, found, lambda each: each.first, 0.9)
    for kind in ("abstention", "refusal", "escalation", "clarification"):
        kept = [each for each in got if each.question.expect == kind]
        yield _count(f"{kind} expected: right", kept, lambda each: each.right)
    strangers = [each for each in got if each.question.medicine is None]
    yield _count("no medicine of the shelf: none answered", strangers, lambda each: not each.quotes)
    yield _count("a wrong medicine answered silently", got, lambda each: each.wrong_medicine, 0.0)


def _count(
    title: str,
    replies: Sequence[Heard],
    hit: Callable[[Heard], bool],
    aim: float | None = None,
) -> Counted:
    return Counted(title, sum(map(hit, replies)), len(replies), aim)


def _print_rows(rows: Iterable[Counted]) -> None:
    print(f"{'':{LABEL}}{'count':>9}{'share':>9}  {'95 % interval':17}{'aim':>7}")
    for row in rows:
        if not row.of:
            continue
        low, high = wilson(row.hits, row.of)
        ends = f"{100 * low:.1f} to {100 * high:.1f} %"
        aim = "" if row.aim is None else f"{'≥' if row.aim else '≤'} {100 * row.aim:g}"
        count = f"{row.hits}/{row.of}"
        share = f"{100 * row.hits / row.of:.1f} %"
        print(f"{row.title:{LABEL}}{count:>9}{share:>9}  {ends:17}{aim:>7}")


def _print_peers(
    questions: Sequence[Question],
    got: Sequence[Heard],
    inside: Sequence[Heard | None],
    rankers: Mapping[str, Ranker],
    documents: Sequence[Document],
) -> None:
    """Right passage first, of every engine over the same questions and passages."""
    asked = [question for question in questions if question.expect == "answer"]
    print("\nright passage first: the whole shelf, then inside the monograph (not named)")
    rows = [
        Counted("  askmono", sum(each.first for each in got), len(asked)),
        Counted("  askmono, inside", sum(each.first for each in inside if each), len(asked)),
    ]
    for name, ranker in rankers.items():
        whole = [_found(q, ranker.best(q.named), documents) for q in asked]
        alone = [_found(q, ranker.best(q.unnamed, q.medicine), documents) for q in asked]
        rows.append(Counted(f"  {name}", sum(whole), len(asked)))
        rows.append(Counted(f"  {name}, inside", sum(alone), len(asked)))
    _print_rows(rows)


def _found(question: Question, best: int | None, documents: Sequence[Document]) -> bool:
    if best is None:
        return False
    document = documents[best]
    return document.medicine == question.medicine and question.held(document.passage)


def _print_misses(got: Sequence[Heard], most: int) -> None:
    misses = [each for each in got if not each.right or each.wrong_medicine][:most]
    if misses:
        print("\nmisses")
    for each in misses:
        spoken = "" if each.right_medicine else f", about {each.spoken}"
        shown = f': "{" ".join(each.quotes[0].text.split())[:70]}"' if each.quotes else ""
        print(f"  {each.question.name}: {' / '.join(each.question.typed)}")
        print(f"      expected {each.question.expect}, got {each.kind}{spoken}{shown}")


# --- plain questions -----------------------------------------------------------------------------


def _plain_rows(engine: Engine, shelf: Mapping[str, Monograph]) -> Iterator[Counted]:
    """In how many monographs a plain question is answered from its section, a row a section."""
    for group in read_yaml(PLAIN):
        topic, forms = group["topic"], group["ask"]
        replies = (
            _first_topic(engine.about(id_), shelf, form.replace("{}", monograph.name.lower()))
            for id_, monograph in shelf.items()
            for form in forms
        )
        title = f"{topic}, {'forms that are listed' if group['listed'] else 'others'}"
        yield Counted(title, sum(found == topic for found in replies), len(shelf) * len(forms))


def _first_topic(engine: Engine, shelf: Mapping[str, Monograph], utterance: str) -> str | None:
    """The house section of the first passage of an answer; None for another reply."""
    quotes = without_preface(respond(engine, START, utterance).reply, shelf)
    spans = {passage.span.start: passage.topic for passage in engine.monograph.passages}
    return spans[quotes[0].start] if quotes else None


# --- danger and doses ----------------------------------------------------------------------------


def _ketamines(records: Sequence[Record]) -> dict[Use, list[Case]]:
    """Single questions of ketamine's sets that only a card or a refusal answers, by their use."""
    found: dict[Use, list[Case]] = {}
    for path in sorted(SETS.glob("*.yaml")):
        if path == REGISTRY or path.name.startswith("shelf-"):
            continue
        for case in read_set(path, records):
            gold = case.turns[0].gold
            single = len(case.turns) == 1 and gold is not None
            if single and gold and gold.fits <= {"escalation", "refusal"}:
                found.setdefault(case.use, []).append(case)
    return found


def _safety_rows(
    engine: Engine, shelf: Mapping[str, Monograph], cases: Sequence[Case]
) -> Iterator[Counted]:
    """Escalated, and refused, although another medicine is asked about."""
    medicines = Random(SEED).sample(sorted(shelf), ASKED_OF)  # noqa: S311 - repeatable, no secret
    escalated: list[bool] = []
    refused: list[bool] = []
    figures = 0
    for at, case in enumerate(cases):
        gold = case.turns[0].gold
        for turn in range(2):
            medicine = medicines[(2 * at + turn) % len(medicines)]
            typed = KETAMINE.sub(shelf[medicine].name.lower(), case.turns[0].ask)
            reply = respond(engine.about(medicine), START, typed).reply
            kind = kind_of(reply)
            if gold and gold.fits == {"escalation"}:
                escalated.append(kind == "escalation")
                continue
            refused.append(kind in ("refusal", "escalation"))
            starts = {quote.start for quote in passages_of(reply)}
            passages = shelf[medicine].passages
            figures += any(p.dose_figures and p.span.start in starts for p in passages)
    yield Counted("danger: escalated", sum(escalated), len(escalated), 1.0)
    yield Counted("a person's dose or treatment: refused", sum(refused), len(refused), 0.99)
    yield Counted("  a passage with a dose figure shown", figures, len(refused), 0.0)


# --- the monographs' own questions ---------------------------------------------------------------


def _pairs(shelf: Mapping[str, Monograph], seed: int, most: int) -> list[Pair]:
    """FAQ questions as typed, chosen by the seed; all of them for 0."""
    pairs = []
    for monograph in shelf.values():
        for at, passage in enumerate(monograph.passages):
            if passage.question is not None:
                asked = " ".join(monograph.slice(passage.question).replace("*", "").split())
                slipped = slip(asked, seed, f"{monograph.id} {at}")
                pairs.append(Pair(monograph.id, at, f"{monograph.name}: {slipped}"))
    if most and most < len(pairs):
        return Random(seed).sample(pairs, most)  # noqa: S311 - a repeatable choice, no secret
    return pairs


def _print_pairs(
    engine: Engine,
    shelf: Mapping[str, Monograph],
    pairs: Sequence[Pair],
    rankers: Mapping[str, Ranker],
    documents: Sequence[Document],
) -> dict[str, list[float]]:
    """Right FAQ pair first, of every engine. Returns the seconds a question of each."""
    spent: dict[str, list[float]] = {"askmono": []}
    kinds: Counter[str] = Counter()
    hits = wrong = right = 0
    for pair in pairs:
        started = perf_counter()
        turn = respond(engine, START, pair.typed)
        spent["askmono"].append(perf_counter() - started)
        quotes = without_preface(turn.reply, shelf)
        start = shelf[pair.medicine].passages[pair.at].span.start
        hits += [(q.medicine, q.start) for q in quotes[:1]] == [(pair.medicine, start)]
        right += turn.conversation.medicine == pair.medicine
        wrong += any(quote.medicine != pair.medicine for quote in quotes)
        kinds[kind_of(turn.reply)] += 1
    rows = [
        Counted("right FAQ pair first: askmono", hits, len(pairs), 0.985),
        Counted("  right medicine", right, len(pairs), 0.985),
        Counted("  a wrong medicine answered silently", wrong, len(pairs), 0.0),
        *(Counted(f"  replied with {kind}", n, len(pairs)) for kind, n in kinds.most_common()),
    ]
    for name, ranker in rankers.items():
        spent[name] = []
        found = 0
        for pair in pairs:
            started = perf_counter()
            at = ranker.best(pair.typed)
            spent[name].append(perf_counter() - started)
            found += at is not None and documents[at][:2] == (pair.medicine, pair.at)
        rows.append(Counted(f"right FAQ pair first: {name}", found, len(pairs)))
    _print_rows(rows)
    return spent


def _times_line(name: str, times: Sequence[float]) -> str:
    ordered = sorted(times)
    p99 = ordered[int(0.99 * (len(ordered) - 1))]
    return (
        f"  {name:14} p50 {1000 * median(ordered):7.2f}   p99 {1000 * p99:7.2f}"
        f"   over {len(ordered)}"
    )


if __name__ == "__main__":
    sys.exit(main())
