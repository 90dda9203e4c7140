"""Concepts in a question: which are found, in which order, and which must not be."""

import time

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from askmono.content.library import VOCABULARY, default_folder
from askmono.content.spelling import TEXTING
from askmono.content.text import words_of
from askmono.content.vocabulary import Concept, Vocabulary
from askmono.retrieval.concepts import Concepts, collect_forms
from askmono.retrieval.query import NAMED, query_of

SMALL = Concepts(
    collect_forms(
        Vocabulary(
            (
                Concept("water", "water", "substance", ("tap water",)),
                Concept("diuretic", "diuretic", "treatment", ("water tablet", "pee tablets")),
                Concept("tablet", "tablet", "treatment", ("pill",)),
                Concept("insomnia", "insomnia", "symptom", ("can't sleep", "awake all night long")),
                Concept("waking", "waking", "body", ("awake", "come round")),
                Concept("pill-again", "dragee", "treatment", ("pills",)),
            )
        )
    )
)


def stems(text: str) -> tuple[str, ...]:
    """A text's stems as a query has them, texting written out."""
    words = words_of(text)
    return query_of(part for word in words for part in TEXTING.get(word, (word,))).stems


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("water", ["water"], id="a term"),
        pytest.param("any water tablets", ["diuretic"], id="the longest, and nothing inside it"),
        pytest.param("water and a tablet", ["water", "tablet"], id="not beside each other"),
        pytest.param("tablet with tap water", ["tablet", "water"], id="in order of appearance"),
        pytest.param("pill, water, pill", ["tablet", "water"], id="each once"),
        pytest.param("tablet water tablet", ["tablet", "diuretic"], id="a form in the middle"),
        pytest.param("tap water tablet", ["water", "tablet"], id="of two as long, the left one"),
        pytest.param("tap pee tablets", ["diuretic"], id="a form's beginning before another"),
        pytest.param("water tablets", ["diuretic"], id="nothing beyond the end"),
        pytest.param("come round awake all night long", ["waking", "insomnia"], id="side by side"),
        pytest.param("only just awake all night long", ["insomnia"], id="the longest of all first"),
        pytest.param("awake all night", ["waking"], id="a long form cut short is a shorter one"),
        pytest.param("awake all night long", ["insomnia"], id="a long form"),
        pytest.param("I can't sleep", ["insomnia"], id="an apostrophe"),
        pytest.param("i cant sleep", ["insomnia"], id="no apostrophe"),
        pytest.param("i cannot sleep", ["insomnia"], id="written out"),
        pytest.param("pills", ["tablet"], id="the first concept of a shared stem"),
        pytest.param("i can sleep", [], id="no negation"),
        pytest.param("tablets for pee", ["tablet"], id="another order"),
        pytest.param("come and sit round", [], id="words between"),
        pytest.param("waters edge come", ["water"], id="a form's beginning at the end"),
        pytest.param("watery", [], id="another stem"),
        pytest.param("", [], id="nothing"),
        pytest.param("hello there", [], id="no concept"),
    ],
)
def test_find(text: str, found: list[str]) -> None:
    assert list(SMALL.find(stems(text))) == found


def test_the_medicines_place_is_no_concept_and_parts_forms() -> None:
    assert SMALL.find(query_of(("water", NAMED, "tablet")).stems) == ("water", "tablet")
    assert SMALL.find((NAMED,)) == ()


def test_an_empty_vocabulary_finds_nothing() -> None:
    assert Concepts(collect_forms(Vocabulary())).find(("water",)) == ()


@given(st.lists(st.sampled_from(["water", "tablet", "tap", "pee", "awak", "come", "round", "x"])))
def test_any_sequence_is_taken_and_gives_each_once(words: list[str]) -> None:
    found = SMALL.find(words)
    assert len(found) == len(set(found))
    assert found == SMALL.find(tuple(words))


@pytest.fixture(scope="module")
def curated() -> Vocabulary:
    """The vocabulary that comes with askmono."""
    data = (default_folder() / VOCABULARY).read_bytes()
    rows = yaml.load(data, yaml.CSafeLoader)["concepts"]
    return Vocabulary(tuple(Concept(**{**row, "forms": tuple(row["forms"])}) for row in rows))


