"""Where targets lead: those that find nothing, intents unanswered, offers dead, passages missed."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from askmono.content.intent import Intent, find_target
from askmono.content.library import MANIFEST, Reading
from askmono.content.monograph import Passage
from askmono.content.problems import Problem
from askmono.content.yamlfile import Path as Place

FEW = 10  # monographs up to which each passage that no intent reaches is a finding
SHOWN = 2  # passages that one question is answered with, as intents.schema.json says


class Answers(NamedTuple):
    """The passages that an intent is answered with: for each monograph, their indexes in order."""

    shown: tuple[tuple[int, ...], ...]

    def __bool__(self) -> bool:
        """Whether any monograph answers."""
        return any(self.shown)


# For each intent, each of its targets, each monograph: the index of the passage found, or None.
AllFound = list[list[list[int | None]]]


def all_found(reading: Reading) -> AllFound:
    """The passage that each target finds in each monograph."""
    return [
        [
            [f.passage if (f := find_target(m, target)) else None for m in reading.monographs]
            for target in intent.targets
        ]
        for intent in reading.intents
    ]


def answers_of(reading: Reading, found: AllFound) -> tuple[Answers, ...]:
    """For each intent, in order, what it is answered with; nothing for one that does not answer."""
    return tuple(
        Answers(
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


def replies_of(reading: Reading, answers: tuple[Answers, ...]) -> tuple[object, ...]:
    """For each intent what tells its reply from others: the first passage, or kind and reason."""
    return tuple(
        tuple(shown[:1] for shown in answer.shown)
        if answer
        else (intent.reply, intent.reason, intent.notice, intent.offers)
        for intent, answer in zip(reading.intents, answers, strict=True)
    )


def bad_targets(reading: Reading, found: AllFound) -> Iterator[Problem]:
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


def unanswered(reading: Reading, answers: tuple[Answers, ...]) -> Iterator[Problem]:
    """Intents that no monograph answers."""
    for intent, answer, (document, row) in zip(
        reading.intents, answers, reading.places, strict=True
    ):
        if intent.reply == "answer" and not answer:
            what = f'no monograph of this library answers "{intent.id}"'
            advice = "mend its targets, or make its reply an abstention (reason: not-covered)"
            yield document.problem(("intents", row, "id"), what, "unanswered-intent", advice)


def dead_offers(reading: Reading, answers: tuple[Answers, ...]) -> Iterator[Problem]:
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


def unreached(reading: Reading, answers: tuple[Answers, ...]) -> Iterator[Problem]:
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


def _each_unreached(reading: Reading, answers: tuple[Answers, ...]) -> Iterator[Problem]:
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
