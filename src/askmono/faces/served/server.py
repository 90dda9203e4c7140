"""A Textual app for visitors' browsers: two pages, a few files, and a websocket a visit.

textual-serve brings the page's terminal and the talk with a process (visit.py). Its server is not
used: each of its routes would have to be taken away or closed again.
"""

import asyncio
import contextlib
import secrets
import signal
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from itertools import count
from logging import getLogger
from pathlib import Path
from typing import Literal, assert_never

import msgspec
from aiohttp import WSCloseCode, WSMessage, WSMsgType, web

from askmono.faces.served.answers import Handler, Unquoted, asked, plain, request_of, sender
from askmono.faces.served.gate import Address, Gate, headers, page_policy
from askmono.faces.served.limits import Limits, Meter, Size, fitted, fitted_font, number
from askmono.faces.served.messages import Blurred, Focused, Message, Pinged, Resized, Typed, read
from askmono.faces.served.pages import Pages, Texts, static_files
from askmono.faces.served.visit import Visit

RETRY_SECONDS = 60  # after which a browser may try again when all places are taken
_HEARTBEAT = 15.0  # seconds; a browser that does not answer one is gone
_CLOSING = 1.0  # seconds that a browser may take to say goodbye
_LONGEST_LINE = 4096  # bytes of an address; and of each header

_log = getLogger("askmono.served")

# Why a visit ended, in the codes of the websocket protocol; page/served.js knows them.
Reason = Literal["ended", "idle", "flood", "failed", "shutdown"]
_CODES: Mapping[Reason, WSCloseCode] = {
    "ended": WSCloseCode.OK,
    "idle": WSCloseCode.OK,
    "flood": WSCloseCode.POLICY_VIOLATION,
    "failed": WSCloseCode.INTERNAL_ERROR,
    "shutdown": WSCloseCode.GOING_AWAY,
}


class Command(msgspec.Struct, frozen=True):
    """The app that visitors get.

    words: the program and its arguments; no shell reads them. The program works in an empty folder
    of its own, so every path in the words and in the environment has to be absolute.
    environment: what it is handed, beside the search path, the language and the time zone.
    title: of the page, and its heading.
    """

    words: Sequence[str]
    environment: Mapping[str, str]
    title: str


