"""Rasa: what is read of stories, rules, end-to-end tests, NLU examples and domains."""

import pytest

from askmono.content.problems import Problem
from askmono.content.source import Source
from askmono.faces.scripts.imports.foreign import Buttons, Foreign, Label, Words
from askmono.faces.scripts.imports.nodes import read_yaml
from askmono.faces.scripts.imports.rasa import is_rasa, plain, read_rasa


def _read(*texts: str) -> Foreign:
    problems: list[Problem] = []
    files = []
    for number, text in enumerate(texts):
        name = f"{number}.yml"
        files.append((name, read_yaml(Source(name, text.encode()), problems)))
    assert problems == []
    return read_rasa(files)


def _steps(text: str, head: str = "stories:\n- story: one") -> Foreign:
    return _read(f"{head}\n  steps:\n{text}")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("from [Paris](city) on", "from Paris on"),
        ("[two]{'entity': 'n', 'value': '2'} of them", "two of them"),
        ('[a]{"entity": "x"} and [b](y:z)', "a and b"),
        ('[sum][{"entity": "a"}, {"entity": "b"}] up', "sum up"),
        ("[not marked] at all", "[not marked] at all"),
        ("a (note) and {x}", "a (note) and {x}"),
    ],
)
def test_marks_of_entities_go_and_words_stay(text: str, words: str) -> None:
    assert plain(text) == words


def test_a_story_with_words() -> None:
    read = _steps("  - user: |\n      hi [you](who)\n    intent: greet\n  - bot: Hello there")
    (conversation,) = read.files[0].conversations
    (turn,) = conversation.turns
    assert (conversation.title, conversation.place.line) == ("one", 2)
    assert (turn.says, turn.place.line) == (("hi you",), 5)
    assert [type(want) for want in turn.wanted] == [Label, Words]
    assert [(one.kind, one.place.line) for one in read.dropped] == [("entity", 5)]


NLU = "nlu:\n- intent: greet\n  examples: |\n    - hi [you](who)\n    - hey\n"


@pytest.mark.parametrize(
    ("files", "says", "missing"),
    [
        pytest.param([NLU], [("hi you",)], 0, id="its NLU file is there"),
        pytest.param([], [], 1, id="its NLU file is not"),
    ],
)
def test_a_step_that_names_its_intent_only(
    files: list[str], says: list[tuple[str, ...]], missing: int
) -> None:
    read = _read("stories:\n- story: x\n  steps:\n  - intent: greet\n  - action: utter_x", *files)
    (conversation,) = read.files[0].conversations
    assert [turn.says for turn in conversation.turns] == says
    assert conversation.missing == missing
    assert any(one.kind == "turn" for one in read.dropped) is bool(missing)


def test_a_button_is_no_words() -> None:
    read = _steps('  - user: \'/greet{"name": "x"}\'')
    assert read.files[0].conversations[0].turns == ()
    assert {one.kind for one in read.dropped} == {"button", "turn"}


def test_each_way_of_an_or_is_a_conversation() -> None:
    text = """
  - or:
    - user: yes
      intent: affirm
    - user: sure
      intent: affirm
    - user: thanks
      intent: thank
  - or:
    - user: bye
    - user: ciao
"""
    conversations = _steps(text).files[0].conversations
    told = [[turn.says[0] for turn in one.turns] for one in conversations]
    assert told == [["yes", "bye"], ["sure", "bye"], ["thanks", "bye"], ["yes", "ciao"]]
    assert [one.title for one in conversations] == [
        "one",
        "one (way 2)",
        "one (way 3)",
        "one (way 4)",
    ]


