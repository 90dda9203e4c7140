"""`askmono import`: what a folder becomes, what a second run changes, and what is never lost."""
# ruff: noqa: E501 - a row of a table is one line

import hashlib
import io
import json
import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from askmono.content.layout import read_layout
from askmono.content.library import load_library, read_library
from askmono.content.source import Source
from askmono.dialogue.conversation import START
from askmono.dialogue.engine import open_engine
from askmono.dialogue.reply import Answer
from askmono.dialogue.respond import respond
from askmono.dialogue.settings import Settings
from askmono.faces.cli import run as command_line
from askmono.faces.importing import writing
from askmono.faces.importing.manifest import quoted, raised
from askmono.faces.importing.naming import id_of, names_of, without_shared
from askmono.faces.importing.run import How, run
from askmono.faces.terminal import Page

WHOLE = """\
---
layout: minimal
title: {title}
---

# {title}
{preface}### Generic Name
{name}

### Usage
{title} is used in tests.

### Dosage
Take 5 mg.

### Side Effects
* Hiccups

### How it Works
By words.

### Precautions
* **Driving:** none.

### FAQs
* **Q: Can I drive after it?** A: No, it makes hands slow.

**Disclaimer:** Ask a pharmacist.
"""


def whole(title: str, name: str = "", preface: str = "") -> str:
    return WHOLE.format(title=title, name=name or title, preface=preface)


class Shelf:
    """A folder of monographs, and the library that is made of it."""

    def __init__(self, folder: Path, base: Path) -> None:
        self.folder = folder / "in"
        self.to = folder / "out"
        self._base = base
        self.put("a/aamide.md", whole("Aamide"))
        self.put("b/bbzole.md", whole("Bbzole", "Bbzole (Cctin)"))

    def put(self, name: str, text: str | bytes) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)

    def take(self, **how: Any) -> tuple[int, str]:
        """Import; the exit code and what was said."""
        out = io.StringIO()
        code = run(self.folder, How(self.to, base=self._base, **how), Page(out))
        return code, out.getvalue()

    def manifest(self) -> dict[str, Any]:
        text = (self.to / "knowledge/library.yaml").read_text("utf-8")
        rows = yaml.safe_load(text)["monographs"]
        return {row["file"]: row for row in rows}

    def edit(self, old: str, new: str) -> None:
        path = self.to / "knowledge/library.yaml"
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")

    def state(self) -> dict[str, tuple[int, bytes]]:
        """Time and bytes of every file of the library."""
        files = (path for path in sorted(self.to.rglob("*")) if path.is_file())
        return {str(p.relative_to(self.to)): (p.stat().st_mtime_ns, p.read_bytes()) for p in files}


@pytest.fixture
def shelf(tmp_path: Path, folder: Path) -> Shelf:
    return Shelf(tmp_path, folder)


def test_a_new_library(shelf: Shelf) -> None:
    code, said = shelf.take(source="written for tests")
    assert code == 0
    assert "2 new, 0 changed, 0 unchanged" in said
    library = load_library(shelf.to)
    assert [m.id for m in library.monographs] == ["aamide", "bbzole"]
    for monograph in library.monographs:
        copied = (shelf.to / "knowledge" / monograph.file).read_bytes()
        assert copied == (shelf.folder / monograph.file).read_bytes()
        assert monograph.sha256 == hashlib.sha256(copied).hexdigest()
        assert monograph.source == "written for tests"
        assert monograph.review.status == "unreviewed"
    assert library.monographs[1].names.generic == ("Bbzole", "Cctin")
    assert not [path for path in shelf.to.parent.iterdir() if path.name.startswith(".")]


