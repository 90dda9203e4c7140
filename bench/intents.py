"""The general matcher beside what people reach for first, on CLINC150 and small sets made of it.

usage: python bench/intents.py [data_full.json] [--parts full strangers ten noisy]
           [--matchers NAME ...] [--every N] [--cache DIR] [--json FILE]

Every matcher is fitted and asked in a process of its own, one at a time and on one core. What the
parts and the columns are stands in docs/matcher.md. Peers: pip install 'askmono[bench]'.
"""

import argparse
import gc
import json
import os
import resource
import statistics
import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from importlib.util import find_spec
from multiprocessing import get_context
from pathlib import Path
from random import Random
from time import perf_counter
from typing import Any, NamedTuple

from evaluation.matchers import MATCHERS
from evaluation.scope import Judged, accuracy, recall, separation, thresholds
from evaluation.typos import slip

DATA = Path(__file__).parents[2] / "shared" / "data" / "clinc150" / "data_full.json"
NEEDS = {"BM25": "bm25s", "TF-IDF + LR": "sklearn"}
PARTS = {
    "full": "all of CLINC150; thresholds chosen on its validation part",
    "strangers": "the same, with the 100 out-of-scope training questions for those that learn",
    "ten": "ten phrasings an intent",
    "noisy": "twelve small sets: 15 to 60 intents, 4 to 30 phrasings each, 10 % wrong labels, "
    "half of the questions with slips",
}
FINE, USAGE = 0, 2
SEED = 7
TEN = 10  # phrasings an intent
SETS = 12  # small noisy sets
NOISE = 0.1  # of the labels of a noisy set
ASKED = 25  # questions an intent of a noisy set; as many strangers as in scope, at most 300

Pairs = list[tuple[str, str]]


class Job(NamedTuple):
    """Phrasings to fit on, and questions to ask by name of their kind, each with its label."""

    phrasings: dict[str, list[str]]
    strangers: list[str]
    asked: dict[str, Pairs]


