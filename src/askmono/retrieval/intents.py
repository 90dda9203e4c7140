"""The general matcher: fit it on any phrasings of any labels, then ask it.

The same signals and the same fusion as answer patients' questions (matcher.py), with a recipe for
general text and for few phrasings, and with a score that says how likely the best label is right.
docs/matcher.md shows how to use it.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import msgspec

from askmono.content.phrasings import read_phrasings
from askmono.content.spelling import Speller, common_english
from askmono.content.text import words_of
from askmono.retrieval.certainty import Certainty, traits_of
from askmono.retrieval.encoder import Encoder, MiniLM
from askmono.retrieval.matcher import Candidate, Fitted, Matcher
from askmono.retrieval.query import Query, query_of, stems_of

__all__ = ["Candidate", "IntentMatcher", "Verdict", "fit_intents", "load", "read_phrasings"]

FORM = "askmono-matcher-1"  # changes whenever the kept form does
STRANGERS = 0.25  # share of questions that are expected to belong to no label
ENOUGH = 2000  # phrasings from which a rare word that is not English is taken for a slip
LIMIT = 5  # candidates given where nobody says how many

Phrased = Mapping[str, Sequence[str]]


class NotAMatcherError(ValueError):
    """A file that no IntentMatcher of this version has written."""


class Kept(msgspec.Struct, frozen=True):
    """A matcher as it is written to a file."""

    form: str
    fitted: Fitted
    certainty: Certainty
    words: dict[str, int]
    english: str


class Verdict(NamedTuple):
    """What is made of a text.

    candidates: the likeliest labels, best first; none for a text without words.
    score: how likely the first is right, neither another label's question nor nobody's, 0 to 100.
    """

    candidates: tuple[Candidate, ...]
    score: float


class IntentMatcher:
    """Says which label a text belongs to, and how likely that is right. Made by fit_intents."""

    def __init__(self, kept: Kept, encoder: Encoder | None = None) -> None:
        self.labels = kept.fitted.labels
        self._kept = kept
        self._speller = Speller(kept.words, kept.english)
        self._matcher = Matcher(kept.fitted, encoder or MiniLM(), many=True)
        words = {word for lines in kept.fitted.phrasings for word in lines.split()}
        self._stems = frozenset(stems_of(words))

    def judge(self, text: str) -> Verdict:
        """The likeliest labels and the score of the first; a text without words scores 0."""
        query = read_text(text, self._speller)
        if not query.words:
            return Verdict((), 0.0)
        match = self._matcher.read(query)
        traits = traits_of(match, query, self._stems)
        return Verdict(match.candidates, self._kept.certainty.score(traits))

    def match(self, text: str, limit: int = LIMIT) -> tuple[Candidate, ...]:
        """The likeliest labels, best first, at most `limit` of them and never more than six."""
        return self.judge(text).candidates[:limit]

    def score(self, text: str) -> float:
        """How likely the first candidate is right, 0 to 100."""
        return self.judge(text).score

    def cutoff(self, error_rate: float) -> float:
        """The score from which at most that share (0 to 1) of the answers is expected to be wrong.

        Infinite where no score is high enough.
        """
        return self._kept.certainty.cutoff(error_rate)

    def save(self, path: Path | str) -> None:
        """Write everything but the encoder to one file."""
        path = Path(path)
        beside = path.with_name(path.name + ".new")
        beside.write_bytes(msgspec.msgpack.encode(self._kept))
        beside.replace(path)


def load(path: Path | str, encoder: Encoder | None = None) -> IntentMatcher:
    """A matcher that was saved. Raises NotAMatcherError for any other file."""
    try:
        kept = msgspec.msgpack.decode(Path(path).read_bytes(), type=Kept)
    except (msgspec.DecodeError, msgspec.ValidationError) as error:
        raise NotAMatcherError(f"{path} holds no matcher") from error
    if kept.form != FORM:
        raise NotAMatcherError(f"{path} was written by another version; fit it again")
    return IntentMatcher(kept, encoder)


def fit_intents(
    phrasings: Phrased,
    *,
    out_of_scope: Sequence[str] = (),
    strangers: float = STRANGERS,
    encoder: Encoder | None = None,
    cache: Path | None = None,
) -> IntentMatcher:
    """Fit a matcher to the phrasings of each label.

    out_of_scope: questions that belong to no label, if any are at hand; the score learns from
    them. strangers: the share of such questions expected in use, 0 to 1. encoder: MiniLM unless
    given. cache: a folder where the phrasings' vectors are kept for the next time; None for none.
    Raises ValueError where there is nothing to choose among. The same phrasings, the same matcher.
    """
    from askmono.retrieval.calibrating import calibrate  # noqa: PLC0415 - numpy and scipy
    from askmono.retrieval.fitting import fit_models, fusion_of, recipe_for, rows_of  # noqa: PLC0415
    from askmono.retrieval.vectors import KeptVectors  # noqa: PLC0415

    if not 0.0 <= strangers < 1.0:
        raise ValueError(f"a share of strangers lies between 0 and 1, and {strangers} does not")
    english = _english()
    words = _words(phrasings, english)
    speller = Speller(words, english, many=True)
    heard = {
        label: [q for text in texts if (q := read_text(text, speller)).words]
        for label, texts in phrasings.items()
    }
    heard = {label: found + _named(label, speller) for label, found in heard.items() if found}
    if len(heard) < 2 or sum(map(len, phrasings.values())) < 4:
        raise ValueError("a matcher needs two labels or more, and four phrasings or more")
    encodes = encoder or MiniLM(threads=2)
    kept = KeptVectors(encodes, cache)
    recipe = recipe_for(sum(map(len, heard.values())))
    rows = rows_of(list(heard), list(heard.values()), kept, {}, recipe)
    fusion = fusion_of(rows)
    others = [q for text in out_of_scope if (q := read_text(text, speller)).words]
    certainty = calibrate(rows, fusion, encodes, others, strangers)
    fitted = fit_models(rows, rows.truth >= 0, fusion)
    return IntentMatcher(Kept(FORM, fitted, certainty, words, english), encoder)


@lru_cache(maxsize=1)
def _english() -> str:
    """Common English words; half a second's work, done once."""
    return common_english()


def read_text(text: str, speller: Speller) -> Query:
    """A text as the signals compare it."""
    return query_of(speller.mend(words_of(text)))


def _words(phrasings: Phrased, english: str) -> dict[str, int]:
    """The words that spelling may be mended to, and how often the phrasings use each.

    Of many phrasings a word used once counts only if it is common English: it may be a slip.
    """
    counts = Counter(w for texts in phrasings.values() for text in texts for w in words_of(text))
    many = sum(map(len, phrasings.values())) >= ENOUGH
    return {
        word: count
        for word, count in counts.items()
        if word.isalpha() and (count > 1 or not many or f"\n{word}\n" in english)
    }


def _named(label: str, speller: Speller) -> list[Query]:
    """A label's own name as a phrasing, where it is made of words that are known: "oil_change"."""
    parted = re.sub(r"([a-z])([A-Z])", r"\1 \2", label)
    words = words_of(re.sub(r"[\W_]+", " ", parted))
    telling = [word for word in words if len(word) > 2 and word.isalpha()]
    if not telling or not all(speller.knows(word) for word in telling):
        return []
    return [query_of(words)]
