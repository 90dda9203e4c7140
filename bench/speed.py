"""How fast is askmono, beside a peer in the same run: as ratios, since machines differ.

usage: python bench/speed.py [--runs N]

- cold `askmono ask` against `python -c "import rapidfuzz, yaml"`, whole processes, turn about;
- warm questions a second through `askmono batch` on one core, beside rapidfuzz's WRatio looking
  for the nearest passage of the same monograph;
- first paint of the TUI against an empty Textual app, in one process each, turn about.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

QUESTIONS = Path(__file__).parent / "questions" / "tuning.yaml"
BASELINE = [sys.executable, "-c", "import rapidfuzz, yaml"]
ASK = [sys.executable, "-m", "askmono", "ask", "can i drive home afterwards"]
BATCH = [sys.executable, "-m", "askmono", "batch"]

# Both count from the start of the program to the first painted screen.
PAINTED = """
import sys, time
started = time.perf_counter()
def painted(app):
    print(time.perf_counter() - started, file=sys.stderr)
    sys.stderr.flush()
    import os
    os._exit(0)
"""
EMPTY_APP = (
    PAINTED
    + """
from textual.app import App
class Empty(App[None]):
    def on_mount(self) -> None:
        self.call_after_refresh(lambda: painted(self))
Empty().run(headless=True, size=(80, 24))
"""
)
TUI_APP = (
    PAINTED
    + """
import gc
gc.disable()  # as askmono.__main__ does
from askmono.faces.tui.app import AskmonoApp
def opened():
    from askmono.dialogue.engine import open_engine
    return open_engine(many=True)
class Timed(AskmonoApp):
    def on_mount(self) -> None:
        self.call_after_refresh(lambda: painted(self))
Timed(opened).run(headless=True, size=(80, 24))
"""
)


def wall(command: list[str], feed: str = "") -> float:
    """Seconds a whole process takes. Raises CalledProcessError when it fails."""
    started = time.perf_counter()
    subprocess.run(command, input=feed, text=True, capture_output=True, check=True)
    return time.perf_counter() - started


def turn_about(first: list[str], second: list[str], runs: int) -> tuple[list[float], list[float]]:
    """Wall seconds of two commands, run in turn after one warm-up each."""
    wall(first), wall(second)
    pairs = [(wall(first), wall(second)) for _ in range(runs)]
    return [a for a, _ in pairs], [b for _, b in pairs]


def said_by_itself(code: str) -> float:
    """The seconds that a program prints as the last line of its standard error."""
    run = subprocess.run([sys.executable, "-c", code], text=True, capture_output=True, check=True)
    return float(run.stderr.strip().splitlines()[-1])


def report(name: str, ours: list[float], theirs: list[float], aim: float) -> None:
    """Print medians in milliseconds and the median of the pairwise ratios."""
    ratio = statistics.median(a / b for a, b in zip(ours, theirs, strict=True))
    a, b = statistics.median(ours) * 1000, statistics.median(theirs) * 1000
    print(f"{name:34s} {a:8.0f} ms beside {b:6.0f} ms   ratio {ratio:5.2f}   aim at most {aim}")


def main() -> int:
    """Run every benchmark and print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=11)
    runs = parser.parse_args().runs
    os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"
    wall(ASK)  # compile the library, if it is not yet

    ask, imports = turn_about(ASK, BASELINE, runs)
    report("cold ask", ask, imports, 3)

    import yaml  # noqa: PLC0415 - not before the cold runs

    items = yaml.safe_load(QUESTIONS.read_text("utf-8"))
    asks = [item["ask"] if isinstance(item["ask"], list) else [item["ask"]] for item in items]
    many = [turns for _ in range(8) for turns in asks]
    feed = "".join(json.dumps({"id": i, "turns": turns}) + "\n" for i, turns in enumerate(many))
    turns = sum(len(turns) for turns in many)
    empty = statistics.median(wall(BATCH, "") for _ in range(3))
    full = statistics.median(wall(BATCH, feed) for _ in range(3))
    peer = nearest_passage_rate([turn for turns in asks for turn in turns])
    rate = turns / (full - empty)
    print(
        f"{'warm questions a second (batch)':34s} {rate:8.0f}    beside {peer:6.0f}      "
        f"ratio {rate / peer:5.2f}   aim at least 1000 a second"
    )

    said_by_itself(TUI_APP), said_by_itself(EMPTY_APP)
    pairs = [(said_by_itself(TUI_APP), said_by_itself(EMPTY_APP)) for _ in range(runs)]
    report("TUI first paint", [a for a, _ in pairs], [b for _, b in pairs], 1.25)
    return 0


def nearest_passage_rate(questions: list[str]) -> float:
    """Questions a second of the peer: rapidfuzz's WRatio over the passages of the monograph."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415

    from askmono.content.library import default_folder, load_library  # noqa: PLC0415

    monograph = load_library(default_folder()).monographs[0]
    texts = [monograph.slice(passage.span) for passage in monograph.passages]
    started = time.perf_counter()
    for question in questions:
        process.extractOne(question, texts, scorer=fuzz.WRatio)
    return len(questions) / (time.perf_counter() - started)


if __name__ == "__main__":
    sys.exit(main())
