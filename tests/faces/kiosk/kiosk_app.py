"""A kiosk on the real library, with a clock of one's own, and ways to look at its screen."""

import datetime
from collections.abc import Iterator
from contextvars import copy_context
from pathlib import Path
from typing import Any

from textual.events import MouseDown, MouseUp
from textual.geometry import Region
from textual.pilot import Pilot
from textual.widget import Widget

from askmono.dialogue.engine import Engine
from askmono.faces.kiosk.app import KioskApp
from askmono.faces.kiosk.big_button import BigButton
from askmono.faces.kiosk.config import Idle, KioskConfig, Staff, Takeaway
from askmono.faces.kiosk.log import Log
from askmono.faces.lesson.step_view import Option

SMALLEST = (75, 20)
SIZES = [SMALLEST, (80, 24), (130, 40)]
PIN = "314159"
# hash_pin(PIN) with the least work that is accepted, so that tests are quick
PIN_HASH = (
    "scrypt$16384$8$1$00112233445566778899aabbccddeeff$"
    "ce19a531174aab86f170b3ac82634eff687d45b235b78d15a895eed8b3228ef7"
)


class Clock:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class Kiosk(KioskApp):
    """A kiosk whose clock stands still and whose log is a file of the test's."""

    def __init__(self, engine: Engine, folder: Path, **changes: Any) -> None:
        more = {key: changes.pop(key) for key in ("speaker",) if key in changes}
        engines = changes.pop("engines", None) or {engine.monograph.id: engine}
        self.clock = Clock()
        self.log_path = folder / "kiosk.log"
        config = KioskConfig(**{"locale": "US", **changes})
        super().__init__(
            config,
            engines,
            Log(self.log_path),
            clock=self.clock,
            today=lambda: datetime.date(2026, 11, 28),
            **more,
        )

    @property
    def logged(self) -> str:
        return self.log_path.read_text() if self.log_path.exists() else ""

    async def wait(self, pilot: Pilot[None], seconds: float) -> None:
        """Let the kiosk's clock run."""
        self.clock.now += seconds
        self._look_at_the_clock()
        await settled(pilot)


def staff(**changes: Any) -> Staff:
    return Staff(**{"pin": PIN_HASH, **changes})


IDLE, TAKEAWAY = Idle, Takeaway


async def settled(pilot: Pilot[None]) -> None:
    """Until nothing more happens by itself."""
    for _ in range(3):
        await pilot.pause()


async def press(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    await settled(pilot)


async def click(pilot: Pilot[None], selector: str | Widget) -> None:
    """A touch, at a place that is really in view."""
    widget = pilot.app.screen.query_one(selector) if isinstance(selector, str) else selector
    if seen(widget) != widget.region:
        widget.scroll_visible(animate=False, immediate=True)
        await settled(pilot)
    await pilot.click(widget)
    await settled(pilot)


async def touch(pilot: Pilot[None], x: int, y: int) -> None:
    """A touch as the terminal tells of it: to the app first."""
    driver = pilot.app._driver
    assert driver is not None
    for kind in (MouseDown, MouseUp):
        driver.process_message(kind(None, x, y, 0, 0, 1, False, False, False, x, y))
    await settled(pilot)


async def spell(pilot: Pilot[None], text: str) -> None:
    """Type a question and ask it, from anywhere with an "ask" button."""
    await click(pilot, "#ask")
    await press(pilot, *["space" if c == " " else c for c in text], "enter")


def rows(app: KioskApp) -> list[str]:
    """What stands on the screen. Looking at it leaves nothing behind in this test's context."""
    strips = copy_context().run(app.screen._compositor.render_strips)
    return ["".join(segment.text for segment in strip).rstrip() for strip in strips]


def text(app: KioskApp) -> str:
    return "\n".join(rows(app))


def seen(widget: Widget) -> Region:
    """Where a widget is, as far as what holds it shows it."""
    region = widget.region
    for node in widget.ancestors:
        if isinstance(node, Widget):
            region = region.intersection(node.region)
    return region


def targets(app: KioskApp) -> Iterator[Widget]:
    """Everything that can be touched."""
    for widget in (*app.screen.query(BigButton), *app.screen.query(Option)):
        if widget.display and widget.visible and widget.region:
            yield widget
