"""Passages that name another medicine that is asked about, or its class, as the list has it."""

import shutil
from pathlib import Path

import msgspec
import pytest

from askmono.content.library import load_library
from askmono.dialogue.asked import Asked
from askmono.dialogue.compiled import compile_library
from askmono.dialogue.conversation import START
from askmono.dialogue.engine import Engine
from askmono.dialogue.ranking import LIKE, in_other_words
from askmono.dialogue.settings import Settings
from askmono.dialogue.understanding import Understanding
from askmono.retrieval.encoder import Encoder
from askmono.retrieval.query import Query
from askmono.retrieval.vectors import KeptVectors
from shelf import edit, make_shelf

DRIVING = "**Driving:** People"
SEDATIVES = "**Sedatives:** They and fenoprast deepen each other.\n\n"
THINNERS = "**Anticoagulants:** They and fenoprast do nothing to each other.\n\n"


@pytest.fixture(scope="module")
def fenoprast(
    small_library: Path, toy_encoder: Encoder, tmp_path_factory: pytest.TempPathFactory
) -> Engine:
    """A monograph that names warfarin, and two classes."""
    folder = tmp_path_factory.mktemp("classes") / "library"
    shutil.copytree(small_library, folder)
    make_shelf(folder)
    edit(folder, "fenoprast", DRIVING, f"{SEDATIVES}{THINNERS}{DRIVING}")
    library = load_library(folder)
    compiled = compile_library(library, KeptVectors(toy_encoder, None), toy_encoder)
    engine = Engine(compiled, Settings(locale="US"), encoder=toy_encoder)
    return engine.about("fenoprast")


@pytest.mark.parametrize(
    ("utterance", "named"),
    [
        pytest.param("can i take warfarin with it", ["unlike warfarin"], id="by its name first"),
        pytest.param("can i take heparin with it", [THINNERS], id="else by its class"),
        pytest.param("is valium ok with it", [SEDATIVES], id="a wider class, and a brand"),
        pytest.param("can i take sedatives with it", [SEDATIVES], id="the class itself"),
        pytest.param(
            "may heparin and valium be taken", [SEDATIVES, THINNERS], id="each by its own"
        ),
        pytest.param("can i take metformin with it", [], id="no class that is named"),
        pytest.param("can i have wine with it", [], id="what is drunk is compared by its words"),
        pytest.param("is it addictive", [], id="none is named"),
    ],
)
def test_what_names_another_medicine(fenoprast: Engine, utterance: str, named: list[str]) -> None:
    monograph = fenoprast.monograph
    places = sorted(Asked(fenoprast, START, utterance).naming)
    texts = [monograph.slice(monograph.passages[at].span) for at in places]
    assert len(texts) == len(named)
    assert all(each.strip() in text for each, text in zip(named, texts, strict=True))


@pytest.mark.parametrize(
    ("utterance", "word"),
    [
        pytest.param("it should be stored, kept dry, stored", "Keep", id="nothing is asked"),
        pytest.param(
            "stored dry, should be kept dry, stored, can i drive",
            "drive",
            id="what is asked leads, and not what is told",
        ),
    ],
)
def test_the_clause_that_asks_leads(fenoprast: Engine, utterance: str, word: str) -> None:
    """The toy encoder compares words, of which most are those of the question on storage."""
    best = Asked(fenoprast, START, utterance).ranked[0]
    monograph = fenoprast.monograph
    assert word in monograph.slice(monograph.passages[best.passage].span)


CHILDREN = Query(("is", "_", "fine", "for", "bairns"), ("is", "_", "fine", "for", "bairn"))


@pytest.mark.parametrize(
    ("share", "intent", "named"),
    [
        pytest.param(LIKE, "alcohol", ("alcohol",), id="surely like its question"),
        pytest.param(LIKE - 0.01, "alcohol", (), id="not surely"),
        pytest.param(LIKE, "fertility-sex", (), id="nothing the text speaks of"),
        pytest.param(1.0, "missed-dose", (), id="like what is refused"),
    ],
)
def test_in_other_words(
    wide_shelf: Engine, share: float, intent: str, named: tuple[str, ...]
) -> None:
    alike = Understanding((), elliptical=False, danger=0.0, shares={intent: share})
    fuller = in_other_words(wide_shelf.about("fenoprast"), CHILDREN, alike)
    assert fuller == msgspec.structs.replace(CHILDREN, concepts=named)
