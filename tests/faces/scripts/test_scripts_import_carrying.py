"""What of another tool's expectation is carried over, and what is not; what is written of it."""

from pathlib import Path

import msgspec
import pytest

from askmono.content.problems import Problem
from askmono.dialogue.conversation import START
from askmono.dialogue.engine import Engine
from askmono.dialogue.respond import respond
from askmono.dialogue.settings import Settings
from askmono.faces.scripts.expectation import Cited, Expectation, unmet
from askmono.faces.scripts.imports.carrying import Carried, Carrier, Conversed
from askmono.faces.scripts.imports.foreign import (
    Buttons,
    ForeignConversation,
    ForeignTurn,
    Label,
    Wanted,
    Words,
)
from askmono.faces.scripts.imports.mapping import Map, expected, proposal, read_map, word_for
from askmono.faces.scripts.imports.writing import (
    Origin,
    cells,
    dropped_text,
    map_text,
    script_text,
    table_text,
    tag,
)
from askmono.faces.scripts.runner import Engines, run, sound
from askmono.faces.scripts.script import Place, read_script
from askmono.faces.scripts.utterances import read_utterances

AT = Place("theirs.txt", 7)
ORIGIN = Origin("theirs.txt", "rasa")
HOOKED = "Ketamine has a potential for abuse and dependence"


def _carry(
    engine: Engine, said: str, *wanted: Wanted, ours: Map | None = None, bare: bool = False
) -> tuple[Carried | None, Carrier]:
    carrier = Carrier(engine, ours or Map({}), bare=bare)
    theirs = ForeignConversation("x", AT, (ForeignTurn((said,), AT, wanted),))
    made = carrier.conversation(theirs)
    return (made.turns[0] if made else None), carrier


@pytest.mark.parametrize(
    ("name", "ours", "want"),
    [
        pytest.param("duration", {}, Expectation(intent="duration"), id="an id of ours"),
        pytest.param("Vague_About", {}, Expectation(intent="vague-about"), id="but for its joints"),
        pytest.param(
            "ask_it", {"ask_it": ("duration",)}, Expectation(intent="duration"), id="mapped"
        ),
        pytest.param(
            "ask_it",
            {"ask_it": ("duration", "onset")},
            Expectation(any_of=(Expectation(intent="duration"), Expectation(intent="onset"))),
            id="one of two",
        ),
        pytest.param(
            "duration",
            {"duration": ("personal-dosing",)},
            Expectation(reply="refusal", reason="personal-dosing"),
            id="the map comes first",
        ),
    ],
)
def test_a_name_of_theirs(
    engine: Engine, name: str, ours: dict[str, tuple[str, ...]], want: Expectation
) -> None:
    targets = {key: tuple(expected(word, engine) for word in words) for key, words in ours.items()}
    turn, carrier = _carry(engine, "how long does it last", Label((name,), AT), ours=Map(targets))
    assert turn is not None
    assert (turn.expected, turn.filled) == (want, False)
    assert carrier.dropped == []
    assert carrier.unmapped == ()


def test_a_name_without_one_of_ours_is_filled_in_and_proposed(engine: Engine) -> None:
    turn, carrier = _carry(engine, "how long does it last", Label(("ask_it",), AT))
    assert turn is not None
    assert turn.filled
    assert (turn.expected.reply, turn.expected.intent) == ("answer", "duration")
    assert turn.note.endswith("theirs: ask_it")
    assert [(one.kind, one.what, one.place) for one in carrier.dropped] == [
        ("intent", "ask_it", AT)
    ]
    (unmapped,) = carrier.unmapped
    assert (unmapped.name, unmapped.utterances) == ("ask_it", 1)
    assert proposal(unmapped, engine).ours == "duration"


def test_what_is_filled_in_holds(engine: Engine) -> None:
    for said in ("how long does it last", "hello", "what is it", "how much should i take", "zzqx"):
        turn, _ = _carry(engine, said, Label(("unknown",), AT))
        assert turn is not None
        assert turn.filled
        assert unmet(turn.expected, respond(engine, START, said).reply, engine) == ()


