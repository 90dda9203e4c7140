"""What was fitted to phrasings, kept in a cache for the next library that has the same.

The fit takes longer than all else of a small library. Under each name the last one is kept: of
shelves all that does not depend on their monographs, of a single monograph the fit alone.
"""

from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import msgspec

from askmono.content.cache import read_entry, write_entry

_Made = TypeVar("_Made")


class Keeping(NamedTuple):
    """Where a fit is kept, None for nowhere; and what changes with the code that makes it."""

    cache: Path | None
    code: str


class _Kept(msgspec.Struct, frozen=True):
    """of: what it was fitted to, and by which code. data: what was made, in msgpack."""

    of: str
    data: bytes


def read_fit(cache: Path | None, name: str, of: str, kind: type[_Made]) -> _Made | None:
    """What was fitted to the same by the same code and kept under a name, or None."""
    payload = read_entry(cache, key(name)) if cache else None
    try:
        kept = msgspec.msgpack.decode(payload, type=_Kept) if payload is not None else None
        return msgspec.msgpack.decode(kept.data, type=kind) if kept and kept.of == of else None
    except (msgspec.DecodeError, msgspec.ValidationError):
        return None


def keep_fit(cache: Path | None, name: str, of: str, made: Any) -> None:
    """Keep it for the next library, in the place of what was kept under the name before."""
    if cache:
        kept = _Kept(of, msgspec.msgpack.encode(made))
        write_entry(cache, key(name), msgspec.msgpack.encode(kept))


def key(name: str) -> str:
    """The cache's key of what is kept under a name."""
    return sha256(f"{name}-1".encode()).hexdigest()
