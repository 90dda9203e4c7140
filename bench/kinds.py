"""Fit what tells from a message's vector which kind of reply it calls for, and say how well.

usage: python bench/kinds.py LIBRARY [--keep DIR]

LIBRARY is a shelf that `askmono import` made of the sample. A linear reader of the encoder's
vectors is fitted on the questions of bench/questions/shelf-training*.yaml, which the encoder was
taught with, and on the phrasings of intents/, and written beside the encoder. Then the questions
of shelf-tuning*.yaml, about other medicines, are read by it and by likeness to phrasings, and what
the odds of either count is fitted, each medicine left out once for the figures. What is printed
goes into DANGER_ODDS and REFUSAL_ODDS of src/askmono/dialogue/understanding.py.
"""

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec
import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from askmono.content.library import Library, load_library
from askmono.content.monograph import Monograph
from askmono.dialogue.asked import Asked
from askmono.dialogue.compiled import ears_of, phrasings_of
from askmono.dialogue.conversation import START
from askmono.dialogue.engine import Engine, open_engine
from askmono.dialogue.understanding import odds_of
from askmono.retrieval.encoder import FOLDER, MiniLM
from askmono.retrieval.kinds import FILE, Calls, Kinds
from evaluation.sets import SETS
from evaluation.shelf import Question, read_questions

KINDS = {
    "answer": "answer",
    "abstention": "answer",  # that, and what is vague, is for other signals to tell apart
    "clarification": "answer",
    "escalation": "escalation",
    "refusal": "refusal",
}
RARE = {"answer": 1.0, "escalation": 3.0, "refusal": 3.0}  # what a question of each counts
PHRASED = 0.1  # what all phrasings count together, beside all questions
PULL = 1e-4  # how much the reader's weights are pulled towards none
PULL_ODDS = 0.01
DIGITS = 4  # after the point, of the weights that are written
SHARES = (0.2, 0.3, 0.4, 0.5, 0.6, 0.7)
Rows = NDArray[np.float64]


class Told(NamedTuple):
    """A question of a tuning set. fits: kinds of reply that are right. alike, called: 0 to 1."""

    medicine: str
    expect: str
    fits: frozenset[str]
    alike: dict[str, float]
    called: Calls


def main(arguments: Sequence[str] | None = None) -> int:
    """Fit and write the reader, fit and print what it counts."""
    parser = argparse.ArgumentParser(description="Fit the reader of kinds of reply.")
    parser.add_argument("library", type=Path, help="a library that `askmono import` made")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="keep the compiled library there")
    options = parser.parse_args(arguments)
    engine = open_engine(options.library, cache=options.keep, many=True)
    shelf = {monograph.id: monograph for monograph in engine.library.monographs}
    kinds = _taught(load_library(options.library), engine, shelf)
    (FOLDER / FILE).write_bytes(msgspec.json.format(msgspec.json.encode(kinds), indent=0) + b"\n")
    told = list(_told(engine, shelf, kinds))
    if not told:
        print("no question of the tuning set can be asked", file=sys.stderr)
        return 2
    for kind in ("escalation", "refusal"):
        _report(kind, told)
    return 0


def _questions(pattern: str, shelf: Mapping[str, Monograph]) -> Iterator[tuple[Question, str]]:
    """Those about a medicine of the shelf, and its id."""
    for path in sorted(SETS.glob(pattern)):
        for question in read_questions(path, shelf):
            if question.medicine is not None and question.expect in KINDS:
                yield question, question.medicine


