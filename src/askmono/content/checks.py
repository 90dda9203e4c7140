"""What makes a library worse without making it wrong, beside everything that makes it wrong.

check_library() is what `askmono check` prints: every problem of every file in one run. A problem
whose code is in FINDINGS is a finding, one in NOTES a note; with any other, nothing is answered
from the library.
docs/codes.md explains each code.
"""

import datetime
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from askmono.content.intent import MEDICINE, Intent, find_target
from askmono.content.lesson import lesson_of, said_by
from askmono.content.library import (
    MANIFEST,
    VOCABULARY,
    Reading,
    library_files,
    read_library,
)
from askmono.content.monograph import Passage
from askmono.content.notices import NEEDED
from askmono.content.plain_forms import shared_forms
from askmono.content.problems import Problem
from askmono.content.text import words_of
from askmono.content.upkeep import contacts, lessons, reviews, shared_names
from askmono.content.vocabulary import ways_heard, wordings_in
from askmono.content.yamlfile import Document
from askmono.content.yamlfile import Path as Place

FINDINGS = frozenset(
    {
        "unreached-passage",
        *("duplicate-phrasing", "near-duplicate-phrasing", "few-phrasings", "dead-offer"),
        *("shared-plain-form", "shared-name"),
        *("unused-notice", "review-overdue", "stale-contact", "future-date"),
        *("text-outside-sections", "ignored-file", "hidden-form", "true-distractor"),
    }
)

# Worth knowing, but nothing to mend: intents serve every monograph, so some of their targets have
# nothing to find in the few that one library holds.
NOTES = frozenset({"unanswered-target", "unanswered-intent", "hidden-target"})

FEW = 10  # monographs up to which each passage that no intent reaches is a finding
FEWEST_PHRASINGS = 5  # examples under which an intent is hardly ever recognised
NEARLY_THE_SAME = 95.0  # of 100, rapidfuzz ratio; one letter in ten is the least that passes
SHOWN = 2  # passages that one question is answered with, as intents.schema.json says
_STAND_IN = "medicinenamed"  # a word that nobody types
CHUNK = 512  # phrasings compared with all of like length at once; bounds the memory used


def check_library(folder: Path, today: datetime.date | None = None) -> list[Problem]:
    """Every problem of every file of a library, in the order of files and lines.

    today: what overdue reviews and stale numbers are measured by; None leaves these out.
    Findings that need what a broken file would have said are left out until it is mended.
    """
    reading = read_library(folder)
    problems = [*reading.problems]
    problems.extend(_few_phrasings(reading))
    phrasings = tuple(_phrasings(reading))
    problems.extend(_duplicates(phrasings))
    problems.extend(shared_forms(reading.intents, reading.places))
    if reading.whole:
        # Of a monograph whose targets nobody made, the passages are ranked: targets tell nothing.
        curated = reading._replace(monographs=tuple(m for m in reading.monographs if m.curated))
        found = _all_found(curated)
        answers = _answers(curated, found)
        if curated.monographs:
            problems.extend(_targets(curated, found))
            problems.extend(_unanswered(curated, answers))
            problems.extend(_unreached(curated, answers))
        if len(curated.monographs) == len(reading.monographs):
            problems.extend(_dead_offers(curated, answers))
        problems.extend(_unused_notices(reading))
        problems.extend(_near_duplicates(phrasings, _replies(curated, answers)))
    problems.extend(_true_distractors(reading))
    problems.extend(_hidden_forms(reading))
    problems.extend(shared_names(reading))
    problems.extend(_outside(reading))
    problems.extend(_ignored(reading, folder))
    if today is not None:
        problems.extend(reviews(reading, today))
        problems.extend(contacts(reading, today))
    return sorted(set(problems))


class _Phrasing(NamedTuple):
    """A question or example of an intent, and where it stands.

    intent: index in Reading.intents. words: normalised, for comparing; may be empty.
    bare: the same without the medicine.
    """

    text: str
    words: str
    bare: str
    intent: int
    document: Document
    place: Place

    def problem(self, what: str, code: str, advice: str) -> Problem:
        """A problem at this phrasing."""
        return self.document.problem(self.place, what, code, advice)

    @property
    def where(self) -> str:
        """File and line, as another problem's advice names them."""
        here = self.problem("", "", "")
        return f"{here.file}:{here.line}"


def _phrasings(reading: Reading) -> Iterator[_Phrasing]:
    """Every example, and every question that is not its intent's example as well, in file order."""
    for index, (intent, (document, row)) in enumerate(
        zip(reading.intents, reading.places, strict=True)
    ):
        seen: set[str] = set()
        examples = [(example, ("examples", i)) for i, example in enumerate(intent.examples)]
        for text, place in (*examples, (intent.question, ("question",))):
            words = _comparable(text)
            if place != ("question",) or words not in seen:
                seen.add(words)
                bare = " ".join(word for word in words.split() if word != _STAND_IN)
                yield _Phrasing(text, words, bare, index, document, ("intents", row, *place))


