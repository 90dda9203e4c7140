"""A bundle is what was sealed, or it is refused; nothing between."""

import contextlib
import os
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import IO

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import askmono.content.bundle as bundle_module
from askmono.content.bundle import FORMAT, Bundle, Content, Head, Row, write_bundle
from askmono.content.cache import UNFINISHED
from askmono.content.keys import new_key, signer, trust_in
from askmono.content.problems import ContentError
from askmono.content.shelf import Listed
from askmono.dialogue.compiled import Trained
from askmono.dialogue.kept import Core, Held
from askmono.retrieval.names import Name
from askmono.retrieval.prepared import Prepared

ROWS = tuple(
    Row(f"m{at}", f"text {at} ".encode() * 900, b"held" * at, bytes(at)) for at in range(1, 9)
)
PARTS = {"core": b"core" * 2000, "words": b"words" * 100}


def content(**changes: object) -> Content:
    made = Content("code", "1", "0" * 64, reviewed=False, parts=PARTS, rows=ROWS)
    return made._replace(**changes)  # type: ignore[arg-type]


@pytest.fixture
def made(tmp_path: Path) -> Path:
    path = tmp_path / "a.bundle"
    write_bundle(path, content())
    return path


def read_all(path: Path) -> object:
    """Everything that a bundle holds. Raises ContentError for a damaged one."""
    bundle = Bundle(path)
    try:
        rows = [bundle.read(at) for at in range(bundle.head.count)]
        places = [bundle.find(row.id) for row in rows]
        return bundle.head, bundle.root, [bundle.part(name) for name in PARTS], rows, places
    finally:
        bundle.close()


def code_of(path: Path, **how: object) -> str:
    with pytest.raises(ContentError) as error:
        Bundle(path, **how)  # type: ignore[arg-type]
    (problem,) = error.value.problems
    assert problem.file == str(path)
    assert problem.advice
    return problem.code


def test_what_was_written_is_read(made: Path) -> None:
    head, _, parts, rows, places = read_all(made)  # type: ignore[misc]
    assert (head.version, head.count) == ("1", len(ROWS))
    assert parts == list(PARTS.values())
    assert rows == list(ROWS)
    assert places == list(range(len(ROWS)))


def test_the_same_content_gives_the_same_bytes(made: Path, tmp_path: Path) -> None:
    again = tmp_path / "b.bundle"
    write_bundle(again, content(parts=dict(reversed(PARTS.items()))))
    assert again.read_bytes() == made.read_bytes()
    write_bundle(again, content(rows=ROWS[1:]))
    assert Bundle(again).root != Bundle(made).root


def shape_of(schema: object) -> object:
    """A schema without what is said about it."""
    if isinstance(schema, dict):
        return {key: shape_of(value) for key, value in schema.items() if key != "description"}
    return [shape_of(value) for value in schema] if isinstance(schema, list) else schema


def test_the_stored_shape_changes_only_with_the_format() -> None:
    """Whoever changes what is stored counts FORMAT up, and writes what it is now."""
    kinds = (Head, Core, Held, Trained, Listed, Name, Prepared)
    shapes = [shape_of(msgspec.json.schema(kind)) for kind in kinds]
    shape = sha256(msgspec.json.encode([bundle_module._TABLES, shapes], order="deterministic"))
    assert (FORMAT, shape.hexdigest()[:16]) == (10, "d4a37003c81c6b17")


@pytest.mark.parametrize("left", [0, 1, 15, 16, 99, 100, 511, 4096, 16384, 20000, 32768, -1, -4096])
def test_a_truncated_bundle_is_refused(made: Path, left: int) -> None:
    data = made.read_bytes()
    made.write_bytes(data[:left])
    assert code_of(made) in ("damaged-bundle", "not-a-bundle")


def test_every_length_but_the_whole_is_refused(made: Path) -> None:
    data = made.read_bytes()
    for left in range(0, len(data), 997):
        made.write_bytes(data[:left])
        assert code_of(made) in ("damaged-bundle", "not-a-bundle")
    made.write_bytes(data + b"\0")
    assert code_of(made) == "damaged-bundle"


