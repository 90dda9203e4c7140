"""Which numbers tell of too much, beside what must be left alone."""

from collections.abc import Callable

import pytest

from askmono.safety.danger.poisoning.counted import fires
from askmono.safety.reading.heard import Heard


@pytest.mark.parametrize(
    ("utterance", "expected"),
    [
        pytest.param("why do they put 2 painkillers in it and not 1", False, id="made of two"),
        pytest.param("why have they put two creams into it instead of one", False, id="mixed"),
        pytest.param("they put two patches on her instead of one", True, id="two put on"),
        pytest.param("why is she so sleepy, i put 2 on her not 1", True, id="why, and put on"),
        pytest.param("my aunt swallowed 35 of her tablets, does it matter", True, id="so many"),
        pytest.param("i took twenty pills is that addictive", True, id="in words"),
        pytest.param("he has had 16 since breakfast for his back", True, id="since breakfast"),
        pytest.param("12 of them since this morning", True, id="nobody named"),
        pytest.param("gave her 20 ml when it should have been 2", True, id="should have been"),
        pytest.param("i injected 40 units instead of 4", True, id="instead of"),
        pytest.param("the dose was 3 g, ordered 30 mg", True, id="grams"),
        pytest.param("nurse gave him ten times the dose", True, id="ten times"),
        pytest.param("i took it three times a day instead of once", True, id="how often"),
        pytest.param("i have taken my weekly tablet every day", True, id="weekly, every day"),
        pytest.param("prescribed 1 but i took 6", True, id="prescribed"),
        pytest.param("she swallowed 15 grams of it", True, id="so many grams"),
        pytest.param("he has had twelve grams of it", True, id="grams in words"),
        pytest.param("i took 9000 mg this evening", True, id="milligrams"),
        pytest.param("20,000 mg swallowed", True, id="a comma"),
        pytest.param("i have taken three dozen of them", True, id="dozens"),
        pytest.param("mum took thirty five tablets", True, id="in two words"),
        pytest.param("she took a hundred pills", True, id="a hundred"),
        pytest.param("i was so upset and finished about 20 of them", True, id="finished, upset"),
        pytest.param("he polished off 25 last night", True, id="polished off"),
        pytest.param("desperate and used up 16 of my tablets", True, id="used up"),
        pytest.param("so angry that i emptied 15 capsules into me", True, id="capsules"),
        pytest.param("i finished 21 tablets as i was told", False, id="a course finished"),
        pytest.param("i finished 12 chapters last night", False, id="chapters"),
        pytest.param("we went through 30 tissues today with this awful cold", False, id="tissues"),
        pytest.param("upset, but i finished 20 laps of the park this morning", False, id="laps"),
        pytest.param("he took half a dozen tablets", False, id="half a dozen"),
        pytest.param("i took two hundred mg", False, id="milligrams in words"),
        pytest.param("does anyone take 9000 mg", False, id="milligrams asked"),
        pytest.param("i had 4,000 steps today", False, id="steps"),
        pytest.param("he ate 20 grapes", False, id="food"),
        pytest.param("i took 2 g as told", False, id="few grams"),
        pytest.param("i took 2 tablets this morning", False, id="a dose"),
        pytest.param("i took 50 mg at ten", False, id="milligrams"),
        pytest.param("i have taken 40 tablets over six weeks", False, id="over weeks"),
        pytest.param("she has had 12 infusions", False, id="infusions"),
        pytest.param("he took it at 10", False, id="a time"),
        pytest.param("i have 30 tablets left", False, id="a supply"),
        pytest.param("i took 5 mg instead of 10", False, id="less than meant"),
        pytest.param("should i take 10 instead of 5", False, id="asked"),
        pytest.param("can i take it daily instead of weekly", False, id="may i"),
        pytest.param("what if somebody took 30 tablets", False, id="supposed"),
        pytest.param("i am 60 and took it for ten years", False, id="years"),
        pytest.param("", False, id="nothing"),
        pytest.param("i had jaundice in the 70s", False, id="a decade"),
        pytest.param("i gave her 5 not 1", True, id="not one"),
        pytest.param("i did not check, i gave him 8 ml not 2", True, id="did not check"),
        pytest.param("i did not take it yesterday, may i have 2 not 1", False, id="did not take"),
        pytest.param("why was i given two medicines and not one", False, id="kinds of medicine"),
        pytest.param("had 11 since this morning", True, id="since morning"),
        pytest.param("pulse 58 this morning", False, id="a pulse"),
        pytest.param("i had asthma in year 12", False, id="a year at school"),
        pytest.param("i had ten espressos", False, id="coffee"),
    ],
)
def test_counted(listen: Callable[[str], Heard], utterance: str, expected: bool) -> None:
    assert fires(listen(utterance)) is expected
