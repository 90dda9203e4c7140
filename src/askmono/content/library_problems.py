"""What keeps a library from being answered from, beyond the schema of each of its files.

Each function is handed documents that could be used and tells what one of them says that another
does not bear out, or that no schema can say: ids that name nothing, a day that does not exist.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec

from askmono.content.intent import Intent
from askmono.content.notices import NEEDED, PLACEHOLDERS, UNSET, placeholders
from askmono.content.problems import Problem
from askmono.content.vocabulary import unknown_concept
from askmono.content.yamlfile import Document, is_date
from askmono.content.yamlfile import Path as Place


def missing_intents(
    names: Sequence[str], files: Sequence[Document], intents: Sequence[Intent]
) -> Iterator[Problem]:
    """No file of intents, or none that holds one."""
    if not names:
        what = "the library has no intents/*.yaml"
        advice = "put at least one file of intents into the folder intents/"
        yield Problem("intents", 1, 1, what, "missing-file", advice)
    elif len(files) == len(names) and not intents:
        advice = "write at least one intent"
        what = "no file of the folder intents/ holds an intent"
        yield files[0].problem(("intents",), what, "no-intents", advice)


def intent_problems(
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


def concept_problems(
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


def concepts_twice(vocabulary: Document) -> Iterator[Problem]:
    """Concepts of the vocabulary with the id of one before them."""
    rows: list[dict[str, Any]] = vocabulary.value["concepts"]
    yield from duplicate_ids(
        (vocabulary, ("concepts", i, "id"), row["id"]) for i, row in enumerate(rows)
    )


def notice_problems(notices: Document) -> Iterator[Problem]:
    """Notices that are missing or there twice, and placeholders that nothing fills in."""
    rows: list[dict[str, Any]] = notices.value["notices"]
    yield from duplicate_ids((notices, ("notices", i, "id"), r["id"]) for i, r in enumerate(rows))
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


def locale_problems(locales: Document) -> Iterator[Problem]:
    """Locales that are missing or there twice, days that do not exist, numbers of nowhere."""
    rows: list[dict[str, Any]] = locales.value["locales"]
    yield from duplicate_ids((locales, ("locales", i, "id"), r["id"]) for i, r in enumerate(rows))
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


def bad_dates(document: Document, path: Place, review: dict[str, Any]) -> Iterator[Problem]:
    """Days of a review that do not exist."""
    for key in ("on", "next"):
        day = review.get(key)
        if day is not None and not is_date(day):
            what = f'"{key}" is {day}, which is no day'
            yield document.problem((*path, key), what, "bad-date", "write YYYY-MM-DD")


def duplicate_ids(
    entries: Iterable[tuple[Document, tuple[str | int, ...], str]],
) -> Iterator[Problem]:
    """Ids that stand twice among entries, each with its document and place."""
    seen: dict[str, str] = {}
    for document, path, id_ in entries:
        first = seen.get(id_)
        here = document.problem(path, f'the id "{id_}" is used twice', "duplicate-id", "")
        if first is None:
            seen[id_] = f"{here.file}:{here.line}"
        else:
            advice = f"give this one another id; the first is at {first}"
            yield msgspec.structs.replace(here, advice=advice)
