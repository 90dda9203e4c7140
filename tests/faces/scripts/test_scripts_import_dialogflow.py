"""Dialogflow CX: what is read of test cases, in each form that they come in."""

import json
from typing import Any

import pytest

from askmono.content.source import Source
from askmono.faces.scripts.imports.dialogflow import cases, read_dialogflow
from askmono.faces.scripts.imports.foreign import Foreign, Label, Words
from askmono.faces.scripts.imports.nodes import read_json


def _case(*turns: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"displayName": "A case", "testCaseConversationTurns": list(turns), **more}


def _said(text: str, **output: Any) -> dict[str, Any]:
    return {"userInput": {"input": {"text": {"text": text}}}, "virtualAgentOutput": output}


def _read(text: str) -> Foreign:
    return read_dialogflow([("f.json", read_json(Source("f.json", text.encode()), []))])


ONE, TWO = _case(_said("one")), _case(_said("two"))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(json.dumps({"testCases": [ONE, TWO]}), id="as exported"),
        pytest.param(json.dumps([ONE, TWO]), id="a list"),
        pytest.param(f"{json.dumps(ONE)}\n{json.dumps(TWO)}\n", id="one a line"),
        pytest.param(json.dumps([{"testCases": [ONE]}, {"testCases": [TWO]}]), id="pages"),
        pytest.param(
            json.dumps({"testCases": [ONE, TWO]}, indent=2)
            .replace("testCases", "test_cases")
            .replace("testCaseConversationTurns", "test_case_conversation_turns")
            .replace("userInput", "user_input")
            .replace("displayName", "display_name"),
            id="the other spelling",
        ),
    ],
)
def test_each_form_holds_the_same(text: str) -> None:
    read = _read(text)
    found = [(one.title, one.turns[0].says) for one in read.files[0].conversations]
    assert found == [("A case", ("one",)), ("A case", ("two",))]
    assert read.dropped == ()


def test_what_is_expected() -> None:
    turn = _said(
        "hello",
        triggeredIntent={"name": "projects/p/intents/1", "displayName": "greet"},
        textResponses=[{"text": ["<speak>Hello <break/> there</speak>"]}, {"text": ["More"]}],
    )
    read = _read(json.dumps(_case(turn, tags=["#smoke"], notes="for us"), indent=1))
    (conversation,) = read.files[0].conversations
    assert (conversation.tags, conversation.note) == (("#smoke",), "for us")
    label, *words = conversation.turns[0].wanted
    assert isinstance(label, Label)
    assert label.names == ("greet",)
    assert [want.texts for want in words if isinstance(want, Words)] == [
        ("Hello there",),
        ("More",),
    ]


def test_an_intent_without_a_display_name_is_called_by_its_id() -> None:
    read = _read(json.dumps(_case(_said("x", triggeredIntent={"name": "projects/p/intents/7"}))))
    (label,) = read.files[0].conversations[0].turns[0].labels()
    assert label.names == ("7",)


@pytest.mark.parametrize(
    ("heard", "kind"),
    [
        ({"event": {"event": "WELCOME"}}, "event"),
        ({"dtmf": {"digits": "12"}}, "dtmf"),
        ({"audio": {"config": {}}}, "audio"),
        ({"intent": {"intent": "projects/p/intents/1"}}, "intent input"),
        ({"text": {}}, "turn"),
        ({}, "turn"),
    ],
)
def test_what_nobody_can_say(heard: dict[str, Any], kind: str) -> None:
    read = _read(json.dumps(_case({"userInput": {"input": heard}}, _said("next"))))
    (conversation,) = read.files[0].conversations
    assert [turn.says for turn in conversation.turns] == [("next",)]
    assert conversation.missing == 1
    assert [one.kind for one in read.dropped] == [kind]


@pytest.mark.parametrize(
    ("turn", "kind"),
    [
        ({"userInput": {"isWebhookEnabled": True}}, "webhook"),
        ({"userInput": {"injectedParameters": {"a": 1}}}, "parameter"),
        ({"userInput": {"enableSentimentAnalysis": True}}, "sentiment"),
        ({"virtualAgentOutput": {"currentPage": {"displayName": "Start"}}}, "page"),
        ({"virtualAgentOutput": {"currentFlow": {"name": "f"}}}, "flow"),
        ({"virtualAgentOutput": {"sessionParameters": {"a": 1}}}, "parameter"),
        ({"virtualAgentOutput": {"diagnosticInfo": {"a": 1}}}, "result"),
        ({"userInput": {"isWebhookEnabled": False, "injectedParameters": {}}}, None),
        ({"virtualAgentOutput": {"sessionParameters": {}, "differences": []}}, None),
    ],
)
def test_what_is_dropped_of_a_turn(turn: dict[str, Any], kind: str | None) -> None:
    said = _said("x")
    for key, value in turn.items():
        said[key] = said[key] | value
    read = _read(json.dumps(_case(said)))
    assert [one.kind for one in read.dropped] == ([kind] if kind else [])
    assert read.files[0].conversations[0].turns[0].says == ("x",)


def test_what_is_dropped_of_a_case_stands_on_its_line() -> None:
    case = _case(
        _said("x"),
        testConfig={"flow": "f", "page": "p", "trackingParameters": ["a"]},
        lastTestResult={"testResult": "PASSED"},
    )
    read = _read(json.dumps(case, indent=1))
    assert [one.kind for one in read.dropped] == ["flow", "page", "parameter", "result"]
    assert len({one.place.line for one in read.dropped}) == 4


def test_turns_of_another_shape_are_listed() -> None:
    read = _read(json.dumps(_case(_said("x"), displayName="y") | {"notes": 5}))
    assert read.files[0].conversations[0].note == "5"
    odd = _read('{"testCaseConversationTurns": ["hello", 5]}')
    assert [(one.kind, one.what) for one in odd.dropped] == [("turn", "hello"), ("turn", "5")]


@pytest.mark.parametrize(
    ("text", "count"), [("{}", 0), ("[1, 2]", 0), ('{"a": {"b": 1}}', 0), (json.dumps(ONE), 1)]
)
def test_whether_a_file_holds_test_cases(text: str, count: int) -> None:
    assert len(list(cases(read_json(Source("f.json", text.encode()), [])))) == count
