"""--accept rewrites the keys that do not hold, and nothing else; never what is unsafe by itself."""

import io
import os
import stat
from pathlib import Path
from typing import Any

import msgspec
import pytest
from small_engine import Program

from askmono.content.source import Source
from askmono.dialogue.conversation import START
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import Reply
from askmono.dialogue.respond import respond
from askmono.faces.exits import FINDINGS, FINE
from askmono.faces.scripts.acceptance import proposed, rewritten, with_reply
from askmono.faces.scripts.accepting import Consent, accept
from askmono.faces.scripts.expectation import Expectation, unmet
from askmono.faces.scripts.finding import read_scripts
from askmono.faces.scripts.runner import Engines, Result, run
from askmono.faces.scripts.script import expectation
from askmono.faces.terminal import Page

ASKED = {
    "driving": "can i drive after it",
    "card": "he is not breathing",
    "vague": "ketamine",
    "empty": "",
}


@pytest.fixture(scope="module")
def replies(engine: Engine) -> dict[str, Reply]:
    return {name: respond(engine, START, text).reply for name, text in ASKED.items()}


DRIVE = {"section": "FAQs", "faq": "can i drive after taking ketamine"}
REMADE: list[Any] = [
    pytest.param("driving", {"reply": "refusal"}, {"reply": "answer"}, id="kind"),
    pytest.param(
        "driving",
        {"reply": "answer", "intent": "onset", "passages": 1},
        {"reply": "answer", "intent": "driving", "passages": 1},
        id="what holds stays",
    ),
    pytest.param(
        "driving", {"reply": "refusal", "reason": "diagnosis"}, {"reply": "answer"}, id="no reason"
    ),
    pytest.param(
        "card", {"intent": "driving"}, {"reply": "escalation", "reason": "emergency"}, id="0"
    ),
    pytest.param(
        "driving", {"cites": {"section": "Dosage"}}, {"cites": DRIVE}, id="another passage"
    ),
    pytest.param(
        "driving",
        {"first": {"section": "Dosage"}, "cites": [{"faq": "drive"}, {"section": "Usage"}]},
        {"first": DRIVE, "cites": {"faq": "drive"}},
        id="of several passages only the one that is not shown",
    ),
    pytest.param(
        "driving",
        {"reply": "answer", "cites": [{"section": "Usage"}], "first": {"faq": "drive"}},
        {"reply": "answer", "first": {"faq": "drive"}},
        id="the first is named already",
    ),
    pytest.param(
        "card",
        {"shows": ["911", "giraffe", "999"]},
        {"shows": "911"},
        id="words that are shown stay",
    ),
    pytest.param(
        "card", {"must_not_show": ["911", "999"]}, {"must_not_show": "999"}, id="must not"
    ),
    pytest.param(
        "card", {"notices": ["abstention-empty"]}, {"notices": "escalation-emergency"}, id="notices"
    ),
    pytest.param("vague", {"offers": "none"}, {"offers": "any"}, id="some offer"),
    pytest.param("card", {"offers": "driving"}, {"offers": "none"}, id="no offer"),
    pytest.param("driving", {"dose_figures": True}, {"dose_figures": False}, id="figures"),
    pytest.param(
        "driving",
        {"reply": "answer", "none_of": [{"intent": "driving"}, {"intent": "onset"}]},
        {"reply": "answer", "none_of": [{"intent": "onset"}]},
        id="none of",
    ),
    pytest.param(
        "card",
        {"any_of": [{"reply": "answer"}, {"reply": "refusal"}]},
        {"any_of": [{"reply": "answer"}, {"reply": "refusal"}, {"reply": "escalation"}]},
        id="one more of several",
    ),
]


@pytest.mark.parametrize(("name", "was", "now"), REMADE)
def test_with_reply(
    name: str,
    was: dict[str, Any],
    now: dict[str, Any],
    replies: dict[str, Reply],
    engine: Engine,
) -> None:
    made = with_reply(expectation(was), replies[name], engine)
    assert unmet(made, replies[name], engine) == ()
    wanted = expectation(now)
    if wanted.any_of:  # what is added is told in full
        assert made.any_of[:-1] == wanted.any_of[:-1]
        assert made.any_of[-1].reply == wanted.any_of[-1].reply
    else:
        assert made == wanted


