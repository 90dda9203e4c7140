"""The server as a process: where it listens, how it ends, what it prints."""

import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import click
import pytest
from page_kit import talk

from askmono.dialogue.engine import Engine
from askmono.faces.page.app import LOCAL
from askmono.faces.page.serve import address, bound, serve
from askmono.faces.web import read_secret

PROGRAM = """
from functools import partial
from pathlib import Path
from askmono.dialogue.engine import open_engine
from askmono.dialogue.settings import Settings
from askmono.faces.page.serve import serve

if __name__ == "__main__":
    opened = partial(open_engine, Path({folder!r}), Settings(locale="US"), Path({cache!r}))
    serve(opened, port=0, workers={workers}, ready=lambda where: print(where, flush=True))
"""
CANARY = "zxcanary"


def test_an_address_is_one_that_a_browser_takes() -> None:
    with bound("127.0.0.1", 0) as listener:
        assert address(listener) == f"http://127.0.0.1:{listener.getsockname()[1]}/"


@pytest.mark.skipif(not socket.has_ipv6, reason="no IPv6 on this machine")
def test_ipv6() -> None:
    try:
        listener = bound("::1", 0)
    except OSError:
        pytest.skip("IPv6 is switched off on this machine")
    with listener:
        assert address(listener).startswith("http://[::1]:")


def test_a_taken_port_is_an_error_before_anything_is_opened() -> None:
    def opened() -> Engine:
        raise AssertionError

    with bound("127.0.0.1", 0) as listener:
        listener.listen()
        with pytest.raises(OSError, match="in use"):
            serve(opened, port=listener.getsockname()[1])


def test_a_short_secret_is_refused(engine: Engine) -> None:
    with pytest.raises(ValueError, match="32 or more"):
        serve(lambda: engine, port=0, secret=b"short")


def test_only_this_machine_unless_told() -> None:
    assert LOCAL == ("localhost", "127.0.0.1", "[::1]")
    assert serve.__kwdefaults__["host"] == "127.0.0.1"


@pytest.mark.skipif(sys.platform == "win32", reason="ended by a signal")
@pytest.mark.parametrize("workers", [1, 2])
def test_it_serves_until_it_is_told_to_end(
    environment: dict[str, str], folder: Path, cache_home: Path, tmp_path: Path, workers: int
) -> None:
    program = tmp_path / "program.py"
    cache = str(cache_home / "askmono")
    program.write_text(PROGRAM.format(folder=str(folder), cache=cache, workers=workers), "utf-8")
    with subprocess.Popen(
        [sys.executable, str(program)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
        cwd=tmp_path,
    ) as process:
        try:
            assert process.stdout
            url = process.stdout.readline().strip()
            port = int(url.rstrip("/").rpartition(":")[2])
            answer = _asked(port, f"{CANARY} can i drive")
        finally:
            process.send_signal(signal.SIGINT)
            out, err = process.communicate(timeout=60)
    assert answer.startswith(b"HTTP/1.1 200 ")
    assert CANARY.encode() in answer
    assert CANARY not in out + err
    assert process.returncode in (0, -signal.SIGINT)
    assert "Traceback" not in err or err.rstrip().endswith("KeyboardInterrupt"), err
    assert [path.name for path in tmp_path.iterdir()] == ["program.py"]


@pytest.mark.skipif(sys.platform == "win32", reason="ended by a signal")
@pytest.mark.parametrize("workers", [1, 2])
def test_told_to_end_it_says_so_first_and_ends_well(
    environment: dict[str, str], tmp_path: Path, workers: int
) -> None:
    secret = tmp_path / "secret"
    secret.write_text("a secret that several workers share\n", "utf-8")
    with bound("127.0.0.1", 0) as free:
        port = free.getsockname()[1]
    words = ["web", "--face", "page", "--port", str(port), "--workers", str(workers)]
    words += ["--secret-file", str(secret), "--drain", "3"]
    with subprocess.Popen(
        [sys.executable, "-m", "askmono", *words],
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
        cwd=tmp_path,
    ) as process:
        try:
            _asked(port, "can i drive")
            assert _got(port, "/healthz").startswith(b"HTTP/1.1 200 ")
            process.send_signal(signal.SIGTERM)
            told = time.monotonic()
            while (health := _got(port, "/healthz")).startswith(b"HTTP/1.1 200 "):
                assert time.monotonic() < told + 10
                time.sleep(0.05)
            assert health.startswith(b"HTTP/1.1 503 ")
            assert b"\r\nconnection: close\r\n" in health.lower()
            assert b'"status":"draining"' in health
            assert _got(port, "/livez").startswith(b"HTTP/1.1 200 ")
            answer = _asked(port, f"{CANARY} can i drive")  # it still answers
            assert answer.startswith(b"HTTP/1.1 200 ")
            _, err = process.communicate(timeout=60)
        finally:
            process.kill()
    assert process.returncode == 0
    assert 2 < time.monotonic() - told < 30
    assert CANARY not in err
    assert "Traceback" not in err


@pytest.mark.parametrize(
    ("file", "variable", "code"),
    [
        pytest.param(b"k" * 31, None, "short-secret", id="a short file"),
        pytest.param(b"k" * 31 + b"\n", None, "short-secret", id="a line end is none of it"),
        pytest.param(None, "k" * 31, "short-secret", id="a short variable"),
        pytest.param(None, "", "short-secret", id="an empty variable"),
        pytest.param(b"k" * 32, "k" * 32, "two-secrets", id="two"),
        pytest.param(True, None, "unreadable-secret", id="a folder"),
        pytest.param(False, None, "unreadable-secret", id="no such file"),
    ],
)
def test_a_secret_that_will_not_do(
    tmp_path: Path, file: bytes | bool | None, variable: str | None, code: str
) -> None:
    path = tmp_path / "secret"
    if isinstance(file, bytes):
        path.write_bytes(file)
    elif file:
        path.mkdir()
    with pytest.raises(click.UsageError, match=code) as told:
        read_secret(None if file is None else path, variable)
    assert "kkk" not in str(told.value)


def test_a_secret_is_the_same_from_a_file_and_a_variable(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("k" * 40 + "\r\n", "utf-8")
    assert read_secret(tmp_path / "secret", None) == read_secret(None, "k" * 40) == b"k" * 40
    assert read_secret(None, None) is None


def _got(port: int, path: str) -> bytes:
    """What is at an address."""
    head = f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    return talk(port, head.encode(), seconds=60)


def _asked(port: int, question: str) -> bytes:
    """The answer to a question; waits until the server listens."""
    body = f"question={question.replace(' ', '+')}".encode()
    head = (
        "POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    for _ in range(600):
        try:
            return talk(port, head.encode() + body, seconds=60)
        except ConnectionRefusedError:
            time.sleep(0.05)
    raise AssertionError
