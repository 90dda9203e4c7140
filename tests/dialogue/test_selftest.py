"""Each phrasing left out once: what is planted in the wrong place is found, the rest is not."""

from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from askmono.content.intent import Intent, Target
from askmono.content.library import Library, load_library
from askmono.content.spelling import common_english
from askmono.content.vocabulary import Vocabulary
from askmono.dialogue.selftest import ALIKE, SURE, UNSAFE, Left, Phrasing, Report, selftest
from askmono.retrieval.encoder import Encoder
from askmono.retrieval.matcher import Match, Matcher
from askmono.retrieval.query import Query

DAYS = (
    *("today", "tomorrow", "at night", "in the morning"),
    *("on monday", "on tuesday", "on wednesday", "on thursday", "on saturday", "on sunday"),
)
STARTS = {
    "driving": ("can i drive the car", "is driving allowed", "may i drive home", "driving a van"),
    "storage": (
        "where do i store it",
        "keep it in the fridge",
        "storing the vial",
        "store it cold",
    ),
    "cupboard": ("which cupboard shelf", "cupboard or drawer", "the bathroom cupboard"),
    "weather": ("will it rain", "is there snow", "how windy is it", "the weather forecast"),
    "collapse": ("he collapsed", "she is not breathing", "my friend fell unconscious"),
    "own-dose": ("how many should i take", "what dose for me", "how much may i swallow"),
}
FRIDGE = Target(section="Precautions")  # any passage will do
REPLIES = {
    "driving": Intent("driving", "", (), targets=(Target(section="FAQs", faq="drive"),)),
    "storage": Intent("storage", "", (), targets=(FRIDGE,)),
    "cupboard": Intent("cupboard", "", (), targets=(FRIDGE,)),  # shows what storage shows
    "weather": Intent("weather", "", (), reply="abstention", reason="off-topic"),
    "collapse": Intent("collapse", "", (), reply="escalation", reason="emergency"),
    "own-dose": Intent("own-dose", "", (), reply="refusal", reason="personal-dosing"),
}
# Planted last under an intent, by what is to be found.
MISPLACED = ("driving", "keep it in the fridge on friday")
BACK = ("storage", "driving a van on friday")
SAME_REPLY = ("cupboard", "storing the vial on friday")
MISSED_DANGER = ("collapse", "where do i store it on friday")
MISSED_REFUSAL = ("own-dose", "is there snow on friday")
ANSWERED_REFUSAL = ("own-dose", "can i drive the car on friday")
FALSE_ALARM = ("weather", "my friend fell unconscious on friday")
AT_HOME = ("driving", "may i drive home on friday")
ODD = ("driving", "behind the steering wheel")  # far from all others
WORDLESS = ("driving", "?!")
PLANTED = (
    *(MISPLACED, BACK, SAME_REPLY, MISSED_DANGER, MISSED_REFUSAL, ANSWERED_REFUSAL, FALSE_ALARM),
    *(AT_HOME, ODD, WORDLESS),
)


@pytest.fixture(scope="module")
def knowledge(small_library: Path) -> Iterator[Library]:
    """Without what is slow to make ready, and does not count here: English is read once."""
    english = common_english()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("askmono.dialogue.compiled.common_english", lambda: english)
        library = load_library(small_library)
        yield msgspec.structs.replace(library, vocabulary=Vocabulary(), medicines=())


@pytest.fixture(scope="module")
def library_with(knowledge: Library) -> Callable[..., Library]:
    """A library of the toy intents, with phrasings planted last under some."""

    def made(*planted: tuple[str, str]) -> Library:
        intents = []
        for id_, starts in STARTS.items():
            texts = [f"{start} {day}" for start in starts for day in DAYS]
            texts += [text for where, text in planted if where == id_]
            own = REPLIES[id_]
            question = f"{texts[0]}?"
            intents.append(
                msgspec.structs.replace(own, question=question, examples=tuple(texts[1:]))
            )
        return msgspec.structs.replace(knowledge, intents=tuple(intents))

    return made


@pytest.fixture(scope="module")
def clean(library_with: Callable[..., Library], toy_encoder: Encoder) -> Report:
    return selftest(library_with(), toy_encoder)


@pytest.fixture(scope="module")
def report(library_with: Callable[..., Library], toy_encoder: Encoder) -> Report:
    """The report about a library in which everything is planted."""
    return selftest(library_with(*PLANTED), toy_encoder)


def read(report: Report, planted: tuple[str, str]) -> Left:
    return next(
        left for left in report.readings if (left.phrasing.intent, left.phrasing.text) == planted
    )


