"""What stands beside a text is the same for every face: one unreviewed part marks the whole."""

from types import SimpleNamespace
from typing import cast

import pytest

from askmono.content.monograph import Review
from askmono.content.notices import Notice
from askmono.dialogue.engine import Engine
from askmono.dialogue.standing import standing

YES, NO, OLD = Review("reviewed", "A. B.", "2026-01-01"), Review("unreviewed"), Review("expired")


class Monographs(list[object]):
    """As a shelf holds them."""

    reviewed = False


def engine_of(own: Review, *, others: bool, all_reviewed: bool) -> Engine:
    shelf = Monographs([None, None] if others else [None])
    shelf.reviewed = all_reviewed
    return cast(
        Engine,
        SimpleNamespace(
            library=SimpleNamespace(monographs=shelf),
            monograph=SimpleNamespace(review=own),
            notice=lambda id_: Notice(id_, "Words.", "tests"),
        ),
    )


@pytest.mark.parametrize(
    ("own", "shelf", "beside", "marked"),
    [
        pytest.param(YES, None, (), False, id="reviewed"),
        pytest.param(NO, None, (), True, id="not reviewed"),
        pytest.param(OLD, None, (), True, id="reviewed too long ago"),
        pytest.param(YES, None, (YES,), False, id="with its lesson"),
        pytest.param(YES, None, (NO,), True, id="its lesson is not"),
        pytest.param(YES, False, (), True, id="another text of the shelf is not"),
        pytest.param(YES, True, (), False, id="the whole shelf is"),
        pytest.param(YES, True, (OLD,), True, id="the whole shelf is, a lesson was"),
    ],
)
def test_what_marks_a_text(
    own: Review, shelf: bool | None, beside: tuple[Review, ...], marked: bool
) -> None:
    engine = engine_of(own, others=shelf is not None, all_reviewed=bool(shelf))
    said = [notice.id for notice in standing(engine, *beside)]
    assert said == (["unreviewed", "not-advice"] if marked else ["not-advice"])
