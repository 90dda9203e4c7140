"""Which medicine of a shelf: named, misspelt, spoken of, or asked for; never a near one."""

from collections.abc import Sequence

import pytest

from askmono.dialogue import compose
from askmono.dialogue.choosing import are_two, asked_about, beside_it, engine_for
from askmono.dialogue.contract import kind_of, offers_of, passages_of, reason_of
from askmono.dialogue.conversation import START, Conversation
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import Reply, quoted
from askmono.dialogue.respond import asked_of, respond
from askmono.dialogue.settings import Settings
from askmono.retrieval.query import NAMED, OTHER
from shelf import MEDICINES


def _talk(engine: Engine, *utterances: str) -> tuple[Reply, Conversation]:
    conversation = START
    for utterance in utterances:
        reply, conversation = (
            (turn := respond(engine, conversation, utterance)).reply,
            turn.conversation,
        )
    return reply, conversation


LAST = "how long does it last"
ANSWERS = [
    pytest.param(["how long does amadrol last"], "amadrol", id="named"),
    pytest.param(["how long does AMADREL last"], "amadrel", id="one letter from it"),
    pytest.param(["how long does fenoprst last"], "fenoprast", id="one slip, and none is near"),
    pytest.param(["how long does bexolin last"], "bexolin", id="the plain one before combinations"),
    pytest.param(
        ["how long does bexolin + cortamide last"], "bexolin-cortamide", id="the combination"
    ),
    pytest.param(["is amadrol addictive", LAST], "amadrol", id="it stays"),
    pytest.param(["is amadrol addictive", "hello", LAST], "amadrol", id="over small talk"),
    pytest.param(
        ["is amadrol addictive", "how long does bexolin last"], "bexolin", id="until another"
    ),
    pytest.param(
        ["is amadrol addictive", "how long does it last, i have fenoprast too, amadrol i mean"],
        "amadrol",
        id="of two named the one spoken of",
    ),
    pytest.param([LAST, "bexolin"], "bexolin", id="a name alone, asked for"),
    pytest.param([LAST, "fenoprst"], "fenoprast", id="asked for, and misspelt"),
    pytest.param(["how long does cortamide last", "2"], "cortamide-dulaphen", id="picked"),
]


@pytest.mark.parametrize(("said", "medicine"), ANSWERS)
def test_the_answer_is_cut_from_the_medicine_meant(
    said: Sequence[str], medicine: str, shelf: Engine
) -> None:
    reply, conversation = _talk(shelf, *said)
    assert [quote.medicine for quote in passages_of(reply)] == [medicine]
    assert medicine in passages_of(reply)[0].text
    assert conversation.medicine == medicine


ASKS_BACK = [
    pytest.param(["how long does amadril last"], {"amadrol", "amadrel"}, id="between two"),
    pytest.param(["how long does fenprst last"], {"fenoprast"}, id="two slips"),
    pytest.param(
        ["how long does cortamide last"],
        {"bexolin-cortamide", "cortamide-dulaphen"},
        id="a part of two titles",
    ),
    pytest.param(["how long does dulaphen last"], {"cortamide-dulaphen"}, id="a part of one"),
    pytest.param(["how long does elvitrane last"], {"elvitrane-topical"}, id="a form of it"),
    pytest.param(
        ["amadrol, is it like fenoprast, how long"], {"amadrol", "fenoprast"}, id="two named apart"
    ),
    pytest.param([LAST], set(), id="none named"),
    pytest.param(["how long does xylofrone last"], set(), id="one that nobody knows"),
    pytest.param(["how long does genoprast last"], {"fenoprast"}, id="another first letter"),
]


@pytest.mark.parametrize(("said", "offered"), ASKS_BACK)
def test_it_is_asked_which_and_nothing_is_shown(
    said: Sequence[str], offered: set[str], shelf: Engine
) -> None:
    reply, conversation = _talk(shelf, *said)
    assert kind_of(reply) == "clarification"
    assert passages_of(reply) == ()
    assert {offer.medicine for offer in offers_of(reply)} == offered
    assert all(MEDICINES[str(o.medicine)] in o.question for o in offers_of(reply))
    notice = ("medicine-unnamed", "medicine-meant", "medicine-unclear")[min(len(offered), 2)]
    assert [said.id for said in reply.notices] == [notice]
    assert conversation.medicine is None


@pytest.mark.parametrize(
    "said",
    [
        pytest.param(["are people on blood thinners allowed"], id="only a group is named"),
        pytest.param(["what is amadril", "does it go with sleeping pills"], id="still open which"),
        pytest.param(["next to aspirin is there a problem"], id="another medicine beside none"),
    ],
)
def test_nothing_is_shown_of_a_medicine_that_nobody_named(
    said: Sequence[str], shelf: Engine
) -> None:
    reply, conversation = _talk(shelf, *said)
    assert kind_of(reply) in ("clarification", "abstention")
    assert passages_of(reply) == ()
    assert conversation.medicine is None


