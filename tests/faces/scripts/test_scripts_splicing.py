"""Keys of a YAML text take other values, and nothing else of it changes."""

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from askmono.content.problems import Problem
from askmono.content.source import Source
from askmono.content.yamlfile import read_document
from askmono.faces.scripts.script import KIND
from askmono.faces.scripts.splicing import CannotSpliceError, group_of, spliced
from askmono.faces.scripts.writing import flow

HEAD = "# top\ntitle: A title  # named\nturns:\n"


def _script(expect: str) -> str:
    return f"{HEAD}  - say: hello there # said\n    expect:{expect}\n    note: kept\n"


def _at(text: str) -> tuple[int, int]:
    """Where the expectation begins."""
    root: Any = yaml.compose(text, yaml.CSafeLoader)
    turns = next(value for key, value in root.value if key.value == "turns")
    expect = next(value for key, value in turns.value[0].value if key.value == "expect")
    mark = expect.start_mark
    return mark.line + 1, mark.column + 1


def _splice(text: str, values: dict[str, Any]) -> str:
    return spliced(Source("a.script.yaml", text.encode()), {_at(text): values})


REWRITES = [
    pytest.param(
        "\n      reply:   answer  # why\n      intent: onset",
        {"reply": "refusal"},
        "\n      reply:   refusal  # why\n      intent: onset",
        id="one value, its blanks and comment kept",
    ),
    pytest.param(
        "\n      'reply': \"answer\"\n",
        {"reply": "refusal"},
        "\n      'reply': refusal\n",
        id="a quoted key and value",
    ),
    pytest.param(
        "\n      reply: answer\n      reason: emergency\n      passages: 1",
        {"reason": None},
        "\n      reply: answer\n      passages: 1",
        id="a key that goes takes its line along",
    ),
    pytest.param(
        "\n      reply: answer\n      reason: emergency   # since May\n      passages: 1",
        {"reason": None},
        "\n      reply: answer\n      # since May\n      passages: 1",
        id="but not a comment",
    ),
    pytest.param(
        " {reply: answer, reason: emergency, passages: 1} # f",
        {"reason": None},
        " {reply: answer, passages: 1} # f",
        id="from the middle of brackets",
    ),
    pytest.param(
        " {reply: answer, reason: emergency, passages: 1}",
        {"reply": None},
        " {reason: emergency, passages: 1}",
        id="from their beginning",
    ),
    pytest.param(
        " {reply: answer, reason: emergency, passages: 1}",
        {"reason": None, "passages": None},
        " {reply: answer}",
        id="from their end",
    ),
    pytest.param(
        " {reason: emergency, intent: a}",
        {"reason": None, "intent": None, "reply": "answer", "passages": 1},
        " {reply: answer, passages: 1}",
        id="all of it",
    ),
    pytest.param(
        "\n      reason: emergency\n      intent: a",
        {"reason": None, "intent": None, "reply": "answer", "passages": 1},
        "\n      reply: answer\n      passages: 1",
        id="all lines of it",
    ),
    pytest.param(
        "\n      cites:\n        - section: A\n          label: b\n        - section: C"
        "\n      passages: 2",
        {"cites": {"section": "D"}, "passages": 1},
        "\n      cites: {section: D}\n      passages: 1",
        id="a list becomes one",
    ),
    pytest.param(
        "\n      cites:\n        - section: A\n      passages: 1",
        {"cites": [{"section": "A"}, {"section": "B", "faq": "it's: x"}]},
        '\n      cites:\n        - {section: A}\n        - {section: B, faq: "it\'s: x"}'
        "\n      passages: 1",
        id="a list grows",
    ),
    pytest.param(
        "\n      shows: [a, b]\n      passages: 1",
        {"shows": "a # b"},
        '\n      shows: "a # b"\n      passages: 1',
        id="what looks like a comment",
    ),
    pytest.param(
        "\n      shows:   # these\n        - a\n      passages: 1",
        {"shows": ["c", "d"]},
        "\n      shows:   # these\n        - c\n        - d\n      passages: 1",
        id="a comment before the value",
    ),
    pytest.param(
        "\n      shows: |\n        a\n        b\n      passages: 1",
        {"shows": "c"},
        "\n      shows: c\n      passages: 1",
        id="a block of text",
    ),
    pytest.param(
        "\n      reply: answer   # x",
        {"passages": 2},
        "\n      reply: answer   # x\n      passages: 2",
        id="a key more",
    ),
    pytest.param(
        " {reply: answer}", {"passages": 2}, " {reply: answer, passages: 2}", id="within brackets"
    ),
]


@pytest.mark.parametrize(("before", "values", "after"), REWRITES)
def test_only_what_was_asked_for_changes(before: str, values: dict[str, Any], after: str) -> None:
    assert _splice(_script(before), values) == _script(after)


REFUSED = [
    pytest.param(
        "\n      cites:\n        - section: A # because\n        - section: B",
        {"cites": {"section": "C"}},
        "comment",
        id="a comment in a list",
    ),
    pytest.param(
        " {reply: answer, # because\n      reason: emergency}",
        {"reason": None},
        "comment",
        id="a comment in brackets",
    ),
    pytest.param("\n      reply: answer", {"reply": None}, "nothing would be left", id="empty"),
    pytest.param("\n      reply: answer", {"reply": "joke"}, "break the file", id="no such reply"),
]


@pytest.mark.parametrize(("before", "values", "why"), REFUSED)
def test_what_would_lose_something_is_left_alone(
    before: str, values: dict[str, Any], why: str
) -> None:
    with pytest.raises(CannotSpliceError, match=why):
        _splice(_script(before), values)


def test_a_place_that_holds_no_keys() -> None:
    source = Source("a.script.yaml", _script("\n      reply: answer").encode())
    with pytest.raises(CannotSpliceError, match="no group of keys"):
        spliced(source, {(1, 1): {"reply": "refusal"}})


def test_several_places_at_one_time() -> None:
    text = f"{HEAD}  - say: a\n    expect: {{reply: answer}}\n"
    text += "  - say: b\n    expect:\n      reply: answer"
    groups = {(5, 13): {"reply": "refusal"}, (8, 7): {"reply": None, "passages": 1}}
    made = spliced(Source("a", text.encode()), groups)
    assert made == text.replace("{reply: answer}", "{reply: refusal}").replace(
        "      reply: answer", "      passages: 1"
    )


@pytest.mark.parametrize(
    ("at", "group"),
    [
        pytest.param((2, 8), (2, 1), id="the title's keys are the file's"),
        pytest.param((4, 10), (4, 5), id="what is said stands in its turn"),
        pytest.param((1, 1), None, id="a comment"),
    ],
)
def test_group_of(at: tuple[int, int], group: tuple[int, int] | None) -> None:
    assert group_of(_script(" {reply: answer}"), at) == group


texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


@given(shown=st.lists(texts, min_size=1, max_size=3), block=st.booleans(), beside=texts)
def test_any_words_are_put_in_and_read_again(shown: list[str], block: bool, beside: str) -> None:
    quoted = flow(beside)
    before = f"\n      notices: a-b\n      shows: {quoted}" if block else f" {{shows: {quoted}}}"
    made = _splice(_script(before), {"shows": shown, "must_not_show": beside})
    problems: list[Problem] = []
    document = read_document(Source("a", made.encode()), KIND, problems)
    assert document is not None, problems
    expect = document.value["turns"][0]["expect"]
    assert (expect["shows"], expect["must_not_show"]) == (shown, beside)
    assert made.startswith(HEAD)
    assert made.endswith("\n    note: kept\n")
