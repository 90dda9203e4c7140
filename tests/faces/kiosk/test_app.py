"""What a patient does at the kiosk, by keys alone and by touch alone, and what staff do."""

from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from contrast import low_contrast
from kiosk_app import (
    IDLE,
    PIN,
    SIZES,
    SMALLEST,
    TAKEAWAY,
    Kiosk,
    click,
    press,
    rows,
    seen,
    settled,
    spell,
    staff,
    targets,
    text,
    touch,
)
from textual.pilot import Pilot

from askmono.dialogue.course import Choosing, courses
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import Answer, Escalation, Refusal
from askmono.faces.kiosk.attract_screen import AttractScreen
from askmono.faces.kiosk.big_button import BigButton, QuestionButton
from askmono.faces.kiosk.frame import KioskScreen
from askmono.faces.kiosk.home_screen import HomeScreen, MedicineScreen
from askmono.faces.kiosk.keyboard_screen import KeyboardScreen, QuestionsScreen
from askmono.faces.kiosk.lesson_screen import LessonScreen
from askmono.faces.kiosk.reply_screen import ReplyScreen
from askmono.faces.kiosk.staff_screen import PinScreen, StaffScreen
from askmono.faces.kiosk.supervisor import LEAVE
from askmono.faces.kiosk.takeaway_screen import CodeScreen, TakeAwayScreen
from askmono.faces.kiosk.words_screen import StillThereScreen, WordsScreen
from askmono.faces.lesson.step_view import Option
from askmono.faces.tui.themes import NAMES

Make = Callable[..., Kiosk]


@pytest.fixture(scope="module")
def engine(engine_with: Callable[..., Engine]) -> Engine:
    """The whole library, as a kiosk opens it."""
    return engine_with(locale="US", dosing="withhold")


@pytest.fixture
def make(engine: Engine, tmp_path: Path) -> Make:
    return lambda **changes: Kiosk(engine, tmp_path, **changes)


def shown(app: Kiosk) -> ReplyScreen:
    assert isinstance(app.screen, ReplyScreen)
    return app.screen


# --- coming and going --------------------------------------------------------------------------


@pytest.mark.parametrize("key", ["?", "escape", "ctrl+c", "backspace", "pageup", "home", "enter"])
async def test_any_key_begins_a_visit(make: Make, key: str) -> None:
    app = make()
    async with app.run_test(size=SMALLEST) as pilot:
        await settled(pilot)
        assert isinstance(app.screen, AttractScreen)
        assert app.visit is None
        await press(pilot, key)
        assert isinstance(app.screen, HomeScreen)
        assert app.visit is not None


async def test_whoever_begins_to_type_loses_no_letter(make: Make) -> None:
    app = make()
    async with app.run_test(size=SMALLEST) as pilot:
        await settled(pilot)
        await press(pilot, *"for how long does it last", "enter")
        assert shown(app).utterance == "for how long does it last"
        await press(pilot, "escape")
        assert isinstance(app.screen, HomeScreen)


async def test_a_touch_begins_a_visit(make: Make) -> None:
    app = make()
    async with app.run_test(size=SMALLEST) as pilot:
        await settled(pilot)
        await pilot.click(offset=(3, 6))  # on the words
        await settled(pilot)
        assert isinstance(app.screen, HomeScreen)


async def test_a_question_on_the_first_screen_is_asked_at_once(make: Make) -> None:
    app = make()
    async with app.run_test(size=SMALLEST) as pilot:
        await settled(pilot)
        button = app.screen.query(QuestionButton).first()
        await click(pilot, button)
        assert isinstance(shown(app).reply, Answer)
        assert shown(app).utterance == button.label
        await press(pilot, "escape")
        assert isinstance(app.screen, HomeScreen)
        await press(pilot, "escape")
        assert isinstance(app.screen, AttractScreen)
        assert app.visit is None


