"""Headings of a monograph that nothing stands below: a section begun and never written."""

import re
from collections.abc import Iterator

from askmono.content.monograph import Monograph
from askmono.content.sections import ingredients_of

# A section's heading; the title is none.
_HEADING = re.compile(r"^ {0,3}(?P<level>#{2,6})[ \t]+(?P<words>\S.*?)[ \t#]*\r?$", re.MULTILINE)
_NO_TEXT = " \t\r\n*_-"  # blank lines, and lines across the page


def empty_headings(monograph: Monograph) -> Iterator[re.Match[str]]:
    """Those headings, in order; groups: level, the # marks, and words.

    One above others is none: deeper headings, or the sections of the ingredient that it names. The
    disclaimer is a section of its own, also without a heading.
    """
    text = monograph.text
    spans = [passage.span for passage in monograph.passages]
    of_several = len(ingredients_of(monograph.title)) > 1
    above = {words for p in monograph.passages if of_several for words in p.section[:-1]}
    closing = len(text) if monograph.disclaimer is None else spans[monograph.disclaimer].start
    found = [
        heading
        for heading in _HEADING.finditer(text)
        if not any(span.start <= heading.start() < span.end for span in spans)
    ]
    for heading, after in zip(found, (*found[1:], None), strict=False):
        if heading["words"] in above or (after and len(after["level"]) > len(heading["level"])):
            continue
        if any(heading.start() < span.start < heading.end() for span in spans):
            continue  # its text stands on its own line
        end = after.start() if after else len(text)
        if heading.end() <= closing < end:
            end = closing
        if not text[heading.end() : end].strip(_NO_TEXT):
            yield heading
