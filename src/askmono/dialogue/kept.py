"""A compiled library as the parts and rows of a bundle, and opened from one.

A start reads the core, what was fitted, and the words; names and monographs are read as they are
asked for.
"""

import gc
from collections.abc import Callable, Iterable, Mapping
from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from askmono.content.bundle import DIGEST, Bundle, Row, Trust
from askmono.content.intent import Intent
from askmono.content.lesson import Lesson
from askmono.content.library import Library
from askmono.content.medicines import OtherMedicine
from askmono.content.monograph import Monograph
from askmono.content.notices import Locale, Notice
from askmono.content.shelf import Listed, Shelf, Store, listed_of
from askmono.dialogue.compiled import Compiled, Trained
from askmono.retrieval.kept_names import KeptNames

# The parts that are opened with a library; kept_names.py has its own.
CORE = "core"
TRAINED = "trained"
WORDS = "words"
LISTED = "listed"
FILES = "files"  # every file but the monographs, by name; for the next build, and to unpack
READY = 32  # monographs that are kept as they were read last

_T = TypeVar("_T")
ReadRow = Callable[[int], Row]


class Core(msgspec.Struct, frozen=True):
    """A library without its monographs, and without what the head says of it."""

    language: str
    intents: tuple[Intent, ...]
    notices: dict[str, Notice]
    locales: dict[str, Locale]
    medicines: tuple[OtherMedicine, ...]
    lessons: tuple[Lesson, ...]
    classes: dict[str, tuple[str, ...]]


class Held(msgspec.Struct, frozen=True, array_like=True):
    """A monograph but for its text. hashes: the SHA-256 of each passage's words, in order."""

    monograph: Monograph
    hashes: bytes


def core_of(library: Library) -> Core:
    """What of a library does not depend on its monographs."""
    return Core(
        library.language,
        library.intents,
        library.notices,
        library.locales,
        library.medicines,
        library.lessons,
        library.classes,
    )


def row_of(monograph: Monograph, passages: bytes = b"") -> Row:
    """A monograph as it is stored. passages: what is kept for its passages."""
    hashes = b"".join(
        sha256(monograph.slice(passage.span).encode()).digest() for passage in monograph.passages
    )
    held = Held(msgspec.structs.replace(monograph, text=""), hashes)
    return Row(monograph.id, monograph.text.encode(), msgspec.msgpack.encode(held), passages)


def compiled_parts(
    core: Core,
    trained: Trained,
    names: Mapping[str, bytes],
    words: dict[str, int],
    listed: Iterable[Listed],
) -> dict[str, bytes]:
    """The parts that a library is opened with. names: those of its names."""
    encode = msgspec.msgpack.encode
    return {
        CORE: encode(core),
        TRAINED: encode(trained),
        WORDS: encode(words),
        LISTED: encode(tuple(listed)),
        **names,
    }


def decoded(bundle: Bundle, name: str, kind: Callable[..., _T] | Any) -> _T:
    """A part, as what it holds."""
    try:
        made: _T = msgspec.msgpack.decode(bundle.part(name), type=kind)
    except (msgspec.DecodeError, msgspec.ValidationError) as error:
        raise bundle.damaged(f'its part "{name}" cannot be read: {error}') from None
    return made


def monograph_at(bundle: Bundle, at: int, read: ReadRow | None = None) -> Monograph:
    """The monograph at a place, every passage checked. read: reads a row; None for the bundle."""
    row = (read or bundle.read)(at)
    try:
        held = msgspec.msgpack.decode(row.held, type=Held)
        text = row.text.decode()
    except (msgspec.DecodeError, msgspec.ValidationError, UnicodeDecodeError) as error:
        raise bundle.damaged(f"its monograph {at + 1} cannot be read: {error}") from None
    monograph = msgspec.structs.replace(held.monograph, text=text)
    if monograph.id != row.id or sha256(row.text).hexdigest() != monograph.sha256:
        raise bundle.damaged(f"its monograph {at + 1} is not the file that was read")
    for number, passage in enumerate(monograph.passages):
        words = sha256(monograph.slice(passage.span).encode()).digest()
        if words != held.hashes[DIGEST * number : DIGEST * (number + 1)]:
            raise bundle.damaged(f"a passage of its monograph {at + 1} is not what was read")
    return monograph