@pytest.mark.parametrize("name", ASKED)
def test_with_reply_leaves_what_is_met(
    name: str, replies: dict[str, Reply], engine: Engine
) -> None:
    met = with_reply(Expectation(reply="refusal", passages=3), replies[name], engine)
    assert with_reply(met, replies[name], engine) == met


@pytest.mark.parametrize(
    ("least", "now"),
    [
        pytest.param(60.5, 42, id="lowered to what came, cut"),
        pytest.param(42.4, 42.4, id="as it is, where it holds"),
    ],
)
def test_with_reply_lowers_a_margin(
    least: float, now: float, replies: dict[str, Reply], engine: Engine
) -> None:
    reply = msgspec.structs.replace(replies["vague"], margin=42.37)
    made = with_reply(Expectation(margin_at_least=least), reply, engine)
    assert made == Expectation(margin_at_least=now)


# --- files ---------------------------------------------------------------------------------------


class Ran:
    """Scripts that were run, to be accepted."""

    def __init__(self, folder: Path, engine: Engine, **files: str) -> None:
        self.paths = {name: folder / f"{name}.script.yaml" for name in files}
        for name, text in files.items():
            self.paths[name].write_text(text, "utf-8")
        self.engines = Engines(engine)
        self.results = self.run()

    def run(self) -> list[Result]:
        problems: list[Any] = []
        scripts = read_scripts(self.paths.values(), problems)
        assert problems == []
        return [run(script, self.engines.of(script)) for script in scripts]

    def accept(self, *, yes: bool = True, unsafe: bool = False) -> tuple[int, str]:
        out = io.StringIO()
        consent = Consent(yes, unsafe)
        code = accept(Page(out), self.results, (), self.engines, consent)
        return code, out.getvalue()

    def text(self, name: str) -> str:
        return self.paths[name].read_text("utf-8")


WRONG = """\
# yaml-language-server: $schema=x
title: Driving   # a title
turns:
  - say:   can i drive after it   # typed
    expect:
      reply: "answer"   # it is there
      intent:  onset
      first: {section: FAQs, faq: drive}

  # at last
  - {say: he is not breathing, expect: {reply: escalation}}
"""


def test_only_what_does_not_hold_is_rewritten(tmp_path: Path, engine: Engine) -> None:
    ran = Ran(tmp_path, engine, a=WRONG)
    ran.paths["a"].chmod(0o640)
    code, told = ran.accept()
    assert code == FINE
    assert ran.text("a") == WRONG.replace("intent:  onset", "intent:  driving")
    assert stat.S_IMODE(ran.paths["a"].stat().st_mode) == 0o640
    assert [path.name for path in tmp_path.iterdir()] == ["a.script.yaml"]
    assert "-      intent:  onset" in told
    assert "+      intent:  driving" in told
    assert all(result.passes for result in ran.run())


def test_nothing_is_written_unless_agreed_to(tmp_path: Path, engine: Engine) -> None:
    ran = Ran(tmp_path, engine, a=WRONG)
    code, told = ran.accept(yes=False)
    assert code == FINDINGS
    assert ran.text("a") == WRONG
    assert "+      intent:  driving" in told
    assert "stays as it is; --yes rewrites it" in told


def test_what_holds_is_left_alone(tmp_path: Path, engine: Engine) -> None:
    right = WRONG.replace("onset", "driving")
    ran = Ran(tmp_path, engine, a=right)
    before = ran.paths["a"].stat().st_mtime_ns
    assert ran.accept() == (FINE, "everything holds as it is\n")
    assert ran.paths["a"].stat().st_mtime_ns == before


LOST = """\
title: A card
turns:
  - say: can i drive after it
    expect: {reply: escalation, reason: overdose}
  - say: can i drive after it
    expect: {intent: onset}
"""


