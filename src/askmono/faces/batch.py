"""`askmono batch`: conversations as JSON lines in, their replies as JSON lines out, in order.

A line that cannot be read gives an error in its place; nothing before or after it is lost. Each
line is written as soon as it is answered, so that a program may also talk to batch line by line.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, BinaryIO, NamedTuple

import msgspec

from askmono.content.problems import ContentError, Problem
from askmono.dialogue.contract import to_json
from askmono.dialogue.conversation import START
from askmono.dialogue.engine import Engine
from askmono.dialogue.respond import danger_alone, respond
from askmono.dialogue.settings import UnknownSettingError
from askmono.faces.exits import BROKEN, FINDINGS, FINE, INTERNAL
from askmono.faces.visible import visible_json

KEYS = ("id", "turns", "medicine")
BOM = b"\xef\xbb\xbf"

_encode = msgspec.json.Encoder().encode
_BYTE = re.compile(r"\(byte (\d+)\)")


class LineError(Exception):
    """A line that cannot be answered. column: in characters, from 1. id: as far as it is known.

    ends: the exit code that it leads to. replies: what was replied all the same.
    """

    ends = FINDINGS
    replies: Sequence[Any] = ()

    def __init__(self, column: int, code: str, what: str, advice: str, id_: object = None) -> None:
        super().__init__(what)
        self.column = column
        self.code = code
        self.what = what
        self.advice = advice
        self.id = id_


class InsideError(LineError):
    """A line that askmono itself fails on."""

    ends = INTERNAL


class DamagedError(LineError):
    """A line asked of a library whose file was damaged since it was opened.

    replies: one a turn; None for each that cannot be answered, and the card where there is danger.
    """

    ends = BROKEN

    def __init__(self, problem: Problem, id_: object, replies: Sequence[Any]) -> None:
        super().__init__(1, problem.code, f"{problem.file}: {problem.what}", problem.advice, id_)
        self.replies = replies


class Request(msgspec.Struct, frozen=True):
    """One conversation to hold: every turn leans on those before it."""

    id: str | int | None
    turns: tuple[str, ...]
    medicine: str | None


class Numbered(NamedTuple):
    """A line as it came. number: from 1."""

    number: int
    data: bytes


class Answered(NamedTuple):
    """What a line is answered with: JSON without a line's end. code: the exit code that it asks."""

    data: bytes
    code: int


def batch(engine: Engine, lines: Iterable[bytes], out: BinaryIO, *, tty: bool = False) -> int:
    """Answer every line; the exit code of the worst of them. tty: whether a terminal reads this."""
    code = FINE
    for line in numbered(lines):
        answered = answer_line(engine, line)
        code = max(code, answered.code)
        out.write(written(answered.data, tty=tty))
        out.flush()
    return code


def numbered(lines: Iterable[bytes]) -> Iterator[Numbered]:
    """The lines that have something in them, each with its number in the input."""
    for number, line in enumerate(lines, 1):
        data = line.removeprefix(BOM) if number == 1 else line  # some editors put it there
        if data.strip():
            yield Numbered(number, data)


def answer_line(engine: Engine, line: Numbered) -> Answered:
    """The replies of one line's conversation, or what is wrong with the line."""
    try:
        return Answered(_encode(_answered(engine, read_request(line.data))), FINE)
    except LineError as error:
        answer = {"id": error.id, "error": _described(error, line.number)}
        if any(error.replies):
            answer["replies"] = error.replies
        return Answered(_encode(answer), error.ends)


def written(data: bytes, *, tty: bool) -> bytes:
    """An answer as its line. tty: whether a terminal reads this."""
    return (visible_json(data.decode()).encode() if tty else data) + b"\n"