def test_the_library_answers(shelf: Shelf, cache_home: Path) -> None:
    shelf.put("c/both.md", whole("Aamide + Bbzole", preface="Not a standard mixture.\n\n"))
    small = whole("Ddol").replace("Side Effects", "SIDE-EFFECTS")
    shelf.put("d/small.md", small)
    below = whole("Eepam").replace("### Side Effects", "### Side effects\n#### Common")
    climbing = "#### May I climb after it?\n\nNo, not at first.\n\n**Disclaimer:**"
    shelf.put("e/below.md", below.replace("**Disclaimer:**", climbing))
    shelf.take()
    settings = Settings(locale="US", medicine="bbzole")
    engine = open_engine(shelf.to, settings, cache_home / "askmono")
    reply = respond(engine, START, "can i drive afterwards").reply
    assert isinstance(reply, Answer)
    assert {quote.file for quote in reply.passages} == {"b/bbzole.md"}
    assert reply.passages[0].text.endswith("A: No, it makes hands slow.")
    for medicine in ("small", "below"):
        reply = respond(
            engine.under(Settings(locale="US", medicine=medicine)),
            START,
            "i have hiccups from it, is that a side effect",
        ).reply
        assert isinstance(reply, Answer)
        assert [quote.text for quote in reply.passages] == ["* Hiccups"]
        assert "side-effect-now" in [notice.id for notice in reply.notices]
    below = engine.under(Settings(locale="US", medicine="below"))
    reply = respond(below, START, "may i climb afterwards").reply
    assert isinstance(reply, Answer)
    assert [quote.text for quote in reply.passages] == [
        "May I climb after it?\n\nNo, not at first."
    ]
    both = engine.under(Settings(locale="US", medicine="both"))
    reply = respond(both, START, "can i drive afterwards").reply
    assert isinstance(reply, Answer)
    assert [quote.text for quote in reply.passages[:2]] == [
        "Not a standard mixture.",
        "**Q: Can I drive after it?** A: No, it makes hands slow.",
    ]


def test_a_second_run_touches_nothing(shelf: Shelf) -> None:
    shelf.take()
    before = shelf.state()
    code, said = shelf.take()
    assert code == 0
    assert "0 new, 0 changed, 2 unchanged" in said
    assert shelf.state() == before


def test_a_changed_file_changes_its_row_alone(shelf: Shelf) -> None:
    shelf.take()
    shelf.edit(
        "status: unreviewed\n",
        'status: reviewed\n      by: A, B, PharmD  # ours\n      "on": "2026-01-01"\n      next: null\n',
    )
    shelf.edit('- "Aamide"', '- "Aamide"\n        - "aamidine"')
    shelf.edit("monographs:\n", "# A remark.\nmonographs:\n")
    before = shelf.state()
    assert load_library(shelf.to).monographs[0].review.by == "A, B, PharmD"
    shelf.put("a/aamide.md", whole("Aamide").replace("By words.", "By signs."))
    code, said = shelf.take()
    assert code == 0
    assert "0 new, 1 changed, 1 unchanged" in said
    after = shelf.state()
    differing = {name for name in after if after[name] != before.get(name)}
    assert differing == {"knowledge/library.yaml", "knowledge/a/aamide.md"}
    row = shelf.manifest()["a/aamide.md"]
    assert row["names"]["generic"] == ["Aamide", "aamidine"]
    assert row["version"] == "2"
    assert row["review"] == {"status": "unreviewed", "by": None, "on": None, "next": None}
    text = (shelf.to / "knowledge/library.yaml").read_text("utf-8")
    assert "# A remark.\n" in text
    assert "by: null  # ours\n" in text
    assert load_library(shelf.to).version == "2"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("    review:\n      status: unreviewed\n", "    review: {status: reviewed, by: A. B, \"on\": \"2026-01-01\"}\n", id="in braces"),
        pytest.param("    version: \"1\"\n", "    version: '1'  # first\n", id="quotes and a remark"),
        pytest.param("      status: unreviewed\n", "      status: 'expired'\n", id="quoted status"),
        pytest.param("language: en\nmonographs:", "monographs:", id="a key after the list"),
    ],
)  # fmt: skip
def test_rows_as_curators_write_them(shelf: Shelf, old: str, new: str) -> None:
    shelf.take()
    shelf.edit(old, new)
    if "language" in old:
        path = shelf.to / "knowledge/library.yaml"
        path.write_text(path.read_text("utf-8") + "\n# What follows.\nlanguage: en\n", "utf-8")
    shelf.put("a/aamide.md", whole("Aamide").replace("words", "signs"))
    shelf.put("c/ccpril.md", whole("Ccpril"))
    code, said = shelf.take()
    assert code == 0
    assert "1 new, 1 changed, 1 unchanged" in said
    rows = shelf.manifest()
    assert list(rows) == ["a/aamide.md", "b/bbzole.md", "c/ccpril.md"]
    assert rows["a/aamide.md"]["review"]["status"] == "unreviewed"
    assert rows["a/aamide.md"]["version"] == "2"
    load_library(shelf.to)


def test_a_file_that_is_gone(shelf: Shelf) -> None:
    shelf.take()
    (shelf.folder / "a/aamide.md").unlink()
    code, said = shelf.take()
    assert code == 0
    assert "a/aamide.md:1:1: this monograph is no longer in the folder; it is kept" in said
    assert list(shelf.manifest()) == ["a/aamide.md", "b/bbzole.md"]
    _, said = shelf.take(prune=True)
    assert "1 removed" in said
    assert list(shelf.manifest()) == ["b/bbzole.md"]
    assert not (shelf.to / "knowledge/a/aamide.md").exists()
    load_library(shelf.to)


