"""What a bundle is built from, what of it is taken over, and that it answers as the folder does."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from askmono.content.bundle import Bundle
from askmono.content.library import fingerprint, load_library
from askmono.content.manifest_rows import cut_manifest
from askmono.content.problems import ContentError
from askmono.dialogue import building, kept_fit
from askmono.dialogue.building import Encoders, build, fit_for_installation
from askmono.dialogue.compiled import compile_library
from askmono.dialogue.contract import passages_of, to_json
from askmono.dialogue.conversation import START
from askmono.dialogue.engine import Engine, open_engine
from askmono.dialogue.kept import check_bundle, open_bundle, unpack
from askmono.dialogue.kept_folder import open_compiled
from askmono.dialogue.respond import respond
from askmono.dialogue.settings import Settings, UnknownSettingError
from askmono.retrieval.encoder import Encoder
from askmono.retrieval.vectors import KeptVectors
from shelf import MEDICINES, TEXT, edit, make_shelf

ASKED = (
    "can i drive after amadrol",
    "can i drive after amadrul",  # two near names
    "how long does fenoprast last",
    "how long does fenprast last",
    "how should i store elvitrane",
    "is bexobrand addictive",
    "cortamide and alcohol",
    "how long does it last",
    "what are the side effects of bexolin",
    "can i take bexoln with amoxicillin",
    "xqzv",
)

Again = Callable[[Path, Path], building.Built]


@pytest.fixture
def folder(small_library: Path, tmp_path: Path) -> Path:
    """A shelf of one's own."""
    made = Path(shutil.copytree(small_library, tmp_path / "shelf"))
    make_shelf(made)
    return made


@pytest.fixture(scope="module")
def first(
    small_library: Path,
    tmp_path_factory: pytest.TempPathFactory,
    toy_encoder: Encoder,
) -> Path:
    """A bundle of that shelf, built from nothing."""
    base = tmp_path_factory.mktemp("first")
    folder = Path(shutil.copytree(small_library, base / "shelf"))
    make_shelf(folder)
    build(folder, base / "first.bundle", of_both(toy_encoder))
    return base / "first.bundle"


@pytest.fixture
def path(first: Path, tmp_path: Path) -> Path:
    """A copy of it, to be built again."""
    return Path(shutil.copy(first, tmp_path / "a.bundle"))


@pytest.fixture
def again(toy_encoder: Encoder) -> Again:
    """Builds again; nothing may be fitted."""
    encoders = Encoders(_Never(), toy_encoder)  # type: ignore[arg-type]
    return lambda folder, path: build(folder, path, encoders)


def of_both(encoder: Encoder) -> Encoders:
    """An encoder for phrasings, which are rounded where they are kept, and for passages."""
    return Encoders(KeptVectors(encoder, None), encoder)


class _Never:
    def encode(self, texts: object) -> object:
        raise AssertionError("fitted again")


def replies(compiled: object, encoder: Encoder) -> list[bytes]:
    engine = Engine(compiled, Settings(locale="US"), encoder=encoder)  # type: ignore[arg-type]
    return [to_json(respond(engine, START, text).reply) for text in ASKED]


def anew(folder: Path, toy_encoder: Encoder) -> bytes:
    """The bytes of a bundle built from nothing."""
    made = folder.parent / "anew.bundle"
    made.unlink(missing_ok=True)
    build(folder, made, of_both(toy_encoder))
    return made.read_bytes()


def test_a_bundle_answers_as_its_folder_does(
    folder: Path,
    path: Path,
    toy_encoder: Encoder,
) -> None:
    compiled = compile_library(load_library(folder), *of_both(toy_encoder)[:2])
    kept = open_compiled(path, None)
    assert kept.words == compiled.words
    assert list(kept.words) == list(compiled.words)
    assert replies(kept, toy_encoder) == replies(compiled, toy_encoder)
    assert kept.library.sha256 == fingerprint(folder)
    assert tuple(kept.library.monographs) == tuple(compiled.library.monographs)
    assert kept.library.monographs.listed == compiled.library.monographs.listed


def test_nothing_changed_reads_nothing_and_gives_the_same_bytes(
    folder: Path, path: Path, again: Again
) -> None:
    before = path.read_bytes()
    assert again(folder, path)[1:] == (0, len(MEDICINES))
    assert path.read_bytes() == before


def test_one_changed_monograph_touches_one_row(
    folder: Path, path: Path, toy_encoder: Encoder, again: Again
) -> None:
    old = [Bundle(path).read(at) for at in range(len(MEDICINES))]
    edit(folder, "bexolin", "Headache", "Hiccups of the uvulation")
    assert again(folder, path).read == 1
    new = [Bundle(path).read(at) for at in range(len(MEDICINES))]
    assert [a.id for a, b in zip(old, new, strict=True) if a != b] == ["bexolin"]
    assert open_bundle(path).words["uvulation"] == 1
    assert path.read_bytes() == anew(folder, toy_encoder)


