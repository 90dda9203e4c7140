"""`askmono build`, what opens what it made, and what a kiosk that trusts a key refuses."""

import shutil
import sqlite3
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

import askmono.dialogue.compiled as compiled_module
import askmono.dialogue.engine as engine_module
from askmono.content.problems import ContentError
from askmono.faces.cli import run
from askmono.faces.kiosk.config import config_problems, read_config
from askmono.faces.kiosk.run import engines
from askmono.faces.opening import Choices
from askmono.faces.unpacked import folder_of
from askmono.faces.web import _words
from askmono.retrieval.encoder import Encoder
from shelf import make_shelf


@pytest.fixture(autouse=True)
def _toy(
    toy_encoder: Encoder, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Nothing here is about how well a question is understood."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
    monkeypatch.setattr(compiled_module, "MiniLM", lambda *_, **__: toy_encoder)
    monkeypatch.setattr(engine_module, "MiniLM", lambda *_, **__: toy_encoder)


@pytest.fixture(scope="module")
def made(
    small_library: Path, tmp_path_factory: pytest.TempPathFactory, toy_encoder: Encoder
) -> Path:
    """A folder with a shelf, two key pairs, and its bundle: signed with each, and not signed."""
    base = tmp_path_factory.mktemp("made")
    shutil.copytree(small_library, base / "shelf")
    make_shelf(base / "shelf")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(base / "cache"))
        patch.setattr(compiled_module, "MiniLM", lambda *_, **__: toy_encoder)
        library = ["--library", str(base / "shelf")]
        assert run(["build", *library, "--to", str(base / "plain.bundle")]) == 0
        for key in ("ours", "theirs"):
            assert run(["build", "--new-key", str(base / key)]) == 0
            shutil.copy(base / "plain.bundle", base / f"{key}.bundle")
            signed = ["--to", str(base / f"{key}.bundle"), "--sign", str(base / key)]
            assert run(["build", *library, *signed]) == 0
    return base


Say = Callable[..., tuple[int, str, str]]


@pytest.fixture
def say(capfd: pytest.CaptureFixture[str]) -> Say:
    """Run a command line: its exit code, its output and its errors."""

    def ran(*args: object) -> tuple[int, str, str]:
        capfd.readouterr()
        code = run([str(arg) for arg in args])
        return code, *capfd.readouterr()

    return ran


def test_build_tells_what_it_did(made: Path, say: Say, tmp_path: Path) -> None:
    target = Path(shutil.copy(made / "plain.bundle", tmp_path / "again.bundle"))
    code, out, _ = say("build", "--library", made / "shelf", "--to", target)
    assert code == 0
    assert "7 monographs, 0 of them read" in out
    assert "not signed" in out
    assert target.read_bytes() == (made / "plain.bundle").read_bytes()


def test_a_bundle_is_opened_wherever_a_folder_is(made: Path, say: Say) -> None:
    library = ("--library", made / "plain.bundle")
    assert "Bexolin" in say("medicines", *library)[1]
    assert "not after fenoprast" in say("ask", *library, "can i drive after fenoprast")[1]
    code, out, _ = say("check", *library)
    assert (code, "7 monographs" in out) in ((0, True), (1, False))
    assert folder_of(made / "plain.bundle").is_dir()


def test_verify_reads_a_bundle_whole(made: Path, say: Say, tmp_path: Path) -> None:
    code, out, _ = say("verify", "--bundle", made / "ours.bundle", "--trust", made / "ours.pub")
    assert code == 0
    assert "7 monographs" in out
    assert "which is trusted" in out
    assert f"file sha256 {sha256((made / 'ours.bundle').read_bytes()).hexdigest()}" in out
    more = Path(shutil.copy(made / "ours.bundle", tmp_path / "more.bundle"))
    base = sqlite3.connect(more)
    base.execute("CREATE TABLE evil (x)")
    base.commit()
    base.close()
    code, out, err = say("verify", "--bundle", more, "--trust", made / "ours.pub")
    assert (code, out, "[damaged-bundle]" in err) == (3, "", True)
    data = bytearray((made / "ours.bundle").read_bytes())
    data[data.index(b"must not drive")] ^= 1
    broken = tmp_path / "broken.bundle"
    broken.write_bytes(data)
    code, out, err = say("verify", "--bundle", broken)
    assert code == 3
    assert "[damaged-bundle]" in err
    assert str(broken) in err
    assert not out


def test_a_second_bundle_is_no_transcript(made: Path, say: Say) -> None:
    first, second = made / "plain.bundle", made / "ours.bundle"
    code, out, err = say("verify", "--bundle", first, second)
    assert (code, out) == (2, "")
    assert (
        f"{second} is a bundle and no transcript [no-transcript]\n  write --bundle {second}" in err
    )


def test_check_names_the_bundle(made: Path, say: Say) -> None:
    bundle = made / "plain.bundle"
    code, out, _ = say("check", "--library", bundle)
    assert code in (0, 1)
    assert str(bundle) in out.splitlines()[-1]


