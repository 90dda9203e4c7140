"""What may stand by itself: dose figures never before one person, nor where they are withheld."""

from types import SimpleNamespace
from typing import cast

import pytest

from askmono.content.layout import read_layout
from askmono.content.monograph import Monograph
from askmono.content.source import Source
from askmono.dialogue.engine import Engine
from askmono.dialogue.settings import Settings
from askmono.dialogue.showing import answers_alone, lines_left_out, may_stand_alone

TEXT = """# Exampline

### Dosage

It is given by a nurse.

**Adult Dosage:**

* **Pain:** 5 mg twice a day.
* **Fever:** ask your nurse.

**FAQs:** see below, two tablets daily.

### Storage

Keep it dry.
"""
HELD_BACK = {7, 8, 9, 12, 13}  # the list but for its harmless bullet; the paragraph; empty lines


def monograph() -> Monograph:
    layout = read_layout(Source("exampline.md", TEXT.encode()))
    return cast(Monograph, SimpleNamespace(text=TEXT, passages=layout.passages))


def engine(dosing: str) -> Engine:
    own = monograph()
    at = {p.label or p.section[-1]: index for index, p in enumerate(own.passages)}
    return cast(
        Engine,
        SimpleNamespace(
            settings=Settings(dosing=dosing),  # type: ignore[arg-type]
            monograph=own,
            found=lambda id_: [SimpleNamespace(passage=at[id_])] if id_ in at else [],
        ),
    )


@pytest.mark.parametrize(
    ("dosing", "for_one_person", "shown"),
    [
        pytest.param("show", False, True, id="anybody reads the text"),
        pytest.param("withhold", False, False, id="the operator withholds"),
        pytest.param("show", True, False, id="for one person"),
        pytest.param("withhold", True, False, id="both"),
    ],
)
def test_a_passage_with_dose_figures(dosing: str, for_one_person: bool, shown: bool) -> None:
    on = engine(dosing)
    for passage in on.monograph.passages:
        may = may_stand_alone(on, passage, for_one_person=for_one_person)
        assert may is (shown or not passage.dose_figures)
    assert answers_alone(on, "Pain", for_one_person=for_one_person) is shown
    assert answers_alone(on, "Storage", for_one_person=for_one_person)
    assert answers_alone(on, "nothing answers this", for_one_person=for_one_person)
    left_out = lines_left_out(on, on.monograph, for_one_person=for_one_person)
    assert left_out == (set() if shown else HELD_BACK)


@pytest.mark.parametrize(
    ("line", "left_out"),
    [
        pytest.param("Take 5 mg twice a day.", True, id="text that no passage holds"),
        pytest.param("Written in 2024.", False, id="a number that is no dose"),
        pytest.param("### Usage", False, id="a heading"),
    ],
)
def test_a_line_outside_all_passages(line: str, left_out: bool) -> None:
    bare = cast(Monograph, SimpleNamespace(text=f"{line}\n", passages=()))
    expected = {1, 2} if left_out else set()
    assert lines_left_out(engine("withhold"), bare, for_one_person=False) == expected


def test_two_on_one_line_are_both_held_back() -> None:
    plain, dose = (p for p in monograph().passages if p.label in ("Pain", "Fever"))
    assert {plain.dose_figures, dose.dose_figures} == {True, False}
    with_dose, without = (plain, dose) if plain.dose_figures else (dose, plain)
    here = SimpleNamespace(lines=(1, 1), span=without.span, dose_figures=False)
    there = SimpleNamespace(lines=(1, 1), span=with_dose.span, dose_figures=True)
    both = cast(Monograph, SimpleNamespace(text="one line", passages=(here, there)))
    assert lines_left_out(engine("withhold"), both, for_one_person=False) == {1}