def test_a_name_left_out_by_the_map_is_no_unmapped_one(engine: Engine) -> None:
    turn, carrier = _carry(engine, "hi", Label(("chat",), AT), ours=Map({"chat": ()}))
    assert turn is not None
    assert turn.filled
    assert [one.why for one in carrier.dropped] == ["the map leaves it out"]
    assert carrier.unmapped == ()


def test_bare_drops_what_is_not_expected(engine: Engine) -> None:
    turn, carrier = _carry(engine, "hi", Label(("chat",), AT), bare=True)
    assert turn is None
    assert [one.kind for one in carrier.dropped] == ["intent", "turn", "conversation"]
    kept, _ = _carry(engine, "hi", Label(("driving",), AT), bare=True)
    assert kept is not None


@pytest.mark.parametrize(
    ("text", "more", "want"),
    [
        pytest.param(HOOKED, {}, Expectation(shows=(HOOKED,)), id="words of a passage"),
        pytest.param(f"{HOOKED}!", {}, Expectation(shows=(HOOKED,)), id="a mark more"),
        pytest.param(f"- **{HOOKED}**", {}, Expectation(shows=(HOOKED,)), id="Markdown"),
        pytest.param(
            "No, it\u2019s unsafe to drive",
            {},
            Expectation(shows=("no, it's unsafe to drive",)),
            id="another quote: ours",
        ),
        pytest.param(f"{HOOKED}er", {}, None, id="no end of a word"),
        pytest.param("Call us at once, please", {}, None, id="words of theirs"),
        pytest.param("yes", {}, None, id="one word, found by chance"),
        pytest.param("ketamine", {"part": True}, Expectation(shows=("ketamine",)), id="or meant"),
        pytest.param("...", {"part": True}, None, id="marks alone"),
        pytest.param(
            HOOKED,
            {"cites": True},
            Expectation(cites=(Cited(section="FAQs", faq="is ketamine addictive"),)),
            id="an answer",
        ),
        pytest.param(
            "We will not say",
            {"negated": True},
            Expectation(must_not_show=("We will not say",)),
            id="not so",
        ),
    ],
)
def test_words_of_their_bot(
    engine: Engine, text: str, more: dict[str, bool], want: Expectation | None
) -> None:
    # With an intent beside them, so that nothing is filled in.
    turn, carrier = _carry(
        engine, "is it addictive", Label(("addiction",), AT), Words((text,), AT, **more)
    )
    assert turn is not None
    assert turn.expected == msgspec.structs.replace(want or Expectation(), intent="addiction")
    assert [one.kind for one in carrier.dropped] == ([] if want else ["bot text"])


def test_several_words_of_their_bot(engine: Engine) -> None:
    either = Words(("abuse and dependence", "not of ours at all", "light and moisture"), AT)
    turn, carrier = _carry(engine, "is it addictive", either)
    assert turn is not None
    shown = [choice.shows for choice in turn.expected.any_of]
    assert shown == [("abuse and dependence",), ("light and moisture",)]
    assert [one.what for one in carrier.dropped] == ["not of ours at all"]
    every = Words(("abuse", "dependence"), AT, every=True, part=True)
    turn, _ = _carry(engine, "is it addictive", every)
    assert turn is not None
    assert turn.expected == Expectation(shows=("abuse", "dependence"))


def test_only_what_must_not_come_is_not_enough(engine: Engine) -> None:
    turn, _ = _carry(engine, "is it addictive", Words(("never this",), AT, negated=True))
    assert turn is not None
    assert turn.filled
    assert turn.expected.intent == "addiction"
    assert turn.expected.must_not_show == ("never this",)


def test_buttons_that_are_questions_of_ours(engine: Engine) -> None:
    question = engine.question(engine.intents["driving"])
    turn, carrier = _carry(engine, "how long does it last", Buttons((question.upper(), "More"), AT))
    assert turn is not None
    assert turn.expected == Expectation(offers=("driving",))
    assert [one.what for one in carrier.dropped] == ["More"]


