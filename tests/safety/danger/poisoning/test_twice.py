"""A dose that was given twice, beside doses as they are meant."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.poisoning.twice import fires
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("i gave her the tablets and then my husband gave them too", True, id="too"),
        pytest.param("the night nurse gave it and the day nurse gave it again", True, id="nurses"),
        pytest.param("gran had her pill and dad gave her another one", True, id="another"),
        pytest.param("school gave it to him, then i did too", True, id="did too"),
        pytest.param("we both gave the baby the drops", True, id="both"),
        pytest.param("took my tablet and then again half an hour later", True, id="soon again"),
        pytest.param("i took it twice this evening", True, id="twice"),
        pytest.param("he has had two lots of his medicine", True, id="two lots"),
        pytest.param("she took todays and tomorrows together", True, id="of two days"),
        pytest.param("is _ sedating, i gave it and my wife gave it again", True, id="a question"),
        pytest.param("i take it twice a day", False, id="twice a day"),
        pytest.param("i had it in the morning and again at night", False, id="as meant"),
        pytest.param("took it and felt sick again tonight", False, id="sick again"),
        pytest.param("i have had it twice this week", False, id="this week"),
        pytest.param("he took it and she took it", False, id="each their own"),
        pytest.param("i had my second dose of the vaccine", False, id="a vaccine"),
        pytest.param("i took it again this morning", False, id="once more, another day"),
        pytest.param("can i take it again tonight", False, id="asked"),
        pytest.param("what if i gave it twice this morning", False, id="supposed"),
        pytest.param("i had another headache tonight", False, id="a headache"),
        pytest.param("both parents gave the dose", True, id="both gave"),
        pytest.param("both parents gave me the gene", False, id="a gene"),
    ],
)
def test_twice(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    assert fires(listen(utterance)) is expected
