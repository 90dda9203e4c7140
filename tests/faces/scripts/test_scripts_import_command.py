"""`askmono import-scripts` as a person types it, and every example of docs/import.md."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from small_engine import Program

GUIDE = Path(__file__).parents[3] / "docs" / "import.md"
OURS = (".script.yaml", ".utterances.csv", "dropped.tsv")
NLU = """nlu:
- intent: ask_it
  examples: |
    - how long does it last
    - how many hours does it last
- intent: driving
  examples: |
    - can i drive
"""


def _examples() -> Iterator[tuple[str, dict[str, str]]]:
    """The files shown under each heading of the guide, by name."""
    for section in GUIDE.read_text("utf-8").split("\n## ")[1:]:
        shown = re.findall(r"^`([^`\n]+)`\n\n```\w+\n(.*?)^```$", section, re.DOTALL | re.MULTILINE)
        if shown:
            yield section.partition("\n")[0], dict(shown)


EXAMPLES = dict(_examples())


def test_the_guide_has_an_example_a_format() -> None:
    assert list(EXAMPLES) == ["Rasa", "Botium", "QnA Maker", "Dialogflow CX"]


@pytest.mark.parametrize("heading", EXAMPLES)
def test_the_guide_is_right(heading: str, tmp_path: Path, program: Program) -> None:
    theirs = {k: v for k, v in EXAMPLES[heading].items() if not k.endswith(OURS)}
    ours = {k: v for k, v in EXAMPLES[heading].items() if k.endswith(OURS)}
    for name, text in theirs.items():
        (tmp_path / name).write_text(text, "utf-8", newline="")
    done = program("import-scripts", *theirs, "--to", "imported")
    assert (done.returncode, done.stderr) == (1, "")  # each of them leaves something out
    for name, text in ours.items():
        assert (tmp_path / "imported" / name).read_text("utf-8") == text
    tested = program("test", "imported")
    assert tested.returncode == 0, tested.stdout


def test_everything_carried_over_ends_in_0(tmp_path: Path, program: Program) -> None:
    (tmp_path / "nlu.yml").write_text(NLU, "utf-8")
    (tmp_path / "map.csv").write_text("theirs,ours\nask_it,duration\n", "utf-8")
    done = program("import-scripts", "nlu.yml", "--to", "out", "--map", "map.csv")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.split("\n") == [
        "written to out",
        "  nlu.utterances.csv: 3 utterances",
        "",
        "3 expectations carried over",
        "",
    ]
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["nlu.utterances.csv"]


def test_what_is_not_mapped_is_proposed_and_listed(tmp_path: Path, program: Program) -> None:
    (tmp_path / "nlu.yml").write_text(NLU, "utf-8")
    done = program("import-scripts", "nlu.yml", "--to", "out")
    assert done.returncode == 1
    assert "ask_it: 2 utterances; perhaps duration (askmono replies so to 2 of 2)" in done.stdout
    assert "  1 intent: none of ours is named for it; --map FILE names one" in done.stdout
    proposed = (tmp_path / "out" / "map.proposed.yaml").read_text("utf-8")
    assert '"ask_it": duration  # askmono replies so to 2 of 2; nlu.yml:2\n' in proposed
    again = program("import-scripts", "nlu.yml", "--to", "again", "--map", "out/map.proposed.yaml")
    assert again.returncode == 0
    assert "3 expectations carried over" in again.stdout


def test_files_are_written_over_only_with_force(tmp_path: Path, program: Program) -> None:
    (tmp_path / "nlu.yml").write_text(NLU, "utf-8")
    program("import-scripts", "nlu.yml", "--to", "out")
    files = sorted((tmp_path / "out").iterdir())
    first = [path.read_bytes() for path in files]
    files[0].write_text("mine", "utf-8")
    refused = program("import-scripts", "nlu.yml", "--to", "out")
    assert refused.returncode == 2
    assert files[0].name in refused.stderr
    assert "--force" in refused.stderr
    assert files[0].read_text("utf-8") == "mine"
    forced = program("import-scripts", "nlu.yml", "--to", "out", "--force")
    assert forced.returncode == 1
    assert [path.read_bytes() for path in files] == first  # the same bytes as the first time


def test_a_folder_with_good_and_broken_files(tmp_path: Path, program: Program) -> None:
    for name, data in {
        "a/nlu.yml": b"\xef\xbb\xbf" + NLU.replace("\n", "\r\n").encode(),
        "b/nlu.yml": NLU.encode(),
        "b/config.yml": b"pipeline: []\n",
        "b/broken.yml": b"stories:\n- story: 'x\n",
        "b/latin.convo.txt": b"caf\xe9\n#me\nhi\n",
        "b/bad.json": b'{"testCases": [}',
        "b/.hidden/nlu.yml": NLU.encode(),
    }.items():
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    done = program("import-scripts", "in", "--to", "out", "--bare")
    assert done.returncode == 1
    problems = [line for line in done.stdout.split("\n") if re.search(r":\d+:\d+: .*\[.*\]", line)]
    assert [line.partition(" ")[0] for line in problems] == [
        "in/b/bad.json:1:16:",
        "in/b/broken.yml:3:1:",
        "in/b/latin.convo.txt:1:4:",
    ]
    assert "passed over: 1 file without tests" in done.stdout
    tables = sorted(path.name for path in (tmp_path / "out").glob("*.csv"))
    assert tables == ["nlu-2.utterances.csv", "nlu.utterances.csv"]
    table = (tmp_path / "out" / "nlu.utterances.csv").read_text("utf-8")
    assert table == "utterance,intent,tags\ncan i drive,driving,imported|rasa\n"


@pytest.mark.parametrize(
    ("name", "text", "more", "said"),
    [
        pytest.param("x.yml", "stories: [", (), "x.yml:2:1: ", id="no YAML"),
        pytest.param("x.yml", "a: b", (), "[unknown-format]", id="no tests"),
        pytest.param("x.md", "# story", (), "[unknown-format]", id="no format"),
        pytest.param("x.txt", "a\tb", ("--format", "qnamaker"), "[missing-column]", id="named"),
        pytest.param("x.yml", "stories: []", (), "nothing could be imported", id="empty"),
        pytest.param("x.yml", NLU, ("--map", "x.yml"), "[wrong-type]", id="no map"),
    ],
)
def test_nothing_to_import_ends_in_3(
    name: str, text: str, more: tuple[str, ...], said: str, tmp_path: Path, program: Program
) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    done = program("import-scripts", name, "--to", "out", *more)
    assert done.returncode == 3
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()


def test_what_is_typed_wrong(tmp_path: Path, program: Program) -> None:
    (tmp_path / "nlu.yml").write_text(NLU, "utf-8")
    for args in (
        ("nlu.yml",),
        ("--to", "x"),
        ("none.yml", "--to", "x"),
        ("nlu.yml", "--to", "nlu.yml"),
    ):
        assert program("import-scripts", *args).returncode == 2


def test_a_format_that_is_named_is_believed(tmp_path: Path, program: Program) -> None:
    (tmp_path / "talk.txt").write_text(
        "talk\n\n#me\ncan i drive\n\n#bot\nINTENT driving\n", "utf-8"
    )
    done = program("import-scripts", "talk.txt", "--to", "out", "--format", "botium")
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "out" / "talk.script.yaml").exists()
