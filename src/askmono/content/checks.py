"""What makes a library worse without making it wrong, beside everything that makes it wrong.

check_library() is what `askmono check` prints: every problem of every file in one run. A problem
whose code is in FINDINGS is a finding, one in NOTES a note; with any other, nothing is answered
from the library.
docs/codes.md explains each code.
"""

import datetime
from collections.abc import Iterator
from pathlib import Path

from askmono.content.empty_headings import empty_headings
from askmono.content.lesson import lesson_of, said_by
from askmono.content.library import (
    MANIFEST,
    VOCABULARY,
    Reading,
    library_files,
    read_library,
)
from askmono.content.notices import NEEDED, OF_CARDS
from askmono.content.phrasing_checks import (
    duplicates,
    few_phrasings,
    near_duplicates,
    phrasings_of,
)
from askmono.content.plain_forms import shared_forms
from askmono.content.problems import Problem
from askmono.content.target_checks import (
    all_found,
    answers_of,
    bad_targets,
    dead_offers,
    replies_of,
    unanswered,
    unreached,
)
from askmono.content.text import words_of
from askmono.content.upkeep import contacts, lessons, reviews, shared_names
from askmono.content.vocabulary import ways_heard, wordings_in
from askmono.content.yamlfile import Path as Place

FINDINGS = frozenset(
    {
        "unreached-passage",
        *("duplicate-phrasing", "near-duplicate-phrasing", "few-phrasings", "dead-offer"),
        *("shared-plain-form", "shared-name"),
        *("unused-notice", "review-overdue", "stale-contact", "future-date"),
        *("text-outside-sections", "empty-section", "ignored-file"),
        *("hidden-form", "true-distractor"),
    }
)

# Worth knowing, but nothing to mend: intents serve every monograph, so some of their targets have
# nothing to find in the few that one library holds.
NOTES = frozenset({"unanswered-target", "unanswered-intent", "hidden-target"})


def check_library(folder: Path, today: datetime.date | None = None) -> list[Problem]:
    """Every problem of every file of a library, in the order of files and lines.

    today: what overdue reviews and stale numbers are measured by; None leaves these out.
    Findings that need what a broken file would have said are left out until it is mended.
    """
    reading = read_library(folder)
    problems = [*reading.problems]
    problems.extend(few_phrasings(reading))
    phrasings = tuple(phrasings_of(reading))
    problems.extend(duplicates(phrasings))
    problems.extend(shared_forms(reading.intents, reading.places))
    if reading.whole:
        # Of a monograph whose targets nobody made, the passages are ranked: targets tell nothing.
        curated = reading._replace(monographs=tuple(m for m in reading.monographs if m.curated))
        found = all_found(curated)
        answers = answers_of(curated, found)
        if curated.monographs:
            problems.extend(bad_targets(curated, found))
            problems.extend(unanswered(curated, answers))
            problems.extend(unreached(curated, answers))
        if len(curated.monographs) == len(reading.monographs):
            problems.extend(dead_offers(curated, answers))
        problems.extend(_unused_notices(reading))
        problems.extend(near_duplicates(phrasings, replies_of(curated, answers)))
    problems.extend(_true_distractors(reading))
    problems.extend(_hidden_forms(reading))
    problems.extend(shared_names(reading))
    problems.extend(_outside(reading))
    problems.extend(_empty_sections(reading))
    problems.extend(_ignored(reading, folder))
    if today is not None:
        problems.extend(reviews(reading, today))
        problems.extend(contacts(reading, today))
    return sorted(set(problems))


def _unused_notices(reading: Reading) -> Iterator[Problem]:
    if reading.library is None:
        return
    document = reading.documents[f"knowledge/notices/{reading.library.language}.yaml"]
    used = NEEDED | OF_CARDS | {intent.notice for intent in reading.intents}
    for i, notice in enumerate(document.value["notices"]):
        if notice["id"] not in used:
            what = f'nothing shows the notice "{notice["id"]}"'
            advice = "name it in an intent (notice: ...), or remove it"
            yield document.problem(("notices", i, "id"), what, "unused-notice", advice)


