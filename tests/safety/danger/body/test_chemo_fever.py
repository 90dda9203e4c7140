"""What the rule for a fever under chemotherapy fires on, beside what must be left alone."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.body import chemo_fever
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("i have a fever and i am on chemo", True, id="on chemo"),
        pytest.param("shivering since my chemo on tuesday", True, id="shivering"),
        pytest.param("dad feels hot after chemotherapy", True, id="somebody"),
        pytest.param("temperature of 38 during chemo", True, id="a figure"),
        pytest.param("burning up since the second round of chemo", True, id="burning up"),
        pytest.param("does chemo give you a fever", False, id="in general"),
        pytest.param("what if i get a temperature on chemo", False, id="supposed"),
        pytest.param("chemo makes me tired", False, id="tired"),
        pytest.param("on chemo, my temperature is 36.8", False, id="a normal one"),
        pytest.param("on chemo and i feel hot after a shower", False, id="a shower"),
        pytest.param("i have a fever", False, id="no chemo"),
        pytest.param("keep the chemo tablets at room temperature", False, id="room"),
        pytest.param("chemo starts on monday", False, id="a date"),
        pytest.param("had chemo six days ago and i am shivering now", True, id="days ago"),
        pytest.param("chemo nine days ago, shivering under two duvets", True, id="no verb"),
        pytest.param("last friday was my third chemo, i feel hot", True, id="before it"),
        pytest.param("i had a fever last week, chemo is on monday", False, id="a fever that was"),
        pytest.param("on chemo, the thermometer says 39", True, id="a thermometer"),
        pytest.param("chemo last week, 101.5 f tonight", True, id="fahrenheit"),
        pytest.param("i like chemo better than surgery but now my temp is 38.4", True, id="beside"),
    ],
)
def test_chemo_fever(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert chemo_fever.fires(listen(utterance)) is fires


@pytest.mark.parametrize(
    ("usage", "text", "lowers"),
    [
        pytest.param("treats breast cancer", "may cause neutropenia", True, id="white cells"),
        pytest.param("for acute leukemia", "bone marrow suppression", True, id="marrow"),
        pytest.param("for lymphoma", "low white blood cell counts", True, id="in plain words"),
        pytest.param("treats breast cancer", "may cause nausea", False, id="no such effect"),
        pytest.param("for high blood pressure", "rarely neutropenia", False, id="no cancer"),
        pytest.param("blocks tumor necrosis factor", "neutropenia", False, id="a factor"),
    ],
)
def test_which_texts_make_any_fever_an_emergency(usage: str, text: str, lowers: bool) -> None:
    assert chemo_fever.lowers_defences(usage, text) is lowers


@pytest.mark.parametrize(
    ("utterance", "fever"),
    [
        pytest.param("my temp is 38.6", True, id="temp"),
        pytest.param("39 degrees and shaking like a jelly", True, id="degrees"),
        pytest.param("it has gone up to 38.3", True, id="decimals"),
        pytest.param("103 fahrenheit", True, id="fahrenheit"),
        pytest.param("my teeth will not stop chattering", True, id="teeth"),
        pytest.param("thermometer reads 38,7", True, id="a decimal comma"),
        pytest.param("my temp is 36.9", False, id="normal"),
        pytest.param("can i leave it in the car at 39 degrees", False, id="a car"),
        pytest.param("i am 39 and on it", False, id="an age"),
        pytest.param("i weigh 38.5 kilos", False, id="kilos"),
        pytest.param("my crp was 38.2", False, id="a blood test"),
        pytest.param("39 weeks on it", False, id="weeks"),
        pytest.param("what if my temperature goes over 38.5", False, id="supposed"),
        pytest.param("it was 38.5 two years ago", False, id="past"),
    ],
)
def test_a_fever_by_its_figure(listen: Callable[[str], Heard], utterance: str, fever: bool) -> None:
    assert chemo_fever.feverish(listen(utterance)) is fever


@pytest.mark.parametrize(
    ("utterance", "high"),
    [
        pytest.param("temperature of 38.8", True, id="a figure"),
        pytest.param("i can not stop shaking, so cold", True, id="shakes"),
        pytest.param("i feel feverish", False, id="no figure"),
        pytest.param("my temperature is 37.2 and i had the chills", False, id="normal"),
    ],
)
def test_a_high_fever(listen: Callable[[str], Heard], utterance: str, high: bool) -> None:
    assert chemo_fever.high(listen(utterance)) is high


@pytest.mark.parametrize(
    ("usage", "keeps"),
    [
        pytest.param("prevents rejection after a kidney transplant", True, id="a kidney"),
        pytest.param("treats rheumatoid arthritis", False, id="joints"),
    ],
)
def test_which_texts_are_of_another_s_organ(usage: str, keeps: bool) -> None:
    assert chemo_fever.keeps_an_organ(usage) is keeps


@pytest.mark.parametrize(
    ("utterance", "both"),
    [
        pytest.param("my throat is sore and i have a fever", True, id="both"),
        pytest.param("mouth ulcers and 38.4", True, id="ulcers"),
        pytest.param("i have ulcers and a fever", True, id="ulcers, of the mouth unsaid"),
        pytest.param("i have a leg ulcer and a fever", False, id="a leg"),
        pytest.param("i have a sore throat", False, id="a throat"),
        pytest.param("can it give a sore throat and a fever", False, id="in general"),
    ],
)
def test_a_fever_with_a_sore_throat(
    listen: Callable[[str], Heard], utterance: str, both: bool
) -> None:
    assert chemo_fever.with_a_sore_throat(listen(utterance)) is both


def test_which_texts_warn_of_white_cells() -> None:
    assert chemo_fever.warns_of_white_cells("Rarely agranulocytosis.")
    assert not chemo_fever.warns_of_white_cells("Rarely a rash.")


def test_which_texts_name_neutropenia() -> None:
    assert chemo_fever.names_neutropenia("Rarely agranulocytosis.")
    assert chemo_fever.names_neutropenia("Severe neutropenia")
    assert not chemo_fever.names_neutropenia("Low white blood cell counts")
