"""How requests are read and answered: headers on every answer, and a log that quotes nobody."""

import asyncio
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from logging import Filter, LogRecord
from traceback import format_tb
from urllib.parse import parse_qs

from aiohttp import StreamReader, web
from aiohttp.abc import AbstractStreamWriter
from aiohttp.http import HttpProcessingError, RawRequestMessage

from askmono.faces.served.gate import headers
from askmono.faces.served.pages import File

Handler = Callable[[web.BaseRequest], Awaitable[web.StreamResponse]]


class Request(web.BaseRequest):
    """A request whose answer says what every answer says, even one to what is no HTTP."""

    async def _prepare_hook(self, response: web.StreamResponse) -> None:
        for name, value in headers().items():
            if name == "Server" or name not in response.headers:
                response.headers[name] = value


def request_of(
    message: RawRequestMessage,
    payload: StreamReader,
    protocol: web.RequestHandler,
    writer: AbstractStreamWriter,
    task: "asyncio.Task[None]",
) -> web.BaseRequest:
    """Make a request, as aiohttp's server asks for one."""
    return Request(message, payload, protocol, writer, task, asyncio.get_running_loop())


class Unquoted(Filter):
    """Lets errors of ours into the log, without what a request said or who sent it.

    What is no request at all is nobody's error here, and would only fill the log.
    """

    def filter(self, record: LogRecord) -> bool:
        """Whether a record is let in, after what it quotes is taken out of it."""
        kind, _, trace = record.exc_info or (None, None, None)
        if kind is None or issubclass(kind, HttpProcessingError):
            return False
        record.msg = "a request was not answered: %s\n%s"
        record.args = (kind.__name__, "".join(format_tb(trace)))
        record.exc_info = record.exc_text = None
        return True


def plain(status: int, **more: str) -> web.Response:
    """Answers with a status in words. more: headers."""
    return web.Response(status=status, text=f"{HTTPStatus(status).phrase}\n", headers=more)


def sender(file: File) -> Handler:
    """Answers with a file."""
    charset = "utf-8" if file.kind.startswith("text/") else None

    async def send(_: web.BaseRequest) -> web.StreamResponse:
        return web.Response(body=file.body, content_type=file.kind, charset=charset)

    return send


def asked(request: web.BaseRequest, name: str) -> str | None:
    """The first value of a name in the address; None where it has none that can be read."""
    try:
        values = parse_qs(request.raw_path.partition("?")[2], max_num_fields=16)
    except ValueError:
        return None
    return values.get(name, [None])[0]
