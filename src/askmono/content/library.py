"""Two folders in, one Library out: knowledge/ and intents/, read and checked as a whole.

Nothing is answered from a library with a problem that could change what a person is shown: the
manifest's hash, the schema, an intent or notice that is missing. Those raise ContentError with
every problem of every file. What only makes a library worse (a phrasing under two intents, a
target that no passage answers) is found by checks.py and reported by `askmono check`.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from askmono.content.intent import Intent
from askmono.content.lesson import Lesson, lesson_of, lesson_problems
from askmono.content.medicines import OtherMedicine
from askmono.content.monograph import Monograph, Names, Review
from askmono.content.notices import NEEDED, PLACEHOLDERS, Locale, Notice, placeholders
from askmono.content.problems import ContentError, Problem
from askmono.content.shelf import Shelf
from askmono.content.source import Source, read_source
from askmono.content.text import Span
from askmono.content.vocabulary import (
    Concept,
    Vocabulary,
    saying_problems,
    unknown_concept,
    vocabulary_problems,
)
from askmono.content.yamlfile import Document, is_date, read_document
from askmono.content.yamlfile import Path as Place

MANIFEST = "knowledge/library.yaml"
LOCALES = "knowledge/notices/locales.yaml"
MEDICINES = "knowledge/medicines.yaml"
LESSONS = "knowledge/lessons/*.yaml"
INTENTS = "intents/"  # begins the names of the files that phrasings are read from
VOCABULARY = "intents/vocabulary.yaml"  # beside the intents, but none of them
SAYINGS = "intents/sayings.yaml"  # as above
SAID = 3  # sayings of a concept that count as examples of an intent, so that none outweighs others
TRIES = 3  # how often a library is read whose files change meanwhile
UNSET = "unset"  # the locale that names no number


class Library(msgspec.Struct, frozen=True):
    """All that may be said, read once.

    sha256: over the name and bytes of every file read, so that two libraries that could answer
    differently never share it. notices and locales are by id; intents are in file order, lessons in
    the order of their files' names.
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
    """Each file's name, from the folder on, and its bytes; of an unreadable one none.

    Reading the library reports those.
    """
    for path in library_files(folder):
        try:
            data = path.read_bytes()
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
    problems: list[Problem] = []
    sources: dict[str, Source] = {}
    documents: dict[str, Document] = {}

    def read(name: str, kind: str) -> Document | None:
        source = read_source(folder / name, name, problems)
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
    medicines = read(MEDICINES, "medicines") if (folder / MEDICINES).exists() else None
    vocabulary = read(VOCABULARY, "vocabulary") if (folder / VOCABULARY).exists() else None
    sayings = read(SAYINGS, "sayings") if (folder / SAYINGS).exists() else None
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
    problems.extend(_missing_intents(names, files, intents))
    problems.extend(_duplicate_ids((d, ("intents", i, "id"), e["id"]) for d, i, e in entries))
    problems.extend(_intent_problems(intents, places, notices, _ids(broken)))
    problems.extend(_concept_problems(intents, places, vocabulary))
    problems.extend(_notice_problems(notices) if notices else ())
    problems.extend(_locale_problems(locales) if locales else ())
    problems.extend(_vocabulary_problems(vocabulary) if vocabulary else ())
    if sayings and (vocabulary or not (folder / VOCABULARY).exists()):
        problems.extend(saying_problems(sayings, vocabulary))
    problems.extend(_duplicate_ids((d, ("id",), d.value["id"]) for d in lessons))
    if manifest:
        named = frozenset(row["id"] for row in manifest.value["monographs"])
        for document in lessons:
            problems.extend(lesson_problems(document, monographs, named))
            problems.extend(_bad_dates(document, ("review",), document.value["review"]))
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
        )
    listed = len(manifest.value["monographs"]) if manifest else -1
    whole = len(files) == len(names) and len(monographs) == listed
    return Reading(
        library, intents, places, monographs, documents, sources, whole, problems, outside
    )