def test_two_names_that_cannot_both_come(engine: Engine) -> None:
    names = Label(("driving",), AT), Label(("duration",), AT)
    turn, carrier = _carry(engine, "can i drive", *names)
    assert turn is not None
    assert turn.expected == Expectation(intent="driving")
    assert [one.what for one in carrier.dropped] == ["duration"]


def test_a_negated_intent(engine: Engine) -> None:
    none = Label(("duration",), AT, negated=True)
    turn, _ = _carry(engine, "can i drive", Label(("driving",), AT), none)
    assert turn is not None
    assert turn.expected == Expectation(intent="driving", none_of=(Expectation(intent="duration"),))


def test_ways_to_say_a_turn(engine: Engine) -> None:
    says = ("how long does it last", "hello", "how many hours does it last")
    carried = Carrier(engine, Map({}))
    turn = ForeignTurn(says, AT, (Label(("duration",), AT),))
    made = carried.conversation(ForeignConversation("x", AT, (turn,)))
    assert made is not None
    assert (made.turns[0].says, made.turns[0].holds) == (says, False)  # their test says so
    filled = Carrier(engine, Map({}))
    made = filled.conversation(ForeignConversation("x", AT, (turn._replace(wanted=()),)))
    assert made is not None
    assert made.turns[0].says == (says[0], says[2])  # nobody says that these are alike
    assert [(one.kind, one.what) for one in filled.dropped] == [("way to say it", "hello")]


@pytest.mark.parametrize("said", ["a\x07b", "a\ud83d", "a\u2028b", "a\x1b[31mb"])
def test_what_no_file_can_hold_is_dropped(engine: Engine, said: str) -> None:
    turn, carrier = _carry(engine, said, Label(("duration",), AT))
    assert turn is None
    assert carrier.dropped[0].kind == "way to say it"
    assert dropped_text(carrier.dropped).encode()


def test_no_row_stands_twice(engine: Engine) -> None:
    carrier = Carrier(engine, Map({}))
    rows = [
        ForeignTurn((said,), AT, (Label(("duration",), AT),)) for said in ("How long", "how long")
    ]
    assert [row.says[0] for row in carrier.listed(rows)] == ["How long"]
    assert [one.kind for one in carrier.dropped] == ["utterance"]


# --- the map ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "text", "targets"),
    [
        (
            "map.yaml",
            "a: duration\nb: [onset, not-covered]\nc: ''\nd: ~\ne: refusal\n",
            {"a": 1, "b": 2, "c": 0, "d": 0, "e": 1},
        ),
        ("map.csv", "theirs,ours\na,duration\nb,onset|greeting\nc,\n", {"a": 1, "b": 2, "c": 0}),
        ("map.tsv", "\ufefftheirs\tours\r\na\tduration\r\n", {"a": 1}),
    ],
)
def test_a_map(
    engine: Engine, tmp_path: Path, name: str, text: str, targets: dict[str, int]
) -> None:
    (tmp_path / name).write_text(text, "utf-8", newline="")
    problems: list[Problem] = []
    read = read_map(tmp_path / name, engine, problems)
    assert problems == []
    assert {key: len(held) for key, held in read.targets.items()} == targets


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("m.yaml", "a: durration", [("unknown-intent", 1)]),
        ("m.yaml", "a: duration\na: onset", [("duplicate-key", 2)]),
        ("m.yaml", "- a", [("wrong-type", 1)]),
        ("m.yaml", "a: duration\nb:\n  c: d", [("wrong-type", 3)]),
        ("m.yaml", "a: [", [("yaml-syntax", 2)]),
        ("m.yaml", "", [("empty-file", 1)]),
        ("m.csv", "a,b\nc,d\n", [("missing-column", 1)]),
        ("m.csv", "theirs,ours\na,nothing-like-it\n", [("unknown-intent", 2)]),
    ],
)
def test_a_broken_map(
    engine: Engine, tmp_path: Path, name: str, text: str, found: list[tuple[str, int]]
) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    problems: list[Problem] = []
    read_map(tmp_path / name, engine, problems)
    assert [(problem.code, problem.line) for problem in problems] == found


