"""The curves as SVG pictures that can be read without colour. Needs matplotlib: the bench extra."""

from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from evaluation.curves import Bin, Point, calibration_error
from evaluation.intervals import wilson

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from evaluation.scaling import Figures

MISSING = "pictures need matplotlib: python -m pip install 'askmono[bench]', or leave out --out"
BAR = 3.6  # width, in points of the score
STYLES = (("black", "-", "o"), ("0.45", "--", "s"))  # shade, line and mark of each run


def can_draw() -> bool:
    """Whether matplotlib is installed."""
    return find_spec("matplotlib") is not None


def draw_reliability(path: Path, title: str, runs: Mapping[str, Sequence[Bin]]) -> None:
    """Share of answers that are right by score; runs: bins by what is written beside the line."""
    figure = _figure(6.4, 6.4)
    above, below = figure.subplots(2, 1, sharex=True, height_ratios=(3, 1))
    above.plot((0, 100), (0, 100), color="0.7", linestyle=":", label="score and share alike")
    for (name, bins), (shade, line, mark) in zip(runs.items(), STYLES, strict=False):
        scores = [b.score for b in bins]
        shares = [100 * b.right / b.answers for b in bins]
        ends = [wilson(b.right, b.answers) for b in bins]
        spread = (
            [s - 100 * e.low for s, e in zip(shares, ends, strict=True)],
            [100 * e.high - s for s, e in zip(shares, ends, strict=True)],
        )
        error = calibration_error(bins)
        said = name if error is None else f"{name} (calibration error {100 * error:.1f} points)"
        above.errorbar(
            scores, shares, yerr=spread, color=shade, linestyle=line, marker=mark, label=said,
            capsize=3, linewidth=1.4, markersize=4,
        )  # fmt: skip
        offset = BAR * STYLES.index((shade, line, mark))
        places = [(b.low + b.high) / 2 - BAR + offset for b in bins]
        counts = below.bar(places, [b.answers for b in bins], BAR, align="edge", color=shade)
        below.bar_label(counts, fontsize="x-small")
    above.set(ylabel="answers that are right (%)", ylim=(0, 103), xlim=(0, 101), title=title)
    below.set(xlabel="score (0 to 100)", ylabel="answers (count)", yscale="log")
    most = max((b.answers for bins in runs.values() for b in bins), default=1)
    below.set_ylim(0.7, 4 * most)  # room for the figures above the bars
    above.legend(loc="lower right", fontsize="small", frameon=False)
    _save(figure, path, (above, below))


def draw_cutoffs(
    path: Path, title: str, runs: Mapping[str, Sequence[Point]], cutoff: float
) -> None:
    """Coverage and risk by cutoff, and one against the other; cutoff: the one in force."""
    figure = _figure(10.5, 4.6)
    left, right = figure.subplots(1, 2)
    for (name, points), (shade, line, mark) in zip(runs.items(), STYLES, strict=False):
        known = [p for p in points if p.risk is not None]
        at = [p.cutoff for p in known]
        risks = [100 * p.risk for p in known if p.risk is not None]
        covered = [100 * p.coverage for p in known]
        left.plot(at, covered, color=shade, linestyle=line, linewidth=2, label=f"coverage, {name}")
        left.plot(
            at, risks, color=shade, linestyle=line, linewidth=1, marker=mark, markevery=10,
            markersize=4, label=f"risk, {name}",
        )  # fmt: skip
        right.plot(covered, risks, color=shade, linestyle=line, linewidth=1.4, label=name)
    left.axvline(cutoff, color="0.6", linestyle=":", label=f"cutoff in force ({cutoff:.0f})")
    left.set(xlabel="cutoff (score, 0 to 100)", ylabel="share (%)", xlim=(0, 100), ylim=(0, 101))
    right.set(
        xlabel="coverage: questions in scope still answered (%)",
        ylabel="risk: answers shown that are wrong (%)",
        xlim=(0, 101),
    )
    right.set_ylim(bottom=0)
    left.set_title(title)
    for axes in (left, right):
        axes.legend(loc="best", fontsize="small", frameon=False)
    _save(figure, path, (left, right))


def draw_scale(folder: Path, found: Sequence["Figures"], aims: Mapping[str, str]) -> None:
    """A plot of each figure by the number of monographs. aims: by figure, the aim in words."""
    for field in found[0]._fields[1:]:
        figure = _figure(5.0, 3.2)
        axes = figure.subplots()
        sizes = [one.monographs for one in found]
        values = [getattr(one, field) for one in found]
        axes.plot(sizes, values, color="black", marker="o")
        for size, value in zip(sizes, values, strict=True):
            axes.annotate(f"{value:,.2f}", (size, value), fontsize="x-small")
        title = f"{field}: aim {aims[field]}" if field in aims else field
        axes.set(xscale="log", xlabel="monographs", ylabel=field, title=title)
        axes.set_ylim(bottom=0)
        _save(figure, folder / f"scale-{field}.svg", (axes,))


def _figure(width: float, height: float) -> "Figure":
    """An empty picture of so many inches."""
    from matplotlib.figure import Figure  # noqa: PLC0415 - only where a picture is asked for

    return Figure(figsize=(width, height), layout="constrained")


def _save(figure: "Figure", path: Path, every: Sequence["Axes"]) -> None:
    """Write an SVG in which the same curves give the same bytes."""
    from matplotlib import rc_context  # noqa: PLC0415

    for axes in every:
        axes.grid(color="0.9", linewidth=0.6)
        axes.set_axisbelow(True)
        axes.spines[["top", "right"]].set_visible(False)
    path.parent.mkdir(parents=True, exist_ok=True)
    with rc_context({"svg.hashsalt": "askmono", "svg.fonttype": "none"}):
        figure.savefig(path, format="svg", metadata={"Date": None})
