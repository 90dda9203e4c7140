"""Vectors are kept and used again, and a cache that cannot be used changes nothing but the time."""

from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec
import numpy as np
import pytest
from numpy.typing import NDArray

from askmono.content.cache import read_entry, write_entry
from askmono.retrieval.encoder import DIMENSIONS, Encoder
from askmono.retrieval.vectors import KeptVectors

ROUNDED = 1e-3  # of a component, by keeping it as float16

Rows = NDArray[np.float32]


class Counting:
    """An encoder that writes down what it was asked."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self.asked: list[list[str]] = []

    def encode(self, texts: Sequence[str]) -> Rows:
        self.asked.append(list(texts))
        return self._encoder.encode(texts)


@pytest.fixture
def counting(toy_encoder: Encoder) -> Counting:
    return Counting(toy_encoder)


def entry(folder: Path) -> Path:
    """The one entry of a folder."""
    (found,) = folder.iterdir()
    return found


@pytest.mark.parametrize(
    ("before", "now", "encoded"),
    [
        pytest.param(["a b", "c"], ["a b", "c"], [], id="the same"),
        pytest.param(["a b", "c"], ["c", "a b"], [], id="another order"),
        pytest.param(["a b", "c"], ["c"], [], id="one fewer"),
        pytest.param(["a b", "c"], ["c", "c", "c"], [], id="one often"),
        pytest.param(["a b", "c"], [], [], id="none"),
        pytest.param(["a b", "c"], ["a b", "d", "c"], [["d"]], id="one more"),
        pytest.param(["a b", "c"], ["e", "d"], [["e", "d"]], id="all others"),
        pytest.param(["a b"], ["A b"], [["A b"]], id="a capital is another text"),
        pytest.param(["a b"], ["a  b"], [["a  b"]], id="a blank is another text"),
        pytest.param(["a b"], ["a b", ""], [[""]], id="the empty text"),
        pytest.param([], ["a b"], [["a b"]], id="the first"),
    ],
)
def test_only_what_is_new_is_encoded(
    tmp_path: Path,
    counting: Counting,
    toy_encoder: Encoder,
    before: list[str],
    now: list[str],
    encoded: list[list[str]],
) -> None:
    KeptVectors(toy_encoder, tmp_path).encode(before)
    rows = KeptVectors(counting, tmp_path).encode(now)
    assert counting.asked == encoded
    assert rows.shape == (len(now), DIMENSIONS)
    assert np.abs(rows - toy_encoder.encode(now)).max(initial=0.0) < ROUNDED


def test_kept_rows_are_those_that_were_made_to_the_last_bit(
    tmp_path: Path, counting: Counting, toy_encoder: Encoder
) -> None:
    """Else a library compiled twice would differ from itself."""
    texts = ["a b c", "d", "e f"]
    nowhere = KeptVectors(toy_encoder, None).encode(texts)
    made = KeptVectors(toy_encoder, tmp_path).encode(texts)
    kept = KeptVectors(counting, tmp_path).encode(texts)
    mixed = KeptVectors(toy_encoder, tmp_path).encode([*texts, "new"])[:3]
    assert counting.asked == []
    assert made.dtype == kept.dtype == np.float32
    for rows in (made, kept, mixed):
        assert rows.tobytes() == nowhere.tobytes()


def test_what_was_not_asked_for_longest_is_forgotten_first(
    tmp_path: Path, counting: Counting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("askmono.retrieval.vectors.MOST_KEPT", 3)
    kept = KeptVectors(counting, tmp_path)
    kept.encode(["old", "stays"])
    kept.encode(["stays", "new"])
    kept.encode(["old", "new"])
    assert counting.asked == [["old", "stays"], ["new"]]
    size = entry(tmp_path).stat().st_size
    kept.encode(["other", "new"])
    assert entry(tmp_path).stat().st_size == size
    kept.encode(["old", "stays"])
    assert counting.asked[2:] == [["other"], ["old"]]


def test_without_a_folder_nothing_is_kept(
    tmp_path: Path, counting: Counting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    encoder = KeptVectors(counting, None)
    assert encoder.encode(["a"]).tobytes() == encoder.encode(["a"]).tobytes()
    assert counting.asked == [["a"], ["a"]]
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_to_costs_only_time(
    tmp_path: Path, counting: Counting, toy_encoder: Encoder
) -> None:
    folder = tmp_path / "cache"
    folder.write_text("in the way")
    rows = KeptVectors(counting, folder).encode(["a b"])
    assert rows.tobytes() == KeptVectors(toy_encoder, None).encode(["a b"]).tobytes()
    assert counting.asked == [["a b"]]
    assert folder.read_text() == "in the way"


class Foreign(msgspec.Struct):
    """Something like an entry."""

    texts: object
    rows: object


NAME = bytes(range(8))
ROW = bytes(2 * DIMENSIONS)


@pytest.mark.parametrize(
    "payload",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"#!/bin/sh\n", id="no msgpack"),
        pytest.param(msgspec.msgpack.encode([1, 2]), id="another kind"),
        pytest.param(msgspec.msgpack.encode({"texts": NAME}), id="a field missing"),
        pytest.param(msgspec.msgpack.encode(Foreign(1, [2])), id="fields of another kind"),
        pytest.param(msgspec.msgpack.encode(Foreign(NAME, b"")), id="names without rows"),
        pytest.param(msgspec.msgpack.encode(Foreign(b"", ROW)), id="rows without names"),
        pytest.param(msgspec.msgpack.encode(Foreign(NAME, ROW[:-2])), id="a row cut short"),
        pytest.param(msgspec.msgpack.encode(Foreign(NAME, ROW + ROW)), id="a row too many"),
        pytest.param(msgspec.msgpack.encode(Foreign(NAME[:5], b"")), id="half a name, no row"),
        pytest.param(msgspec.msgpack.encode(Foreign(NAME + b"abc", ROW)), id="half a name more"),
    ],
)
def test_a_foreign_entry_is_none(
    tmp_path: Path, counting: Counting, toy_encoder: Encoder, payload: bytes
) -> None:
    expected = KeptVectors(toy_encoder, tmp_path).encode(["a b"])
    key = entry(tmp_path).stem
    assert write_entry(tmp_path, key, payload)
    assert KeptVectors(counting, tmp_path).encode(["a b"]).tobytes() == expected.tobytes()
    assert counting.asked == [["a b"]]
    assert KeptVectors(counting, tmp_path).encode(["a b"]).tobytes() == expected.tobytes()
    assert counting.asked == [["a b"]]  # it was written over


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda data: data[:-1], id="truncated"),
        pytest.param(lambda data: data[:-5] + b"\x00\x3c" + data[-3:], id="another number in it"),
        pytest.param(lambda data: b"", id="empty"),
    ],
)
def test_a_damaged_entry_is_none(
    tmp_path: Path, counting: Counting, toy_encoder: Encoder, damage: Callable[[bytes], bytes]
) -> None:
    expected = KeptVectors(toy_encoder, tmp_path).encode(["a b"])
    path = entry(tmp_path)
    path.write_bytes(damage(path.read_bytes()))
    assert read_entry(tmp_path, path.stem) is None
    assert KeptVectors(counting, tmp_path).encode(["a b"]).tobytes() == expected.tobytes()
    assert counting.asked == [["a b"]]


def test_the_vectors_of_another_model_are_not_used(
    tmp_path: Path, counting: Counting, toy_encoder: Encoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    KeptVectors(toy_encoder, tmp_path).encode(["a b"])
    monkeypatch.setattr("askmono.retrieval.vectors.edition", lambda: "another")
    KeptVectors(counting, tmp_path).encode(["a b"])
    assert counting.asked == [["a b"]]
    assert len(list(tmp_path.iterdir())) == 2