@pytest.mark.parametrize(
    "statement",
    [
        pytest.param("CREATE TABLE more (x)", id="a table"),
        pytest.param("CREATE INDEX more ON rows (text)", id="an index"),
        pytest.param("CREATE VIEW more AS SELECT 1", id="a view"),
        pytest.param("ALTER TABLE rows ADD COLUMN more", id="a column"),
        pytest.param("INSERT INTO parts VALUES ('more', x'00')", id="a part"),
        pytest.param("INSERT INTO rows VALUES (99, 'more', x'', x'', x'')", id="a monograph"),
        pytest.param("INSERT INTO rows VALUES (-1, 'more', x'', x'', x'')", id="one before all"),
        pytest.param("DELETE FROM rows WHERE at = 7", id="free pages"),
    ],
)
def test_what_was_added_is_refused(made: Path, statement: str) -> None:
    Bundle(made).see_nothing_else()
    base = sqlite3.connect(made)
    if statement.startswith("DELETE"):
        base.execute("CREATE TABLE more (x)")
        base.execute("INSERT INTO more VALUES (zeroblob(100000))")
        statement = "DROP TABLE more"
    base.execute(statement)
    base.commit()
    base.close()
    with pytest.raises(ContentError, match=r"\[damaged-bundle\]"):
        Bundle(made).see_nothing_else()


@given(st.data())
@settings(max_examples=400, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_flipped_bit_is_refused_or_changes_nothing(made: Path, data: st.DataObject) -> None:
    whole = made.read_bytes()
    expected = read_all(made)
    place = data.draw(st.integers(0, len(whole) * 8 - 1))
    broken = bytearray(whole)
    broken[place // 8] ^= 1 << place % 8
    flipped = made.with_name("flipped.bundle")
    flipped.write_bytes(broken)
    try:
        found = read_all(flipped)
    except ContentError as error:
        known = {"damaged-bundle", "not-a-bundle", "bundle-format"}
        if not {problem.code for problem in error.problems} <= known:
            raise
    else:
        assert found == expected


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(b"", "not-a-bundle", id="empty"),
        pytest.param(b"# A text\n" * 100, "not-a-bundle", id="a text"),
        pytest.param(b"PK\3\4" + bytes(1000), "not-a-bundle", id="an archive"),
        pytest.param(b"SQLite format 3\0" + bytes(4080), "not-a-bundle", id="another database"),
    ],
)
def test_a_foreign_file_is_told_as_such(tmp_path: Path, data: bytes, code: str) -> None:
    path = tmp_path / "foreign"
    path.write_bytes(data)
    assert code_of(path) == code


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    assert code_of(tmp_path / "none") == "missing-file"
    assert code_of(tmp_path) == "missing-file"


def test_another_format_is_told_as_such(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundle_module, "FORMAT", FORMAT + 1)
    assert code_of(made) == "bundle-format"


@pytest.mark.parametrize("error", [KeyboardInterrupt, RuntimeError, OSError])
def test_a_build_that_breaks_off_leaves_the_old_file(
    made: Path, error: type[BaseException]
) -> None:
    before = made.read_bytes()

    def broken() -> object:
        yield ROWS[0]
        raise error

    with pytest.raises(error):
        write_bundle(made, content(rows=broken()))
    assert made.read_bytes() == before
    assert os.listdir(made.parent) == [made.name]  # noqa: PTH208 - names are what matters


def test_a_killed_build_leaves_the_old_file(made: Path) -> None:
    before = made.read_bytes()
    process = os.fork()
    if process == 0:

        def killed() -> object:
            yield ROWS[0]
            os.kill(os.getpid(), 9)

        write_bundle(made, content(rows=killed()))
    assert os.waitpid(process, 0)[1] == 9
    assert made.read_bytes() == before
    (left,) = [path for path in made.parent.iterdir() if UNFINISHED in path.name]
    os.utime(left, (0, 0))
    write_bundle(made, content(rows=ROWS[1:]))  # and the next one clears up
    assert [path.name for path in made.parent.iterdir()] == [made.name]


