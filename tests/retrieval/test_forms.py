"""Which form is said beside a medicine's name, and what contradicts a title."""

import pytest

from askmono.retrieval.forms import contradicts, form_beside, is_quality


@pytest.mark.parametrize(
    ("words", "form"),
    [
        pytest.param("NAME eye drops", "eye", id="eye"),
        pytest.param("NAME ear drops side effects", "ear", id="ear"),
        pytest.param("is NAME ointment ok", "skin", id="ointment"),
        pytest.param("NAME eye ointment", "eye", id="of the eye, not of the skin"),
        pytest.param("liposomal NAME", "liposomes", id="before it"),
        pytest.param("NAME vaginal cream", "vagina", id="not of the skin"),
        pytest.param("NAME patches", "patch", id="patches"),
        pytest.param("NAME xr", "slowly", id="in letters"),
        pytest.param("NAME in the eye", None, id="no form"),
        pytest.param("tablets and drops of NAME", None, id="too far before"),
        pytest.param("NAME with my other tablets", None, id="too far after"),
        pytest.param("NAME", None, id="nothing"),
    ],
)
def test_forms_beside_a_name(words: str, form: str | None) -> None:
    every = words.split()
    at = every.index("NAME")
    assert form_beside(every, at, at + 1) == form


@pytest.mark.parametrize(
    ("title", "form", "expected"),
    [
        pytest.param("elvitrane otic", "eye", True, id="ear and eye"),
        pytest.param("elvitrane extended release", "skin", True, id="a cream"),
        pytest.param("elvitrane conventional", "liposomes", True, id="liposomes"),
        pytest.param("elvitrane oral inhalation", "mouth", True, id="inhaled, not swallowed"),
        pytest.param("elvitrane vaginal", "patch", True, id="another place"),
        pytest.param("elvitrane topical", "patch", False, id="a patch is on the skin"),
        pytest.param("elvitrane otic", "ear", False, id="the same"),
        pytest.param("elvitrane systemic", "mouth", False, id="swallowed"),
        pytest.param("elvitrane systemic", "vein", False, id="injected"),
        pytest.param("elvitrane adjuvanted", "skin", False, id="no form in it"),
        pytest.param("elvitrane", "skin", False, id="plain"),
    ],
)
def test_what_contradicts_a_title(title: str, form: str, expected: bool) -> None:
    assert contradicts(title, form) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *(
            (w, True)
            for w in ("vaginal", "transdermal", "sublingual", "13 valent", "protein bound")
        ),
        *((w, True) for w in ("pegylated liposomal", "long acting", "micronized", "injectable")),
        *((w, True) for w in ("extended release", "human", "nasal spray", "women", "inactivated")),
        *((w, False) for w in ("eliquis", "viagra", "cmv ig", "dhea", "vitamin c", "inderal")),
        *((w, False) for w in ("human insulin", "estradiol", "gold", "bcg", "lidocaine topical")),
    ],
)
def test_words_that_say_what_a_medicine_is_like(text: str, expected: bool) -> None:
    assert is_quality(text.split()) is expected