def test_a_text_edited_in_the_library_is_left_alone(shelf: Shelf) -> None:
    shelf.take()
    there = shelf.to / "knowledge/a/aamide.md"
    there.write_text("### Usage\nMine.\n", "utf-8")
    shelf.put("a/aamide.md", whole("Aamide").replace("words", "signs"))
    code, said = shelf.take()
    assert code == 1
    assert "edited-monograph" in said
    assert there.read_text("utf-8") == "### Usage\nMine.\n"


def test_a_text_that_is_missing_is_put_back(shelf: Shelf) -> None:
    shelf.take()
    (shelf.to / "knowledge/a/aamide.md").unlink()
    _, said = shelf.take()
    assert "1 put back" in said
    load_library(shelf.to)


@pytest.mark.parametrize(
    ("files", "code", "where"),
    [
        pytest.param({"sorry.md": "# Sorry\nI cannot tell.\n"}, "no-monograph", "sorry.md:2:1", id="apology"),
        pytest.param({"README.md": "# Read me\n\n### Installing\nwords\n"}, "no-monograph", "README.md:4:1", id="another kind of file"),
        pytest.param({"e.md": b"\xff\xfe"}, "bad-utf8", "e.md:1:1", id="no UTF-8"),
        pytest.param({"e.md": whole("E\x1bamide")}, "control-character", "e.md:3:9", id="escape"),
        pytest.param({"é.md": ""}, "empty-monograph", "é.md:1:1", id="empty"),
        pytest.param({"+++.md": whole("Plus")}, "no-id", "+++.md:1:1", id="no letters in the name"),
    ],
)  # fmt: skip
def test_what_is_left_out(
    shelf: Shelf, files: dict[str, str | bytes], code: str, where: str
) -> None:
    for name, text in files.items():
        shelf.put(name, text)
    ended, said = shelf.take()
    assert ended == 1
    assert f"left out: {code}:" in said
    assert f"  {where}" in said
    library = load_library(shelf.to)
    assert {m.id for m in library.monographs} == {"aamide", "bbzole"}


@pytest.mark.parametrize(
    ("change", "code", "line"),
    [
        pytest.param(lambda t: t.replace("### Dosage\nTake 5 mg.\n\n", ""), "missing-section", 25, id="section"),
        pytest.param(lambda t: t.replace(" A: No, it makes hands slow.", ""), "question-without-answer", 26, id="question"),
        pytest.param(lambda t: t.replace("* **Q: Can I drive after it?** A: No", "None: no"), "no-questions", 26, id="no questions"),
        pytest.param(lambda t: t.replace("**Disclaimer:** Ask a pharmacist.\n", ""), "no-disclaimer", 26, id="disclaimer"),
        pytest.param(lambda t: t.replace("### Generic", "Before.\n\n### Generic"), "preface", 7, id="preface"),
        pytest.param(lambda t: t + "\n# Another\nlost\n", "text-outside-sections", 31, id="outside"),
        pytest.param(lambda t: t.replace("\n", "\r\n"), "crlf", 1, id="CRLF"),
        pytest.param(lambda t: "\ufeff" + t, "bom", 1, id="BOM"),
        pytest.param(lambda t: t.replace("Take 5 mg.", "```\nTake 5 mg."), "unclosed-fence", 14, id="fence"),
        pytest.param(lambda t: t.replace("**Disclaimer", "#### Why?\n#### How?\nSo.\n\n**Disclaimer"), "question-without-answer", 28, id="heading"),
        pytest.param(lambda t: t.replace("Take 5 mg.", "Take 5 mg. <!-- not seen -->"), "html", 14, id="comment"),
        pytest.param(lambda t: t.replace("# Aamide\n", ""), "title", 1, id="no title"),
    ],
)  # fmt: skip
def test_what_is_told(shelf: Shelf, change: Callable[[str], str], code: str, line: int) -> None:
    shelf.put("a/aamide.md", change(whole("Aamide")))
    report = shelf.to.parent / "report.json"
    assert shelf.take(report=report)[0] == 0
    findings = json.loads(report.read_bytes())["findings"]
    assert ("note", code, "a/aamide.md", line) in [
        (f["level"], f["code"], f["file"], f["line"]) for f in findings
    ]
    library = load_library(shelf.to)
    for monograph in library.monographs:
        for passage in monograph.passages:
            assert monograph.slice(passage.span).strip()
    assert library.monographs[0].name == "Aamide"


