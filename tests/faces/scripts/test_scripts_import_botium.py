"""Botium: what is read of conversations, partial ones, and lists of utterances."""

import pytest

from askmono.content.source import Source
from askmono.faces.scripts.imports.botium import read_botium
from askmono.faces.scripts.imports.foreign import Buttons, Foreign, ForeignTurn, Label, Words

HELLO = ("hello.utterances.txt", "UTT_HELLO\r\nhi\r\nhello there\r\n\r\n")


def _read(*files: tuple[str, str]) -> Foreign:
    return read_botium([Source(name, text.encode()) for name, text in files])


def _turns(convo: str, *more: tuple[str, str]) -> tuple[tuple[ForeignTurn, ...], Foreign]:
    read = _read(("x.convo.txt", convo), *more)
    return read.files[0].conversations[0].turns, read


def test_a_conversation_with_name_and_note() -> None:
    read = _read(("x.convo.txt", "\ufeffGreeting\nfor testers\n\n#me\nhi\n\n#bot\nHello\nyou\n"))
    (conversation,) = read.files[0].conversations
    assert (conversation.title, conversation.note) == ("Greeting", "for testers")
    (turn,) = conversation.turns
    assert (turn.says, turn.place.line) == (("hi",), 5)
    assert turn.wanted == (Words(("Hello\nyou",), turn.wanted[0].place),)


def test_a_conversation_without_a_name_is_called_after_its_file() -> None:
    read = _read(("folder/asks.convo.txt", "#me\nhi\n"))
    assert read.files[0].conversations[0].title == "asks"


@pytest.mark.parametrize(
    ("section", "says"),
    [
        pytest.param("two\nlines", ("two\nlines",), id="several lines"),
        pytest.param("UTT_HELLO", ("hi", "hello there"), id="a list of utterances"),
        pytest.param("BUTTON yes", ("yes",), id="a button"),
        pytest.param('BUTTON {"a": 1}|Yes, please', ("Yes, please",), id="a button with data"),
        pytest.param("wait\nPAUSE 500", ("wait",), id="a logic hook below"),
        pytest.param("", ("",), id="nothing typed"),
        pytest.param("it costs $50", ("it costs $50",), id="money is no variable"),
        pytest.param("[sic]", ("[sic]",), id="brackets are words"),
    ],
)
def test_what_a_person_says(section: str, says: tuple[str, ...]) -> None:
    turns, _ = _turns(f"x\n#me\n{section}\n", HELLO)
    assert [turn.says for turn in turns] == [says]


@pytest.mark.parametrize(
    ("section", "kind"),
    [
        ("my number is $random10", "variable"),
        ("call me ${name}", "variable"),
        ("UTT_NOBODY_KNOWS", "utterances"),
        ('{"event": "start"}', "structured"),
        ("MEDIA cat.png", "media"),
        ("FORM name|x", "form"),
    ],
)
def test_what_nobody_can_say(section: str, kind: str) -> None:
    turns, read = _turns(f"x\n#me\n{section}\n\n#bot\nThank you very much\n", HELLO)
    assert turns == ()
    assert read.files[0].conversations[0].missing == 1
    assert {one.kind for one in read.dropped} == {"bot text", kind}
    assert [one.place.line for one in read.dropped if one.kind == kind] == [3]


