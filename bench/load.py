"""How does the page bear 200 visitors at once, beside a peer in the same run?

usage: python bench/load.py [--visitors N] [--turns N] [--pause SECONDS] [--rounds N] [--workers N]
                            [--at HOST:PORT]...

The page runs as a process of its own, with the library that comes with askmono; with --at it runs
already: nginx before several workers, or these themselves, in turn. Each visitor is a connection
that holds a conversation: the state of a reply goes with the next question, and each reply must
repeat the very question it is to.

- all at once: every visitor asks as soon as the last reply is there, which is as much as can be;
- turn about with it, two floors: /healthz of the same server, and a bare Starlette page that
  repeats what it is sent, under the same uvicorn settings;
- reading: every visitor reads for --pause seconds on average in between, as people do at the least.

Refused: told to come back later (503). Lost: no answer, a wrong one, or somebody else's.
The visitors share the machine's cores with the server.
"""

import argparse
import asyncio
import html
import random
import re
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlencode

import yaml

QUESTIONS = Path(__file__).parent / "questions"
SEED = 7
SECONDS = 60.0  # after which a request is lost

PAGE = """
import sys
from functools import partial
from askmono.faces.opening import Choices, opened
from askmono.faces.page.serve import serve
if __name__ == "__main__":
    said = lambda where: print(where, flush=True)
    engine = partial(opened, Choices(locale="US"), many=True, quiet=True)
    serve(engine, port=0, workers=int(sys.argv[1]), ready=said)
"""
ECHO = """
import uvicorn
from urllib.parse import parse_qs
from starlette.applications import Starlette
from starlette.responses import HTMLResponse
from starlette.routing import Route
from askmono.faces.page.serve import address, bound, configured
async def echo(request):
    asked = parse_qs((await request.body()).decode())
    return HTMLResponse("<p>" + asked["question"][0])
with bound("127.0.0.1", 0) as listener:
    print(address(listener), flush=True)
    app = Starlette(routes=[Route("/", echo, methods=["POST"])])
    uvicorn.Server(configured(app)).run(sockets=[listener])
"""

STATE = re.compile(rb'name="state" value="([^"]*)"')
LENGTH = re.compile(rb"\r\ncontent-length: (\d+)\r\n", re.IGNORECASE)


class Outcome(NamedTuple):
    """What became of one request: its seconds, and "answered", "refused" or "lost"."""

    seconds: float
    what: str


Talk = list[Outcome]
Where = tuple[str, int]  # host and port


class Visitor:
    """A connection to a server, opened again where the server has closed it."""

    def __init__(self, where: Where) -> None:
        self._where = where
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def send(self, method: str, path: str, form: dict[str, str]) -> tuple[int, bytes]:
        """A request's status and body. Raises OSError, EOFError or ValueError for no answer."""
        body = urlencode(form).encode()
        head = (
            f"{method} {path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: {len(body)}\r\n"
            "Content-Type: application/x-www-form-urlencoded\r\n\r\n"
        )
        if self._streams is None or self._streams[0].at_eof():
            self.leave()
            self._streams = await asyncio.open_connection(*self._where)
        reader, writer = self._streams
        writer.write(head.encode() + body)
        answer = await reader.readuntil(b"\r\n\r\n")
        found = LENGTH.search(answer)
        if not found:
            raise ValueError("an answer without a length")
        page = await reader.readexactly(int(found[1]))
        if b"\r\nconnection: close\r\n" in answer.lower():
            self.leave()
        return int(answer.split(b" ", 2)[1]), page

    def leave(self) -> None:
        """Close the connection."""
        if self._streams:
            self._streams[1].close()
            self._streams = None


class Answered(NamedTuple):
    """An answer. right: whether it is the one to this question. state: to send with the next."""

    status: int
    right: bool
    state: str = ""


Ask = Callable[[Visitor, str, str], Awaitable[Answered]]


async def ask_page(visitor: Visitor, question: str, state: str) -> Answered:
    """Ask the page: the answer has to repeat the question."""
    form = {"question": question} | ({"state": state} if state else {})
    status, body = await visitor.send("POST", "/", form)
    found = STATE.search(body)
    right = found is not None and question in html.unescape(body.decode())
    return Answered(status, right, found[1].decode() if found else "")


async def ask_health(visitor: Visitor, _: str, __: str) -> Answered:
    """Ask the same server whether it is there."""
    status, body = await visitor.send("GET", "/healthz", {})
    return Answered(status, b'"ok"' in body)


async def ask_echo(visitor: Visitor, question: str, _: str) -> Answered:
    """Ask the bare page."""
    status, body = await visitor.send("POST", "/", {"question": question})
    return Answered(status, question in body.decode())


async def converse(
    ask: Ask, where: Where, questions: Sequence[str], pauses: Sequence[float]
) -> Talk:
    """One visitor's conversation. pauses: seconds before each question."""
    visitor = Visitor(where)
    state = ""
    talk = []
    for question, pause in zip(questions, pauses, strict=True):
        await asyncio.sleep(pause)
        started = time.perf_counter()
        what = "lost"
        try:
            async with asyncio.timeout(SECONDS):
                answered = await ask(visitor, question, state)
        except (OSError, EOFError, ValueError, asyncio.LimitOverrunError):
            visitor.leave()
        else:
            if answered.status == 503:
                what = "refused"
            elif answered.status == 200 and answered.right:
                what, state = "answered", answered.state
        talk.append(Outcome(time.perf_counter() - started, what))
    visitor.leave()
    return talk


