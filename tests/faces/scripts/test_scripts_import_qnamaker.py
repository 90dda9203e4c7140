"""QnA Maker: what is read of the table of questions and answers."""

import pytest

from askmono.content.problems import Problem
from askmono.content.source import Source
from askmono.faces.scripts.imports.foreign import Foreign, Words
from askmono.faces.scripts.imports.qnamaker import is_qnamaker, read_qnamaker

HEAD = "Question\tAnswer\tSource\tMetadata\tSuggestedQuestions\tIsContextOnly\tPrompts\tQnaId"


def _read(*rows: str, head: str = HEAD, end: str = "\n") -> tuple[Foreign, list[Problem]]:
    problems: list[Problem] = []
    text = end.join([head, *rows, ""])
    return read_qnamaker([Source("kb.tsv", text.encode())], problems), problems


def _row(question: str, answer: str, id_: int, *, only: bool = False, prompts: str = "[]") -> str:
    return f"{question}\t{answer}\tEditorial\t\t[]\t{only}\t{prompts}\t{id_}"


@pytest.mark.parametrize(
    ("row", "question", "answer"),
    [
        pytest.param("q\ta", "q", "a", id="plain"),
        pytest.param('say "hi"\t"so" he said', 'say "hi"', '"so" he said', id="quotes are words"),
        pytest.param('"a ""b"" c"\t"x"', 'a "b" c', "x", id="quotes of a spreadsheet"),
        pytest.param("q\tone\\ntwo", "q", "one\ntwo", id="line ends as the service writes them"),
        pytest.param('q\t"one\ntwo"', "q", "one\ntwo", id="line ends in quotes"),
        pytest.param('"a\nb"\tc', "a\nb", "c", id="line ends in a first cell"),
        pytest.param("q", "q", None, id="no answer"),
    ],
)
def test_rows_of_both_kinds(row: str, question: str, answer: str | None) -> None:
    read, problems = _read(row, head="Question\tAnswer")
    (turn,) = read.files[0].listed
    assert turn.says == (question,)
    texts = [want.texts[0] for want in turn.wanted if isinstance(want, Words)]
    assert texts == ([answer] if answer else [])
    assert problems == []


def test_a_quote_that_begins_a_last_cell_ends_with_its_row() -> None:
    read, problems = _read('a\t"so', "b\tx", head="Question\tAnswer")
    assert [turn.says[0] for turn in read.files[0].listed] == ["a", "b"]
    assert problems == []


def test_rows_of_one_id_expect_the_same() -> None:
    read, _ = _read(_row("how long", "so long", 7), _row("what time", "", 7), end="\r\n")
    first, second = read.files[0].listed
    assert first.wanted == second.wanted
    assert [label.names for label in first.labels()] == [("qna-7",)]
    assert [turn.place.line for turn in (first, second)] == [2, 3]


def test_rows_without_ids_are_known_by_their_answer() -> None:
    read, _ = _read("a\tsame", "b\tsame", "c\tother", head="Question\tAnswer")
    names = [label.names[0] for turn in read.files[0].listed for label in turn.labels()]
    assert names == ["qna-line-2", "qna-line-2", "qna-line-4"]


def _prompt(*pairs: tuple[str, int]) -> str:
    shown = (
        f'{{"displayOrder":{9 - n},"qnaId":{to},"displayText":"{text}"}}'
        for n, (text, to) in enumerate(pairs)
    )
    return f"[{','.join(shown)}]"


def test_prompts_become_conversations() -> None:
    read, _ = _read(
        _row("start", "a", 1, prompts=_prompt(("go on", 2), ("lost", 99))),
        _row("only then", "b", 2, only=True, prompts=_prompt(("and on", 3), ("back", 1))),
        _row("last", "c", 3, only=True),
        _row("never", "d", 4, only=True),
    )
    told = [[turn.says[0] for turn in one.turns] for one in read.files[0].conversations]
    assert told == [["start", "go on"], ["start", "go on", "back"], ["start", "go on", "and on"]]
    assert [turn.says[0] for turn in read.files[0].listed] == ["start"]
    assert [(one.kind, one.what, one.place.line) for one in read.dropped] == [
        ("prompt", "lost", 2),
        ("question", "never", 5),
    ]


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        pytest.param("q\ta\ts\ttopic:x\t[]\tFalse\t[]\t1", "metadata", id="metadata"),
        pytest.param("q\ta\ts\t\t[{}]\tFalse\t[]\t1", "suggestion", id="suggested"),
        pytest.param("q\ta\ts\t\t[]\tFalse\tnot json\t1", "prompt", id="a broken prompt"),
        pytest.param('q\ta\ts\t\t[]\tFalse\t[{"x": 1}]\t1', "prompt", id="an empty prompt"),
        pytest.param("q\ta\ts\t\t[]\tFalse\t" + "[" * 9999 + "\t1", "prompt", id="nested"),
    ],
)
def test_what_is_dropped_of_a_row(row: str, kind: str) -> None:
    read, problems = _read(row)
    assert [(one.kind, one.place.line) for one in read.dropped] == [(kind, 2)]
    assert [turn.says[0] for turn in read.files[0].listed] == ["q"]
    assert problems == []


def test_a_row_without_a_question_is_listed() -> None:
    read, _ = _read("\tan answer", head="Question\tAnswer")
    assert [(one.kind, one.what) for one in read.dropped] == [("row", "an answer")]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        pytest.param("q\ta\tb\tc", "csv-columns", id="a tab too many"),
        pytest.param('q\nx\t"open\nand on', "csv-syntax", id="a quote that is never closed"),
    ],
)
def test_broken_rows_are_problems_and_others_are_read(row: str, code: str) -> None:
    read, problems = _read("good\tone", row, head="Question\tAnswer\tSource")
    assert [problem.code for problem in problems] == [code]
    assert read.files[0].listed[0].says == ("good",)


@pytest.mark.parametrize(
    ("text", "known"),
    [
        (HEAD, True),
        ("\ufeffquestion\tANSWER\r\n", True),
        ("Answer\tQuestion", True),
        ("Key\tValue", False),
        ("utterance\tintent", False),
        ("Question,Answer", False),
    ],
)
def test_whether_a_table_is_of_qna_maker(text: str, known: bool) -> None:
    assert is_qnamaker(Source("f.tsv", text.encode())) is known
