"""`askmono batch --engine dask`: the same lines, answered by several processes or machines.

Lines are dealt out in chunks, a bounded number of them at a time, and their answers written in
the order of the lines, so that a file may be larger than memory. Every worker opens the library
once, and must have the very one that was opened here. Where a worker is lost, dask gives its
chunk to another.
"""

import logging
import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import CancelledError
from contextlib import ExitStack, contextmanager, suppress
from multiprocessing import resource_tracker
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from typing import Any, BinaryIO, NamedTuple
from uuid import uuid4

import click
import dask
import distributed
from distributed.scheduler import KilledWorker

from askmono.content.problems import ContentError
from askmono.dialogue.engine import Engine
from askmono.faces.batch import Numbered, answer_line, numbered, written
from askmono.faces.exits import BROKEN, FINE, INTERNAL, USAGE
from askmono.faces.opening import Choices, opened, program_version

LINES = 64  # of a chunk at the most: a third of a second's work
BYTES = 256 * 1024  # after which a chunk is full
AHEAD = 3  # chunks dealt out for each worker: one in hand, two waiting
CONNECTING = 10.0  # seconds in which a scheduler answers
PATIENCE = 30.0  # seconds in which a worker comes, or comes back


class ClusterError(click.ClickException):
    """There is nobody to do it: an address or a number to be corrected."""

    exit_code = USAGE

    def __init__(self, code: str, what: str) -> None:
        super().__init__(f"{what} [{code}]")


class ForeignError(ClusterError):
    """A worker cannot answer from the library that was opened here."""

    exit_code = BROKEN


class LostError(ClusterError):
    """Who was to answer is gone, and what is written so far is not all."""

    exit_code = INTERNAL


class Where(NamedTuple):
    """Who answers: the workers of a scheduler, or processes of this machine; neither: one a core.

    scheduler: as dask writes addresses, tcp://host:8786.
    """

    scheduler: str | None = None
    workers: int | None = None


class Chunk(NamedTuple):
    """Lines in their order, never none."""

    lines: tuple[Numbered, ...]

    def __repr__(self) -> str:
        """Which lines, and nothing of what stands in them: dask logs what it was handed."""
        return f"lines {self.lines[0].number} to {self.lines[-1].number}"


class Problem(NamedTuple):
    """Why a worker cannot answer. what: goes on after its name."""

    code: str
    what: str


class Done(NamedTuple):
    """What became of a chunk. data: the answers, one a line. worker: its address."""

    data: tuple[bytes, ...]
    code: int
    worker: str
    problem: Problem | None = None


class _Client(distributed.Client):  # type: ignore[misc]  # types of dask's are not read
    """A client that is closed where it was opened, and never tries again at the very end."""

    def __del__(self) -> None:
        pass


class Opened(distributed.WorkerPlugin):  # type: ignore[misc]  # as above
    """The library of one worker: opened once, when the work begins or the worker joins.

    sha256: of the library that it has to be.
    """

    def __init__(self, choices: Choices, sha256: str) -> None:
        self.name = f"askmono-{uuid4().hex}"
        self._choices = choices
        self._sha256 = sha256
        self._version = program_version()
        self.engine: Engine | None = None
        self.problem: Problem | None = None
        self.one: Lock

    def setup(self, worker: Any) -> None:  # noqa: ARG002 - dask's own call
        """Open it; what is wrong is kept, to be told with the first chunk."""
        self.one = Lock()  # a turn is arithmetic in Python: two threads would take as long as one
        if program_version() != self._version:
            what = f"runs askmono {program_version()}, and not {self._version}"
            self.problem = Problem("other-version", what)
            return
        try:
            engine = opened(self._choices, many=True, quiet=True)
        except ContentError as error:
            what = f"cannot open the library: {error.problems[0]}"
            self.problem = Problem("worker-library", what)
        except Exception as error:
            self.problem = Problem("worker-library", f"cannot open the library: {error}")
        else:
            self.engine = engine
            if engine.edition.sha256 != self._sha256:
                what = f"has another library, version {engine.edition.version}"
                self.problem = Problem("other-library", what)


def answer(chunk: Chunk, name: str) -> Done:
    """The answers to a chunk, on a worker. Raises nothing that a chunk could be the reason for."""
    worker = distributed.get_worker()
    mine = worker.plugins[name]
    assert isinstance(mine, Opened)  # noqa: S101 - the only plugin of that name
    if mine.problem or mine.engine is None:
        return Done((), BROKEN, worker.address, mine.problem)
    with mine.one:
        made = [answer_line(mine.engine, line) for line in chunk.lines]
    return Done(tuple(one.data for one in made), max(one.code for one in made), worker.address)


