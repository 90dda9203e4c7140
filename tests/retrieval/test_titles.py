"""What a title is made of, and which names are one part of it."""

import pytest

from askmono.retrieval.titles import is_part, part_of


@pytest.mark.parametrize(
    ("name", "title", "part"),
    [
        pytest.param("drugalin", "Drugalin Sulfate + Fenoril", True, id="without its salt"),
        pytest.param("drugalin sulfate", "Drugalin Sulfate + Fenoril", True, id="with it"),
        pytest.param("sulfate", "Drugalin Sulfate + Fenoril", False, id="the salt alone"),
        pytest.param("drugalin", "Drugalin", False, id="the whole"),
        pytest.param("testavir", "Drugalin + Fenoril", False, id="another"),
    ],
)
def test_parts_of_a_title(name: str, title: str, part: bool) -> None:
    assert is_part(name, title) is part


@pytest.mark.parametrize(
    ("own", "title", "part"),
    [
        pytest.param("Drugalin (Systemic)", "Drugalin + Fenoril", "drugalin", id="in a form"),
        pytest.param("Drugalin Sulfate", "Drugalin + Fenoril", "drugalin", id="in a salt"),
        pytest.param("Drugalin Acid", "Drugalin + Fenoril", None, id="another medicine"),
        pytest.param("Drugalin + Fenoril", "Drugalin + Fenoril", None, id="the whole"),
    ],
)
def test_a_monograph_as_a_part_of_another(own: str, title: str, part: str | None) -> None:
    assert part_of(own, title) == part
