"""Phrasings from a folder of intents or a table; whatever is wrong is said with its place."""

from pathlib import Path

import pytest

from askmono.content.phrasings import read_phrasings
from askmono.content.problems import ContentError

FOLDER = """
intents:
  - id: opening
    question: When do you open?
    examples: [opening hours, are you open now]
  - id: dogs
    examples: ["may {medicine} come in"]
    colour: brown
"""


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_bytes(text.encode())
    return path


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("a.csv", "text,label\nhi there,greeting\nbye,parting\n", id="csv"),
        pytest.param("a.tsv", "text\tlabel\nhi there\tgreeting\nbye\tparting\n", id="tsv"),
        pytest.param("a.CSV", "label,text\ngreeting,hi there\nparting,bye\n", id="other order"),
        pytest.param(
            "a.csv", "\ufefftext,label\r\nhi there,greeting\r\nbye,parting\r\n", id="spreadsheet"
        ),
        pytest.param(
            "a.csv", "id,Text,Label\n1,hi there,greeting\n\n2,bye,parting\n", id="more columns"
        ),
        pytest.param(
            "a.csv", "text,label\nhi there,greeting\nhi there,greeting\nbye,parting\n", id="twice"
        ),
    ],
)
def test_a_table_is_read(tmp_path: Path, name: str, text: str) -> None:
    found = read_phrasings(written(tmp_path, name, text))
    assert found == {"greeting": ("hi there",), "parting": ("bye",)}


def test_a_quoted_text_may_hold_commas_quotes_and_line_ends(tmp_path: Path) -> None:
    path = written(tmp_path, "a.csv", 'text,label\n"hi, ""you""\nthere",greeting\n')
    assert read_phrasings(path) == {"greeting": ('hi, "you"\nthere',)}


def test_a_folder_is_read(tmp_path: Path) -> None:
    written(tmp_path, "a.yaml", FOLDER)
    written(tmp_path, "b.yaml", "intents:\n  - {id: dogs, examples: [my puppy]}\n")
    written(tmp_path, "notes.txt", "nothing of this")
    assert read_phrasings(tmp_path) == {
        "opening": ("When do you open?", "opening hours", "are you open now"),
        "dogs": ("may the medicine come in", "my puppy"),
    }


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.csv", "question,label\nhi,b\n", ["1:1 missing-column"]),
        ("a.csv", "", ["1:1 missing-column"]),
        ("a.csv", "text,label\n", ["1:1 no-phrasings"]),
        ("a.csv", "text,label\nhi,greeting\nbye\n,b\n", ["3:1 empty-cell", "4:1 empty-cell"]),
        ("a.csv", "text,label\nhi, there,greeting\n", ["2:1 csv-columns"]),
        ("a.csv", 'text,label\n"a\nb",c\n,d\n', ["4:1 empty-cell"]),
        ("a.csv", 'text,label\n"hi" there,greeting\n', ["2:1 csv-syntax"]),
        ("a.csv", 'text,label\nhi,a\n"hi,greeting\n', ["3:1 csv-syntax"]),
        ("a.csv", "text,label\nhi\x00,greeting\n", ["2:3 control-character"]),
        ("a.yaml", "intents:\n  - id: x\n", ["2:5 missing-key"]),
        ("a.yaml", "intents:\n  - {id: x, examples: [3]}\n", ["2:24 wrong-type"]),
        ("a.yaml", "intents: [\n", ["2:1 yaml-syntax"]),
        ("a.yaml", "intents: []\n", ["1:1 no-phrasings"]),
    ],
)
def test_what_is_wrong_is_said_with_its_place(
    tmp_path: Path, name: str, text: str, said: list[str]
) -> None:
    with pytest.raises(ContentError) as caught:
        read_phrasings(written(tmp_path, name, text))
    assert [f"{p.line}:{p.column} {p.code}" for p in caught.value.problems] == said


def test_bytes_that_are_no_text_are_a_problem(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"text,label\nhi \xff,greeting\n")
    with pytest.raises(ContentError, match=r"a\.csv:2:4: .*\[bad-utf8\]"):
        read_phrasings(tmp_path / "a.csv")


@pytest.mark.parametrize(("name", "code"), [("", "no-phrasings"), ("none.csv", "missing-file")])
def test_nothing_there_is_a_problem(tmp_path: Path, name: str, code: str) -> None:
    with pytest.raises(ContentError, match=code):
        read_phrasings(tmp_path / name)