async def test_the_first_screen_says_what_must_be_known(make: Make, engine: Engine) -> None:
    app = make()
    async with app.run_test(size=SMALLEST) as pilot:
        await settled(pilot)
        said = " ".join(text(app).split())
        for id_ in ("kiosk-what", "kiosk-privacy", "unreviewed"):
            assert engine.notice(id_).text in said
        assert "call 911" in said
        assert len(app.screen.query(QuestionButton)) >= 4


@pytest.mark.parametrize("way", ["key", "touch"])
async def test_end_and_clear_from_anywhere(make: Make, way: str) -> None:
    app = make(lessons=True)
    async with app.run_test(size=SMALLEST) as pilot:
        for steps in (
            [],
            ["#ask"],
            ["#take-away"],
            ["#lesson-0"],
            ["#help"],
            ["#take-away", "#add"],
            ["#lesson-0", "#ask"],
        ):
            await press(pilot, "enter")
            for step in steps:
                await click(pilot, step)
            await (press(pilot, "f10") if way == "key" else click(pilot, "#end"))
            assert isinstance(app.screen, AttractScreen)
            assert app.visit is None
        assert app.logged.count(" session ") == 7


# --- the same everywhere -----------------------------------------------------------------------


async def walk(app: Kiosk, pilot: Pilot[None], look: Callable[[], None]) -> None:
    """Look at every screen there is."""
    await settled(pilot)
    look()
    await press(pilot, "enter")
    look()
    for question in (
        "for how long will it last",
        "is it safe",
        "how much should i take",
        "he is blue",
    ):
        await click(pilot, "#ask")
        look()
        await press(pilot, *["space" if c == " " else c for c in question])
        look()
        if question == "is it safe":
            more = next(k for k in app.screen.query(BigButton) if k.label.startswith("More"))
            await click(pilot, more)
            look()
            await press(pilot, "escape")
        app.screen.query_one("#typed").focus()
        await press(pilot, "enter")
        look()
        await press(pilot, "escape")
    await press(pilot, "f1")
    look()
    await press(pilot, "escape")
    await click(pilot, "#lesson-0")
    while isinstance(app.screen, LessonScreen):
        look()
        if option := next(iter(app.screen.query(Option)), None):
            await click(pilot, option)
            look()
        await click(pilot, "#next")
    look()
    await press(pilot, "escape")
    look()
    await click(pilot, "#code")
    look()
    await press(pilot, "f12", "f9")
    look()
    await press(pilot, *PIN)
    await click(pilot, "#done")
    look()
    await press(pilot, "escape", "enter")
    await app.wait(pilot, 121)
    assert isinstance(app.screen, StillThereScreen)
    look()


LOOKS = list(zip(SIZES, NAMES, strict=True))


@pytest.mark.parametrize(("size", "theme"), LOOKS, ids=str)
async def test_every_screen_can_be_touched_and_read(
    make: Make, size: tuple[int, int], theme: str
) -> None:
    """Targets of 3 rows by 12 columns, none over another; the bar in its place; contrast."""
    ways = TAKEAWAY(ways=("code", "print"), printer=("true",))
    app = make(staff=staff(), takeaway=ways, theme=theme)
    places: dict[str, set[Any]] = {"help": set(), "back": set(), "end": set()}
    kinds: set[str] = set()
    low: dict[tuple[str, str, str], float] = {}

    def look() -> None:
        kind = type(app.screen).__name__
        kinds.add(kind)
        low.update(low_contrast(app))
        at = {widget: seen(widget) for widget in targets(app)}
        for widget, place in at.items():
            assert widget.region.height >= 3, (kind, widget)
            assert widget.region.width >= 12, (kind, widget, widget.region)
            assert app.screen.region.contains_region(place), (kind, widget)
            if widget.id in places and isinstance(app.screen, KioskScreen):
                places[widget.id].add(place)
        for (one, place), (other, there) in combinations(at.items(), 2):
            assert not place.overlaps(there), (kind, one, other)
        assert max(map(len, rows(app))) <= size[0]

    async with app.run_test(size=size) as pilot:
        await walk(app, pilot, look)
    assert len(kinds) >= 11
    assert {id_: len(where) for id_, where in places.items()} == {"help": 1, "back": 1, "end": 1}
    assert low == {}