def _language(manifest: Source | None) -> str:
    """The language of a manifest that cannot be used, so that the notices are checked as well."""
    text = manifest.text if manifest else ""
    found = re.search(r"^language:[ \t]*[\"']?([A-Za-z-]{2,20})", text, re.MULTILINE)
    return found[1] if found else "en"


def _ids(broken: Iterable[Source]) -> set[str]:
    """What may be ids in files that cannot be used: one slip is not reported a hundred times."""
    found = [re.findall(r"^ *- *id: *[\"']?([a-z0-9-]+)", s.text, re.MULTILINE) for s in broken]
    return set(chain.from_iterable(found))


def _medicines(document: Document | None) -> tuple[OtherMedicine, ...]:
    rows = document.value["medicines"] if document else ()
    return tuple(msgspec.convert(row, OtherMedicine) for row in rows)


def _vocabulary(document: Document | None, sayings: Document | None) -> Vocabulary:
    rows = document.value["concepts"] if document else ()
    said = {row["concept"]: row["said"] for row in sayings.value["sayings"]} if sayings else {}
    concepts = ({**row, "said": said.get(row["id"], ())} for row in rows)
    return Vocabulary(tuple(msgspec.convert(concept, Concept) for concept in concepts))


def _with_sayings(intent: Intent, vocabulary: Vocabulary) -> Intent:
    """An intent whose examples are also what people say of its concepts."""
    said = [text for c in vocabulary.concepts if c.id in intent.concepts for text in c.said[:SAID]]
    return msgspec.structs.replace(intent, examples=(*intent.examples, *said)) if said else intent


def _vocabulary_problems(document: Document) -> Iterator[Problem]:
    rows = document.value["concepts"]
    yield from _duplicate_ids(
        (document, ("concepts", i, "id"), r["id"]) for i, r in enumerate(rows)
    )
    yield from vocabulary_problems(document)


def _missing_intents(
    names: Sequence[str], files: Sequence[Document], intents: Sequence[Intent]
) -> Iterator[Problem]:
    if not names:
        what = "the library has no intents/*.yaml"
        advice = "put at least one file of intents into the folder intents/"
        yield Problem("intents", 1, 1, what, "missing-file", advice)
    elif len(files) == len(names) and not intents:
        advice = "write at least one intent"
        what = "no file of the folder intents/ holds an intent"
        yield files[0].problem(("intents",), what, "no-intents", advice)


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
        _duplicate_ids((manifest, ("monographs", i, "id"), r["id"]) for i, r in enumerate(rows))
    )
    for i, row in enumerate(rows):
        path = ("monographs", i)
        problems.extend(_bad_dates(manifest, (*path, "review"), row["review"]))
        name = f"knowledge/{row['file']}"
        if not _exists(folder / name):
            what = f"the monograph {row['file']} is not there"
            advice = "put the file beside the manifest, or remove this entry"
            problems.append(manifest.problem((*path, "file"), what, "missing-file", advice))
            continue
        source = read_source(folder / name, name, problems, supplied=True)
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


def _bad_dates(document: Document, path: Place, review: dict[str, Any]) -> Iterator[Problem]:
    """Days of a review that do not exist."""
    for key in ("on", "next"):
        day = review.get(key)
        if day is not None and not is_date(day):
            what = f'"{key}" is {day}, which is no day'
            yield document.problem((*path, key), what, "bad-date", "write YYYY-MM-DD")


