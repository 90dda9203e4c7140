"""What of insulin is an error, beside how it is used."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.poisoning.insulin_error import fires
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("bolused twice for the same meal", True, id="twice"),
        pytest.param("i emptied the entire pen into my belly", True, id="entire pen"),
        pytest.param("the pump gave him far too much overnight", True, id="a pump"),
        pytest.param(
            "injected my fast acting instead of my long acting",
            True,
            id="another insulin",
        ),
        pytest.param("jabbed the wrong pen tonight", True, id="wrong pen"),
        pytest.param("she pumped the whole cartridge in one go", True, id="in one go"),
        pytest.param("dialled the insulin up wrongly and took double", True, id="double"),
        pytest.param("gave nan her insulin twice by accident", True, id="given twice"),
        pytest.param(
            "flushed the pump while it was on me, all the insulin in one go",
            True,
            id="flushed",
        ),
        pytest.param("i took the rapid acting by mistake", True, id="by mistake"),
        pytest.param("ive stuck the full pen in my leg", True, id="a full pen"),
        pytest.param("the pen is empty, i injected the whole of it this month", False, id="empty"),
        pytest.param("do i prime the pen twice", False, id="priming"),
        pytest.param("i inject insulin twice a day", False, id="as meant"),
        pytest.param("ran out of insulin and used the whole pen", False, id="ran out"),
        pytest.param("can i use a pen instead of a pump", False, id="another device"),
        pytest.param("what happens if i inject too much insulin", False, id="supposed"),
        pytest.param("the pump leaked out too much on the floor", False, id="leaked"),
        pytest.param("i used my epipen by mistake", False, id="another pen"),
        pytest.param("dropped the whole pen on the floor", False, id="dropped"),
        pytest.param("how much insulin is too much", False, id="asked"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_insulin_error(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    assert fires(listen(utterance)) is expected
