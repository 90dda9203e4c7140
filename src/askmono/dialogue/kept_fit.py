"""What was fitted to phrasings, kept for the next library that has the same.

The fit takes longer than all else of a small library, and does not depend on monographs. That of
the phrasings that come with askmono is made when it is installed, and lies beside this module; the
last of others lies in a cache.
"""

from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from askmono.content.cache import read_entry, write_entry

INSTALLED = Path(__file__).parent / "fitted"  # where an installation keeps its own
KEY = sha256(b"trained-2").hexdigest()  # the key of what is kept
_Made = TypeVar("_Made")


class _Kept(msgspec.Struct, frozen=True):
    """of: what it was fitted to, and by which code. data: what was made, in msgpack."""

    of: str
    data: bytes


def read_fit(cache: Path | None, of: str, kind: type[_Made]) -> _Made | None:
    """What was fitted to the same by the same code, at the installation or kept since; or None."""
    for folder in (INSTALLED, cache):
        payload = read_entry(folder, KEY) if folder else None
        if payload is None:
            continue
        try:
            kept = msgspec.msgpack.decode(payload, type=_Kept)
            if kept.of == of:
                return msgspec.msgpack.decode(kept.data, type=kind)
        except (msgspec.DecodeError, msgspec.ValidationError):
            continue
    return None


def keep_fit(folder: Path | None, of: str, made: Any) -> None:
    """Keep it for the next library, in the place of what was kept before, if that can be done."""
    if folder:
        kept = _Kept(of, msgspec.msgpack.encode(made))
        write_entry(folder, KEY, msgspec.msgpack.encode(kept))
