"""How each kind of reply looks: snapshots, contrast, and an emergency card that is all in view."""

from itertools import product
from typing import Any

import pytest
from canned import CannedApp, CannedEngine, MakeApp
from contrast import low_contrast
from textual.pilot import Pilot

from askmono.content.library import Library
from askmono.faces.tui.card import ReplyCard
from askmono.faces.tui.choice import OfferLine
from askmono.faces.tui.labels import BADGES
from askmono.faces.tui.themes import NAMES

SIZES = [(75, 20), (80, 24), (120, 40)]
KINDS = ["answer", "answer-list", "clarification", "abstention", "refusal", "escalation"]
REASONS = ["emergency", "overdose", "crisis", "child-ingestion"]

SETTLES = 6  # pauses after which every message that a key sets off has come to its end


def asked(app: CannedApp, kind: str, engine: CannedEngine) -> Any:
    async def run(pilot: Pilot[None]) -> None:
        await pilot.pause()
        app.asking.ask(engine.all_kinds()[kind].utterance)
        await pilot.pause()
        await pilot.pause()

    return run


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("kind", KINDS)
def test_each_kind(
    snap_compare: Any, make_app: MakeApp, engine: CannedEngine, kind: str, size: tuple[int, int]
) -> None:
    app = make_app(engine.all_kinds()[kind])
    assert snap_compare(app, terminal_size=size, run_before=asked(app, kind, engine))


@pytest.mark.parametrize("size", [*SIZES, (200, 50)], ids=str)
def test_the_start(snap_compare: Any, make_app: MakeApp, size: tuple[int, int]) -> None:
    assert snap_compare(make_app(), terminal_size=size)


@pytest.mark.parametrize(
    ("keys", "size"),
    [
        pytest.param(["f4"], (120, 40), id="source"),
        pytest.param(["f4"], (75, 20), id="source-narrow"),
        pytest.param(["f2", "f4"], (200, 50), id="both-panes"),
        pytest.param(["f2"], (75, 20), id="topics-narrow"),
        pytest.param(["f1"], (80, 24), id="help"),
        pytest.param(["f6"], (80, 24), id="disclaimer"),
        pytest.param([*"how"], (80, 24), id="type-ahead"),
        pytest.param(["ctrl+f", *"effect"], (80, 24), id="search"),
        pytest.param(["down"], (80, 24), id="focused-offer"),
    ],
)
def test_panes_and_screens(
    snap_compare: Any,
    make_app: MakeApp,
    engine: CannedEngine,
    keys: list[str],
    size: tuple[int, int],
) -> None:
    app = make_app()

    async def run(pilot: Pilot[None]) -> None:
        await asked(app, "answer", engine)(pilot)
        await pilot.press(*keys)
        for _ in range(SETTLES):
            await pilot.pause()

    assert snap_compare(app, terminal_size=size, run_before=run)


@pytest.mark.parametrize("theme", NAMES)
async def test_all_text_has_contrast(make_app: MakeApp, engine: CannedEngine, theme: str) -> None:
    kinds = iter(engine.all_kinds().values())
    app = make_app(lambda _: next(kinds), theme=theme)
    low: dict[tuple[str, str, str], float] = {}

    def look() -> None:
        low.update(low_contrast(app))

    async with app.run_test(size=(110, 36)) as pilot:
        await pilot.pause()
        look()
        for _ in KINDS:
            app.asking.ask("how much")
            await pilot.pause()
            look()
        for keys in (
            ["ctrl+f", *"a"],
            ["escape", "f4"],
            ["escape", "f2"],
            ["down", "down", "enter"],
            ["escape", "escape", "f1"],
            ["escape", "f6"],
            ["escape", "down"],
            ["escape", "ctrl+n", *"how", "down"],
            ["ctrl+p"],
        ):
            await pilot.press(*keys)
            await pilot.pause(0.2 if keys == ["ctrl+p"] else None)
            look()
    assert low == {}


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_an_escalation_is_all_in_view_and_alone(
    library: Library, make_app: MakeApp, size: tuple[int, int]
) -> None:
    locales = library.locales if size == SIZES[0] else ["US"]
    cards = [
        CannedEngine(library, locale).escalation(reason)
        for locale, reason in product(locales, REASONS)
    ]
    replies = iter([CannedEngine(library).answer(), *cards])
    app = make_app(lambda _: next(replies))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        app.asking.ask("how long")
        await pilot.pause()
        for card in cards:
            if card is cards[0]:
                await pilot.press("f4")
            app.asking.ask("a long story, and then he took too much " * 5)
            await pilot.pause()
            await pilot.pause()
            shown = app.asking.query(ReplyCard).last()
            assert shown.reply == card
            assert app.asking.query_one("#conversation").region.contains_region(shown.region)
            assert not shown.query(OfferLine)
            assert not app.asking.query_one("#source").display


def test_every_kind_has_a_sign_and_words_of_its_own() -> None:
    badges = list(BADGES.values())
    assert len({badge.sign for badge in badges}) == len({badge.words for badge in badges}) == 5
    for one, other in product(badges, badges):
        assert one is other or one.words not in other.words
