"""What stands around every page: headers that close doors, and errors that say nothing of anybody.

Plain ASGI, so that it also stands around what fails before a page is reached.
"""

import logging
from collections.abc import Awaitable, Callable
from traceback import extract_tb

from starlette.datastructures import MutableHeaders
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

log = logging.getLogger("askmono.page")

POLICY = (
    "default-src 'none'; style-src 'self'; form-action 'self'; "
    "frame-ancestors 'none'; base-uri 'none'"
)
UNUSED = ("camera", "display-capture", "geolocation", "microphone", "payment", "usb")
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in UNUSED),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",  # a page holds what somebody asked
}


class Headers:
    """Gives every response the headers above, unless it has its own.

    leaving: whether the connection is to be closed after the response.
    """

    def __init__(self, app: ASGIApp, leaving: Callable[[], bool]) -> None:
        self._app = app
        self._leaving = leaving

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand on a request, and dress its response."""

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
                if self._leaving():
                    headers["Connection"] = "close"
            await send(message)

        await self._app(scope, receive, with_headers)


class Failures:
    """Answers where something inside fails, and logs the place alone.

    An error's own words may hold what a person typed; they go nowhere.
    answer: makes the response of a request that failed.
    """

    def __init__(self, app: ASGIApp, answer: Callable[[Request], Awaitable[Response]]) -> None:
        self._app = app
        self._answer = answer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand on a request, and answer in the place of what fails."""
        started = False

        async def noticed(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            await self._app(scope, receive, noticed)
        except ClientDisconnect:
            return  # nobody is there to answer
        except Exception as error:
            place = extract_tb(error.__traceback__)[-1]
            where = f"{place.filename}:{place.lineno}"
            log.error("%s in %s", type(error).__name__, where)  # noqa: TRY400 - no traceback
            if not started:
                response = await self._answer(Request(scope))
                await response(scope, receive, send)