def test_the_word_for_a_reply_leads_back_to_it(engine: Engine) -> None:
    for said in ("how long does it last", "hello", "how much should i take", "i took too much"):
        reply = respond(engine, START, said).reply
        assert unmet(expected(word_for(reply), engine), reply, engine) == ()


def test_a_proposed_map_is_a_map(engine: Engine, tmp_path: Path) -> None:
    carrier = Carrier(engine, Map({}))
    names = {"how long does it last": "x: y", "can i drive": '"#"', "hi": "durations"}
    turns = tuple(ForeignTurn((said,), AT, (Label((name,), AT),)) for said, name in names.items())
    carrier.conversation(ForeignConversation("x", AT, turns))
    text = map_text([(one, proposal(one, engine)) for one in carrier.unmapped])
    (tmp_path / "m.yaml").write_text(text, "utf-8")
    problems: list[Problem] = []
    read = read_map(tmp_path / "m.yaml", engine, problems)
    assert problems == []
    assert set(read.targets) == set(names.values())
    assert read.targets["x: y"] == (Expectation(intent="duration"),)


# --- what is written -------------------------------------------------------------------------

WHOLE = Expectation(
    reply="answer",
    intent="duration",
    cites=(Cited(section="FAQs", faq='how "long"'), Cited(label="x: y", mentions=("#", "- z"))),
    first=Cited(section="FAQs"),
    passages=2,
    shows=("it's: {so}", "ünïcode 😀\u2028"),
    must_not_show=("no",),
    dose_figures=False,
    offers=("driving", "onset"),
    margin_at_least=2.5,
    any_of=(Expectation(reply="answer"), Expectation(any_of=(Expectation(), Expectation()))),
    none_of=(Expectation(reply="refusal", reason="personal-dosing"),),
)


def _carried(said: str, want: Expectation, *, filled: bool = False, note: str = "") -> Carried:
    return Carried((said,), want, note, filled, holds=True, place=AT)


@pytest.mark.parametrize(
    "said",
    [
        "yes",
        "no",
        "012",
        "1.5",
        "~",
        "- a",
        "a: b",
        "a #b",
        '"',
        "'",
        "\\",
        "{x}",
        "*x",
        "ü😀",
        "",
        "a\nb",
        "\t",
    ],
)
def test_a_script_is_read_as_it_was_written(said: str, tmp_path: Path) -> None:
    want = Expectation(intent="duration", shows=("x y z",))
    made = Conversed(said or "empty", (_carried(said, want, note="why: so"),), ("#Smoke",), said, 2)
    other = made._replace(tags=("Imported", "..."), missing=0)
    (tmp_path / "f.script.yaml").write_text(script_text([made, other], ORIGIN), "utf-8", newline="")
    problems: list[Problem] = []
    first, second = read_script(tmp_path / "f.script.yaml", "f.script.yaml", problems)
    assert problems == []
    assert first.turns[0].says == (said,)
    assert first.turns[0].expected == want
    assert (first.tags, second.tags) == (("imported", "rasa", "smoke"), ("imported", "rasa"))
    assert first.title != second.title


def test_every_expectation_is_read_as_it_was_written(tmp_path: Path) -> None:
    # An empty part of any_of is none that the schema takes; the others all are.
    want = msgspec.structs.replace(
        WHOLE, any_of=(Expectation(reply="answer"), Expectation(passages=1))
    )
    text = script_text([Conversed("all", (_carried("x", want),), (), "", 0)], ORIGIN)
    (tmp_path / "f.script.yaml").write_text(text, "utf-8", newline="")
    problems: list[Problem] = []
    (script,) = read_script(tmp_path / "f.script.yaml", "f", problems)
    assert problems == []
    assert script.turns[0].expected == want


