"""Read back what askmono wrote: transcripts, replies, batch output, Markdown; with every place.

Nothing is believed here: verify.py holds what was read against the library.
"""

import json
import re
from collections.abc import Iterator
from json.decoder import JSONDecodeError
from typing import Any, NamedTuple

from askmono.content.problems import Problem
from askmono.content.source import Source

FORMAT = 1  # of transcripts as JSON; one of another is not read
UNCHANGED = "give a transcript that askmono saved, unchanged"

_SPACE = re.compile(r"[ \t\n\r]*")
_CITED = re.compile(
    r"> \[(?P<file>[^·\]]+?) · .*?lines? (?P<first>\d{1,9})(?:[-–](?P<last>\d{1,9}))?"  # noqa: RUF001
    r"; SHA-256 (?P<sha256>[0-9a-f]{64})\]"
)
_FENCE = re.compile("`{3,}")

Path = tuple[str | int, ...]  # keys and indexes from the JSON text's root


class SavedReply(NamedTuple):
    """A reply as JSON, wherever it stood.

    value: not yet checked. path: where it stands in the JSON text that begins at offset `start`.
    utterance: what the transcript says was typed; None where only the reply says so.
    """

    source: Source
    start: int
    path: Path
    value: Any
    utterance: object = None

    def problem(self, path: Path, what: str, code: str, advice: str) -> Problem:
        """A problem at a part of the reply."""
        offset = _offset_of(self.source.text, self.start, (*self.path, *path))
        return self.source.problem(offset, what, code, advice)


class SavedPassage(NamedTuple):
    """A passage of a Markdown transcript, which has lines but no offsets.

    text: without white space at the ends of its lines. offset: of its citation.
    """

    source: Source
    offset: int
    text: str
    file: str
    lines: tuple[int, int]
    sha256: str


class Saved(NamedTuple):
    """What a file holds. errors: lines of batch output that hold an error."""

    replies: list[SavedReply]
    passages: list[SavedPassage]
    problems: list[Problem]
    errors: int = 0


def read_saved(source: Source) -> Saved:
    """Everything in a saved file that can be verified, and what could not be read."""
    if source.name.lower().endswith((".md", ".markdown")) or source.text.startswith("# "):
        return Saved([], list(_markdown(source)), [])
    try:
        value = json.loads(source.text)
    except JSONDecodeError as error:
        if len(source.text.splitlines()) > 1 and source.text.lstrip().startswith("{"):
            return _from_lines(source)
        return Saved([], [], [_not_json(source, 0, error)])
    except RecursionError:
        return Saved([], [], [_bad(source, 0, "it is nested too deeply")])
    return _found(source, 0, value)


def _from_lines(source: Source) -> Saved:
    """JSON lines: each is read for itself."""
    found = Saved([], [], [])
    errors = start = 0
    for line in source.text.split("\n"):
        if line.strip():
            try:
                part = _found(source, start, json.loads(line))
            except JSONDecodeError as error:
                found.problems.append(_not_json(source, start, error))
            except RecursionError:
                found.problems.append(_bad(source, start, "it is nested too deeply"))
            else:
                found.replies.extend(part.replies)
                found.problems.extend(part.problems)
                errors += part.errors
        start += len(line) + 1
    return found._replace(errors=errors)


def _found(source: Source, start: int, value: object) -> Saved:
    """The replies of one JSON value: a transcript, a line of batch output, or a reply."""
    match value:
        case {"askmono": int(version), "turns": list(turns)} if version == FORMAT:
            return Saved(
                [
                    SavedReply(
                        source, start, ("turns", i, "reply"), turn["reply"], turn["utterance"]
                    )
                    if isinstance(turn, dict) and {"reply", "utterance"} <= turn.keys()
                    else SavedReply(source, start, ("turns", i), turn)
                    for i, turn in enumerate(turns)
                ],
                [],
                [],
            )
        case {"askmono": version}:
            what = f'it says "askmono": {json.dumps(version)}; known is {FORMAT} with its turns'
            return Saved([], [], [_bad(source, start, what)])
        case {"replies": list(replies), **rest}:
            failed = "error" in rest
            kept = [(i, r) for i, r in enumerate(replies) if not (failed and r is None)]
            held = [SavedReply(source, start, ("replies", i), reply) for i, reply in kept]
            return Saved(held, [], [], int(failed))
        case {"error": dict()}:
            return Saved([], [], [], 1)
        case {"reply": str()}:
            return Saved([SavedReply(source, start, (), value)], [], [])
        case _:
            return Saved([], [], [_bad(source, start, "it holds no transcript and no reply")])


def _not_json(source: Source, start: int, error: JSONDecodeError) -> Problem:
    return _bad(source, start + error.pos, f"this is not JSON: {error.msg.lower()}")


def _bad(source: Source, offset: int, what: str) -> Problem:
    return source.problem(min(offset, len(source.text)), what, "bad-transcript", UNCHANGED)


def _markdown(source: Source) -> Iterator[SavedPassage]:
    """The block quotes that end in a citation; what was typed stands in fences, and is skipped."""
    fence: str | None = None
    quoted: list[str] = []
    offset = 0
    for line in source.text.split("\n"):
        opening = _FENCE.match(line)
        if fence is not None:
            fence = None if line == fence else fence
        elif opening:
            fence = opening.group()
        elif cited := _CITED.fullmatch(line):
            first = int(cited["first"])
            lines = (first, int(cited["last"] or first))
            text = "\n".join(quoted).rstrip()
            yield SavedPassage(source, offset, text, cited["file"], lines, cited["sha256"])
            quoted = []
        elif line.startswith(">"):
            quoted.append(line.removeprefix(">").removeprefix(" ").rstrip())
        else:
            quoted = []
        offset += len(line) + 1


def _offset_of(text: str, start: int, path: Path) -> int:
    """Where the value at a path begins in valid JSON text; what holds it where it is not there."""

    def skip(at: int) -> int:
        space = _SPACE.match(text, at)
        return space.end() if space else at

    decoder = json.JSONDecoder()
    here = skip(start)
    for key in path:
        if text[here] not in "{[":
            return here
        at, index = skip(here + 1), 0
        while True:
            if text[at] in "}]":
                return here
            name: str | int = index
            if text[here] == "{":
                name, at = decoder.raw_decode(text, at)
                at = skip(skip(at) + 1)  # past the colon
            if name == key:
                break
            at = skip(decoder.raw_decode(text, at)[1])
            at = skip(at + 1) if text[at] == "," else at
            index += 1
        here = at
    return here
