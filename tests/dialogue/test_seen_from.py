"""Names that are no other medicine, seen from the one asked about."""

from collections.abc import Sequence

import pytest

from askmono.content.text import Span, normalise
from askmono.dialogue.seen_from import names_illness, seen_from
from askmono.retrieval.entities import Entity
from askmono.retrieval.names import Name

DRUGALIN = Name("drugalin", None, "medicine")
SHELVED = Name("Drugalin", "drugalin", "own")
COMBINED = "Drugalin Sulfate + Fenoril"


def named(utterance: str, name: Name, typed: str = "drugalin") -> Entity:
    words = normalise(utterance).words
    at = next(at for at, word in enumerate(words) if word.text == typed.split(maxsplit=1)[0])
    length = len(typed.split())
    span = Span(words[at].span.start, words[at + length - 1].span.end)
    return Entity(name, (at, at + length), span, 100.0, typed)


@pytest.mark.parametrize(
    ("utterance", "name", "ill"),
    [
        pytest.param("drugalin dependent people", SHELVED, True, id="dependent on it"),
        pytest.param("in drugalin-dependent illness", SHELVED, True, id="with a hyphen"),
        pytest.param("a drugalin or iron deficiency", SHELVED, True, id="one of two that lack"),
        pytest.param("drugalin resistant fungus", SHELVED, True, id="resistant to it"),
        pytest.param("anaemia from a lack of drugalin", SHELVED, True, id="lack of it"),
        pytest.param("germs resistant to drugalin", SHELVED, True, id="resistant, the other way"),
        pytest.param("drugalin withdrawal", DRUGALIN, True, id="a habit of what is only listed"),
        pytest.param("drugalin withdrawal", SHELVED, False, id="which may be asked of the shelf's"),
        pytest.param("drugalin for a deficiency", SHELVED, False, id="the medicine for one"),
        pytest.param("can i depend upon drugalin", SHELVED, False, id="to rely"),
        pytest.param("is drugalin safe", SHELVED, False, id="the medicine"),
        pytest.param("too much drugalin", SHELVED, False, id="too much of it"),
    ],
)
def test_what_an_illness_is_called_after(utterance: str, name: Name, ill: bool) -> None:
    assert names_illness(utterance, named(utterance, name)) is ill


BIRTH_CONTROL = Name("contraceptives", None, "medicine", "contraceptive")
FLU_JAB = Name("influenza vaccine", None, "unclear", "vaccine", ("flu",))


def names(utterance: str, *entities: Entity) -> list[str]:
    return [e.name.kind for e in seen_from("combined", COMBINED, utterance, entities)]


@pytest.mark.parametrize(
    ("utterance", "name", "typed", "kinds"),
    [
        pytest.param("must i use contraceptives", BIRTH_CONTROL, "contraceptives", [], id="a deed"),
        pytest.param(
            "does it weaken contraceptives",
            BIRTH_CONTROL,
            "contraceptives",
            ["medicine"],
            id="both",
        ),
        pytest.param(
            "may i have it with contraceptives",
            BIRTH_CONTROL,
            "contraceptives",
            ["medicine"],
            id="taken with it",
        ),
        pytest.param("may i get a flu jab", FLU_JAB, "flu jab", [], id="a vaccine to have"),
        pytest.param(
            "side effects of a flu jab i can have", FLU_JAB, "flu jab", ["unclear"], id="its own"
        ),
        pytest.param("drugalin levels", SHELVED, "drugalin", ["unclear"], id="an ingredient"),
        pytest.param("drugalin deficiency", SHELVED, "drugalin", [], id="an illness"),
    ],
)
def test_names_beside_the_one_asked_about(
    utterance: str, name: Name, typed: str, kinds: Sequence[str]
) -> None:
    assert names(utterance, named(utterance, name, typed)) == kinds


def test_an_ingredient_may_stand_for_both() -> None:
    (seen,) = seen_from("combined", COMBINED, "drugalin", [named("drugalin", SHELVED)])
    assert seen.name.candidates == ("combined", "drugalin")
    (other,) = seen_from("other", "Fenoril + Testavir", "drugalin", [named("drugalin", SHELVED)])
    assert other.name is SHELVED


def test_a_form_after_the_name_is_no_medicine_and_one_before_it_is() -> None:
    said, own = "drugalin inhaler or inhaler", Name("Drugalin", "combined", "own")
    inhaler = Name("inhalers", None, "medicine")
    after = Entity(inhaler, (1, 2), Span(9, 16), 100.0, "inhaler")
    later = Entity(inhaler, (3, 4), Span(20, 27), 100.0, "inhaler")
    kept = list(seen_from("combined", COMBINED, said, [named(said, own), after, later]))
    assert [entity.words for entity in kept] == [(0, 1), (3, 4)]
