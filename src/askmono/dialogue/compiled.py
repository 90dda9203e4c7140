"""A library made ready to be answered from: everything fitted to it that an Engine needs.

How it is kept in a file and opened again stands in kept.py and building.py.
"""

import os
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

import msgspec

from askmono.content.intent import MEDICINE, Intent
from askmono.content.library import Library
from askmono.content.monograph import Monograph
from askmono.content.shelf import Shelf
from askmono.content.spelling import TEXTING, Speller, collect_pairs, common_english
from askmono.content.text import normalise, words_of
from askmono.content.vocabulary import Vocabulary
from askmono.dialogue.following import Leads, leads_of
from askmono.dialogue.hearing import STAND_IN, hear
from askmono.retrieval.collecting import collect_names
from askmono.retrieval.concepts import Concepts, Forms, collect_forms
from askmono.retrieval.encoder import Encoder, MiniLM
from askmono.retrieval.finding import NameIndex
from askmono.retrieval.matcher import Fitted
from askmono.retrieval.names import Known
from askmono.retrieval.prepared import Meant, Prepared, Rows, prepare
from askmono.retrieval.query import NAMED, Query, query_of
from askmono.retrieval.sayings import Sayings, collect_sayings

DANGER = "danger"  # the side that tells whether somebody may be in danger
RAREST_TARGET = 2  # uses of a word in the phrasings from which spelling may be mended to it


class Trained(msgspec.Struct, frozen=True):
    """What is made of the phrasings and the vocabulary, whichever monographs there are.

    leads: as leads_of makes them. phrased: how often the phrasings use each word. sayings: what
    concepts sound like.
    """

    fitted: Fitted
    forms: Forms
    sayings: Sayings
    pairs: bytes
    english: str
    leads: dict[str, Leads]
    phrased: dict[str, int]


class Compiled(msgspec.Struct, frozen=True):
    """Everything an Engine needs.

    library: without its vocabulary and its intents' examples. words: those that spelling may be
    mended to, and how often each is used. prepared: by id of a monograph, its passages as
    decode_prepared() reads them; empty for one whose targets are curated.
    """

    library: Library
    trained: Trained
    names: Known
    words: dict[str, int]
    prepared: Callable[[str], bytes] = lambda _: b""

    @property
    def fitted(self) -> Fitted:
        """The matcher, as fitted to the phrasings."""
        return self.trained.fitted

    @property
    def forms(self) -> Forms:
        """The forms of the vocabulary."""
        return self.trained.forms

    @property
    def sayings(self) -> Sayings:
        """What the concepts of the vocabulary sound like."""
        return self.trained.sayings

    @property
    def pairs(self) -> bytes:
        """Which words stand beside each other in the phrasings, for Speller."""
        return self.trained.pairs

    @property
    def english(self) -> str:
        """The commonest English words, one a line, for Speller."""
        return self.trained.english

    @property
    def leads(self) -> dict[str, Leads]:
        """Where follow-ups lead, by intent."""
        return self.trained.leads


def kept_encoder(cache: Path | None) -> Encoder:
    """The encoder for phrasings: on every core, and what it has encoded before it remembers."""
    from askmono.retrieval.vectors import KeptVectors  # noqa: PLC0415 - numpy, only needed here

    return KeptVectors(MiniLM(os.cpu_count() or 1), cache)


def passage_encoder() -> Encoder:
    """The encoder for passages, of which each is encoded once: on every core."""
    return MiniLM(os.cpu_count() or 1)


def compile_library(
    library: Library,
    encoder: Encoder,
    for_passages: Encoder | None = None,
    trained: Trained | None = None,
) -> Compiled:
    """Fit everything to a library. Takes a minute; the same library gives the same bytes.

    encoder: for phrasings. for_passages: for passages; None for the same. trained: what was fitted
    to its phrasings; None to fit it here.
    """
    names = collect_names(library)
    trained = trained or train(library, encoder)
    words = known_words(trained.phrased, count_words(library.monographs), names.exact)
    ready = Preparing(trained.forms, for_passages or encoder)
    prepared = {monograph.id: ready.of(monograph) for monograph in library.monographs}
    return Compiled(bare(library), trained, names, words, prepared.__getitem__)


def bare(library: Library) -> Library:
    """A library without what only training needs."""
    intents = tuple(msgspec.structs.replace(i, examples=()) for i in library.intents)
    return msgspec.structs.replace(library, intents=intents, vocabulary=Vocabulary())


def train(library: Library, encoder: Encoder) -> Trained:
    """Fit the phrasings of a library.

    No monograph plays a part, so that what is fitted holds whichever there are.
    """
    ears = ears_of(library)
    labels = [intent.id for intent in library.intents]
    heard = [
        [q for text in phrasings_of(i) if (q := ears.query(text)).words] for i in library.intents
    ]
    fitted = _fit(labels, heard, encoder, sides_of(library))
    leads = leads_of(library.intents, ears.query)
    concepts = library.vocabulary.concepts
    said = {c.id: [ears.query(text) for text in c.said] for c in concepts}
    sayings = collect_sayings(said, encoder)
    return Trained(fitted, ears.forms, sayings, ears.pairs, ears.english, leads, ears.phrased)