REACTED = [
    pytest.param(
        "fenoprast gave him hives. may he drive on it", "amadrol", id="hives from another"
    ),
    pytest.param("i am allergic to fenoprast, can i drive on it", "amadrol", id="an allergy"),
    pytest.param("i got fenoprast now. can i drive on it", "fenoprast", id="it is the new one"),
    pytest.param("does fenoprast give hives, can i drive on it", "fenoprast", id="asked of it"),
    pytest.param(
        "i am allergic to nuts. may i drive on fenoprast", "fenoprast", id="named at last"
    ),
]


@pytest.mark.parametrize(("utterance", "medicine"), REACTED)
def test_what_somebody_reacted_to_is_not_what_it_stands_for(
    utterance: str, medicine: str, shelf: Engine
) -> None:
    spoken = Conversation(medicine="amadrol")
    assert engine_for(shelf, spoken, utterance).settings.medicine == medicine


COMES_FIRST = [
    pytest.param("he took too much amadril and is not breathing", "escalation", id="danger"),
    pytest.param("she is not breathing", "escalation", id="danger, none named"),
    pytest.param("how many mg of amadril should i take", "refusal", id="a person's own dose"),
    pytest.param("hello", "abstention", id="small talk"),
    pytest.param("", "abstention", id="nothing"),
]


@pytest.mark.parametrize(("said", "kind"), COMES_FIRST)
def test_what_comes_before_the_medicine(said: str, kind: str, shelf: Engine) -> None:
    reply, _ = _talk(shelf, said)
    assert kind_of(reply) == kind
    assert passages_of(reply) == ()


@pytest.mark.parametrize(
    ("name", "medicine"),
    [("bexo-brand", "bexolin"), ("Bexobrond", "bexolin"), ("made by nobody", "bexolin")],
)
def test_other_names_of_the_list_are_those_of_the_shelf(
    name: str, medicine: str, shelf: Engine
) -> None:
    reply, _ = _talk(shelf, f"how long does {name} last")
    assert [quote.medicine for quote in passages_of(reply)] == [medicine]


def test_side_effects_found_by_their_own_question_carry_the_notice_for_a_person(
    shelf: Engine,
) -> None:
    about = shelf.about("fenoprast")
    passage = next(i for i, p in enumerate(about.monograph.passages) if p.topic == "Side Effects")
    asked = asked_of(about, START, "my mum has a headache from fenoprast")
    quotes = (quoted(about.monograph, about.monograph.passages[passage]),)
    made = compose._answer(asked, quotes, "?", None, (), 1.0, 1.0)
    assert [said.id for said in made.notices] == ["side-effect-now"]


def test_another_medicine_of_the_shelf_beside_it_is_another_medicine(shelf: Engine) -> None:
    about = shelf.about("amadrol")
    assert about.hear("amadrol with bexolin").asked == (NAMED, "with", OTHER)
    assert about.hear("bexolin with amadrol").asked == (OTHER, "with", NAMED)
    assert shelf.hear("amadrol with bexolin").asked == (NAMED, "with", NAMED)


def test_a_medicine_that_is_not_on_the_shelf_does_not_become_one_that_is(shelf: Engine) -> None:
    reply, _ = _talk(shelf, "how long does ibuprofen last")
    assert reason_of(reply) == "other-medicine"
    assert "7 medicines" not in reply.notices[0].text
    assert "Amadrol, Amadrel" in reply.notices[0].text


def test_a_chosen_medicine_needs_no_name_and_yields_to_one(shelf: Engine) -> None:
    chosen = shelf.under(Settings(locale="US", medicine="bexolin"))
    assert [q.medicine for q in passages_of(_talk(chosen, LAST)[0])] == ["bexolin"]
    named = _talk(chosen, "how long does amadrol last")[0]
    assert [q.medicine for q in passages_of(named)] == ["amadrol"]


def test_one_medicine_alone_is_asked_about_as_ever(engine: Engine) -> None:
    assert engine.chosen
    assert engine.hear("ketamin and amadril").unclear == ()
    assert [e.name.monograph for e in engine.hear("ketamine").entities] == ["ketamine"]


def test_engines_of_a_shelf_share_what_was_made_ready_and_are_kept(shelf: Engine) -> None:
    about = shelf.about("fenoprast")
    assert about is shelf.about("fenoprast")
    assert about.matcher is shelf.matcher
    assert about.about("fenoprast") is about
    assert about.monograph.id == "fenoprast"
    assert not shelf.chosen


ASKED_IN_THE_TEXT = [
    pytest.param("Fenoprast: can i drive or operate machinery afterwards", "No, not", id="near"),
    pytest.param("how should fenoprast be stord", "Keep fenoprast dry", id="with a slip"),
    pytest.param("is fenoprast addictive", "Nobody knows", id="by intent as well"),
]


