"""A compiled library in one file, of which nothing is believed before it is checked.

The file is an SQLite database that is written once, moved into its place whole and never changed:
a process that has it open keeps what it opened. Its head names the SHA-256 of every part, and the
part "digests" that of every row, so that the SHA-256 of the head, the root, is the address of the
whole content; a signature is one of the root. Each part and row is checked when it is read, a row
also passage by passage, so that damage is found wherever it is, without reading all at the start.

What the parts mean, whoever compiles them knows (dialogue/compiled.py).
"""

import contextlib
import errno
import os
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from glob import escape
from hashlib import file_digest, sha256
from pathlib import Path
from typing import Any, NamedTuple, NoReturn

import msgspec

from askmono.content.cache import UNFINISHED, remove_abandoned
from askmono.content.problems import ContentError, Problem, reason_of

FORMAT = 10  # counts up when what is stored changes its shape; tests/content/test_bundle.py pins it
APPLICATION = 0x61736B6D  # "askm", where SQLite files say whose they are
PAGE = 16384  # bytes; passages of one medicine lie on one or two pages
DIGEST = 32  # bytes of a SHA-256
DIGESTS = "digests"  # the part with the digest of each row, in order

_SQLITE = b"SQLite format 3\0"
_DAMAGED = "put the file there anew, from where it was built, or build it again: askmono build"

_TABLES = (
    "CREATE TABLE seal (head BLOB, root BLOB, key BLOB, signature BLOB)",
    "CREATE TABLE parts (name TEXT PRIMARY KEY, data BLOB) WITHOUT ROWID",
    "CREATE TABLE rows (at INTEGER PRIMARY KEY, id TEXT UNIQUE, text BLOB, held BLOB, "
    "passages BLOB)",
)


class Head(msgspec.Struct, frozen=True):
    """What a bundle holds.

    code: SHA-256 of the code that compiled it. version, sha256: of the library. count: of rows.
    reviewed: whether a clinician has reviewed every monograph. parts: the SHA-256 of each.
    """

    format: int
    code: str
    version: str
    sha256: str
    count: int
    reviewed: bool
    parts: dict[str, bytes]


@dataclass(frozen=True)
class Row:
    """A monograph as it is stored.

    text: its file's bytes. held: everything else of it, in msgpack. passages: what else is
    stored for its passages, such as vectors; empty for nothing.
    """

    id: str
    text: bytes
    held: bytes
    passages: bytes

    @cached_property
    def digest(self) -> bytes:
        """The SHA-256 of all of it; worked out once, as it is read, and taken over with it."""
        parts = (self.id.encode(), self.text, self.held, self.passages)
        total = sha256()
        for part in parts:
            total.update(len(part).to_bytes(8, "big"))
            total.update(part)
        return total.digest()


class Seal(NamedTuple):
    """A public key and its signature of a root."""

    key: bytes
    signature: bytes


Signer = Callable[[bytes], Seal]
Trust = Callable[[Seal, bytes], bool]  # whether a root's signature is one that is trusted


def is_bundle(path: Path) -> bool:
    """Whether a library is a file, to be opened as a bundle, and not a folder."""
    return path.is_file()


def begins_bundle(path: Path) -> bool:
    """Whether a file begins as a bundle does, so that it can be told from an archive."""
    with path.open("rb") as file:
        return file.read(len(_SQLITE)) == _SQLITE