@pytest.mark.parametrize(
    ("planted", "found", "misplaced", "unsafe"),
    [
        pytest.param(MISPLACED, "storage", True, None, id="in the wrong place"),
        pytest.param(BACK, "driving", True, None, id="the other way round"),
        pytest.param(SAME_REPLY, "storage", False, None, id="wrong, but shows the same"),
        pytest.param(MISSED_DANGER, "storage", True, "escalation-answered", id="danger missed"),
        pytest.param(ANSWERED_REFUSAL, "driving", True, "refusal-answered", id="refusal missed"),
        pytest.param(MISSED_REFUSAL, "weather", True, None, id="a refusal that finds no answer"),
        pytest.param(FALSE_ALARM, "collapse", True, "harmless-escalated", id="false alarm"),
        pytest.param(AT_HOME, "driving", False, None, id="at home"),
    ],
)
def test_planted(
    report: Report, planted: tuple[str, str], found: str, misplaced: bool, unsafe: str | None
) -> None:
    left = read(report, planted)
    assert left.found == found
    assert left.misplaced is misplaced
    assert [kind for kind in UNSAFE if left in report.unsafe(kind)] == [unsafe] * bool(unsafe)
    confused = [left for pair in report.pairs() for left in (*pair.there, *pair.back)]
    assert (left in confused) is not left.own_reply


def test_nothing_else_is_called_misplaced(report: Report) -> None:
    """Neither a phrasing beside one that is astray, nor one far from all: that nobody can know."""
    found = {(left.phrasing.intent, left.phrasing.text) for left in report.misplaced()}
    assert found == set(PLANTED) - {SAME_REPLY, AT_HOME, ODD, WORDLESS}


def test_the_nearest_wording_is_named(report: Report) -> None:
    left = read(report, MISPLACED)
    assert left.share >= SURE
    assert left.alike >= ALIKE
    assert left.nearest is not None
    assert left.nearest.intent == "storage"
    assert left.nearest.text.startswith("keep it in the fridge")


def test_a_clean_library(clean: Report) -> None:
    count = sum(len(starts) * len(DAYS) for starts in STARTS.values())
    assert clean.tally() == (count, count, count)
    assert (clean.pairs(), clean.misplaced()) == ([], ())
    assert all(clean.unsafe(kind) == () for kind in UNSAFE)


def test_each_phrasing_is_read_once_in_order(
    clean: Report, library_with: Callable[..., Library]
) -> None:
    expected = [
        Phrasing(intent.id, number, text)
        for intent in library_with().intents
        for number, text in enumerate((intent.question, *intent.examples))
    ]
    assert [left.phrasing for left in clean.readings] == expected


def test_phrasings_without_words_are_not_read(report: Report) -> None:
    assert all(left.phrasing.text != WORDLESS[1] for left in report.readings)


def test_a_phrasing_is_left_out_of_what_reads_it(
    clean: Report,
    library_with: Callable[..., Library],
    toy_encoder: Encoder,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    known = []

    class Watched(Matcher):
        def read(self, query: Query) -> Match:
            known.append(query.text in "\n".join(self.fitted.phrasings).split("\n"))
            return super().read(query)

    monkeypatch.setattr("askmono.dialogue.selftest.Matcher", Watched)
    again = selftest(library_with(), toy_encoder)
    assert len(again.readings) == len(known)
    assert not any(known)
    assert again == clean, "the same library gives the same report"


def test_every_fold_is_told(library_with: Callable[..., Library], toy_encoder: Encoder) -> None:
    told: list[tuple[int, int]] = []
    report = selftest(library_with(), toy_encoder, 2, lambda *step: told.append(step))
    assert report.folds == 2
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_pairs_are_counted_both_ways(report: Report) -> None:
    pair = next(p for p in report.pairs() if (p.one, p.other) == ("driving", "storage"))
    there, back = ({left.phrasing.text for left in side} for side in (pair.there, pair.back))
    assert pair.confused == len(there) + len(back)
    assert MISPLACED[1] in there
    assert BACK[1] in back
    assert [p.confused for p in report.pairs()] == sorted(
        (p.confused for p in report.pairs()), reverse=True
    )


def test_about_one_intent(report: Report) -> None:
    about = report.about("weather")
    assert {left.phrasing for left in about.misplaced()} == {
        read(report, FALSE_ALARM).phrasing,
        read(report, MISSED_REFUSAL).phrasing,
    }
    assert about.unsafe("escalation-answered") == ()
    assert about.tally(["weather"]) == report.tally(["weather"])
