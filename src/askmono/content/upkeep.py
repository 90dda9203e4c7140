"""What of a library wants looking after: overdue reviews, stale numbers, names that two share."""

import datetime
from collections.abc import Iterator
from fnmatch import fnmatch
from typing import Any

from askmono.content.library import LESSONS, LOCALES, MANIFEST, Reading
from askmono.content.library_problems import CONTACTS
from askmono.content.problems import Problem
from askmono.content.text import words_of
from askmono.content.yamlfile import Document, is_date
from askmono.content.yamlfile import Path as Place

STALE_AFTER = 400  # days after which a number is to be compared with its source again


def lessons(reading: Reading) -> Iterator[Document]:
    """The lessons' files that could be used."""
    return (doc for name, doc in reading.documents.items() if fnmatch(name, LESSONS))


def shared_names(reading: Reading) -> Iterator[Problem]:
    """Names that two monographs have: asked by one of them, only one of the two answers."""
    manifest = reading.documents.get(MANIFEST)
    first: dict[str, tuple[int, str]] = {}
    for i, row in enumerate(manifest.value["monographs"] if manifest else ()):
        for kind in ("generic", "brand", "street"):
            for j, name in enumerate(row["names"].get(kind, ())):
                earlier, file = first.setdefault(" ".join(words_of(name)), (i, row["file"]))
                if earlier == i:
                    continue
                assert manifest is not None  # noqa: S101 - there are rows
                what = f'the name "{name}" is also that of {file}: only one of the two is found'
                advice = "give each a name of its own, or leave one out of the library"
                path: Place = ("monographs", i, "names", kind, j)
                yield manifest.problem(path, what, "shared-name", advice)


def reviews(reading: Reading, today: datetime.date) -> Iterator[Problem]:
    """Reviews of monographs and lessons that are overdue, or dated later than today."""
    manifest = reading.documents.get(MANIFEST)
    for i, row in enumerate(manifest.value["monographs"] if manifest else ()):
        assert manifest is not None  # noqa: S101 - there are rows
        yield from _review(manifest, ("monographs", i), row["file"], row["review"], today)
    for document in lessons(reading):
        name = document.source.name.rpartition("/")[2]
        yield from _review(document, (), name, document.value["review"], today)


def _review(
    document: Document, path: Place, name: str, review: dict[str, Any], today: datetime.date
) -> Iterator[Problem]:
    """What is wrong with the days of one review."""
    overdue = _days_since(review.get("next"), today)
    if review["status"] == "expired" or (overdue is not None and overdue > 0):
        due = f" (due {review['next']})" if review.get("next") else ""
        what = f"the review of {name} is overdue{due}"
        advice = "have it reviewed, then write by, on and next"
        key = "next" if review.get("next") else "status"
        yield document.problem((*path, "review", key), what, "review-overdue", advice)
    since = _days_since(review.get("on"), today)
    if since is not None and since < 0:
        yield _future(document, (*path, "review", "on"), review["on"])


def contacts(reading: Reading, today: datetime.date) -> Iterator[Problem]:
    """Numbers that were not compared with their source for long, or later than today."""
    document = reading.documents.get(LOCALES)
    if document is None:
        return
    for i, row in enumerate(document.value["locales"]):
        for kind in (kind for kind in CONTACTS if kind in row):
            place: Place = ("locales", i, kind, "checked")
            checked = row[kind]["checked"]
            since = _days_since(checked, today)
            if since is not None and since > STALE_AFTER:
                what = f"the {kind} contact of {row['id']} was last checked {since} days ago"
                advice = "compare it with its source, then write the date"
                yield document.problem(place, what, "stale-contact", advice)
            elif since is not None and since < 0:
                yield _future(document, place, checked)


def _future(document: Document, place: Place, day: str) -> Problem:
    advice = "write the day it was done"
    return document.problem(place, f"{day} has not come yet", "future-date", advice)


def _days_since(day: str | None, today: datetime.date) -> int | None:
    """Days from a day to today; None for no day, of which read_library has told."""
    if day is None or not is_date(day):
        return None
    return (today - datetime.date.fromisoformat(day)).days
