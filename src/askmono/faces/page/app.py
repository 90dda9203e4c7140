"""The page: which address shows what. Every reply is one page, whole and without JavaScript.

The server keeps nothing: the conversation travels in the form, sealed. What a person typed stands
on the page that answers it, and nowhere else: in no address, cookie, log or sealed conversation.
"""

import re
from collections.abc import Sequence
from functools import partial
from http import HTTPStatus
from typing import Any
from urllib.parse import quote as quote_address

import msgspec
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from askmono.content.problems import ContentError
from askmono.dialogue.contract import to_json, with_notice
from askmono.dialogue.conversation import START, Conversation
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import Reply
from askmono.dialogue.respond import UNANSWERED, respond
from askmono.faces.opening import program_version
from askmono.faces.page.damage import Damage
from askmono.faces.page.drain import Drain
from askmono.faces.page.guard import Failures, Headers
from askmono.faces.page.incoming import Asked, read_form, read_json
from askmono.faces.page.letters import ABOUT, MEDICINES, about_address
from askmono.faces.page.openapi import openapi
from askmono.faces.page.pages import DISCLAIMER, STYLE, STYLE_ADDRESS, Pages
from askmono.faces.page.places import TOPICS
from askmono.faces.page.seal import Seal
from askmono.faces.page.turns import BusyError, Respond, Turns

LOCAL = ("localhost", "127.0.0.1", "[::1]")
HOST = re.compile(r"[\w.-]+|\[[\da-fA-F:.]+\]", re.ASCII)  # a name or an address; no port, no *
MOST = 256  # questions held at once; the last of them waits about a second
RETRY = {"Retry-After": "5", "Connection": "close"}  # seconds, where no question is taken on
CROWDED = "crowded"  # in the ASGI state of a connection that is one too many
ALIVE = b'{"status":"ok"}'
PROGRAMS = ("/api", "/healthz", "/livez", "/openapi.json")  # errors below these are JSON
CSS_FRESH = {"Cache-Control": "public, max-age=86400"}  # its address changes with what it says


def make_page(
    engine: Engine,
    secret: bytes,
    *,
    hosts: Sequence[str] = LOCAL,
    ask: Respond | None = None,
    most: int = MOST,
    drain: Drain | None = None,
) -> Starlette:
    """The page for a library, as an ASGI application.

    secret: seals conversations, at least seal.SHORTEST bytes; the same for servers that share
    visitors. hosts: the names under which the page may be called. ask: replies to an utterance;
    None for the engine's own turn; handed in by tests. most: questions held at once.
    drain: tells whether this worker is about to end; None for one that never is.
    Raises ValueError for a secret that is too short or a host that is no plain name.
    """
    for host in hosts:
        if not HOST.fullmatch(host):
            raise ValueError(f'"{host}" is no host: write its name alone, as "ward.example"')
    drain = drain or Drain()
    turns = Turns(ask or partial(respond, engine), most)
    face = _Face(engine, Seal(engine, secret), turns, drain)
    routes = [
        Route("/", face.home, methods=["GET", "POST"]),
        Route("/ask", face.to_home, methods=["GET", "POST"]),
        Route(TOPICS, face.topics, methods=["GET"]),
        Route(TOPICS + "/{path:path}", face.passage, methods=["GET"]),
        Route(MEDICINES, face.medicines, methods=["GET"]),
        Route(MEDICINES + "/{letter}", face.letter, methods=["GET"]),
        Route(ABOUT + "/{medicine}", face.about, methods=["GET"]),
        Route(ABOUT + "/{medicine}" + TOPICS, face.about_topics, methods=["GET"]),
        Route(ABOUT + "/{medicine}" + TOPICS + "/{path:path}", face.about_passage, methods=["GET"]),
        Route(ABOUT + "/{medicine}" + DISCLAIMER, face.about_disclaimer, methods=["GET"]),
        Route(DISCLAIMER, face.disclaimer, methods=["GET"]),
        Route("/api/ask", face.api_ask, methods=["POST"]),
        Route("/openapi.json", face.openapi, methods=["GET"]),
        Route("/healthz", face.healthz, methods=["GET"]),
        Route("/livez", face.livez, methods=["GET"]),
        Route(STYLE_ADDRESS, face.style, methods=["GET"]),
        Route("/favicon.ico", face.nothing, methods=["GET"]),
    ]
    return Starlette(
        routes=routes,
        middleware=[
            Middleware(Headers, leaving=lambda: drain.begun),
            Middleware(Failures, answer=face.broken),
            Middleware(TrustedHostMiddleware, allowed_hosts=list(hosts), www_redirect=False),
        ],
        exception_handlers={HTTPException: face.failed, ContentError: face.damaged},
    )


