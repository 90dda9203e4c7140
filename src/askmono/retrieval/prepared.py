"""A monograph's passages made ready to be ranked, once, when a library is compiled.

Everything that does not depend on a question: which stems and concepts stand where, what a passage
asks itself, and what each means, as the encoder sees it.
"""

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from askmono.content.monograph import Monograph, Passage
from askmono.content.sections import DISCLAIMER, GENERIC_NAME
from askmono.content.text import Span, words_of
from askmono.retrieval.encoder import DIMENSIONS, Encoder
from askmono.retrieval.query import Finder, stems_of

if TYPE_CHECKING:
    from askmono.retrieval.encoder import Floats

SCALE = 127  # of a number between -1 and 1 that is kept as a byte
READ = 1000  # characters of a passage that the encoder is given: more than it reads
PART = 10  # words that a part of a passage has at least, to have a vector of its own
NOTHING = ""  # what is read of a passage that answers nothing: it needs no vector
THE_MEDICINE = "the medicine"  # what a passage says in the place of its name
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_MARKS = re.compile(r"[*_#`]+|^\s*(?:[-+]|\d+[.)])\s+", re.MULTILINE)
_Q_AND_A = re.compile(r"\b[QA]\d*\s*[:.]\s*")
_SENTENCE_END = re.compile(r"(?<=[.;:!?])\s+|\n\s*")


class Prepared(msgspec.Struct, frozen=True, array_like=True):
    """What is known of a monograph's passages before anything is asked. Passages by index.

    lengths: how many words each has. skipped: those that answer nothing by themselves.
    stems: a line for each stem, one before the first: the stem, and where it stands: a passage and
    how often, one after the other. A question needs a few of the hundreds: see places_of().
    concepts: where each stands, in the same order.
    labels: passages with a label, and the stems and concepts of it, each once and by alphabet: a
    set would be kept in another order by each process.
    questions: FAQ pairs and the words of their question, the medicine aside.
    vectors: a row of DIMENSIONS bytes a passage, and then one a part of a passage; SCALE stands
    for 1. parts: of each of these parts, the passage that it is of.
    """

    lengths: tuple[int, ...]
    skipped: frozenset[int]
    stems: str
    concepts: dict[str, tuple[int, ...]]
    labels: dict[int, tuple[str, ...]]
    questions: dict[int, str]
    vectors: bytes
    parts: tuple[int, ...]


def places_of(stem: str, stems: str) -> tuple[int, ...]:
    """Where a stem stands, as Prepared.stems has it: a passage and how often, one after the other.

    A line is found a hundred times sooner than all of them are told apart.
    """
    key = f"\n{stem} "
    at = stems.find(key)
    if at < 0:
        return ()
    return tuple(map(int, stems[at + len(key) : stems.index("\n", at + 1)].split()))


class Meant(NamedTuple):
    """What a monograph's passages mean: vectors and parts as Prepared has them."""

    vectors: bytes
    parts: tuple[int, ...]


def prepare(monograph: Monograph, find: Finder, meant: Meant) -> Prepared:
    """Make a monograph's passages ready.

    find: the concepts that stems name. meant: as Rows makes it.
    """
    named = name_words(monograph)
    skipped = answers_nothing(monograph)
    lengths: list[int] = []
    stems: dict[str, list[int]] = {}
    concepts: dict[str, list[int]] = {}
    labels: dict[int, tuple[str, ...]] = {}
    questions: dict[int, str] = {}
    for at, passage in enumerate(monograph.passages):
        found = stems_of(words_of(_headed(passage, monograph.slice(passage.span))))
        lengths.append(len(found))
        _stand(stems, at, Counter(found))
        _stand(concepts, at, Counter(find(found)))
        if passage.label or passage.under:
            label = stems_of(words_of(_headed(passage, passage.label or "")))
            labels[at] = tuple(sorted({*label, *find(label)}))
        asked = question_of(monograph, passage) if passage.question is not None else None
        if asked is not None and at not in skipped:
            words = words_of(asked)
            questions[at] = " ".join(word for word in words if not is_name(word, named))
    return Prepared(
        tuple(lengths),
        skipped,
        "".join(f"\n{stem} {' '.join(map(str, places))}" for stem, places in stems.items()) + "\n",
        {concept: tuple(places) for concept, places in concepts.items()},
        labels,
        questions,
        *meant,
    )