@pytest.mark.parametrize(
    ("line", "want"),
    [
        ("INTENT greet", ("greet",)),
        ("BUTTONS Yes|No", Buttons),
        ("TEXT_CONTAINS_ANY a|b", (("a", "b"), False, False, True)),
        ("TEXT_CONTAINS_ALL_IC a|b\\|c", (("a", "b|c"), True, False, True)),
        ("TEXT some words", (("some words",), False, False, False)),
        ("TEXT_EQUALS_IC UTT_HELLO|x", (("hi", "hello there", "x"), False, False, False)),
        ("!TEXT_CONTAINS_ANY a", (("a",), False, True, True)),
        ("!never that", (("never that",), False, True, False)),
        ("!!really", (("!really",), False, False, False)),
        ("UTT_HELLO", (("hi", "hello there"), False, False, False)),
    ],
)
def test_what_the_bot_is_to_say(line: str, want: object) -> None:
    turns, read = _turns(f"x\n#me\nhi\n\n#bot\n{line}\n", HELLO)
    (found,) = turns[0].wanted
    match found:
        case Label():
            assert found.names == want
        case Buttons():
            assert want is Buttons
            assert found.texts == ("Yes", "No")
        case Words():
            assert (found.texts, found.every, found.negated, found.part) == want
    assert read.dropped == ()


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("?maybe this", "optional"),
        ("?INTENT greet", "optional"),
        ("INTENT_CONFIDENCE 70", "asserter"),
        ("BUTTONS_COUNT >2", "asserter"),
        ("OUR_OWN_ASSERTER x", "asserter"),
        ("TEXT_REGEXP_ANY a+", "pattern"),
        ("WAITFORBOT 100", "logic hook"),
        ("your id is $id", "variable"),
        ('{"card": 1}', "structured"),
    ],
)
def test_what_is_dropped_of_a_reply(line: str, kind: str) -> None:
    turns, read = _turns(f"x\n#me\nhi\n\n#bot\n{line}\n")
    assert turns[0].wanted == ()
    assert [(one.kind, one.place.line) for one in read.dropped] == [(kind, 6)]


def test_partial_conversations_are_put_in() -> None:
    convo = "x\n#begin\nPAUSE 5\n\n#me\nfirst\n\n#include LOGIN\n\n#bot\nINCLUDE LAST\n\n#end\n"
    login = ("login.pconvo.txt", "LOGIN\n\n#bot\nwho are you\n\n#me\nit is me\n")
    last = ("last.pconvo.txt", "LAST\n#me\nbye\n")
    unused = ("unused.pconvo.txt", "UNUSED\n#me\nnever\n")
    turns, read = _turns(convo, login, last, unused)
    assert [turn.says[0] for turn in turns] == ["first", "it is me", "bye"]
    assert turns[0].wanted != ()
    assert [(one.kind, one.what) for one in read.dropped] == [
        ("logic hook", "PAUSE 5"),
        ("include", "UNUSED"),
    ]


@pytest.mark.parametrize(
    "partial",
    [
        pytest.param([("a.pconvo.txt", "A\n#include A\n")], id="itself"),
        pytest.param(
            [("a.pconvo.txt", "A\n#include B\n"), ("b.pconvo.txt", "B\n#include A\n")], id="a ring"
        ),
        pytest.param(
            [
                (f"{n}.pconvo.txt", f"{chr(65 + n)}\n" + f"#include {chr(66 + n)}\n" * 20)
                for n in range(12)
            ],
            id="ever more of nothing",
        ),
    ],
)
def test_includes_without_end_are_dropped(partial: list[tuple[str, str]]) -> None:
    turns, read = _turns("x\n#me\nhi\n\n#include A\n", *partial)
    assert [turn.says[0] for turn in turns] == ["hi"]
    assert {one.kind for one in read.dropped} == {"include"}


def test_lists_of_utterances_become_rows() -> None:
    read = _read(HELLO, ("memory.scriptingmemory.txt", "|$a|$b\nx|1|2\n"))
    rows = read.files[0].listed
    assert [(row.says, row.place.line) for row in rows] == [(("hi",), 2), (("hello there",), 3)]
    assert [label.names for row in rows for label in row.labels()] == [("UTT_HELLO",)] * 2
    assert [one.kind for one in read.dropped] == ["variable"]


def test_a_list_with_a_place_for_a_word() -> None:
    listed = ("u.utterances.txt", "UTT_NAME\ni am %s\nmy name is %s\n")
    turns, read = _turns("x\n#me\nUTT_NAME joe\n", listed)
    assert turns[0].says == ("i am joe", "my name is joe")
    assert [one.kind for one in read.dropped] == ["variable", "variable"]  # as rows of a table