class Served:
    """Serves one app until it is stopped. Lives in one event loop."""

    def __init__(
        self,
        command: Command,
        texts: Texts,
        address: Address | None = None,
        limits: Limits | None = None,
        font_size: int = 16,
    ) -> None:
        self._command = command
        self._address = address or Address()
        self._limits = limits or Limits()
        self._font_size = font_size
        self._pages = Pages(texts, command.title, self._limits)
        self._visits: set[Visit] = set()
        self._numbers = count(1)
        self._closing = asyncio.Event()
        self._partings: set[asyncio.Task[None]] = set()  # kept, or they might be collected
        self._routes: dict[str, Handler] = {
            "/": self._page,
            "/healthz": self._health,
            "/ws": self._socket,
            **{path: sender(file) for path, file in static_files().items()},
        }

    @property
    def visits(self) -> int:
        """How many places are taken."""
        return len(self._visits)

    async def start(self) -> str:
        """Listen. Returns: the address that people open. Raises OSError, ValueError."""
        Gate(self._address)  # a wrong address is told before anything is begun
        http = getLogger("askmono.served.http")
        if not http.filters:
            http.addFilter(Unquoted())
        self._runner = web.ServerRunner(
            web.Server(
                self._answer,
                request_factory=request_of,
                access_log=None,
                logger=http,
                keepalive_timeout=_HEARTBEAT,
                lingering_time=0,
                max_line_size=_LONGEST_LINE,
                max_field_size=_LONGEST_LINE,
            ),
            shutdown_timeout=_CLOSING,
        )
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, self._address.host, self._address.port).start()
        except OSError:
            await self._runner.cleanup()
            raise
        port: int = self._runner.addresses[0][1]
        self._gate = Gate(msgspec.structs.replace(self._address, port=port))
        self._home = tempfile.TemporaryDirectory(prefix="askmono-served-")
        return self._address.public_url or self._gate.url

    async def stop(self) -> None:
        """End every visit, and wait until none of their processes is left."""
        self._closing.set()
        for site in tuple(self._runner.sites):
            await site.stop()
        while self._visits:
            await asyncio.sleep(0.01)
        await self._runner.cleanup()
        self._home.cleanup()

    # --- one request -----------------------------------------------------------------------------

    async def _answer(self, request: web.BaseRequest) -> web.StreamResponse:
        """Answer what is asked for exactly as it is listed; paths are never decoded or joined."""
        hosts = request.headers.getall("Host", ())
        if len(hosts) != 1 or not self._gate.knows(hosts[0]):
            return plain(421)
        handler = self._routes.get(request.raw_path.partition("?")[0])
        if handler is None:
            return plain(404)
        if request.method != "GET":
            return plain(405, Allow="GET")
        return await handler(request)

    async def _health(self, _: web.BaseRequest) -> web.StreamResponse:
        return web.Response(text="ok\n")

    async def _page(self, request: web.BaseRequest) -> web.StreamResponse:
        await self._room()
        full = self._full
        nonce = secrets.token_urlsafe(16)
        size = fitted_font(asked(request, "fontsize"), self._font_size)
        response = web.Response(
            status=503 if full else 200,
            text=self._pages.page("full" if full else "screen", size, nonce),
            content_type="text/html",
            headers=headers(page_policy(request.headers["Host"].lower(), nonce)),
        )
        if full:
            response.headers["Retry-After"] = str(RETRY_SECONDS)
        return response

    @property
    def _full(self) -> bool:
        return len(self._visits) >= self._limits.sessions

    async def _room(self) -> None:
        """Wait for a place that is just being left, if all are taken: a visitor may come back."""
        while self._full and self._partings:
            await asyncio.wait(tuple(self._partings), return_when=asyncio.FIRST_COMPLETED)

    # --- one visit -------------------------------------------------------------------------------

    async def _socket(self, request: web.BaseRequest) -> web.StreamResponse:
        origins = request.headers.getall("Origin", ())
        if len(origins) != 1 or not self._gate.trusts(origins[0]):
            return plain(403)
        socket = web.WebSocketResponse(
            heartbeat=_HEARTBEAT,
            max_msg_size=self._limits.frame_bytes,
            autoping=False,  # what a browser pings is counted like all else that it sends
            compress=False,
            timeout=_CLOSING,
        )
        if not socket.can_prepare(request):
            return plain(426, Upgrade="websocket")
        await self._room()
        if self._full or self._closing.is_set():
            await socket.prepare(request)
            await _close(socket, WSCloseCode.TRY_AGAIN_LATER)
            return socket
        visit = self._admit(socket)  # before anything is waited for: no two take the last place
        reason: Reason = "ended"
        try:
            await socket.prepare(request)
            reason = await self._hold(visit, socket, _size(request))
        finally:
            parting = asyncio.create_task(self._part(visit, socket, reason))
            self._partings.add(parting)
            parting.add_done_callback(self._partings.discard)
            await asyncio.shield(parting)
        return socket

    def _admit(self, socket: web.WebSocketResponse) -> Visit:
        number = next(self._numbers)
        visit = Visit(
            self._command.words,
            self._command.environment,
            Path(self._home.name) / str(number),
            self._limits,
            show=socket.send_bytes,
            number=number,
        )
        self._visits.add(visit)
        _log.info("visit %d begins; %d of %d", number, len(self._visits), self._limits.sessions)
        return visit

    async def _hold(self, visit: Visit, socket: web.WebSocketResponse, size: Size) -> Reason:
        """Let a visitor and a process talk until one of them, or the server, has had enough."""
        try:
            await visit.start(*size)
        except OSError as error:
            _log.error("the command cannot be run: %s", error)
            return "failed"
        idle = _Idle(self._limits.idle_seconds)
        endings = [
            asyncio.create_task(ending)
            for ending in (
                _drawn(visit),
                self._listen(visit, socket, idle),
                idle.over(),
                self._closed(),
            )
        ]
        try:
            await asyncio.wait(endings, return_when=asyncio.FIRST_COMPLETED)
            return next(ending.result() for ending in endings if ending.done())
        finally:
            for ending in endings:
                ending.cancel()
            await asyncio.wait(endings)

    async def _listen(self, visit: Visit, socket: web.WebSocketResponse, idle: "_Idle") -> Reason:
        """Hand on what a browser says, as long as it is one. Nothing wrong in it is an error."""
        meter = Meter(self._limits, time.monotonic())
        with contextlib.suppress(ConnectionError):  # it went away just when it was answered
            async for frame in socket:
                if not meter.allows(time.monotonic(), _bytes_in(frame)):
                    return "flood"
                if frame.type is WSMsgType.PING:
                    await socket.pong(frame.data)
                elif frame.type is WSMsgType.TEXT:
                    await self._hear(visit, socket, idle, read(frame.data))
        return "ended"

    async def _hear(
        self,
        visit: Visit,
        socket: web.WebSocketResponse,
        idle: "_Idle",
        message: Message | None,
    ) -> None:
        match message:
            case None:
                pass
            case Typed():
                idle.touch()
                await visit.type_in(message.text)
            case Resized():
                visit.resize(message.extent.width, message.extent.height)
            case Pinged():
                await socket.send_json(["pong", message.data])
            case Focused():
                await visit.focus()
            case Blurred():
                await visit.blur()
            case _:
                assert_never(message)

    async def _closed(self) -> Reason:
        await self._closing.wait()
        return "shutdown"

    async def _part(self, visit: Visit, socket: web.WebSocketResponse, reason: Reason) -> None:
        """Say goodbye to the browser while the process ends; then its place is free."""
        try:
            await asyncio.gather(_close(socket, _CODES[reason]), visit.stop())
        finally:
            self._visits.discard(visit)
            _log.info("visit %d: %s; %d go on", visit.number, reason, len(self._visits))


