"""What stands before the first section: what of it is the preface, and what a disclaimer."""

import pytest

from askmono.content.layout import read_layout
from askmono.content.source import Source

WARNING = "It was withdrawn in 2004."
REST = "### Generic Name\nAamide\n\n### Usage\nFor tests.\n"
CLOSING = "\n**Disclaimer:** Ask again.\n"


@pytest.mark.parametrize(
    ("front", "preface", "disclaimer"),
    [
        pytest.param("", None, None, id="nothing"),
        pytest.param(WARNING, WARNING, None, id="a warning"),
        pytest.param("**Disclaimer:** Ask.", None, "**Disclaimer:** Ask.", id="a disclaimer alone"),
        pytest.param(
            f"**Disclaimer:** Ask.\n\n{WARNING}\n\nTwice.",
            f"{WARNING}\n\nTwice.",
            "**Disclaimer:** Ask.",
            id="a warning after it",
        ),
        pytest.param(
            f"**Disclaimer:**\n\nAsk.\n\n{WARNING}",
            WARNING,
            "**Disclaimer:**\n\nAsk.",
            id="a label alone, and a warning",
        ),
        pytest.param(
            f"{WARNING}\n\n**Disclaimer:** Ask.",
            WARNING,
            "**Disclaimer:** Ask.",
            id="a warning before it",
        ),
        pytest.param(
            f"Not one drug.\n\n**Disclaimer:** Ask.\n\n{WARNING}",
            f"Not one drug.\n\n**Disclaimer:** Ask.\n\n{WARNING}",
            None,
            id="between two it is part of them",
        ),
        pytest.param(
            f"### Important Note\n\n{WARNING}",
            f"Important Note\n\n{WARNING}",
            None,
            id="under a heading",
        ),
        pytest.param(
            f"Not one drug.\n\n## WARNING\n\n* {WARNING}",
            f"Not one drug.\n\n## WARNING\n\n* {WARNING}",
            None,
            id="text, and a list under a heading",
        ),
        pytest.param(f"### Storage\n\n{WARNING}", None, None, id="another heading"),
        pytest.param(f"### Warnings\n\n{WARNING}", None, None, id="one of the seven"),
        pytest.param(
            f"### Disclaimer\n\n{WARNING}", None, WARNING, id="a disclaimer under a heading"
        ),
        pytest.param(f"### Usage\nx\n\n### Important Note\n{WARNING}", None, None, id="after one"),
    ],
)
@pytest.mark.parametrize("closing", ["", CLOSING])
def test_what_stands_first(
    front: str, preface: str | None, disclaimer: str | None, closing: str
) -> None:
    source = Source("a.md", f"# Aamide\n{front}\n\n{REST}{closing}".encode())
    layout = read_layout(source)
    said = [passage.span.of(source.text) for passage in layout.passages]
    assert layout.outside == ()
    assert (None if layout.preface is None else said[layout.preface]) == preface
    closes = closing.strip() or disclaimer
    assert (None if layout.disclaimer is None else said[layout.disclaimer]) == closes
    assert {"Aamide", "For tests."} <= set(said)
    assert preface is None or layout.passages[layout.preface or 0].topic == "Preface"
    assert sum(WARNING in each for each in said) == (WARNING in front)


def test_a_disclaimer_below_sections_takes_what_follows_it() -> None:
    text = f"# Aamide\n{REST}{CLOSING}\nMade up.\n"
    layout = read_layout(Source("a.md", text.encode()))
    assert [passage.topic for passage in layout.passages[2:]] == ["Disclaimer", "Disclaimer"]