class Bundle:
    """A bundle opened for reading, which several processes may do at once.

    trust: the signature must be one that it trusts; None asks for none.
    Raises ContentError, here and whenever a part turns out not to be what was sealed.
    """

    def __init__(self, path: Path, trust: Trust | None = None) -> None:
        self.path = path
        _check_file(path)
        try:
            # Read only and immutable: no locks, no journal, nothing written beside it. Not mapped
            # into memory: a file cut short under a running process would end it with a signal.
            uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
            self._base = sqlite3.connect(uri, uri=True, check_same_thread=False)
        except sqlite3.Error as error:
            self._damaged(error)
        try:
            self.head, self.seal, self.root = self._opened()
            if trust is not None and (self.seal is None or not trust(self.seal, self.root)):
                _refuse_untrusted(path, signed=self.seal is not None)
            self._digests = self.part(DIGESTS)
            if len(self._digests) != DIGEST * self.head.count:
                self._damaged("the list of its monographs is not whole")
        except ContentError:
            self.close()
            raise

    def close(self) -> None:
        """Let the file go. What was read from it stays."""
        self._base.close()

    def __del__(self) -> None:
        if base := getattr(self, "_base", None):  # not there where the file could not be opened
            base.close()

    def _opened(self) -> tuple[Head, Seal | None, bytes]:
        """What the file says of itself, as far as that agrees with itself."""
        rows = self._rows("SELECT head, root, key, signature FROM seal")
        if len(rows) != 1 or not all(isinstance(value, bytes) for value in rows[0][:2]):
            self._damaged("its seal is not there")
        data, root, key, signature = rows[0]
        try:
            number = msgspec.msgpack.decode(data, type=_Numbered).format
        except (msgspec.DecodeError, msgspec.ValidationError) as error:
            self._damaged(error)
        if root != sha256(data).digest():
            self._damaged("its seal does not fit it")
        if number != FORMAT:
            what = f"the bundle is of format {number}, and this askmono reads format {FORMAT}"
            advice = "build it with the askmono that is to open it: askmono build"
            raise ContentError([problem(self.path, what, "bundle-format", advice)])
        seal = Seal(key, signature) if isinstance(key, bytes) else None
        return msgspec.msgpack.decode(data, type=Head), seal, root

    def part(self, name: str) -> bytes:
        """A part's bytes."""
        rows = self._rows("SELECT data FROM parts WHERE name = ?", name)
        data = rows[0][0] if rows else None
        if not isinstance(data, bytes) or sha256(data).digest() != self.head.parts.get(name):
            self._damaged(f'its part "{name}" is not what was sealed')
        return data

    def find(self, id: str) -> int | None:  # noqa: A002 - the contract's own word
        """The place of a monograph, or None. read() tells whether the place is right."""
        rows = self._rows("SELECT at FROM rows WHERE id = ?", id)
        at = rows[0][0] if rows else None
        if at is not None and not isinstance(at, int):
            self._damaged("its list of monographs leads nowhere")
        return at

    def read(self, at: int) -> Row:
        """The row at a place."""
        rows = self._rows("SELECT id, text, held, passages FROM rows WHERE at = ?", at)
        if len(rows) != 1 or not _is_row(rows[0]):
            self._damaged(f"its monograph {at + 1} is not there")
        row = Row(*rows[0])
        if row.digest != self._digests[DIGEST * at : DIGEST * (at + 1)]:
            self._damaged(f"its monograph {at + 1} is not what was sealed")
        return row

    def see_nothing_else(self) -> None:
        """Refuse a file that holds more than was sealed: a table, a part, a monograph, free pages.

        What is sealed is read by part() and read(); bytes that SQLite itself leaves unused inside a
        page, and what its own header says of no content, are not looked at.
        """
        sealed = ("SELECT name FROM parts", "SELECT at FROM rows")
        tables = self._rows("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")
        if sorted(sql for (sql,) in tables) != sorted(_TABLES):
            self._damaged("it holds a table that askmono has not made")
        parts, rows = ({key for (key,) in self._rows(sql)} for sql in sealed)
        if parts != set(self.head.parts):
            self._damaged("it holds a part that was not sealed")
        if rows != set(range(self.head.count)):
            self._damaged("it holds a monograph that was not sealed")
        if self._rows("PRAGMA freelist_count") != [(0,)]:
            self._damaged("it holds pages that nothing uses")
        if self._rows("PRAGMA quick_check") != [("ok",)]:
            self._damaged("its tables do not agree with themselves")

    def _rows(self, sql: str, *values: str | int) -> list[tuple[Any, ...]]:
        try:
            return self._base.execute(sql, values).fetchall()
        except (sqlite3.Error, OverflowError, UnicodeError) as error:
            self._damaged(error)

    def _damaged(self, why: object) -> NoReturn:
        raise ContentError([damaged(self.path, why)]) from None

    def damaged(self, why: str) -> ContentError:
        """The error for content that is sealed and does not make sense."""
        return ContentError([damaged(self.path, why)])


class _Numbered(msgspec.Struct, frozen=True):
    """A head of whichever format."""

    format: int


def _is_row(values: tuple[object, ...]) -> bool:
    return isinstance(values[0], str) and all(isinstance(value, bytes) for value in values[1:])


def damaged(path: Path, why: object) -> Problem:
    """What is said of a bundle that is not what was built."""
    return problem(path, f"the bundle is damaged: {why}", "damaged-bundle", _DAMAGED)


def problem(path: Path, what: str, code: str, advice: str) -> Problem:
    """A problem of a file as a whole."""
    return Problem(str(path), 1, 1, what, code, advice)


