"""A small app served on this machine."""

import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AsyncExitStack, suppress
from pathlib import Path

import aiohttp
import msgspec
import pytest
from visiting import (
    PATIENCE,
    QUICK,
    STUB,
    TEXTS,
    Diary,
    Place,
    Server,
    ServeStub,
    StartServer,
    alive,
)

from askmono.faces.served.gate import Address
from askmono.faces.served.limits import Limits
from askmono.faces.served.server import Command, Served


@pytest.fixture
def diary(tmp_path: Path) -> Diary:
    return Diary(tmp_path / "diary.txt")


@pytest.fixture
def command(diary: Diary) -> Callable[[str], Command]:
    """The stub app in one of its modes."""

    def make(mode: str = "") -> Command:
        handed = {"ASKMONO_STUB": mode, "ASKMONO_STUB_DIARY": str(diary.path)}
        return Command((sys.executable, str(STUB)), handed, "Stub & Co")

    return make


@pytest.fixture
async def serve_stub(command: Callable[[str], Command], diary: Diary) -> AsyncIterator[ServeStub]:
    """Serves the stub app: await serve_stub(Limits(...), mode="deaf"). No process outlives it."""
    async with AsyncExitStack() as stack:

        async def start(
            limits: Limits = QUICK, *, mode: str = "", run: Command | None = None
        ) -> Place:
            served = Served(run or command(mode), TEXTS, Address(port=0), limits)
            url = await served.start()
            stack.push_async_callback(served.stop)
            client = await stack.enter_async_context(aiohttp.ClientSession())
            return Place(served, url, client)

        yield start
    assert not [pid for pid in diary.pids if alive(pid)]


@pytest.fixture
def server(
    command: Callable[[str], Command], diary: Diary, tmp_path: Path
) -> Iterator[StartServer]:
    """Starts a server as a process of its own: server(Limits(...), mode="deaf")."""
    started: list[Server] = []
    folder = tmp_path / "tmp"
    folder.mkdir()

    def start(limits: Limits = QUICK, *, mode: str = "", run: Command | None = None) -> Server:
        process = subprocess.Popen(
            [
                *(sys.executable, str(STUB.with_name("stub_server.py"))),
                msgspec.json.encode((run or command(mode), limits)).decode(),
            ],
            env={**os.environ, "TMPDIR": str(folder)},
            stdout=subprocess.PIPE,
            text=True,
        )
        assert process.stdout is not None
        started.append(Server(process, process.stdout.readline().strip(), folder))
        return started[-1]

    yield start
    for one in started:
        one.process.terminate()
        one.process.communicate(timeout=PATIENCE)
    for pid in diary.pids:
        with suppress(OSError):  # it is gone, as it should be
            if STUB.name in Path(f"/proc/{pid}/cmdline").read_text():
                os.kill(pid, signal.SIGKILL)


@pytest.fixture(autouse=True)
def _operators_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """What an operator's environment may hold, and no visitor's process may see."""
    for name in ("TEXTUAL", "TEXTUAL_DEBUG", "TEXTUAL_LOG", "TEXTUAL_SCREENSHOT", "TEXTUAL_PRESS"):
        monkeypatch.setenv(name, "1")
    monkeypatch.setenv("OPERATORS_SECRET", "secret")
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
