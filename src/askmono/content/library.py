"""Two folders in, one Library out: knowledge/ and intents/, read and checked as a whole.

Nothing is answered from a library with a problem that could change what a person is shown: the
manifest's hash, the schema, an intent or notice that is missing. Those raise ContentError with
every problem of every file. What only makes a library worse (a phrasing under two intents, a
target that no passage answers) is found by checks.py and reported by `askmono check`.
"""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec

from askmono.content.files import exists, file_of, is_endless, unlisted
from askmono.content.intent import Intent
from askmono.content.lesson import Lesson, lesson_of, lesson_problems
from askmono.content.library_problems import (
    bad_dates,
    class_problems,
    concept_problems,
    concepts_twice,
    duplicate_ids,
    excluded_names,
    intent_problems,
    locale_problems,
    missing_intents,
    notice_problems,
    unknown_intents,
)
from askmono.content.medicines import OtherMedicine
from askmono.content.monograph import Monograph, Names, Review
from askmono.content.notices import Locale, Notice
from askmono.content.problems import ContentError, Problem
from askmono.content.shelf import Shelf
from askmono.content.source import Source
from askmono.content.text import Span
from askmono.content.vocabulary import (
    Concept,
    Vocabulary,
    saying_problems,
    vocabulary_problems,
)
from askmono.content.yamlfile import Document, read_document

MANIFEST = "knowledge/library.yaml"
LOCALES = "knowledge/notices/locales.yaml"
MEDICINES = "knowledge/medicines.yaml"
LESSONS = "knowledge/lessons/*.yaml"
INTENTS = "intents/"  # begins the names of the files that phrasings are read from
VOCABULARY = "intents/vocabulary.yaml"  # beside the intents, but none of them
SAYINGS = "intents/sayings.yaml"  # as above
SAID = 3  # sayings of a concept that count as examples of an intent, so that none outweighs others
TRIES = 3  # how often a library is read whose files change meanwhile


class Library(msgspec.Struct, frozen=True):
    """All that may be said, read once.

    sha256: over the name and bytes of every file read, so that two libraries that could answer
    differently never share it. notices and locales are by id; intents are in file order, lessons in
    the order of their files' names. classes: how texts name the classes of other medicines.
    """

    version: str
    language: str
    sha256: str
    monographs: Shelf
    intents: tuple[Intent, ...]
    notices: dict[str, Notice]
    locales: dict[str, Locale]
    medicines: tuple[OtherMedicine, ...]
    vocabulary: Vocabulary = Vocabulary()
    lessons: tuple[Lesson, ...] = ()
    classes: dict[str, tuple[str, ...]] = {}

    def monograph(self, id: str) -> Monograph | None:  # noqa: A002 - the contract's own word
        """The monograph with this id, or None."""
        return self.monographs.get(id)

    def intent(self, id: str) -> Intent:  # noqa: A002 - the contract's own word
        """The intent with this id. Raises KeyError for an id that no intent has."""
        for intent in self.intents:
            if intent.id == id:
                return intent
        raise KeyError(id)


class Reading(NamedTuple):
    """A library as far as it could be read, with the documents that problems point into.

    intents: every intent that could be read; places: the file and index of each.
    documents: the YAML files that could be used, by name; sources: every file that could be read.
    whole: nothing is missing of what intents point to: all their files and all monographs.
    outside: text of monographs that stands in no section, by file.
    """

    library: Library | None
    intents: tuple[Intent, ...]
    places: tuple[tuple[Document, int], ...]
    monographs: tuple[Monograph, ...]
    documents: dict[str, Document]
    sources: dict[str, Source]
    whole: bool
    problems: list[Problem]
    outside: dict[str, tuple[Span, ...]]


def default_folder() -> Path:
    """The library that comes with the package: inside the wheel, or beside a checkout's src/."""
    inside = Path(__file__).parents[1] / "library"
    return inside if inside.is_dir() else Path(__file__).parents[3]


def library_files(folder: Path) -> Iterator[Path]:
    """Every file that a library in `folder` may be read from, in a fixed order; no hidden one."""
    for pattern in (
        "knowledge/**/*.md",
        "knowledge/*.yaml",
        "knowledge/*/*.yaml",
        "intents/*.yaml",
    ):
        yield from _seen(folder, pattern)


def _seen(folder: Path, pattern: str) -> list[Path]:
    """Files by a pattern in a fixed order, without the hidden ones that editors leave."""
    return sorted(path for path in folder.glob(pattern) if not path.name.startswith("."))


