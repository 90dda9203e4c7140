"""Scripts and tables as text: what was carried over, as somebody would have written it. Pure.

The same conversations always come to the same bytes.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from askmono.dialogue.settings import DEFAULTS, Settings
from askmono.faces.scripts.imports.carrying import Carried, Conversed
from askmono.faces.scripts.imports.foreign import Dropped
from askmono.faces.scripts.imports.mapping import Proposal, Unmapped
from askmono.faces.scripts.utterances import COLUMNS, OR, PLAIN, SEVERAL, TARGET, UTTERANCE
from askmono.faces.scripts.writing import as_data, flow, quoted
from askmono.faces.visible import visible
from askmono.faces.wording import counted

IMPORTED, TO_REVIEW = "imported", "to-review"  # tags
DROPPED = "dropped.tsv"  # the file that lists what was dropped
LONGEST_TITLE, SHORTEST_TITLE = 160, 3  # characters, as the schema has it
LONGEST_TAG = 60
DROPPED_COLUMNS = ("file", "line", "kind", "what", "why")


class Origin(NamedTuple):
    """Where conversations come from. format: tag of their tool. settings: what was chosen."""

    file: str
    format: str
    settings: Settings = DEFAULTS

    def held(self) -> dict[str, Any]:
        """The keys of a script that keep what was chosen; a locale changes no expectation."""
        chosen = self.settings
        kept: dict[str, Any] = {}
        if chosen.medicine:
            kept["medicine"] = chosen.medicine
        if chosen.dosing != DEFAULTS.dosing:
            kept["policy"] = {"dosing": chosen.dosing}
        return kept


def script_text(conversations: Sequence[Conversed], origin: Origin) -> str:
    """A script file of conversations, at least one."""
    titles: dict[str, int] = {}
    shared = [IMPORTED, tag(origin.format)]
    held = [f"{key}: {flow(value)}" for key, value in origin.held().items()]
    lines = [f"# Imported from {visible(origin.file)}. What was left out of it: {DROPPED}."]
    if len(conversations) == 1:
        (one,) = conversations
        lines += [f"title: {quoted(_titled(one.title, titles))}", *held]
        lines += _about([*shared, *_tags(one)], one)
        lines += ["turns:", *_turns(one, 2)]
        return "\n".join([*lines, ""])
    lines += [f"title: {quoted(_titled(Path(origin.file).name, {}))}", *held]
    lines += [f"tags: {flow(shared)}", "conversations:"]
    for one in conversations:
        lines.append(f"  - title: {quoted(_titled(one.title, titles))}")
        lines += (f"    {line}" for line in _about(_tags(one), one))
        lines += ["    turns:", *_turns(one, 6)]
    return "\n".join([*lines, ""])


def _tags(one: Conversed) -> list[str]:
    """The tags of a conversation's own."""
    tags = [tag(name) for name in one.tags]
    if any(turn.filled for turn in one.turns):
        tags.append(TO_REVIEW)
    return [name for name in dict.fromkeys(tags) if name not in ("", IMPORTED)]


def _about(tags: Sequence[str], one: Conversed) -> Iterator[str]:
    """What stands between a conversation's title and its turns."""
    if tags:
        yield f"tags: {flow(list(dict.fromkeys(tags)))}"
    note = one.note
    if one.missing:
        many = f"{counted(one.missing, 'turn')} of the original could not be carried over"
        note = "; ".join(filter(None, (note, many)))
    if note:
        yield f"note: {quoted(note)}"


def _turns(one: Conversed, indent: int) -> Iterator[str]:
    blanks = " " * indent
    for turn in one.turns:
        if len(turn.says) == 1:
            yield f"{blanks}- say: {quoted(turn.says[0])}"
        else:
            yield f"{blanks}- say:"
            yield from (f"{blanks}    - {quoted(said)}" for said in turn.says)
        if turn.note:
            yield f"{blanks}  note: {quoted(turn.note)}"
        yield f"{blanks}  expect:"
        for key, value in as_data(turn.expected).items():
            yield f"{blanks}    {key}: {flow(value)}"


