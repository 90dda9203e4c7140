"""The JSON endpoints described in OpenAPI 3.1, with the contract's own schema of a reply inside."""

import json
from importlib import resources
from typing import Any

from askmono.faces.page.incoming import LARGEST
from askmono.faces.page.seal import HOURS

Data = dict[str, Any]

_VERSION = {"type": "string"}
_SHA256 = {"type": "string", "pattern": "^[0-9a-f]{64}$"}


def openapi(version: str) -> Data:
    """The description. version: the program's."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "askmono",
            "version": version,
            "description": "Ask a medicine monograph: its own words, with where they stand, "
            "or a plain reason why not.",
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        "servers": [{"url": "/"}],
        "paths": {
            "/api/ask": {"post": _ask()},
            "/healthz": {"get": _healthz()},
            "/livez": {"get": _livez()},
        },
        "components": {
            "schemas": {
                "Question": _question(),
                "Turn": _turn(),
                "Reply": _reply(),
                "Health": _health(),
                "Life": _life(),
                "Error": _error(),
            }
        },
    }


def _ask() -> Data:
    return {
        "operationId": "ask",
        "summary": "Answer one question of a conversation.",
        "requestBody": {"required": True, "content": _json("Question")},
        "responses": {
            "200": {"description": "The reply.", "content": _json("Turn")},
            "400": _failure("The body is not such a question."),
            "405": _failure("Only POST asks."),
            "408": _failure("The body did not come in time."),
            "413": _failure(f"The body is larger than {LARGEST} bytes."),
            "415": _failure("The body is not application/json."),
            "500": _failure("Something is wrong inside askmono, or with its library's file."),
            "503": {
                **_failure("Too many questions are waiting; this one was not taken on."),
                "headers": {
                    "Retry-After": {
                        "description": "Seconds to wait before asking again.",
                        "schema": {"type": "integer", "minimum": 1},
                    }
                },
            },
        },
    }


def _healthz() -> Data:
    return {
        "operationId": "healthz",
        "summary": "Whether visitors may be sent here, and which library they are answered from.",
        "responses": {
            "200": {"description": "They may.", "content": _json("Health")},
            "503": {
                "description": "Better not: the server is about to end and still answers what "
                "comes, or the file of its library was found damaged and it hears danger alone.",
                "content": _json("Health"),
            },
        },
    }


def _livez() -> Data:
    return {
        "operationId": "livez",
        "summary": "Whether the process answers at all, also while it is about to end.",
        "responses": {"200": {"description": "It does.", "content": _json("Life")}},
    }


def _question() -> Data:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": ["question"],
        "properties": {
            "question": {"description": "What the person typed.", "type": "string"},
            "state": {
                "description": "The state that came with the last reply; null or absent at the "
                f"beginning. It holds for {HOURS} hours. One that does not hold begins a new "
                "conversation, and the reply says so with the notice web-expired.",
                "type": ["string", "null"],
            },
        },
        "examples": [{"question": "How long does it last?", "state": None}],
    }


def _turn() -> Data:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": ["reply", "state"],
        "properties": {
            "reply": {"$ref": "#/components/schemas/Reply"},
            "state": {
                "description": "The conversation, signed; send it with the next question. "
                "It never holds what was typed.",
                "type": "string",
            },
        },
    }


def _reply() -> Data:
    """The contract's schema; without the name that would change what references mean in it."""
    file = resources.files("askmono.content.schemas") / "reply.schema.json"
    schema: Data = json.loads(file.read_text("utf-8"))
    return {key: value for key, value in schema.items() if key not in ("$schema", "$id")}


def _health() -> Data:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": ["status", "library", "key"],
        "properties": {
            "status": {"enum": ["ok", "draining", "damaged"]},
            "code": {
                "description": "What is wrong with the library, where something is.",
                "type": "string",
                "pattern": "^[a-z-]+$",
            },
            "library": {
                "type": "object",
                "additionalProperties": False,
                "required": ["version", "sha256"],
                "properties": {"version": _VERSION, "sha256": _SHA256},
            },
            "key": {
                "description": "The same for servers whose states open at each other.",
                "type": "string",
                "pattern": "^[0-9a-f]{8}$",
            },
        },
    }


def _life() -> Data:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": ["status"],
        "properties": {"status": {"const": "ok"}},
    }


def _error() -> Data:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": ["error"],
        "properties": {
            "error": {
                "type": "object",
                "additionalProperties": False,
                "required": ["status", "what"],
                "properties": {
                    "status": {"description": "The HTTP status.", "type": "integer"},
                    "what": {"description": "What is wrong.", "type": "string"},
                },
            }
        },
    }


def _json(schema: str) -> Data:
    return {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}}


def _failure(description: str) -> Data:
    return {"description": description, "content": _json("Error")}
