"""What keeps a library from being answered from, beyond the schema of each of its files.

Each function is handed documents that could be used and tells what one of them says that another
does not bear out, or that no schema can say: ids that name nothing, a day that does not exist.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain
from typing import Any

import msgspec

from askmono.content.intent import Intent
from askmono.content.notices import NEEDED, PLACEHOLDERS, UNSET, unfilled
from askmono.content.problems import Problem
from askmono.content.source import Source
from askmono.content.text import words_of
from askmono.content.vocabulary import unknown_concept
from askmono.content.yamlfile import Document, did_you_mean, is_date
from askmono.content.yamlfile import Path as Place

CONTACTS = ("emergency", "crisis", "poison", "animal")  # whom a locale names; animal if it can
EMERGENCY = ("112", "911", "999", "000")  # known as such, whatever locales there are
SHOWN_IDS = 3  # ids of a file that a problem repeats
_IN_INTENTS = frozenset(("medicine",))
_ID = re.compile(r"^[\s{-]*id:[ \t]*[\"']?([A-Za-z0-9-]+)", re.MULTILINE)
_TYPED = re.compile(r"\+?\d[\d\s-]*\d\d")  # three digits or more, however parted


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


def unknown_intents(
    intents: tuple[Intent, ...],
    places: tuple[tuple[Document, int], ...],
    broken: Sequence[Source],
    unread: Sequence[Source],
) -> Iterator[Problem]:
    """Offers, related questions and follow-ups that are the id of no intent.

    broken: files that cannot be used; what may be an id in them counts, so that one slip there is
    not told a hundred times, and one without any may have held all of them. unread: files whose
    names end in .yml, each told once if it is missed.
    """
    ids_broken = [_ids_in(source) for source in broken]
    if not all(ids_broken):
        return
    known = {intent.id for intent in intents}
    elsewhere = set(chain.from_iterable(ids_broken))
    ids_unread = {source.name: _ids_in(source) for source in unread}
    missed: dict[str, set[str]] = {}
    for document, path, id_ in _named(intents, places):
        if id_ in known or id_ in elsewhere:
            continue
        file = next((name for name, ids in ids_unread.items() if id_ in ids), None)
        if file is not None:
            missed.setdefault(file, set()).add(id_)
            continue
        what = f'there is no intent "{id_}"{did_you_mean(id_, known)}'
        advice = "write the id of an intent of this library"
        yield document.problem(path, what, "unknown-intent", advice)
    for file, ids in missed.items():
        named = ", ".join(f'"{id_}"' for id_ in sorted(ids)[:SHOWN_IDS])
        more = f" and {len(ids) - SHOWN_IDS} more" if len(ids) > SHOWN_IDS else ""
        what = f"this file is not read, and others name intents of it: {named}{more}"
        yield Problem(file, 1, 1, what, "unread-intents", "end its name in .yaml")


def _named(
    intents: tuple[Intent, ...], places: tuple[tuple[Document, int], ...]
) -> Iterator[tuple[Document, Place, str]]:
    """Every id of another intent that an intent names, and where."""
    for intent, (document, index) in zip(intents, places, strict=True):
        at: Place = ("intents", index)
        for i, id_ in enumerate(intent.offers):
            yield document, (*at, "offers", i), id_
        for i, id_ in enumerate(intent.related):
            yield document, (*at, "related", i), id_
        for i, follow_up in enumerate(intent.follow_ups):
            yield document, (*at, "follow_ups", i, "to"), follow_up.to


def _ids_in(source: Source) -> set[str]:
    """What may be ids in a file that cannot be used, in lower case, as ids are."""
    return {id_.lower() for id_ in _ID.findall(source.text)}


def intent_problems(
    intents: tuple[Intent, ...],
    places: tuple[tuple[Document, int], ...],
    notices: Document | None,
) -> Iterator[Problem]:
    """Intents related to themselves, with notices that are not there, or with broken texts."""
    texts = {n["id"] for n in notices.value["notices"]} if notices else set()
    for intent, (document, index) in zip(intents, places, strict=True):
        at: Place = ("intents", index)
        if intent.id in intent.related:
            path = (*at, "related", intent.related.index(intent.id))
            what = f'"{intent.id}" is related to itself'
            advice = "leave it out: below an answer its own question says nothing new"
            yield document.problem(path, what, "related-to-itself", advice)
        if notices and intent.notice and intent.notice not in texts:
            what = f'there is no notice "{intent.notice}"'
            advice = f"add it to {notices.source.name}"
            yield document.problem((*at, "notice"), what, "unknown-notice", advice)
        for text, place in _texts(intent):
            if not text.strip():
                advice = "write something here, or remove it"
                yield document.problem((*at, *place), "this text is blank", "too-short", advice)
            yield from _unfilled(document, (*at, *place), text, _IN_INTENTS)


def _texts(intent: Intent) -> Iterator[tuple[str, Place]]:
    """Every text of an intent that may hold the medicine's name, and where it stands in it."""
    yield intent.question, ("question",)
    for i, text in enumerate(intent.examples):
        yield text, ("examples", i)
    for i, text in enumerate(intent.plain):
        yield text, ("plain", i)
    for i, follow_up in enumerate(intent.follow_ups):
        for j, text in enumerate(follow_up.examples):
            yield text, ("follow_ups", i, "examples", j)