async def crowd(
    ask: Ask, where: Sequence[Where], talks: Sequence[Sequence[str]], pause: float
) -> tuple[float, list[Outcome]]:
    """Every visitor's conversation, all at once: the seconds it took, and what became of each.

    where: visitors go to these in turn.
    """
    chance = random.Random(SEED)  # noqa: S311 - when people ask, not a secret
    waits = [[pause * chance.uniform(0.5, 1.5) for _ in talk] for talk in talks]
    started = time.perf_counter()
    made = await asyncio.gather(
        *(
            converse(ask, where[number % len(where)], talk, wait)
            for number, (talk, wait) in enumerate(zip(talks, waits, strict=True))
        )
    )
    return time.perf_counter() - started, [outcome for talk in made for outcome in talk]


def conversations(visitors: int, turns: int) -> list[list[str]]:
    """What visitors ask: half of them whole dialogs, the others one question after another."""
    dialogs = [[turn["ask"] for turn in dialog["turns"]] for dialog in _read("tuning-dialogs.yaml")]
    asks = [item["ask"] for item in _read("tuning.yaml") if isinstance(item["ask"], str)]
    made = []
    for number in range(visitors):
        source = dialogs[number // 2 % len(dialogs)] if number % 2 else asks[number * turns :]
        many = (source or asks) * turns
        made.append(many[:turns])
    return made


def _read(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.safe_load((QUESTIONS / name).read_text("utf-8"))
    return found


@contextmanager
def running(code: str, *args: str) -> Iterator[list[Where]]:
    """A server as a process of its own. It is told to end afterwards, and does."""
    command = [sys.executable, "-c", code, *args]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            line = process.stdout.readline() if process.stdout else ""
            port = int(line.strip().rstrip("/").rpartition(":")[2])
            _wait(port)
            yield [("127.0.0.1", port)]
        finally:
            process.terminate()
            process.wait(30)


def _wait(port: int) -> None:
    """Until a server listens."""
    for _ in range(600):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except ConnectionRefusedError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError("the server does not listen")


def _where(text: str) -> Where:
    """An address of the command line."""
    host, _, port = text.rpartition(":")
    return host, int(port)


def report(name: str, rounds: Sequence[tuple[float, list[Outcome]]]) -> list[float]:
    """Print a line for all rounds; for each, how many requests were answered in a second."""
    outcomes = [outcome for _, made in rounds for outcome in made]
    times = [outcome.seconds * 1000 for outcome in outcomes if outcome.what == "answered"]
    counts = {what: sum(o.what == what for o in outcomes) for what in ("refused", "lost")}
    cuts = statistics.quantiles(times, n=100, method="inclusive") if len(times) > 1 else [0.0] * 99
    rates = [sum(o.what == "answered" for o in made) / seconds for seconds, made in rounds]
    print(
        f"{name:26s} {len(outcomes):6d} {statistics.median(rates):8.0f}/s   p50 {cuts[49]:6.0f} ms"
        f"   p95 {cuts[94]:6.0f} ms   p99 {cuts[98]:6.0f} ms"
        f"   refused {counts['refused']}   lost {counts['lost']}"
    )
    return rates


def main() -> int:
    """Run everything; 1 if anything was lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--visitors", type=int, default=200)
    parser.add_argument("--turns", type=int, default=6)
    parser.add_argument("--pause", type=float, default=3.0)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--at", type=_where, action="append", metavar="HOST:PORT")
    chosen = parser.parse_args()
    talks = conversations(chosen.visitors, chosen.turns)
    started = nullcontext(chosen.at) if chosen.at else running(PAGE, str(chosen.workers))
    with started as page, running(ECHO) as echo:
        asyncio.run(crowd(ask_page, page, talks[:20], 0.0))  # opens what is opened when first used
        each = {"page": (ask_page, page), "/healthz": (ask_health, page), "bare": (ask_echo, echo)}
        made: dict[str, list[tuple[float, list[Outcome]]]] = {name: [] for name in each}
        for _ in range(chosen.rounds):
            for name, (ask, port) in each.items():
                made[name].append(asyncio.run(crowd(ask, port, talks, 0.0)))
        calm = [asyncio.run(crowd(ask_page, page, talks, chosen.pause))]
    rates = report("page, all at once", made["page"])
    report("page, reading in between", calm)
    for name, words in (("/healthz", "/healthz, all at once"), ("bare", "bare page, all at once")):
        floors = report(words, made[name])
        ratio = statistics.median(a / b for a, b in zip(rates, floors, strict=True))
        print(f"{'':26s} the page answers {ratio:.3f} times as many")
    everything = [*calm, *(each_round for rounds in made.values() for each_round in rounds)]
    return int(any(o.what == "lost" for _, outcomes in everything for o in outcomes))


if __name__ == "__main__":
    sys.exit(main())
