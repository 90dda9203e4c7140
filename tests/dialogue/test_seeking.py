"""An answer sought among ranked passages: what is shown, what is not, and what is only said.

The shelf's medicines are made up; every intent that comes with askmono is there.
"""

import pytest
from msgspec.structs import replace

from askmono.dialogue import seeking
from askmono.dialogue.asked import Asked
from askmono.dialogue.compiled import Compiled
from askmono.dialogue.compose import under_name
from askmono.dialogue.contract import kind_of, passages_of, reason_of
from askmono.dialogue.conversation import START
from askmono.dialogue.engine import Engine
from askmono.dialogue.explain import explain
from askmono.dialogue.reply import Answer, Refusal, Reply
from askmono.dialogue.respond import respond
from askmono.dialogue.settings import Settings
from askmono.dialogue.understanding import Choice
from shelf import widened


def _reply(engine: Engine, utterance: str) -> Reply:
    return respond(engine, START, utterance).reply


@pytest.mark.parametrize(
    ("utterance", "holds"),
    [
        pytest.param("can i have a beer with fenoprast", "Alcohol can make", id="another word"),
        pytest.param("does fenoprast make you sleepy", "Drowsiness", id="an effect, by concept"),
        pytest.param("why would anybody be given fenoprast", "is for tests", id="a target"),
        pytest.param("how does fenoprast work", "by being made up", id="a section"),
        pytest.param("what is fenoprast used for", "is for tests", id="the opening of a section"),
        pytest.param("is fenoprast adictive", "Nobody knows", id="its own question, misspelt"),
        pytest.param("where do i keep fenoprast", "Keep fenoprast dry", id="its question, told"),
        pytest.param("may i sit behind the wheel on fenoprast", "drive", id="in other words"),
    ],
)
def test_shown(wide_shelf: Engine, utterance: str, holds: str) -> None:
    reply = _reply(wide_shelf, utterance)
    assert kind_of(reply) == "answer"
    assert holds in passages_of(reply)[0].text
    assert {quote.medicine for quote in passages_of(reply)} == {"fenoprast"}
    assert len(passages_of(reply)) <= 2


@pytest.mark.parametrize(
    ("utterance", "question"),
    [
        pytest.param("is fenoprast adictive", "Fenoprast", id="its own question names it"),
        pytest.param("does wine go with fenoprast", "Fenoprast", id="an intent's"),
        pytest.param("what place is fenoprast to be kept in", "Fenoprast", id="its question"),
        pytest.param("what is the adult dose of fenoprast", "Fenoprast", id="a label"),
    ],
)
def test_what_is_shown_stands_under_its_medicines_name(
    wide_shelf: Engine, utterance: str, question: str
) -> None:
    reply = _reply(wide_shelf, utterance)
    assert isinstance(reply, Answer)
    assert question in reply.question


@pytest.mark.parametrize(
    ("utterance", "kind"),
    [
        pytest.param("is fenoprast vegan", "abstention", id="nothing speaks of it"),
        pytest.param("how expensive is fenoprast", "abstention", id="money"),
        pytest.param("in which year was fenoprast first sold", "abstention", id="history"),
        pytest.param("some information on fenoprast please", "clarification", id="too vague"),
        pytest.param("hello fenoprast", "abstention", id="small talk"),
        pytest.param("how much fenoprast should i take", "refusal", id="a person's dose"),
        pytest.param("should i stop my fenoprast", "refusal", id="a change of treatment"),
        pytest.param("i took all my fenoprast and cannot stay awake", "escalation", id="danger"),
    ],
)
def test_not_shown(wide_shelf: Engine, utterance: str, kind: str) -> None:
    reply = _reply(wide_shelf, utterance)
    assert kind_of(reply) == kind
    assert not passages_of(reply)


def test_a_figure_is_shown_to_nobody_in_person(wide_shelf: Engine) -> None:
    reply = _reply(wide_shelf, "what is the adult dose of fenoprast")
    assert "10 mg" in passages_of(reply)[0].text
    for asked in ("what is the adult dose of fenoprast for my mum", "how much fenoprast do i need"):
        refused = _reply(wide_shelf, asked)
        assert isinstance(refused, Refusal)
        assert "10 mg" not in "".join(quote.text for quote in passages_of(refused))
    withheld = wide_shelf.under(Settings(locale="US", dosing="withhold"))
    reply = _reply(withheld, "what is the adult dose of fenoprast")
    assert reason_of(reply) == "personal-dosing"
    assert reply.notices[0].id == "refusal-dosing-withheld"