@pytest.mark.parametrize("unsafe", [False, True])
def test_what_is_unsafe_needs_more_than_yes(unsafe: bool, tmp_path: Path, engine: Engine) -> None:
    ran = Ran(tmp_path, engine, a=LOST)
    code, told = ran.accept(unsafe=unsafe)
    assert "UNSAFE: an emergency card is no longer shown" in told
    assert "{intent: driving}" in ran.text("a")
    assert ("{reply: answer}" in ran.text("a")) is unsafe
    assert ("{reply: escalation, reason: overdose}" in ran.text("a")) is not unsafe
    assert code == (FINE if unsafe else FINDINGS)


FRAGMENTS = """\
title: Shared
fragments:
  expectations:
    shared: {reply: answer, intent: storage}   # of all
"""
USES = """\
title: Uses it
include: [shared.script.yaml]
turns:
  - say: can i drive after it
    expect: shared
  - say: OTHER
    expect: shared
"""


@pytest.mark.parametrize(
    ("other", "agrees"),
    [
        pytest.param("is it ok to drive a car after it", True, id="another driver"),
        pytest.param("how do i store it", False, id="holds as it is"),
        pytest.param("he is not breathing", False, id="a card"),
    ],
)
def test_shared_expectations_change_only_for_all(
    other: str, agrees: bool, tmp_path: Path, engine: Engine
) -> None:
    ran = Ran(tmp_path, engine, shared=FRAGMENTS, uses=USES.replace("OTHER", other))
    code, told = ran.accept()
    assert ran.text("uses") == USES.replace("OTHER", other)
    if agrees:
        assert ran.text("shared") == FRAGMENTS.replace("storage", "driving")
        assert code == FINE
    else:
        assert ran.text("shared") == FRAGMENTS
        assert "2 turns share it" in told
        assert code == FINDINGS


LEFT: list[Any] = [
    pytest.param(
        'title: Ways\nturns:\n  - say: ["can i drive after it", "he is not breathing"]\n'
        "    expect: {reply: refusal}\n",
        "the ways to say it behave unlike",
        id="ways that behave unlike",
    ),
    pytest.param(
        "title: Commented\nturns:\n  - say: can i drive after it\n    expect:\n      cites:\n"
        "        - section: Usage  # because\n        - section: FAQs\n",
        "a comment stands in what would be rewritten",
        id="a comment would go",
    ),
]


@pytest.mark.parametrize(("text", "why"), LEFT)
def test_what_cannot_be_accepted_is_said(
    text: str, why: str, tmp_path: Path, engine: Engine
) -> None:
    ran = Ran(tmp_path, engine, a=text)
    code, told = ran.accept(unsafe=True)
    assert (code, ran.text("a")) == (FINDINGS, text)
    assert why in told


def test_tables_are_not_rewritten(tmp_path: Path, engine: Engine) -> None:
    table = tmp_path / "a.utterances.csv"
    table.write_text("utterance,intent\ncan i drive after it,onset\n")
    problems: list[Any] = []
    engines = Engines(engine)
    results = [run(script, engine) for script in read_scripts([table], problems)]
    out = io.StringIO()
    assert accept(Page(out), results, (), engines, Consent(yes=True)) == FINDINGS
    assert "tables are not rewritten" in out.getvalue()
    assert table.read_text() == "utterance,intent\ncan i drive after it,onset\n"


ONE = """\
title: One
known_failure: not yet there
turns: [{say: can i drive after it, expect: EXPECT}]
"""
SEVERAL = """\
title: Several
known_failure: not yet there
conversations:
  - title: First
    turns: [{say: can i drive after it, expect: {reply: answer}}]
  - title: Second
    turns: [{say: can i drive after it, expect: EXPECT}]
  - title: Third
    known_failure: by itself   # that
    turns: [{say: can i drive after it, expect: {reply: answer}}]
"""
PASSES, FAILS = "{reply: answer}", "{reply: refusal}"


