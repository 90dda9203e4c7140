"""What the words of headings and titles say."""

import pytest

from askmono.content.sections import (
    ingredient_in,
    ingredients_of,
    is_title,
    read_heading,
    read_renamed,
)


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
        ("Usage (Aamide (Otic))", "Usage", "Aamide (Otic)"),
        ("Usage of Aamide (Otic)", "Usage", "Aamide (Otic)"),
        ("Usage: ((Aamide))", "Usage", "Aamide"),
        ("Usage (Aamide) and (Bbzole)", "Usage", "(Aamide) and (Bbzole)"),
        ("Usage (Aamide", "Usage", "Aamide"),
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
    ("words", "topic", "about"),
    [
        ("Drug Name", "Generic Name", None),
        ("International Nonproprietary Name (INN)", "Generic Name", None),
        ("Composition", None, None),
        ("Caution", None, None),
        ("Therapeutic Uses", "Usage", None),
        ("Primary use", "Usage", None),
        ("What is it used for?", "Usage", None),
        ("Usage / Indications", "Usage", None),
        ("Administration", "Dosage", None),
        ("How to take", "Dosage", None),
        ("Dosing Information", "Dosage", None),
        ("Dosage/Administration", "Dosage", None),
        ("Mode of Action", "How it Works", None),
        ("How This Medication Works", "How it Works", "This Medication"),
        ("How Aamide works", "How it Works", "Aamide"),
        ("CONTRAINDICATIONS", "Precautions", None),
        ("Precautions/Warnings", "Precautions", None),
        ("Aamide Usage", "Usage", "Aamide"),
        ("Usage/Dosage", None, None),
        ("Common Uses of Aamide", None, None),
        ("How long it works", None, None),
        ("How it is stored", None, None),
        ("Dosage Adjustments", None, None),
        ("Administration of Justice", None, None),
        ("Interactions", None, None),
        ("Storage", None, None),
    ],
)
def test_words_of_headings_alone(words: str, topic: str | None, about: str | None) -> None:
    said = read_renamed(words)
    assert (said.topic, said.about) == (topic, about)


@pytest.mark.parametrize("words", ["Contraindications", "Administration", "How Aamide Works"])
def test_labels_say_it_in_the_usual_words(words: str) -> None:
    assert read_heading(words).topic is None


@pytest.mark.parametrize(
    ("words", "title", "same"),
    [
        ("Aamide", "Aamide", True),
        ("AAMIDE (Aa)", "Aamide", True),
        ("Aamide", "Aamide (Otic)", True),
        ("Aamide", "Aamide Hydrochloride", True),
        ("Bbzole and Aamide", "Aamide + Bbzole", True),
        ("Aamide", "Aamide + Bbzole + Ccpril", False),
        ("Hydrochloride", "Aamide Hydrochloride", False),
        ("Oral", "Oral Aamide", False),
        ("Adult", "Aamide", False),
        ("Common Aamide", "Aamide", False),
        ("", "Aamide", False),
    ],
)
def test_whether_words_are_the_title(words: str, title: str, *, same: bool) -> None:
    assert is_title(words, title) is same


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