@pytest.mark.parametrize(
    ("step", "kind", "what"),
    [
        ("- checkpoint: later", "checkpoint", "later"),
        ("- slot_was_set:\n    - a: b", "slot", "a: b"),
        ("- slot: a\n    value: b", "slot", "a"),
        ("- active_loop: form_x", "form", "form_x"),
        ("- action: action_log", "action", "action_log"),
        ("- user: x\n    entities:\n    - a", "entity", "entities: a"),
        ("- user: x\n    metadata: m", "metadata", "metadata: m"),
        ("- just text", "entry", "just text"),
        ("- 5", "entry", "5"),
        ("- strange: key", "step", "strange: key"),
    ],
)
def test_what_is_dropped_of_a_story(step: str, kind: str, what: str) -> None:
    read = _steps(f"  - user: hello\n  {step}")
    assert [(one.kind, one.what, one.place.line) for one in read.dropped] == [
        (kind, what, read.dropped[0].place.line)
    ]
    assert 5 <= read.dropped[0].place.line <= 7
    assert read.files[0].conversations[0].turns[0].says == ("hello",)


def test_what_is_dropped_beside_a_rule() -> None:
    head = "rules:\n- rule: one\n  condition:\n  - active_loop: x\n  wait_for_user_input: false"
    read = _steps("  - user: hi", head)
    assert [one.kind for one in read.dropped] == ["condition", "condition"]
    assert read.files[0].conversations[0].title == "one"


def test_an_end_to_end_test() -> None:
    text = """
fixtures:
- premium:
  - membership: yes
test_cases:
- test_case: opening
  fixtures: [premium]
  metadata: somebody
  steps:
  - user: "[really](typed) so"
    assertions:
    - flow_started: f
    - slot_was_set: [{name: s}]
    - bot_uttered:
        utter_name: utter_hours
        text_matches: we open at nine
        buttons:
        - title: More
          payload: /more
    - bot_did_not_utter: {text_matches: closed}
    - bot_uttered: {text_matches: "at [0-9]+"}
  - user: and on sunday
  - utter: utter_sunday
  - slot_was_not_set: [d]
"""
    domain = "responses:\n  utter_sunday:\n  - text: We are closed\n  - text: Not on Sundays"
    read = _read(text, domain)
    first, second = read.files[0].conversations[0].turns
    assert first.says == ("[really](typed) so",)  # nothing is marked in these
    label, words, buttons, without = first.wanted
    assert isinstance(label, Label)
    assert (label.names, label.kind) == (("utter_hours",), "response")
    assert isinstance(words, Words)
    assert (words.texts, words.part) == (("we open at nine",), True)
    assert isinstance(buttons, Buttons)
    assert buttons.texts == ("More",)
    assert isinstance(without, Words)
    assert (without.texts, without.negated) == (("closed",), True)
    assert isinstance(second.wanted[1], Words)
    assert second.wanted[1].texts == ("We are closed", "Not on Sundays")
    kinds = sorted(one.kind for one in read.dropped)
    expected = ["assertion", "fixture", "fixture", "metadata", "pattern", "slot", "slot"]
    assert kinds == expected


def test_nlu_becomes_a_list_with_lines() -> None:
    text = """
nlu:
- intent: greet
  examples: |
    - hi
    no hyphen
    - hey [you](who)
- intent: faq/price
  examples:
  - text: |
      what is it
    metadata: {a: b}
- synonym: x
  examples: |
    - y
- regex: zip
- lookup: towns
- intent:
- other
"""
    read = _read(text)
    rows = read.files[0].listed
    assert [(row.says[0], row.place.line) for row in rows] == [
        ("hi", 5),
        ("hey you", 7),
        ("what is it", 11),
    ]
    assert [label.names for row in rows for label in row.labels()] == [
        ("greet",),
        ("greet",),
        ("faq/price",),
    ]
    kinds = sorted(one.kind for one in read.dropped)
    expected = ["entity", "entry", "entry", "example", "lookup", "metadata", "regex", "synonym"]
    assert kinds == expected


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("nlu: []", True),
        ("test_cases: []", True),
        ("responses: {}", True),
        ("services: {}", False),
        ("title: a script of ours\nturns: []", False),
        ("- nlu", False),
    ],
)
def test_whether_a_file_is_of_rasa(text: str, known: bool) -> None:
    assert is_rasa(read_yaml(Source("f.yml", text.encode()), [])) is known
