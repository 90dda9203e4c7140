"""A visitor without a browser, a server in a thread, and bytes sent as they are."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

import uvicorn
from page_seen import Element, seen
from starlette.applications import Starlette
from starlette.testclient import TestClient

from askmono.faces.page.serve import address, bound, configured

SECRET = b"a secret for tests, which is long enough"

InBrowser = Callable[[Callable[[Any], Any]], Any]  # runs a function of a playwright browser


def client_of(app: Starlette) -> TestClient:
    """A visitor who has no redirects followed and is told of no error inside."""
    return TestClient(app, "http://localhost", False, follow_redirects=False)


class Visit:
    """A conversation: each question goes with the state of the page before."""

    def __init__(self, client: TestClient) -> None:
        self.client = client
        self.state: str | None = None
        self.html = ""
        self.status = 0

    def ask(self, question: str) -> Element:
        form = {"question": question} | ({"state": self.state} if self.state else {})
        response = self.client.post("/", data=form)
        self.html, self.status = response.text, response.status_code
        page = seen(response.text)
        sealed = page.all("input", name="state")
        self.state = sealed[0]["value"] if sealed else None
        return page


class Running(NamedTuple):
    """A server in a thread. url: where it is, without a slash at the end."""

    url: str
    port: int
    server: uvicorn.Server


@contextmanager
def run_server(app: Starlette) -> Iterator[Running]:
    """Serve an application on a free port."""
    with bound("127.0.0.1", 0) as listener:
        server = uvicorn.Server(configured(lambda: app))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        url = address(listener).rstrip("/")
        thread.start()
        try:
            while not server.started:
                assert thread.is_alive()
                time.sleep(0.01)
            yield Running(url, listener.getsockname()[1], server)
        finally:
            server.should_exit = True
            thread.join(20)
    assert not thread.is_alive()


def talk(port: int, data: bytes, *, seconds: float = 5.0) -> bytes:
    """Send bytes as they are; all that comes back until the server closes."""
    with socket.create_connection(("127.0.0.1", port), seconds) as connection:
        connection.sendall(data)
        return b"".join(iter(lambda: connection.recv(65536), b""))