def test_a_monograph_more_and_one_less(
    folder: Path, path: Path, toy_encoder: Encoder, again: Again
) -> None:
    from hashlib import sha256  # noqa: PLC0415

    manifest = folder / "knowledge" / "library.yaml"
    data = TEXT.format(name="Gelmatine", id="gelmatine").encode()
    (folder / "knowledge" / "gelmatine.md").write_bytes(data)
    text = manifest.read_text("utf-8")
    cut = cut_manifest(text)
    assert cut is not None
    row = cut.rows[0].replace("amadrol", "gelmatine").replace("Amadrol", "Gelmatine")
    row = row.replace(sha256((folder / "knowledge/amadrol.md").read_bytes()).hexdigest(), "HASH")
    row = row.replace("HASH", sha256(data).hexdigest())
    manifest.write_text(cut.only([row, *cut.rows[1:]]), "utf-8")
    assert again(folder, path)[1:] == (1, len(MEDICINES))
    compiled = open_bundle(path)
    assert compiled.library.monograph("amadrol") is None
    assert compiled.library.monographs[0].id == "gelmatine"
    assert path.read_bytes() == anew(folder, toy_encoder)


def test_a_name_more_is_a_name_of_the_shelf(
    folder: Path, path: Path, toy_encoder: Encoder, again: Again
) -> None:
    manifest = folder / "knowledge" / "library.yaml"
    text = manifest.read_text("utf-8")
    named = text.replace('generic: ["Bexolin"]', 'generic: ["Bexolin", "Uvulasta"]')
    assert named != text
    manifest.write_text(named, "utf-8")
    assert again(folder, path).read == 1
    found = open_bundle(path).names.named("uvulasta")
    assert found is not None
    assert found.monograph == "bexolin"
    assert path.read_bytes() == anew(folder, toy_encoder)


@pytest.mark.parametrize("what", ["text", "row", "twice"])
def test_what_is_broken_is_told_and_the_old_file_stays(
    folder: Path, path: Path, what: str, again: Again
) -> None:
    before = path.read_bytes()
    manifest = folder / "knowledge" / "library.yaml"
    text = manifest.read_text("utf-8")
    cut = cut_manifest(text)
    assert cut is not None
    if what == "text":
        (folder / "knowledge" / "bexolin.md").write_text("changed")
    if what == "row":
        manifest.write_text(text.replace("source: made up", "source: [", 1), "utf-8")
    if what == "twice":
        manifest.write_text(cut.only([*cut.rows, cut.rows[0]]), "utf-8")
    with pytest.raises(ContentError) as error:
        again(folder, path)
    assert all(problem.file.startswith("knowledge/") for problem in error.value.problems)
    assert path.read_bytes() == before


def test_a_changed_phrasing_is_fitted_anew(
    folder: Path, path: Path, toy_encoder: Encoder, again: Again
) -> None:
    file = folder / "intents" / "few.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(
        text.replace("  examples:\n", "  examples:\n  - may i steer a tractor\n", 1), "utf-8"
    )
    with pytest.raises(AssertionError, match="fitted again"):
        again(folder, path)
    build(folder, path, of_both(toy_encoder))
    assert path.read_bytes() == anew(folder, toy_encoder)


BUILDS = """
import sys
from pathlib import Path
from askmono.dialogue.building import build, encoders_of
print(build(Path(sys.argv[1]), Path(sys.argv[2]), encoders_of(None)).placed.root.hex())
"""


def test_the_same_files_give_the_same_bytes_in_every_process(folder: Path, tmp_path: Path) -> None:
    """Sets of texts have another order in each process; nothing that is kept may hold that."""
    roots = set()
    for seed in ("1", "2", "3"):
        command = [sys.executable, "-c", BUILDS, str(folder), str(tmp_path / seed)]
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
        roots.add(done.stdout)
    assert len(roots) == 1


def test_what_was_fitted_is_kept_for_the_next_shelf(
    folder: Path, first: Path, toy_encoder: Encoder, tmp_path: Path
) -> None:
    cache, made = tmp_path / "cache", tmp_path / "kept.bundle"
    build(folder, made, of_both(toy_encoder)._replace(cache=cache))
    made.unlink()
    never = Encoders(_Never(), toy_encoder, cache)  # type: ignore[arg-type]
    build(folder, made, never)
    assert made.read_bytes() == first.read_bytes()
    file = folder / "intents" / "few.yaml"
    text = file.read_text(encoding="utf-8").replace("  examples:\n", "  examples:\n  - a goat\n", 1)
    file.write_text(text, "utf-8")
    made.unlink()
    with pytest.raises(AssertionError, match="fitted again"):
        build(folder, made, never)


def test_a_damaged_bundle_is_built_anew(folder: Path, path: Path, toy_encoder: Encoder) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[:-4096])
    build(folder, path, of_both(toy_encoder))
    assert path.read_bytes() == whole