@pytest.mark.parametrize(
    ("text", "after", "code"),
    [
        pytest.param(
            ONE.replace("EXPECT", PASSES),
            ONE.replace("EXPECT", PASSES).replace("known_failure: not yet there\n", ""),
            FINE,
            id="it passes",
        ),
        pytest.param(
            ONE.replace("EXPECT", FAILS), ONE.replace("EXPECT", FAILS), FINE, id="it still fails"
        ),
        pytest.param(
            SEVERAL.replace("EXPECT", PASSES),
            SEVERAL.replace("EXPECT", PASSES)
            .replace("known_failure: not yet there\n", "")
            .replace("known_failure: by itself   # that", "# that"),
            FINE,
            id="all under it pass",
        ),
        pytest.param(
            SEVERAL.replace("EXPECT", FAILS),
            SEVERAL.replace("EXPECT", FAILS).replace("known_failure: by itself   # that", "# that"),
            FINDINGS,
            id="one under it fails",
        ),
    ],
)
def test_known_failures_that_pass(
    text: str, after: str, code: int, tmp_path: Path, engine: Engine
) -> None:
    ran = Ran(tmp_path, engine, a=text)
    assert ran.accept()[0] == code
    assert ran.text("a") == after


def test_a_file_that_changed_meanwhile_is_left(tmp_path: Path, engine: Engine) -> None:
    ran = Ran(tmp_path, engine, a=WRONG)
    edited = WRONG.replace("onset", "duration")
    ran.paths["a"].write_text(edited)
    code, told = ran.accept()
    assert (code, ran.text("a")) == (FINDINGS, edited)
    assert "the file has changed since it was run" in told


def test_a_file_that_is_gone_is_said(tmp_path: Path, engine: Engine) -> None:
    ran = Ran(tmp_path, engine, a=WRONG)
    ran.paths["a"].unlink()
    code, told = ran.accept()
    assert code == FINDINGS
    assert "can no longer be read" in told


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links here")
def test_a_link_stays_a_link(tmp_path: Path, engine: Engine) -> None:
    (tmp_path / "elsewhere").mkdir()
    kept = tmp_path / "elsewhere" / "kept.script.yaml"
    kept.write_text(WRONG)
    (tmp_path / "a.script.yaml").symlink_to(kept)
    ran = Ran(tmp_path, engine)
    ran.paths = {"a": tmp_path / "a.script.yaml"}
    ran.results = ran.run()
    assert ran.accept()[0] == FINE
    assert (tmp_path / "a.script.yaml").is_symlink()
    assert "driving" in kept.read_text()


def test_a_source_without_anything_to_accept_stays(tmp_path: Path, engine: Engine) -> None:
    ran = Ran(tmp_path, engine, a=WRONG.replace("onset", "driving"))
    proposal = proposed(ran.results, ran.engines)
    source = Source("a", ran.text("a").encode())
    assert proposal.files() == ()
    assert rewritten(source, proposal, ran.results).text == source.text


# --- the command ---------------------------------------------------------------------------------


def test_the_command_shows_and_writes_nothing_in_a_pipe(program: Program, tmp_path: Path) -> None:
    (tmp_path / "a.script.yaml").write_text(WRONG)
    done = program("test", "--accept")
    assert done.returncode == FINDINGS
    assert "+      intent:  driving" in done.stdout
    assert (tmp_path / "a.script.yaml").read_text() == WRONG
    assert program("test", "--accept", "--yes").returncode == FINE
    assert program("test").returncode == FINE


@pytest.mark.parametrize(
    ("options", "why"),
    [
        pytest.param(("--yes",), "--yes goes with --accept only", id="yes to what"),
        pytest.param(("--unsafe",), "--unsafe goes with --accept only", id="what is unsafe"),
        pytest.param(("--accept", "--watch"), "does not go with --watch", id="watch"),
        pytest.param(("--accept", "--typos", "2"), "does not go with --typos", id="slips"),
        pytest.param(("--accept", "--json", "x"), "does not go with --json", id="json"),
    ],
)
def test_options_that_make_no_sense(
    options: tuple[str, ...], why: str, program: Program, tmp_path: Path
) -> None:
    (tmp_path / "a.script.yaml").write_text(WRONG)
    done = program("test", *options)
    assert done.returncode == 2
    assert why in done.stderr
