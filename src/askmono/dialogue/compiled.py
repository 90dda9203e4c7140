"""A library in the form that is quick to open: read, checked and fitted once, then kept.

Kept under the user's cache folder by a key of everything that went into it: the library's files
and the code that reads and fits them. So a changed file is read and checked again, and no key is
ever out of date.
"""

import os
from collections import Counter
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import msgspec

from askmono.content.cache import read_entry, write_entry
from askmono.content.intent import MEDICINE, Intent
from askmono.content.library import Library, fingerprint, load_library
from askmono.content.spelling import TEXTING, Speller, collect_pairs, common_english
from askmono.content.text import normalise
from askmono.content.vocabulary import Vocabulary
from askmono.dialogue.following import Leads, leads_of
from askmono.dialogue.hearing import STAND_IN, hear
from askmono.retrieval.concepts import Concepts, Forms, collect_forms
from askmono.retrieval.encoder import Encoder, MiniLM, edition
from askmono.retrieval.entities import NameIndex, Names, as_others, collect_names
from askmono.retrieval.matcher import Fitted, Matcher
from askmono.retrieval.prepared import Prepared, encode_all, prepare
from askmono.retrieval.query import NAMED, Query, query_of

DANGER = "danger"  # the side that tells whether somebody may be in danger
RAREST_TARGET = 2  # uses of a word in the phrasings from which spelling may be mended to it


class Compiled(msgspec.Struct, frozen=True):
    """Everything an Engine needs.

    library: without its vocabulary and its intents' examples. leads: as leads_of makes them.
    prepared: by id of each monograph whose passages are ranked, what decode_prepared() reads.
    """

    library: Library
    fitted: Fitted
    names: Names
    forms: Forms
    words: dict[str, int]
    pairs: bytes
    english: str
    leads: dict[str, Leads]
    prepared: dict[str, bytes]


def open_compiled(folder: Path, cache: Path | None) -> Compiled:
    """The compiled library of a folder, from the cache where it is there.

    Raises ContentError for a library that cannot be answered from.
    """
    files = fingerprint(folder)
    key = sha256(f"{files} {_code()}".encode()).hexdigest()
    if cache is not None and (kept := read_entry(cache, key)) is not None:
        try:
            return msgspec.msgpack.decode(kept, type=Compiled)
        except (msgspec.DecodeError, msgspec.ValidationError):
            pass  # not ours after all: made anew below, and written over
    made = compile_library(load_library(folder), kept_encoder(cache), passage_encoder(cache))
    if cache is not None and made.library.sha256 == files:  # else a file changed meanwhile
        write_entry(cache, key, msgspec.msgpack.encode(made))
    return made


def _code() -> str:
    """What changes whenever the code that makes the compiled form may have changed."""
    here = Path(__file__)
    folders = (here.parents[1] / "content", here.parents[1] / "retrieval")
    files = [file for folder in folders for file in folder.glob("*.py")]
    files += [here, here.with_name("hearing.py"), here.with_name("following.py")]
    stamps = sorted((f.name, (s := f.stat()).st_size, s.st_mtime_ns) for f in files)
    return sha256(f"{stamps} {edition()}".encode()).hexdigest()


def kept_encoder(cache: Path | None) -> Encoder:
    """The encoder for phrasings: on every core, and what it has encoded before it remembers."""
    from askmono.retrieval.vectors import KeptVectors  # noqa: PLC0415 - numpy, only needed here

    return KeptVectors(MiniLM(os.cpu_count() or 1, cache), cache)


def passage_encoder(cache: Path | None) -> Encoder:
    """The encoder for passages, which remembers them apart from phrasings."""
    from askmono.retrieval.vectors import KeptVectors  # noqa: PLC0415 - numpy, only needed here

    return KeptVectors(MiniLM(os.cpu_count() or 1, cache), cache, "passages-3")


