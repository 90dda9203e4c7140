"""Make replies: curated passages and notices put in order, each with its citation."""

from collections.abc import Iterable

from askmono.content.intent import Found
from askmono.content.monograph import Monograph
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import Offer, Quote

MOST_OFFERS = 3


def quote(monograph: Monograph, found: Found) -> Quote:
    """A passage with its citation: the slice of the file, unchanged."""
    passage = monograph.passages[found.passage]
    return Quote(
        text=monograph.slice(passage.span),
        medicine=monograph.id,
        file=monograph.file,
        section=passage.section,
        label=passage.label,
        start=passage.span.start,
        end=passage.span.end,
        lines=passage.lines,
        sha256=monograph.sha256,
        highlight=found.highlight,
    )


def quotes(engine: Engine, intents: Iterable[str], *, dose_figures: bool, most: int) -> tuple[Quote, ...]:
    """The passages of some intents, each once, without dose figures unless they are allowed."""
    monograph = engine.monograph
    found: dict[int, Found] = {}
    for intent in intents:
        for place in engine.found(intent):
            if dose_figures or not monograph.passages[place.passage].dose_figures:
                found.setdefault(place.passage, place)
    return tuple(quote(monograph, place) for place in list(found.values())[:most])


def related(engine: Engine, intent_id: str) -> tuple[Offer, ...]:
    """The related questions of an intent that this monograph answers."""
    ids = [id_ for id_ in engine.intents[intent_id].related if engine.answerable(id_)]
    return tuple(engine.offer(id_) for id_ in ids[:MOST_OFFERS])


def offers(engine: Engine, ids: Iterable[str]) -> tuple[Offer, ...]:
    """Some intents as questions to pick from: those that are answered, each passage once."""
    kept: dict[object, Offer] = {}
    for id_ in ids:
        if engine.answerable(id_):
            kept.setdefault(engine.found(id_)[0].passage, engine.offer(id_))
    return tuple(kept.values())[:MOST_OFFERS]