def library_bytes(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Each file's name, from the folder on, and its bytes; of one that cannot be read none.

    Reading the library reports those.
    """
    for path in library_files(folder):
        try:
            data = b"" if is_endless(path) else path.read_bytes()
        except OSError:
            data = b""
        yield path.relative_to(folder).as_posix(), data


def framed(name: str, data: bytes) -> bytes:
    """A file as fingerprint() hashes it."""
    return f"{name}\0{len(data)}\0".encode() + data


def fingerprint(folder: Path) -> str:
    """SHA-256 over the names and bytes of the library's files, 64 hexadecimal digits."""
    total = hashlib.sha256()
    for name, data in library_bytes(folder):
        total.update(framed(name, data))
    return total.hexdigest()


def load_library(folder: Path) -> Library:
    """Read a library, or raise ContentError with everything that is wrong with it."""
    reading = read_library(folder)
    if reading.library is None or reading.problems:
        raise ContentError(reading.problems)
    return reading.library


def read_library(folder: Path) -> Reading:
    """Read a library as far as possible; problems are collected, not raised."""
    for _ in range(TRIES):
        before = fingerprint(folder)
        reading = _read(folder, before)
        if fingerprint(folder) == before:
            return reading
    advice = "wait until the files are saved, then try again"
    what = "the library's files change while they are read"
    reading.problems.append(Problem(MANIFEST, 1, 1, what, "changing-files", advice))
    return reading


def _read(folder: Path, sha256: str) -> Reading:
    """Read a library once; sha256 is the fingerprint of its files."""
    problems: list[Problem] = list(unlisted(folder))
    sources: dict[str, Source] = {}
    documents: dict[str, Document] = {}

    def read(name: str, kind: str) -> Document | None:
        source = file_of(folder, name, problems)
        if source is None:
            return None
        sources[name] = source
        document = read_document(source, kind, problems)
        if document is not None:
            documents[name] = document
        return document

    manifest = read(MANIFEST, "library")
    language = manifest.value["language"] if manifest else _language(sources.get(MANIFEST))
    notices = read(f"knowledge/notices/{language}.yaml", "notices")
    locales = read(LOCALES, "locales")
    medicines = read(MEDICINES, "medicines") if exists(folder / MEDICINES) else None
    vocabulary = read(VOCABULARY, "vocabulary") if exists(folder / VOCABULARY) else None
    sayings = read(SAYINGS, "sayings") if exists(folder / SAYINGS) else None
    names = [p.relative_to(folder).as_posix() for p in _seen(folder, "intents/*.yaml")]
    names = [name for name in names if name not in (VOCABULARY, SAYINGS)]
    files = [document for name in names if (document := read(name, "intents"))]
    outside: dict[str, tuple[Span, ...]] = {}
    monographs = monographs_of(folder, manifest, sources, problems, outside) if manifest else ()
    lesson_names = [p.relative_to(folder).as_posix() for p in _seen(folder, LESSONS)]
    lessons = [document for name in lesson_names if (document := read(name, "lesson"))]

    entries = [(doc, i, e) for doc in files for i, e in enumerate(doc.value["intents"])]
    intents = tuple(msgspec.convert(entry, Intent) for _, _, entry in entries)
    places = tuple((document, index) for document, index, _ in entries)
    broken = [sources[name] for name in names if name in sources and name not in documents]
    if not any(problem.file == INTENTS.rstrip("/") for problem in problems):  # it can be listed
        problems.extend(missing_intents(names, files, intents))
    problems.extend(duplicate_ids((d, ("intents", i, "id"), e["id"]) for d, i, e in entries))
    if all(name in sources for name in names):  # else nobody can tell which ids there are
        problems.extend(unknown_intents(intents, places, broken, _not_yaml(folder)))
    problems.extend(intent_problems(intents, places, notices))
    problems.extend(concept_problems(intents, places, vocabulary))
    problems.extend(_of_lists(notices, locales, vocabulary, medicines))
    if sayings and (vocabulary or not exists(folder / VOCABULARY)):
        problems.extend(saying_problems(sayings, vocabulary))
    problems.extend(_lesson_problems(lessons, monographs, manifest))
    words = _vocabulary(vocabulary, sayings)
    library = None
    if manifest and notices and locales and monographs and intents:
        library = Library(
            version=manifest.value["version"],
            language=language,
            sha256=sha256,
            monographs=Shelf.of(monographs),
            intents=tuple(_with_sayings(intent, words) for intent in intents),
            notices={n["id"]: msgspec.convert(n, Notice) for n in notices.value["notices"]},
            locales={e["id"]: msgspec.convert(e, Locale) for e in locales.value["locales"]},
            medicines=_medicines(medicines),
            vocabulary=words,
            lessons=tuple(lesson_of(document) for document in lessons),
            classes=_classes(medicines),
        )
    listed = len(manifest.value["monographs"]) if manifest else -1
    unread = any(problem.code == "unread-intents" for problem in problems)
    whole = len(files) == len(names) and len(monographs) == listed and not unread
    return Reading(
        library, intents, places, monographs, documents, sources, whole, problems, outside
    )


def _language(manifest: Source | None) -> str:
    """The language of a manifest that cannot be used, so that the notices are checked as well."""
    text = manifest.text if manifest else ""
    found = re.search(r"^language:[ \t]*[\"']?([A-Za-z-]{2,20})", text, re.MULTILINE)
    return found[1] if found else "en"


def _lesson_problems(
    lessons: list[Document], monographs: tuple[Monograph, ...], manifest: Document | None
) -> Iterator[Problem]:
    """What is wrong with lessons; of one without a manifest only that it is there twice."""
    yield from duplicate_ids((document, ("id",), document.value["id"]) for document in lessons)
    if manifest:
        named = frozenset(row["id"] for row in manifest.value["monographs"])
        for document in lessons:
            yield from lesson_problems(document, monographs, named)
            yield from bad_dates(document, ("review",), document.value["review"])


def _not_yaml(folder: Path) -> list[Source]:
    """Files of intents that are not read, because their names end otherwise."""
    paths = _seen(folder, "intents/*.yml")
    found = (file_of(folder, path.relative_to(folder).as_posix(), []) for path in paths)
    return [source for source in found if source is not None]


def _of_lists(
    notices: Document | None,
    locales: Document | None,
    vocabulary: Document | None,
    medicines: Document | None,
) -> Iterator[Problem]:
    """What is wrong with lists that hold of every monograph. None: it could not be read."""
    if notices:
        yield from notice_problems(notices, locales)
    if locales:
        yield from locale_problems(locales)
    if vocabulary:
        yield from concepts_twice(vocabulary)
        yield from vocabulary_problems(vocabulary)
    if medicines:
        yield from class_problems(medicines)


def _medicines(document: Document | None) -> tuple[OtherMedicine, ...]:
    rows = document.value["medicines"] if document else ()
    return tuple(msgspec.convert(row, OtherMedicine) for row in rows)


def _classes(document: Document | None) -> dict[str, tuple[str, ...]]:
    rows = document.value.get("classes", ()) if document else ()
    return {row["class"]: tuple(row["called"]) for row in rows}


def _vocabulary(document: Document | None, sayings: Document | None) -> Vocabulary:
    rows = document.value["concepts"] if document else ()
    said = {row["concept"]: row["said"] for row in sayings.value["sayings"]} if sayings else {}
    concepts = ({**row, "said": said.get(row["id"], ())} for row in rows)
    return Vocabulary(tuple(msgspec.convert(concept, Concept) for concept in concepts))


def _with_sayings(intent: Intent, vocabulary: Vocabulary) -> Intent:
    """An intent whose examples are also what people say of its concepts."""
    said = [text for c in vocabulary.concepts if c.id in intent.concepts for text in c.said[:SAID]]
    return msgspec.structs.replace(intent, examples=(*intent.examples, *said)) if said else intent


def monographs_of(
    folder: Path,
    manifest: Document,
    sources: dict[str, Source],
    problems: list[Problem],
    outside: dict[str, tuple[Span, ...]],
) -> tuple[Monograph, ...]:
    """Each monograph of the manifest whose file is what the manifest says, with what is not.

    What stands in no section of it goes to outside, under the file's name.
    """
    from askmono.content.absence import absence  # noqa: PLC0415 - Markdown, only to compile
    from askmono.content.layout import read_layout  # noqa: PLC0415

    monographs = []
    rows = manifest.value["monographs"]
    problems.extend(
        duplicate_ids((manifest, ("monographs", i, "id"), r["id"]) for i, r in enumerate(rows))
    )
    for i, row in enumerate(rows):
        path = ("monographs", i)
        problems.extend(bad_dates(manifest, (*path, "review"), row["review"]))
        problems.extend(excluded_names(manifest, path, row))
        name = f"knowledge/{row['file']}"
        if not exists(folder / name):
            what = f"the monograph {row['file']} is not there"
            advice = "put the file beside the manifest, or remove this entry"
            problems.append(manifest.problem((*path, "file"), what, "missing-file", advice))
            continue
        source = file_of(folder, name, problems, supplied=True)
        if source is None:
            continue
        sources[name] = source
        if source.sha256 != row["sha256"]:
            what = f"{row['file']} is not the file this manifest was made for"
            advice = f"if the change is meant and reviewed, write its SHA-256: {source.sha256}"
            problems.append(manifest.problem((*path, "sha256"), what, "hash-mismatch", advice))
            continue
        layout = read_layout(source)
        if (absent := absence(source, layout)) is not None:
            problems.append(absent)
            continue
        if layout.outside:
            outside[name] = layout.outside
        names = {**row["names"], "not_this": row.get("not_this", ())}
        monographs.append(
            Monograph(
                id=row["id"],
                file=row["file"],
                title=layout.title,
                sha256=source.sha256,
                text=source.text,
                version=row["version"],
                source=row["source"],
                names=msgspec.convert(names, Names),
                codes=row.get("codes", {}),
                review=msgspec.convert(row["review"], Review),
                passages=layout.passages,
                disclaimer=layout.disclaimer,
                preface=layout.preface,
                curated=row.get("targets") == "curated",
            )
        )
    return tuple(monographs)
