"""The page's server: uvicorn, with bounds on everything that a visitor could hold on to.

It speaks plain HTTP: what is more than this machine or a ward's own network needs a server with
TLS in front of it.
"""

import secrets
import signal
import socket
import sys
from asyncio import AbstractEventLoop, TimerHandle
from collections.abc import Callable, Sequence
from functools import partial
from types import FrameType
from typing import Any

import uvicorn
from starlette.applications import Starlette
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.supervisors import Multiprocess

from askmono.dialogue.engine import Engine
from askmono.faces.page.app import CROWDED, LOCAL, make_page
from askmono.faces.page.drain import Drain

PORT = 8080
CONNECTIONS = 1000  # open ones; on any beyond these no question is taken on
IDLE = 15  # seconds without a whole request's head, then the connection is closed
STARTING = 60  # seconds in which a worker process has to show that it lives
STOPPING = 10  # seconds in which what was taken on is still answered
HEAD = 16 * 1024  # bytes of a request's head
EVERYWHERE = ("0.0.0.0", "::", "")  # noqa: S104 - names to compare with, not to listen on


class Joined:
    """A transport that sends together what is written in one go: a response's head and its body.

    A worker that is lost between the two would leave half an answer, which a balancer cannot ask
    another one for any more. As good as any other transport, for all that uvicorn does with one.
    """

    def __init__(self, transport: Any, loop: AbstractEventLoop) -> None:
        self._transport = transport
        self._loop = loop
        self._held: list[bytes] = []

    def write(self, data: bytes) -> None:
        """Send data, as soon as whoever has it sent has nothing more to add."""
        if not self._held:
            self._loop.call_soon(self._send)
        self._held.append(data)

    def close(self) -> None:
        """Close the connection, after what was written."""
        self._send()
        self._transport.close()

    def _send(self) -> None:
        if self._held and not self._transport.is_closing():
            self._transport.write(b"".join(self._held))
        self._held.clear()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._transport, name)


class Bounded(H11Protocol):
    """A connection that is closed unless it is used, and knows whether there are too many."""

    _deadline: TimerHandle | None = None

    def connection_made(self, transport: Any) -> None:
        """A visitor has come."""
        super().connection_made(Joined(transport, self.loop))  # type: ignore[arg-type]
        if len(self.connections) > CONNECTIONS:
            self.app_state = {**self.app_state, CROWDED: True}
        self._expect()

    def on_response_complete(self) -> None:
        """A request is answered; the next one has to come in time."""
        super().on_response_complete()
        self._expect()

    def connection_lost(self, exc: Exception | None) -> None:
        """The visitor has gone."""
        if self._deadline:
            self._deadline.cancel()
        super().connection_lost(exc)

    def _expect(self) -> None:
        if self._deadline:
            self._deadline.cancel()
        self._deadline = self.loop.call_later(IDLE, self._close_if_unused)

    def _close_if_unused(self) -> None:
        if self.cycle is None or self.cycle.response_complete:
            self.transport.close()


class Server(uvicorn.Server):
    """A server for which being told to end is no failure: the process ends with 0."""

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """End, after what is in hand."""
        if sig == signal.SIGTERM:
            self.should_exit = True  # and not remembered, to be raised again at the end
        else:
            super().handle_exit(sig, frame)


def serve(  # noqa: PLR0913 - keywords, each of them a choice of the operator's
    opened: Callable[[], Engine],
    *,
    host: str = LOCAL[1],
    port: int = PORT,
    secret: bytes | None = None,
    hosts: Sequence[str] = (),
    workers: int = 1,
    drain: float = 0.0,
    ready: Callable[[str], None] | None = None,
) -> None:
    """Serve the page until the process is told to end; what was taken on is still answered.

    opened: opens the engine; with more than one worker it has to be picklable (a partial of a
    module's function), since each worker process opens its own. port: 0 for any free one.
    secret: seals conversations; None for one that ends with this process. hosts: names under which
    the page is called, besides localhost and the host itself. drain: seconds for which a process
    that is told to end still takes on questions and says that it is leaving. ready: told the
    address, before anything is served.
    Raises OSError where nothing can listen there, ValueError for a secret that is too short or a
    host that is no plain name, and whatever opened() raises.
    """
    with bound(host, port) as listener:
        secret = secrets.token_bytes(32) if secret is None else secret
        known = tuple(dict.fromkeys((*LOCAL, *_own(host), *hosts)))
        leaving = Drain(drain)
        app = make_page(opened(), secret, hosts=known, drain=leaving)
        if ready:
            ready(address(listener))
        if workers == 1:
            Server(configured(partial(_watched, leaving, app))).run(sockets=[listener])
        else:
            del app  # it was only made to see that it can be
            factory = partial(_page, opened, secret, known, drain)
            config = configured(factory, workers=workers)
            Multiprocess(config, sockets=[listener]).run()


def _page(
    opened: Callable[[], Engine], secret: bytes, hosts: Sequence[str], drain: float
) -> Starlette:
    """The page of one worker process."""
    leaving = Drain(drain)
    return _watched(leaving, make_page(opened(), secret, hosts=hosts, drain=leaving))


def _watched(leaving: Drain, app: Starlette) -> Starlette:
    """The page, as uvicorn's loop begins: from here on it knows when it is told to end."""
    leaving.watch()
    return app


def configured(make: Callable[[], Starlette], *, workers: int = 1) -> uvicorn.Config:
    """How uvicorn serves the page that make() makes in each worker."""
    return uvicorn.Config(
        make,
        factory=True,
        workers=workers,
        http=Bounded,
        ws="none",
        lifespan="off",
        log_config=None,
        log_level="error",
        access_log=False,  # who asked when is nobody's business
        server_header=False,
        proxy_headers=False,  # nothing here depends on where a visitor comes from
        timeout_keep_alive=IDLE,
        timeout_worker_healthcheck=STARTING,  # else a slow start looks like a hang
        timeout_graceful_shutdown=STOPPING,
        h11_max_incomplete_event_size=HEAD,
    )


def bound(host: str, port: int) -> socket.socket:
    """A socket that has the address, and does not listen yet. Raises OSError."""
    made = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    try:
        if sys.platform != "win32":  # there it would take an address from another program
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind((host, port))
        made.set_inheritable(True)
    except BaseException:
        made.close()
        raise
    return made


def address(listener: socket.socket) -> str:
    """Where a browser finds what listens on a socket."""
    host, port = listener.getsockname()[:2]
    return f"http://{_in_address(host)}:{port}/"


def _own(host: str) -> tuple[str, ...]:
    """The host's own name, unless it stands for every address."""
    return () if host in EVERYWHERE else (_in_address(host),)


def _in_address(host: str) -> str:
    return f"[{host}]" if ":" in host else host
