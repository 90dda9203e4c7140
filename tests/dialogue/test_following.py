"""Follow-ups: compared by what they ask, not by the words that join."""

import pytest

from askmono.content.intent import FollowUp, Intent
from askmono.dialogue.following import ANYWHERE, Leads, gist, lead, leads_of
from askmono.retrieval.query import NAMED, Query

OLD = {"old", "aged", "pensioners"}


def _query(text: str) -> Query:
    words = tuple(text.replace("?", "").split())
    elderly = ("older-person",) if OLD & set(words) else ()
    return Query(words, words, elderly)


def _intent(id_: str, *follow_ups: tuple[str, tuple[str, ...]]) -> Intent:
    made = tuple(FollowUp(to, examples) for to, examples in follow_ups)
    return Intent(id_, "a question", (), follow_ups=made)


LEADS = leads_of(
    [
        _intent(
            "who", ("heart", ("what about my heart?", "and heart disease")), ("kids", ("kids?",))
        ),
        _intent("dose", ("kids-dose", ("and for kids?",)), ("why", ("why is that", "how come"))),
        _intent("liver", ("kids", ("what about children", "and the kids"))),
        _intent("kidney", ("kids", ("and children?",)), ("heart", ("and the heart?",))),
        _intent("young", ("elderly", ("and pensioners?",))),
        _intent("none"),
    ],
    _query,
)


@pytest.mark.parametrize(
    ("words", "asks"),
    [
        (("what", "about", "a", "bad", "liver"), "bad liver"),
        (("and", "for", "kids", "then"), "kids"),
        (("and", NAMED, "in", "kids"), "kids"),
        (("and", "what", "about", "that"), "and what about that"),
        ((), ""),
    ],
)
def test_gist(words: tuple[str, ...], asks: str) -> None:
    assert gist(words) == asks


@pytest.mark.parametrize(
    ("last", "utterance", "to"),
    [
        pytest.param("who", "and for his heart", "heart", id="other joining words"),
        pytest.param("who", "what about her hearts", "heart", id="nearly the same word"),
        pytest.param("who", "heart disease too", "heart", id="several words"),
        pytest.param("dose", "what about kids", "kids-dose", id="its own lead"),
        pytest.param("dose", "and why is that", "why", id="joining words are a part of the whole"),
        pytest.param("who", "what about my liver", None, id="the same beginning"),
        pytest.param("young", "and the aged", "elderly", id="the same in other words"),
        pytest.param("kidney", "and the aged", None, id="what none of them speaks of"),
        pytest.param("who", "what about my", None, id="nothing but joining words"),
        pytest.param("dose", "what about my heart", None, id="another intent's"),
        pytest.param("none", "and for kids", None, id="no follow-ups"),
    ],
)
def test_lead(last: str, utterance: str, to: str | None) -> None:
    assert lead(LEADS.get(last), _query(utterance)) == to


@pytest.mark.parametrize(
    ("utterance", "to"),
    [
        pytest.param("and for children", "kids", id="the same after two"),
        pytest.param("and kids", "kids", id="after most"),
        pytest.param("what about my heart", "heart", id="after two of two"),
        pytest.param("and heart disease", None, id="after one alone"),
        pytest.param("why is that", None, id="after one alone, too"),
    ],
)
def test_what_a_follow_up_means_anywhere(utterance: str, to: str | None) -> None:
    assert lead(LEADS[ANYWHERE], _query(utterance)) == to


def test_where_follow_ups_disagree_nothing_is_meant_anywhere() -> None:
    split = leads_of([_intent("a", ("x", ("and pain?",))), _intent("b", ("y", ("pain?",)))], _query)
    assert split[ANYWHERE] == Leads()