def _exists(path: Path) -> bool:
    """Path.exists(), but for every name: one that no file system takes does not exist."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def _duplicate_ids(
    entries: Iterable[tuple[Document, tuple[str | int, ...], str]],
) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for document, path, id_ in entries:
        first = seen.get(id_)
        here = document.problem(path, f'the id "{id_}" is used twice', "duplicate-id", "")
        if first is None:
            seen[id_] = f"{here.file}:{here.line}"
        else:
            advice = f"give this one another id; the first is at {first}"
            yield msgspec.structs.replace(here, advice=advice)


def _intent_problems(
    intents: tuple[Intent, ...],
    places: tuple[tuple[Document, int], ...],
    notices: Document | None,
    elsewhere: set[str],
) -> Iterator[Problem]:
    """Ids that name nothing: offers, related questions, follow-ups, notices.

    elsewhere: ids that stand in files which cannot be used.
    """
    known = {intent.id for intent in intents} | elsewhere
    texts = {n["id"] for n in notices.value["notices"]} if notices else set()
    for intent, (document, index) in zip(intents, places, strict=True):
        at: tuple[str | int, ...] = ("intents", index)
        named = [
            *(((*at, "offers", i), id_) for i, id_ in enumerate(intent.offers)),
            *(((*at, "related", i), id_) for i, id_ in enumerate(intent.related)),
            *(((*at, "follow_ups", i, "to"), f.to) for i, f in enumerate(intent.follow_ups)),
        ]
        for path, id_ in named:
            if id_ not in known:
                advice = "write the id of an intent of this library"
                what = f'there is no intent "{id_}"'
                yield document.problem(path, what, "unknown-intent", advice)
        if notices and intent.notice and intent.notice not in texts:
            what = f'there is no notice "{intent.notice}"'
            advice = f"add it to {notices.source.name}"
            yield document.problem((*at, "notice"), what, "unknown-notice", advice)


def _concept_problems(
    intents: tuple[Intent, ...],
    places: tuple[tuple[Document, int], ...],
    vocabulary: Document | None,
) -> Iterator[Problem]:
    """Concepts of intents that the vocabulary lacks; none is reported while it is broken."""
    known = {row["id"] for row in vocabulary.value["concepts"]} if vocabulary else None
    for intent, (document, index) in zip(intents, places, strict=True):
        for i, concept in enumerate(intent.concepts):
            if known is not None and concept not in known:
                yield unknown_concept(document, ("intents", index, "concepts", i), concept)


def _notice_problems(notices: Document) -> Iterator[Problem]:
    rows: list[dict[str, Any]] = notices.value["notices"]
    yield from _duplicate_ids((notices, ("notices", i, "id"), r["id"]) for i, r in enumerate(rows))
    for missing in sorted(NEEDED - {row["id"] for row in rows}):
        yield notices.problem(
            (), f'the notice "{missing}" is missing', "missing-notice", "add a notice with this id"
        )
    for i, row in enumerate(rows):
        for name in placeholders(row["text"]):
            if name not in PLACEHOLDERS:
                what = f"{{{name}}} is no placeholder"
                advice = "known here: " + ", ".join(f"{{{p}}}" for p in sorted(PLACEHOLDERS))
                yield notices.problem(("notices", i, "text"), what, "unknown-placeholder", advice)


def _locale_problems(locales: Document) -> Iterator[Problem]:
    rows: list[dict[str, Any]] = locales.value["locales"]
    yield from _duplicate_ids((locales, ("locales", i, "id"), r["id"]) for i, r in enumerate(rows))
    if UNSET not in {row["id"] for row in rows}:
        advice = 'add an entry "id: unset" whose contacts name no number'
        yield locales.problem((), 'the locale "unset" is missing', "missing-locale", advice)
    for i, row in enumerate(rows):
        for kind in ("emergency", "crisis", "poison"):
            path: tuple[str | int, ...] = ("locales", i, kind)
            if not is_date(row[kind]["checked"]):
                what = f'"checked" is {row[kind]["checked"]}, which is no day'
                yield locales.problem((*path, "checked"), what, "bad-date", "write YYYY-MM-DD")
            if row["id"] == UNSET and "number" in row[kind]:
                advice = "remove the number: nobody knows where the person is"
                what = 'the locale "unset" names a number'
                yield locales.problem((*path, "number"), what, "guessed-number", advice)