def test_no_figure_where_likeness_alone_would_refuse(wide_shelf: Engine) -> None:
    """No word points to a person, and yet it is read like a question about one's own dose."""
    about = wide_shelf.about("fenoprast")
    asked = Asked(about, START, "what is the adult dose of fenoprast")
    understood = asked.understanding
    assert "10 mg" in "".join(q.text for q in passages_of(seeking.passage(asked) or _never()))
    own = Choice(("refusal", "personal-dosing"), 0.6, "personal-dose-amount")
    alike = Asked(about, START, asked.utterance)
    vars(alike)["understanding"] = replace(understood, choices=(*understood.choices, own))
    made = seeking.passage(alike)
    assert made is not None
    assert (kind_of(made), reason_of(made)) == ("refusal", "personal-dosing")
    assert "10 mg" not in "".join(q.text for q in passages_of(made))


def _never() -> Reply:
    raise AssertionError("nothing is shown")


def test_what_is_refused_of_a_person_is_said_in_general(wide_shelf: Engine) -> None:
    """The text's own words to everybody stand beside the refusal; a figure never does."""
    reply = _reply(wide_shelf, "what if i miss a dose of fenoprast")
    assert isinstance(reply, Refusal)
    assert [quote.text for quote in reply.passages] == [
        "**Q: What if a dose of Fenoprast is missed?** A: A missed dose of fenoprast is left out."
    ]
    assert reply.notices[-1].id == "in-general"


@pytest.mark.parametrize(
    ("utterance", "shown"),
    [
        pytest.param("my dad takes lithium, may he drive on it too", True, id="both are taken"),
        pytest.param("does drowsiness come with it as with lithium", True, id="it, and the other"),
        pytest.param("may people on lithium drive", False, id="the other alone"),
        pytest.param("where do you keep lithium", False, id="the other's storage"),
        pytest.param("on lithium, is it ok to drive", False, id="it stands for nothing"),
        pytest.param("what dose of lithium is usual, and with this", False, id="a dose"),
        pytest.param("where do antibiotics belong when its hot", False, id="no kind of its own"),
    ],
)
def test_another_medicine_beside_the_one_spoken_of(
    wide_shelf: Engine, utterance: str, shown: bool
) -> None:
    about = wide_shelf.about("fenoprast")
    reply = _reply(about, utterance)
    assert bool(passages_of(reply)) is shown
    assert {quote.medicine for quote in passages_of(reply)} <= {"fenoprast"}


def test_the_opening_of_a_section_comes_before_what_ranks_first(wide_shelf: Engine) -> None:
    """Asked plainly what it is for, whatever passage lies nearest; not where it is asked else."""
    asked = Asked(wide_shelf.about("fenoprast"), START, "what do doctors use it for")
    usage = asked.engine.found("used-for")[0].passage
    far = [ranked for ranked in asked.ranked if ranked.passage != usage]
    vars(asked)["ranked"] = tuple(far)
    shown = seeking.opening(asked)
    assert shown is not None
    assert "is for tests" in passages_of(shown)[0].text
    vars(asked)["ranked"] = ()
    assert seeking.opening(asked) is None
    other = Asked(wide_shelf.about("fenoprast"), START, "is it used at night or after a meal")
    assert seeking.opening(other) is None


@pytest.mark.parametrize(
    ("utterance", "intent"),
    [
        pytest.param("side effects", "side-effects-common", id="two words"),
        pytest.param(
            "what are the side efects of fenoprast please", "side-effects-common", id="slip"
        ),
        pytest.param("any side effects with fenoprast?", "side-effects-common", id="with"),
        pytest.param("how do you take fenoprast", "routes", id="how it is taken"),
        pytest.param("what form does it come in", "routes", id="its form"),
        pytest.param("fenoprast warnings", "contraindications", id="warnings"),
        pytest.param("what is fenoprast", "what-is-it", id="what it is"),
        pytest.param("does fenoprast make my hair fall out", None, id="one effect"),
        pytest.param("how do you take fenoprast with food", None, id="with food"),
        pytest.param("what are the tablets of fenoprast made out of", None, id="of what it is"),
        pytest.param("side effects in children", None, id="in some people"),
        pytest.param("what medicine is in it", None, id="what is in it"),
        pytest.param("what is fenoprast from", None, id="where it comes from"),
        pytest.param("do the side effects wear off", None, id="how long they last"),
    ],
)
def test_plain_forms(wide_shelf: Engine, utterance: str, intent: str | None) -> None:
    """What holds no word besides is that question, whatever passage lies nearest to so few."""
    engine = wide_shelf.about("fenoprast")
    plain = engine.plainly(engine.hear(utterance).said)
    assert (plain.id if plain else None) == intent
    if intent:
        shown = [quote.start for quote in passages_of(_reply(engine, utterance))]
        found = [place.passage for place in engine.found(intent)]
        assert shown
        assert shown[0] in [engine.monograph.passages[at].span.start for at in found]