def _titled(text: str, titles: dict[str, int]) -> str:
    """A title that the schema takes, unlike all before it. titles: how often each was wished."""
    words = " ".join(visible(text).split())
    words = words if len(words) >= SHORTEST_TITLE else f"conversation {words}".strip()
    made = words[:LONGEST_TITLE].rstrip()
    while made in titles:
        titles[words] = titles.get(words, 1) + 1
        mark = f" ({titles[words]})"
        made = words[: LONGEST_TITLE - len(mark)].rstrip() + mark
    titles[made] = titles.get(made, 1)
    return made


def tag(name: str) -> str:
    """A name as a tag: lower-case words joined by hyphens; "" where nothing is left."""
    return "-".join(re.findall("[a-z0-9]+", name.lower()))[:LONGEST_TAG].rstrip("-")


# --- tables ----------------------------------------------------------------------------------


def cells(row: Carried, origin: Origin) -> dict[str, str] | None:
    """A row's cells; None where it expects what a table has no columns for."""
    expected = row.expected
    data: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(expected))
    made = {UTTERANCE: row.says[0]}
    for key in PLAIN:
        if key in data:
            made[key] = data.pop(key)
    choices = data.pop("any_of", [])
    keys = {key for choice in choices for key in choice}
    if choices:
        if len(keys) != 1 or not keys <= set(PLAIN) - set(made):
            return None
        (key,) = keys
        made[key] = OR.join(choice[key] for choice in choices)
    cites = data.pop("cites", [])
    if len(cites) > 1 or any(key not in TARGET for cited in cites for key in cited):
        return None
    made |= cites[0] if cites else {}
    for key in SEVERAL:
        texts = data.pop(key, [])
        if any(OR in text for text in texts):
            return None
        if texts:
            made[key] = OR.join(texts)
    if data:
        return None
    held = origin.held()
    made |= {"medicine": held["medicine"]} if "medicine" in held else {}
    made |= {"dosing": held["policy"]["dosing"]} if "policy" in held else {}
    tags = [IMPORTED, tag(origin.format), *([TO_REVIEW] if row.filled else [])]
    made["tags"] = OR.join(tags)
    made |= {"note": row.note} if row.note else {}
    return made


def table_text(rows: Sequence[Mapping[str, str]]) -> str:
    """A table of utterances, with the columns that any of its rows needs."""
    columns = [column for column in COLUMNS if any(column in row for row in rows)]
    return _csv(columns, ([row.get(column, "") for column in columns] for row in rows), ",")


def dropped_text(dropped: Iterable[Dropped]) -> str:
    """Everything that was dropped, a row each, for a spreadsheet or grep."""
    rows = (
        [one.place.file, str(one.place.line), one.kind, " ".join(one.what.split()), one.why]
        for one in dropped
    )
    made = ([visible(cell) for cell in row] for row in rows)
    return _csv(DROPPED_COLUMNS, made, "\t")


def _csv(columns: Sequence[str], rows: Iterable[Sequence[str]], separator: str) -> str:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return out.getvalue()


# --- the map ---------------------------------------------------------------------------------


def map_text(proposals: Sequence[tuple[Unmapped, Proposal]]) -> str:
    """A map to be reviewed: a line for each name that is not mapped yet."""
    lines = [
        "# Names in the imported files, and what each may stand for here: proposals, for review.",
        "# Then import again with --map and this file. On the right stands the id of an intent, a",
        '# reason such as not-covered, a kind of reply, or "" to leave the name out.',
    ]
    for unmapped, proposed in proposals:
        place = visible(f"{unmapped.place.file}:{unmapped.place.line}")
        lines.append(f"{quoted(unmapped.name)}: {flow(proposed.ours)}"
                     f"  # {proposed.why}; {place}")  # fmt: skip
    return "\n".join([*lines, ""])
