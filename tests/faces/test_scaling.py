"""The recipe of docs/scaling.md, as it stands there: nginx before two workers of the page.

nginx.conf, the unit's command line and roll.py are those of docs/scaling; only addresses and paths
are put in their place. Two hosts are two network namespaces where the machine allows that, and in
any case two processes of this one.
"""

import configparser
import hashlib
import http.client
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlencode

import msgspec
import pytest

from askmono.dialogue.contract import to_json
from askmono.dialogue.conversation import START
from askmono.dialogue.engine import Engine, open_engine
from askmono.dialogue.respond import respond
from askmono.dialogue.settings import Settings
from askmono.faces.page.serve import bound

DOCS = Path(__file__).parents[2] / "docs" / "scaling"
NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
CANARY = "zxcanary"
QUESTIONS = ("can i drive", "how long does it last", "is it addictive", f"{CANARY} storage")
THEN = "number two please"  # leans on the question before it
EXPIRED = "web-expired"
PATIENCE = 60.0  # seconds in which a worker comes up
HOSTS = 2
WAS, IS = "unsafe to drive", "not safe to drive"  # in the monograph of the old and the new library
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
JSON = {"Content-Type": "application/json"}

pytestmark = [
    pytest.mark.skipif(NGINX is None, reason="nginx is not installed: apt install nginx-light"),
    pytest.mark.skipif(sys.platform != "linux", reason="made for Linux"),
]


class Edition(NamedTuple):
    """A library, and what it answers to QUESTIONS: each alone, and THEN after each."""

    folder: Path
    sha256: str
    first: dict[str, Any]
    second: dict[str, Any]
    fresh: Any


def edition(engine: Engine, folder: Path) -> Edition:
    first, second = {}, {}
    for question in QUESTIONS:
        turn = respond(engine, START, question)
        first[question] = _plain(turn.reply)
        second[question] = _plain(respond(engine, turn.conversation, THEN).reply)
    fresh = respond(engine, START, THEN).reply
    notices = (engine.notice(EXPIRED), *fresh.notices)
    fresh = msgspec.structs.replace(fresh, notices=notices)
    return Edition(folder, engine.edition.sha256, first, second, _plain(fresh))


def _plain(reply: Any) -> Any:
    return json.loads(msgspec.json.encode(to_json(reply)))


@pytest.fixture(scope="module")
def editions(
    folder: Path, cache_home: Path, engine: Engine, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Edition, Edition]:
    """The small library, and its next version: another word in a passage."""
    new = Path(shutil.copytree(folder, tmp_path_factory.mktemp("next") / "library"))
    monograph, manifest = new / "knowledge" / "ketamine.md", new / "knowledge" / "library.yaml"
    before = monograph.read_bytes()
    after = before.replace(WAS.encode(), IS.encode())
    assert after != before
    monograph.write_bytes(after)
    row = manifest.read_text("utf-8")
    was, now = (hashlib.sha256(data).hexdigest() for data in (before, after))
    manifest.write_text(row.replace(was, now), "utf-8")
    other = open_engine(new, Settings(locale="US"), cache_home / "askmono")
    return edition(engine, folder), edition(other, new)


# --- hosts ---------------------------------------------------------------------------------------


class Host(NamedTuple):
    """Where a worker runs. space: the network namespace, if it is one of its own."""

    address: str
    port: int
    space: str = ""

    def prefix(self) -> tuple[str, ...]:
        """What a command there begins with."""
        return ("ip", "netns", "exec", self.space) if self.space else ()

    @property
    def name(self) -> str:
        return f"{self.address}:{self.port}"


@contextmanager
def here() -> Iterator[list[Host]]:
    """Two processes of this machine."""
    with ExitStack() as stack:
        free = [stack.enter_context(bound("127.0.0.1", 0)) for _ in range(HOSTS)]
        hosts = [Host("127.0.0.1", listener.getsockname()[1]) for listener in free]
    yield hosts


_MADE = count()


