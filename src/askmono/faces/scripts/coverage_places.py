"""Where in a library's files each thing stands that scripts can touch."""

from collections.abc import Iterator, Sequence

from askmono.content.library import LOCALES, Reading
from askmono.content.monograph import Monograph
from askmono.content.yamlfile import Document
from askmono.content.yamlfile import Path as At
from askmono.faces.scripts.coverage import Touch, edge_id, escalation_id, passage_id
from askmono.faces.scripts.script import Place


def passage_places(monographs: Sequence[Monograph]) -> dict[Touch, Place]:
    """Where each passage stands, which is known without reading the library again."""
    return {
        ("passages", passage_id(monograph.id, passage)): Place(
            f"knowledge/{monograph.file}", passage.lines[0]
        )
        for monograph in monographs
        for passage in monograph.passages
    }


def places(reading: Reading, language: str) -> dict[Touch, Place]:
    """Where a curator would go to look at each thing; rules are part of the program.

    language: of the notices. A reason leads to its notice, likeness to danger to the first intent
    that finds it.
    """
    found = passage_places(reading.monographs)
    for touch, place in (*_of_intents(reading), *_of_notices(reading, language)):
        found.setdefault(touch, place)
    return found


def _of_intents(reading: Reading) -> Iterator[tuple[Touch, Place]]:
    for intent, (document, row) in zip(reading.intents, reading.places, strict=True):
        here: At = ("intents", row)
        yield ("intents", intent.id), _place(document, (*here, "id"))
        if intent.reply == "escalation" and intent.reason is not None:
            touch = escalation_id(intent.reason, "likeness")
            yield ("escalations", touch), _place(document, (*here, "id"))
        for number, follow in enumerate(intent.follow_ups):
            at = (*here, "follow_ups", number, "to")
            yield ("edges", edge_id(intent.id, follow.to)), _place(document, at)


def _of_notices(reading: Reading, language: str) -> Iterator[tuple[Touch, Place]]:
    for id_, place in _ids(reading, f"knowledge/notices/{language}.yaml", "notices"):
        yield ("notices", id_), place
        kind, _, reason = id_.partition("-")
        if kind in ("abstention", "refusal", "escalation"):
            yield ("reasons", reason), place
    for id_, place in _ids(reading, LOCALES, "locales"):
        yield ("locales", id_), place


def _ids(reading: Reading, file: str, key: str) -> Iterator[tuple[str, Place]]:
    document = reading.documents.get(file)
    if document is None:
        return
    for row, entry in enumerate(document.value[key]):
        yield entry["id"], _place(document, (key, row, "id"))


def _place(document: Document, at: At) -> Place:
    problem = document.problem(at, "", "", "")
    return Place(problem.file, problem.line, problem.column)
