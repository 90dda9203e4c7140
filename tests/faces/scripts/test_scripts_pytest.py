"""The pytest plugin as a curator meets it: installed, in a repository of their own."""

import subprocess
import sys
from pathlib import Path

import pytest

from askmono.faces.scripts import pytest_plugin
from askmono.faces.scripts.finding import is_script

pytest_plugins = ["pytester"]

GOOD = """title: Two of them
locale: IE
conversations:
  - title: it lasts
    tags: [quick]
    turns:
      - say: how long does it last
        expect: {reply: answer, intent: duration}
  - title: not yet
    known_failure: it is not understood
    turns:
      - say: how long does it last
        expect: {intent: onset}
"""
BAD = """title: Wrong
turns:
  - say: how long does it last
    expect:
      reply: answer
      intent: onset
"""


@pytest.fixture
def in_repository(
    pytester: pytest.Pytester, environment: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> pytest.Pytester:
    """A curator's repository with nothing in it; the plugin comes by its entry point."""
    monkeypatch.setenv("ASKMONO_LIBRARY", environment["ASKMONO_LIBRARY"])
    monkeypatch.setenv("XDG_CACHE_HOME", environment["XDG_CACHE_HOME"])
    monkeypatch.delenv("PYTEST_ADDOPTS", raising=False)
    return pytester


def _write(pytester: pytest.Pytester, **files: str) -> None:
    for name, text in files.items():
        (pytester.path / f"{name}.script.yaml").write_text(text, "utf-8")


def test_each_conversation_is_an_item(in_repository: pytest.Pytester) -> None:
    _write(in_repository, good=GOOD, bad=BAD)
    result = in_repository.runpytest_subprocess("-p", "no:cacheprovider")
    result.assert_outcomes(passed=1, failed=1, xfailed=1)
    result.stdout.fnmatch_lines(
        [
            "*Wrong*",
            "FAILED *bad.script.yaml:1 Wrong*",
            "*bad.script.yaml:3 turn 1: how long does it last",
            "*intent (*bad.script.yaml:6)",
            "*expected: onset",
            "*came:     duration",
            "FAILED bad.script.yaml::Wrong",
        ]
    )
    result.stdout.no_fnmatch_line("*Traceback*")
    result.stdout.no_fnmatch_line("*runtest*")


def test_names_and_tags_choose(in_repository: pytest.Pytester) -> None:
    _write(in_repository, good=GOOD, bad=BAD)
    result = in_repository.runpytest_subprocess("-k", "quick")
    result.assert_outcomes(passed=1, deselected=2)
    result = in_repository.runpytest_subprocess("good.script.yaml::it lasts")
    result.assert_outcomes(passed=1)


def test_a_conversation_that_passes_though_it_was_known_to_fail(
    in_repository: pytest.Pytester,
) -> None:
    _write(
        in_repository,
        mended=BAD.replace("onset", "duration").replace(
            "turns:", "known_failure: no longer\nturns:"
        ),
    )
    result = in_repository.runpytest_subprocess()
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*it was known to fail: no longer*"])


def test_a_file_that_cannot_be_read_is_an_error_with_its_place(
    in_repository: pytest.Pytester,
) -> None:
    _write(in_repository, good=GOOD, broken="title: abc\nturns: 3\n")
    result = in_repository.runpytest_subprocess("--continue-on-collection-errors")
    result.assert_outcomes(passed=1, xfailed=1, errors=1)
    result.stdout.fnmatch_lines(["*broken.script.yaml:2:8: *wrong-type*"])


def test_what_the_library_does_not_have_is_a_failure_with_its_place(
    in_repository: pytest.Pytester,
) -> None:
    _write(in_repository, bad=BAD.replace("onset", "onsett"))
    result = in_repository.runpytest_subprocess()
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*bad.script.yaml:6:7: *unknown-intent*"])


def test_a_table_of_utterances_is_collected(in_repository: pytest.Pytester) -> None:
    table = "utterance,intent\nhow long does it last,duration\nmay i drive,duration\n"
    (in_repository.path / "a.utterances.csv").write_text(table, "utf-8")
    in_repository.runpytest_subprocess().assert_outcomes(passed=1, failed=1)


def test_a_library_named_in_the_ini_file(
    in_repository: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ASKMONO_LIBRARY")
    (in_repository.path / "mine").mkdir()
    in_repository.makeini("[pytest]\naskmono_library = mine\n")
    _write(in_repository, good=GOOD)
    result = in_repository.runpytest_subprocess("-k", "quick")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*the library cannot be used*", "*missing-file*"])


def test_other_peoples_runs_import_nothing_of_ours(
    in_repository: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The plugin's own module and its empty packages, and nothing else, even where YAML lies."""
    in_repository.makepyfile(
        """
        import sys

        def test_it():
            ours = {name for name in sys.modules if name.partition(".")[0] == "askmono"}
            assert ours == {
                "askmono", "askmono.faces", "askmono.faces.scripts",
                "askmono.faces.scripts.pytest_plugin",
            }
            assert not {"numpy", "onnxruntime", "msgspec", "textual"} & set(sys.modules)
        """
    )
    (in_repository.path / "other.yaml").write_text("a: 1\n", "utf-8")
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")  # others' plugins import things too
    done = in_repository.runpytest_subprocess("-p", pytest_plugin.__name__)
    done.assert_outcomes(passed=1)


def test_the_plugin_knows_scripts_as_the_program_does() -> None:
    for ending in pytest_plugin.ENDINGS:
        assert is_script(Path(f"a{ending}"))
    assert not is_script(Path("a.yaml"))


def test_it_works_without_the_tests_of_this_project(
    environment: dict[str, str], tmp_path: Path
) -> None:
    """As `pip install askmono pytest` leaves it: no option of ours, no conftest."""
    (tmp_path / "good.script.yaml").write_text(GOOD, "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "--rootdir", str(tmp_path), str(tmp_path)],
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stdout
    assert "1 passed, 1 xfailed" in done.stdout