def _taught(library: Library, engine: Engine, shelf: Mapping[str, Monograph]) -> Kinds:
    """The reader, of the medicine named and not, and of phrasings."""
    texts: list[str] = []
    truth: list[int] = []
    for question, medicine in _questions("shelf-training*.yaml", shelf):
        about = engine.about(medicine)
        for utterance in (question.unnamed, question.named):
            hearing = Asked(about, START, utterance).hearing
            texts.append(about.query_of(hearing.asked).prose)
            truth.append(Calls._fields.index(KINDS[question.expect]))
    asked = len(texts)
    ears = ears_of(library)
    for intent in library.intents:
        said = [query.prose for each in phrasings_of(intent) if (query := ears.query(each)).words]
        texts += said
        truth += [Calls._fields.index(KINDS[intent.reply])] * len(said)
    rows = np.asarray(MiniLM(2).encode(texts), float)
    right = np.eye(len(Calls._fields))[truth]
    counts = np.array([RARE[kind] for kind in Calls._fields])[truth]
    counts[asked:] *= PHRASED * counts[:asked].sum() / counts[asked:].sum()
    counts /= counts.sum()
    size = rows.shape[1]

    def loss(flat: Rows) -> tuple[float, Rows]:
        made = flat.reshape(-1, size + 1)
        weights, bias = made[:, :-1], made[:, -1]
        odds = rows @ weights.T + bias
        odds -= odds.max(1, keepdims=True)
        shares = np.exp(odds)
        shares /= shares.sum(1, keepdims=True)
        lost = -float(counts @ np.log((shares * right).sum(1) + 1e-12))
        away = (shares - right) * counts[:, None]
        slope = np.hstack([away.T @ rows + 2 * PULL * weights, away.sum(0)[:, None]])
        return lost + PULL * float((weights**2).sum()), slope.ravel()

    start = np.zeros(len(Calls._fields) * (size + 1))
    found = minimize(loss, start, jac=True, method="L-BFGS-B").x.reshape(-1, size + 1)
    print(f"fitted on {asked} askings and {len(texts) - asked} phrasings")
    return Kinds(
        tuple(tuple(round(float(each), DIGITS) for each in row) for row in found[:, :-1]),
        tuple(round(float(each), DIGITS) for each in found[:, -1]),
    )


def _told(engine: Engine, shelf: Mapping[str, Monograph], kinds: Kinds) -> Iterator[Told]:
    """What either reader says of the questions for tuning."""
    for question, medicine in _questions("shelf-tuning*.yaml", shelf):
        about = engine.about(medicine)
        vars(about)["kinds"] = None  # likeness by itself
        for utterance in (question.unnamed, question.named):
            asked = Asked(about, START, utterance)
            query = about.query_of(asked.hearing.asked)
            heard = asked.understanding
            alike = {"escalation": heard.danger, "refusal": heard.share("refusal")}
            called = kinds.of(about.matcher.encode(query))
            yield Told(medicine, KINDS[question.expect], question.fits, alike, called)


def _report(kind: str, told: Sequence[Told]) -> None:
    told = [each for each in told if each.expect == kind or kind not in each.fits]
    truth = np.array([each.expect == kind for each in told])
    alike = np.array([each.alike[kind] for each in told])
    called = np.array([getattr(each.called, kind) for each in told])
    odds = np.array([(1.0, odds_of(a), odds_of(c)) for a, c in zip(alike, called, strict=True)])
    medicines = np.array([each.medicine for each in told])
    left_out = np.zeros(len(told))
    for medicine in np.unique(medicines):
        out = medicines == medicine
        left_out[out] = odds[out] @ _fit(odds[~out], truth[~out])
    both = 1 / (1 + np.exp(-left_out))
    print(
        f"{kind}: {truth.sum()} askings of it, {(~truth).sum()} of others; from a share, "
        "right and wrong"
    )
    for share in SHARES:
        counts = [
            f"{(a[truth] >= share).sum()} {(a[~truth] >= share).sum()}"
            for a in (alike, called, both)
        ]
        print(f"  {share}: alike {counts[0]}, called {counts[1]}, both {counts[2]}")
    weights = _fit(odds, truth)
    print(f"  {kind} odds: ({', '.join(f'{weight:.2f}' for weight in weights)})")


def _fit(odds: Rows, truth: NDArray[np.bool_]) -> Rows:
    signs = np.where(truth, 1.0, -1.0)

    def loss(weights: Rows) -> tuple[float, Rows]:
        at = signs * (odds @ weights)
        lost = float(np.logaddexp(0, -at).mean()) + PULL_ODDS * float(weights[1:] @ weights[1:])
        away = -signs / (1 + np.exp(at)) / len(at)
        slope = odds.T @ away
        slope[1:] += 2 * PULL_ODDS * weights[1:]
        return lost, slope

    start = np.zeros(odds.shape[1])
    return np.asarray(minimize(loss, start, jac=True, method="L-BFGS-B").x, float)


if __name__ == "__main__":
    sys.exit(main())