def test_only_what_is_trusted_is_compared(made: Path, say: Say) -> None:
    trusted, other = made / "ours.bundle", made / "theirs.bundle"
    key = ("--trust", made / "ours.pub")
    code, _, err = say("diff", trusted, made / "shelf", "--sample", 1, *key)
    assert code == 3
    assert err.startswith(f"{made / 'shelf'}:1:1: ")
    assert "[unsigned-library]" in err
    code, _, err = say("diff", trusted, other, "--sample", 1, *key)
    assert (code, "[wrong-signature]" in err) == (3, True)
    assert say("diff", trusted, trusted, "--sample", 1, *key)[0] == 0


def test_a_saved_reply_is_verified_against_a_bundle(made: Path, say: Say, tmp_path: Path) -> None:
    library = ("--library", made / "plain.bundle")
    saved = tmp_path / "reply.json"
    saved.write_text(say("ask", "--json", *library, "can i drive after fenoprast")[1], "utf-8")
    assert say("verify", *library, saved)[0] == 0
    saved.write_text(saved.read_text("utf-8").replace("not after", "sure after"), "utf-8")
    assert say("verify", *library, saved)[0] == 1


@pytest.mark.parametrize(
    ("library", "code"),
    [
        pytest.param("ours.bundle", None, id="signed by the trusted key"),
        pytest.param("theirs.bundle", "wrong-signature", id="signed by another"),
        pytest.param("plain.bundle", "unsigned-library", id="not signed"),
        pytest.param("shelf", "unsigned-library", id="a folder"),
        pytest.param(None, "unsigned-library", id="the library that comes with askmono"),
        pytest.param("ours.pub", "not-a-bundle", id="no bundle"),
    ],
)
def test_only_what_is_trusted_is_opened(
    made: Path, say: Say, library: str | None, code: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the command line, by the environment, and by a kiosk's configuration."""
    chosen = ("--library", made / library) if library else ()
    named = f"library: {made / library}\n" if library else ""
    config = made / "kiosk.yaml"
    config.write_text(f"locale: US\n{named}trust: ours.pub\n", "utf-8")
    commands = [
        ("medicines", *chosen, "--trust", made / "ours.pub"),
        ("check", *chosen, "--trust", made / "ours.pub"),
        ("kiosk", config, "--part", "opening"),
    ]
    told = [say(*command) for command in commands]
    monkeypatch.setenv("ASKMONO_TRUST", str(made / "ours.pub"))
    told.append(say("medicines", *chosen))
    for ended, _, err in told:
        assert (ended == 3) is (code is not None)
        assert code is None or f"[{code}]" in err
        assert "Traceback" not in err
    if code is not None:
        with pytest.raises(ContentError, match=code):
            engines(read_config(config))
    else:
        assert len(engines(read_config(config))) == 7


def test_a_kiosk_whose_key_is_gone_does_not_start(made: Path, tmp_path: Path) -> None:
    config = tmp_path / "kiosk.yaml"
    config.write_text(f"locale: US\nlibrary: {made / 'ours.bundle'}\ntrust: gone.pub\n", "utf-8")
    assert [problem.code for problem in config_problems(config)] == ["missing-key-file"]


def test_the_command_line_trusts_for_a_kiosk_that_names_no_key(made: Path, tmp_path: Path) -> None:
    config = tmp_path / "kiosk.yaml"
    config.write_text(f"locale: US\nlibrary: {made / 'theirs.bundle'}\n", "utf-8")
    with pytest.raises(ContentError, match="wrong-signature"):
        engines(read_config(config), trust=made / "ours.pub")


def test_what_the_web_starts_trusts_the_same_key(made: Path) -> None:
    words = _words(Choices(made / "ours.bundle", trust=made / "ours.pub"), "tui", None)
    assert words[-2:] == ["--trust", str(made / "ours.pub")]


@pytest.mark.parametrize(
    ("args", "says"),
    [
        pytest.param([], "write --to", id="no file named"),
        pytest.param(["--to", "{0}/ours.pub"], "is no bundle", id="a file of another kind"),
        pytest.param(["--to", "{0}/none/a.bundle"], "no such file", id="no folder"),
        pytest.param(["--to", "/dev/null"], "is no file", id="a device, and nobody replaces it"),
        pytest.param(
            ["--to", "{0}/x", "--library", "{0}/plain.bundle"], "is built already", id="a bundle"
        ),
        pytest.param(["--new-key", "{0}/ours"], "no key is ever replaced", id="a key is there"),
    ],
)
def test_what_cannot_be_built_is_a_usage_error(
    made: Path, say: Say, args: list[str], says: str
) -> None:
    filled = ["build", *(arg.format(made) for arg in args)]
    if "--library" not in filled:
        filled += ["--library", str(made / "shelf")]
    code, _, err = say(*filled)
    assert code == 2
    assert says in err.replace("\n", " ")
    assert "Traceback" not in err
