"""Which passage a target means in the real monograph, and what it must not mean."""

import msgspec
import pytest
from library_files import CHECKOUT

from askmono.content.intent import Target, find_target, find_targets, highlight_of
from askmono.content.layout import read_layout
from askmono.content.monograph import Monograph, Names, Review
from askmono.content.source import Source

SOURCE = Source("ketamine.md", (CHECKOUT / "knowledge/ketamine.md").read_bytes())
LAYOUT = read_layout(SOURCE)
MONOGRAPH = Monograph(
    id="ketamine",
    file="ketamine.md",
    title=LAYOUT.title,
    sha256=SOURCE.sha256,
    text=SOURCE.text,
    version="1",
    source="tests",
    names=Names(("ketamine",)),
    codes={},
    review=Review("unreviewed"),
    passages=LAYOUT.passages,
    disclaimer=LAYOUT.disclaimer,
)


@pytest.mark.parametrize(
    ("target", "line"),
    [
        pytest.param(Target("Usage"), 11, id="section"),
        pytest.param(Target("usage"), 11, id="section in small letters"),
        pytest.param(Target("Dosage"), 14, id="first passage of a section"),
        pytest.param(Target("Dosage", label="adult"), 16, id="list by label"),
        pytest.param(Target("Dosage", label="depression"), 20, id="bullet of a list by label"),
        pytest.param(
            Target("Dosage", mentions=("Maintenance",)), 16, id="the list, not its bullet"
        ),
        pytest.param(Target("FAQs", faq="drive"), 77, id="FAQ"),
        pytest.param(Target("FAQs", faq="long last"), 71, id="all words of an FAQ"),
        pytest.param(Target("Disclaimer"), 84, id="disclaimer"),
        # what is not meant
        pytest.param(Target("Storage"), None, id="no such section"),
        pytest.param(Target("Side"), None, id="part of a heading"),
        pytest.param(Target("Dosage", label="dos"), None, id="part of a word"),
        pytest.param(Target("FAQs", faq="drive tomorrow"), None, id="one word too many"),
        pytest.param(Target("FAQs", faq="unsafe"), None, id="a word of the answer"),
        pytest.param(Target("FAQs", faq="?!"), None, id="no words"),
        pytest.param(Target("Usage", label="..."), None, id="no words of a label"),
        pytest.param(Target("Usage", mentions=("liver",)), None, id="mentioned elsewhere"),
        pytest.param(Target("Usage", faq="pain"), None, id="no FAQ"),
    ],
)
def test_find_target(target: Target, line: int | None) -> None:
    found = find_target(MONOGRAPH, target)
    assert (found and MONOGRAPH.passages[found.passage].lines[0]) == line


@pytest.mark.parametrize(
    ("mentions", "highlight"),
    [
        pytest.param(("nausea",), "Nausea and vomiting", id="list item, case aside"),
        pytest.param(("dreams", "vivid", "nausea"), "Hallucinations or vivid", id="the most words"),
        pytest.param((), None, id="nothing asked for"),
    ],
)
def test_highlight(mentions: tuple[str, ...], highlight: str | None) -> None:
    found = find_target(MONOGRAPH, Target("Side Effects", label="common", mentions=mentions))
    assert found is not None
    sentence = highlight_of(MONOGRAPH, found)
    shown = MONOGRAPH.slice(sentence) if sentence else None
    assert shown is highlight or (highlight and shown and shown.startswith(highlight))


COMBINED = """# Amadrol + Bexolin

### Generic Name

Amadrol and Bexolin

### Amadrol

**Usage:** For tests.

**Side Effects:** Headache.

### Bexolin

**Usage:** For other tests.

**Side Effects:** Sleep.
"""


def _combined() -> Monograph:
    source = Source("amadrol-bexolin.md", COMBINED.encode())
    layout = read_layout(source)
    return msgspec.structs.replace(
        MONOGRAPH, text=source.text, passages=layout.passages, disclaimer=layout.disclaimer
    )


@pytest.mark.parametrize(
    ("monograph", "target", "texts"),
    [
        pytest.param(_combined(), Target("Side Effects"), ["Headache", "Sleep"], id="each one's"),
        pytest.param(_combined(), Target("Precautions"), [], id="nobody's"),
        pytest.param(MONOGRAPH, Target("Usage"), ["Ketamine's primary"], id="the whole product's"),
        pytest.param(
            MONOGRAPH, Target("Side Effects"), ["Ketamine can cause"], id="only the first of one"
        ),
    ],
)
def test_of_a_combination_told_by_ingredient_each_is_found(
    monograph: Monograph, target: Target, texts: list[str]
) -> None:
    found = find_targets(monograph, target)
    shown = [monograph.slice(monograph.passages[place.passage].span) for place in found]
    assert len(shown) == len(texts)
    assert all(text in one for text, one in zip(texts, shown, strict=True))
    first = find_target(monograph, target)
    assert first == (found[0] if found else None)