def batch(
    choices: Choices, where: Where, lines: Iterable[bytes], out: BinaryIO, *, tty: bool = False
) -> int:
    """Answer every line as batch.batch does, on workers; FINDINGS if one could not be read.

    Raises ContentError for a broken library, ClusterError where the workers cannot do it.
    """
    whole: dict[str, Any] = {
        k: v.resolve() for k, v in choices._asdict().items() if isinstance(v, Path)
    }
    choices = choices._replace(**whole)  # a worker stands in another folder
    sha256 = opened(choices).edition.sha256  # and compiled once, before all workers look for it
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what is told is told below
    code = FINE
    with _workers(where) as client:
        plugin = Opened(choices, sha256)
        client.register_plugin(plugin)
        try:
            for done in _in_order(client, plugin.name, chunks(lines)):
                if done.problem:
                    what = f"the worker {done.worker} {done.problem.what}"
                    raise ForeignError(done.problem.code, what)
                code = max(code, done.code)
                for data in done.data:
                    out.write(written(data, tty=tty))
                out.flush()
        finally:
            with suppress(OSError, CancelledError):  # the workers are gone
                client.unregister_worker_plugin(plugin.name)
    return code


def chunks(lines: Iterable[bytes]) -> Iterator[Chunk]:
    """Lines that have something in them, so many together that a worker is worth asking."""
    held: list[Numbered] = []
    size = 0
    for line in numbered(lines):
        held.append(line)
        size += len(line.data)
        if len(held) == LINES or size >= BYTES:
            yield Chunk(tuple(held))
            held, size = [], 0
    if held:
        yield Chunk(tuple(held))


def _in_order(client: Any, name: str, dealt: Iterable[Chunk]) -> Iterator[Done]:
    """What became of each chunk, in order; AHEAD of them for each worker are dealt out at most."""
    waiting: deque[tuple[Chunk, Any]] = deque()
    for chunk in dealt:
        waiting.append((chunk, client.submit(answer, chunk, name, pure=False)))
        while len(waiting) >= AHEAD * max(1, _count(client)):
            yield _done(client, *waiting.popleft())
    while waiting:
        yield _done(client, *waiting.popleft())


def _done(client: Any, chunk: Chunk, future: Any) -> Done:
    """What became of a chunk, as soon as that is known. Raises ClusterError."""
    while True:
        try:
            done: Done = future.result(PATIENCE)
        except KilledWorker:
            what = f"{chunk!r} were lost with their worker again and again"
            raise LostError("lost-workers", what) from None
        except (TimeoutError, distributed.TimeoutError):
            if not _count(client):
                what = "no worker is left, and none came back"
                raise LostError("lost-workers", what) from None
        except (CancelledError, OSError):
            raise _lost() from None
        else:
            return done


def _count(client: Any) -> int:
    """How many workers there are at the moment."""
    try:
        return len(client.nthreads())
    except (CancelledError, OSError, RuntimeError):
        raise _lost() from None


def _lost() -> LostError:
    return LostError("lost-scheduler", "the scheduler does not answer any more")


@contextmanager
def _workers(where: Where) -> Iterator[Any]:
    """A client of the workers; those of this machine are started, and ended afterwards."""
    with ExitStack() as stack:
        if where.scheduler:
            client = stack.enter_context(_client(where.scheduler))
        else:
            with _uninterrupted():
                client = _local(stack, where.workers or os.cpu_count() or 1)
        try:
            client.wait_for_workers(1, timeout=PATIENCE)
        except (TimeoutError, distributed.TimeoutError):
            what = f"no worker came to {where.scheduler or 'this machine'} in {PATIENCE:.0f} s"
            raise ClusterError("no-workers", what) from None
        yield client


def _client(scheduler: str) -> Any:
    try:
        return _Client(scheduler, timeout=CONNECTING, set_as_default=False)
    except (OSError, ValueError, distributed.TimeoutError):
        what = f"no scheduler answers at {scheduler}; dask writes addresses tcp://host:8786"
        raise ClusterError("no-scheduler", what) from None


def _local(stack: ExitStack, workers: int) -> Any:
    """A client of as many processes of this machine, which nobody else can reach.

    Nothing of the lines is written to disk: without a limit of memory dask does not spill.
    """
    scratch = stack.enter_context(TemporaryDirectory(prefix="askmono-"))
    stack.enter_context(dask.config.set({"temporary-directory": scratch}))
    cluster = stack.enter_context(
        distributed.LocalCluster(
            n_workers=workers,
            threads_per_worker=1,
            memory_limit=0,
            host="127.0.0.1",
            dashboard_address=None,
            local_directory=scratch,
            silence_logs=logging.CRITICAL,
        )
    )
    return stack.enter_context(_Client(cluster, set_as_default=False))


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Ctrl+C waits until the processes are started, and goes past them: they end with this one.

    Threads and processes begin with the signals blocked that are blocked where they are started.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # which would lift the block in the thread that starts it
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
