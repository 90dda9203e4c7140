"""The description of the JSON endpoints, held against the endpoints themselves."""

import json
from importlib import resources
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from page_kit import SECRET, client_of
from starlette.testclient import TestClient

from askmono.dialogue.engine import Engine
from askmono.faces.page.app import make_page

# The parts of OpenAPI 3.1's own schema that the description uses, closed.
CONTENT = {
    "type": "object",
    "propertyNames": {"const": "application/json"},
    "additionalProperties": {
        "type": "object",
        "required": ["schema"],
        "additionalProperties": False,
        "properties": {"schema": {"type": "object"}},
    },
}
HEADER = {
    "type": "object",
    "additionalProperties": False,
    "properties": {"description": {"type": "string"}, "schema": {"type": "object"}},
}
RESPONSE = {
    "type": "object",
    "required": ["description"],
    "additionalProperties": False,
    "properties": {
        "description": {"type": "string"},
        "headers": {"additionalProperties": HEADER},
        "content": CONTENT,
    },
}
OPERATION = {
    "type": "object",
    "required": ["operationId", "responses"],
    "additionalProperties": False,
    "properties": {
        "operationId": {"type": "string"},
        "summary": {"type": "string"},
        "requestBody": {
            "type": "object",
            "required": ["content"],
            "additionalProperties": False,
            "properties": {"required": {"type": "boolean"}, "content": CONTENT},
        },
        "responses": {
            "patternProperties": {"^[1-5][0-9][0-9]$": RESPONSE},
            "additionalProperties": False,
        },
    },
}
OPENAPI = {
    "type": "object",
    "required": ["openapi", "info", "paths"],
    "additionalProperties": False,
    "properties": {
        "openapi": {"pattern": r"^3\.1\.\d+$"},
        "info": {
            "required": ["title", "version"],
            "additionalProperties": False,
            "properties": {
                **{key: {"type": "string"} for key in ("title", "version", "description")},
                "license": {
                    "required": ["name", "identifier"],
                    "additionalProperties": False,
                    "properties": {"name": {"type": "string"}, "identifier": {"type": "string"}},
                },
            },
        },
        "servers": {"items": {"required": ["url"], "properties": {"url": {"type": "string"}}}},
        "paths": {
            "patternProperties": {
                "^/": {
                    "additionalProperties": False,
                    "properties": {"get": OPERATION, "post": OPERATION},
                }
            },
            "additionalProperties": False,
        },
        "components": {
            "additionalProperties": False,
            "properties": {"schemas": {"propertyNames": {"pattern": "^[a-zA-Z0-9._-]+$"}}},
        },
    },
}


@pytest.fixture
def description(client: TestClient) -> dict[str, Any]:
    response = client.get("/openapi.json")
    assert response.headers["content-type"] == "application/json"
    made: dict[str, Any] = response.json()
    return made


def holds(description: dict[str, Any], name: str, value: object) -> None:
    """Hold a value against a schema of the description, with its references."""
    schema = {**description, "$ref": f"#/components/schemas/{name}"}
    Draft202012Validator(schema).validate(value)


def test_it_is_openapi(description: dict[str, Any]) -> None:
    Draft202012Validator(OPENAPI).validate(description)
    for schema in description["components"]["schemas"].values():
        Draft202012Validator.check_schema(schema)
    named = [ref for ref in _references(description) if ref.startswith("#/components/schemas/")]
    assert {ref.rpartition("/")[2] for ref in named} == set(description["components"]["schemas"])


def _references(value: object) -> list[str]:
    if isinstance(value, dict):
        own = [value["$ref"]] if "$ref" in value else []
        return own + [ref for inside in value.values() for ref in _references(inside)]
    return (
        [ref for inside in value for ref in _references(inside)] if isinstance(value, list) else []
    )


def test_the_reply_is_the_contracts(description: dict[str, Any]) -> None:
    file = resources.files("askmono.content.schemas") / "reply.schema.json"
    contract = json.loads(file.read_text("utf-8"))
    reply = description["components"]["schemas"]["Reply"]
    assert {**reply, "$schema": contract["$schema"], "$id": contract["$id"]} == contract


@pytest.mark.parametrize(
    "question",
    ["can i drive", "is it", "how much should i take", "xq zz", "i want to kill myself", "", "1"],
)
def test_replies_are_as_described(
    client: TestClient, description: dict[str, Any], question: str
) -> None:
    asked: dict[str, Any] = {"question": question, "state": None}
    for _ in range(2):
        holds(description, "Question", asked)
        answer = client.post("/api/ask", json=asked).json()
        holds(description, "Turn", answer)
        assert answer["reply"]["utterance"] == question
        asked["state"] = answer["state"]


def test_the_examples_are_questions(client: TestClient, description: dict[str, Any]) -> None:
    for example in description["components"]["schemas"]["Question"]["examples"]:
        holds(description, "Question", example)
        assert client.post("/api/ask", json=example).status_code == 200


def test_errors_are_as_described(
    client: TestClient, engine: Engine, description: dict[str, Any]
) -> None:
    full = client_of(make_page(engine, SECRET, most=0))
    kind = {"content-type": "application/json"}
    answers = [
        client.post("/api/ask", content=b"{", headers=kind),
        client.get("/api/ask"),
        client.post("/api/ask", content=b" " * 20_000, headers=kind),
        client.post("/api/ask", content=b"{}"),
        full.post("/api/ask", json={"question": "x"}),
    ]
    assert [answer.status_code for answer in answers] == [400, 405, 413, 415, 503]
    described = description["paths"]["/api/ask"]["post"]["responses"]
    for answer in answers:
        holds(description, "Error", answer.json())
        assert str(answer.status_code) in described
    nowhere = client.get("/api/nowhere")
    assert nowhere.status_code == 404
    holds(description, "Error", nowhere.json())


def test_health(client: TestClient, engine: Engine, description: dict[str, Any]) -> None:
    answer = client.get("/healthz").json()
    holds(description, "Health", answer)
    holds(description, "Life", client.get("/livez").json())
    assert answer["library"] == {"version": engine.edition.version, "sha256": engine.edition.sha256}
