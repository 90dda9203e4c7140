"""What the overdose rule fires on, beside what it must leave alone."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.poisoning import overdose
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "fires"),
    [
        pytest.param("i ate a whole bag of crisps", False, id="food"),
        pytest.param("i am only 50 and i had pneumonia three times", False, id="ill so often"),
        pytest.param("had covid twice, without a jab", False, id="ill twice"),
        pytest.param("i only had flu and had it twice by mistake", True, id="it, twice"),
        pytest.param("had covid and had my tablets twice by mistake", True, id="ill, and twice"),
        pytest.param("do i have to take it all my life", False, id="life"),
        pytest.param("will i be taking it all year round", False, id="all year"),
        pytest.param("he took it all and he is not right", True, id="it all, no time"),
        pytest.param(
            "all my life i was sad and now i took all my tablets", True, id="life, and all"
        ),
        pytest.param("my uncle drank too much for many years, is it ok for him", False, id="habit"),
        pytest.param(
            "drank too much for years and took too many tonight", True, id="habit and now"
        ),
        pytest.param("drank too much for years, now i took the whole box", True, id="and a box"),
        pytest.param("i have drunk too much for 3 years and feel dizzy", True, id="habit, unwell"),
        pytest.param("i gave my son too much for 3 years old", True, id="an age"),
        pytest.param("she drank it all the way down and is pale", True, id="all the way down"),
        pytest.param("i took too much", True, id="plain"),
        pytest.param("my husband swallowed the whole bottle", True, id="whole bottle"),
        pytest.param("she has taken twice her dose by mistake", True, id="twice by mistake"),
        pytest.param("overdose help", True, id="fragment"),
        pytest.param("gave him ten times the dose by accident", True, id="given"),
        pytest.param("i think i have overdosed", True, id="think"),
        pytest.param("lost count of how many i have had and feel strange", True, id="lost count"),
        pytest.param("can you overdose on it", False, id="general"),
        pytest.param("how much is too much", False, id="how much"),
        pytest.param("is 50 too much for me", False, id="a dose question"),
        pytest.param("what happens in an overdose", False, id="what happens"),
        pytest.param("i missed two doses, should i take extra", False, id="missed"),
        pytest.param("this is too much information", False, id="idiom"),
        pytest.param("i forgot to take it twice", False, id="forgot"),
        pytest.param("i took two instead of one by mistake", True, id="two instead of one, taken"),
        pytest.param(
            "should i take charcoal, i took too much", True, id="leave asked after too much"
        ),
        pytest.param(
            "should i take it if i already had it twice by mistake",
            True,
            id="leave asked, already had",
        ),
        pytest.param(
            "can i take three spoons of it tonight instead of one", False, id="leave asked"
        ),
        pytest.param(
            "should mum have two of them instead of one", False, id="leave asked for another"
        ),
        pytest.param("she has alcohol poisoning", True, id="poisoning"),
        pytest.param("food poisoning since the takeaway", False, id="food poisoning"),
        pytest.param("my nan is in with blood poisoning", False, id="blood poisoning"),
        pytest.param(
            "i feel drunk, i took double the dose by mistake", True, id="feels drunk, took double"
        ),
        pytest.param("i feel drunk on it and see double", False, id="feels drunk"),
        pytest.param("the drip ran too fast and she is dizzy", True, id="a drip too fast"),
        pytest.param("my heart beats too fast, may i have it", False, id="an organ too fast"),
    ],
)
def test_overdose(listen: Callable[[str], Heard], utterance: str, fires: bool) -> None:
    assert overdose.fires(listen(utterance)) is fires