def compile_library(
    library: Library, encoder: Encoder, for_passages: Encoder | None = None
) -> Compiled:
    """Fit everything to a library. Takes some seconds; the same library gives the same bytes.

    encoder: for phrasings. for_passages: for passages; None for the same.
    """
    from threadpoolctl import threadpool_limits  # noqa: PLC0415 - only needed here

    from askmono.retrieval.fitting import fit  # noqa: PLC0415 - numpy and scipy, only needed here

    ears = ears_of(library)
    labels = [intent.id for intent in library.intents]
    heard = [
        [q for text in phrasings_of(i) if (q := ears.query(text)).words] for i in library.intents
    ]
    with threadpool_limits(1, "blas"):  # the matrices are small: threads only wait for each other
        fitted = fit(labels, heard, encoder, sides_of(library))
    bare = tuple(msgspec.structs.replace(i, examples=()) for i in library.intents)
    bare_library = msgspec.structs.replace(library, intents=bare, vocabulary=Vocabulary())
    return Compiled(
        bare_library,
        fitted,
        ears.names,
        ears.forms,
        ears.words,
        ears.pairs,
        ears.english,
        leads_of(library.intents, ears.query),
        prepare_passages(library, ears.forms, Matcher(fitted, encoder), for_passages or encoder),
    )


def prepare_passages(
    library: Library, forms: Forms, matcher: Matcher, encoder: Encoder
) -> dict[str, bytes]:
    """The passages of every monograph that are ranked, made ready, by the monograph's id."""
    find = Concepts(forms).find
    ranked = [monograph for monograph in library.monographs if not monograph.curated]
    encoded = encode_all(ranked, encoder)

    def likely(words: Sequence[str]) -> dict[str, float]:
        return matcher.likely(query_of(words, find))

    return {
        monograph.id: msgspec.msgpack.encode(prepare(monograph, find, likely, rows))
        for monograph, rows in zip(ranked, encoded, strict=True)
    }


def decode_prepared(kept: bytes) -> Prepared:
    """A monograph's passages, ready to be ranked."""
    return msgspec.msgpack.decode(kept, type=Prepared)


class Ears(NamedTuple):
    """What a library's phrasings are heard with. query: a phrasing as the signals compare it."""

    names: Names
    forms: Forms
    words: dict[str, int]
    pairs: bytes
    english: str
    query: Callable[[str], Query]


def ears_of(library: Library) -> Ears:
    """What a library's phrasings are heard with, before anything is fitted to them."""
    names = collect_names(library)
    index = NameIndex(names)
    english = common_english()
    forms = collect_forms(library.vocabulary)
    find = Concepts(forms).find
    words = library_words(library, english, index)
    pairs = word_pairs(library)
    speller = Speller(words, english, pairs)
    meant = NameIndex(as_others(names))

    def query(text: str) -> Query:
        reading = normalise(text.replace(MEDICINE, STAND_IN))
        return query_of(hear(reading, meant, speller).asked, find)

    return Ears(names, forms, words, pairs, english, query)


def phrasings_of(intent: Intent) -> tuple[str, ...]:
    """An intent's phrasings as written: its question, then its examples."""
    return (intent.question, *intent.examples)


def sides_of(library: Library) -> dict[str, frozenset[str]]:
    """The sides that are fitted, and the intents for which each is answered with yes."""
    return {DANGER: frozenset(i.id for i in library.intents if i.reply == "escalation")}


def word_pairs(library: Library) -> bytes:
    """Which words stand beside each other in the phrasings, for Speller; medicines are NAMED."""
    texts = (text for intent in library.intents for text in phrasings_of(intent))
    read = (normalise(text.replace(MEDICINE, STAND_IN)).texts for text in texts)
    written_out = (
        [part for word in words for part in TEXTING.get(word, (word,))] for words in read
    )
    stand_in = STAND_IN.strip()
    return collect_pairs(
        [NAMED if word == stand_in else word for word in words] for words in written_out
    )


def library_words(library: Library, english: str, index: NameIndex) -> dict[str, int]:
    """The words that spelling may be mended to, and how often the library uses each.

    A word used once in all phrasings counts only if it is common English: it may itself be a slip.
    """
    texts = [t for i in library.intents for t in (i.question, *i.examples)]
    texts += [f for i in library.intents for follow in i.follow_ups for f in follow.examples]
    counts = Counter(
        word for text in texts for word in normalise(text.replace(MEDICINE, " ")).texts
    )
    kept = {w: n for w, n in counts.items() if n >= RAREST_TARGET or f"\n{w}\n" in english}
    for monograph in library.monographs:
        for word in normalise(monograph.text).texts:
            kept[word] = kept.get(word, 0) + 1
    for word in index.words():
        kept.setdefault(word, 1)
    return {word: count for word, count in kept.items() if word.isalpha()}