class Rows:
    """The vectors of monographs' passages. What stands in many of them is encoded once."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._known: dict[str, bytes] = {NOTHING: bytes(DIMENSIONS)}

    def of(self, monograph: Monograph) -> Meant:
        """The rows of each passage, in order, and of their parts."""
        write = Written(monograph)
        skipped = answers_nothing(monograph)
        passages = monograph.passages
        texts = [NOTHING if at in skipped else write(p) for at, p in enumerate(passages)]
        parts: list[int] = []
        for at, passage in enumerate(passages):
            pieces = () if at in skipped else write.parts(passage)
            texts += pieces
            parts += [at] * len(pieces)
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        made = as_bytes(self._encoder.encode(new)) if new else b""
        for at, text in enumerate(new):
            self._known[text] = made[at * DIMENSIONS : (at + 1) * DIMENSIONS]
        return Meant(b"".join(self._known[text] for text in texts), tuple(parts))


def answers_nothing(monograph: Monograph) -> frozenset[int]:
    """Passages that answer nothing by themselves."""
    passages = monograph.passages
    found = {monograph.disclaimer, monograph.preface}
    found |= {passage.part_of for passage in passages}
    found |= {at for at, passage in enumerate(passages) if passage.topic == DISCLAIMER}
    found |= {at for at, passage in enumerate(passages) if _only_names(monograph, passage)}
    return frozenset(at for at in found if at is not None)


def _only_names(monograph: Monograph, passage: Passage) -> bool:
    """Whether a passage is nothing but the medicine's name."""
    if passage.topic != GENERIC_NAME:
        return False
    named = name_words(monograph)
    return all(is_name(word, named) for word in words_of(monograph.slice(passage.span)))


def _stand(places: dict[str, list[int]], at: int, counts: Counter[str]) -> None:
    for term, count in counts.items():
        places.setdefault(term, []).extend((at, count))


def question_of(monograph: Monograph, passage: Passage) -> str | None:
    """What a passage says that it is about: its FAQ question, or its bold label under its head."""
    if passage.question is not None:
        return _Q_AND_A.sub("", _MARKS.sub("", monograph.slice(passage.question)), count=1)
    return _headed(passage, passage.label or "") or None


def _headed(passage: Passage, text: str) -> str:
    """A passage's text or label after the bold words that head its list: "For lice: Adults"."""
    return ": ".join(filter(None, (passage.under, text)))


def name_words(monograph: Monograph) -> frozenset[str]:
    """The words of what a monograph's medicine is called."""
    names = (_BRACKETS.sub("", name) for name in monograph.names.generic)
    return frozenset(word for name in names for word in words_of(name)) - {"and", "with"}


def is_name(word: str, named: frozenset[str]) -> bool:
    """Whether a word is one of a name's, or their genitive or plural."""
    return word in named or word.removesuffix("s") in named


class Written:
    """Passages as the encoder reads them: no marks, and no medicine's name.

    So what stands in many monographs has one vector.
    """

    def __init__(self, monograph: Monograph) -> None:
        self._monograph = monograph
        self._name = _pattern(name_words(monograph))
        self._read = lru_cache(maxsize=None)(self._reading)  # once for the whole and its parts

    def __call__(self, passage: Passage) -> str:
        """What stands in a passage, on one line, after what heads its list."""
        return " ".join(_headed(passage, self._read(passage.span)).split())

    def parts(self, passage: Passage) -> tuple[str, ...]:
        """Its sentences and lines, short ones with the next; none of what is one by itself.

        One thing of many is lost in the vector of a long passage, and is found in its part's.
        """
        found: list[str] = []
        part: list[str] = []
        for sentence in _SENTENCE_END.split(self._read(passage.span)):
            part += sentence.split()
            if len(part) >= PART:
                found.append(" ".join(part))
                part = []
        if part and found:
            found[-1] = " ".join((found[-1], *part))
        return tuple(found) if len(found) > 1 else ()

    def _reading(self, span: Span) -> str:
        text = _Q_AND_A.sub("", _MARKS.sub("", self._monograph.slice(span)[:READ]))
        return self._name.sub(THE_MEDICINE, text) if self._name else text


def _pattern(words: Iterable[str]) -> re.Pattern[str] | None:
    """Any run of a name's words, with what joins them."""
    each = "|".join(sorted(map(re.escape, words), key=lambda w: (-len(w), w)))
    if not each:
        return None
    return re.compile(
        rf"\b(?:{each})(?:(?:\s*[+&/,-]\s*|\s+(?:and\s+)?)(?:{each}))*\b", re.IGNORECASE
    )


def as_bytes(rows: "Floats") -> bytes:
    """Rows of numbers between -1 and 1 as bytes."""
    import numpy as np  # noqa: PLC0415 - a cold question does without it where it can

    return np.clip(np.rint(rows * SCALE), -SCALE, SCALE).astype(np.int8).tobytes()
