"""What a visitor sends, read within bounds: a question, and the conversation it belongs to.

Nothing of it is logged, and no error names any of it.
"""

from collections.abc import Mapping
from urllib.parse import parse_qs

import anyio
import msgspec
from starlette.exceptions import HTTPException
from starlette.requests import Request

LARGEST = 16 * 1024  # bytes of a body that is answered; a question of 1000 letters is far smaller
PATIENT = 1024 * 1024  # bytes that are read, most of them to be thrown away
SECONDS = 10.0  # until a body has to be there
FIELDS = 16  # of a form
CLOSE = {"Connection": "close"}  # what is left of the body is not read any more

FORM = "application/x-www-form-urlencoded"
JSON = "application/json"


class Asked(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A question. state: a sealed conversation; None for the first question of a new one."""

    question: str
    state: str | None = None


async def read_form(request: Request) -> Asked:
    """The question of the page's form; empty where there is none. Raises HTTPException."""
    body = await _body(request, FORM)
    try:
        fields = parse_qs(body.decode("utf-8", "replace"), True, max_num_fields=FIELDS)
    except ValueError:
        raise HTTPException(400, "too many fields") from None
    return Asked(_first(fields, "question"), _first(fields, "state") or None)


async def read_json(request: Request) -> Asked:
    """The question of a program. Raises HTTPException, whose detail says what is wrong."""
    body = await _body(request, JSON)
    try:
        return msgspec.json.decode(body, type=Asked)
    except (UnicodeDecodeError, RecursionError):
        raise HTTPException(400, "this is not JSON in UTF-8") from None
    except msgspec.MsgspecError as error:
        raise HTTPException(400, str(error)) from None


def _first(fields: Mapping[str, list[str]], name: str) -> str:
    return fields.get(name, [""])[0]


async def _body(request: Request, kind: str) -> bytes:
    """A body of at most LARGEST bytes, of the one kind that is expected here.

    What cannot be answered is read all the same, within bounds: who closes a connection that is
    still being written to takes the error's page away as well.
    """
    data = bytearray()
    size = 0
    try:
        with anyio.fail_after(SECONDS):
            async for chunk in request.stream():
                size += len(chunk)
                if size <= LARGEST:
                    data += chunk
                elif size > PATIENT:
                    break
    except TimeoutError:
        raise HTTPException(408, "the body did not come in time", CLOSE) from None
    if size > LARGEST:
        headers = CLOSE if size > PATIENT else None
        raise HTTPException(413, f"send at most {LARGEST} bytes", headers)
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != kind:
        raise HTTPException(415, f"send {kind}")
    return bytes(data)