def _comparable(text: str) -> str:
    """A text's words; of one without words, the text itself, so that "?" and "!" stay apart."""
    return " ".join(words_of(text.replace(MEDICINE, f" {_STAND_IN} "))) or text.strip()


def _duplicates(phrasings: Iterable[_Phrasing]) -> Iterator[Problem]:
    first: dict[str, _Phrasing] = {}
    for phrasing in phrasings:
        earlier = first.setdefault(phrasing.words, phrasing)
        if earlier is phrasing:
            continue
        if earlier.intent == phrasing.intent:
            advice = f"remove one of them; the other is at {earlier.where}"
            what = f'"{phrasing.text}" stands twice in this intent'
        else:
            what = f'"{phrasing.text}" stands under another intent as well'
            advice = f"keep it where it is answered best; the other is at {earlier.where}"
        yield phrasing.problem(what, "duplicate-phrasing", advice)


def _near_duplicates(
    phrasings: Iterable[_Phrasing], replies: tuple[object, ...]
) -> Iterator[Problem]:
    """Phrasings almost the same under intents with different replies; each named once."""
    rows = sorted((p for p in phrasings if any(c.isalnum() for c in p.bare)), key=_length)
    reported: set[_Phrasing] = set()
    for one, other in _alike(rows):
        if replies[one.intent] == replies[other.intent] or one.words == other.words:
            continue
        earlier, later = sorted(
            (one, other), key=lambda p: (p.document.source.name, p.problem("", "", ""))
        )
        if later in reported:
            continue
        reported.add(later)
        what = (
            f'"{later.text}" is nearly the same as "{earlier.text}", which is replied to otherwise'
        )
        advice = f"reword or remove one of them; the other is at {earlier.where}"
        yield later.problem(what, "near-duplicate-phrasing", advice)


def _length(phrasing: _Phrasing) -> int:
    return len(phrasing.bare)


def _alike(rows: list[_Phrasing]) -> Iterator[tuple[_Phrasing, _Phrasing]]:
    """Pairs of phrasings, sorted by length, whose similarity is NEARLY_THE_SAME or more."""
    import numpy as np  # noqa: PLC0415 - a reader of this module's codes does without them
    from rapidfuzz import fuzz, process  # noqa: PLC0415

    texts = [row.bare for row in rows]
    lengths = [len(text) for text in texts]
    # ratio = 200 * common / (both lengths), and what is common is no longer than the shorter.
    longest = (200 - NEARLY_THE_SAME) / NEARLY_THE_SAME
    for start in range(0, len(rows), CHUNK):
        end = min(start + CHUNK, len(rows))
        until = bisect_right(lengths, lengths[end - 1] * longest)
        scores = process.cdist(
            texts[start:end],
            texts[start:until],
            scorer=fuzz.ratio,
            score_cutoff=NEARLY_THE_SAME,
            dtype=np.float32,
        )
        for i, j in zip(*(indexes.tolist() for indexes in np.nonzero(scores)), strict=True):
            if i < j:
                yield rows[start + i], rows[start + j]


class _Answers(NamedTuple):
    """The passages that an intent is answered with: for each monograph, their indexes in order."""

    shown: tuple[tuple[int, ...], ...]

    def __bool__(self) -> bool:
        """Whether any monograph answers."""
        return any(self.shown)


# For each intent, each of its targets, each monograph: the index of the passage found, or None.
_AllFound = list[list[list[int | None]]]


def _all_found(reading: Reading) -> _AllFound:
    return [
        [
            [f.passage if (f := find_target(m, target)) else None for m in reading.monographs]
            for target in intent.targets
        ]
        for intent in reading.intents
    ]


def _answers(reading: Reading, found: _AllFound) -> tuple[_Answers, ...]:
    """For each intent, in order, what it is answered with; nothing for one that does not answer."""
    return tuple(
        _Answers(
            tuple(
                _shown(intent, [places[m] for places in targets])
                for m in range(len(reading.monographs))
            )
        )
        for intent, targets in zip(reading.intents, found, strict=True)
    )


def _shown(intent: Intent, passages: Iterable[int | None]) -> tuple[int, ...]:
    if intent.reply != "answer":
        return ()
    return tuple(dict.fromkeys(p for p in passages if p is not None))[:SHOWN]


def _replies(reading: Reading, answers: tuple[_Answers, ...]) -> tuple[object, ...]:
    """For each intent what tells its reply from others: the first passage, or kind and reason."""
    return tuple(
        tuple(shown[:1] for shown in answer.shown)
        if answer
        else (intent.reply, intent.reason, intent.notice, intent.offers)
        for intent, answer in zip(reading.intents, answers, strict=True)
    )