def test_the_report_as_lines(shelf: Shelf) -> None:
    shelf.put("sorry.md", "# Sorry\nI cannot\ttell.\n")
    report = shelf.to.parent / "report.tsv"
    shelf.take(report=report)
    head, *rows = report.read_text("utf-8").splitlines()
    assert head.split("\t") == ["level", "code", "file", "line", "column", "what", "advice"]
    assert [row.split("\t")[:5] for row in rows] == [
        ["left out", "no-monograph", "sorry.md", "2", "1"]
    ]


def test_a_dry_run_writes_nothing(shelf: Shelf) -> None:
    _, said = shelf.take(dry_run=True)
    assert "would be in" in said
    assert not shelf.to.exists()


def test_a_library_inside_the_folder_is_not_imported(shelf: Shelf) -> None:
    shelf.to = shelf.folder / "library"
    shelf.take()
    assert "2 unchanged" in shelf.take()[1]


@pytest.mark.parametrize("new", [True, False])
def test_stopped_with_ctrl_c(shelf: Shelf, monkeypatch: pytest.MonkeyPatch, *, new: bool) -> None:
    if not new:
        shelf.take()
        shelf.put("a/aamide.md", whole("Aamide").replace("words", "signs"))
        shelf.put("c/ccpril.md", whole("Ccpril"))
    copy, copied = writing._copy, []

    def stopped(path: Path, to: Path) -> None:
        copied.append(path)
        if len(copied) > 1:
            raise KeyboardInterrupt
        copy(path, to)

    monkeypatch.setattr(writing, "_copy", stopped)
    before = shelf.state() if shelf.to.exists() else None
    with pytest.raises(KeyboardInterrupt):
        shelf.take()
    assert (shelf.state() if shelf.to.exists() else None) == before
    assert not list(shelf.to.parent.rglob(".*"))


def test_ctrl_c_waits_while_files_take_their_places(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf.take()
    shelf.put("a/aamide.md", whole("Aamide").replace("words", "signs"))
    replace, replaced = Path.replace, []

    def pressed(self: Path, target: Path) -> Path:
        replaced.append(target)
        os.kill(os.getpid(), signal.SIGINT)
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", pressed)
    with pytest.raises(KeyboardInterrupt):
        shelf.take()
    assert len(replaced) == 2
    assert read_library(shelf.to).problems == []
    assert shelf.manifest()["a/aamide.md"]["version"] == "2"


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        pytest.param(["import", "{in}"], 2, "--to", id="no library"),
        pytest.param(["import", "{in}/none", "--to", "{out}"], 2, "does not exist", id="no folder"),
        pytest.param(["import", "{empty}", "--to", "{out}"], 2, "no Markdown file", id="empty folder"),
        pytest.param(["import", "{in}", "--to", "{in}"], 2, "is no library", id="not a library"),
        pytest.param(["import", "{in}", "--to", "{broken}"], 3, "knowledge/library.yaml:1:1", id="broken manifest"),
    ],
)  # fmt: skip
def test_wrong_use(
    shelf: Shelf, capsys: pytest.CaptureFixture[str], arguments: list[str], code: int, said: str
) -> None:
    empty, broken = shelf.to.parent / "empty", shelf.to.parent / "broken"
    empty.mkdir()
    (broken / "knowledge").mkdir(parents=True)
    (broken / "knowledge/library.yaml").write_text("", "utf-8")
    places = {"{in}": shelf.folder, "{out}": shelf.to, "{empty}": empty, "{broken}": broken}
    for name, path in places.items():
        arguments = [argument.replace(name, str(path)) for argument in arguments]
    assert command_line(arguments) == code
    assert said in capsys.readouterr().err
    assert not shelf.to.exists()


@pytest.mark.parametrize(
    ("file", "id_"),
    [("a/Aamide.md", "aamide"), ("omega-.md", "omega"), ("É & b.MD", "e-b"), ("+.md", ""), ("2/2-a.md", "2-a")],
)  # fmt: skip
def test_ids(file: str, id_: str) -> None:
    assert id_of(file) == id_


