"""An error inside the terminal interface is told in one sentence, without what was typed."""

from typing import Any

import pytest
from canned import MakeApp

from askmono.faces.exits import INTERNAL, ending
from askmono.faces.tui.ending import InsideError, ended, told
from askmono.faces.tui.question_box import QuestionBox

SECRET = "my secret question"


def breaking(utterance: str) -> Any:
    raise KeyError(utterance)


async def broken(make_app: MakeApp) -> Any:
    """An app that broke on a question."""
    app = make_app(breaking)

    async def use() -> None:
        async with app.run_test(size=(80, 24)) as pilot:
            app.asking.query_one(QuestionBox).fill(SECRET)
            await pilot.press("enter")
            await pilot.pause()

    with pytest.raises(KeyError):
        await use()
    return app


async def test_an_error_is_told_without_words(
    make_app: MakeApp, capsys: pytest.CaptureFixture[str]
) -> None:
    app = await broken(make_app)
    assert app._exit_renderables == [], "nothing for Textual to print"
    with pytest.raises(InsideError, match=r"^KeyError in dialogue/talk\.py, line \d+$"):
        ended(app)
    capsys.readouterr()
    assert ending(lambda: ended(app)) == INTERNAL
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "KeyError" in said
    assert "secret" not in said


async def test_an_operator_can_ask_for_the_error_itself(
    make_app: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = await broken(make_app)
    monkeypatch.setenv("ASKMONO_DEBUG", "1")
    with pytest.raises(KeyError, match=SECRET):
        ended(app)


def test_an_error_from_elsewhere_is_told_by_its_kind() -> None:
    assert told(ValueError(SECRET)) == "ValueError"


def test_without_an_error_the_exit_code_is_the_apps(make_app: MakeApp) -> None:
    app = make_app()
    assert ended(app) == 0
    app._return_code = 3
    assert ended(app) == 3
