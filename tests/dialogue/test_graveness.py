"""What heads a passage of serious effects, beside what heads any other."""

import pytest

from askmono.dialogue.graveness import says_grave


@pytest.mark.parametrize(
    ("head", "grave"),
    [
        pytest.param("Less common but serious side effects include", True, id="serious"),
        pytest.param("Severe reactions", True, id="severe"),
        pytest.param("Uncommon, and life-threatening", True, id="threatening"),
        pytest.param("Get medical help at once for", True, id="help"),
        pytest.param("These need immediate medical attention", True, id="attention"),
        pytest.param("When to call 911", True, id="a number"),
        pytest.param("Common side effects", False, id="common"),
        pytest.param("Common and serious side effects", False, id="both in one"),
        pytest.param("Usually not serious", False, id="not serious"),
        pytest.param("Contraindications", False, id="another section"),
        pytest.param("Storage", False, id="no effects"),
    ],
)
def test_says_grave(head: str, grave: bool) -> None:
    assert says_grave(head) is grave
