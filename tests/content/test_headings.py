"""What the words of headings and titles say."""

import pytest

from askmono.content.sections import ingredient_in, ingredients_of, read_heading


@pytest.mark.parametrize(
    ("words", "topic", "about"),
    [
        ("Usage", "Usage", None),
        ("usage:", "Usage", None),
        ("*Side  Effects*", "Side Effects", None),
        ("Side effects", "Side Effects", None),
        ("SIDE-EFFECTS", "Side Effects", None),
        ("Side\u2013Effects :", "Side Effects", None),
        ("Undesirable effects", "Side Effects", None),
        ("how it works?", "How it Works", None),
        ("GENERIC-NAMES", "Generic Name", None),
        ("Faqs.", "FAQs", None),
        ("Aamide side-effects", "Side Effects", "Aamide"),
        ("Inside Effects", None, None),
        ("Aamide Side Effects", "Side Effects", "Aamide"),
        ("Aamide (Vitamin B7) Usage:", "Usage", "Aamide (Vitamin B7)"),
        ("Combined Usage (Aamide + Bbzole):", "Usage", "Combined"),
        ("Usage of Aamide", "Usage", "Aamide"),
        ("FAQs for both", "FAQs", "both"),
        ("Dosage: Adults take it.", "Dosage", None),
        ("Usage, Dosage, and Precautions", None, None),
        ("Aamide: Usage, Dosage, Precautions", None, "Aamide"),
        ("Combined Use of Aamide and Bbzole", None, None),
        ("Dosage Adjustments", None, None),
        ("Interactions", None, None),
        ("Misusage", None, None),
        ("", None, None),
    ],
)
def test_headings(words: str, topic: str | None, about: str | None) -> None:
    said = read_heading(words)
    assert (said.topic, said.about) == (topic, about)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Aamide", "Aamide"),
        ("1. Aamide:", "Aamide"),
        ("Aamide bromide", "Aamide bromide"),
        ("AAMIDE (Aa)", "AAMIDE"),
        ("Other (Bbzole)", "Other"),
        ("Bbzol", "Bbzol"),
        ("Aamide and Bbzole", None),
        ("Combined Aamide", None),
        ("Common", None),
        ("Adults", None),
        ("Ccpril", None),
    ],
)
def test_ingredients(words: str, name: str | None) -> None:
    assert ingredient_in(words, ("Aamide", "Bbzole")) == name


@pytest.mark.parametrize(
    ("title", "parts"),
    [
        ("Aamide", ("Aamide",)),
        ("Aamide + Bbzole", ("Aamide", "Bbzole")),
        ("Aamide/Bbzole & Ccpril", ("Aamide", "Bbzole", "Ccpril")),
        ("Aamide and Bbzole", ("Aamide", "Bbzole")),
        ("Vitamin B + Vitamin B", ("Vitamin B",)),
        ("Omega- + Sandamide", ("Omega-", "Sandamide")),
    ],
)
def test_titles(title: str, parts: tuple[str, ...]) -> None:
    assert ingredients_of(title) == parts