def shelf_of(bundle: Bundle, read_row: ReadRow) -> Shelf:
    """A bundle's monographs, each read and checked when it is asked for."""
    read = lru_cache(maxsize=READY)(lambda at: monograph_at(bundle, at, read_row))

    @cache
    def listed() -> tuple[Listed, ...]:
        kept: tuple[Listed, ...] = decoded(bundle, LISTED, tuple[Listed, ...])
        return kept

    def get(id_: str) -> Monograph | None:
        at = bundle.find(id_)
        if at is None:
            if any(one.id == id_ for one in listed()):
                raise bundle.damaged("its list of monographs leads to none")
            return None
        monograph = read(at)
        if monograph.id != id_:
            raise bundle.damaged("its list of monographs leads to another")
        return monograph

    return Shelf(Store(bundle.head.count, bundle.head.reviewed, read, get, listed))


def open_bundle(path: Path, trust: Trust | None = None) -> Compiled:
    """The compiled library of a bundle. Raises ContentError for one that cannot be used.

    trust: what its signature must satisfy; None asks for no signature.
    """
    enabled = gc.isenabled()
    gc.disable()  # all that is made here stays: looking for garbage in it takes as long again
    try:
        bundle = Bundle(path, trust)
        return compiled_of(bundle)
    finally:
        if enabled:
            gc.enable()


def compiled_of(bundle: Bundle) -> Compiled:
    """What an open bundle holds."""
    core: Core = decoded(bundle, CORE, Core)
    read_row = lru_cache(maxsize=1)(bundle.read)  # for the passages, right after the monograph
    library = Library(
        version=bundle.head.version,
        language=core.language,
        sha256=bundle.head.sha256,
        monographs=shelf_of(bundle, read_row),
        intents=core.intents,
        notices=core.notices,
        locales=core.locales,
        medicines=core.medicines,
        lessons=core.lessons,
        classes=core.classes,
    )

    def prepared(id_: str) -> bytes:
        at = bundle.find(id_)
        row = None if at is None else read_row(at)
        if row is None or row.id != id_:
            raise bundle.damaged("its list of monographs leads to another")
        return row.passages

    return Compiled(
        library,
        decoded(bundle, TRAINED, Trained),
        KeptNames(bundle.part),
        decoded(bundle, WORDS, dict[str, int]),
        prepared,
    )


def check_bundle(bundle: Bundle) -> int:
    """Read a bundle whole, and return how many passages it holds.

    Raises ContentError for the first thing that is not what was sealed.
    """
    for name in bundle.head.parts:
        bundle.part(name)
    compiled = compiled_of(bundle)
    shelf = compiled.library.monographs
    listed = shelf.listed
    passages = 0
    for at, monograph in enumerate(shelf):
        if listed_of(monograph) != listed[at] or bundle.find(monograph.id) != at:
            raise bundle.damaged(f"its list and its monograph {at + 1} differ")
        passages += len(monograph.passages)
    return passages


def unpack(bundle: Bundle, folder: Path) -> None:
    """Write the files into a folder that a bundle was built from; each is checked."""
    files: dict[str, bytes] = decoded(bundle, FILES, dict[str, bytes])
    for at in range(bundle.head.count):
        monograph = monograph_at(bundle, at)
        files[f"knowledge/{monograph.file}"] = monograph.text.encode()
    for name, data in files.items():
        path = folder / name
        if not path.resolve().is_relative_to(folder.resolve()):
            raise bundle.damaged(f"its file {name} would leave its folder")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