@contextmanager
def namespaces() -> Iterator[list[Host]]:
    """Two network namespaces, each with a link of its own to this one."""
    with ExitStack() as stack:
        hosts = []
        for _ in range(HOSTS):
            made = next(_MADE)  # a link goes some time after its namespace: no name is used twice
            space, link = f"am{os.getpid()}n{made}", f"am{os.getpid() % 100000}v{made}"
            net = f"10.{200 + os.getpid() % 50}.{os.getpid() // 50 % 250}"
            ours, theirs = f"{net}.{4 * made + 1}", f"{net}.{4 * made + 2}"
            try:
                _ip("netns", "add", space)
            except (OSError, subprocess.CalledProcessError):
                pytest.skip("this machine allows no network namespaces")
            stack.callback(_ip, "netns", "del", space)
            _ip("link", "add", link, "type", "veth", "peer", "name", "eth0", "netns", space)
            _ip("addr", "add", f"{ours}/30", "dev", link)
            _ip("link", "set", link, "up")
            _ip("-n", space, "addr", "add", f"{theirs}/30", "dev", "eth0")
            _ip("-n", space, "link", "set", "eth0", "up")
            _ip("-n", space, "link", "set", "lo", "up")
            hosts.append(Host(theirs, 8101, space))
        yield hosts


def _ip(*words: str) -> None:
    subprocess.run(["ip", *words], check=True, capture_output=True)


# --- a site --------------------------------------------------------------------------------------


class Site:
    """Workers, a link to the library in force, and nginx before them.

    ended: with which code each worker ended that was asked to. said: what all of them printed.
    """

    def __init__(self, folder: Path, hosts: Sequence[Host], environment: dict[str, str]) -> None:
        self.folder, self.hosts = folder, hosts
        self.current = folder / "current"
        self.secret = folder / "secret"
        self.secret.write_text("a secret that all workers of this site share\n", "utf-8")
        self.ended: list[int] = []
        self.log = (folder / "log").open("wb")
        kept = {k: v for k, v in environment.items() if not k.startswith("ASKMONO")}
        self.environment = kept | {"ASKMONO_SECRET_FILE": str(self.secret)}
        self.workers: dict[str, subprocess.Popen[bytes]] = {}
        self._stop = threading.Event()
        self._supervisor = threading.Thread(target=self._supervise)

    def point(self, library: Path) -> None:
        """Let the link lead to a library, in one step."""
        new = self.folder / "new"
        new.symlink_to(library)
        new.replace(self.current)

    def start(self, host: Host) -> None:
        """Start a worker, with the command of the unit."""
        unit = configparser.RawConfigParser(strict=False)
        unit.optionxform = str  # type: ignore[assignment,method-assign]  # keys in capitals
        unit.read(DOCS / "askmono@.service", "utf-8")
        words = unit["Service"]["ExecStart"].replace("%i", str(host.port)).split()
        places = {"/srv/askmono/current": str(self.current), "127.0.0.1": host.address}
        words = [places.get(word, word) for word in words[1:]]
        self.workers[host.name] = subprocess.Popen(
            [*host.prefix(), sys.executable, "-m", "askmono", *words],
            env=self.environment,
            stdout=self.log,
            stderr=self.log,
            cwd=self.folder,
        )

    def restart(self, host: Host) -> None:
        """As systemd does it: SIGTERM, the end, a new process."""
        worker = self.workers[host.name]
        worker.send_signal(signal.SIGTERM)
        self.ended.append(worker.wait(30))
        self.start(host)

    def _supervise(self) -> None:
        """Restart what roll.py asks to be restarted."""
        while not self._stop.wait(0.05):
            for host in self.hosts:
                asked = self.folder / f"restart-{host.name}"
                if asked.exists():
                    self.restart(host)
                    asked.unlink()

    def roll(self, *args: str) -> "subprocess.CompletedProcess[str]":
        """roll.py on all workers."""
        command = (
            "import sys, time, pathlib; asked = pathlib.Path(sys.argv[1]); asked.touch()\n"
            "while asked.exists(): time.sleep(0.05)"
        )
        program = self.folder / "restart.py"
        program.write_text(command, "utf-8")
        asked = f"{self.folder}/restart-{{host}}:{{port}}"
        restart = f"{sys.executable} {program} {asked}"
        names = [host.name for host in self.hosts]
        return subprocess.run(
            [sys.executable, str(DOCS / "roll.py"), "--restart", restart, *args, *names],
            capture_output=True,
            text=True,
            check=False,
        )

    def wait(self) -> None:
        """Until all workers answer."""
        deadline = time.monotonic() + PATIENCE
        while (told := self.roll("--status")).returncode:
            assert time.monotonic() < deadline, told.stdout + self.said()
            time.sleep(0.2)

    def said(self) -> str:
        return (self.folder / "log").read_text("utf-8", "replace")

    @contextmanager
    def running(self) -> Iterator["Site"]:
        with bound("127.0.0.1", 0) as free:
            self.port: int = free.getsockname()[1]
        for host in self.hosts:
            self.start(host)
        self._supervisor.start()
        nginx = self._nginx()
        try:
            self.wait()
            yield self
        finally:
            self._stop.set()
            self._supervisor.join()
            for process in (nginx, *self.workers.values()):
                process.kill() if process is not nginx else process.terminate()
                process.wait(20)
            self.log.close()

    def _nginx(self) -> "subprocess.Popen[bytes]":
        conf = (DOCS / "nginx.conf").read_text("utf-8")
        for number, host in enumerate(self.hosts):
            conf = conf.replace(f"server 127.0.0.1:{8101 + number} ", f"server {host.name} ")
        conf = conf.replace("listen 127.0.0.1:8100;", f"listen 127.0.0.1:{self.port};")
        folder = self.folder / "nginx"
        folder.mkdir()
        (folder / "nginx.conf").write_text(conf, "utf-8")
        assert NGINX
        words = [NGINX, "-p", str(folder), "-c", str(folder / "nginx.conf"), "-e", "stderr"]
        return subprocess.Popen([*words, "-g", "daemon off;"], stdout=self.log, stderr=self.log)