def _answered(engine: Engine, request: Request) -> dict[str, Any]:
    damage: ContentError | None = None
    if request.medicine is not None:
        try:
            engine = engine.about(request.medicine)
        except ContentError as error:
            damage = error
        except UnknownSettingError as error:
            what = f'there is no medicine "{request.medicine}" in the library'
            raise LineError(1, error.code, what, error.advice, request.id) from None
    conversation = START
    replies: list[Any] = []
    problems = list(damage.problems) if damage else []
    for utterance in request.turns:
        try:
            turn = (
                danger_alone(engine, conversation, utterance, damage)
                if damage
                else respond(engine, conversation, utterance)
            )
            replies.append(None if turn.unanswered else to_json(turn.reply))
        except Exception as error:
            what = f"{type(error).__name__}: {error}"
            advice = "report this line: askmono should answer any text"
            raise InsideError(1, "internal-error", what, advice, request.id) from error
        conversation = turn.conversation
        problems += turn.problems
    if None in replies:
        raise DamagedError(problems[0], request.id, replies)
    return {"id": request.id, "replies": replies}


def read_request(line: bytes) -> Request:
    """The conversation that a line asks for. Raises LineError for any other line."""
    advice = 'write {"id": "a1", "turns": ["a question"]}'
    try:
        value = msgspec.json.decode(line)
    except UnicodeDecodeError:
        at = _bad_byte(line)
        raise LineError(at, "bad-utf8", "the line is not UTF-8", "send UTF-8") from None
    except RecursionError:
        raise LineError(1, "bad-json", "the line is nested too deeply", advice) from None
    except msgspec.DecodeError as error:
        if (at := _bad_byte(line)) <= len(line):
            raise LineError(at, "bad-utf8", "the line is not UTF-8", "send UTF-8") from None
        found = _BYTE.search(str(error))
        bytes_before = int(found.group(1)) if found else len(line.rstrip())
        column = len(line[:bytes_before].decode("utf-8", "replace")) + 1
        what = f"this is not JSON: {_BYTE.sub('', str(error)).strip()}"
        raise LineError(column, "bad-json", what, advice) from None
    if not isinstance(value, dict):
        raise LineError(1, "bad-type", "the line is no JSON object", advice)
    return _checked(line, value)


def _checked(line: bytes, value: dict[str, Any]) -> Request:
    id_, turns, medicine = (value.get(key) for key in KEYS)

    def wrong(key: str, code: str, what: str, advice: str) -> LineError:
        place = line.find(b'"' + key.encode() + b'"')
        column = len(line[: max(0, place)].decode()) + 1
        known = id_ if isinstance(id_, str | int) and not isinstance(id_, bool) else None
        return LineError(column, code, what, advice, known)

    for key in value:
        if key not in KEYS:
            advice = f"known keys: {', '.join(KEYS)}"
            raise wrong(key, "unknown-key", f'unknown key "{key}"', advice)
    if id_ is not None and (isinstance(id_, bool) or not isinstance(id_, str | int)):
        raise wrong("id", "bad-type", '"id" is neither text nor a whole number', "write a text")
    if "turns" not in value:
        advice = 'write "turns": ["a question"]'
        raise wrong("turns", "missing-key", 'the key "turns" is missing', advice)
    if not isinstance(turns, list) or not all(isinstance(turn, str) for turn in turns):
        advice = 'write "turns": ["a question"]'
        raise wrong("turns", "bad-type", '"turns" is no list of texts', advice)
    if medicine is not None and not isinstance(medicine, str):
        raise wrong("medicine", "bad-type", '"medicine" is no text', "write a medicine's id")
    return Request(id_, tuple(turns), medicine)


def _bad_byte(line: bytes) -> int:
    """The column of the first byte that is not UTF-8, from 1; past the line's end for none."""
    try:
        line.decode()
    except UnicodeDecodeError as error:
        return len(line[: error.start].decode()) + 1
    return len(line) + 1


def _described(error: LineError, number: int) -> dict[str, Any]:
    return {
        "line": number,
        "column": error.column,
        "code": error.code,
        "what": error.what,
        "advice": error.advice,
    }