class UnansweredError(Exception):
    """The text that holds the answer cannot be read any more; there is no danger."""


class _Face:
    """What each address answers."""

    def __init__(self, engine: Engine, seal: Seal, turns: Turns, drain: Drain) -> None:
        self._engine = engine
        self._seal = seal
        self._turns = turns
        self._drain = drain
        self._damage = Damage()
        self._pages = Pages(engine)
        self._openapi = msgspec.json.encode(openapi(program_version()))
        self._known = {"library": engine.edition, "key": seal.key}

    # --- pages ----------------------------------------------------------------------------------

    async def home(self, request: Request) -> Response:
        if request.method == "POST":
            return await self._ask(request)
        return _html(self._pages.home())

    async def to_home(self, request: Request) -> Response:
        """Another address to ask at; typed in or bookmarked, nothing was asked."""
        if request.method == "POST":
            return await self._ask(request)
        return RedirectResponse("/", HTTPStatus.SEE_OTHER)

    async def _ask(self, request: Request) -> Response:
        asked = await read_form(request)
        try:
            reply, after = await self._turn(request, asked)
        except BusyError:
            status = HTTPStatus.SERVICE_UNAVAILABLE
            page = self._pages.failure(status, asked.question, asked.state, asked=True)
            return _html(page, status, RETRY)
        except UnansweredError:
            status = HTTPStatus.INTERNAL_SERVER_ERROR
            page = self._pages.failure(status, asked.question, asked.state, asked=True)
            return _html(page, status)
        return _html(self._pages.reply(reply, self._seal.close(after), after.medicine))

    async def topics(self, _: Request) -> Response:
        if not self._engine.chosen:
            return RedirectResponse(MEDICINES, HTTPStatus.SEE_OTHER)
        return _html(self._pages.topics())

    async def passage(self, request: Request) -> Response:
        return _passage(self._pages, request)

    # --- which medicine -------------------------------------------------------------------------

    async def medicines(self, _: Request) -> Response:
        """The letters; where there is one medicine, there is no such page."""
        if not self._pages.on_a_shelf:
            raise HTTPException(HTTPStatus.NOT_FOUND)
        return _html(self._pages.letters())

    async def letter(self, request: Request) -> Response:
        page = self._pages.letter(quote_address(request.path_params["letter"], safe=""))
        if page is None:
            raise HTTPException(HTTPStatus.NOT_FOUND)
        return _html(page)

    async def about(self, request: Request) -> Response:
        """One medicine to talk about: a conversation of its own, sealed in the page's form."""
        return _html(self._about(request.path_params["medicine"]).about())

    async def about_topics(self, request: Request) -> Response:
        return _html(self._about(request.path_params["medicine"]).topics())

    async def about_passage(self, request: Request) -> Response:
        return _passage(self._about(request.path_params["medicine"]), request)

    async def about_disclaimer(self, request: Request) -> Response:
        return _html(self._about(request.path_params["medicine"]).disclaimer())

    def _about(self, medicine: str) -> Pages:
        """The pages of one medicine of a shelf. Raises HTTPException where there is none."""
        known = self._pages.on_a_shelf and self._engine.library.monograph(medicine) is not None
        if not known:
            raise HTTPException(HTTPStatus.NOT_FOUND)
        state = self._seal.close(START.turned_to(medicine))
        about = self._engine.about(medicine)
        return Pages(about, about_address(medicine), self._pages.templates, state)

    async def disclaimer(self, _: Request) -> Response:
        return _html(self._pages.disclaimer())

    async def style(self, _: Request) -> Response:
        return Response(STYLE, headers=CSS_FRESH, media_type="text/css")

    async def nothing(self, _: Request) -> Response:
        """Browsers ask for an icon by themselves."""
        return Response(status_code=HTTPStatus.NO_CONTENT)

    # --- for programs ---------------------------------------------------------------------------

    async def api_ask(self, request: Request) -> Response:
        asked = await read_json(request)
        try:
            reply, after = await self._turn(request, asked)
        except BusyError:
            status = HTTPStatus.SERVICE_UNAVAILABLE
            return _json_error(status, self._engine.notice("web-full").text, RETRY)
        except UnansweredError:
            status = HTTPStatus.INTERNAL_SERVER_ERROR
            return _json_error(status, self._engine.notice(UNANSWERED).text)
        body = {"reply": to_json(reply), "state": self._seal.close(after)}
        return _json(msgspec.json.encode(body))

    async def openapi(self, _: Request) -> Response:
        return _json(self._openapi)

    async def healthz(self, _: Request) -> Response:
        """Whether visitors may be sent here."""
        why = {"code": self._damage.code} if self._damage.code else {}
        status = "draining" if self._drain.begun else "damaged" if why else "ok"
        body = msgspec.json.encode({"status": status, **why, **self._known})
        return _json(body, HTTPStatus.OK if status == "ok" else HTTPStatus.SERVICE_UNAVAILABLE)

    async def livez(self, _: Request) -> Response:
        """Whether the process answers at all: a supervisor need not start it again."""
        return _json(ALIVE)

    # --- what goes wrong ------------------------------------------------------------------------

    async def failed(self, request: Request, error: Exception) -> Response:
        """An address that is not there, a body that cannot be read."""
        assert isinstance(error, HTTPException)  # noqa: S101 - handles nothing else
        if _for_programs(request):
            return _json_error(error.status_code, error.detail, error.headers)
        page = self._pages.failure(error.status_code, asked=request.method == "POST")
        return _html(page, error.status_code, error.headers)

    async def damaged(self, request: Request, error: Exception) -> Response:
        """A text that cannot be read any more: the library's file was damaged under it."""
        assert isinstance(error, ContentError)  # noqa: S101 - handles nothing else
        self._damage.note(error.problems)
        return await self.broken(request)

    async def broken(self, request: Request) -> Response:
        """Something is wrong inside."""
        status = HTTPStatus.INTERNAL_SERVER_ERROR
        if _for_programs(request):
            return _json_error(status, status.phrase)
        return _html(self._pages.failure(status, asked=request.method == "POST"), status)

    # --- a turn ---------------------------------------------------------------------------------

    async def _turn(self, request: Request, asked: Asked) -> tuple[Reply, Conversation]:
        """The reply, and the conversation after it. Raises BusyError, UnansweredError."""
        if request.scope.get("state", {}).get(CROWDED):
            raise BusyError
        before = START if asked.state is None else self._seal.open(asked.state)
        goes_on = before is not None
        if before is None:
            before = self._seal.danger(asked.state or "")
        turn = await self._turns.take(before, asked.question)
        self._damage.note(turn.problems)
        if turn.unanswered:
            raise UnansweredError
        expired = self._engine.notice("web-expired")
        reply = turn.reply if goes_on else with_notice(turn.reply, expired)
        return reply, turn.conversation


def _passage(pages: Pages, request: Request) -> Response:
    """One passage by itself, unless the operator withholds it."""
    place = pages.place(request.url.path)
    if place is None:
        raise HTTPException(HTTPStatus.NOT_FOUND)
    if pages.withheld(place):
        return _html(pages.refused_passage(place), HTTPStatus.FORBIDDEN)
    return _html(pages.passage(place))


def _for_programs(request: Request) -> bool:
    path = request.url.path
    return any(path == own or path.startswith(f"{own}/") for own in PROGRAMS)


def _html(page: str, status: int = HTTPStatus.OK, headers: Any = None) -> Response:
    return Response(page, status, headers, "text/html")


def _json(body: bytes, status: int = HTTPStatus.OK, headers: Any = None) -> Response:
    return Response(body, status, headers, "application/json")


def _json_error(status: int, what: str, headers: Any = None) -> Response:
    body = {"error": {"status": int(status), "what": what}}
    return _json(msgspec.json.encode(body), status, headers)
