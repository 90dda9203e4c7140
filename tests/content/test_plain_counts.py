"""The reader beside plain regular expressions, over every shared monograph."""

from collections import defaultdict
from pathlib import Path

from plain_counts import folded, pairs, sections

from askmono.content.layout import Layout, read_layout
from askmono.content.monograph import Passage
from askmono.content.source import Source

ENOUGH = 0.99

# Where the two differ and the reader is right: a label inside Precautions, and a heading that has
# the name of a section in it.
RIGHT = {"* **Dosage:**", "Dosage Adjustments:"}


def test_pairs_and_sections_of_every_shared_monograph(shared_monographs: list[Path]) -> None:
    counted = read = extra = parts = named = 0
    differing = []
    for path in shared_monographs:
        source = Source(path.name, path.read_bytes())
        layout = read_layout(source)
        by_line = _faqs(layout)
        found = pairs(source.text)
        counted += len(found)
        read += sum(_agrees(source, by_line.get(p.line, []), p.first, p.second) for p in found)
        extra += sum(len(own) for own in by_line.values()) - len(found)
        listed = sections(source.text)
        ends = [*(section.line for section in listed[1:]), 1 << 30]
        for section, end in zip(listed, ends, strict=False):
            parts += 1
            if _is_read(source, layout, section.line, end, section.first):
                named += 1
            else:
                differing.append(section.second)
    assert counted > 1700
    assert parts > 3000
    assert read / counted >= ENOUGH, f"pairs: {read} of {counted}"
    assert extra <= counted * (1 - ENOUGH)
    assert named / parts >= ENOUGH, f"sections: {named} of {parts}, not {differing}"
    assert set(differing) <= RIGHT


def _faqs(layout: Layout) -> dict[int, list[Passage]]:
    found = defaultdict(list)
    for passage in layout.passages:
        if passage.kind == "faq":
            found[passage.lines[0]].append(passage)
    return found


def _agrees(source: Source, passages: list[Passage], question: str, answer: str) -> bool:
    for passage in passages:
        assert passage.question is not None
        assert passage.answer is not None
        said = folded(passage.answer.of(source.text))
        asked = folded(passage.question.of(source.text))
        if asked.strip("* ") == question.strip("* ") and said.startswith(answer):
            return True
    return False


def _is_read(source: Source, layout: Layout, line: int, end: int, topic: str) -> bool:
    """Whether the first text under a heading is in that section, or there is no text."""
    sections = (p for n, p in enumerate(layout.passages) if n != layout.preface)
    inside = [p for p in sections if line <= p.lines[0] < end]
    below = source.text[source.line_start(line + 1) : source.line_start(min(end, 1 << 20))]
    return inside[0].topic == topic if inside else not below.strip()
