"""Which line of first aid a rule brings, and that each stands in the notices."""

from collections.abc import Callable

import pytest

from askmono.content.library import default_folder, load_library
from askmono.content.notices import OF_CARDS
from askmono.safety import first_aid, policy
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("name", "utterance", "notice"),
    [
        pytest.param("chemical in an eye", "bleach in my eye", "first-aid-eye", id="eye"),
        pytest.param("a wound that pours", "the cut is spurting", "first-aid-bleeding", id="wound"),
        pytest.param("a wound that pours", "peeing clots", None, id="no wound"),
        pytest.param("injury", "cut his arm, blood all over", "first-aid-bleeding", id="a cut"),
        pytest.param("injury", "i vomited blood", None, id="blood from within"),
        pytest.param("injury", "on blood thinners and hit my head", None, id="a head"),
        pytest.param("injury", "he scalded his arm", "first-aid-burn", id="a burn first"),
        pytest.param("injury", "she fell off the roof", None, id="neither"),
        pytest.param("choking", "a tablet is stuck in his throat", "first-aid-choking", id="stuck"),
        pytest.param("choking", "drowsy, choking on sick", None, id="choking on sick"),
        pytest.param("allergy", "hives and fat lips", "first-aid-allergy", id="allergy"),
        pytest.param("emergency-allergy", "tight chest, jaw ache", None, id="a heart"),
        pytest.param("emergency-allergy", "bad headache, bp 170", None, id="a pressure"),
        pytest.param("emergency-seizure", "he is fitting", "first-aid-fit", id="by likeness"),
        pytest.param("emergency-seizure", "rigid with a fever", None, id="no fit"),
        pytest.param("sugar", "sugar is 2", "first-aid-low-sugar", id="sugar"),
        pytest.param("crisis", "cut and blood", None, id="a crisis has none"),
        pytest.param(None, "blood", None, id="no rule"),
    ],
)
def test_line(
    listen: Callable[[str], Heard], name: str | None, utterance: str, notice: str | None
) -> None:
    assert first_aid.line(name, listen(utterance)) == notice


def test_rows_name_rules_intents_and_notices_that_there_are() -> None:
    library = load_library(default_folder())
    known = {rule.name for rule in policy.DANGER} | {intent.id for intent in library.intents}
    assert {row.name for row in first_aid.ROWS} <= known
    assert {row.notice for row in first_aid.ROWS} == first_aid.NOTICES
    assert first_aid.NOTICES <= OF_CARDS <= set(library.notices)
