"""The compiled form of a library: made once, the same each time, never out of date."""

import random
from collections.abc import Sequence
from pathlib import Path

import msgspec
import numpy as np
import pytest
from numpy.typing import NDArray

import askmono.dialogue.building as building_module
import askmono.dialogue.compiled as compiled_module
import askmono.dialogue.kept_folder as kept_folder_module
import askmono.retrieval.fitting as fitting_module
from askmono.content.library import load_library
from askmono.content.problems import ContentError
from askmono.content.vocabulary import Concept, Vocabulary
from askmono.dialogue.compiled import Compiled, compile_library, known_words, phrased_words
from askmono.dialogue.engine import Engine
from askmono.dialogue.kept import core_of
from askmono.dialogue.kept_folder import open_compiled
from askmono.retrieval.collecting import collect_names
from askmono.retrieval.encoder import Encoder
from askmono.retrieval.ngrams import NgramModel
from askmono.retrieval.query import query_of
from askmono.retrieval.vectors import KeptVectors
from shelf import edit


@pytest.fixture(scope="module")
def fresh(small_library: Path, toy_encoder: Encoder) -> Compiled:
    """The small library; its vectors are a toy's, rounded as those that are kept."""
    return compile_library(load_library(small_library), KeptVectors(toy_encoder, None))


@pytest.fixture(autouse=True)
def _toy(toy_encoder: Encoder, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is opened here is compiled with the toy as well."""
    monkeypatch.setattr(compiled_module, "MiniLM", lambda *_: toy_encoder)


def encoded(compiled: Compiled) -> bytes:
    library = compiled.library
    held = (library.sha256, core_of(library), tuple(library.monographs))
    return msgspec.msgpack.encode((held, compiled.trained, compiled.words))


def test_the_same_library_gives_the_same_bytes_made_or_kept(
    small_library: Path, tmp_path: Path, fresh: Compiled
) -> None:
    made = open_compiled(small_library, tmp_path)
    kept = open_compiled(small_library, tmp_path)
    assert len(list(tmp_path.iterdir())) == 3  # the library, its phrasings' vectors, the fit
    assert encoded(made) == encoded(kept) == encoded(fresh)


def test_the_second_opening_fits_nothing(
    small_library: Path, tmp_path: Path, fresh: Compiled, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(building_module, "train", lambda *_: fresh.trained)
    open_compiled(small_library, tmp_path)
    monkeypatch.setattr(building_module, "train", _never)
    monkeypatch.setattr(building_module, "load_library", _never)
    monkeypatch.setattr(kept_folder_module, "load_library", _never)
    assert encoded(open_compiled(small_library, tmp_path)) == encoded(fresh)


def test_an_edit_that_leaves_the_phrasings_as_they_are_heard_fits_nothing(
    copy_of_library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path / "cache"
    before = open_compiled(copy_of_library, cache)
    edit(copy_of_library, "ketamine", "Dizziness", "Dizziness, dizziness")
    with monkeypatch.context() as patched:
        patched.setattr(fitting_module, "fit", _never)
        after = open_compiled(copy_of_library, cache)
    assert after.trained.fitted == before.trained.fitted
    assert after.library.sha256 != before.library.sha256
    file = copy_of_library / "intents" / "few.yaml"
    text = file.read_text("utf-8").replace("  examples:\n", "  examples:\n  - a goat\n", 1)
    file.write_text(text, "utf-8")
    monkeypatch.setattr(fitting_module, "fit", _never)
    with pytest.raises(AssertionError, match="made again"):
        open_compiled(copy_of_library, cache)


def _never(*_: object) -> Compiled:
    raise AssertionError("made again")


def test_one_more_phrasing_encodes_one_text(
    copy_of_library: Path, tmp_path: Path, toy_encoder: Encoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    class Asked:
        def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
            asked.extend(texts)
            return toy_encoder.encode(texts)

    monkeypatch.setattr(compiled_module, "MiniLM", lambda *_: Asked())
    open_compiled(copy_of_library, tmp_path / "cache")
    phrasings = len(asked)
    assert phrasings > 100
    file = copy_of_library / "intents" / "few.yaml"
    text = file.read_text(encoding="utf-8")
    more = text.replace("  examples:\n", "  examples:\n  - may i steer a tractor\n", 1)
    file.write_text(more, encoding="utf-8")
    open_compiled(copy_of_library, tmp_path / "cache")
    assert asked[phrasings:] == ["may i steer a tractor"]


@pytest.mark.parametrize("cache", ["none", "a file", "read-only"])
def test_a_cache_that_cannot_be_used_changes_nothing(
    small_library: Path,
    tmp_path: Path,
    cache: str,
    fresh: Compiled,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(building_module, "train", lambda *_: fresh.trained)
    monkeypatch.setattr(compiled_module, "train", lambda *_: fresh.trained)
    folder = tmp_path / "cache"
    if cache == "a file":
        folder.write_text("in the way")
    if cache == "read-only":
        folder.mkdir(mode=0o500)
    opened = open_compiled(small_library, None if cache == "none" else folder)
    assert encoded(opened) == encoded(fresh)


def test_a_broken_library_leaves_nothing_in_the_cache(
    copy_of_library: Path, tmp_path: Path
) -> None:
    (copy_of_library / "knowledge" / "ketamine.md").write_text("changed")
    with pytest.raises(ContentError):
        open_compiled(copy_of_library, tmp_path / "cache")
    assert not (tmp_path / "cache").exists()


def test_plain_and_numpy_sums_are_equal_to_the_last_bit(
    engine: Engine, compiled: Compiled, phrasings: dict[str, tuple[str, ...]]
) -> None:
    tables = compiled.fitted.tables
    plain, numpy = NgramModel(tables), NgramModel(tables, many=True)
    chosen = random.Random(1).sample([t for texts in phrasings.values() for t in texts], 300)
    for text in (*chosen, "", "xqzv", "ketamine", "a " * 400):
        query = query_of(engine.hear(text).asked)
        assert plain.logits(query) == numpy.logits(query)


def test_spelling_is_not_mended_to_a_slip_of_a_phrasing(fresh: Compiled) -> None:
    """A word that only one phrasing uses may itself be a slip of the pen."""
    library = fresh.library
    intent = msgspec.structs.replace(
        library.intents[0], examples=("how lomg does it last", "how long", "how long is it")
    )
    said = Concept("lateness", "lateness", "time", ("qwumble",), ("it is lqte", "so late"))
    library = msgspec.structs.replace(library, intents=(intent,))
    phrased = phrased_words(library.intents, Vocabulary((said,)), fresh.english)
    words = known_words(phrased, {}, collect_names(library).exact)
    assert "lomg" not in words
    assert "lqte" not in words
    assert "qwumble" in words  # a form of the vocabulary is spelt with care
    assert words["long"] >= 2
    assert "ketalar" in words


def test_examples_and_vocabulary_are_not_carried_along(compiled: Compiled) -> None:
    assert all(intent.examples == () for intent in compiled.library.intents)
    assert compiled.library.vocabulary.concepts == ()
    assert compiled.forms.ids  # what is needed of it