async def test_reading_lines_are_at_most_80_columns(make: Make) -> None:
    app = make()
    async with app.run_test(size=(160, 40)) as pilot:
        await press(pilot, "enter")
        for question in ("for how long will it last", "how much should i take", "what is it for"):
            await spell(pilot, question)
            for prose in app.screen.query(".card Prose, .notice"):
                assert prose.content_size.width <= 80
            await press(pilot, "escape")


async def test_help_says_whom_to_call_and_holds_the_disclaimer(make: Make, engine: Engine) -> None:
    app = make()
    disclaimer = engine.monograph.passages[engine.monograph.disclaimer or 0]
    async with app.run_test(size=(90, 50)) as pilot:
        await settled(pilot)
        await press(pilot, "f1")
        said = " ".join(text(app).replace("│", " ").split())
        assert "call 911" in said
        words = engine.monograph.slice(disclaimer.span).replace("**", "").split()
        assert " ".join(words) in said
        await press(pilot, "escape")
        assert isinstance(app.screen, AttractScreen)


# --- asking ------------------------------------------------------------------------------------


async def test_a_question_is_spelt_by_touch_alone(make: Make) -> None:
    app = make()
    async with app.run_test(size=SMALLEST) as pilot:
        await settled(pilot)
        await click(pilot, "#start")
        await click(pilot, "#ask")
        keys = {key.label: key for key in app.screen.query(BigButton)}
        for letter in "could i get hooked on it":
            await click(pilot, keys["Space" if letter == " " else letter])
        await click(pilot, keys["b"])
        await click(pilot, keys["⌫ Delete"])
        await click(pilot, keys["Ask ✓"])
        reply = shown(app).reply
        assert isinstance(reply, Answer)
        assert reply.intent == "addiction"
        assert shown(app).utterance == "could i get hooked on it"


async def test_most_people_type_little(make: Make) -> None:
    app = make()
    async with app.run_test(size=SMALLEST) as pilot:
        await press(pilot, "enter")
        await click(pilot, "#ask")
        await press(pilot, *"drive")
        best = app.screen.query_one("#best", BigButton)
        assert "drive" in best.label
        await click(pilot, best)
        assert shown(app).reply.intent == "driving"


async def test_more_questions_like_it_are_shown_in_full(make: Make) -> None:
    app = make()
    async with app.run_test(size=SMALLEST) as pilot:
        await press(pilot, "enter")
        await click(pilot, "#ask")
        await press(pilot, *"effects")
        more = next(k for k in app.screen.query(BigButton) if k.label.startswith("More"))
        await click(pilot, more)
        assert isinstance(app.screen, QuestionsScreen)
        questions = [b.label for b in app.screen.query(QuestionButton)]
        assert len(questions) > 2
        await click(pilot, app.screen.query(QuestionButton).last())
        assert shown(app).utterance == questions[-1]
        await press(pilot, "escape")
        assert isinstance(app.screen, HomeScreen), "back leads past the keys"


async def test_a_follow_up_leans_on_what_went_before(make: Make) -> None:
    app = make()
    async with app.run_test(size=SMALLEST) as pilot:
        await press(pilot, "enter")
        await spell(pilot, "for how long will it last")
        await spell(pilot, "and to start working")
        assert shown(app).reply.intent == "onset"


@pytest.mark.parametrize(
    "question",
    ["what is the usual dose for depression", "how many mg per kg for anesthesia", "dosage"],
)
async def test_no_dose_figure_is_ever_shown(make: Make, question: str) -> None:
    app = make()
    figures = [p for p in app.medicines.first.monograph.passages if p.dose_figures]
    async with app.run_test(size=(130, 60)) as pilot:
        await press(pilot, "enter")
        await spell(pilot, question)
        assert "mg/kg" not in text(app)
        assert app.visit is not None
        assert not {q.start for q in app.visit.read} & {p.span.start for p in figures}


