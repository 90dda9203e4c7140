import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest

from askmono.dialogue.conversation import START, Conversation
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import (
    Abstention,
    Answer,
    Edition,
    Escalation,
    Offer,
    Quote,
    Reply,
    Said,
)
from askmono.dialogue.respond import Turn
from askmono.faces.chat import Chat
from askmono.faces.terminal import Page

EDITION = Edition("1", "0" * 64)
OFFERS = (Offer("a", "Is it A?"),)


class Talk:
    """A chat whose replies are canned: "help!" is danger, "drive" an answer."""

    def __init__(self, engine: Engine, drive: Quote) -> None:
        self.out = io.StringIO()
        self.seen: list[Conversation] = []
        self._drive = drive
        self.chat = Chat(engine, Page(self.out), self._ask)

    def _ask(self, conversation: Conversation, utterance: str) -> Turn:
        self.seen.append(conversation)
        card = (Said("escalation-emergency", "Please call now."),)
        reply: Reply
        if "help!" in utterance:
            reply = Escalation(
                utterance=utterance, library=EDITION, reason="emergency", notices=card
            )
        elif "drive" in utterance:
            reply = Answer(
                utterance=utterance, library=EDITION, question="Drive?", passages=(self._drive,)
            )
        else:
            reply = Abstention(utterance=utterance, library=EDITION, reason="not-covered")
        return Turn(reply, Conversation(medicine="ketamine", intent=utterance, offers=OFFERS))

    def say(self, *lines: str) -> str:
        """What is printed after these lines."""
        at = len(self.out.getvalue())
        for line in lines:
            assert self.chat.hear(line)
        return self.out.getvalue()[at:]


@pytest.fixture
def talk(engine: Engine, drive: Quote) -> Talk:
    return Talk(engine, drive)


def test_first_reply_shows_the_whole_disclaimer(talk: Talk, engine: Engine) -> None:
    assert engine.monograph.disclaimer is not None
    words = "educational purposes only"
    assert words in talk.say("drive")
    assert words not in talk.say("drive")


def test_danger_stands_alone_and_the_disclaimer_waits(talk: Talk) -> None:
    assert talk.say("help!") == "Get help now\n\nPlease call now.\n\n"
    assert "educational purposes" in talk.say("drive")


def test_conversation_is_handed_on(talk: Talk) -> None:
    talk.say("one", "two")
    assert [seen.intent for seen in talk.seen] == [START.intent, "one"]


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        pytest.param("/help", "/save FILE: keep", id="help"),
        pytest.param("/disclaimer", "Source: ketamine.md, Disclaimer, line 84", id="disclaimer"),
        pytest.param("/topics", "Side Effects\n  Common Side Effects", id="topics"),
        pytest.param("/source", "The last reply cites no passage.", id="nothing cited yet"),
        pytest.param("/save", "/save FILE", id="save without a name"),
        pytest.param("/save /nowhere/at/all", "Not saved: ", id="save where nothing can be"),
        pytest.param("/save ~no-such-user/x", "Not saved: ", id="save at nobody's home"),
        pytest.param("/save a\0b", "its name cannot be one", id="save under no name"),
        pytest.param("/nope", "/help lists the commands.", id="unknown"),
    ],
)
def test_commands(talk: Talk, line: str, shown: str) -> None:
    assert shown in talk.say(line)


def test_danger_comes_before_a_mistyped_command(talk: Talk) -> None:
    assert talk.say("/hlep help!") == "Get help now\n\nPlease call now.\n\n"


def test_command_with_more_words_is_a_question(talk: Talk) -> None:
    assert "Get help now" in talk.say("/quiet help!", "/help help!")


def test_source_shows_the_lines_of_the_file(talk: Talk, drive: Quote) -> None:
    assert f"{drive.lines[0]}: * **Q: Can I drive" in talk.say("drive", "/source")


def test_quit(talk: Talk) -> None:
    assert talk.chat.hear("/quit") is False


@pytest.mark.parametrize("name", ["kept.json", "kept.md"])
def test_save_once(talk: Talk, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    talk.say("drive \x1b[2J")
    assert "Saved: " in talk.say(f"/save {path}")
    before = path.read_bytes()
    assert "is there already" in talk.say("more", f"/save {path}")
    assert path.read_bytes() == before
    assert path.stat().st_mode & 0o077 == 0  # nobody else's to read
    if name.endswith("json"):
        assert json.loads(before)["turns"][0]["utterance"] == "drive \x1b[2J"
    else:
        assert b"\x1b" not in before


def test_a_shelf_is_browsed_by_letter(wide_shelf: Engine) -> None:
    out = io.StringIO()
    talk = Chat(wide_shelf, Page(out))
    for line in ("/topics", "/medicines bex*", "i take bexolin and amadrol", "/help"):
        talk.hear(line)
    said = out.getvalue()
    assert "Name a medicine first" in said
    assert "Bexolin + Cortamide (bexolin-cortamide)" in said
    assert "Bexolin, Amadrol" in said
    assert "/medicines PATTERN" in said


def test_of_several_in_mind_one_has_to_be_named(wide_shelf: Engine) -> None:
    out = io.StringIO()
    talk = Chat(wide_shelf.about("bexolin"), Page(out))
    talk.hear("/topics")
    assert "Name a medicine first" not in out.getvalue()
    talk.hear("i take bexolin and amadrol")
    talk.hear("/topics")
    assert "Name a medicine first" in out.getvalue()


@pytest.mark.parametrize("dosing", ["show", "withhold"])
def test_topics_without_what_is_withheld(
    engine_with: Callable[..., Engine], dosing: Literal["show", "withhold"]
) -> None:
    out = io.StringIO()
    Chat(engine_with(dosing=dosing), Page(out)).hear("/topics")
    assert ("Analgesia (IV)" in out.getvalue()) is (dosing == "show")
    assert "Important Note" in out.getvalue()
