"""Addresses of passages: made of headings and labels, each once, the same when lines move."""

import msgspec
import pytest

from askmono.content.monograph import Monograph, Passage
from askmono.content.text import Span
from askmono.dialogue.engine import Engine
from askmono.faces.page.places import topics


def passage(section: str, label: str | None, line: int = 1) -> Passage:
    span = Span(line, line + 1)
    return Passage((*section.split(" > "),), label, "paragraph", span, (line, line), (), False)


def made_of(engine: Engine, *passages: Passage) -> Monograph:
    return msgspec.structs.replace(engine.monograph, passages=passages)


@pytest.mark.parametrize(
    ("section", "label", "address"),
    [
        pytest.param("FAQs", "Q: Can I drive?", "/topics/faqs/can-i-drive", id="a question"),
        pytest.param("Side Effects", None, "/topics/side-effects/1", id="no label"),
        pytest.param("Use > In children", "X", "/topics/use/in-children/x", id="headings"),
        pytest.param("Über", "Größe", "/topics/uber/groe", id="letters beyond ASCII"),
        pytest.param("用法", "剂量", "/topics/passage/passage", id="no letters of ASCII"),
        pytest.param("../..", "/etc/passwd", "/topics/passage/etc-passwd", id="a path"),
        pytest.param("S", "word " * 20, "/topics/s/" + "-".join(["word"] * 12), id="long"),
        pytest.param("S", "w" * 90, "/topics/s/" + "w" * 60, id="one long word"),
    ],
)
def test_addresses(engine: Engine, section: str, label: str | None, address: str) -> None:
    (topic,) = topics(made_of(engine, passage(section, label)))
    assert [place.address for place in topic.places] == [address]


def test_each_address_and_anchor_once(engine: Engine) -> None:
    twice = [passage(section, "Note") for section in ("A b", "A b", "A-b")]
    made = topics(made_of(engine, *twice, passage("A b", None), passage("A b", None)))
    assert [place.address for topic in made for place in topic.places] == [
        *("/topics/a-b/note", "/topics/a-b/note-2", "/topics/a-b/1", "/topics/a-b/2"),
        "/topics/a-b/note-3",
    ]
    assert [topic.anchor for topic in made] == ["topic-a-b", "topic-a-b-2"]


def test_names(engine: Engine) -> None:
    alone, both = topics(
        made_of(
            engine, passage("Usage", None), passage("FAQs", "Q: Why?"), passage("FAQs", None, 7)
        )
    )
    assert [place.name for place in alone.places] == ["Usage"]
    assert [place.name for place in both.places] == ["Why?", "FAQs, line 7"]


def test_an_address_holds_when_lines_move(engine: Engine) -> None:
    before = engine.monograph.passages
    moved = [msgspec.structs.replace(p, lines=(p.lines[0] + 9, p.lines[1] + 9)) for p in before]
    assert [place.address for t in topics(engine.monograph) for place in t.places] == [
        place.address for t in topics(made_of(engine, *moved)) for place in t.places
    ]