async def test_danger_stands_alone_and_all_in_view(make: Make) -> None:
    app = make()
    async with app.run_test(size=SMALLEST) as pilot:
        await press(pilot, "enter")
        for words in (
            "my aunt has stopped breathing",
            "i want to kill myself",
            "my baby ate a tablet",
        ):
            await spell(pilot, words)
            assert isinstance(shown(app).reply, Escalation)
            card = app.screen.query_one(".card")
            assert seen(card) == card.region
            assert [w.id for w in targets(app)] == ["help", "back", "end"]
            await press(pilot, "escape")


async def test_what_was_not_answered_can_be_kept_for_the_care_team(make: Make) -> None:
    app = make()
    async with app.run_test(size=SMALLEST) as pilot:
        await press(pilot, "enter")
        await spell(pilot, "how much should i take")
        assert isinstance(shown(app).reply, Refusal)
        await click(pilot, "#keep")
        await click(pilot, "#take-away")
        assert app.visit is not None
        assert app.visit.care == ["how much should i take"]
        assert "☑ how much should i take" in text(app)


async def test_by_keys_alone(make: Make) -> None:
    app = make()
    async with app.run_test(size=SMALLEST) as pilot:
        await press(pilot, "enter")  # the keyboard is on "Ask a question"
        await press(pilot, "up", "up", "enter")
        assert isinstance(app.screen, ReplyScreen)
        before = app.screen.query_one("BodyScroll").scroll_y
        await press(pilot, "pagedown")
        assert app.screen.query_one("BodyScroll").scroll_y > before
        await press(pilot, "right", "enter")
        assert isinstance(app.screen, KeyboardScreen)
        await press(pilot, "tab", *"could i get hooked on it", "enter")
        assert shown(app).reply.intent == "addiction", "whoever types means the text"
        await press(pilot, *"pregnant", "enter")
        assert shown(app).utterance == "pregnant", "and need not look for the button before"
        await press(pilot, "f10")
        assert isinstance(app.screen, AttractScreen)


# --- a lesson ----------------------------------------------------------------------------------


async def test_a_lesson_is_left_for_a_question_and_gone_on_with(make: Make) -> None:
    app = make()
    async with app.run_test(size=SMALLEST) as pilot:
        await press(pilot, "enter")
        await click(pilot, "#lesson-0")
        await press(pilot, "enter", "enter")
        here = text(app).replace("━", "─")  # wherever the keyboard is
        assert "3 of" in here
        await spell(pilot, "can i drive")
        await press(pilot, "escape")
        assert text(app).replace("━", "─") == here
        await press(pilot, "escape")
        assert isinstance(app.screen, HomeScreen)
        await click(pilot, "#lesson-0")
        assert text(app).replace("━", "─") == here


async def test_every_choice_leads_to_the_passage_and_is_never_counted(
    make: Make, engine: Engine
) -> None:
    app = make()
    (course,) = courses(engine)
    wrong, right = engine.notice("lesson-not-quite").text, engine.notice("lesson-right").text
    async with app.run_test(size=(80, 50)) as pilot:
        await press(pilot, "enter")
        await click(pilot, "#lesson-0")
        for number, step in enumerate(course.steps):
            if isinstance(step, Choosing):
                pick = number % len(step.options)
                await click(pilot, list(app.screen.query(Option))[pick])
                said = " ".join(text(app).split())
                assert (right if pick == step.right else wrong)[:40] in said
                assert " ".join(step.answer.text.split())[-30:].strip("*") in said.replace("│ ", "")
            await click(pilot, "#next")
        assert isinstance(app.screen, WordsScreen)
        await press(pilot, "escape")
        assert isinstance(app.screen, TakeAwayScreen)
        assert app.visit is not None
        places = [quote.start for quote in course.read(len(course.steps))]
        assert [quote.start for quote in app.visit.read] == places


