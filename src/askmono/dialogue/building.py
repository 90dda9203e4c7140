"""Build a bundle of a library's folder, again from one that is there as far as it still holds.

Where only monographs of a shelf have changed, only these are read; everything else is taken over
from the bundle before, byte for byte. Either way the same files give the same bytes.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import msgspec

from askmono.content.bundle import (
    DIGEST,
    Bundle,
    Content,
    Placed,
    Row,
    Signer,
    write_bundle,
)
from askmono.content.library import (
    MANIFEST,
    Library,
    load_library,
    monographs_of,
)
from askmono.content.manifest_rows import Cut, cut_manifest
from askmono.content.monograph import Monograph
from askmono.content.monograph import Names as MonographNames
from askmono.content.problems import ContentError, Problem
from askmono.content.shelf import Listed, Shelf, Store, listed_of
from askmono.content.source import Source
from askmono.content.yamlfile import read_document
from askmono.dialogue.compiled import (
    Preparing,
    Trained,
    bare,
    count_words,
    kept_encoder,
    known_words,
    passage_encoder,
    train,
)
from askmono.dialogue.kept import (
    CORE,
    FILES,
    LISTED,
    TRAINED,
    Core,
    compiled_parts,
    core_of,
    decoded,
    monograph_at,
    row_of,
)
from askmono.dialogue.kept_fit import INSTALLED, keep_fit, read_fit
from askmono.dialogue.made_of import Files, code, read_files
from askmono.retrieval.collecting import collect_names
from askmono.retrieval.encoder import Encoder
from askmono.retrieval.kept_names import is_name_part, kept_texts, name_parts

# The parts that only the next build reads; FILES is another.
MADE = "made"
COUNTED = "counted"  # how often the monographs use each word
TRIES = 3  # how often a library is read whose files change meanwhile


class Made(msgspec.Struct, frozen=True):
    """From what a bundle was built.

    others: as of Files. manifest: the manifest's text around its entries. rows: the SHA-256 of
    each entry as written, in order; empty where the manifest could not be cut.
    """

    others: str
    manifest: tuple[str, str]
    rows: bytes


class Encoders(NamedTuple):
    """What phrasings and passages are encoded with.

    cache: where what is fitted is kept; None for nowhere.
    """

    phrasings: Encoder
    passages: Encoder
    cache: Path | None = None


def encoders_of(cache: Path | None) -> Encoders:
    """The encoders that come with askmono. cache: where what they make is kept, or None."""
    return Encoders(kept_encoder(cache), passage_encoder(), cache)


class Built(NamedTuple):
    """A bundle that was built. read: how many of its monographs had to be read."""

    placed: Placed
    read: int
    monographs: int


def build(
    folder: Path,
    path: Path,
    encoders: Encoders,
    old: Path | None = None,
    sign: Signer | None = None,
) -> Built:
    """Build a bundle of a folder at a path.

    old: a bundle built before, of which what still holds is taken over; None for the one at the
    path. Raises ContentError for a broken library, OSError where the file cannot be written.
    """
    draft = drafted(folder, encoders, old or path)
    try:
        placed = write_bundle(path, draft.content, sign)
    finally:
        draft.close()
    return Built(placed, draft.read, draft.monographs)


def drafted(folder: Path, encoders: Encoders, old: Path | None) -> "Draft":
    """A bundle of a folder, not written yet; what still holds is taken over from an old one.

    Raises ContentError for a broken library, or one that changes meanwhile.
    """
    for _ in range(TRIES):
        files = read_files(folder)
        before = _old(old) if old else None
        draft = _again(folder, files, before, encoders) if before else None
        draft = draft or _anew(folder, files, before, encoders)
        if draft is not None:
            return draft
        if before:
            before.close()
    what = "the library's files change while they are read"
    advice = "wait until the files are saved, then try again"
    raise ContentError([Problem(MANIFEST, 1, 1, what, "changing-files", advice)])


def _old(path: Path) -> Bundle | None:
    """The bundle before, if it was made by this code and can be taken over from."""
    try:
        bundle = Bundle(path)
    except ContentError:
        return None
    if bundle.head.code == code():
        return bundle
    bundle.close()
    return None


class _Named(NamedTuple):
    """The names of a shelf. texts: what they are written as. parts: as a bundle keeps them."""

    texts: Iterable[str]
    parts: dict[str, bytes]


class Draft(NamedTuple):
    """A bundle to be written."""

    content: Content
    read: int
    monographs: int
    old: Bundle | None

    def close(self) -> None:
        """Let the bundle go from which rows were taken over."""
        if self.old:
            self.old.close()


def _anew(folder: Path, files: Files, old: Bundle | None, encoders: Encoders) -> Draft | None:
    """A library read whole; what was fitted is taken over if it holds. None: files changed."""
    library = load_library(folder)
    if library.sha256 != files.sha256:
        return None
    trained = _trained(files, old) or fitted(library, files, encoders)
    counted = count_words(library.monographs)
    cut = cut_manifest(files.texts[MANIFEST].decode())
    entries = cut.rows if cut and len(cut.rows) == len(library.monographs) else ()
    made = _made(files, cut, entries)
    named = _named(library)
    ready = Preparing(trained.forms, encoders.passages)

    def row(monograph: Monograph) -> Row:
        return row_of(monograph, ready.of(monograph, _before(old, monograph)))

    rows = map(row, library.monographs)
    content = _content(bare(library), trained, named, counted, files, made, rows)
    return Draft(content, len(library.monographs), len(library.monographs), old)


def _before(old: Bundle | None, monograph: Monograph) -> bytes:
    """What the bundle before holds for the passages of the same file; empty for nothing."""
    try:
        at = old.find(monograph.id) if old else None
        if old is None or at is None:
            return b""
        row = old.read(at)
    except ContentError:
        return b""
    return row.passages if row.text == monograph.text.encode() else b""


def _trained(files: Files, old: Bundle | None) -> Trained | None:
    """What was fitted before, where nothing has changed that it was fitted to."""
    try:
        if old is None or decoded(old, MADE, Made).others != files.others:
            return None
        trained: Trained = decoded(old, TRAINED, Trained)
    except ContentError:
        return None
    return trained


def fitted(library: Library, files: Files, encoders: Encoders) -> Trained:
    """What is fitted to the phrasings, or was kept of a library that has the same."""
    if library.sha256 != files.sha256:  # they were changed in between
        return train(library, encoders.phrasings)
    of = _fit_of(files)
    trained = read_fit(encoders.cache, of, Trained)
    if trained is None:
        trained = train(library, encoders.phrasings)
        keep_fit(encoders.cache, of, trained)
    return trained


def _fit_of(files: Files) -> str:
    """What a fit depends on: the phrasings, what they are heard with, and the code."""
    return f"{files.phrased} {code()}"


def fit_for_installation(folder: Path) -> bool:
    """Fit the phrasings of a library's folder, and keep that with the program; whether it could be.

    Raises ContentError for a broken library.
    """
    files = read_files(folder)
    fitted(load_library(folder), files, encoders_of(None)._replace(cache=INSTALLED))
    return read_fit(None, _fit_of(files), Trained) is not None


def _content(
    library: Library,
    trained: Trained,
    named: _Named,
    counted: Counter[str],
    files: Files,
    made: Made,
    rows: Iterable[Row],
) -> Content:
    words = known_words(trained.phrased, counted, named.texts)
    listed = library.monographs.listed
    encode = msgspec.msgpack.encode
    parts = {
        **compiled_parts(core_of(library), trained, named.parts, words, listed),
        MADE: encode(made),
        COUNTED: encode(dict(sorted(counted.items()))),
        FILES: encode(dict(sorted(files.texts.items()))),
    }
    reviewed = library.monographs.reviewed
    return Content(code(), library.version, files.sha256, reviewed, parts, rows)


def _named(library: Library) -> _Named:
    names = collect_names(library)
    return _Named(names.exact, name_parts(names))


def _made(files: Files, cut: Cut | None, rows: Iterable[str]) -> Made:
    around = (cut.before, cut.after) if cut else ("", "")
    return Made(files.others, around, b"".join(map(_digest, rows)))


def _digest(row: str) -> bytes:
    return hashlib.sha256(row.encode()).digest()


# --- only what has changed -----------------------------------------------------------------------


def _again(folder: Path, files: Files, old: Bundle, encoders: Encoders) -> Draft | None:
    """The bundle before with the monographs that changed; None where more has to be read."""
    try:
        return _taken_over(folder, files, old, encoders)
    except (ContentError, UnicodeDecodeError):
        return None  # of the bundle before, or of a file: reading the whole library tells


def _taken_over(folder: Path, files: Files, old: Bundle, encoders: Encoders) -> Draft | None:
    made: Made = decoded(old, MADE, Made)
    cut = cut_manifest(files.texts.get(MANIFEST, b"").decode())
    if cut is None or (cut.before, cut.after) != made.manifest or files.others != made.others:
        return None
    before: tuple[Listed, ...] = decoded(old, LISTED, tuple[Listed, ...])
    places = _places(cut, made, before, files)
    fresh = _read(folder, cut, [at for at, place in enumerate(places) if place is None])
    if fresh is None:
        return None
    core: Core = decoded(old, CORE, Core)
    gone = set(range(len(before))) - {place for place in places if place is not None}
    ids = {before[place].id for place in gone} | {monograph.id for monograph in fresh.values()}
    listed = tuple(
        listed_of(fresh[at]) if place is None else before[place] for at, place in enumerate(places)
    )
    if ids.intersection(lesson.medicine for lesson in core.lessons):
        return None  # whether its lesson still fits has to be looked at
    if len({one.id for one in listed}) < len(listed):
        return None  # an id is there twice, and somebody has to be told where
    counted: Counter[str] = Counter(decoded(old, COUNTED, dict[str, int]))
    counted.update(count_words(fresh.values()))
    counted.subtract(count_words(monograph_at(old, place) for place in gone))
    trained: Trained = decoded(old, TRAINED, Trained)
    ready = Preparing(trained.forms, encoders.passages)
    rows = (
        row_of(fresh[at], ready.of(fresh[at])) if place is None else old.read(place)
        for at, place in enumerate(places)
    )
    library = _listed_library(core, old.head.version, files.sha256, listed)
    named = _named_before(old) if _called(listed) == _called(before) else _named(library)
    made = _made(files, cut, cut.rows)
    content = _content(library, trained, named, +counted, files, made, rows)
    return Draft(content, len(fresh), len(listed), old)


def _called(listed: Iterable[Listed]) -> list[tuple[str, MonographNames]]:
    """All of monographs that names are collected from, besides the list of other medicines."""
    return [(one.id, one.names) for one in listed]


def _named_before(old: Bundle) -> _Named:
    parts = {name: old.part(name) for name in old.head.parts if is_name_part(name)}
    return _Named(tuple(kept_texts(parts.__getitem__)), parts)


def _places(cut: Cut, made: Made, before: tuple[Listed, ...], files: Files) -> list[int | None]:
    """Where in the bundle before each entry's monograph is, by place; None where it is not."""
    known = {
        made.rows[DIGEST * at : DIGEST * (at + 1)]: at
        for at, one in enumerate(before)
        if files.digests.get(f"knowledge/{one.file}") == one.sha256
    }
    return [known.get(_digest(row)) for row in cut.rows]


def _read(folder: Path, cut: Cut, places: list[int]) -> dict[int, Monograph] | None:
    """The monographs of some entries, by place; None where something is wrong with one."""
    if not places:
        return {}
    text = cut.only([cut.rows[at] for at in places])
    problems: list[Problem] = []
    document = read_document(Source(MANIFEST, text.encode()), "library", problems)
    if document is None:
        return None
    monographs = monographs_of(folder, document, {}, problems, {})
    if problems or len(monographs) != len(places):
        return None
    return dict(zip(places, monographs, strict=True))


def _listed_library(core: Core, version: str, sha256: str, listed: tuple[Listed, ...]) -> Library:
    """A library whose monographs are only listed."""
    reviewed = all(one.review.status == "reviewed" for one in listed)

    def unread(_: int | str) -> Monograph:
        raise LookupError("only listed")

    return Library(
        version=version,
        language=core.language,
        sha256=sha256,
        monographs=Shelf(Store(len(listed), reviewed, unread, unread, lambda: listed)),
        intents=core.intents,
        notices=core.notices,
        locales=core.locales,
        medicines=core.medicines,
        lessons=core.lessons,
        classes=core.classes,
    )