def test_a_bundle_is_checked_whole(path: Path) -> None:
    assert check_bundle(Bundle(path)) == sum(
        len(m.passages) for m in open_bundle(path).library.monographs
    )


def test_damage_in_one_monograph_is_told_when_it_is_read(path: Path, toy_encoder: Encoder) -> None:
    data = bytearray(path.read_bytes())
    at = data.index(b"Fenoprast is for tests of fenoprast")
    data[at] ^= 1
    path.write_bytes(data)
    engine = Engine(open_bundle(path), Settings(), encoder=toy_encoder)
    assert engine.about("bexolin").monograph.id == "bexolin"
    with pytest.raises(ContentError, match=r"\[damaged-bundle\]"):
        engine.about("fenoprast")


def test_the_files_come_back_as_they_were(folder: Path, path: Path, tmp_path: Path) -> None:
    unpack(Bundle(path), tmp_path / "unpacked")
    assert fingerprint(tmp_path / "unpacked") == fingerprint(folder)


def test_a_running_engine_keeps_what_it_opened(
    folder: Path, path: Path, toy_encoder: Encoder, again: Again
) -> None:
    engine = Engine(open_bundle(path), Settings(locale="US"), encoder=toy_encoder)
    before = [to_json(respond(engine, START, text).reply) for text in ASKED]
    for id_ in MEDICINES:
        edit(folder, id_, "Headache", "Hiccups")
    again(folder, path)
    fresh = Engine(open_bundle(path), Settings(locale="US"), encoder=toy_encoder)
    assert [to_json(respond(engine, START, text).reply) for text in ASKED] == before
    assert "Hiccups" in fresh.about("fenoprast").monograph.text
    assert "Hiccups" not in engine.about("fenoprast").monograph.text


def test_an_unknown_medicine_of_a_bundle(path: Path, toy_encoder: Encoder) -> None:
    with pytest.raises(UnknownSettingError, match="amadrol, amadrel"):
        Engine(open_bundle(path), Settings(medicine="nobody"), encoder=toy_encoder)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("a: 1\nmonographs:\n  - id: x\n    b: 1\n  - id: y\nz: 2\n", 2),
        ("monographs:\n- id: x\n  b: 1\n- id: y\n", 2),
        ("monographs:\n  # first\n  - id: x\n\n  # second\n  - id: y\n", 2),
        ("monographs: [{id: x}]\n", None),
        ("monographs:\n", None),
        ("nothing: 1\n", None),
    ],
)
def test_a_manifest_is_cut_into_its_entries(text: str, rows: int | None) -> None:
    cut = cut_manifest(text)
    assert (cut and len(cut.rows)) == rows
    if cut:
        assert cut.only(list(cut.rows)) == text


# --- what an installation brings -----------------------------------------------------------------


class FittedError(AssertionError):
    """Phrasings were fitted although what an installation brings holds."""


@pytest.fixture
def installed(
    small_library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[], None]:
    """Phrasings fitted at the installation. Call it, and fitting fails from then on."""
    folder = tmp_path / "installed"
    monkeypatch.setattr(building, "INSTALLED", folder)
    monkeypatch.setattr(kept_fit, "INSTALLED", folder)
    assert fit_for_installation(small_library)

    def fail(*_: object) -> None:
        raise FittedError

    return lambda: monkeypatch.setattr(building, "train", fail)


@pytest.mark.parametrize("kept", [True, False], ids=["cached", "not cached"])
def test_what_was_fitted_at_the_installation_holds(
    copy_of_library: Path, tmp_path: Path, installed: Callable[[], None], *, kept: bool
) -> None:
    installed()
    edit(copy_of_library, "ketamine", "especially with", "above all with")
    cache = tmp_path / "cache" if kept else None
    engine = open_engine(copy_of_library, Settings(locale="US"), cache=cache)
    assert passages_of(respond(engine, START, "is it addictive?").reply)


def test_a_fit_that_cannot_be_kept_is_told(
    small_library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a file").write_text("in the way")
    for module in (building, kept_fit):
        monkeypatch.setattr(module, "INSTALLED", tmp_path / "a file" / "fitted")
    assert not fit_for_installation(small_library)


@pytest.mark.parametrize("file", ["intents/few.yaml", "knowledge/medicines.yaml"])
def test_other_phrasings_are_fitted_anew(
    copy_of_library: Path, tmp_path: Path, installed: Callable[[], None], file: str
) -> None:
    installed()
    path = copy_of_library / file
    path.write_bytes(path.read_bytes() + b"# changed\n")
    with pytest.raises(FittedError):
        open_compiled(copy_of_library, tmp_path / "cache")


def test_a_damaged_fit_is_made_anew(
    copy_of_library: Path, tmp_path: Path, installed: Callable[[], None]
) -> None:
    (path,) = (tmp_path / "installed").glob("*.bin")
    path.write_bytes(path.read_bytes()[:-1])
    installed()
    with pytest.raises(FittedError):
        open_compiled(copy_of_library, tmp_path / "cache")
