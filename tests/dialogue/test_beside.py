"""A harmless remark before a plain question keeps the card back; danger beside it never."""

from collections.abc import Callable

import pytest

from askmono.dialogue.asked import Asked
from askmono.dialogue.beside import beside_a_question
from askmono.dialogue.contract import kind_of
from askmono.dialogue.conversation import START
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import Reply


@pytest.mark.parametrize(
    ("utterance", "reason", "rule"),
    [
        pytest.param(
            "no chest pain, no palpitations, i just want to know what ketamine does",
            "emergency",
            "denied",
            id="denied, clause by clause",
        ),
        pytest.param(
            "i have had two strokes, can i take ketamine",
            "emergency",
            "an illness that is behind them",
            id="behind them",
        ),
        pytest.param(
            "no chest pain can i take ketamine",
            "emergency",
            "denied",
            id="with nothing between",
        ),
        pytest.param(
            "he is awake and fine. what is ketamine for",
            "emergency",
            "said to be well",
            id="well",
        ),
        pytest.param(
            "nobody has taken too much, i only wonder how ketamine works",
            "overdose",
            "nothing was taken",
            id="nothing taken",
        ),
        pytest.param(
            "i am not suicidal, i only wonder what ketamine does",
            "crisis",
            "no wish to die",
            id="no wish to die",
        ),
        pytest.param(
            "i was suicidal in 2011, better now, does ketamine affect mood",
            "crisis",
            "long over, and well since",
            id="long over",
        ),
        pytest.param(
            "since mum died dad has been on ketamine, can he drink wine",
            "crisis",
            "a death that is told of",
            id="a death",
        ),
        pytest.param("i am not suicidal", "crisis", None, id="no question"),
        pytest.param("what is ketamine for", "crisis", None, id="no remark"),
        pytest.param(
            "no chest pain, jaw hurts, what is ketamine for", "emergency", None, id="a sign beside"
        ),
        pytest.param(
            "i am not suicidal, what is the strongest ketamine", "crisis", None, id="how strong"
        ),
        pytest.param(
            "i am not suicidal, does ketamine let you drift off", "crisis", None, id="what few ask"
        ),
        pytest.param("no chest pain. is he dead", "emergency", None, id="a question of somebody"),
    ],
)
def test_the_rule_beside_a_question(
    engine: Engine, utterance: str, reason: str, rule: str | None
) -> None:
    assert beside_a_question(Asked(engine, START, utterance), reason) == rule


@pytest.mark.parametrize(
    "utterance",
    [
        pytest.param("he is not fitting, he is fine, what is ketamine for", id="denied and well"),
        pytest.param("i do not want to die, i want to know what ketamine is", id="no wish to die"),
        pytest.param(
            "i had chest pain in june, it was only heartburn. what is ketamine", id="over"
        ),
        pytest.param("management of ketamine overdose", id="an overdose, in general"),
        pytest.param("how many people on ketamine became suicidal", id="a study"),
        pytest.param("are ketamine capsules swallowed or chewed", id="how they are swallowed"),
        pytest.param("my husband wants to give up his ketamine", id="a medicine given up"),
        pytest.param("do cuts heal slower on ketamine", id="a wound"),
        pytest.param("the cat knocked my ketamine off the shelf", id="a thing"),
        pytest.param("found some ketamine in dads drawer", id="found"),
    ],
)
def test_no_card(ask: Callable[..., Reply], utterance: str) -> None:
    assert kind_of(ask(utterance)) != "escalation"


@pytest.mark.parametrize(
    "utterance",
    [
        pytest.param("i have had a heart attack and it is the same pain now, ketamine", id="now"),
        pytest.param("i do not want to die but i can not go on", id="but"),
        pytest.param("i am not suicidal but i can not do this any more", id="any more"),
        pytest.param("i do not want to die, i took all my ketamine, what is it", id="took all"),
        pytest.param("i am not suicidal, how many ketamine would kill me", id="how many"),
        pytest.param("no chest pain but he can not breathe, what is ketamine for", id="no breath"),
        pytest.param("no fits now but she will not wake up. what is ketamine", id="no waking"),
        pytest.param("she is not breathing, what is ketamine for", id="not breathing"),
        pytest.param("nobody took too much, he only had twenty ketamine", id="only twenty"),
        pytest.param("i was suicidal last week, better now, what is ketamine for", id="last week"),
        pytest.param("i was suicidal in 2011 and i am again", id="again"),
        pytest.param("i took an overdose last night, fine now. what is ketamine", id="last night"),
        pytest.param("dad had a stroke in 2015, his face has dropped. what is ketamine", id="face"),
        pytest.param("since mum died i do not want to live, i have ketamine", id="not to live"),
        pytest.param("since mum died dad wants to join her, he is on ketamine", id="to join"),
        pytest.param("i cut myself because i want to feel something", id="cuts oneself"),
        pytest.param("can i put ketamine on the cuts that i made on my arms", id="cuts made"),
        pytest.param("found some ketamine in dads drawer and took them all", id="found, taken"),
        pytest.param("my toddler found some ketamine in the drawer and ate it", id="a child"),
        pytest.param("in case of overdose what do i do, she took too much", id="she took it"),
        pytest.param("my brother became suicidal on ketamine", id="a brother"),
        pytest.param("i passed out on the floor and my lips are blue", id="passed out"),
        pytest.param("the dog chewed the ketamine box and ate some", id="a dog ate some"),
        pytest.param("my wife wants to give up living", id="gives up living"),
    ],
)
def test_a_card_all_the_same(ask: Callable[..., Reply], utterance: str) -> None:
    assert kind_of(ask(utterance)) == "escalation"


@pytest.mark.parametrize(
    ("told", "then", "card"),
    [
        pytest.param(
            "my toddler swallowed ketamine", "that was a typo, what is it for", False, id="a typo"
        ),
        pytest.param(
            "my toddler swallowed ketamine",
            "nobody swallowed anything, i only asked how it is stored",
            False,
            id="nobody",
        ),
        pytest.param("i took too much ketamine", "what did it treat", False, id="what for"),
        pytest.param("i took too much ketamine", "and the side effects?", False, id="a topic"),
        pytest.param("i took too much ketamine", "is it dangerous", True, id="harm"),
        pytest.param("i took too much ketamine", "it was a mistake", True, id="a mistake with it"),
        pytest.param(
            "i took too much ketamine",
            "it was an accident, what does it do",
            True,
            id="an accident",
        ),
        pytest.param(
            "my toddler swallowed ketamine", "that was a typo, she ate two", True, id="two"
        ),
        pytest.param(
            "my toddler swallowed ketamine",
            "she did not, the baby did. what is it for",
            True,
            id="the baby",
        ),
        pytest.param("i want to die", "what about storage", True, id="a topic after a crisis"),
        pytest.param(
            "i want to die",
            "that was a typo, what is it for",
            True,
            id="a crisis is not taken back",
        ),
    ],
)
def test_after_a_card(ask: Callable[..., Reply], told: str, then: str, card: bool) -> None:
    assert (kind_of(ask(told, then)) == "escalation") is card