@pytest.fixture(scope="module")
def concepts(curated: Vocabulary) -> Concepts:
    return Concepts(collect_forms(curated))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("I threw up", "vomiting", id="threw up"),
        pytest.param("does it burn when you pee", "passing-urine", id="pee"),
        pytest.param("can you get hooked", "dependence", id="hooked"),
        pytest.param("she's expecting a baby", "pregnancy", id="expecting a baby"),
        pytest.param("when may i sit behind the wheel", "driving", id="behind the wheel"),
        pytest.param("being put under", "anaesthesia", id="put under"),
        pytest.param("my heart's racing", "palpitations", id="heart's racing"),
        pytest.param("when he came round", "waking", id="came round"),
        pytest.param("i have sugar diabetes", "diabetes", id="sugar diabetes"),
        pytest.param("water on the lungs", "pulmonary-oedema", id="water on the lungs"),
        pytest.param("my son had a fit", "seizure", id="had a fit"),
        pytest.param("an overactive thyroid", "hyperthyroidism", id="overactive thyroid"),
        pytest.param("blood thinners", "anticoagulant", id="blood thinners"),
        pytest.param("i'm on water tablets", "diuretic", id="water tablets"),
        pytest.param("straight to a&e", "emergency-department", id="A&E"),
        pytest.param("high bp", "hypertension", id="BP written out"),
        pytest.param("loose motions since", "diarrhoea", id="Indian usage"),
        pytest.param("a few bevvies", "alcohol", id="British usage"),
    ],
)
def test_everyday_words_are_found(concepts: Concepts, text: str, found: str) -> None:
    assert found in concepts.find(stems(text))


@pytest.mark.parametrize(
    ("text", "never"),
    [
        pytest.param("what can i expect", "pregnancy", id="expect"),
        pytest.param("is a high dose ok", "euphoria", id="high"),
        pytest.param("for a period of time", "menstruation", id="period"),
        pytest.param("keep it cold", "common-cold", id="cold"),
        pytest.param("put it down", "low-mood", id="down"),
        pytest.param("am i fit to work", "seizure", id="fit"),
        pytest.param("a trip to spain", "bad-trip", id="trip"),
        pytest.param("under the bed", "anaesthesia", id="under"),
        pytest.param("shake the bottle", "tremor", id="shake"),
        pytest.param("flush it away", "skin-flushing", id="flush"),
        pytest.param("space them out", "heavily-sedated", id="space out"),
        pytest.param("what a waste", "euphoria", id="waste"),
        pytest.param("the last dose", "duration", id="last"),
        pytest.param("quite a lot", "stop-treatment", id="quite"),
        pytest.param("first aid", "hiv", id="aid"),
        pytest.param("that is odd", "overdose", id="odd"),
        pytest.param("is the effect strong", "whether-it-works", id="effect"),
        pytest.param("how does it work", "employment", id="work"),
        pytest.param("take care", "warnings", id="care"),
        pytest.param("how fast is it", "empty-stomach", id="fast"),
        pytest.param("it makes no sense", "five-senses", id="sense"),
        pytest.param("half a glass", "spectacles", id="glass"),
        pytest.param("i'll ask him", "disease", id="i'll"),
        pytest.param("back to normal", "spine", id="back"),
        pytest.param("water tablets", "drinking-fluids", id="water"),
    ],
)
def test_bare_words_with_a_commoner_meaning_are_not(
    curated: Vocabulary, concepts: Concepts, text: str, never: str
) -> None:
    assert never in {concept.id for concept in curated.concepts}  # else nothing is tested
    assert never not in concepts.find(stems(text))


def test_every_form_is_found_as_its_own_concept(curated: Vocabulary, concepts: Concepts) -> None:
    astray = [
        (wording, concept.id, concepts.find(stems(wording)))
        for concept in curated.concepts
        for wording in concept.wordings
        if concepts.find(stems(wording)) != (concept.id,)
    ]
    assert astray == []


def test_twelve_words_take_no_time(concepts: Concepts) -> None:
    """Well under 20 microseconds on a quiet core; the bound leaves room for a busy one."""
    question = stems("will it make me throw up or feel sick before i drive home")
    assert len(question) == 13
    best = min(_seconds(concepts, question) for _ in range(20))
    assert best < 60e-6


def _seconds(concepts: Concepts, question: tuple[str, ...], times: int = 200) -> float:
    """Seconds that finding takes, on average over some times."""
    start = time.perf_counter()
    for _ in range(times):
        concepts.find(question)
    return (time.perf_counter() - start) / times
