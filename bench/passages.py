"""Fit what each kind of evidence counts when passages are ranked, and say how well it ranks.

usage: python bench/passages.py LIBRARY [--keep DIR]

The questions of bench/questions/shelf-tuning*.yaml are asked inside their monograph, once with the
medicine named and once without. A softmax over the monograph's passages is fitted to put a right
one first; each medicine is left out once, so that the share printed was not fitted on its own
questions. What is printed goes into WEIGHTS of src/askmono/retrieval/passages.py.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from askmono.dialogue.asked import Asked
from askmono.dialogue.conversation import START
from askmono.dialogue.engine import open_engine
from askmono.retrieval.passages import WEIGHTS, Evidence
from evaluation.sets import SETS
from evaluation.shelf import read_questions

TUNING = sorted(SETS.glob("shelf-tuning*.yaml"))
PULL = 0.02  # how much a weight is pulled towards none, a question
Rows = NDArray[np.float64]


class Case(NamedTuple):
    """A question: the evidence of each passage, and which of them are right."""

    medicine: str
    rows: Rows
    right: NDArray[np.bool_]


def main(arguments: Sequence[str] | None = None) -> int:
    """Fit, and print the weights and how often a right passage comes first."""
    parser = argparse.ArgumentParser(description="Fit the weights of passage ranking.")
    parser.add_argument("library", type=Path, help="a library that `askmono import` made")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="keep the compiled library there")
    options = parser.parse_args(arguments)
    cases = _cases(options.library, options.keep)
    if not cases:
        print("no question of the tuning set can be asked", file=sys.stderr)
        return 2
    in_force = np.array(WEIGHTS)
    print(f"weights in force: {_first(cases, in_force)} of {len(cases)} first")
    left_out = 0
    for medicine in sorted({case.medicine for case in cases}):
        weights = _fit([case for case in cases if case.medicine != medicine])
        left_out += _first([case for case in cases if case.medicine == medicine], weights)
    print(f"each medicine left out of the fit: {left_out} of {len(cases)} first")
    weights = _fit(cases)
    print(f"fitted on all: {_first(cases, weights)} of {len(cases)} first")
    print(", ".join(f"{n} {w:.1f}" for n, w in zip(Evidence._fields, weights, strict=True)))
    return 0


def _cases(library: Path, keep: Path | None) -> list[Case]:
    engine = open_engine(library, cache=keep, many=True)
    shelf = {monograph.id: monograph for monograph in engine.library.monographs}
    found = []
    for question in (q for path in TUNING for q in read_questions(path, shelf)):
        if question.medicine is None or question.expect != "answer":
            continue
        about, monograph = engine.about(question.medicine), shelf[question.medicine]
        for utterance in (question.unnamed, question.named):
            ranked = Asked(about, START, utterance).ranked
            texts = [monograph.slice(monograph.passages[r.passage].span) for r in ranked]
            right = np.array([question.held(text) for text in texts])
            if right.any() and not right.all():
                rows = np.array([each.evidence for each in ranked], float)
                found.append(Case(question.medicine, rows, right))
    return found


def _fit(cases: Sequence[Case]) -> Rows:
    def loss(weights: Rows) -> tuple[float, Rows]:
        total, slope = PULL * len(cases) * float(weights @ weights) / 100, PULL * weights / 50
        slope = slope * len(cases)
        for case in cases:
            scores = case.rows @ weights
            shares = np.exp(scores - scores.max())
            shares /= shares.sum()
            right = shares * case.right
            total -= float(np.log(right.sum()))
            slope = slope + case.rows.T @ (shares - right / right.sum())
        return total, slope

    found = minimize(loss, np.zeros(len(WEIGHTS)), jac=True, method="L-BFGS-B")
    return np.asarray(found.x, float)


def _first(cases: Sequence[Case], weights: Rows) -> int:
    return sum(bool(case.right[int(np.argmax(case.rows @ weights))]) for case in cases)


if __name__ == "__main__":
    sys.exit(main())