def test_a_plain_question_is_not_one_that_the_monograph_asks_in_like_words(
    wide_shelf: Engine,
) -> None:
    """ "How should it be stored" is nearly what is typed, letter by letter."""
    engine = wide_shelf.about("fenoprast")
    assert "Keep fenoprast" in passages_of(_reply(engine, "how is fenoprast to be stored"))[0].text
    shown = passages_of(_reply(engine, "how should fenoprast be used"))
    assert not any("Keep fenoprast" in quote.text for quote in shown)


def test_a_plain_question_of_a_person_shows_no_figure(wide_shelf: Engine) -> None:
    """How somebody is to take it: what holds a dose is left out, and where all does, refused."""
    engine = wide_shelf.about("fenoprast")
    reply = _reply(engine, "how do i take fenoprast")
    spans = {quote.start for quote in passages_of(reply)}
    figures = {p.span.start for p in engine.monograph.passages if p.dose_figures}
    assert figures
    assert not spans & figures
    assert kind_of(reply) == "refusal"


def test_two_questions_in_one(wide_shelf: Engine) -> None:
    reply = _reply(wide_shelf, "how should fenoprast be stored and can i drink alcohol with it")
    texts = [quote.text for quote in passages_of(reply)]
    assert any("Keep fenoprast dry" in text for text in texts)
    assert any("Alcohol can make" in text for text in texts)


def test_a_remark_and_a_question_are_one_question(wide_shelf: Engine) -> None:
    reply = _reply(wide_shelf, "fenoprast is only a tablet but can i drink alcohol with it")
    assert "Alcohol" in passages_of(reply)[0].text


def test_a_name_and_something_is_one_question(wide_shelf: Engine) -> None:
    reply = _reply(wide_shelf, "fenoprast and alcohol")
    assert "Alcohol can make" in passages_of(reply)[0].text


def test_the_question_of_a_pair_heads_its_passage(wide_shelf: Engine) -> None:
    reply = _reply(wide_shelf, "how should fenoprast be stored")
    assert isinstance(reply, Answer)
    assert reply.question == "How should Fenoprast be stored?"


def test_curated_targets_are_not_outweighed(engine: Engine, wide_shelf: Engine) -> None:
    """For ketamine nothing is ranked: the intents' targets were made for it."""
    assert not engine.ranks
    assert seeking.passage(Asked(engine, START, "can i drive")) is None
    assert wide_shelf.about("fenoprast").ranks
    assert seeking.passage(Asked(wide_shelf, START, "can i drive")) is None  # of which medicine?


def test_explain_tells_what_speaks_for_a_passage(wide_shelf: Engine) -> None:
    told = explain(wide_shelf, START, "can i have a beer with fenoprast")
    section = next(each for each in told.sections if each.title == "Which passages rank first")
    assert section.rows[0][1] == f"share {seeking.SHOWN:.2f}"
    assert section.rows[1][0] == "it sounds like"
    assert section.rows[2] == ("in other words it speaks of", "nothing else")
    assert "Precautions" in section.rows[3][0]
    assert "meaning" in section.rows[3][1]


@pytest.mark.parametrize(
    ("head", "told"),
    [
        pytest.param("Alcohol", "Fenoprast: Alcohol", id="a label"),
        pytest.param("Is it safe?", "Fenoprast: Is it safe?", id="a question"),
        pytest.param("Is fenoprast safe?", "Is fenoprast safe?", id="it names the medicine"),
        pytest.param("FENOPRAST use", "FENOPRAST use", id="in any letters"),
    ],
)
def test_under_its_name(wide_shelf: Engine, head: str, told: str) -> None:
    assert under_name(wide_shelf.about("fenoprast").monograph, head) == told


@pytest.mark.parametrize(
    "drink", [pytest.param("wine", id="a drink"), pytest.param("alcohol", id="its kind")]
)
def test_a_drink_by_its_name_alone_is_asked_about(wide_shelf: Engine, drink: str) -> None:
    before = respond(wide_shelf, START, "is fenoprast addictive").conversation
    reply = respond(wide_shelf, before, drink).reply
    assert "Alcohol can make" in passages_of(reply)[0].text