async def test_danger_in_ones_own_words_comes_first(make: Make, engine: Engine) -> None:
    app = make()
    (course,) = courses(engine)
    own = next(i for i, s in enumerate(course.steps) if type(s).__name__ == "OwnWords")
    async with app.run_test(size=SMALLEST) as pilot:
        await press(pilot, "enter")
        await click(pilot, "#lesson-0")
        await press(pilot, *["enter"] * own)
        await click(pilot, "#type-it")
        await press(pilot, *["space" if c == " " else c for c in "i want to die"], "enter")
        assert isinstance(shown(app).reply, Escalation)
        await press(pilot, "escape")
        await click(pilot, "#type-it")
        await press(pilot, *"tablets", "enter")
        assert isinstance(app.screen, LessonScreen)
        assert f"{own + 2} of" in text(app), "what was said is not judged: the lesson goes on"


async def test_several_medicines_are_chosen_from_and_share_nothing(
    make: Make, engine: Engine
) -> None:
    app = make(engines={"one": engine, "other": engine})
    async with app.run_test(size=SMALLEST) as pilot:
        await press(pilot, "enter")
        assert isinstance(app.screen, MedicineScreen)
        await click(pilot, app.screen.query(".medicine").last())
        assert isinstance(app.screen, HomeScreen)
        await spell(pilot, "is it safe")
        await press(pilot, "escape", "escape")
        assert isinstance(app.screen, MedicineScreen)
        await click(pilot, app.screen.query(".medicine").first())
        await spell(pilot, "that second one")
        assert not isinstance(shown(app).reply, Answer), "nothing offered before is picked"


# --- taking away -------------------------------------------------------------------------------


async def test_the_code_holds_what_was_read_and_asked(make: Make) -> None:
    zxingcpp = pytest.importorskip("zxingcpp")
    np = pytest.importorskip("numpy")
    app = make()
    async with app.run_test(size=(130, 50)) as pilot:
        await press(pilot, "enter")
        await spell(pilot, "could i get hooked on it")
        await click(pilot, "#take-away")
        await click(pilot, app.screen.query(".care").first())
        await click(pilot, "#add")
        await press(pilot, *"why me", "enter")
        await click(pilot, "#code")
        texts = []
        for _ in app.screen._codes:  # type: ignore[attr-defined]
            drawn = app.screen.query_one("#code").plain.split("\n")
            dark = {"█": (1, 1), "▀": (1, 0), "▄": (0, 1), " ": (0, 0)}
            modules = [[dark[c][half] for c in row] for row in drawn for half in (0, 1)]
            picture = np.kron(255 * (1 - np.array(modules, np.uint8)), np.ones((6, 6), np.uint8))
            (found,) = zxingcpp.read_barcodes(picture.astype(np.uint8))
            texts.append(found.text)
            if app.screen.query("#next-code"):
                await click(pilot, "#next-code")
        said = " ".join(" ".join(texts).split())
        assert "potential for abuse and dependence" in said
        assert "why me" in said
        assert "Why is ketamine suggested in my case?" in said
        assert "911" in said


async def test_a_code_that_does_not_fit_is_not_drawn(make: Make, engine: Engine) -> None:
    app = make()
    async with app.run_test(size=SMALLEST) as pilot:
        await press(pilot, "enter")
        await spell(pilot, "usual side effects of this")
        await click(pilot, "#take-away")
        await click(pilot, "#code")
        assert isinstance(app.screen, CodeScreen)
        start = engine.notice("takeaway-too-small").text
        assert start in " ".join(text(app).split())
        assert "▀" not in text(app)
        await pilot.resize_terminal(130, 50)
        await settled(pilot)
        assert "▀" in text(app), "there is room now"
        said = engine.notice("takeaway-codes" if len(app.screen._codes) > 1 else "takeaway-code")
        assert said.text[:20] in " ".join(text(app).split())
        await pilot.resize_terminal(*SMALLEST)
        await settled(pilot)
        assert start in " ".join(text(app).split())
        assert "▀" not in text(app)


