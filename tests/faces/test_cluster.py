"""`askmono batch --engine dask` beside `askmono batch`: two real worker processes."""

import itertools
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import CancelledError
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest
from small_engine import Program

from askmono.dialogue.engine import Engine
from askmono.faces.opening import Choices

pytest.importorskip("distributed", reason="dask is not installed: pip install 'askmono[dask]'")

from askmono.faces import cluster

psutil = pytest.importorskip("psutil", reason="psutil comes with dask")

ASKED = (
    '{"id": %d, "turns": ["how long does it last", "can i drive"]}',
    '{"id": %d, "turns": ["is it addictive"], "medicine": "ketamine"}',
    '{"id": %d, "turns": ["how should it be stored \\u2028 é"]}',
    '{"id": %d, "turns": []}',
)
BAD = ("not json", "", '{"id": "x", "turns": 3}', '{"id": 1, "turns": [], "medicine": "gone"}')
SPAWNED = "spawn_main"  # in the command of each worker's process


def lines_of(count: int) -> list[bytes]:
    """Lines to ask, every seventh of them bad, each of these in another way."""
    made = [
        BAD[i // 7 % len(BAD)] if i % 7 == 3 else ASKED[i % len(ASKED)] % i for i in range(count)
    ]
    return [f"{line}\n".encode() for line in made]


@pytest.fixture(scope="module")
def asked() -> list[bytes]:
    return [b"\xef\xbb\xbf" + (lines := lines_of(700))[0], *lines[1:]]


@pytest.fixture(scope="module")
def alone(environment: dict[str, str], asked: list[bytes]) -> bytes:
    """What one process answers."""
    command = [sys.executable, "-m", "askmono", "batch"]
    done = subprocess.run(
        command, input=b"".join(asked), capture_output=True, env=environment, check=False
    )
    assert done.returncode == 1
    return done.stdout


@contextmanager
def on_two_workers(
    environment: dict[str, str], *args: str, **how: Any
) -> Iterator["subprocess.Popen[bytes]"]:
    """The program, with two workers of its own; nothing of it is left afterwards."""
    words = args or ("--workers", "2")
    process = subprocess.Popen(
        [sys.executable, "-m", "askmono", "batch", "--engine", "dask", *words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
        **how,
    )
    try:
        yield process
    finally:
        left = workers_of(process)
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout, process.stderr):
            if pipe:
                with suppress(BrokenPipeError):
                    pipe.close()
        psutil.wait_procs(left, 20)


def workers_of(process: "subprocess.Popen[bytes]") -> list[Any]:
    try:
        children = psutil.Process(process.pid).children(recursive=True)
        return [child for child in children if SPAWNED in " ".join(child.cmdline())]
    except psutil.NoSuchProcess:
        return []


def test_the_same_bytes_and_nothing_left_behind(
    environment: dict[str, str], asked: list[bytes], alone: bytes, tmp_path: Path
) -> None:
    with on_two_workers(environment | {"TMPDIR": str(tmp_path)}) as process:
        out, err = process.communicate(b"".join(asked), timeout=120)
    assert out == alone
    assert process.returncode == 1  # some lines could not be read
    assert err == b""
    assert not list(tmp_path.iterdir())


def test_a_lost_workers_chunk_is_answered_by_another(
    environment: dict[str, str], asked: list[bytes], alone: bytes
) -> None:
    half = len(asked) // 2
    with on_two_workers(environment) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write(b"".join(asked[:half]))
        process.stdin.flush()
        before = workers_of(process)
        while len(before) < 2:
            time.sleep(0.05)
            before = workers_of(process)
        process.stdin.write(b"".join(asked[half:]))
        process.stdin.close()
        first = process.stdout.readline()  # it is at work
        os.kill(before[0].pid, signal.SIGKILL)
        rest = process.stdout.read()
        assert process.wait(120) == 1
    assert first + rest == alone


@pytest.mark.parametrize("when", ["starting", "working"])
def test_ctrl_c_ends_it_and_its_workers(
    environment: dict[str, str], asked: list[bytes], alone: bytes, when: str
) -> None:
    """As a terminal does it: the signal comes to all processes at once."""

    def leading() -> None:
        os.setsid()
        signal.signal(signal.SIGINT, signal.SIG_DFL)

    with on_two_workers(environment, preexec_fn=leading) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write(b"".join(asked[:400]))
        process.stdin.flush()
        out = process.stdout.readline() if when == "working" else b""
        while not (workers := workers_of(process)):
            time.sleep(0.05)
        os.killpg(process.pid, signal.SIGINT)
        assert process.stderr
        rest, err = process.stdout.read(), process.stderr.read()
        process.wait(60)
        psutil.wait_procs(workers, 20)
        assert not any(worker.is_running() for worker in workers)
    assert process.returncode == 130
    assert err.strip() == b""
    assert alone.startswith(out + rest)
    assert (out + rest).endswith(b"\n") or when == "starting"


SCHEDULER = """
from distributed import LocalCluster
if __name__ == "__main__":
    with LocalCluster(n_workers=1, threads_per_worker=2, host="127.0.0.1", dashboard_address=None,
                      silence_logs=50, memory_limit=0) as made:
        print(made.scheduler_address, flush=True)
        input()
"""


def test_the_workers_of_a_scheduler(
    environment: dict[str, str], asked: list[bytes], alone: bytes, tmp_path: Path
) -> None:
    program = tmp_path / "scheduler.py"
    program.write_text(SCHEDULER, "utf-8")
    with subprocess.Popen(
        [sys.executable, str(program)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment | {"TMPDIR": str(tmp_path)},
    ) as scheduler:
        assert scheduler.stdout
        where = scheduler.stdout.readline().strip()
        with on_two_workers(environment, "--scheduler", where) as process:
            out, err = process.communicate(b"".join(asked), timeout=120)
        assert scheduler.poll() is None  # it is not ours to end
        scheduler.communicate("\n", timeout=60)
    assert (out, err, process.returncode) == (alone, b"", 1)


# --- where it cannot be done ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("args", "said"),
    [
        pytest.param(["--workers", "2"], "go with --engine dask", id="workers of nobody"),
        pytest.param(["--scheduler", "tcp://x:1"], "go with --engine dask", id="no dask"),
        pytest.param(
            ["--engine", "dask", "--scheduler", "tcp://x:1", "--workers", "2"],
            "--scheduler does not go with --workers",
            id="both",
        ),
        pytest.param(["--engine", "dask", "--scheduler", "x"], "[no-scheduler]", id="no address"),
        pytest.param(["--engine", "spark"], "Invalid value for '--engine'", id="no such engine"),
    ],
)
def test_wrong_use(program: Program, args: list[str], said: str) -> None:
    result = program("batch", *args)
    assert result.returncode == 2
    assert said in result.stderr
    assert "Traceback" not in result.stderr


def test_without_dask_it_says_what_to_install(program: Program, tmp_path: Path) -> None:
    missing = tmp_path / "without"
    missing.mkdir()
    (missing / "distributed.py").write_text(
        "raise ModuleNotFoundError('gone', name='distributed')", "utf-8"
    )
    source = str(Path(__file__).parents[2] / "src")
    path = os.pathsep.join((str(missing), source))
    result = program("batch", "--engine", "dask", stdin='{"id": 1, "turns": []}', PYTHONPATH=path)
    assert result.returncode == 2
    assert "[no-dask]\n  pip install 'askmono[dask]'" in result.stderr
    assert "Traceback" not in result.stderr
    plain = program("batch", stdin='{"id": 1, "turns": []}', PYTHONPATH=path)
    assert (plain.returncode, plain.stdout) == (0, '{"id":1,"replies":[]}\n')


@pytest.mark.parametrize(
    ("broken", "sha256", "version", "code"),
    [
        pytest.param(False, None, None, None, id="the same library"),
        pytest.param(False, "0" * 64, None, "other-library", id="another library"),
        pytest.param(True, None, None, "worker-library", id="no library there"),
        pytest.param(False, None, "0.0", "other-version", id="another program"),
    ],
)
def test_a_worker_answers_only_from_the_same_library(
    engine: Engine,
    environment: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
    broken: bool,
    sha256: str | None,
    version: str | None,
    code: str | None,
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", environment["XDG_CACHE_HOME"])
    library = Path(environment["ASKMONO_LIBRARY"]) / ("gone" if broken else "")
    mine = cluster.Opened(Choices(library), sha256 or engine.edition.sha256)
    monkeypatch.setattr(cluster, "program_version", lambda: version or mine._version)
    mine.setup(None)
    assert (mine.problem.code if mine.problem else None) == code


# --- chunks --------------------------------------------------------------------------------------


def test_chunks_are_bounded_and_keep_numbers() -> None:
    made = list(cluster.chunks([b"\n", *[b"x\n"] * 100, b"y" * cluster.BYTES, b"\n", b"z\n"]))
    assert [len(chunk.lines) for chunk in made] == [64, 37, 1]
    assert [chunk.lines[0].number for chunk in made] == [2, 66, 104]
    assert not list(cluster.chunks([b"\n", b" "]))


def test_what_dask_may_log_holds_no_words() -> None:
    (chunk,) = cluster.chunks([b"secret words\n", b"secret\n"])
    assert repr(chunk) == str(chunk) == "lines 1 to 2"


class Workers:
    """Stands in for dask: two workers, who answer at once, or fail."""

    def __init__(self, fail: BaseException | None = None, left: int = 2) -> None:
        self.fail, self.left = fail, left
        self.held = self.most = 0

    def submit(self, function: object, chunk: object, name: str, **how: object) -> "Workers":
        self.held += 1
        self.most = max(self.most, self.held)
        return self

    def nthreads(self) -> dict[str, int]:
        return {str(number): 1 for number in range(self.left)}

    def result(self, seconds: float) -> cluster.Done:
        self.held -= 1
        if self.fail:
            raise self.fail
        return cluster.Done((), 0, "")


def test_a_file_without_end_is_never_held() -> None:
    workers = Workers()
    endless = cluster.chunks(itertools.repeat(b"x\n"))
    for _ in itertools.islice(cluster._in_order(workers, "x", endless), 100):
        pass
    assert workers.most <= 2 * cluster.AHEAD


@pytest.mark.parametrize(
    ("fail", "left", "code"),
    [
        pytest.param(cluster.KilledWorker("x", None, 3), 2, "lost-workers", id="a deadly chunk"),
        pytest.param(TimeoutError(), 0, "lost-workers", id="all workers gone"),
        pytest.param(CancelledError(), 2, "lost-scheduler", id="cancelled"),
        pytest.param(OSError(), 2, "lost-scheduler", id="no connection"),
    ],
)
def test_what_is_lost_is_told(fail: BaseException, left: int, code: str) -> None:
    with pytest.raises(cluster.LostError, match=rf"\[{code}\]"):
        list(cluster._in_order(Workers(fail, left), "x", cluster.chunks([b"secret"])))


def test_the_answers_are_json(alone: bytes) -> None:
    rows = [json.loads(line) for line in alone.splitlines()]
    assert len(rows) == 675  # all but the blank ones
    assert {row["error"]["code"] for row in rows if "error" in row} == {
        "bad-json",
        "bad-type",
        "unknown-medicine",
    }
