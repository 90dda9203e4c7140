"""What the importer makes of one file: a monograph with its names, or a reason why it is none.

Pure but for reading the file. Every finding says where in the file it stands.
"""

import re
from itertools import zip_longest
from pathlib import Path

import msgspec

from askmono.content.absence import absence, hollow
from askmono.content.blocks import read_blocks, unclosed_fence
from askmono.content.faqs import is_question
from askmono.content.layout import Layout, read_layout
from askmono.content.problems import Problem
from askmono.content.sections import FAQS, PREFACE, SECTIONS
from askmono.content.source import BOM, Source, read_source
from askmono.faces.importing.folder import Found
from askmono.faces.importing.naming import id_of, names_of

# What leaves a file out of the library; every other code of a finding only tells.
LEFT_OUT = frozenset(
    {
        *("no-monograph", "empty-monograph", "placeholder-monograph", "no-id", "long-name"),
        *("bad-utf8", "control-character", "missing-file", "edited-monograph"),
        *("bad-file-name", "no-name", "old-text-kept", "unreadable-folder", "linked-folder"),
    }
)
_HTML = re.compile(r"<!--|<(?:script|style|iframe|head)\b", re.IGNORECASE)
LONGEST_PATH = 200  # characters of a file's name in the manifest


class Incoming(msgspec.Struct, frozen=True):
    """A file of the folder that is imported.

    file: its name in the library; path: in the folder, from it on. names: empty where it is left
    out; then findings say why. passages, sections, pairs: how many of each were read.
    """

    file: str
    path: str
    id: str
    sha256: str
    names: tuple[str, ...]
    findings: tuple[Problem, ...]
    passages: int = 0
    sections: int = 0
    pairs: int = 0

    @property
    def usable(self) -> bool:
        """Whether nothing leaves it out."""
        return not any(finding.code in LEFT_OUT for finding in self.findings)


def read_incoming(folder: Path, found: Found) -> Incoming:
    """Read one file of a folder."""
    file = found.file
    if found.problem is not None:
        return Incoming(file, found.path, "", "", (), (found.problem,))
    findings: list[Problem] = []
    source = read_source(folder / found.path, file, findings, supplied=True)
    id_ = id_of(file)
    if not id_:
        advice = "give the file a name with letters or digits"
        findings.append(Problem(file, 1, 1, "the file's name gives no id", "no-id", advice))
    if len(file) > LONGEST_PATH:
        what = f"the file's name is longer than {LONGEST_PATH} characters"
        findings.append(Problem(file, 1, 1, what, "long-name", "shorten it"))
    if source is None:
        return Incoming(file, found.path, id_, "", (), tuple(findings))
    layout = read_layout(source)
    absent = absence(source, layout) or hollow(source, layout)
    if absent is None and not layout.named:
        at = layout.passages[0].span.start
        what = "no heading is one of the seven sections of the house format"
        advice = "leave it out, or call its sections " + ", ".join(SECTIONS)
        absent = source.problem(at, what, "no-monograph", advice)
    if absent is not None:
        findings.append(absent)
        return Incoming(file, found.path, id_, source.sha256, (), tuple(findings))
    findings.extend(_findings(source, layout))
    names = names_of(source, layout, file)
    if not names:
        what = "neither the title nor the file's name gives a name of two letters or more"
        findings.append(source.problem(0, what, "no-name", "write one line: # Name"))
    return Incoming(
        file,
        found.path,
        id_,
        source.sha256,
        names,
        tuple(findings),
        len(layout.passages),
        len({passage.section for passage in layout.passages}),
        sum(passage.kind == "faq" for passage in layout.passages),
    )