def _fit(
    labels: list[str],
    heard: list[list[Query]],
    encoder: Encoder,
    sides: dict[str, frozenset[str]],
) -> Fitted:
    from threadpoolctl import threadpool_limits  # noqa: PLC0415 - only needed here

    from askmono.retrieval.fitting import fit  # noqa: PLC0415 - numpy and scipy, only needed here

    with threadpool_limits(1, "blas"):  # the matrices are small: threads only wait for each other
        return fit(labels, heard, encoder, sides)


class Preparing:
    """Makes the passages of monographs ready to be ranked."""

    def __init__(self, forms: Forms, encoder: Encoder) -> None:
        self._find = Concepts(forms).find
        self._rows = Rows(encoder)

    def of(self, monograph: Monograph, before: bytes = b"") -> bytes:
        """What decode_prepared() reads; nothing for one whose targets are curated.

        before: the same of the same file, made earlier: its vectors still hold.
        """
        if monograph.curated:
            return b""
        if before:
            known = decode_prepared(before)
            meant = Meant(known.vectors, known.parts)
        else:
            meant = self._rows.of(monograph)
        return msgspec.msgpack.encode(prepare(monograph, self._find, meant))


def decode_prepared(kept: bytes) -> Prepared:
    """A monograph's passages, ready to be ranked."""
    return msgspec.msgpack.decode(kept, type=Prepared)


class Ears(NamedTuple):
    """What a library's phrasings are heard with. query: a phrasing as the signals compare it."""

    forms: Forms
    phrased: dict[str, int]
    pairs: bytes
    english: str
    query: Callable[[str], Query]


def ears_of(library: Library) -> Ears:
    """What a library's phrasings are heard with, before anything is fitted to them.

    {medicine} is the only one of the library's own: monographs are left out, and with them
    whatever would make the phrasings depend on which there are.
    """
    library = msgspec.structs.replace(library, monographs=Shelf.of(()))
    names = collect_names(library)
    english = common_english()
    forms = collect_forms(library.vocabulary)
    find = Concepts(forms).find
    phrased = phrased_words(library.intents, library.vocabulary, english)
    pairs = word_pairs(library)
    speller = Speller(known_words(phrased, {}, names.exact), english, pairs, many=True)
    meant = NameIndex(names)

    def query(text: str) -> Query:
        reading = normalise(text.replace(MEDICINE, STAND_IN))
        return query_of(hear(reading, meant.find(reading, speller), speller).asked, find)

    return Ears(forms, phrased, pairs, english, query)


def phrasings_of(intent: Intent) -> tuple[str, ...]:
    """An intent's phrasings as written: its question, then its examples."""
    return (intent.question, *intent.examples)


def sides_of(library: Library) -> dict[str, frozenset[str]]:
    """The sides that are fitted, and the intents for which each is answered with yes."""
    return {DANGER: frozenset(i.id for i in library.intents if i.reply == "escalation")}


def word_pairs(library: Library) -> bytes:
    """Which words stand beside each other in the phrasings, for Speller; medicines are NAMED."""
    texts = (text for intent in library.intents for text in phrasings_of(intent))
    read = (words_of(text.replace(MEDICINE, STAND_IN)) for text in texts)
    written_out = (
        [part for word in words for part in TEXTING.get(word, (word,))] for words in read
    )
    stand_in = STAND_IN.strip()
    return collect_pairs(
        [NAMED if word == stand_in else word for word in words] for words in written_out
    )


def phrased_words(
    intents: Iterable[Intent], vocabulary: Vocabulary, english: str
) -> dict[str, int]:
    """The words of the phrasings that spelling may be mended to, and how often they use each.

    A word used once in all phrasings counts only if it is common English: it may itself be a slip.
    So it is with what is said of the vocabulary's concepts; its forms are spelt with care.
    """
    intents = tuple(intents)
    texts = [text for intent in intents for text in phrasings_of(intent)]
    texts += [f for i in intents for follow in i.follow_ups for f in follow.examples]
    counts = Counter(word for text in texts for word in words_of(text.replace(MEDICINE, " ")))
    concepts = vocabulary.concepts
    said = Counter(word for c in concepts for text in c.said for word in words_of(text))
    for word, count in said.items():
        counts.setdefault(word, count)
    kept = {w: n for w, n in counts.items() if n >= RAREST_TARGET or f"\n{w}\n" in english}
    for word in (w for c in concepts for form in c.wordings for w in words_of(form)):
        kept.setdefault(word, 1)
    return kept


def count_words(monographs: Iterable[Monograph]) -> Counter[str]:
    """How often monographs use each word."""
    counts: Counter[str] = Counter()
    for monograph in monographs:
        counts.update(words_of(monograph.text))
    return counts


def known_words(
    phrased: Mapping[str, int], counted: Mapping[str, int], names: Iterable[str]
) -> dict[str, int]:
    """The words that spelling may be mended to, and how often a library uses each.

    Those of the phrasings, then those of the monographs and of the names. Those of either stand by
    alphabet, however they were come by. names: what names are written as.
    """
    kept = dict(phrased)
    for word in sorted(counted):
        kept[word] = kept.get(word, 0) + counted[word]
    for word in sorted({word for words in names for word in words.split()}):
        kept.setdefault(word, 1)
    return {word: count for word, count in kept.items() if word.isalpha()}