def _check_file(path: Path) -> None:
    """Refuse what is no bundle, or not all of one."""
    try:
        with path.open("rb") as file:
            begin = file.read(100)
            size = file.seek(0, os.SEEK_END)
    except OSError as error:
        advice = "write the name of a bundle that askmono build made"
        what = f"cannot read the bundle: {reason_of(error)}"
        raise ContentError([problem(path, what, "missing-file", advice)]) from None
    ours = begin[68:72] == APPLICATION.to_bytes(4, "big")
    if begin[:16] != _SQLITE[: len(begin[:16])] or (len(begin) == 100 and not ours) or not begin:
        what = "this file is no bundle of askmono's"
        advice = "write the name of a file that askmono build made, or of a library's folder"
        raise ContentError([problem(path, what, "not-a-bundle", advice)])
    page, pages = int.from_bytes(begin[16:18], "big"), int.from_bytes(begin[28:32], "big")
    if len(begin) < 100 or size != page * pages:
        whole = f"and not the {page * pages} that were written" if len(begin) == 100 else "alone"
        why = f"it has {size} bytes {whole}"
        raise ContentError([damaged(path, why)])


def _refuse_untrusted(path: Path, *, signed: bool) -> NoReturn:
    advice = "build it with --sign and the private key that belongs to the trusted one"
    if signed:
        what = "the bundle is not signed with the key that is trusted"
        raise ContentError([problem(path, what, "wrong-signature", advice)])
    what = "the bundle is not signed, and only a signed one is trusted here"
    raise ContentError([problem(path, what, "unsigned-library", advice)])


def untrusted_folder(folder: Path) -> ContentError:
    """The error for a folder where a key is trusted: nobody signs a folder."""
    what = "a folder is not signed, and only a signed bundle is trusted here"
    advice = "make a bundle of it: askmono build --library FOLDER --to FILE --sign KEY"
    return ContentError([problem(folder, what, "unsigned-library", advice)])


# --- writing -------------------------------------------------------------------------------------


class Placed(NamedTuple):
    """A bundle that was written: its root, and the SHA-256 of the whole file."""

    root: bytes
    file: bytes


class Content(NamedTuple):
    """What is to be written; fields as a Head's. rows: each read once, in order."""

    code: str
    version: str
    sha256: str
    reviewed: bool
    parts: dict[str, bytes]
    rows: Iterable[Row]


def write_bundle(path: Path, content: Content, sign: Signer | None = None) -> Placed:
    """Write a bundle and put it in its place at once. The same content gives the same bytes.

    Whoever has the file open keeps the one that was there before. Raises OSError, and then, as
    when it is interrupted, leaves what was there as it was.
    """
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - a cold question needs none

    remove_abandoned(path.parent, escape(path.name))
    made = path.with_name(f"{path.name}{UNFINISHED}{os.getpid()}-{time.monotonic_ns()}")
    try:
        made.touch()  # SQLite would not say why it cannot
        root = _write(made, content, sign)
        with made.open("rb+") as file, ThreadPoolExecutor(1) as beside:
            synced = beside.submit(os.fsync, file.fileno())
            digest = file_digest(file, "sha256").digest()  # while the disk is waited for
            synced.result()
        made.replace(path)
    except sqlite3.Error as error:
        made.unlink(missing_ok=True)
        raise OSError(errno.EIO, str(error), str(path)) from None
    except BaseException:
        with contextlib.suppress(OSError):
            made.unlink(missing_ok=True)
        raise
    return Placed(root, digest)


def _write(made: Path, content: Content, sign: Signer | None) -> bytes:
    base = sqlite3.connect(made, isolation_level=None)
    try:
        base.execute(f"PRAGMA page_size = {PAGE}")
        base.execute(f"PRAGMA application_id = {APPLICATION}")
        base.execute(f"PRAGMA user_version = {FORMAT}")
        base.execute("PRAGMA journal_mode = OFF")  # it is moved into its place only when whole
        base.execute("PRAGMA synchronous = OFF")
        base.execute("BEGIN")
        for table in _TABLES:
            base.execute(table)
        digests = bytearray()

        def counted() -> Iterator[tuple[object, ...]]:
            for at, row in enumerate(content.rows):
                digests.extend(row.digest)
                yield (at, row.id, row.text, row.held, row.passages)

        base.executemany("INSERT INTO rows VALUES (?, ?, ?, ?, ?)", counted())
        parts = {**content.parts, DIGESTS: bytes(digests)}
        base.executemany("INSERT INTO parts VALUES (?, ?)", sorted(parts.items()))
        head = Head(
            FORMAT,
            content.code,
            content.version,
            content.sha256,
            len(digests) // DIGEST,
            content.reviewed,
            {name: sha256(data).digest() for name, data in sorted(parts.items())},
        )
        data = msgspec.msgpack.encode(head)
        root = sha256(data).digest()
        seal = sign(root) if sign else (None, None)
        base.execute("INSERT INTO seal VALUES (?, ?, ?, ?)", (data, root, *seal))
        base.execute("COMMIT")
    finally:
        base.close()
    return root