class Done(NamedTuple):
    """What a matcher made of a job. fit: seconds; times: milliseconds a question; memory: MB."""

    judged: dict[str, list[Judged]]
    fit: float
    times: list[float]
    memory: float


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what the command line asks for."""
    options = _parser().parse_args(arguments)
    try:
        data = json.loads(options.data.read_text("utf-8"))
        parts = {name: [(text, label) for text, label in data[name]] for name in DATA_PARTS}
    except (OSError, ValueError, KeyError, TypeError):
        print(f"{options.data} is not CLINC150's data_full.json; nothing is measured")
        print("  get it from https://github.com/clinc/oos-eval, or give its path")
        return USAGE if options.data != DATA else FINE
    for name in DATA_PARTS:
        if "train" not in name:
            parts[name] = parts[name][:: max(1, options.every)]
    missing = [name for name in options.matchers if name in NEEDS and not find_spec(NEEDS[name])]
    if missing:
        print(f"without {', '.join(missing)}: pip install 'askmono[bench]'", file=sys.stderr)
    names = [name for name in options.matchers if name not in missing]
    found: dict[str, Any] = {}
    for part in options.parts:
        print(f"\n{part}: {PARTS[part]}", flush=True)
        found[part] = RUNS[part](parts, names, options.cache)
    if options.json is not None:
        options.json.write_text(json.dumps(found, indent=1) + "\n", "utf-8")
    return FINE


DATA_PARTS = ("train", "val", "test", "oos_train", "oos_val", "oos_test")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description="The general matcher beside its peers.",
        epilog="; ".join(f"{name}: {what}" for name, what in PARTS.items()),
    )
    parser.add_argument("data", nargs="?", type=Path, default=DATA, help="CLINC150: data_full.json")
    parser.add_argument("--parts", nargs="+", choices=PARTS, default=list(PARTS))
    parser.add_argument("--matchers", nargs="+", choices=MATCHERS, default=list(MATCHERS))
    parser.add_argument("--every", type=int, default=1, metavar="N", help="ask every Nth question")
    parser.add_argument("--cache", type=Path, help="keep vectors of phrasings there")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all numbers there")
    return parser


# --- the parts -----------------------------------------------------------------------------------


def _full(data: Mapping[str, Pairs], names: Sequence[str], cache: Path | None) -> list[Any]:
    return _clinc(_job(data, data["train"]), names, cache)


def _strangers(data: Mapping[str, Pairs], names: Sequence[str], cache: Path | None) -> list[Any]:
    job = _job(data, data["train"])._replace(strangers=[text for text, _ in data["oos_train"]])
    return _clinc(job, [name for name in names if name == "askmono"], cache)


def _ten(data: Mapping[str, Pairs], names: Sequence[str], _: Path | None) -> list[Any]:
    groups = _by_label(data["train"])
    random = Random(SEED)  # noqa: S311 - a repeatable choice, no secret
    few = [(text, label) for label in sorted(groups) for text in random.sample(groups[label], TEN)]
    return _clinc(_job(data, few), names, None)


def _job(data: Mapping[str, Pairs], train: Pairs) -> Job:
    asked = {name: data[name] for name in ("val", "oos_val", "test", "oos_test")}
    for name in ("test", "oos_test"):
        slipped = [
            (slip(t, SEED, f"{name} {at}"), label) for at, (t, label) in enumerate(data[name])
        ]
        asked[f"{name} slips"] = slipped
    return Job(_by_label(train), [], asked)


def _clinc(job: Job, names: Sequence[str], cache: Path | None) -> list[Any]:
    """Measure and print: thresholds are chosen on val and oos_val, and nowhere else."""
    _line(*HEADINGS)
    rows = []
    for name in names:
        done = _measure(name, job, cache)
        judged = done.judged
        chosen = thresholds(judged["val"], judged["oos_val"])
        row: dict[str, Any] = {"matcher": name, "plain": accuracy(judged["test"])}
        for rule, at in chosen.items():
            row[rule] = [accuracy(judged["test"], at), recall(judged["oos_test"], at)]
        at = chosen["cost"]
        row["separation"] = separation(judged["test"], judged["oos_test"])
        row["slips"] = [accuracy(judged["test slips"], at), recall(judged["oos_test slips"], at)]
        row["slips plain"] = accuracy(judged["test slips"])
        row |= _costs(done)
        pairs = [_pair(row[key]) for key in ("most", "cost", "balance")]
        tail = [f"{row['p50']:.1f}", f"{row['p99']:.1f}", f"{done.fit:.0f}", f"{done.memory:.0f}"]
        shown = [_share(row["plain"]), *pairs, _share(row["separation"])]
        _line(name, *shown, _share(row["slips plain"]), _pair(row["slips"]), *tail)
        rows.append(row)
    return rows


HEADINGS = ["", "plain", "most", "cost", "balance", "sep."]
HEADINGS += ["slips", "and cost", "p50", "p99", "fit s", "MB"]


def _noisy(data: Mapping[str, Pairs], names: Sequence[str], _: Path | None) -> list[Any]:
    _line("", "plain", "lowest", "sep.", "half", "p50", "p99", "fit s", "MB")
    rows = []
    jobs = [_small(data, number) for number in range(SETS)]
    for name in names:
        done = [_measure(name, job, None) for job in jobs]
        plain = [accuracy(d.judged["test"]) for d in done]
        apart = [separation(d.judged["test"], d.judged["strangers"]) for d in done]
        half = [
            [accuracy(d.judged["test"], 50.0), recall(d.judged["strangers"], 50.0)] for d in done
        ]
        row: dict[str, Any] = {"matcher": name, "plain": plain, "separation": apart}
        merged = Done({}, statistics.mean(d.fit for d in done), [], max(d.memory for d in done))
        row |= _costs(merged._replace(times=[t for d in done for t in d.times]))
        if name == "askmono":
            row["half"] = half
        mean = [statistics.mean(each[at] for each in half) for at in (0, 1)]
        shown = [_share(statistics.mean(plain)), _share(min(plain)), _share(statistics.mean(apart))]
        shown.append(_pair(mean) if name == "askmono" else "")
        tail = [f"{row['p50']:.1f}", f"{row['p99']:.1f}", f"{row['fit']:.1f}", f"{row['MB']:.0f}"]
        _line(name, *shown, *tail)
        rows.append(row)
    return rows


def _small(data: Mapping[str, Pairs], number: int) -> Job:
    """A small set as a young bot has it: few, uneven and partly wrong phrasings, and strangers.

    Half of the strangers ask for what another set's intents answer, half for nothing of CLINC150.
    """
    random = Random(f"{SEED} {number}")  # noqa: S311 - as above
    train, test = _by_label(data["train"]), _by_label(data["test"])
    labels = random.sample(sorted(train), random.randint(15, 60))
    phrasings: dict[str, list[str]] = {label: [] for label in labels}
    for label in labels:
        count = round(4 * (30 / 4) ** random.random())  # few more often than many
        for text in random.sample(train[label], count):
            said = random.choice(labels) if random.random() < NOISE else label
            phrasings[said].append(text)
    inside = [(t, label) for label in labels for t in random.sample(test[label], ASKED)]
    others = sorted(set(test) - set(labels))
    strangers = random.sample([text for text, _ in data["oos_test"]], 150)
    strangers += [random.choice(test[random.choice(others)]) for _ in strangers]
    asked = {"test": inside, "strangers": [(text, "") for text in strangers]}
    for kind, pairs in asked.items():
        asked[kind] = [
            (slip(t, SEED, f"{number} {kind} {at}") if at % 2 else t, label)
            for at, (t, label) in enumerate(pairs)
        ]
    return Job({label: texts for label, texts in phrasings.items() if texts}, [], asked)


RUNS = {"full": _full, "strangers": _strangers, "ten": _ten, "noisy": _noisy}


def _by_label(pairs: Pairs) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for text, label in pairs:
        found.setdefault(label, []).append(text)
    return found


# --- one matcher, in a process of its own --------------------------------------------------------


def _measure(name: str, job: Job, cache: Path | None) -> Done:
    for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
        os.environ.setdefault(variable, "1")
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(run, name, job, cache).result()


def run(name: str, job: Job, cache: Path | None) -> Done:
    """Fit and ask; called in a fresh process, so that memory is the matcher's own."""
    started = perf_counter()
    judge = MATCHERS[name](job.phrasings, job.strangers, cache)
    fit = perf_counter() - started
    judge("hello")  # what is made only when it is first needed
    gc.freeze()
    judged: dict[str, list[Judged]] = {}
    times = []
    for kind, pairs in job.asked.items():
        judged[kind] = []
        for text, label in pairs:
            before = perf_counter()
            said, score = judge(text)
            times.append(1000 * (perf_counter() - before))
            judged[kind].append(Judged(bool(label) and said == label, score))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return Done(judged, fit, times, peak)


# --- printing ------------------------------------------------------------------------------------


def _costs(done: Done) -> dict[str, float]:
    cuts = statistics.quantiles(done.times, n=100)
    return {"p50": cuts[49], "p99": cuts[98], "fit": done.fit, "MB": done.memory}


def _share(value: float) -> str:
    return f"{100 * value:.1f}"


def _pair(values: Sequence[float]) -> str:
    return " / ".join(map(_share, values))


def _line(name: str, *cells: str) -> None:
    wide = [14 if "/" in cell or cell in WIDE else 8 for cell in cells]
    line = "".join(f"{cell:>{width}}" for cell, width in zip(cells, wide, strict=True))
    print(f"{name:12}{line}", flush=True)


WIDE = ("most", "cost", "balance", "and cost", "half")

if __name__ == "__main__":
    sys.exit(main())