class _Idle:
    """How long nobody has touched anything."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._last = time.monotonic()

    def touch(self) -> None:
        self._last = time.monotonic()

    async def over(self) -> Reason:
        """Wait until it has been too long."""
        while (left := self._last + self._seconds - time.monotonic()) > 0:
            await asyncio.sleep(left)
        return "idle"


async def _drawn(visit: Visit) -> Reason:
    await visit.end()
    return "failed" if visit.failed else "ended"


def _bytes_in(frame: WSMessage) -> int:
    match frame.data:
        case str():
            return len(frame.data.encode())
        case bytes():
            return len(frame.data)
        case _:  # of a broken frame, what was wrong with it
            return 0


async def _close(socket: web.WebSocketResponse, code: int) -> None:
    """Close a connection; one whose other end does not answer is dropped."""
    if socket.prepared:
        with contextlib.suppress(TimeoutError, ConnectionError):
            await asyncio.wait_for(socket.close(code=code), _CLOSING + 1)


def _size(request: web.BaseRequest) -> Size:
    """The size that a terminal says it has when it connects."""
    return fitted(number(asked(request, "width"), 80), number(asked(request, "height"), 24))


def serve(
    command: Command,
    texts: Texts,
    address: Address | None = None,
    limits: Limits | None = None,
    font_size: int = 16,
    ready: Callable[[str], object] | None = None,
) -> None:
    """Serve a command until the process is told to end (Ctrl+C, SIGTERM, SIGHUP).

    font_size: CSS pixels, unless an address says ?fontsize=. ready: is told the address that people
    open, once they can. Afterwards no visitor's process is left.
    Raises OSError where it cannot listen, ValueError for an address that no browser can open.
    """
    asyncio.run(_until_told(Served(command, texts, address, limits, font_size), ready))


async def _until_told(served: Served, ready: Callable[[str], object] | None) -> None:
    told = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        with contextlib.suppress(NotImplementedError, AttributeError):  # not on every system
            loop.add_signal_handler(getattr(signal, name), told.set)
    url = await served.start()
    try:
        if ready is not None:
            ready(url)
        await told.wait()
    finally:
        await served.stop()
