"""What stands before the first section: what of it is the preface, and what a disclaimer."""

import pytest

from askmono.content.layout import read_layout
from askmono.content.prefaces import says_it_is_none
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


NONE = "**Please note:** Aamide and Bbzole are not sold as a single product. Each is told of here."


@pytest.mark.parametrize(
    ("front", "shown"),
    [
        pytest.param(f"### Generic Name\nAamide + Bbzole\n\n{NONE}", NONE, id="below the name"),
        pytest.param(f"### Generic Name\n{NONE}", NONE, id="in place of the name"),
        pytest.param(f"### Generic Name: {NONE}", NONE, id="on the heading's line"),
        pytest.param(f"**Generic Name:** Both\n\n{NONE}", NONE, id="below a bold heading"),
        pytest.param(
            "### Generic Name\nBoth (not a standard product)",
            "Both (not a standard product)",
            id="in brackets",
        ),
        pytest.param(
            f"### Generic Name\nBoth\n\n**Note:**\n\n{NONE}",
            f"**Note:**\n\n{NONE}",
            id="under a label alone",
        ),
        pytest.param(
            "### Generic Name\nIt is no standard product, but two:\n\n* **Aa:** x\n* **Bb:** y",
            "It is no standard product, but two:\n\n* **Aa:** x\n* **Bb:** y",
            id="with the list that it leads to",
        ),
        pytest.param(f"### Introduction\n{NONE}", NONE, id="a heading before the sections"),
        pytest.param(f"## Disclaimer\n{NONE}", NONE, id="called a disclaimer"),
        pytest.param(f"### Generic Name\nBoth\n\n### Important\n{NONE}", NONE, id="between two"),
        pytest.param(f"{NONE}\n\n### Generic Name\nNot a standard product.", NONE, id="before all"),
        pytest.param("### Generic Name\nAamide + Bbzole (a combination)", None, id="a name"),
        pytest.param(f"### Generic Name\nBoth\n\n### Dosage\nx\n\n{NONE}", None, id="further down"),
        pytest.param(f"### Aamide\n**Generic Name:** {NONE}", None, id="of one ingredient"),
        pytest.param("### Introduction\nIt is a standard product.", None, id="nothing of the kind"),
    ],
)
def test_a_product_that_is_none_is_said_first(front: str, shown: str | None) -> None:
    source = Source("a.md", f"# Aamide + Bbzole\n\n{front}\n\n### Usage\nFor tests.\n".encode())
    layout = read_layout(source)
    told = [p.span.of(source.text) for i, p in enumerate(layout.passages) if i != layout.preface]
    at = layout.preface
    assert (None if at is None else layout.passages[at].span.of(source.text)) == shown
    assert at is None or layout.passages[at].topic == "Preface"
    assert layout.outside == ()
    if shown and not front.startswith(NONE):  # where it stands in a section it answers as well
        assert shown in told
    for passage in layout.passages:
        if passage.part_of is not None:
            whole = layout.passages[passage.part_of]
            assert whole.topic != "Preface"
            assert whole.span.start < passage.span.start < passage.span.end <= whole.span.end


@pytest.mark.parametrize(
    ("words", "none"),
    [
        ("This combination is not a standard, ready-made medicine.", True),
        ("Aamide and Bbzole are *not* usually combined in one tablet.", True),
        ("There isn\u2019t a single medicine that holds both.", True),
        ("No standardised or approved formulation of the two exists.", True),
        ("A product of both is not sold, nor is it approved.", True),
        ("The combination of both is not commercially available.", True),
        ("This describes a hypothetical combination.", True),
        ("This combination is obsolete.", True),
        ("The product is no longer sold.", True),
        ("They are mostly prescribed as separate medicines.", True),
        ("Aamide is used separately, and so is Bbzole.", True),
        ("Aamide + Bbzole", False),
        ("Aamide + Bbzole (a fixed-dose combination)", False),
        ("There is no single generic name for this combination.", False),
        ("It doesn't have a single name, as it is a mixture, not a single drug.", False),
        ("Aamide and Bbzole are combined in a single tablet.", False),
        ("They are often combined in medicines that are sold without a prescription.", False),
        ("Bbzole, not to be taken alone. The approved product is a tablet.", False),
        ("It is not only a standard product, but the first.", False),
        ("This information is for general knowledge and is not medical advice.", False),
        ("The amounts vary with the maker of the product.", False),
    ],
)
def test_what_says_that_a_product_is_none(words: str, *, none: bool) -> None:
    assert says_it_is_none(words, several=True) is none


def test_of_a_single_medicine_it_tells_nothing_that_it_is_taken_separately() -> None:
    assert not says_it_is_none("It is given separately from meals.", several=False)
