"""What the dose change rule fires on, beside what it must leave alone."""

from collections.abc import Callable

import pytest

from askmono.safety import dose_change
from askmono.safety.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("can i have a bit more", True, id="more"),
        pytest.param("would a second one hurt", True, id="harm of another"),
        pytest.param("ok then half?", True, id="a fragment"),
        pytest.param("is it alright to double my dose", True, id="permission without a subject"),
        pytest.param("should my dad cut his dose down", True, id="less, for somebody"),
        pytest.param("could i go from 30 to 45", True, id="from one number to another"),
        pytest.param("should my dose go up", True, id="the dose moves"),
        pytest.param("ive halved my tablets, is that ok", True, id="told, not asked"),
        pytest.param("can i have more information", False, id="more of something else"),
        pytest.param("do older people need less", False, id="people in general"),
        pytest.param("can i go up a ladder afterwards", False, id="up, but a ladder"),
        pytest.param("is double vision a side effect", False, id="double, but vision"),
        pytest.param("can you lower my blood pressure", False, id="lower, but pressure"),
        pytest.param("will i be in more pain", False, id="more, but pain"),
        pytest.param("can i ask another question", False, id="another, but a question"),
    ],
)
def test_dose_change(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert dose_change.fires(listen(utterance)) is fires
