"""How fast are scripts run, beside peers in the same run: as ratios, since machines differ.

usage: python bench/scripts.py [--runs N] [PATH...]

Whole processes on one core, turn about, on the same conversations:

- `askmono test`, as it is the second time: what the encoder made of an utterance is remembered;
- the same with nothing remembered, as it is the first time;
- `askmono batch` on the same utterances: answering alone, without expectations, in JSON;
- `pytest` with the plugin: an item a conversation.

Seconds are those of a thousand utterances, with the start of the program in them.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from askmono.faces.scripts.finding import read_scripts, script_files
from askmono.faces.scripts.script import Script

HERE = Path(__file__).parent
SUITE = HERE.parent / "tests" / "scripts"
ASKMONO = [sys.executable, "-m", "askmono"]
AIM = 2.0  # seconds for 1,000 utterances on one core


def wall(command: list[str], cache: Path, feed: str = "") -> tuple[float, str]:
    """Seconds a whole process takes, and what it prints. Raises RuntimeError where it breaks."""
    started = time.perf_counter()
    done = subprocess.run(
        command,
        input=feed,
        text=True,
        capture_output=True,
        check=False,
        env=os.environ | {"XDG_CACHE_HOME": str(cache)},
    )
    seconds = time.perf_counter() - started
    if done.returncode not in (0, 1):
        raise RuntimeError(done.stderr or done.stdout)
    return seconds, done.stdout


def lines(scripts: list[Script]) -> str:
    """The conversations for batch: each with the first way to say each turn."""
    rows = (
        {"id": number, "turns": [turn.says[0] for turn in script.turns]}
        for number, script in enumerate(scripts)
    )
    return "\n".join(json.dumps(row) for row in rows)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("paths", nargs="*", type=Path, default=[SUITE])
    given = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    scripts = list(read_scripts(script_files(given.paths), []))
    paths = [str(path) for path in given.paths]
    with tempfile.TemporaryDirectory() as folder:
        print("making the library ready in a cache of its own ...", flush=True)
        wall([*ASKMONO, "ask", "hello"], Path(folder, "compiled"))
        measure(scripts, paths, Path(folder), given.runs)


def measure(scripts: list[Script], paths: list[str], folder: Path, runs: int) -> None:
    """Run everything in turn, and print medians and ratios."""
    cache = folder / "remembers"
    shutil.copytree(folder / "compiled", cache)
    test = [*ASKMONO, "test", *paths, "--json", "/dev/stdout", "--tap"]
    printed = wall(test, cache)[1]
    data = json.loads(printed[printed.index("\n{\n") :])
    said = sum(len(one["utterances"]) for one in data["conversations"])
    turns = sum(len(script.turns) for script in scripts)
    feed = lines(scripts)
    pytest = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", "/"]
    found: dict[str, list[float]] = {"test": [], "test, first time": [], "batch": [], "pytest": []}
    for _ in range(runs):
        found["test"].append(wall([*ASKMONO, "test", *paths], cache)[0] / said)
        new = Path(shutil.copytree(folder / "compiled", folder / "new"))
        found["test, first time"].append(wall([*ASKMONO, "test", *paths], new)[0] / said)
        shutil.rmtree(new)
        found["batch"].append(wall([*ASKMONO, "batch"], cache, feed)[0] / turns)
        found["pytest"].append(wall([*pytest, *paths], cache)[0] / said)
    print(f"{len(scripts)} conversations, {said} utterances, one core, median of {runs}")
    peer = statistics.median(found["batch"])
    for name, seconds in found.items():
        middle = statistics.median(seconds)
        print(f"{name:18} {1000 * middle:5.2f} s a thousand  {middle / peer:4.2f} times batch")
    print(f"aim for test: {AIM} s a thousand")


if __name__ == "__main__":
    main()