def test_who_has_it_open_keeps_what_was_opened(made: Path) -> None:
    bundle = Bundle(made)
    write_bundle(made, content(rows=[replace(row, text=b"new") for row in ROWS]))
    assert [bundle.read(at) for at in range(len(ROWS))] == list(ROWS)
    assert Bundle(made).read(3).text == b"new"


Keys = tuple[Path, Path]


@pytest.fixture
def keys(tmp_path: Path) -> Keys:
    """A private key and its public half."""
    private = tmp_path / "key"
    return private, new_key(private)


def test_a_signature_is_the_same_each_time_and_of_the_key(tmp_path: Path, keys: Keys) -> None:
    first, second = tmp_path / "1", tmp_path / "2"
    for path in (first, second):
        write_bundle(path, content(), signer(keys[0]))
    assert first.read_bytes() == second.read_bytes()
    assert Bundle(first, trust_in(keys[1])).seal is not None


@pytest.mark.parametrize(
    ("signed", "code"),
    [
        pytest.param("nobody", "unsigned-library", id="not signed"),
        pytest.param("another", "wrong-signature", id="another's key"),
        pytest.param("forged", "wrong-signature", id="a signature of something else"),
    ],
)
def test_only_the_trusted_key_opens(tmp_path: Path, keys: Keys, signed: str, code: str) -> None:
    another = tmp_path / "another"
    new_key(another)
    right = signer(keys[0])
    signs: dict[str, Callable[..., object] | None] = {
        "nobody": None,
        "another": signer(another),
        "forged": lambda _: right(b"\0" * 32),
    }
    path = tmp_path / "a.bundle"
    write_bundle(path, content(), signs[signed])  # type: ignore[arg-type]
    assert code_of(path, trust=trust_in(keys[1])) == code
    Bundle(path)  # who trusts no key opens it


@pytest.mark.parametrize("data", [b"", b"no key", b"-----BEGIN PUBLIC KEY-----\nAAAA\n"])
def test_a_file_that_is_no_key(tmp_path: Path, keys: Keys, data: bytes) -> None:
    path = tmp_path / "bad"
    path.write_bytes(data)
    for read in (signer, trust_in):
        with pytest.raises(ContentError, match=r"\[bad-key\]"):
            read(path)
    with pytest.raises(ContentError, match=r"\[bad-key\]"):
        trust_in(keys[0])
    with pytest.raises(ContentError, match=r"\[bad-key\]"):
        signer(keys[1])
    with pytest.raises(ContentError, match=r"\[missing-file\]"):
        trust_in(tmp_path / "none")


@pytest.mark.parametrize("full", ["key", "key.pub"])
def test_a_full_disk_leaves_no_half_of_a_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, full: str
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    if full == "key":
        fdopen = os.fdopen

        def opened(number: int, mode: str) -> object:
            file = fdopen(number, mode)
            monkeypatch.setattr(os, "fdopen", fdopen)
            return contextlib.closing(Unwritable(file))

        monkeypatch.setattr(os, "fdopen", opened)
    else:
        monkeypatch.setattr(Path, "write_bytes", refuse)
    with pytest.raises(OSError, match="No space left"):
        new_key(tmp_path / "key")
    assert list(tmp_path.iterdir()) == []


class Unwritable:
    """A file on a full disk."""

    def __init__(self, file: IO[bytes]) -> None:
        self.close = file.close

    def write(self, _: bytes) -> None:
        raise OSError(28, "No space left on device")


def test_no_key_is_written_over(keys: Keys) -> None:
    before = keys[0].read_bytes()
    with pytest.raises(FileExistsError):
        new_key(keys[0])
    assert keys[0].read_bytes() == before
    assert keys[0].stat().st_mode & 0o077 == 0
