"""What is taken away: only what was shown, only where somebody asks for it."""

import stat
import sys
from pathlib import Path

import pytest
from canned import CannedEngine
from taught import MakeTeaching, Taught, begin
from textual.pilot import Pilot

from askmono.dialogue.course import Course
from askmono.faces.lesson.end_view import CareLine, WayLine
from askmono.faces.lesson.ways import save

SIZE = (100, 40)


async def take(pilot: Pilot[None], way: str) -> None:
    line = next(line for line in pilot.app.screen.query(WayLine) if line.way == way)
    line.focus()
    await pilot.press("enter")
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


def ways_of(app: Taught) -> list[str]:
    return [line.way for line in app.screen.query(WayLine)]


@pytest.mark.parametrize("way", ["html", "pdf", "md"])
async def test_a_saved_sheet_holds_what_was_shown_and_asked(
    make_app: MakeTeaching, engine: CannedEngine, course: Course, tmp_path: Path, way: str
) -> None:
    app = make_app()
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await begin(pilot, at=0)
        await pilot.press("right", "f7", "ctrl+s", "down", "enter", *"Is it [b]safe[/b]?", "enter")
        await pilot.pause()
        assert list(tmp_path.iterdir()) == []
        read = app.walk.read()
        await take(pilot, way)
        said = [note.message for note in app._notifications]
        assert said == [f"Saved askmono-lesson-1.{way} in {tmp_path}"]
    assert len(read) == sum(step.chapter == 0 for step in course.steps) - 2, "it was discussed"
    (saved,) = tmp_path.iterdir()
    assert stat.S_IMODE(saved.stat().st_mode) == 0o600
    if way == "pdf":
        assert saved.read_bytes().startswith(b"%PDF")
        return
    text = saved.read_text("utf-8")
    if way == "md":
        for quote in read:
            assert "\n".join(f"> {line}".rstrip() for line in quote.text.split("\n")) in text
            assert f"line {quote.lines[0]}" in text
        assert "Is it [b]safe[/b]?" in text
    assert course.lesson.care_questions[0] in text
    assert course.lesson.care_questions[1] not in text
    assert engine.locale.emergency.text in text
    assert course.lesson.title in text


async def test_never_over_another_file(make_app: MakeTeaching, tmp_path: Path) -> None:
    app = make_app()
    (tmp_path / "askmono-lesson-1.md").write_text("mine")
    async with app.run_test(size=SIZE) as pilot:
        await begin(pilot, at=24)
        await take(pilot, "md")
        await take(pilot, "md")
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == [f"askmono-lesson-{n}.md" for n in (1, 2, 3)]
    assert (tmp_path / "askmono-lesson-1.md").read_text() == "mine"


async def test_a_folder_that_cannot_be_written_is_said(
    make_app: MakeTeaching, tmp_path: Path
) -> None:
    app = make_app()
    app._folder = tmp_path / "missing"
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await begin(pilot, at=24)
        await take(pilot, "md")
        assert [note.severity for note in app._notifications] == ["error"]


async def test_a_question_still_in_the_box_is_taken_along(
    make_app: MakeTeaching, tmp_path: Path
) -> None:
    app = make_app()
    async with app.run_test(size=SIZE) as pilot:
        await begin(pilot, at=24)
        await pilot.press(*"what next")
        await take(pilot, "md")
        assert app.heard == ["what next"]
    (saved,) = tmp_path.iterdir()
    assert "what next" in saved.read_text("utf-8")


async def test_picked_questions_can_be_put_back(make_app: MakeTeaching, course: Course) -> None:
    app = make_app()
    async with app.run_test(size=SIZE) as pilot:
        await begin(pilot, at=24)
        await pilot.press(*"what next", "enter")
        await pilot.press(*"what  next", "enter")
        await pilot.pause()
        lines = list(app.screen.query(CareLine))
        assert [line.question for line in lines] == [*course.lesson.care_questions, "what next"]
        assert [line.wanted for line in lines][-1]
        await pilot.click(lines[-1])
        await pilot.click(lines[0])
        assert app.walk.picked() == course.lesson.care_questions[:1]
        await pilot.press("left", "right")
        await pilot.pause()
        assert [line.wanted for line in app.screen.query(CareLine)].count(True) == 1


async def test_served_elsewhere_nothing_is_saved_here(
    make_app: MakeTeaching, tmp_path: Path
) -> None:
    app = make_app(served=True)
    async with app.run_test(size=SIZE) as pilot:
        await begin(pilot, at=24)
        assert ways_of(app) == []
        await pilot.press("f9", *"how long", "enter", "ctrl+s")
        await pilot.pause()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("ends_with", "said"), [(0, "takeaway-printed"), (1, "takeaway-not-printed")]
)
async def test_the_printer_gets_a_pdf(
    make_app: MakeTeaching, engine: CannedEngine, tmp_path: Path, ends_with: int, said: str
) -> None:
    script = tmp_path / "printer.py"
    got = tmp_path / "printed"
    script.write_text(
        "import sys\n"
        f"open({str(got)!r}, 'wb').write(sys.stdin.buffer.read())\n"
        f"sys.exit({ends_with})\n"
    )
    app = make_app(served=True, print_command=[sys.executable, str(script)])
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await begin(pilot, at=24)
        assert ways_of(app) == ["print"]
        await take(pilot, "print")
        assert [note.message for note in app._notifications] == [engine.notice(said).text]
    assert got.read_bytes().startswith(b"%PDF")


def test_names_go_on_where_a_number_is_taken(tmp_path: Path) -> None:
    first, second = (save(tmp_path, "md", b"x") for _ in range(2))
    assert (first.name, second.name) == ("askmono-lesson-1.md", "askmono-lesson-2.md")
    with pytest.raises(OSError, match="missing"):
        save(tmp_path / "missing", "md", b"x")
