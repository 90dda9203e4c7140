"""`askmono ask`: one question, one reply."""

import msgspec

from askmono.content.problems import ContentError
from askmono.dialogue.contract import to_json
from askmono.dialogue.conversation import START
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import Reply
from askmono.dialogue.respond import respond
from askmono.faces.exits import FINE
from askmono.faces.terminal import Page
from askmono.faces.wording import curated, reply_lines


def ask(engine: Engine, utterance: str, page: Page, *, as_json: bool) -> int:
    """Print the reply to an utterance, as text or as the contract's JSON.

    Raises ContentError where the library's file was damaged since it was opened.
    """
    turn = respond(engine, START, utterance)
    if turn.unanswered:
        raise ContentError(list(turn.problems))
    reply = turn.reply
    if as_json:
        page.write_json(json_bytes(reply))
    else:
        page.show(reply_lines(reply, curated(engine)))
    return FINE


def json_bytes(reply: Reply) -> bytes:
    """A reply as the contract's JSON on one line."""
    return msgspec.json.encode(to_json(reply))