@pytest.fixture(params=[pytest.param(here, id="processes"), namespaces])
def site(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    environment: dict[str, str],
    editions: tuple[Edition, Edition],
) -> Iterator[Site]:
    with request.param() as hosts:
        made = Site(tmp_path, hosts, environment)
        made.point(editions[0].folder)
        with made.running():
            yield made


# --- visitors ------------------------------------------------------------------------------------


class Visitors:
    """Threads that ask without a pause, and hold every reply against what it has to be.

    wrong: what was not as it has to be. seen: the library of each JSON reply, in order.
    """

    def __init__(self, port: int, editions: Sequence[Edition], count: int = 4) -> None:
        self.port, self.known = port, {edition.sha256: edition for edition in editions}
        self.wrong: list[str] = []
        self.seen: list[str] = []
        self.asked = self.broken_off = 0
        self._stop = threading.Event()
        works: list[Callable[..., None]] = [self._talk, self._read]
        self._threads = [
            threading.Thread(target=self._work, args=(works[number % 2], number))
            for number in range(count)
        ]

    def __enter__(self) -> "Visitors":
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join()

    def _work(self, work: Callable[..., None], number: int) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        ask = partial(self._ask, connection)
        turn = number
        while not self._stop.is_set():
            turn += 1
            try:
                work(ask, QUESTIONS[turn % len(QUESTIONS)])
            except Exception as error:
                self.wrong.append(f"{type(error).__name__}: {error}")
                connection.close()
        connection.close()

    def _ask(self, connection: http.client.HTTPConnection, *how: Any) -> bytes:
        self.asked += 1
        connection.request(how[0], how[1], *how[2:])
        answer = connection.getresponse()
        body = answer.read()  # raises where it is not whole
        assert answer.status == 200, (answer.status, how[1], body[:200])
        return body

    def _talk(self, ask: Callable[..., bytes], question: str) -> None:
        """A conversation of two turns, as a program holds it."""
        first = json.loads(self._post(ask, question, None))
        sha256 = first["reply"]["library"]["sha256"]
        assert first["reply"] == self.known[sha256].first[question]
        second = json.loads(self._post(ask, THEN, first["state"]))
        other = second["reply"]["library"]["sha256"]
        self.seen += [sha256, other]
        if other == sha256:
            assert second["reply"] == self.known[sha256].second[question]
        else:  # another library: it says that it begins anew
            self.broken_off += 1
            assert second["reply"] == self.known[other].fresh

    @staticmethod
    def _post(ask: Callable[..., bytes], question: str, state: str | None) -> bytes:
        return ask("POST", "/api/ask", json.dumps({"question": question, "state": state}), JSON)

    def _read(self, ask: Callable[..., bytes], question: str) -> None:
        """Pages, as a person reads them."""
        for page in (ask("GET", "/"), ask("GET", "/topics")):
            assert page.rstrip().endswith(b"</html>")
        page = ask("POST", "/", urlencode({"question": question}), FORM)
        assert page.rstrip().endswith(b"</html>")
        if question == QUESTIONS[0]:
            assert (WAS.encode() in page) + (IS.encode() in page) == 1


def nothing_is_kept(site: Site) -> None:
    """Neither what was typed nor who asked."""
    said = site.said()
    assert "Traceback" not in said
    assert CANARY not in said
    assert not re.search(r"client: |POST /|GET /", said)
    left = [path for path in (site.folder / "nginx").rglob("*") if path.is_file()]
    assert {path.name for path in left} <= {"nginx.conf", "nginx.pid"}


