"""What was fitted to phrasings, kept in a cache for any shelf that has the same phrasings.

The fit takes longer than all else of a small shelf, and does not depend on its monographs. The last
one is kept: shelves that are imported share their phrasings.
"""

from hashlib import sha256
from pathlib import Path

import msgspec

from askmono.content.cache import read_entry, write_entry
from askmono.dialogue.compiled import Trained

_KEY = sha256(b"trained-1").hexdigest()


class _Kept(msgspec.Struct, frozen=True):
    """of: what it was fitted to, and by which code. data: a Trained in msgpack."""

    of: str
    data: bytes


def read_fit(cache: Path | None, of: str) -> Trained | None:
    """What was fitted to the same phrasings by the same code, or None."""
    payload = read_entry(cache, _KEY) if cache else None
    try:
        kept = msgspec.msgpack.decode(payload, type=_Kept) if payload is not None else None
        return msgspec.msgpack.decode(kept.data, type=Trained) if kept and kept.of == of else None
    except (msgspec.DecodeError, msgspec.ValidationError):
        return None


def keep_fit(cache: Path | None, of: str, trained: Trained) -> None:
    """Keep it for the next shelf, in the place of what was kept before."""
    if cache:
        kept = _Kept(of, msgspec.msgpack.encode(trained))
        write_entry(cache, _KEY, msgspec.msgpack.encode(kept))