def _unfilled(
    document: Document, place: Place, text: str, known: Collection[str]
) -> Iterator[Problem]:
    """Names in braces that nothing fills in, and braces alone: people would see them."""
    for found in unfilled(text, known):
        what = f"{found} is no placeholder"
        if len(found) == 1:
            what = f'a "{found}" stands alone, without its other half'
        advice = "known here: " + ", ".join(f"{{{name}}}" for name in sorted(known))
        yield document.problem(place, what, "unknown-placeholder", advice)


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
                yield unknown_concept(document, ("intents", index, "concepts", i), concept, known)


def concepts_twice(vocabulary: Document) -> Iterator[Problem]:
    """Concepts of the vocabulary with the id of one before them."""
    rows: list[dict[str, Any]] = vocabulary.value["concepts"]
    yield from duplicate_ids(
        (vocabulary, ("concepts", i, "id"), row["id"]) for i, row in enumerate(rows)
    )


def notice_problems(notices: Document, locales: Document | None) -> Iterator[Problem]:
    """Notices that are missing or there twice; braces nothing fills in, and numbers typed out."""
    rows: list[dict[str, Any]] = notices.value["notices"]
    yield from duplicate_ids((notices, ("notices", i, "id"), r["id"]) for i, r in enumerate(rows))
    for missing in sorted(NEEDED - {row["id"] for row in rows}):
        what = f'the notice "{missing}" is missing'
        yield notices.problem((), what, "missing-notice", "add a notice with this id")
    numbers = _numbers(locales)
    for i, row in enumerate(rows):
        path: Place = ("notices", i, "text")
        yield from _unfilled(notices, path, row["text"], PLACEHOLDERS)
        for number in numbers:
            if _dials(row["text"], number):
                what = (
                    f"the number {number} is typed into this notice; it is not that of everywhere"
                )
                advice = (
                    "write {emergency}, {crisis} or {poison} instead, which the locale fills in"
                )
                yield notices.problem(path, what, "number-in-notice", advice)


def _numbers(locales: Document | None) -> tuple[str, ...]:
    """Every number that a locale has, and those that are an emergency number in most countries."""
    rows = locales.value["locales"] if locales else ()
    listed = (row[kind].get("number") for row in rows for kind in CONTACTS if kind in row)
    return tuple(dict.fromkeys((*EMERGENCY, *(number for number in listed if number))))


def _dials(text: str, number: str) -> bool:
    """Whether a text names a number, however its digits are parted."""
    digits = r"[\s.()-]*".join(re.findall(r"\d", number))
    return re.search(rf"(?<![\d.,]){digits}(?![.,]?\d)", text) is not None


def locale_problems(locales: Document) -> Iterator[Problem]:
    """Locales missing or there twice, days that do not exist, texts and numbers that differ."""
    rows: list[dict[str, Any]] = locales.value["locales"]
    yield from duplicate_ids((locales, ("locales", i, "id"), r["id"]) for i, r in enumerate(rows))
    if UNSET not in {row["id"] for row in rows}:
        advice = 'add an entry "id: unset" whose contacts name no number'
        yield locales.problem((), 'the locale "unset" is missing', "missing-locale", advice)
    for i, row in enumerate(rows):
        for kind in (kind for kind in CONTACTS if kind in row):
            path: Place = ("locales", i, kind)
            contact: dict[str, Any] = row[kind]
            if not is_date(contact["checked"]):
                what = f'"checked" is {contact["checked"]}, which is no day'
                yield locales.problem((*path, "checked"), what, "bad-date", "write YYYY-MM-DD")
            yield from _number_problems(locales, path, contact, unset=row["id"] == UNSET)


def _number_problems(
    locales: Document, path: Place, contact: dict[str, Any], *, unset: bool
) -> Iterator[Problem]:
    """A number of nowhere, and a text that people read with another number than they dial."""
    number, text = contact.get("number"), contact["text"]
    in_text = _TYPED.search(text) if number is None else None
    if unset and (number is not None or in_text):
        advice = "remove the number: nobody knows where the person is"
        what = 'the locale "unset" names a number'
        key = "text" if number is None else "number"
        yield locales.problem((*path, key), what, "guessed-number", advice)
    elif number is not None and not _dials(text, number):
        what = f'the text does not name the number {number}: "{text}"'
        advice = "write the same number in both: one is read, the other is dialled"
        yield locales.problem((*path, "text"), what, "number-not-in-text", advice)
    elif in_text:
        what = f'the text names the number {in_text.group().strip()}, and "number" is missing'
        advice = f'add number: "{in_text.group().strip()}"'
        yield locales.problem((*path, "text"), what, "number-not-in-text", advice)


def excluded_names(manifest: Document, at: Place, row: dict[str, Any]) -> Iterator[Problem]:
    """Names of a monograph that stand among those of other medicines as well."""
    own = {words_of(name) for names in row["names"].values() for name in names}
    for i, name in enumerate(row.get("not_this", ())):
        if words_of(name) in own:
            what = f'"{name}" is one of this medicine\'s own names, and here the name of another'
            advice = "remove it here if people mean this medicine by it, else from the names"
            yield manifest.problem((*at, "not_this", i), what, "own-name-excluded", advice)


def class_problems(medicines: Document) -> Iterator[Problem]:
    """Classes that are named, and which no medicine has."""
    used = {row.get("class") for row in medicines.value["medicines"]}
    for i, row in enumerate(medicines.value.get("classes", ())):
        if row["class"] not in used:
            what = f'no medicine below has the class "{row["class"]}"'
            advice = "write it as it stands at the medicines, or remove it"
            yield medicines.problem(("classes", i, "class"), what, "unused-class", advice)


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
