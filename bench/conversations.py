"""Whole conversations on a shelf, turn by turn: totals, and never what was said.

usage: python bench/conversations.py LIBRARY [SET ...] [--keep DIR]

LIBRARY is a library that `askmono import` made of the sample. A set is written as those of
bench/shelf.py; each item lists the turns up to the one that is judged. Left out:
bench/questions/shelf-talks.yaml. In the same run the last turn of each is asked alone, the
medicine given ("without what went before"), to say what else a conversation is remembered for.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from askmono.content.monograph import Monograph
from askmono.dialogue.conversation import START
from askmono.dialogue.engine import Engine, open_engine
from askmono.dialogue.respond import respond
from evaluation.sets import SETS, SetError
from evaluation.shelf import Heard, Question, heard, read_questions

TALKS = SETS / "shelf-talks.yaml"


def main(arguments: Sequence[str] | None = None) -> int:
    """Ask, and print the totals."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("library", type=Path)
    parser.add_argument("sets", type=Path, nargs="*", default=[TALKS])
    parser.add_argument("--keep", type=Path, metavar="DIR", help="keep the compiled library there")
    options = parser.parse_args(arguments)
    engine = open_engine(options.library, cache=options.keep, many=True)
    shelf = {monograph.id: monograph for monograph in engine.library.monographs}
    for path in options.sets:
        try:
            questions = read_questions(path, shelf)
        except SetError as error:
            print(error, file=sys.stderr)
            return 2
        print(path.name)
        found = [_judged(engine, question, question.typed, shelf) for question in questions]
        _report("first turns", [h for h in found if len(h.question.turns) == 1])
        _report("later turns", [h for h in found if len(h.question.turns) > 1])
        later = [question for question in questions if len(question.turns) > 1]
        alone = [_judged(engine.about(q.medicine), q, q.typed[-1:], shelf) for q in later]
        _report("later turns without what went before", alone)
    return 0


def _judged(
    engine: Engine, question: Question, turns: Iterable[str], shelf: Mapping[str, Monograph]
) -> Heard:
    conversation = START
    for said in turns:
        turn = respond(engine, conversation, said)
        conversation = turn.conversation
    return heard(question, turn.reply, conversation.medicine, shelf, 0.0)


def _report(name: str, found: Sequence[Heard]) -> None:
    answers = [each for each in found if each.question.expect == "answer"]
    first = sum(each.first for each in answers)
    print(f"  {name}: right passage first {first} of {len(answers)}")
    kinds = Counter(each.kind for each in answers if not each.first)
    print("    else: " + ", ".join(f"{kind} {count}" for kind, count in kinds.most_common()))
    for kind in ("abstention", "refusal", "escalation"):
        expected = [each for each in found if each.question.expect == kind]
        print(f"    {kind} expected: {sum(each.right for each in expected)} of {len(expected)}")
    print(f"    a passage of another medicine: {sum(each.wrong_medicine for each in found)}")


if __name__ == "__main__":
    sys.exit(main())