@pytest.mark.parametrize(
    ("first", "then", "kind"),
    [
        pytest.param("my son was put on fenoprast", "how many a day", "refusal", id="his, a day"),
        pytest.param("i am on fenoprast", "how often", "refusal", id="mine, how often"),
        pytest.param(
            "my son was put on fenoprast",
            "what is the usual dose for adults",
            "refusal",
            id="adults, and he may be one",
        ),
        pytest.param(
            "my son was put on fenoprast",
            "what is the usual dose in general",
            "answer",
            id="in general",
        ),
        pytest.param("is fenoprast addictive", "usual dose", "answer", id="nobody was told of"),
    ],
)
def test_a_short_question_is_for_the_person_told_of(
    wide_shelf: Engine, first: str, then: str, kind: str
) -> None:
    before = respond(wide_shelf, START, first).conversation
    reply = respond(wide_shelf, before, then).reply
    assert kind_of(reply) == kind
    assert any("10 mg" in quote.text for quote in passages_of(reply)) is (kind == "answer")


@pytest.mark.parametrize(
    ("intent", "proposed"),
    [
        pytest.param("mechanism", True, id="what every text tells"),
        pytest.param("mechanism-depression", False, id="depression is not spoken of"),
        pytest.param("mechanism-pain", False, id="pain is not"),
        pytest.param("effect-hallucinations-dreams", False, id="an effect that is not named"),
        pytest.param("driving", True, id="driving is"),
    ],
)
def test_what_takes_something_for_granted_is_not_proposed(
    wide_shelf: Engine, intent: str, proposed: bool
) -> None:
    assert wide_shelf.about("fenoprast").proposable(intent) is proposed


def test_who_was_told_of_before_is_not_told_of_again(wide_shelf: Engine) -> None:
    """The notice for what happens now stands where somebody tells of it, not ever after."""
    before = respond(wide_shelf, START, "my son was put on fenoprast").conversation
    reply = respond(wide_shelf, before, "what are the side effects").reply
    assert kind_of(reply) == "answer"
    assert "side-effect-now" not in [notice.id for notice in reply.notices]


@pytest.mark.parametrize(
    ("said", "same"),
    [
        pytest.param("fenoprast tablets what for", "fenoprast what for", id="a form"),
        pytest.param("fenoprast eye drops uses", "fenoprast uses", id="of two words"),
        pytest.param("fenoprast inhaler what for", "fenoprast what for", id="a medicine elsewhere"),
    ],
)
def test_a_form_after_the_name_asks_nothing_else(wide_shelf: Engine, said: str, same: str) -> None:
    first, then = (respond(wide_shelf, START, text).reply for text in (said, same))
    assert passages_of(first)
    assert passages_of(first)[:1] == passages_of(then)[:1]


@pytest.mark.parametrize("said", ["tell me about fenoprast", "i want to know more about fenoprast"])
def test_who_asks_to_be_told_is_offered_questions(wide_shelf: Engine, said: str) -> None:
    assert kind_of(respond(wide_shelf, START, said).reply) == "clarification"


# A combination told by ingredient, each asked the same of.
EACH = "".join(
    f"\n## {name}\n\n### Usage\n\n{name} is one of two.\n\n### FAQs\n\n"
    f"* **Q: Does {name} stain clothes?** A: Of {name}, {stains}.\n"
    for name, stains in (("Cortamide", "blue spots stay"), ("Dulaphen", "yellow spots stay"))
)
LAST = "A: A missed dose of cortamide-dulaphen is left out.\n"


@pytest.fixture(scope="module")
def by_ingredient(compiled: Compiled, tmp_path_factory: pytest.TempPathFactory) -> Engine:
    folder = tmp_path_factory.mktemp("by ingredient") / "library"
    shelf = widened(compiled, folder, ("cortamide-dulaphen", LAST, LAST + EACH))
    return shelf.about("cortamide-dulaphen")


@pytest.mark.parametrize(
    ("utterance", "shown"),
    [
        pytest.param("does cortamide stain clothes", ["blue"], id="the first"),
        pytest.param("does dulaphen stain clothes", ["yellow"], id="the other"),
        pytest.param("does dulaphne stain clothes", ["yellow"], id="misspelt"),
        pytest.param("does it stain clothes", ["blue", "yellow"], id="neither"),
        pytest.param("do cortamide and dulaphen stain clothes", ["blue", "yellow"], id="both"),
    ],
)
def test_the_question_that_is_asked_of_each_ingredient(
    by_ingredient: Engine, utterance: str, shown: list[str]
) -> None:
    texts = [quote.text for quote in passages_of(_reply(by_ingredient, utterance))]
    assert len(texts) == len(shown)
    assert all(word in text for word, text in zip(shown, texts, strict=True))
