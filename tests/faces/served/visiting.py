"""What tests of a served app visit it with, over real sockets."""

import asyncio
import json
import subprocess
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, NamedTuple

import aiohttp

from askmono.faces.served.limits import Limits
from askmono.faces.served.pages import Texts
from askmono.faces.served.server import Served

STUB = Path(__file__).with_name("stub_app.py")
TEXTS = Texts(
    full="All places are <taken>.",
    ended="It has ended.",
    failed="It cannot be started.",
    privacy="It is not kept.",
    still_there="Are you still there?",
)
QUICK = Limits(sessions=2, warning_seconds=1.0, grace_seconds=0.5)
PATIENCE = 20.0  # seconds that a busy machine may take to start a process


class Diary:
    """What the stub apps wrote down."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def all(self, event: str) -> list[dict[str, Any]]:
        lines = self.path.read_text().splitlines() if self.path.exists() else []
        return [entry for entry in map(json.loads, lines) if entry["event"] == event]

    async def until(self, event: str, many: int = 1, **what: object) -> dict[str, Any]:
        """The newest entry of an event, once there are so many with these values."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            found = [e for e in self.all(event) if what.items() <= e.items()]
            if len(found) >= many:
                return found[-1]
            await asyncio.sleep(0.02)
        raise TimeoutError(f"{event} {what}: {self.path.read_text()}")

    @property
    def pids(self) -> list[int]:
        return [entry["pid"] for entry in self.all("begun")]


def alive(pid: int) -> bool:
    """Whether a process runs; one that has ended and was not waited for does not."""
    try:
        status = Path(f"/proc/{pid}/stat").read_text()
    except FileNotFoundError:
        return False
    return status.rpartition(")")[2].split()[0] != "Z"


class Visitor:
    """A browser's side of one visit."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self.socket = socket

    async def says(self, *message: object) -> None:
        await self.socket.send_str(json.dumps(message))

    async def sees(self, text: str) -> None:
        """Wait until something is drawn."""
        seen = b""
        async with asyncio.timeout(PATIENCE):
            while text.encode() not in seen:
                frame = await self.socket.receive()
                assert frame.type is aiohttp.WSMsgType.BINARY, frame
                seen += frame.data

    async def goodbye(self) -> int | None:
        """Wait until the server closes the connection: its code."""
        async with asyncio.timeout(PATIENCE):
            async for _ in self.socket:
                pass
        return self.socket.close_code


class Place:
    """A server with the stub app, and ways to come to it."""

    def __init__(self, served: Served, url: str, client: aiohttp.ClientSession) -> None:
        self.served = served
        self.url = url
        self.port = int(url.rpartition(":")[2])
        self.client = client

    @asynccontextmanager
    async def visit(self, query: str = "", **headers: str) -> AsyncIterator[Visitor]:
        origin = {"Origin": self.url, **headers}
        async with self.client.ws_connect(
            f"{self.url}/ws{query}", headers=origin, max_msg_size=0
        ) as socket:
            yield Visitor(socket)

    async def get(self, path: str = "/") -> tuple[int, str]:
        async with self.client.get(self.url + path) as response:
            return response.status, await response.text()

    async def raw(self, sent: bytes) -> bytes:
        """What the server answers to some bytes, until it closes or has said it all."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        writer.write(sent)
        answer = b""
        async with asyncio.timeout(PATIENCE):
            while data := await reader.read(65536):
                answer += data
        writer.close()
        await writer.wait_closed()
        return answer

    async def empty(self) -> None:
        """Wait until nobody visits."""
        async with asyncio.timeout(PATIENCE):
            while self.served.visits:
                await asyncio.sleep(0.02)


class Server(NamedTuple):
    """A server in a process of its own. folder: where its temporary files go."""

    process: "subprocess.Popen[str]"
    url: str
    folder: Path


ServeStub = Callable[..., Awaitable[Place]]
StartServer = Callable[..., Server]
