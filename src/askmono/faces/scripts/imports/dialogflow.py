"""Dialogflow CX: test cases as the console exports them and the API returns them. Pure.

Keys are read in both spellings, displayName and display_name.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

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
from askmono.faces.scripts.imports.nodes import Group, Node, Text, groups, items, shown
from askmono.faces.scripts.script import Place

TURNS = ("testCaseConversationTurns", "test_case_conversation_turns")
CASES = ("testCases", "test_cases")

_MARKS = re.compile(r"<[^<>]{1,200}>")  # of SSML, for speech
_SNAKE = re.compile(r"(?<=[a-z])([A-Z])")

WHY = {
    "event": "no person says it; askmono has no events",
    "dtmf": "askmono hears no telephone keys",
    "audio": "askmono reads words only",
    "intent input": "it names an intent and no words",
    "parameter": "askmono keeps no parameters",
    "webhook": "askmono calls nothing",
    "page": "askmono has no pages",
    "flow": "askmono has no flows",
    "result": "what the agent said of itself when the test was recorded or run",
    "sentiment": "askmono does not look at moods",
    "language": "the library says which language it is in",
}
_INPUTS = {"event": "event", "dtmf": "dtmf", "audio": "audio", "intent": "intent input"}
_OUTPUTS = {
    "currentPage": "page",
    "currentFlow": "flow",
    "sessionParameters": "parameter",
    "diagnosticInfo": "result",
    "differences": "result",
    "status": "result",
}
_USER = {
    "injectedParameters": "parameter",
    "isWebhookEnabled": "webhook",
    "enableSentimentAnalysis": "sentiment",
}


def cases(roots: Iterable[Node]) -> Iterator[Group]:
    """The test cases in values of JSON, however they are wrapped."""
    for root in roots:
        for entry in groups(root):
            if entry.get(*TURNS) is not None:
                yield entry
            else:
                yield from cases(items(entry.get(*CASES)))


def read_dialogflow(files: Sequence[tuple[str, tuple[Node, ...]]]) -> Foreign:
    """All files of a run. files: the name of each and its values."""
    dropped: list[Dropped] = []
    read = []
    for name, roots in files:
        conversations = tuple(_case(case, dropped) for case in cases(roots))
        read.append(ForeignFile(name, conversations))
    return Foreign(tuple(read), tuple(dict.fromkeys(dropped)))


def _get(group: Group, key: str) -> Node | None:
    return group.get(key, _SNAKE.sub(r"_\1", key).lower())


def _drop(dropped: list[Dropped], place: Place, kind: str, what: str) -> None:
    dropped.append(Dropped(place, kind, what, WHY[kind]))


def _filled(node: Node | None) -> bool:
    """Whether a value says anything."""
    match node:
        case None:
            return False
        case Text():
            return node.value not in ("", "false")
        case Group():
            return bool(node.entries)
        case _:
            return bool(node.items)


def _case(case: Group, dropped: list[Dropped]) -> ForeignConversation:
    turns: list[ForeignTurn] = []
    missing = 0
    for entry in items(case.get(*TURNS)):
        if not isinstance(entry, Group):
            why = "it is not of the form that Dialogflow writes"
            dropped.append(Dropped(entry.place, "turn", shown(entry), why))
            continue
        turn = _turn(entry, dropped)
        missing += turn is None
        turns += [turn] if turn else []
    setup = _get(case, "testConfig")
    for key, value in setup.entries if isinstance(setup, Group) else ():
        if _filled(value):
            kind = "parameter" if "arameter" in key.value else key.value
            kind = kind if kind in WHY else "page"
            _drop(dropped, key.place, kind, f"{key.value}: {shown(value)}")
    result = _get(case, "lastTestResult")
    if result is not None and _filled(result):
        _drop(dropped, result.place, "result", "lastTestResult")
    title = case.get("displayName", "display_name")
    return ForeignConversation(
        title=case.text("displayName", "display_name") or "test case",
        place=title.place if title is not None else case.place,
        turns=tuple(turns),
        tags=tuple(tag.value for tag in items(case.get("tags")) if isinstance(tag, Text)),
        note=case.text("notes"),
        missing=missing,
    )


def _turn(entry: Group, dropped: list[Dropped]) -> ForeignTurn | None:
    """A turn, if a person can say it."""
    user, output = _get(entry, "userInput"), _get(entry, "virtualAgentOutput")
    heard = _get(user, "input") if isinstance(user, Group) else None
    for key, kind in _USER.items():
        value = _get(user, key) if isinstance(user, Group) else None
        if value is not None and _filled(value):
            _drop(dropped, value.place, kind, f"{key}: {shown(value)}")
    wanted = tuple(_wanted(output, dropped)) if isinstance(output, Group) else ()
    text = heard.get("text") if isinstance(heard, Group) else None
    said = text.get("text") if isinstance(text, Group) else text
    if isinstance(said, Text) and said.value.strip():
        return ForeignTurn((said.value.strip(),), said.place, wanted)
    for key, kind in _INPUTS.items():
        value = heard.get(key) if isinstance(heard, Group) else None
        if value is not None:
            _drop(dropped, value.place, kind, shown(value))
            return None
    why = "the turn holds no words"
    dropped.append(Dropped(entry.place, "turn", shown(heard), why))
    return None


def _wanted(output: Group, dropped: list[Dropped]) -> Iterator[Wanted]:
    """What the virtual agent is to come out with."""
    intent = _get(output, "triggeredIntent")
    if isinstance(intent, Group):
        name = intent.text("displayName", "display_name")
        name = name or intent.text("name").rpartition("/")[2]
        if name:
            yield Label((name,), intent.place)
    for response in groups(_get(output, "textResponses")):
        texts = [text for text in items(response.get("text")) if isinstance(text, Text)]
        for text in texts:
            if words := " ".join(_MARKS.sub(" ", text.value).split()):
                yield Words((words,), text.place)
    for key, kind in _OUTPUTS.items():
        value = _get(output, key)
        if value is not None and _filled(value):
            _drop(dropped, value.place, kind, f"{key}: {shown(value)}")
