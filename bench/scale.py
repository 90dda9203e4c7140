"""What a library costs as it grows: 1, 100 and 6,500 monographs in one run.

usage: python bench/scale.py MONOGRAPHS [--questions N] [--runs N] [--sizes N,N] [--cache DIR]
       [--out DIR]

MONOGRAPHS is a folder of Markdown files as `askmono import` takes it. It is imported, and its
monographs are repeated under made-up names up to each size. Each library is built into a bundle
from nothing, then with other phrasings than those that are fitted when askmono is installed, then
with one of its monographs changed. Then it is asked: cold by whole processes, the sizes turn about;
warm by questions about medicines all over the shelf, in a process of its own. --cache keeps the
libraries for the next run; --out takes scale.json and a plot of each figure.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from askmono.content.bundle import Bundle
from askmono.dialogue.kept import check_bundle, open_bundle
from evaluation import scaling
from evaluation.pictures import MISSING, can_draw, draw_scale
from evaluation.replicating import replicate
from evaluation.scaling import Figures

SIZES = (1, 100, 6500)
LEFT_OUT = 1  # what import ends with where a file was no monograph

# What is aimed at for the largest: field, unit, the aim in words.
AIMS = (
    ("p50_wall", "ms", "at most 5"),
    ("p99_wall", "ms", "at most 20"),
    ("a_second", "questions a second on one core", "at least 300"),
    ("cold", "s", "at most 1.3 times the smallest"),
    ("memory", "MB resident", "at most 250"),
    ("build", "s of one core", "at most 120"),
    ("rebuild_wall", "s after one change", "at most 2"),
)


def main() -> int:
    """Measure, print, and draw."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("monographs", type=Path)
    parser.add_argument("--questions", type=int, default=2000)
    parser.add_argument("--runs", type=int, default=11)
    parser.add_argument("--sizes", default=",".join(map(str, SIZES)))
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    if not options.monographs.is_dir():
        print(f"{options.monographs} is no folder of monographs", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as made:
        sizes = sorted(int(size) for size in options.sizes.split(","))
        found = measure(options, options.cache or Path(made), sizes)
    report(found)
    if options.out:
        options.out.mkdir(parents=True, exist_ok=True)
        rows = [figures._asdict() for figures in found]
        (options.out / "scale.json").write_text(json.dumps(rows, indent=1) + "\n", "utf-8")
        if not can_draw():
            print(MISSING, file=sys.stderr)
            return 1
        draw_scale(options.out, found, {field: aim for field, _, aim in AIMS})
    return 0


def measure(options: argparse.Namespace, cache: Path, sizes: list[int]) -> list[Figures]:
    """Every figure of every size."""
    scaling.install()
    imported = cache / "imported"
    if not imported.exists():
        command = [sys.executable, "-m", "askmono", "import", str(options.monographs)]
        made = subprocess.run(
            [*command, "--to", str(imported)], check=False, stdout=subprocess.DEVNULL
        )
        if made.returncode not in (0, LEFT_OUT):
            raise SystemExit("the monographs could not be imported: askmono import says why")
    bundles: list[tuple[Path, str]] = []
    built = []
    sizes = sorted(sizes, reverse=True)  # the longest first, so that it fails early if it does
    for size in sizes:
        library, bundle = cache / f"library-{size}", cache / f"{size}.bundle"
        if not library.exists():
            replicate(imported, library, size)
        bundle.unlink(missing_ok=True)
        with tempfile.TemporaryDirectory() as kept:
            first = scaling.build(library, bundle, Path(kept))
            with scaling.other_phrasings(library):
                refit = scaling.build(library, Path(kept) / "other.bundle", Path(kept))
            scaling.edit_one(library)
            built.append((*first, *refit, *scaling.build(library, bundle, Path(kept))))
        told = "{}: built in {:.1f} s of one core ({:.1f} s), with other phrasings {:.1f} s "
        told += "({:.1f} s), again {:.1f} s ({:.1f} s)"
        print(told.format(size, *built[-1]), file=sys.stderr, flush=True)
        listed = open_bundle(bundle).library.monographs.listed
        bundles.append((bundle, listed[len(listed) // 2].name.lower()))
    print("asking", file=sys.stderr, flush=True)
    cold = scaling.cold(bundles, options.runs)
    found = []
    for size, times, (bundle, _), seconds in zip(sizes, built, bundles, cold, strict=True):
        warm = scaling.asked_apart(bundle, options.questions)
        passages, megabytes = check_bundle(Bundle(bundle)), bundle.stat().st_size / 1e6
        found.append(Figures(size, passages, megabytes, *times, seconds, **warm))
    return sorted(found)


def report(found: list[Figures]) -> None:
    """Print a table: a row a figure, a column a size."""
    print(
        "| " + " | ".join(("", *(f"{one.monographs:,} monographs" for one in found), "aim")) + " |"
    )
    print("|---" * (len(found) + 2) + "|")
    aims = {field: (unit, aim) for field, unit, aim in AIMS}
    for field in Figures._fields[1:]:
        unit, aim = aims.get(field, ("", ""))
        values = (f"{getattr(one, field):,.{0 if field == 'passages' else 2}f}" for one in found)
        name = f"{field}, {unit}" if unit else field
        print("| " + " | ".join((name, *values, aim)) + " |")


if __name__ == "__main__":
    sys.exit(main())
