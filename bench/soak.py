"""The kiosk, used by thousands of people one after the other in one process: does it stay flat?

    python bench/soak.py --sessions 10000

Each session is one of a few scripts (a question touched, questions typed, danger, part of a
lesson, what is taken away, walking away), with a word of its own in it. Printed are the time and
the memory as sessions go by, and at the end how memory grew after the first tenth. Exits with 1
where it grew by more than 5 %, where anything crashed, or where a word of the last hundred
sessions is still held by any Python object.
"""

import argparse
import asyncio
import datetime
import gc
import os
import random
import sys
import tempfile
import time
from collections import deque
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "faces" / "kiosk"))

from searching import find_in_process
from textual.events import Key
from textual.screen import Screen

from askmono.faces.kiosk.app import KioskApp
from askmono.faces.kiosk.attract_screen import AttractScreen
from askmono.faces.kiosk.big_button import BigButton, QuestionButton
from askmono.faces.kiosk.config import KioskConfig
from askmono.faces.kiosk.home_screen import HomeScreen
from askmono.faces.kiosk.keyboard_screen import KeyboardScreen
from askmono.faces.kiosk.lesson_screen import LessonScreen
from askmono.faces.kiosk.log import Log
from askmono.faces.kiosk.reply_screen import ReplyScreen
from askmono.faces.kiosk.run import engines
from askmono.faces.kiosk.takeaway_screen import CodeScreen, TakeAwayScreen
from askmono.faces.kiosk.words_screen import WordsScreen

FLAT = 1.05  # how much memory may grow after the first tenth, as a ratio
SIZE = (130, 50)
LETTERS = "qxzvkwj"  # of words that nobody else types
TURNS = 20_000  # looks, a millisecond apart, until a screen must be there

QUESTIONS = (
    "for how long will it last",
    "can my mother drive home after",
    "which side effects are there",
    "is it safe",
    "how much should i take",
    "i want to die",
    "he is not breathing",
    "does it mix with my blood pressure pills",
    "can i have it when pregnant",
    "how do i keep it",
)


class Clock:
    """Seconds that pass when the script says so."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        """Seconds since the start."""
        return self.now


class Driven(KioskApp):
    """A kiosk that a script drives, as fast as it can."""

    def key(self, *names: str) -> None:
        """Press keys as a terminal tells of them."""
        if self._driver:
            for name in names:
                self._driver.process_message(Key(name, name if len(name) == 1 else None))

    def press(self, selector: str) -> None:
        """Touch a button."""
        self.screen.query_one(selector, BigButton).action_press()

    def tick(self) -> None:
        """Look at the clock now."""
        self._look_at_the_clock()

    async def on_screen(self, kind: type[Screen[None]], selector: str = "Bar") -> None:
        """Wait until a screen of a kind is up, with what a selector names."""
        for _ in range(TURNS):
            if isinstance(self.screen, kind) and self.screen.query(selector):
                return
            await asyncio.sleep(0.001)
        raise TimeoutError(f"no {kind.__name__} with {selector}, but {self.screen}")


async def session(app: Driven, clock: Clock, number: int, word: str) -> None:
    """One person's visit."""

    async def ask(text: str) -> None:
        app.key(text[0])
        await app.on_screen(KeyboardScreen, "#keys")
        app.key(*text[1:], "enter")
        await app.on_screen(ReplyScreen, ".card")

    app.key("enter")
    await app.on_screen(HomeScreen, "#lesson-0")
    match number % 5:
        case 0:
            app.screen.query(QuestionButton)[number % 7].action_press()
            await app.on_screen(ReplyScreen, ".card")
            app.key("pagedown", "f3", "escape")
            await app.on_screen(HomeScreen)
        case 1:
            await ask(f"{QUESTIONS[number % len(QUESTIONS)]} {word}")
            app.key("escape")
            await app.on_screen(HomeScreen)
            await ask(f"{QUESTIONS[(number + 3) % len(QUESTIONS)]} {word}")
        case 2:
            app.press("#lesson-0")
            for _ in range(5):
                await app.on_screen(LessonScreen, "#next")
                app.press("#next")
        case 3:
            await ask(f"could i get hooked on it {word}")
            app.press("#take-away")
            await app.on_screen(TakeAwayScreen, "#add")
            app.press("#add")
            await app.on_screen(KeyboardScreen, "#keys")
            app.key(*word, "enter")
            await app.on_screen(TakeAwayScreen, "#code")
            app.press("#code")
            await app.on_screen(WordsScreen if SIZE[1] < 40 else CodeScreen)
        case _:
            app.key(*word)
            await app.on_screen(KeyboardScreen)
            clock.now += 100_000
            app.tick()
    if number % 5 != 4:
        app.key("f10")
    await app.on_screen(AttractScreen)
    clock.now += 1


def resident() -> float:
    """Memory of this process in MB (Linux)."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


async def soak(sessions: int, every: int) -> int:
    """Run the sessions; the exit code."""
    clock = Clock()
    config = KioskConfig(locale="US", lessons=True)
    log = Path(tempfile.mkdtemp()) / "kiosk.log"
    today = datetime.date(2026, 1, 1)
    app = Driven(config, engines(config), Log(log), clock=clock, today=lambda: today)
    chance = random.Random(1)  # noqa: S311 - the same words in every run
    words: deque[str] = deque(maxlen=100)
    memory: list[tuple[int, float]] = []
    began = time.monotonic()
    print("sessions  seconds  memory MB  objects  tasks  files")
    async with app.run_test(size=SIZE):
        for number in range(sessions):
            word = "".join(chance.choices(LETTERS, k=9))
            words.append(word)
            await session(app, clock, number, word)
            if (number + 1) % every == 0 or number + 1 == sessions:
                memory.append((number + 1, resident()))
                objects = len(gc.get_objects()) + gc.get_freeze_count()
                tasks, files = len(asyncio.all_tasks()), len([*Path("/proc/self/fd").iterdir()])
                spent = time.monotonic() - began
                row = f"{number + 1:8} {spent:8.0f} {memory[-1][1]:10.1f} {objects:8} {tasks:6}"
                print(row, f"{files:5}", flush=True)
        await asyncio.sleep(1)  # the last session's forgetting
        listed = [list(word) for word in words]
        words.clear()
        del word
        held = [index for index, letters in enumerate(listed) if find_in_process("".join(letters))]
    logged = log.read_text()
    start = next(mb for number, mb in memory if number >= sessions / 10)
    ratio = memory[-1][1] / start
    crashes, ended = logged.count(" crash "), logged.count(" session ")
    print(
        f"\n{ended} sessions ended, {crashes} crashes; memory after the first tenth x {ratio:.3f}"
    )
    print(f"words of the last {len(listed)} sessions still held: {len(held)}")
    return int(ratio > FLAT or crashes > 0 or ended != sessions or bool(held))


def main() -> int:
    """Read the command line and run."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--sessions", type=int, default=10_000)
    parser.add_argument("--every", type=int, default=500, help="sessions between two lines")
    chosen = parser.parse_args()
    return asyncio.run(soak(chosen.sessions, chosen.every))


if __name__ == "__main__":
    sys.exit(main())