def _targets(reading: Reading, found: _AllFound) -> Iterator[Problem]:
    """Targets that no monograph has, and those that better ones always hide."""
    for passages, (document, row) in zip(found, reading.places, strict=True):
        for i, here in enumerate(passages):
            path: Place = ("intents", row, "targets", i)
            if all(passage is None for passage in here):
                what = "no passage of any monograph fits this target"
                advice = "compare section, label, faq and mentions with the monograph's own words"
                yield document.problem(path, what, "unanswered-target", advice)
            elif all(_hidden(m, passage, passages[:i]) for m, passage in enumerate(here)):
                what = f"{SHOWN} targets before this one are always shown instead"
                advice = "put it before them, or remove it"
                yield document.problem(path, what, "hidden-target", advice)


def _hidden(monograph: int, passage: int | None, before: list[list[int | None]]) -> bool:
    """Whether targets before this one leave its passage no room in a monograph's answer."""
    others = {row[monograph] for row in before} - {None, passage}
    return passage is None or len(others) >= SHOWN


def _unanswered(reading: Reading, answers: tuple[_Answers, ...]) -> Iterator[Problem]:
    for intent, answer, (document, row) in zip(
        reading.intents, answers, reading.places, strict=True
    ):
        if intent.reply == "answer" and not answer:
            what = f'no monograph of this library answers "{intent.id}"'
            advice = "mend its targets, or make its reply an abstention (reason: not-covered)"
            yield document.problem(("intents", row, "id"), what, "unanswered-intent", advice)


def _dead_offers(reading: Reading, answers: tuple[_Answers, ...]) -> Iterator[Problem]:
    """Offered questions that are never shown, because nothing answers them."""
    known = {intent.id: answer for intent, answer in zip(reading.intents, answers, strict=True)}
    for intent, (document, row) in zip(reading.intents, reading.places, strict=True):
        for key, ids in (("offers", intent.offers), ("related", intent.related)):
            for i, id_ in enumerate(ids):
                if id_ not in known or any(known[id_].shown):
                    continue  # where there is no such intent, read_library has said so
                what = f'"{id_}" is never offered: no passage answers it'
                advice = "offer a question that the monographs answer"
                path: Place = ("intents", row, key, i)
                yield document.problem(path, what, "dead-offer", advice)


def _unreached(reading: Reading, answers: tuple[_Answers, ...]) -> Iterator[Problem]:
    """Passages that no intent leads to: each of a few monographs, of a whole shelf how many."""
    found = list(_each_unreached(reading, answers))
    manifest = reading.documents.get(MANIFEST)
    if len(reading.monographs) <= FEW or manifest is None:
        yield from found
    elif found:
        passages = sum(len(monograph.passages) for monograph in reading.monographs)
        what = f"no intent reaches {len(found)} of {passages} passages"
        advice = f"{found[0].file}:{found[0].line} is the first; add intents for what many have"
        yield manifest.problem(("monographs",), what, "unreached-passage", advice)


def _each_unreached(reading: Reading, answers: tuple[_Answers, ...]) -> Iterator[Problem]:
    for number, monograph in enumerate(reading.monographs):
        reached = {passage for answer in answers for passage in answer.shown[number]}
        if monograph.disclaimer is not None:
            reached.add(monograph.disclaimer)  # shown with every answer
        if monograph.preface is not None:
            reached.add(monograph.preface)
        bullets: dict[int, list[int]] = {}
        for i, passage in enumerate(monograph.passages):
            if passage.part_of is not None:
                bullets.setdefault(passage.part_of, []).append(i)
        whole_lists = {i for i, parts in bullets.items() if reached.issuperset(parts)}
        source = reading.sources[f"knowledge/{monograph.file}"]
        for i, passage in enumerate(monograph.passages):
            if i in reached or i in whole_lists or passage.part_of in reached:
                continue
            if _is_label_alone(passage):
                continue
            named = f'"{passage.label}"' if passage.label else f"this {passage.kind}"
            what = f'no intent reaches {named} of "{passage.section[-1]}"'
            advice = "add an intent whose target it is, or a target to an intent it answers"
            yield source.problem(passage.span.start, what, "unreached-passage", advice)


def _is_label_alone(passage: Passage) -> bool:
    below = passage.label == passage.section[-1]  # the words of a heading, which are not in it
    return passage.label is not None and passage.sentences == (passage.span,) and not below


def _few_phrasings(reading: Reading) -> Iterator[Problem]:
    for intent, (document, row) in zip(reading.intents, reading.places, strict=True):
        if len(intent.examples) < FEWEST_PHRASINGS:
            what = f'"{intent.id}" has {len(intent.examples)} of {FEWEST_PHRASINGS} examples'
            advice = "add other ways in which people ask this"
            yield document.problem(("intents", row, "examples"), what, "few-phrasings", advice)


def _unused_notices(reading: Reading) -> Iterator[Problem]:
    if reading.library is None:
        return
    document = reading.documents[f"knowledge/notices/{reading.library.language}.yaml"]
    used = NEEDED | {intent.notice for intent in reading.intents}
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


def _ignored(reading: Reading, folder: Path) -> Iterator[Problem]:
    """Files beside those of the library that look as if they were part of it."""
    if MANIFEST not in reading.documents:
        return
    read = {path.relative_to(folder).as_posix() for path in library_files(folder)}
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
