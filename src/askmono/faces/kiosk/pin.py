"""The PIN by which staff leave a kiosk: kept as a hash, tried ever more slowly.

Pure but for ask_and_hash(), which asks a person, and the salt: what time it is, is handed in.
"""

import hashlib
import hmac
import math
import re
import secrets
from typing import NamedTuple

import click

FEWEST_DIGITS, MOST_DIGITS = 6, 12
SALT = 16  # bytes
HASH = 32  # bytes

# scrypt: 128 * N * R bytes, 64 MiB, for each try.
N, R, P = 2**16, 8, 1
# Of a hash from a file: at least so hard, and not so hard that a kiosk cannot work it out.
LEAST, MOST = 2**14 * 8, 2**18 * 8  # of N * R

FREE = 3  # tries before the first wait
FIRST_WAIT, LONGEST_WAIT = 30.0, 3600.0  # seconds

_FORM = re.compile(
    r"scrypt\$(?P<n>[1-9]\d{0,6})\$(?P<r>[1-9]\d?)\$(?P<p>[1-4])"
    rf"\$(?P<salt>[0-9a-f]{{{2 * SALT}}})\$(?P<hash>[0-9a-f]{{{2 * HASH}}})"
)
_RUN = "01234567890"


def hash_pin(pin: str) -> str:
    """A PIN as the configuration keeps it: scrypt$n$r$p$salt$hash, the last two hexadecimal.

    Raises ValueError, which says what a PIN must be, for one that cannot be used.
    """
    _usable(pin)
    salt = secrets.token_bytes(SALT)
    return f"scrypt${N}${R}${P}${salt.hex()}${_digest(pin, salt, N, R, P).hex()}"


def _usable(pin: str) -> str:
    """The same PIN. Raises ValueError, which says what a PIN must be, if it cannot be used."""
    if not (pin.isascii() and pin.isdigit() and FEWEST_DIGITS <= len(pin) <= MOST_DIGITS):
        raise ValueError(f"a PIN is {FEWEST_DIGITS} to {MOST_DIGITS} digits")
    if len(set(pin)) < 3 or pin in _RUN or pin in _RUN[::-1]:
        raise ValueError("this PIN is one of the first that anybody tries")
    return pin


def check_pin(pin: str, hashed: str) -> bool:
    """Whether a PIN is the one that was hashed; in constant time. False for a malformed hash."""
    form = _FORM.fullmatch(hashed)
    if form is None or not is_hash(hashed):
        return False
    n, r, p = int(form["n"]), int(form["r"]), int(form["p"])
    digest = _digest(pin[: MOST_DIGITS + 1], bytes.fromhex(form["salt"]), n, r, p)
    return hmac.compare_digest(digest, bytes.fromhex(form["hash"]))


def is_hash(text: str) -> bool:
    """Whether a text is a hash that check_pin can hold a PIN against."""
    form = _FORM.fullmatch(text)
    if form is None:
        return False
    n, r = int(form["n"]), int(form["r"])
    return math.log2(n).is_integer() and LEAST <= n * r <= MOST


def _digest(pin: str, salt: bytes, n: int, r: int, p: int) -> bytes:
    memory = 128 * r * (n + p + 2) + 2**20  # what OpenSSL asks for, and a little
    typed = pin.encode("utf-8", "surrogatepass")
    return hashlib.scrypt(typed, salt=salt, n=n, r=r, p=p, maxmem=memory, dklen=HASH)


class Tries(NamedTuple):
    """How often a wrong PIN was typed in a row, and when the last was; the next may have to wait.

    since: seconds of whichever clock `now` is read from; one that never goes back.
    """

    wrong: int = 0
    since: float = 0.0

    def after(self, ok: bool, now: float) -> "Tries":
        """What is remembered after a try that was right (ok) or wrong."""
        return Tries() if ok else Tries(self.wrong + 1, now)

    def wait(self, now: float) -> float:
        """Seconds until the next try; 0 if now. Until then no PIN may be checked."""
        if self.wrong < FREE:
            return 0.0
        doublings = min(self.wrong - FREE, 20)  # no number grows without bounds
        wait: float = min(FIRST_WAIT * 2**doublings, LONGEST_WAIT)
        return min(max(self.since + wait - now, 0.0), wait)


def ask_and_hash() -> str:
    """Ask for a new PIN twice, without showing it, and print the configuration's line for it.

    Returns that line. Raises click.Abort if the person gives up.
    """
    asking = f"New PIN ({FEWEST_DIGITS} to {MOST_DIGITS} digits, not shown)"
    again = "The same PIN once more"
    pin = click.prompt(
        asking, hide_input=True, confirmation_prompt=again, value_proc=_typed, err=True
    )
    line = f'  pin: "{hash_pin(pin)}"'
    click.echo("Write this line below staff: in the kiosk's configuration:", err=True)
    click.echo(line)
    return line


def _typed(pin: str) -> str:
    """The PIN that was typed; click says what is wrong with it, and asks again."""
    try:
        return _usable(pin)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
