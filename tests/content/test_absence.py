"""Files that hold no monograph, beside those that only look like it."""
# ruff: noqa: E501 - a row of a table is one line

import pytest

from askmono.content.absence import absence, hollow
from askmono.content.layout import read_layout
from askmono.content.source import Source

SIX = "".join(f"\n### {s}\n{{0}}\n" for s in ("Usage", "Dosage", "Side Effects", "Precautions"))
WHOLE = "# Aamide\n{}\n### Generic Name\n{}\n\n### Usage\nFor tests.\n"


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        pytest.param("# A\nI cannot tell about this mixture.\n", "no-monograph", 2, id="apology"),
        pytest.param("# A\nTell me which medicine.\n\n* a\n* b\n", "no-monograph", 2, id="request"),
        pytest.param(
            "# A\nNo such mixture.\n\n**Disclaimer:** Ask.\n",
            "no-monograph",
            2,
            id="with a disclaimer",
        ),
        pytest.param("# A\n", "empty-monograph", 1, id="a title alone"),
        pytest.param("", "empty-monograph", 1, id="nothing"),
        pytest.param(
            WHOLE.format("", "Aamide (it is a placeholder)"), "placeholder-monograph", 4, id="stands for none"
        ),
        pytest.param(
            WHOLE.format("", "[Insert name here]"), "placeholder-monograph", 4, id="in brackets"
        ),
        pytest.param(
            WHOLE.format("", "Please provide the generic name."), "placeholder-monograph", 4, id="asks for a name"
        ),
        pytest.param(
            "# A\n### Generic Name\n(Please provide the generic name)\n"
            + SIX.format("This section will list what you need, once the name is given."),
            "placeholder-monograph", 3, id="says what will stand there",
        ),
        pytest.param(
            "# A\n### Generic Name\n(Please provide the generic name)\n"
            + SIX.format("Some words. This section will be written anew."),
            None, 0, id="tells something before it",
        ),
        pytest.param(WHOLE.format("", "Aamide"), None, 0, id="a monograph"),
        pytest.param(
            WHOLE.format("I cannot give medical advice.\n", "Aamide"), None, 0, id="an apology before one"
        ),
        pytest.param(WHOLE.format("", "Aamide [IV]"), None, 0, id="other brackets"),
        pytest.param("# A\n**Usage:** For tests.\n", None, 0, id="bold sections"),
    ],
)  # fmt: skip
def test_absence(text: str, code: str | None, line: int) -> None:
    source = Source("a.md", text.encode())
    problem = absence(source, read_layout(source))
    assert (problem.code if problem else None) == code
    assert problem is None or problem.line == line


TOLD = SIX.format("Some words.")
NAMED = "# Aamide\n### Generic Name\nAamide{}\n"


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(" (the brand name Aax is a placeholder until approval)", id="a brand"),
        pytest.param("\n\nPlease give the generic name to your pharmacist.", id="advice"),
        pytest.param(". Your drug name may differ by country.", id="your drug name"),
        pytest.param(" [generic] (Aax [brand])", id="in brackets"),
        pytest.param(" (ask them to enter the generic name)", id="enter it"),
    ],
)
def test_a_whole_monograph_is_kept_whatever_its_name_says(words: str) -> None:
    source = Source("a.md", (NAMED.format(words) + TOLD).encode())
    layout = read_layout(source)
    assert absence(source, layout) is None
    assert hollow(source, layout) is None


def test_a_text_that_says_it_is_made_up_is_none_however_long() -> None:
    text = NAMED.format(' ("Aamide" is a placeholder. This information is hypothetical.)') + TOLD
    source = Source("a.md", text.encode())
    problem = absence(source, read_layout(source))
    assert problem is not None
    assert problem.code == "placeholder-monograph"


ASKED = "**Please Note:** Not a standard product. If you have one in mind, please provide its name."


@pytest.mark.parametrize(
    ("text", "is_hollow"),
    [
        pytest.param(NAMED.format("") + SIX.format("I cannot provide this information."), True, id="an apology in each"),
        pytest.param(NAMED.format("") + SIX.format("N/A"), True, id="not applicable"),
        pytest.param(NAMED.format("") + SIX.format("..."), True, id="dots"),
        pytest.param(NAMED.format("") + SIX.format("To be added."), True, id="to be added"),
        pytest.param(NAMED.format("") + SIX.format("[Insert text]"), True, id="brackets"),
        pytest.param(NAMED.format("") + SIX.format("(What it treats)"), True, id="round brackets"),
        pytest.param(NAMED.format("") + SIX.format("This section will describe it."), True, id="what will stand there"),
        pytest.param(NAMED.format("") + SIX.format("This will be filled in later."), True, id="what will be there"),
        pytest.param(NAMED.format("") + SIX.format("Lorem ipsum dolor sit amet."), True, id="lorem ipsum"),
        pytest.param(f"# A\n### Generic Name\nA + B\n\n{ASKED}\n", True, id="a name and a request"),
        pytest.param("# A\n### FAQs\n* **Q: Why?** A: Because I cannot tell which. Please provide it.\n", True, id="a pair that asks"),
        pytest.param("# A\nI need more. Please specify:\n\n* **Generic name:** the name\n* **Usage:** the use\n* **Dosage:** how much\n", True, id="a request as labels"),
        pytest.param("# A\nI cannot write it.\n\n**Precautions:** Never treat yourself.\n", True, id="an apology and advice"),
        pytest.param("# A\n## Usage\nRun `x`.\n\n## License\nMIT\n", True, id="a page about a program"),
        pytest.param(NAMED.format("") + "\n### Usage\nFor tests.\n", False, id="one section"),
        pytest.param(NAMED.format("") + SIX.format("(As told) twice a day."), False, id="brackets, and more"),
        pytest.param(NAMED.format("") + SIX.format("This section tells of each. It is red."), False, id="what stands there"),
        pytest.param(NAMED.format("") + SIX.format("This will help with pain."), False, id="what it will do"),
        pytest.param("# A\nI cannot give medical advice.\n\n### Usage\nFor tests.\n", False, id="no advice"),
        pytest.param("# A\nPlease provide it.\n" + TOLD, False, id="a request before a whole one"),
        pytest.param(NAMED.format("") + TOLD + "\n### How it Works\nN/A\n", False, id="one of them empty"),
        pytest.param("# A\n### Usage\nFor tests.\n\n### Storage\nKeep dry.\n", False, id="another heading"),
        pytest.param("# A\n### Precautions\n* **Testing:** none\n" + TOLD, False, id="tests of a body"),
        pytest.param("# A\n### Usage\nI do not know. It is for tests.\n", False, id="an apology, and more"),
    ],
)  # fmt: skip
def test_sections_that_tell_nothing(text: str, *, is_hollow: bool) -> None:
    source = Source("a.md", text.encode())
    layout = read_layout(source)
    assert absence(source, layout) is None
    problem = hollow(source, layout)
    assert (problem is not None) is is_hollow
    assert problem is None or problem.code == "no-monograph"
