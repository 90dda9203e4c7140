"""QnA Maker and Azure question answering: the table of questions and answers they export. Pure.

The service writes neither quotes nor line ends into it, but a spreadsheet that has saved it again
does; both are read.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from askmono.content.problems import Problem
from askmono.content.source import BOM, Source
from askmono.faces.scripts.imports.foreign import (
    Dropped,
    Foreign,
    ForeignConversation,
    ForeignFile,
    ForeignTurn,
    Label,
    Wanted,
    Words,
)
from askmono.faces.scripts.script import Place

NEEDED = ("question", "answer")
DEEPEST = 8  # prompts that lead to a question, one after the other

WHY = {
    "metadata": "askmono filters no answers",
    "suggestion": "nobody has accepted it as a question yet",
    "prompt": "the question that it leads to is not in the file",
    "question": "it is asked only after a prompt that leads to it, and none does",
}


class _Prompt(NamedTuple):
    """A follow-up that is offered with an answer. to: the QnaId it leads to."""

    text: str
    to: str
    order: int
    place: Place


class _Pair(NamedTuple):
    """All rows of one answer. id: its QnaId, or the line it stands on."""

    id: str
    questions: tuple[tuple[str, Place], ...]
    answer: str
    place: Place
    prompts: tuple[_Prompt, ...]
    context_only: bool


def is_qnamaker(source: Source) -> bool:
    """Whether a file is such a table: its first line names the columns."""
    return _columns(source) is not None


def _columns(source: Source) -> list[str] | None:
    first = source.text.removeprefix(BOM).split("\n", 1)[0]
    columns = [_unquoted(cell).strip().lower() for cell in first.rstrip("\r").split("\t")]
    return columns if all(column in columns for column in NEEDED) else None


def read_qnamaker(sources: Sequence[Source], problems: list[Problem]) -> Foreign:
    """The tables of a run, each for itself. problems: what is wrong with them is added."""
    dropped: list[Dropped] = []
    read = []
    for source in sources:
        pairs = _pairs(source, dropped, problems)
        listed = tuple(turn for pair in pairs.values() for turn in _listed(pair))
        conversations = tuple(_conversations(pairs, dropped))
        read.append(ForeignFile(source.name, conversations, listed))
    return Foreign(tuple(read), tuple(dict.fromkeys(dropped)))


# --- the table -------------------------------------------------------------------------------


def _rows(source: Source, problems: list[Problem]) -> Iterator[tuple[Place, dict[str, str]]]:
    """The rows by column; a cell in quotes may go on in the next lines."""
    columns = _columns(source)
    if columns is None:
        what = 'the first line does not name the columns "Question" and "Answer"'
        advice = "export the knowledge base again, as TSV"
        problems.append(Problem(source.name, 1, 1, what, "missing-column", advice))
        return
    for start, held in _joined(source, len(columns), problems):
        cells = [_unquoted(cell) for cell in held.split("\t")]
        if len(cells) > len(columns):
            what = f"{len(cells)} values stand here; the first line names {len(columns)}"
            advice = "look for a tab inside a text"
            problems.append(Problem(source.name, start, 1, what, "csv-columns", advice))
            continue
        yield Place(source.name, start), dict(zip(columns, cells, strict=False))


def _joined(source: Source, columns: int, problems: list[Problem]) -> Iterator[tuple[int, str]]:
    """Each row, and the line that it begins on."""
    held: list[str] = []  # lines of a row that is not whole yet
    start = 0
    lines = [line.removesuffix("\r") for line in source.text.removeprefix(BOM).split("\n")]
    for number, line in enumerate(lines[1:], start=2):
        goes_on = bool(held)
        if not goes_on and not line.strip():
            continue
        start = start if goes_on else number
        held.append(line)
        # A quote that begins the last cell of a whole row is a word, if the next line is a row too.
        rows = [text.count("\t") >= columns - 1 for text in lines[number - 1 : number + 1]]
        if not (all(rows) and not goes_on) and _open(line, goes_on=goes_on):
            continue
        yield start, "\n".join(held)
        held = []
    if held and not any(line.strip() for line in held[1:]):
        yield start, held[0]
    elif held:
        what = "a quote is opened here and never closed"
        advice = "close it, or write it twice where it stands in a text"
        problems.append(Problem(source.name, start, 1, what, "csv-syntax", advice))


def _open(line: str, *, goes_on: bool) -> bool:
    """Whether a row goes on after a line: its last cell is in quotes that are not closed."""
    if goes_on:
        return line.count('"') % 2 == 0
    last = line.rpartition("\t")[2]
    return last.startswith('"') and last.count('"') % 2 == 1


def _unquoted(cell: str) -> str:
    """A cell without the quotes that a spreadsheet puts around it; others are words."""
    if len(cell) < 2 or cell[0] != '"' or cell[-1] != '"':
        return cell
    inner = cell[1:-1]
    return inner.replace('""', '"') if '"' not in inner.replace('""', "") else cell


def _pairs(source: Source, dropped: list[Dropped], problems: list[Problem]) -> dict[str, _Pair]:
    """Questions and answers by id; rows with the same one are ways to ask the same."""
    pairs: dict[str, _Pair] = {}
    by_answer: dict[str, str] = {}
    for place, cells in _rows(source, problems):
        question, answer = cells.get("question", "").strip(), cells.get("answer", "").strip()
        if not question:
            dropped.append(Dropped(place, "row", answer[:80], "it asks no question"))
            continue
        _beside(place, cells, dropped)
        id_ = cells.get("qnaid", "").strip() or by_answer.setdefault(answer, f"line-{place.line}")
        prompts = tuple(_prompts(cells.get("prompts", ""), place, dropped))
        first = pairs.get(id_)
        if first is None:
            only = cells.get("iscontextonly", "").strip().lower() == "true"
            pairs[id_] = _Pair(id_, ((question, place),), answer, place, prompts, only)
        else:
            asked = (*first.questions, (question, place))
            pairs[id_] = first._replace(questions=asked, prompts=first.prompts or prompts)
    return pairs


def _beside(place: Place, cells: dict[str, str], dropped: list[Dropped]) -> None:
    for column, kind in (("metadata", "metadata"), ("suggestedquestions", "suggestion")):
        cell = cells.get(column, "").strip()
        if cell and cell != "[]":
            dropped.append(Dropped(place, kind, cell, WHY[kind]))


def _prompts(cell: str, place: Place, dropped: list[Dropped]) -> Iterator[_Prompt]:
    """The follow-ups of an answer, which stand in its row as JSON."""
    if not cell.strip():
        return
    try:
        found: Any = json.loads(cell)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, list):
        dropped.append(Dropped(place, "prompt", cell, "it is not the JSON that the service writes"))
        return
    for entry in found:
        keys = {str(k).lower(): v for k, v in entry.items()} if isinstance(entry, dict) else {}
        text, to = str(keys.get("displaytext") or "").strip(), keys.get("qnaid")
        if not text or to is None:
            why = "it names no text or no question"
            dropped.append(Dropped(place, "prompt", json.dumps(entry, ensure_ascii=False), why))
            continue
        order = keys.get("displayorder")
        yield _Prompt(text, str(to), order if isinstance(order, int) else 0, place)


# --- what comes of it ------------------------------------------------------------------------


def _wanted(pair: _Pair) -> tuple[Wanted, ...]:
    label = Label((f"qna-{pair.id}",), pair.place, "answer")
    if not pair.answer:
        return (label,)
    answer = pair.answer.replace("\\r", "").replace("\\n", "\n")  # as the service writes line ends
    return (label, Words((answer,), pair.place, cites=True))


def _listed(pair: _Pair) -> Iterator[ForeignTurn]:
    """The questions that can be asked at any time, a row each."""
    if not pair.context_only:
        for question, place in pair.questions:
            yield ForeignTurn((question,), place, _wanted(pair))


def _conversations(
    pairs: dict[str, _Pair], dropped: list[Dropped]
) -> Iterator[ForeignConversation]:
    """A conversation a prompt: what leads to it, and then the prompt itself."""
    paths = _paths(pairs)
    for pair in pairs.values():
        if pair.id not in paths:
            for question, place in pair.questions:
                dropped.append(Dropped(place, "question", question, WHY["question"]))
            continue
        for prompt in _in_order(pair.prompts):
            target = pairs.get(prompt.to)
            if target is None:
                dropped.append(Dropped(prompt.place, "prompt", prompt.text, WHY["prompt"]))
                continue
            before = paths[pair.id]
            last = ForeignTurn((prompt.text,), prompt.place, _wanted(target))
            title = f"{before[0].says[0]} > {prompt.text}"
            yield ForeignConversation(title, prompt.place, (*before, last))


def _in_order(prompts: Iterable[_Prompt]) -> list[_Prompt]:
    return sorted(prompts, key=lambda prompt: prompt.order)


def _paths(pairs: dict[str, _Pair]) -> dict[str, tuple[ForeignTurn, ...]]:
    """The turns after which each question has been asked, as few as may be."""
    paths: dict[str, tuple[ForeignTurn, ...]] = {}
    for pair in pairs.values():
        if not pair.context_only:
            question, place = pair.questions[0]
            paths[pair.id] = (ForeignTurn((question,), place, _wanted(pair)),)
    level = list(paths)
    for _ in range(DEEPEST):
        following = []
        for id_ in level:
            for prompt in _in_order(pairs[id_].prompts):
                if prompt.to in pairs and prompt.to not in paths:
                    turn = ForeignTurn((prompt.text,), prompt.place, _wanted(pairs[prompt.to]))
                    paths[prompt.to] = (*paths[id_], turn)
                    following.append(prompt.to)
        level = following
    return paths
