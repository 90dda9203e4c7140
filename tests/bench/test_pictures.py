"""Pictures: labelled, the same each time, and asked for in vain without matplotlib."""

from pathlib import Path

import pytest

from evaluation import pictures
from evaluation.curves import Point, reliability
from understanding import main

BINS = reliability([(55.0, False), (95.0, True), (97.0, True)])
POINTS = (Point(0.0, 1.0, 0.3, 3), Point(60.0, 0.7, 0.0, 2), Point(100.0, 0.0, None, 0))


def drawn(folder: Path) -> tuple[str, str]:
    pictures.draw_reliability(folder / "a.svg", "odd ids", {"as typed": BINS, "with slips": BINS})
    pictures.draw_cutoffs(folder / "b.svg", "odd ids", {"as typed": POINTS}, 25.0)
    return (folder / "a.svg").read_text("utf-8"), (folder / "b.svg").read_text("utf-8")


def test_axes_are_labelled_with_units_and_nothing_has_a_colour(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    reliable, cut = drawn(tmp_path / "new")
    for words in ("odd ids", "score (0 to 100)", "answers that are right (%)", "answers (count)"):
        assert words in reliable
    for words in ("cutoff (score, 0 to 100)", "share (%)", "cutoff in force (25)"):
        assert words in cut
    shades = {word.split(";")[0] for text in (reliable, cut) for word in text.split("#")[1:]}
    colours = {s[:6] for s in shades if len(s) >= 6 and all(c in "0123456789abcdef" for c in s[:6])}
    assert all(colour[:2] == colour[2:4] == colour[4:] for colour in colours)


def test_the_same_curves_give_the_same_bytes(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    assert drawn(tmp_path / "one") == drawn(tmp_path / "two")


def test_without_answers_there_is_still_a_picture(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    pictures.draw_reliability(tmp_path / "a.svg", "none", {"as typed": (), "with slips": ()})
    assert (tmp_path / "a.svg").stat().st_size


def test_without_matplotlib_nothing_is_asked_and_the_message_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(pictures, "can_draw", lambda: False)
    assert main(["--out", str(tmp_path / "pictures")]) == 2
    out, err = capsys.readouterr()
    assert (out, "askmono[bench]" in err) == ("", True)
    assert not (tmp_path / "pictures").exists()