def _findings(source: Source, layout: Layout) -> list[Problem]:
    """What of a monograph was not understood, or is worth a look."""
    found = [*_format(source, layout), *_sections(source, layout)]
    for passage in layout.passages:
        if passage.kind != "faq" and passage.topic == FAQS and _asks(source, passage.span.start):
            what = "this question has no answer that could be told from it"
            advice = 'write it as "* **Q: ...?** A: ..."'
            found.append(
                source.problem(passage.span.start, what, "question-without-answer", advice)
            )
    for span in layout.outside:
        what = "this text stands in no section and is never shown"
        advice = "put it below a section's heading (### Usage)"
        found.append(source.problem(span.start, what, "text-outside-sections", advice))
    return found


def _format(source: Source, layout: Layout) -> list[Problem]:
    found = []
    if source.text.startswith(BOM):
        what = "the file begins with a byte order mark; it is kept"
        found.append(source.problem(0, what, "bom", "save it without one, if you edit it"))
    if "\r" in source.text:
        what = "the file has CRLF line ends; they are kept"
        at = source.text.index("\r")
        found.append(
            source.problem(at, what, "crlf", "save it with Unix line ends, if you edit it")
        )
    if (hidden := _HTML.search(source.text)) is not None:
        what = f'"{hidden.group()}": what HTML hides is text here, and is shown as it stands'
        found.append(source.problem(hidden.start(), what, "html", "remove it from the file"))
    fence = unclosed_fence(source.text)
    if fence is not None:
        what = "a code fence that nothing ends; it is read as if it were not there"
        advice = "remove this line, or write the same below what it holds"
        found.append(source.problem(fence, what, "unclosed-fence", advice))
    if layout.preface is not None:
        passage = layout.passages[layout.preface]
        in_section = passage.section[-1] not in (layout.title, PREFACE)
        what = "no standard product, it says" if in_section else "text before the first section"
        what += ": it is shown first with every answer"
        found.append(source.problem(passage.span.start, what, "preface", "see that it may be"))
    blocks = read_blocks(source)[0]
    for block, below in zip_longest(blocks, blocks[1:]):
        bare = below is None or (below.kind == "heading" and below.depth <= block.depth)
        if bare and block.kind == "heading" and is_question(block.words):
            what = "nothing stands below this question"
            advice = "write its answer there, or remove it"
            at = block.span.start
            found.append(source.problem(at, what, "question-without-answer", advice))
    titles = [block for block in blocks if block.kind == "title"]
    if len(titles) != 1:
        at = titles[1].span.start if titles else 0
        what = f"the file has {len(titles)} titles" if titles else "the file has no title"
        found.append(source.problem(at, what, "title", "write one line: # Name of the medicine"))
    return found


def _sections(source: Source, layout: Layout) -> list[Problem]:
    found = []
    topics = {passage.topic for passage in layout.passages}
    end = max(0, len(source.text.rstrip()) - 1)
    for missing in (name for name in SECTIONS if name not in topics):
        what = f'the section "{missing}" is missing or empty'
        advice = "questions about it are not answered; write it where it is known"
        found.append(source.problem(end, what, "missing-section", advice))
    if FAQS in topics and not any(passage.kind == "faq" for passage in layout.passages):
        first = next(p for p in layout.passages if p.topic == FAQS)
        what = "no question was found under FAQs"
        advice = 'write them as "* **Q: ...?** A: ..."'
        found.append(source.problem(first.span.start, what, "no-questions", advice))
    about: dict[str, int] = {}
    for passage in layout.passages:
        if passage.ingredient:
            about.setdefault(passage.ingredient, passage.span.start)
    if about:
        what = "passages about one ingredient alone: " + ", ".join(about)
        advice = "their citations name it; see that none speaks of the whole product"
        found.append(source.problem(min(about.values()), what, "by-ingredient", advice))
    if layout.disclaimer is None:
        what = "the file has no disclaimer; the library's own notice stands for it"
        found.append(source.problem(end, what, "no-disclaimer", "write **Disclaimer:** at the end"))
    return found


def _asks(source: Source, start: int) -> bool:
    line = source.text[start:].split("\n", 1)[0]
    return re.match(r"\*\*(?:\s*Q\s*[:.]|[^*]+\?\s*\*\*)", line) is not None