def test_titles_are_unlike_and_short() -> None:
    turn = (_carried("x", Expectation(reply="answer")),)
    titles = ["same", "same", "same (2)", "x", "long " * 60, "long " * 60]
    text = script_text([Conversed(title, turn, (), "", 0) for title in titles], ORIGIN)
    found = [line.partition(": ")[2] for line in text.split("\n") if line.startswith("  - title")]
    assert len(set(found)) == len(titles)
    assert all(5 <= len(title) <= 162 for title in found)
    assert found[:4] == ['"same"', '"same (2)"', '"same (2) (2)"', '"conversation x"']


def test_what_was_chosen_is_kept(tmp_path: Path) -> None:
    origin = ORIGIN._replace(settings=Settings(locale="US", dosing="withhold", medicine="ketamine"))
    carried = _carried("x", Expectation(reply="answer"), filled=True)
    (tmp_path / "f.script.yaml").write_text(
        script_text([Conversed("one", (carried,), (), "", 0)], origin), "utf-8"
    )
    row = cells(carried, origin)
    assert row is not None
    (tmp_path / "f.utterances.csv").write_text(table_text([row]), "utf-8")
    problems: list[Problem] = []
    read = (
        *read_script(tmp_path / "f.script.yaml", "f", problems),
        *read_utterances(tmp_path / "f.utterances.csv", "f", problems),
    )
    assert problems == []
    for script in read:
        assert (script.locale, script.dosing, script.medicine) == (None, "withhold", "ketamine")
        assert script.tags == ("imported", "rasa", "to-review")


@pytest.mark.parametrize(
    ("want", "fits"),
    [
        (Expectation(intent="duration"), True),
        (Expectation(reply="refusal", reason="diagnosis"), True),
        (Expectation(any_of=(Expectation(intent="a"), Expectation(intent="b"))), True),
        (Expectation(cites=(Cited(section="FAQs", faq="is it"),), shows=("x", "y")), True),
        (Expectation(must_not_show=("no",), offers=("driving",), reply="answer"), True),
        (Expectation(any_of=(Expectation(intent="a"), Expectation(reply="answer"))), False),
        (Expectation(cites=(Cited(section="a"), Cited(section="b"))), False),
        (Expectation(cites=(Cited(section="a", mentions=("x",)),)), False),
        (Expectation(shows=("a|b",)), False),
        (Expectation(none_of=(Expectation(intent="a"),), intent="b"), False),
        (Expectation(dose_figures=True), False),
    ],
)
def test_a_row_is_read_as_it_was_written(want: Expectation, fits: bool, tmp_path: Path) -> None:
    row = cells(_carried('say "it", now', want, note="n"), ORIGIN)
    assert (row is not None) is fits
    if row is not None:
        (tmp_path / "f.utterances.csv").write_text(table_text([row]), "utf-8", newline="")
        problems: list[Problem] = []
        (script,) = read_utterances(tmp_path / "f.utterances.csv", "f", problems)
        assert problems == []
        assert script.turns[0].says == ('say "it", now',)
        assert script.turns[0].expected == want


def test_what_is_imported_runs(engine: Engine, tmp_path: Path) -> None:
    carrier = Carrier(engine, Map({}))
    turns = (
        ForeignTurn(("how long does it last",), AT, (Label(("duration",), AT),)),
        ForeignTurn(("and can i drive",), AT, (Words(("it's unsafe to drive",), AT),)),
        ForeignTurn(("thanks a lot",), AT, (Label(("bye",), AT),)),
    )
    made = carrier.conversation(ForeignConversation("one", AT, turns))
    assert made is not None
    (tmp_path / "f.script.yaml").write_text(script_text([made], ORIGIN), "utf-8")
    problems: list[Problem] = []
    scripts = sound(
        read_script(tmp_path / "f.script.yaml", "f", problems), Engines(engine), problems
    )
    assert problems == []
    assert [run(script, engine).outcome for script in scripts] == ["passed"]


@pytest.mark.parametrize(
    ("name", "made"),
    [("#Smoke Test", "smoke-test"), ("a_b", "a-b"), ("ÄÖ", ""), ("x" * 90, "x" * 60)],
)
def test_a_tag(name: str, made: str) -> None:
    assert tag(name) == made
