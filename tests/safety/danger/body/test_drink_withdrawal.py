"""What the rule for the withdrawal of drink fires on, beside what must be left alone."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.body import drink_withdrawal
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("he stopped drinking friday and sees spiders on the ceiling", True, id="sees"),
        pytest.param("two days without a drink, i can't stop shaking", True, id="shakes"),
        pytest.param("gave up the drink on monday and had a fit", True, id="a fit"),
        pytest.param("cold turkey from vodka, she is hearing voices", True, id="hears"),
        pytest.param("last drink was sunday, now he is confused", True, id="muddled"),
        pytest.param(
            "two days ago she gave up drinking and is shaking all over", True, id="two days ago"
        ),
        pytest.param("quit drinking four days ago, seeing bugs", True, id="ago, no verb"),
        pytest.param("gave up drinking and had a fit two years ago", False, id="a fit that was"),
        pytest.param("long ago i shook when i gave up drinking", False, id="years ago"),
        pytest.param("sober since may and doing well", False, id="well"),
        pytest.param("i stopped drinking, can i take it", False, id="stopped alone"),
        pytest.param("there are spiders in the bathroom", False, id="spiders"),
        pytest.param("can stopping drinking cause fits", False, id="in general"),
        pytest.param("what if i stop drinking and have a fit", False, id="supposed"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_drink_withdrawal(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert drink_withdrawal.fires(listen(utterance)) is fires