def _true_distractors(reading: Reading) -> Iterator[Problem]:
    """Wrong options of lessons that the monograph may well say."""
    for document in lessons(reading):
        lesson = lesson_of(document)
        for monograph in (m for m in reading.monographs if m.id == lesson.medicine):
            for i, chapter in enumerate(lesson.chapters):
                for j, option in enumerate(chapter.teach_back.options):
                    if option.right or (said := said_by(monograph, option)) is None:
                        continue
                    path: Place = ("chapters", i, "teach_back", "options", j, "text")
                    what = f'this wrong option may be true: the text says "{said}"'
                    advice = "write something that the text does not say"
                    yield document.problem(path, what, "true-distractor", advice)


def _hidden_forms(reading: Reading) -> Iterator[Problem]:
    """Forms never found, because stemmed they are those of a concept that has them already."""
    import Stemmer  # noqa: PLC0415 - only needed here

    document = reading.documents.get(VOCABULARY)
    if document is None:
        return
    stem = Stemmer.Stemmer("english").stemWords  # the stems that questions are compared by
    rows = document.value["concepts"]
    order = {row["id"]: i for i, row in enumerate(rows)}
    in_order = sorted(wordings_in(document), key=lambda w: order[w[0]])  # as concepts are looked up
    holders: dict[tuple[str, ...], tuple[str, str]] = {}
    for concept, wording, place in in_order:
        for words in ways_heard(wording):
            holder, other = holders.setdefault(tuple(stem(list(words))), (concept, wording))
            if holder != concept and words_of(other) != words_of(wording):
                what = f'"{wording}" is not told from "{other}", which stands under "{holder}"'
                advice = "remove one of the two, or add a word that makes them differ"
                yield document.problem(place, what, "hidden-form", advice)
                break


def _outside(reading: Reading) -> Iterator[Problem]:
    """Text of a monograph that stands in no section, and so is never shown."""
    for name, spans in reading.outside.items():
        source = reading.sources[name]
        for span in spans:
            what = "this text stands in no section and is never shown"
            advice = "put it below a section's heading (### Usage)"
            yield source.problem(span.start, what, "text-outside-sections", advice)


def _empty_sections(reading: Reading) -> Iterator[Problem]:
    """Headings with nothing below them, neither text nor other headings."""
    for monograph in reading.monographs:
        source = reading.sources[f"knowledge/{monograph.file}"]
        for heading in empty_headings(monograph):
            what = f'section "{heading["words"]}" has no text'
            advice = "write a paragraph under the heading, or remove the heading"
            yield source.problem(heading.start("level"), what, "empty-section", advice)


def _ignored(reading: Reading, folder: Path) -> Iterator[Problem]:
    """Files beside those of the library that look as if they were part of it.

    One that keeps the library from being read is told of already.
    """
    if MANIFEST not in reading.documents:
        return
    read = {path.relative_to(folder).as_posix() for path in library_files(folder)}
    read |= {problem.file for problem in reading.problems}
    read -= {name for name in read if name.endswith(".md") and name not in reading.sources}
    for row in reading.documents[MANIFEST].value["monographs"]:
        read.add(f"knowledge/{row['file']}")
    places = ("knowledge/*", "knowledge/**/*.md", "knowledge/notices/*", "knowledge/lessons/*")
    for pattern in (*places, "intents/*"):
        for path in sorted(folder.glob(pattern)):
            name = path.relative_to(folder).as_posix()
            if path.is_file() and not path.name.startswith(".") and name not in read:
                if path.suffix == ".md":
                    advice = f"give it an entry in {MANIFEST}, or move it elsewhere"
                else:
                    advice = "end its name in .yaml, or move it elsewhere"
                what = "this file is not part of the library"
                yield Problem(name, 1, 1, what, "ignored-file", advice)