@pytest.mark.parametrize(("command", "notice"), [("cat > {out}", "printed"), ("exit 3", "not")])
async def test_printing(make: Make, tmp_path: Path, command: str, notice: str) -> None:
    out = tmp_path / "paper.pdf"
    printer = ("sh", "-c", command.format(out=out))
    app = make(takeaway=TAKEAWAY(ways=("print",), printer=printer))
    async with app.run_test(size=SMALLEST) as pilot:
        await press(pilot, "enter")
        await spell(pilot, "can i drive")
        await click(pilot, "#take-away")
        assert not app.screen.query("#code")
        await click(pilot, "#print")
        await app.workers.wait_for_complete()
        await settled(pilot)
        assert isinstance(app.screen, WordsScreen)
        expected = app.medicines.first.notice(
            "takeaway-printed" if notice == "printed" else "takeaway-not-printed"
        ).text
        assert " ".join(expected.split())[:30] in " ".join(text(app).split())
    assert out.exists() is (notice == "printed")
    if out.exists():
        assert out.read_bytes().startswith(b"%PDF-")


# --- time --------------------------------------------------------------------------------------


async def test_idle_warns_with_a_countdown_then_ends(make: Make) -> None:
    app = make(idle=IDLE(menu=60, warning=20))
    async with app.run_test(size=SMALLEST) as pilot:
        await press(pilot, "enter")
        await app.wait(pilot, 59)
        assert isinstance(app.screen, HomeScreen)
        await app.wait(pilot, 2)
        assert isinstance(app.screen, StillThereScreen)
        assert "19 seconds left" in text(app)
        await app.wait(pilot, 10)
        assert "9 seconds left" in text(app)
        await app.wait(pilot, 9.5)
        assert isinstance(app.screen, AttractScreen)
        assert app.visit is None
        assert " idle-end\n" in app.logged


@pytest.mark.parametrize("way", ["key", "touch"])
async def test_any_key_goes_on_without_limit(make: Make, way: str) -> None:
    app = make(idle=IDLE(menu=60, warning=20))
    async with app.run_test(size=SMALLEST) as pilot:
        await press(pilot, "enter")
        await click(pilot, "#ask")
        for _ in range(6):
            await app.wait(pilot, 75)
            assert isinstance(app.screen, StillThereScreen)
            await (press(pilot, "z") if way == "key" else touch(pilot, 60, 18))
            assert isinstance(app.screen, KeyboardScreen)
            assert app.screen.typed == "", "what ends the warning does nothing else"


async def test_an_answer_gives_time_to_read(make: Make) -> None:
    app = make(idle=IDLE(menu=60, warning=20, words_per_second=2))
    async with app.run_test(size=SMALLEST) as pilot:
        await press(pilot, "enter")
        await spell(pilot, "what is it used for")
        words = shown(app).words
        assert words > 100
        await app.wait(pilot, 60 + words / 2 - 1)
        assert isinstance(app.screen, ReplyScreen)
        await app.wait(pilot, 2)
        assert isinstance(app.screen, StillThereScreen)


async def test_nobody_is_warned_where_nobody_is(make: Make) -> None:
    app = make()
    async with app.run_test(size=SMALLEST) as pilot:
        await app.wait(pilot, 100_000)
        assert isinstance(app.screen, AttractScreen)
        assert app.logged == ""


# --- reading aloud -----------------------------------------------------------------------------


class Voice:
    """What would be spoken."""

    available = True

    def __init__(self) -> None:
        self.said: list[str | None] = []

    def say(self, words: str) -> bool:
        self.said.append(words)
        return True

    def stop(self) -> None:
        self.said.append(None)


async def test_every_screen_is_read_aloud_and_any_key_stops_it(make: Make) -> None:
    voice = Voice()
    app = make(speaker=voice)
    kinds = []
    async with app.run_test(size=SMALLEST) as pilot:
        for steps in ([], ["enter"], ["#ask"], ["escape", "#take-away"], ["escape", "#lesson-0"]):
            for step in steps:
                await (click(pilot, step) if step.startswith("#") else press(pilot, step))
            voice.said.clear()
            await press(pilot, "f3")
            assert voice.said[0] is None, "the key itself stops what was being said"
            assert voice.said[1]
            kinds.append(voice.said[1])
            await press(pilot, "left")
            assert voice.said[-1] is None
        assert len(set(kinds)) == 5
        await press(pilot, "escape")
        await spell(pilot, "could i get hooked on it")
        voice.said.clear()
        await click(pilot, "#aloud")
        assert "potential for abuse and dependence" in (voice.said[-1] or "")