@pytest.mark.parametrize(("said", "holds"), ASKED_IN_THE_TEXT)
def test_a_question_that_the_monograph_asks_itself(said: str, holds: str, shelf: Engine) -> None:
    reply, _ = _talk(shelf, said)
    assert holds in passages_of(reply)[0].text


def test_a_passage_is_found_by_what_it_speaks_of_where_no_target_leads(shelf: Engine) -> None:
    """No intent of this library is about alcohol: the question is put back, not guessed at."""
    first = asked_of(shelf, START, "fenoprast: alcohol and drowsiness").ranked[0]
    monograph = shelf.about("fenoprast").monograph
    assert "Alcohol" in monograph.slice(monograph.passages[first.passage].span)


@pytest.mark.parametrize(
    ("utterance", "beside"),
    [
        pytest.param("can i take ibuprofen with it", True, id="with it"),
        pytest.param("does it get on with antibiotics", True, id="it before the other"),
        pytest.param("are vaccines fine while on it", True, id="while on it"),
        pytest.param("is this the same sort as ibuprofen", True, id="compared"),
        pytest.param("is it ok to drive on ibuprofen", False, id="it stands for nothing"),
        pytest.param("can i drink on ibuprofen", False, id="the other alone"),
        pytest.param("ibuprofen, can it hurt my stomach", False, id="it is the other"),
        pytest.param("can i take fenoprast with it", False, id="one of the shelf"),
        pytest.param("how strong is it", False, id="no other"),
    ],
)
def test_it_beside_another_medicine(shelf: Engine, utterance: str, beside: bool) -> None:
    assert beside_it(utterance, shelf.hear(utterance)) is beside


@pytest.mark.parametrize(
    ("utterance", "two"),
    [
        pytest.param("im on warfarin, is that a bother", True, id="taken, and a worry"),
        pytest.param("my gran takes lithium, would this be alright", True, id="somebody takes it"),
        pytest.param("penicillin gave me a rash. may i have it", True, id="reacted to"),
        pytest.param("ibuprofen as well?", True, id="as well"),
        pytest.param("can people swap from lithium", True, id="swapped"),
        pytest.param("he uses insulin: any trouble", True, id="a heading"),
        pytest.param("ibuprofen and aspirin together", False, id="two others, with each other"),
        pytest.param("does ibuprofen mix with wine", False, id="the other alone is asked about"),
        pytest.param("im on warfarin, is it ok to drive", False, id="it stands for nothing"),
        pytest.param("since warfarin my gums bleed, normal", False, id="an effect of the other"),
        pytest.param("what does lithium do to the kidneys", False, id="the other's effect"),
        pytest.param("im on fenoprast, is ibuprofen ok", False, id="one of the shelf is named"),
        pytest.param("how strong is it", False, id="no other"),
    ],
)
def test_two_medicines_in_one_breath(shelf: Engine, utterance: str, two: bool) -> None:
    assert are_two(utterance, shelf.hear(utterance)) is two


@pytest.mark.parametrize(
    ("utterance", "asked"),
    [
        pytest.param(
            "i reacted to amadrol years ago, may i have fenoprast", ["fenoprast"], id="on the way"
        ),
        pytest.param("i was on amadrol. does bexolin sting", ["bexolin"], id="a sentence before"),
        pytest.param("amadrol or fenoprast, which stings", ["amadrol", "fenoprast"], id="both"),
        pytest.param("i take amadrol, does it go with bexolin", ["amadrol", "bexolin"], id="it"),
        pytest.param("i take amadrol, and bexolin too", ["amadrol", "bexolin"], id="nothing asked"),
        pytest.param("is bexolin ok", ["bexolin"], id="one"),
    ],
)
def test_the_medicine_that_is_asked_about(shelf: Engine, utterance: str, asked: list[str]) -> None:
    assert asked_about(utterance, shelf.entities(utterance)) == asked


@pytest.mark.parametrize(
    ("utterance", "spoken", "named"),
    [
        pytest.param("bexolin dependent people", "amadrol", [], id="an illness called after it"),
        pytest.param("amadrol in bexolin dependent people", None, ["amadrol"], id="beside the one"),
        pytest.param("bexolin-allergic, is amadrol ok", None, ["amadrol"], id="an allergy"),
        pytest.param("cortamide in bexolin allergy", None, [], id="beside one that is unclear"),
        pytest.param("is it an antidote for bexolin", "amadrol", [], id="what it undoes"),
        pytest.param("does amadrol reverse bexolin", None, ["amadrol"], id="what another undoes"),
        pytest.param("is there an antidote for bexolin", "amadrol", ["bexolin"], id="of itself"),
        pytest.param("bexolin allergy", None, ["bexolin"], id="nothing else is named"),
        pytest.param("bexolin for children", "amadrol", ["bexolin"], id="the medicine"),
    ],
)
def test_a_substance_that_is_only_the_object(
    shelf: Engine, utterance: str, spoken: str | None, named: list[str]
) -> None:
    assert asked_about(utterance, shelf.entities(utterance), spoken) == named
