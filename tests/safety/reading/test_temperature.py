"""A fever told by its figure, beside the figures that are something else."""

from collections.abc import Callable

import pytest

from askmono.safety.reading import temperature
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "fever"),
    [
        pytest.param("it says 38.9", True, id="decimals"),
        pytest.param("40 degrees and rising", True, id="degrees"),
        pytest.param("temperature is 38", True, id="a whole number"),
        pytest.param("102 f on the ear thermometer", True, id="fahrenheit"),
        pytest.param("keep it under 25 degrees, i left it in at 39", False, id="how it is kept"),
        pytest.param("it is 40 degrees outside", False, id="outside"),
        pytest.param("38 weeks gone", False, id="weeks"),
        pytest.param("my bmi is 38.5", False, id="a bmi"),
        pytest.param("temp was 37.1", False, id="normal"),
    ],
)
def test_fever_is_read(listen: Callable[[str], Heard], utterance: str, fever: bool) -> None:
    assert temperature.fever_is_read(listen(utterance)) is fever
