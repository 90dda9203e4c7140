"""The medicines an utterance names, misspelt or not; and the words that are none."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from askmono.content.monograph import Monograph, Review
from askmono.content.monograph import Names as OwnNames
from askmono.content.shelf import Listed, Shelf, Store
from askmono.content.spelling import Speller
from askmono.content.text import normalise
from askmono.dialogue.engine import Engine
from askmono.retrieval.collecting import collect_names
from askmono.retrieval.entities import Entity
from askmono.retrieval.finding import NameIndex
from askmono.retrieval.names import Name, Names, first_words

OWN, OTHER, FOOD, PILLS = (
    Name("alphamine", "alpha", "own"),
    Name("alphamide", None, "medicine", "antifungal"),
    Name("alcohol", None, "drink-or-food"),
    Name("vitamin k", None, "supplement"),
)
EXACT = {"alphamine": 0, "alf": 0, "alphamide": 1, "gammacillin": 1, "alcohol": 2, "vitamin k": 3}
FUZZY = ("alphamine", "alphamide", "gammacillin")
TOY = NameIndex(Names((OWN, OTHER, FOOD, PILLS), EXACT, FUZZY, first_words(EXACT)))

SPELLER = Speller({"question": 3, "alphamine": 1, "alphamide": 1}, "\nalpine\nfamine\n")


def found(utterance: str) -> list[tuple[str, str]]:
    """What each entity stands for, and the characters it stands at."""
    entities = TOY.find(normalise(utterance), SPELLER)
    return [(e.name.shown, e.span.of(utterance)) for e in entities]


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("is Alphamine safe", [("alphamine", "Alphamine")], id="exact"),
        pytest.param("alphamine's effects", [("alphamine", "alphamine's")], id="genitive"),
        pytest.param("two alphamines", [("alphamine", "alphamines")], id="plural"),
        pytest.param("alphamne", [("alphamine", "alphamne")], id="a letter left out"),
        pytest.param("alphmaine", [("alphamine", "alphmaine")], id="two letters swapped"),
        pytest.param("al\u200bphamine", [("alphamine", "al\u200bphamine")], id="zero width"),
        pytest.param("a-l-p-h-a-m-i-n-e", [("alphamine", "a-l-p-h-a-m-i-n-e")], id="spelt out"),
        pytest.param(
            "vitamin k and alf", [("vitamin k", "vitamin k"), ("alphamine", "alf")], id="two"
        ),
        pytest.param("alpha-mide", [("alphamide", "alpha-mide")], id="typed as two words"),
        pytest.param("gamacilin", [("alphamide", "gamacilin")], id="two slips in a long name"),
        pytest.param("alphamibe", [("alphamide", "alphamibe")], id="nearer to the other"),
        pytest.param("alphamixe", [("alphamide", "alphamixe")], id="as near to both: the other"),
    ],
)
def test_names(utterance: str, expected: list[tuple[str, str]]) -> None:
    assert found(utterance) == expected


@pytest.mark.parametrize(
    "utterance",
    [
        pytest.param("", id="nothing"),
        pytest.param("alff", id="a short name must be exact"),
        pytest.param("half", id="inside a word"),
        pytest.param("alpine famine", id="common English, although near"),
        pytest.param("alphamine3000x", id="a code"),
        pytest.param("vitamin c", id="another second word"),
        pytest.param("al famine", id="two words that only sound so"),
        pytest.param("qestion questiom", id="near to a word that is no name"),
        pytest.param("alkohol", id="a drink is only found exactly"),
        pytest.param("alxhxmxne", id="three slips"),
    ],
)
def test_no_names(utterance: str) -> None:
    assert found(utterance) == []


def test_scores_say_how_exact() -> None:
    exact, slip = (TOY.find(normalise(t), SPELLER)[0] for t in ("alphamine", "alphamne"))
    assert exact.score == 100
    assert 80 < slip.score < 100


@given(st.text(max_size=120))
def test_entities_are_in_order_and_inside(utterance: str) -> None:
    at = 0
    for entity in TOY.find(normalise(utterance), SPELLER):
        assert at <= entity.span.start < entity.span.end <= len(utterance)
        at = entity.span.end


# --- the names of the library itself -------------------------------------------------------------


def named(engine: Engine, utterance: str) -> list[tuple[str, str | None]]:
    return [(e.name.shown, e.name.monograph) for e in entities(engine, utterance)]


def entities(engine: Engine, utterance: str) -> tuple[Entity, ...]:
    return engine.hear(utterance).entities


@pytest.mark.parametrize(
    "utterance",
    [
        *(
            "ketamine",
            "KETAMINE",
            "Ketalar",
            "ketamine hydrochloride",
            "ket",
            "special k",
            "Special K",
        ),
        *("ketamin", "ketamime", "ketemine", "kettamine", "ketmaine", "katamine", "ketamines"),
        *(
            "ketamine's",
            "k3tamine",
            "k e t a m i n e",
            "horse tranquilizer",
            "ketaalar",
            "Narketan",
        ),
    ],
)
def test_its_own_names(engine: Engine, utterance: str) -> None:
    assert named(engine, f"is {utterance} safe") == [("ketamine", "ketamine")]


@pytest.mark.parametrize(
    "utterance",
    [
        *(
            "esketamine",
            "es-ketamine",
            "es ketamine",
            "nor-ketamine",
            "s-ketamine",
            "S ketamine",
            "Spravato",
            "arketamine",
        ),
        *("norketamine", "ketorolac", "ketoprofen", "ketoconazole", "ketotifen", "ketanserin"),
        *("esketamin", "eskatamine", "ketorolack", "ketoconazol", "ketoprofin", "methoxetamine"),
        *(
            "ibuprofen",
            "ibuprofin",
            "paracetemol",
            "amoxicilin",
            "sertralin",
            "diazapam",
            "tramadole",
        ),
        *("vitamin k", "levoketoconazole", "dexketoprofen", "phencyclidine", "quetiapine"),
    ],
)
def test_never_taken_for_its_own(engine: Engine, utterance: str) -> None:
    found_here = named(engine, f"is {utterance} safe")
    assert found_here
    assert all(monograph is None for _, monograph in found_here)


@pytest.mark.parametrize(
    "word",
    [
        *("kitten", "kettle", "ketchup", "kept", "kitchen", "keto", "cat", "green", "jet", "kit"),
        *("determine", "examine", "vitamin", "medicine", "cabin", "morning", "pain", "sleep"),
        *("kate", "kerosene", "super", "special", "lady", "k", "horse", "valley"),
    ],
)
def test_ordinary_words_are_not_its_names(engine: Engine, word: str) -> None:
    assert [name for name, own in named(engine, f"my {word} today") if own is not None] == []


@pytest.mark.parametrize(
    "word",
    ["question", "doctor", "hospital", "weather", "holiday", "driving", "breathing", "mother"],
)
def test_ordinary_words_are_no_medicines(engine: Engine, word: str) -> None:
    assert named(engine, f"my {word} today") == []


def on_shelf(shelf: Engine, utterance: str) -> list[tuple[str | None, tuple[str, ...]]]:
    """What each entity stands for on a shelf: a monograph, or those that may be meant."""
    return [(e.name.monograph, e.name.candidates) for e in shelf.entities(utterance)]


@pytest.mark.parametrize(
    ("utterance", "medicine"),
    [
        pytest.param("is Bexolin + Cortamide safe", "bexolin-cortamide", id="as titled"),
        pytest.param("bexolin and cortamide", "bexolin-cortamide", id="joined by a word"),
        pytest.param("cortamide with bexolin", "bexolin-cortamide", id="in another order"),
        pytest.param("bexolin cortamide", "bexolin-cortamide", id="not joined"),
        pytest.param("bexolin and cortamidde", "bexolin-cortamide", id="one part misspelt"),
        pytest.param("corttamide plus bexolin", "bexolin-cortamide", id="both at once"),
        pytest.param("bexolin, cortamide", "bexolin-cortamide", id="a comma between"),
        pytest.param("fenoprast", "fenoprast", id="a plain one"),
        pytest.param("fenoprest", "fenoprast", id="one slip"),
        pytest.param("bexobrand", "bexolin", id="a brand of the list"),
    ],
)
def test_names_on_a_shelf(shelf: Engine, utterance: str, medicine: str) -> None:
    assert on_shelf(shelf, utterance) == [(medicine, ())]


@pytest.mark.parametrize(
    "utterance",
    [
        pytest.param("amadril", id="as near to two"),
        pytest.param("cortamide", id="a part of two"),
        pytest.param("elvitrane", id="a form in brackets"),
    ],
)
def test_never_guessed_on_a_shelf(shelf: Engine, utterance: str) -> None:
    ((medicine, candidates),) = on_shelf(shelf, utterance)
    assert medicine is None
    assert candidates


@pytest.mark.parametrize(
    "utterance",
    [
        pytest.param("bexilon and cortimade", id="no part spelt right"),
        pytest.param("penoprast", id="the first letter is wrong"),
        pytest.param("what can i do about it", id="nothing named"),
        pytest.param("as a kid in the morning", id="small words"),
    ],
)
def test_no_combination_is_made_of_it(shelf: Engine, utterance: str) -> None:
    assert not any(medicine for medicine, _ in on_shelf(shelf, utterance))


# A shelf of names alone: what a title is made of decides.
TITLES = {
    "both": "Sodium Borate + Sodium Fluoride",
    "salt": "Drugalin Sulfate + Fenoril",
    "base": "Testavir Sodium",
    "apart": "Phenyl Boric Gel + Fenoril",
    "long": "Hexavalent Pox Toxoid Vaccine",
    "four": "Alvodine + Brevacil + Cortanol + Drestine",
    "one": "Cortanol",
    "eye": "Pharoxin (Ophthalmic)",
    "all": "Pharoxin (Systemic)",
    "ear": "Questoxin (Otic)",
    "human": "Human Glabulin",
    "plain": "Quorvicin",
    "base of it": "Corvatine Benzylquorvicin",
    "two words": "Zorvaxa Prostriga",
    "two salts": "Xavolin Sodium Phosphate",
    "numbered": "Xelvium-223 Dichloride",
    "long acting": "Lorbexil Extended-Release",
    "spray": "Mirvatone Nasal Spray",
    "isotope": "Fluvaxin F-18",
    "strength": "Vitamin D3 60000 IU",
    "no figure": "Vitamin B",
    "roman": "Factor VIII",
    "small word": "Milk of Zaltrine",
    "lettered": "Ternolex Beta-1a",
    "triple": "Quorvicin + Sabrenol / Tirvaline",
    "metal": "Gold",
    "immune": "Blue Pox Immunoglobulin (BP Ig)",
    "two names": "Prestamil + Lodrinax/Levodrinax + Marucel",
    "germ": "Hepatitis Q Inactivated Vaccine",
}


@pytest.fixture(scope="module")
def titles(engine: Engine) -> NameIndex:
    """Finds names on a shelf of these titles alone."""

    def unread(_: int | str) -> Monograph:
        raise LookupError("only listed")

    review = Review("unreviewed")
    listed = tuple(
        Listed(id_, f"{id_}.md", "0" * 64, OwnNames((title,)), review)
        for id_, title in TITLES.items()
    )
    shelf = Shelf(Store(len(listed), False, unread, unread, lambda: listed))
    library = msgspec.structs.replace(engine.library, monographs=shelf, medicines=())
    return NameIndex(collect_names(library))


@pytest.mark.parametrize(
    ("utterance", "medicine"),
    [
        pytest.param("sodium borate and sodium fluoride", "both", id="a word twice"),
        pytest.param("is sodium borate + sodium floride safe", "both", id="and one misspelt"),
        pytest.param("drugalin sulphate and fenoril", "salt", id="in British spelling"),
        pytest.param("drugalin and fenoril", "salt", id="without the salt"),
        pytest.param("drugaline sulfate with fenorill", "salt", id="every name a letter wrong"),
        pytest.param("testavir", "base", id="one medicine without its salt"),
        pytest.param("testavir sodium", "base", id="with it"),
        pytest.param("fenoril and phenyl boricgel", "apart", id="two words as one"),
        pytest.param("hexavalent pox vaccine", "long", id="a word left out"),
        pytest.param("pharoxin eye drops", "eye", id="in its form"),
        pytest.param("pharoxin tablets", "all", id="in another form"),
        pytest.param("questoxin otic", "ear", id="as its title says"),
        pytest.param("human glabulin", "human", id="two words"),
        pytest.param("blue pox immune globulin", "immune", id="another word for it"),
        pytest.param("factor 8", "roman", id="a Roman number in figures"),
        pytest.param("side effects of ternolex beta 1a", "lettered", id="after a small word"),
        pytest.param("milk of zaltrin", "small word", id="with one in it"),
        pytest.param("side effects of gold", "metal", id="an ordinary word"),
        pytest.param("lorbexil xr", "long acting", id="its form in letters"),
        pytest.param("bp ig", "immune", id="as in brackets"),
        pytest.param("bp immunoglobulin", "immune", id="half of each"),
        pytest.param("quorvicin", "plain", id="alone"),
        pytest.param("xavolin phosphate", "two salts", id="one of two salts"),
        pytest.param("does quorvicin help", "plain", id="after other words"),
        pytest.param("prestamil lodrinax marucel", "two names", id="one of two names of a part"),
        pytest.param("prestamil, levodrinax and marucel", "two names", id="the other of them"),
        pytest.param("hepatitus q vaccine", "germ", id="as people often misspell it"),
    ],
)
def test_a_title_in_other_words(
    titles: NameIndex, engine: Engine, utterance: str, medicine: str
) -> None:
    found = titles.find(normalise(utterance), engine.speller)
    assert [entity.name.monograph for entity in found] == [medicine]


@pytest.mark.parametrize(
    "utterance",
    [
        pytest.param("sodium borate", id="a part"),
        pytest.param("fenoril", id="a part of two"),
        pytest.param("sodium and fenoril", id="parts of two titles"),
        pytest.param("testavir phosphate", id="another salt"),
        pytest.param("drugxline sulfxte", id="too many slips"),
        pytest.param("hexavalent vaccine", id="half of its words"),
        pytest.param("pharoxin", id="of which form"),
        pytest.param("pharoxin ear drops", id="a form that is not there"),
        pytest.param("questoxin otic cream", id="another form than its title's"),
    ],
)
def test_no_title_is_guessed(titles: NameIndex, engine: Engine, utterance: str) -> None:
    found = titles.find(normalise(utterance), engine.speller)
    assert not any(entity.name.monograph for entity in found)


@pytest.mark.parametrize(
    ("utterance", "candidates"),
    [
        pytest.param("corvatine quorvicin", ("base of it", "plain"), id="before a plain name"),
        pytest.param("corvatin quorvicin", ("base of it", "plain"), id="that misspelt"),
        pytest.param("benzathine quorvicin", ("plain",), id="a base of no title"),
        pytest.param("zorvaxa", ("two words",), id="the first word of one"),
        pytest.param("lorbexil", ("long acting",), id="without its form"),
        pytest.param("mirvatone", ("spray",), id="without two words of form"),
        pytest.param("fluvaxin", ("isotope",), id="without its isotope"),
        pytest.param("vitamin d3", ("strength",), id="without its strength"),
        pytest.param("vitamin b12", ("no figure",), id="with a figure that its title lacks"),
        pytest.param("vitamin b 12", ("no figure",), id="with that apart"),
        pytest.param("quorvicin tirvaline", ("triple", "plain"), id="two of three side by side"),
        pytest.param("quorvicin/tirvaline", ("triple", "plain"), id="with a stroke between"),
        pytest.param("xelvium dichloride", ("numbered",), id="a word left out"),
    ],
)
def test_a_name_in_part_is_unclear(
    titles: NameIndex, engine: Engine, utterance: str, candidates: tuple[str, ...]
) -> None:
    (entity,) = titles.find(normalise(utterance), engine.speller)
    assert (entity.name.kind, entity.name.candidates) == ("unclear", candidates)


@pytest.mark.parametrize(
    "utterance",
    [
        pytest.param("speed up the gold rush, a heart of gold", id="ordinary words"),
        pytest.param("factor 7", id="another Roman number"),
        pytest.param("milk", id="the first word of one, English"),
        pytest.param("the cup of", id="a small word"),
        pytest.param("prostriga", id="the last word of one"),
        pytest.param("zorvaxa sulfate", id="the first, of another salt"),
        pytest.param("zorvaxa gold", id="the first, of a mineral"),
        pytest.param("blue pox", id="an illness"),
        pytest.param("human", id="an English word"),
        pytest.param("dichloride", id="a salt"),
    ],
)
def test_a_word_of_a_title_that_is_no_name(
    titles: NameIndex, engine: Engine, utterance: str
) -> None:
    assert titles.find(normalise(utterance), engine.speller) == ()


@pytest.mark.parametrize(
    ("utterance", "candidates"),
    [
        pytest.param("alvodine brevacil and cortanol", ("four",), id="three of four"),
        pytest.param("cortanol, alvodine, drestine", ("four",), id="in any order"),
        pytest.param("brevacill with cortanol and drestine", ("four",), id="one misspelt"),
        pytest.param("alvodine and brevacil", ("four",), id="two, neither a medicine by itself"),
        pytest.param("brevacil drestine", ("four",), id="two side by side"),
        pytest.param("cortanol + alvodine", ("four", "one"), id="joined by a plus"),
        pytest.param("alvodine and cortanol", ("four", "one"), id="one is a medicine by itself"),
        pytest.param(
            "lodrinax marucel", ("two names",), id="two of three, one by one of its names"
        ),
    ],
)
def test_a_combination_that_lacks_a_part_is_unclear(
    titles: NameIndex, engine: Engine, utterance: str, candidates: tuple[str, ...]
) -> None:
    (entity,) = titles.find(normalise(utterance), engine.speller)
    assert (entity.name.kind, entity.name.candidates) == ("unclear", candidates)


@pytest.mark.parametrize(
    ("utterance", "own"),
    [
        pytest.param("cortanol", ["one"], id="the one by itself"),
        pytest.param("cortanol with alvodine", ["one"], id="two are two medicines"),
        pytest.param("cortanol, alvodine", ["one"], id="in a list"),
        pytest.param("alvodine brevacil cortanol drestine", ["four"], id="all of them"),
        pytest.param("brevacil helps, cortanol does not, so alvodine", ["one"], id="not in a row"),
        pytest.param("alvodine or brevacil", [], id="one or the other"),
    ],
)
def test_what_is_no_combination_that_lacks_a_part(
    titles: NameIndex, engine: Engine, utterance: str, own: list[str]
) -> None:
    found = titles.find(normalise(utterance), engine.speller)
    assert [entity.name.monograph for entity in found if entity.name.monograph] == own


@pytest.fixture(scope="module")
def vaccines(engine: Engine) -> NameIndex:
    """Finds names on a shelf of two vaccines, and those of the list that comes with askmono."""

    def unread(_: int | str) -> Monograph:
        raise LookupError("only listed")

    names = {"typhoid": "Typhoid Vi Polysaccharide Vaccine", "zoster": "Zoster Vaccine (Live)"}
    listed = tuple(
        Listed(id_, f"{id_}.md", "0" * 64, OwnNames((name,)), Review("unreviewed"))
        for id_, name in names.items()
    )
    shelf = Shelf(Store(len(listed), False, unread, unread, lambda: listed))
    return NameIndex(collect_names(msgspec.structs.replace(engine.library, monographs=shelf)))


@pytest.mark.parametrize(
    ("utterance", "candidates"),
    [
        pytest.param("the typhoid vaccine", ("typhoid",), id="its words in a title"),
        pytest.param("typhoid jab", ("typhoid",), id="what people call it"),
        pytest.param("shingles shot", ("zoster",), id="by its other name"),
        pytest.param("rabies vaccine", (), id="none of the shelf"),
        pytest.param("flu jab", (), id="no title holds it"),
    ],
)
def test_a_listed_name_may_be_a_part_of_a_title(
    vaccines: NameIndex, engine: Engine, utterance: str, candidates: tuple[str, ...]
) -> None:
    (entity,) = vaccines.find(normalise(utterance), engine.speller)
    assert (entity.name.monograph, entity.name.candidates) == (None, candidates)


def test_a_name_that_is_made_as_medicines_are_is_another_medicine(
    titles: NameIndex, engine: Engine
) -> None:
    (entity,) = titles.find(normalise("is inventacillin any good"), engine.speller)
    assert (entity.name.shown, entity.name.kind) == ("inventacillin", "medicine")
    assert titles.find(normalise("is inventafone any good"), engine.speller) == ()
