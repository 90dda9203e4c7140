"""Which medicines an unknown word may be meant for; names are made up."""

import pytest

from askmono.content.text import normalise
from askmono.dialogue.conversation import START
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import Clarification
from askmono.dialogue.respond import respond

ASKED_BACK = [
    pytest.param("is bexalorin addictive", ["bexolin"], id="three slips"),
    pytest.param("what is amodrall for", ["amadrol"], id="the likest of two"),
]
NOT_ASKED_BACK = [
    pytest.param("can i drive on zzyvarumole", id="like none"),
    pytest.param("is it addictive", id="no unknown word"),
    pytest.param("is it adictive", id="an ordinary word with a slip"),
    pytest.param("can i drive on fenop", id="too short"),
    pytest.param("can i drive on fenoprast9", id="a code"),
]


@pytest.mark.parametrize(("said", "medicines"), ASKED_BACK)
def test_names_most_like_it_are_put_back(
    said: str, medicines: list[str], wide_shelf: Engine
) -> None:
    reply = respond(wide_shelf, START, said).reply
    assert isinstance(reply, Clarification)
    assert sorted(offer.medicine or "" for offer in reply.offers) == medicines


@pytest.mark.parametrize("said", NOT_ASKED_BACK)
def test_nothing_is_put_back(said: str, wide_shelf: Engine) -> None:
    assert normalise(said).texts
    assert wide_shelf.alike(said) == ()


def test_where_one_is_named_none_is_looked_for(wide_shelf: Engine) -> None:
    assert wide_shelf.alike("is fenoprast like bexalorin") == ()
