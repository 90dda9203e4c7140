import re
import sys
import time

import click
import pexpect
import pytest
from click.testing import CliRunner

from askmono.faces.kiosk.pin import Tries, ask_and_hash, check_pin, hash_pin, is_hash

PIN = "493021"
HASHED = hash_pin(PIN)
FORM = re.compile(r"scrypt\$65536\$8\$1\$[0-9a-f]{32}\$[0-9a-f]{64}")


def changed(part: int, value: str) -> str:
    parts = HASHED.split("$")
    parts[part] = value
    return "$".join(parts)


def test_a_hash_is_its_own_each_time() -> None:
    assert FORM.fullmatch(HASHED)
    assert is_hash(HASHED)
    assert hash_pin(PIN) != HASHED
    assert PIN not in HASHED.split("$")


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        pytest.param(PIN, True, id="the PIN"),
        pytest.param("493022", False, id="another"),
        pytest.param("49302", False, id="too short"),
        pytest.param("4930210", False, id="too long"),
        pytest.param(" 493021", False, id="a blank before it"),
        pytest.param("", False, id="nothing"),
        pytest.param("٤٩٣٠٢١", False, id="the same digits in Arabic"),
        pytest.param("\udcff", False, id="no text at all"),
        pytest.param("4" * 100_000, False, id="endless"),
    ],
)
def test_check(typed: str, right: bool) -> None:
    assert check_pin(typed, HASHED) is right


@pytest.mark.parametrize(
    "hashed",
    [
        pytest.param("", id="empty"),
        pytest.param(PIN, id="the PIN itself"),
        pytest.param(HASHED[:-1], id="cut"),
        pytest.param(f"{HASHED}\n", id="a line end"),
        pytest.param(HASHED.replace("scrypt", "md5"), id="another function"),
        pytest.param(changed(1, "1024"), id="too weak"),
        pytest.param(changed(1, "65535"), id="no power of 2"),
        pytest.param(changed(1, "4194304"), id="more memory than there is"),
        pytest.param(changed(2, "0"), id="no blocks"),
        pytest.param(changed(3, "99"), id="too slow"),
        pytest.param(changed(4, "zz" * 16), id="no hexadecimal salt"),
        pytest.param(changed(5, ""), id="no hash"),
    ],
)
def test_a_malformed_hash_fits_no_pin(hashed: str) -> None:
    began = time.monotonic()
    assert not check_pin(PIN, hashed)
    assert time.monotonic() - began < 0.1  # nothing is worked out
    assert not is_hash(hashed)


@pytest.mark.parametrize(
    ("pin", "wrong"),
    [
        ("49302", "6 to 12 digits"),
        ("4930210493021", "6 to 12 digits"),
        ("49302a", "6 to 12 digits"),
        ("٤٩٣٠٢١", "6 to 12 digits"),
        ("", "6 to 12 digits"),
        ("111111", "first that anybody tries"),
        ("121212", "first that anybody tries"),
        ("123456", "first that anybody tries"),
        ("0987654321", "first that anybody tries"),
        ("876543", "first that anybody tries"),
    ],
)
def test_what_is_no_pin(pin: str, wrong: str) -> None:
    with pytest.raises(ValueError, match=wrong):
        hash_pin(pin)


@pytest.mark.parametrize(
    ("wrong", "waits"),
    [
        *((n, 0) for n in (0, 1, 2)),
        *((3, 30), (4, 60), (5, 120), (9, 1920), (10, 3600), (10_000, 3600)),
    ],
)
def test_ever_longer_waits(wrong: int, waits: float) -> None:
    tries = Tries()
    for _ in range(wrong):
        tries = tries.after(False, 1000.0)
    assert tries.wait(1000.0) == waits
    assert tries.wait(1000.0 + waits / 2) == waits / 2
    assert tries.wait(1000.0 + waits + 0.001) == 0
    assert tries.wait(0.0) == waits  # a clock that went back makes nobody wait for longer
    assert tries.after(True, 1000.0) == Tries()


def test_an_attack_takes_a_century() -> None:
    tries, now, tried = Tries(), 0.0, 0
    while now < 365.25 * 24 * 3600:
        now += tries.wait(now)
        tries = tries.after(False, now)
        tried += 1
    assert tried < 10_000  # a year; of a million PINs


def test_set_pin_asks_twice_and_prints_the_line() -> None:
    @click.command()
    def set_pin() -> None:
        ask_and_hash()

    result = CliRunner().invoke(set_pin, input="123456\n493021\n493022\n493021\n493021\n")
    line = result.stdout.splitlines()[-1]
    hashed = re.fullmatch(r'  pin: "(.+)"', line)
    assert result.exit_code == 0
    assert hashed
    assert check_pin(PIN, hashed[1])
    assert "first that anybody tries" in result.output
    assert PIN not in result.output


def test_set_pin_shows_nothing_on_a_terminal() -> None:
    code = "from askmono.faces.kiosk.pin import ask_and_hash; ask_and_hash()"
    process = pexpect.spawn(sys.executable, ["-c", code], encoding="utf-8", timeout=20)
    process.expect("not shown")
    process.sendline(PIN)
    process.expect("once more")
    process.sendline(PIN)
    process.expect(r'pin: "(scrypt\S+)"')
    assert process.match
    assert check_pin(PIN, process.match[1])
    process.expect(pexpect.EOF)
    assert PIN not in f"{process.before}{process.after}"
