"""Fit what each kind of evidence counts when passages are ranked, and say how well it ranks.

usage: python bench/passages.py LIBRARY [--keep DIR]

The questions of bench/questions/shelf-tuning*.yaml are asked inside their monograph, once with the
medicine named and once without. A softmax over the monograph's passages and none of them is fitted
to put a right one first, and none where the text does not hold the answer; each medicine is left
out once, so that the shares printed were not fitted on its own questions. What is printed goes into
WEIGHTS and NOTHING of src/askmono/retrieval/passages.py.
"""

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from askmono.dialogue.asked import Asked
from askmono.dialogue.conversation import START
from askmono.dialogue.engine import open_engine
from askmono.retrieval.passages import NOTHING, WEIGHTS, Evidence
from evaluation.sets import SETS
from evaluation.shelf import read_questions

TUNING = sorted(SETS.glob("shelf-tuning*.yaml"))
PULL = 0.02  # how much a weight is pulled towards none, a question
SHARES = (0.0, 0.1, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5)  # from which a passage would be shown
Rows = NDArray[np.float64]


class Case(NamedTuple):
    """A question: the evidence of each passage and of none of them, and which is right.

    rows: a passage each and then none, which has a column of its own. answered: whether the text
    holds the answer.
    """

    medicine: str
    rows: Rows
    right: NDArray[np.bool_]

    @property
    def answered(self) -> bool:
        """Whether a passage is right."""
        return not self.right[-1]


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
    print(f"in force: {_told(cases, np.array((*WEIGHTS, NOTHING)))}")
    left_out = {
        medicine: _fit([case for case in cases if case.medicine != medicine])
        for medicine in sorted({case.medicine for case in cases})
    }
    print(f"each medicine left out of the fit: {_told(cases, left_out)}")
    weights = _fit(cases)
    print(f"fitted on all: {_told(cases, weights)}")
    names = (*Evidence._fields, "nothing")
    print(", ".join(f"{name} {weight:.1f}" for name, weight in zip(names, weights, strict=True)))
    return 0


def _told(cases: Sequence[Case], weights: Rows | Mapping[str, Rows]) -> str:
    """How often a right passage comes first, and what would be shown from some shares."""
    firsts = {True: 0, False: 0}
    shown = dict.fromkeys(SHARES, (0, 0, 0))
    for case in cases:
        scores = case.rows @ (
            weights if isinstance(weights, np.ndarray) else weights[case.medicine]
        )
        best = int(np.argmax(scores[:-1]))
        firsts[case.answered] += 1
        share = float(np.exp(scores[best] - scores.max()) / np.exp(scores - scores.max()).sum())
        for least, (right, wrong, absent) in shown.items():
            if share >= least:
                hit = bool(case.right[best])
                shown[least] = (
                    right + hit,
                    wrong + (case.answered and not hit),
                    absent + (not case.answered),
                )
    first = shown[SHARES[0]][0]
    lines = [f"{first} of {firsts[True]} first; of {firsts[False]} the text holds none"]
    lines += [f"  from {s}: right {r}, wrong {w}, none {a}" for s, (r, w, a) in shown.items()]
    return "\n".join(lines)


def _cases(library: Path, keep: Path | None) -> list[Case]:
    engine = open_engine(library, cache=keep, many=True)
    shelf = {monograph.id: monograph for monograph in engine.library.monographs}
    found = []
    for question in (q for path in TUNING for q in read_questions(path, shelf)):
        if question.medicine is None or question.expect not in ("answer", "abstention"):
            continue
        about, monograph = engine.about(question.medicine), shelf[question.medicine]
        for utterance in (question.unnamed, question.named):
            ranked = Asked(about, START, utterance).ranked
            texts = [monograph.slice(monograph.passages[r.passage].span) for r in ranked]
            held = [question.held(text) for text in texts]
            if any(held) == (question.expect == "answer") and texts:
                rows = np.array([(*each.evidence, 0.0) for each in ranked])
                none = np.eye(rows.shape[1])[-1:]
                right = np.array([*held, not any(held)])
                found.append(Case(question.medicine, np.vstack([rows, none]), right))
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

    found = minimize(loss, np.zeros(len(WEIGHTS) + 1), jac=True, method="L-BFGS-B")
    return np.asarray(found.x, float)


if __name__ == "__main__":
    sys.exit(main())