async def test_no_button_for_reading_aloud_where_nothing_can(make: Make) -> None:
    app = make()
    async with app.run_test(size=SMALLEST) as pilot:
        await press(pilot, "enter")
        assert "Read aloud" not in text(app)


# --- staff -------------------------------------------------------------------------------------


async def test_staff_leave_by_keys_and_code(make: Make) -> None:
    app = make(staff=staff())
    async with app.run_test(size=SMALLEST) as pilot:
        await press(pilot, "enter")
        await press(pilot, "f12", "f9")
        assert isinstance(app.screen, PinScreen)
        assert app.visit is None, "the visit has ended first"
        await press(pilot, *PIN)
        assert PIN not in text(app)
        assert "••••••" in text(app)
        await click(pilot, "#done")
        assert isinstance(app.screen, StaffScreen)
        await click(pilot, "#leave")
    assert app.return_code == LEAVE
    assert " staff\n" in app.logged


@pytest.mark.parametrize(
    ("keys", "wait"),
    [
        pytest.param(["f12"], 0, id="one of them"),
        pytest.param(["f9", "f12"], 0, id="the other way round"),
        pytest.param(["f12", "a", "f9"], 0, id="something between"),
        pytest.param(["f12", "f9"], 3, id="too slow"),
    ],
)
async def test_what_does_not_ask_for_the_code(make: Make, keys: list[str], wait: float) -> None:
    app = make(staff=staff())
    async with app.run_test(size=SMALLEST) as pilot:
        await press(pilot, "enter")
        for key in keys:
            await press(pilot, key)
            app.clock.now += wait
        assert not isinstance(app.screen, PinScreen)


async def test_without_a_pin_there_is_no_way_out(make: Make) -> None:
    app = make()
    async with app.run_test(size=SMALLEST) as pilot:
        await press(pilot, "enter", "f12", "f9")
        for _ in range(10):
            await pilot.click("#title")
        await settled(pilot)
        assert isinstance(app.screen, HomeScreen)


async def test_taps_on_the_title_ask_for_the_code(make: Make) -> None:
    app = make(staff=staff(taps=5))
    async with app.run_test(size=SMALLEST) as pilot:
        await press(pilot, "enter")
        for _ in range(4):
            await pilot.click("#title")
        app.clock.now += 10
        for _ in range(4):
            await pilot.click("#title")
        await settled(pilot)
        assert isinstance(app.screen, HomeScreen)
        await pilot.click("#title")
        await settled(pilot)
        assert isinstance(app.screen, PinScreen)


async def test_wrong_codes_must_wait_ever_longer(make: Make) -> None:
    app = make(staff=staff())
    async with app.run_test(size=SMALLEST) as pilot:
        await settled(pilot)
        await press(pilot, "f12", "f9")
        for _ in range(3):
            await press(pilot, *"111222")
            await click(pilot, "#done")
        await press(pilot, *PIN)
        await click(pilot, "#done")
        assert isinstance(app.screen, PinScreen), "even the right one has to wait"
        assert "30" in text(app)
        app.clock.now += 31
        await press(pilot, *PIN)
        await click(pilot, "#done")
        assert isinstance(app.screen, StaffScreen)
    assert app.logged.count(" pin-wrong ") == 3
    assert PIN not in app.logged
    assert "111222" not in app.logged


async def test_a_staff_screen_left_alone_closes(make: Make) -> None:
    app = make(staff=staff())
    async with app.run_test(size=SMALLEST) as pilot:
        await settled(pilot)
        await press(pilot, "f12", "f9")
        await app.wait(pilot, 121)
        await app.wait(pilot, 40)
        assert isinstance(app.screen, AttractScreen)