def test_a_new_library_comes_and_no_request_fails(
    site: Site, editions: tuple[Edition, Edition]
) -> None:
    old, new = editions
    with Visitors(site.port, editions) as visitors:
        time.sleep(1)
        site.point(new.folder)
        rolled = site.roll("--sha256", new.sha256)
        before_end = len(visitors.seen)
        time.sleep(1)
    assert visitors.wrong == []
    assert rolled.returncode == 0, rolled.stdout + rolled.stderr
    assert site.ended == [0, 0]
    assert set(visitors.seen) == {old.sha256, new.sha256}
    assert visitors.broken_off > 0
    assert set(visitors.seen[before_end + 8 :]) == {new.sha256}
    assert len(visitors.seen) > before_end + 8
    assert visitors.asked > 200
    status = site.roll("--status")
    assert status.returncode == 0
    assert [line for line in status.stdout.splitlines() if new.sha256[:12] in line] == (
        status.stdout.splitlines()
    )
    assert len(status.stdout.splitlines()) == HOSTS
    nothing_is_kept(site)


def test_a_killed_worker_fails_no_request(site: Site, editions: tuple[Edition, Edition]) -> None:
    first = site.hosts[0]
    with Visitors(site.port, editions) as visitors:
        time.sleep(1)
        site.workers[first.name].kill()
        site.workers[first.name].wait()
        time.sleep(2)
        status = site.roll("--status")
        site.start(first)
        site.wait()
        time.sleep(3)
    assert visitors.wrong == []
    assert visitors.asked > 100
    assert status.returncode == 1
    assert f"{first.name}: no answer" in status.stdout
    nothing_is_kept(site)


def test_a_lost_host_fails_no_request(site: Site, editions: tuple[Edition, Edition]) -> None:
    """Nothing comes back from it, not even a refusal."""
    first = site.hosts[0]
    if not first.space:
        pytest.skip("a host of its own is needed")
    with Visitors(site.port, editions) as visitors:
        time.sleep(1)
        _ip("-n", first.space, "link", "set", "eth0", "down")
        time.sleep(20)  # what it had in hand is given up after 15 s
        before = visitors.asked
        time.sleep(3)
        assert visitors.asked > before + 20
        _ip("-n", first.space, "link", "set", "eth0", "up")
        site.wait()
        time.sleep(3)
    assert visitors.wrong == []
    nothing_is_kept(site)


@pytest.mark.parametrize("site", [pytest.param(here, id="processes")], indirect=True)
def test_a_turn_changes_nothing_and_workers_open_each_others_seals(
    site: Site, editions: tuple[Edition, Edition]
) -> None:
    """Why a question that was POSTed may be asked of the next worker."""
    old, _ = editions
    connections = [http.client.HTTPConnection("127.0.0.1", host.port) for host in site.hosts]

    def ask(worker: int, question: str, state: str | None) -> Any:
        body = json.dumps({"question": question, "state": state})
        connections[worker].request("POST", "/api/ask", body, {**JSON, "Host": "localhost"})
        return json.loads(connections[worker].getresponse().read())

    for question in QUESTIONS:
        state = ask(0, question, None)["state"]
        replies = [ask(worker, THEN, state)["reply"] for worker in (0, 0, 1, 1, 0)]
        assert replies == [old.second[question]] * 5
    for connection in connections:
        connection.close()


@pytest.mark.parametrize("site", [pytest.param(here, id="processes")], indirect=True)
def test_what_an_operator_is_told(site: Site, editions: tuple[Edition, Edition]) -> None:
    old, new = editions
    first, second = site.hosts
    # A library that is not the one meant: it stops at the first worker.
    rolled = site.roll("--sha256", new.sha256)
    assert rolled.returncode == 1
    assert f"{first.name} is not back with the new library: ok" in rolled.stderr
    assert site.ended == [0]
    # Another key: their conversations would not open at each other.
    site.secret.write_text("another secret, of the second worker alone\n", "utf-8")
    site.restart(second)
    keys: set[str] = set()
    deadline = time.monotonic() + PATIENCE
    while len(keys) < 2:
        assert time.monotonic() < deadline
        status = site.roll("--status")
        keys = set(re.findall(r"key ([0-9a-f]{8})", status.stdout))
    assert status.returncode == 1
    assert status.stdout.count(old.sha256[:12]) == 2
    # One is not there: no other is touched.
    site.workers[second.name].kill()
    site.workers[second.name].wait()
    rolled = site.roll("--sha256", old.sha256)
    assert rolled.returncode == 1
    assert f"not begun with {first.name}: {second.name} does not answer" in rolled.stderr
    assert site.ended == [0, 0]
