"""Which kind of reply a message calls for, by its vector."""

from pathlib import Path

import numpy as np
import pytest

from askmono.retrieval.encoder import DIMENSIONS, EncoderMissingError, MiniLM
from askmono.retrieval.kinds import Calls, Kinds, read_kinds


@pytest.fixture(scope="module")
def kinds() -> Kinds:
    return read_kinds()


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        pytest.param("his lips are blue and he is gasping", "escalation", id="danger"),
        pytest.param("she drank the whole bottle just now", "escalation", id="swallowed"),
        pytest.param("shall i take two of mine tonight instead", "refusal", id="own dose"),
        pytest.param("the rash on my arm, is it shingles that i have", "refusal", id="diagnosis"),
        pytest.param("does it ever cause hair loss", "answer", id="an effect"),
        pytest.param("my mouth is as dry as toast since tuesday", "answer", id="a remark"),
        pytest.param("which people are kept from having it", "answer", id="who"),
        pytest.param("what do people do about a bad headache with it", "answer", id="in general"),
    ],
)
def test_what_is_called_for(kinds: Kinds, said: str, kind: str) -> None:
    (row,) = MiniLM().encode([said])
    calls = kinds.of(row)
    assert sum(calls) == pytest.approx(1.0)
    assert max(Calls._fields, key=lambda each: getattr(calls, each)) == kind


def test_shares_are_of_odds() -> None:
    """Twice the odds, twice the share."""
    even = tuple((0.0,) * DIMENSIONS for _ in Calls._fields)
    calls = Kinds(even, (0.0, float(np.log(2)), 0.0)).of(np.zeros(DIMENSIONS, np.float32))
    assert calls == pytest.approx((0.25, 0.5, 0.25))


def test_one_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(EncoderMissingError, match="install askmono again"):
        read_kinds(tmp_path)
