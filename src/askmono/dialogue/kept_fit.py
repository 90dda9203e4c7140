"""What was fitted to phrasings, kept in a cache for the next library that has the same.

The fit takes longer than all else of a small library, and does not depend on monographs. The last
one is kept.
"""

from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from askmono.content.cache import read_entry, write_entry

KEY = sha256(b"trained-2").hexdigest()  # the cache's key of what is kept
_Made = TypeVar("_Made")


class _Kept(msgspec.Struct, frozen=True):
    """of: what it was fitted to, and by which code. data: what was made, in msgpack."""

    of: str
    data: bytes


def read_fit(cache: Path | None, of: str, kind: type[_Made]) -> _Made | None:
    """What was fitted to the same by the same code and kept, or None."""
    payload = read_entry(cache, KEY) if cache else None
    try:
        kept = msgspec.msgpack.decode(payload, type=_Kept) if payload is not None else None
        return msgspec.msgpack.decode(kept.data, type=kind) if kept and kept.of == of else None
    except (msgspec.DecodeError, msgspec.ValidationError):
        return None


def keep_fit(cache: Path | None, of: str, made: Any) -> None:
    """Keep it for the next library, in the place of what was kept before."""
    if cache:
        kept = _Kept(of, msgspec.msgpack.encode(made))
        write_entry(cache, KEY, msgspec.msgpack.encode(kept))
