"""A library's file that is damaged while it is open: danger is heard, and nothing else answered."""

import pytest

from askmono.content.bundle import Bundle
from askmono.content.problems import ContentError
from askmono.dialogue.choosing import spoken_of
from askmono.dialogue.contract import kind_of
from askmono.dialogue.conversation import START, Conversation
from askmono.dialogue.course import danger_in
from askmono.dialogue.engine import Engine
from askmono.dialogue.proposing import proposed
from askmono.dialogue.respond import UNANSWERED, asked_of, respond, turn_of
from askmono.retrieval.names import Name, Readable
from shelf import OnDisk

WHO = Conversation(medicine="fenoprast", medicines=("fenoprast",))


@pytest.fixture
def damaged(on_disk: OnDisk) -> Engine:
    on_disk.damage()
    return on_disk.engine


@pytest.mark.parametrize(
    ("utterance", "card"),
    [
        pytest.param("i want to die", "escalation-crisis", id="a crisis"),
        pytest.param("fenoprast i want to die", "escalation-crisis", id="beside a name"),
        pytest.param(
            "he took a whole box of amadrol", "escalation-overdose", id="a name, too much"
        ),
        pytest.param(
            "she took fenoprast and cannot breathe", "escalation-emergency", id="an emergency"
        ),
        pytest.param("can i drive after fenoprast", None, id="a question"),
        pytest.param("fenoprast", None, id="a name alone"),
        pytest.param("amadril", None, id="a name misspelt"),
    ],
)
@pytest.mark.parametrize("before", [START, WHO], ids=["at first", "of a medicine"])
def test_danger_is_heard_and_nothing_else_answered(
    damaged: Engine, utterance: str, card: str | None, before: Conversation
) -> None:
    turn = respond(damaged, before, utterance)
    (problem,) = turn.problems
    assert problem.code == "damaged-bundle"
    assert [said.id for said in turn.reply.notices] == [card or UNANSWERED]
    assert kind_of(turn.reply) == ("escalation" if card else "abstention")
    assert turn.unanswered is (card is None)
    assert turn.conversation.medicine == before.medicine
    if card is None:
        assert turn.conversation == before
        assert "911" in turn.reply.notices[0].text


def test_asking_which_medicine_needs_no_text(damaged: Engine) -> None:
    turn = respond(damaged, START, "for how many hours is it felt")
    assert (kind_of(turn.reply), turn.problems) == ("clarification", ())
    assert respond(damaged, WHO, "for how many hours is it felt").unanswered


def test_what_follows_a_card_follows_it_here_too(damaged: Engine) -> None:
    card = respond(damaged, START, "i want to die")
    again = respond(damaged, card.conversation, "fenoprast, he seems happy")
    assert again.reply.notices == card.reply.notices
    helped = respond(damaged, card.conversation, "fenoprast, the ambulance is here")
    assert [said.id for said in helped.reply.notices] == ["escalation-followup"]
    assert not helped.unanswered


def test_own_words_in_a_lesson_are_listened_to(damaged: Engine) -> None:
    assert danger_in(damaged, "fenoprast, and i want to die") is not None
    assert danger_in(damaged, "fenoprast is taken in the morning") is None


def test_what_was_read_before_is_still_answered_from(on_disk: OnDisk) -> None:
    before = respond(on_disk.engine, START, "can i drive after fenoprast")
    on_disk.damage()
    after = respond(on_disk.engine, START, "can i drive after fenoprast")
    assert after == before
    assert not after.problems


def test_tools_are_told(damaged: Engine) -> None:
    with pytest.raises(ContentError, match="damaged"):
        turn_of(asked_of(damaged, START, "can i drive after fenoprast"))


def test_faces_are_shown_what_can_be_shown(damaged: Engine) -> None:
    assert spoken_of(damaged, WHO) is damaged
    assert proposed(damaged, "fenop", 3) == ()
    assert damaged.notice("web-failed").text


def test_other_settings_hear_danger_under_them(on_disk: OnDisk) -> None:
    assert on_disk.engine.without_texts.settings.locale == "US"
    abroad = on_disk.engine.under(on_disk.engine.settings.__class__(locale="UK"))
    on_disk.damage()
    assert "999" in respond(abroad, START, "fenoprast i want to die").reply.notices[0].text


class _Unread:
    """Names of which only what they begin with is known."""

    shelf = True

    def begins(self, word: str) -> bool:
        return word == "fenoprast"

    def _raise(self, wanted: str) -> None:
        raise ContentError([])

    named = misspelt = holding = held = _raise


def test_names_that_cannot_be_read() -> None:
    names = Readable(_Unread())  # type: ignore[arg-type]
    assert names.begins("fenoprast")
    assert names.named("fenoprast") == Name("fenoprast", None, "medicine")
    assert [names.misspelt("f"), names.holding("x"), names.held("f")] == [(), (), ()]


def test_a_list_that_leads_elsewhere_is_damage(
    on_disk: OnDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    about = on_disk.engine.about("fenoprast")
    monkeypatch.setattr(Bundle, "find", lambda *_: 0)  # the place of another
    with pytest.raises(ContentError, match="leads to another"):
        _ = about.passages
    monkeypatch.setattr(Bundle, "find", lambda *_: None)
    with pytest.raises(ContentError, match="leads to another"):
        _ = about.passages
