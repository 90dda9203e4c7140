"""What a bundle of so many monographs costs to build, to open and to ask.

Whole processes, started anew for each figure, so that nothing that one has read helps another.
"""

import json
import os
import random
import re
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from askmono.dialogue.conversation import START
from askmono.dialogue.engine import Engine, open_engine
from askmono.dialogue.respond import respond
from askmono.dialogue.settings import Settings
from askmono.faces.opening import settle
from evaluation.speed import percentile

COLD = "how should i store {}"
ASKED = (
    "what is {} used for",
    "what are the side effects of {}",
    "can i drive after {}",
    "how does {} work",
    "can i drink alcohol with {}",
    "is {} safe in pregnancy",
    "how should i store {}",
    "what happens if i take too much {}",
    "who should not take {}",
    "does {} make you tired",
    "can my child have {}",
    "how is {} given",
    "{} and kidney problems",
    "tell me about {}",
    "can i take {} with ibuprofen",
    "how much {} should i take",
    "does {} cause a rash",
    "wat is {} for",
    "is {} addictive",
    "can i stop taking {} if i feel better",
)


class Figures(NamedTuple):
    """Of one size. Times in seconds, of the processor where not said otherwise; sizes in MB.

    build: from nothing, with an empty cache and what an installation brings. refit: the same with
    other phrasings, which have to be fitted. rebuild: after one monograph changed. cold: of a whole
    `ask`, the median. open: until the first question can be asked. p50, p99: milliseconds a
    question; p50_wall, p99_wall: by the clock. a_second: questions in a second of one core. memory:
    the most that was resident.
    """

    monographs: int
    passages: int
    size: float
    build: float
    build_wall: float
    refit: float
    refit_wall: float
    rebuild: float
    rebuild_wall: float
    cold: float
    open: float
    p50: float
    p99: float
    p50_wall: float
    p99_wall: float
    a_second: float
    memory: float


def run_timed(command: Sequence[str], kept: Path | None = None) -> tuple[float, float]:
    """Run a program; its time by the processor and by the clock. Raises CalledProcessError.

    kept: a folder for what it keeps; None for the user's own.
    """
    environment = {**os.environ, "XDG_CACHE_HOME": str(kept)} if kept else None
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return used, time.perf_counter() - started


def install() -> None:
    """Fit the phrasings as an installation does; nothing to do where this code was installed.

    In a process of its own: what it needs of memory would count for all that are started later.
    """
    code = "from askmono.content.library import default_folder as folder; "
    code += "from askmono.dialogue.building import fit_for_installation as fit; fit(folder())"
    subprocess.run([sys.executable, "-c", code], check=True)


def build(library: Path, bundle: Path, kept: Path) -> tuple[float, float]:
    """Build a bundle; how long it took. kept: the folder for what it keeps."""
    command = [sys.executable, "-m", "askmono", "build", "--to", str(bundle)]
    return run_timed([*command, "--library", str(library)], kept)


def edit_one(library: Path) -> None:
    """Change one word of one monograph, and its SHA-256 in the manifest."""
    manifest = library / "knowledge" / "library.yaml"
    text = manifest.read_text("utf-8")
    file = re.findall(r"^    file: (.+)$", text, re.MULTILINE)[-1].strip("\"'")
    path = library / "knowledge" / file
    before = path.read_bytes()
    after = before + b" "
    path.write_bytes(after)
    manifest.write_text(
        text.replace(sha256(before).hexdigest(), sha256(after).hexdigest()), encoding="utf-8"
    )


@contextmanager
def other_phrasings(library: Path) -> Iterator[None]:
    """A library with intents in another file than those that anything was fitted to."""
    path = library / "intents" / "vague.yaml"
    before = path.read_bytes()
    path.write_bytes(before + b"# changed\n")
    try:
        yield
    finally:
        path.write_bytes(before)


def cold(bundles: Sequence[tuple[Path, str]], runs: int) -> list[float]:
    """The median time of a whole `ask` of each bundle; turn about, so that all share the noise.

    bundles: each with the name of a medicine in it.
    """
    taken: list[list[float]] = [[] for _ in bundles]
    for _ in range(runs + 1):
        for times, (bundle, name) in zip(taken, bundles, strict=True):
            command = [sys.executable, "-m", "askmono", "ask", "--library", str(bundle)]
            times.append(run_timed([*command, COLD.format(name)])[0])
    return [statistics.median(times[1:]) for times in taken]


def questions(engine: Engine, count: int, seed: int = 7) -> list[str]:
    """Questions about medicines all over the shelf, the same for the same shelf and seed."""
    chosen = random.Random(seed)  # noqa: S311 - questions, no secrets
    listed = engine.library.monographs.listed
    return [chosen.choice(ASKED).format(chosen.choice(listed).name.lower()) for _ in range(count)]


def ask_all(bundle: Path, count: int) -> dict[str, float]:
    """Ask so many questions of a bundle in this process, after a few to warm up."""
    started = time.process_time()
    engine = open_engine(bundle, Settings(locale="US"), many=True)
    settle()  # as a face does
    opened = time.process_time() - started
    asked = questions(engine, count + 50)
    for text in asked[:50]:
        respond(engine, START, text)
    wall, processor = [], []
    for text in asked[50:]:
        at, used = time.perf_counter(), time.process_time()
        respond(engine, START, text)
        wall.append(time.perf_counter() - at)
        processor.append(time.process_time() - used)
    return {
        "open": opened,
        "p50": 1000 * percentile(processor, 50),
        "p99": 1000 * percentile(processor, 99),
        "p50_wall": 1000 * percentile(wall, 50),
        "p99_wall": 1000 * percentile(wall, 99),
        "a_second": count / sum(processor),
        "memory": _resident(),
    }


def asked_apart(bundle: Path, count: int) -> dict[str, float]:
    """The same in a process of its own, so that memory is that of this bundle alone."""
    code = "import sys; from evaluation import scaling; scaling.told(sys.argv[1], int(sys.argv[2]))"
    command = [sys.executable, "-c", code, str(bundle), str(count)]
    made = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env=_alone())
    found: dict[str, float] = json.loads(made.stdout)
    return found


def told(bundle: str, count: int) -> None:
    """What asked_apart() runs."""
    sys.stdout.write(json.dumps(ask_all(Path(bundle), count)))


def _alone() -> dict[str, str]:
    """An environment in which numbers are crunched on one core, and this package is found."""
    threads = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
    found = [str(Path(__file__).parents[1]), *filter(None, [os.environ.get("PYTHONPATH")])]
    paths = {"PYTHONPATH": os.pathsep.join(found)}
    return {**os.environ, **dict.fromkeys(threads, "1"), **paths}


def _resident() -> float:
    """The most memory that this process has held, in MB."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1e6 if sys.platform == "darwin" else 1e6 / 1024)