@pytest.mark.parametrize(
    ("title", "said", "file", "names"),
    [
        ("Aamide", "Aamide", "aamide.md", ("Aamide",)),
        ("Aamide", "aamidine (Aamidol)", "aamide.md", ("Aamide", "aamidine", "Aamidol")),
        ("Aamide", "Aamide (also known as bbzole)", "aamide.md", ("Aamide", "bbzole")),
        ("Aamide", "Aamide (not a single drug)", "aamide.md", ("Aamide",)),
        ("Aamide", "It is a medicine for tests.", "aamide.md", ("Aamide",)),
        ("Aamide", "Aamide", "aamide-oral.md", ("Aamide", "aamide oral")),
        (
            "Aamide",
            "Aamide (also known as bbzole or 5-BBZ)",
            "aamide.md",
            ("Aamide", "bbzole", "5-BBZ"),
        ),
        ("Aamide (Vaginal)", "Aamide (Vaginal)", "aamide.md", ("Aamide (Vaginal)", "Aamide")),
        ("Aamide", "Aamide (Protein-Bound)", "aamide.md", ("Aamide",)),
        ("Aamide", "Aamide (13-valent)", "aamide.md", ("Aamide",)),
        ("Aamide", "Aamide (AMD)", "aamide.md", ("Aamide", "AMD")),
        ("Aamide [Cctin]", "Aamide [Cctin]", "aamide.md", ("Aamide [Cctin]", "Aamide", "Cctin")),
        ("Aamide + Bbzole", "Aamide (Cctin)", "aamide-bbzole.md", ("Aamide + Bbzole",)),
        ("Aamide + Bbzole", "Aamide Plus", "aamide-bbzole.md", ("Aamide + Bbzole",)),
        (
            "Aamide + Bbzole",
            "Cc's Solution",
            "aamide-bbzole.md",
            ("Aamide + Bbzole", "Cc's Solution"),
        ),
        ("Aamide + Bbzole", "Pills (Recombinant)", "aamide-bbzole.md", ("Aamide + Bbzole",)),
        ("Monograph for Aamide", "Aamide", "aamide.md", ("Aamide",)),
        ("Drug Monograph: Aamide", "Aamide", "aamide.md", ("Aamide",)),
        ("Aamide Monograph", "Aamide", "aamide.md", ("Aamide",)),
        ("Aamide (Drug Monograph)", "Aamide", "aamide.md", ("Aamide",)),
        ("Monograph: Aamide + Bbzole", "Both", "aamide-bbzole.md", ("Aamide + Bbzole",)),
        ("Monograph", "Monograph", "monograph.md", ("Monograph",)),
        ("Monographin", "Monographin", "monographin.md", ("Monographin",)),
        ("Aamide" * 100, "x y z. A.", "a-b.md", ("Aamide" * 100, "a b")),
        ("Aamide + " * 200, "x y z. A.", "a-b.md", ("a b",)),
    ],
)
def test_names(title: str, said: str, file: str, names: tuple[str, ...]) -> None:
    source = Source(file, whole(title, said).encode())
    assert names_of(source, read_layout(source), file) == names


@pytest.mark.parametrize(
    ("usage", "names"),
    [
        pytest.param("Aamide, also known as bbzole, is a drug.", ("bbzole",), id="also known"),
        pytest.param("Aamide (also called BBZ) helps.", (), id="in brackets"),
        pytest.param("aamide, commonly known as cc (CC), is", ("cc",), id="the same in brackets"),
        pytest.param("Pain, also known as ache, is what aamide treats.", (), id="of something else"),
        pytest.param("Aamide is a drug, also known as a pill.", (), id="not of the name"),
        pytest.param("Aamide, also known as a brand of pill, is", (), id="no name"),
    ],
)  # fmt: skip
def test_names_that_the_first_sentence_gives(usage: str, names: tuple[str, ...]) -> None:
    text = whole("Aamide", "Aamide").replace("### Usage", f"### Usage\n\n{usage}\n\nMore.", 1)
    source = Source("aamide.md", text.encode())
    assert names_of(source, read_layout(source), "aamide.md") == ("Aamide", *names)


def test_a_name_of_two_is_given_to_neither() -> None:
    names = {"a.md": ("Aamide", "cctin"), "b.md": ("Bbzole", "Cctin", "bb"), "c.md": ("BB",)}
    assert without_shared(names) == {"a.md": ("Aamide",), "b.md": ("Bbzole",), "c.md": ("BB",)}


@pytest.mark.parametrize(
    "text",
    ["a", "a-b", "null", "yes", "1", "a: b", "# c", "- d", "é", "'\"\\", "a\u2028b", "", " "],
)
def test_text_stays_text_in_yaml(text: str) -> None:
    assert yaml.safe_load(f"key: {quoted(text)}\n") == {"key": text}


@pytest.mark.parametrize(
    ("version", "next_"),
    [("1", "2"), ("2026.11.3", "2026.11.4"), ("9-b", "10-b"), ("new", "new-2")],
)
def test_versions(version: str, next_: str) -> None:
    assert raised(version) == next_
