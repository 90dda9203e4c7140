"""Rasa: stories, rules, end-to-end tests, NLU examples and responses, all of them YAML. Pure.

Stories name intents. Where a step holds no words of its own, those of the first NLU example of its
intent are said, if that was read in the same run; a response's words come from a domain likewise.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from askmono.faces.scripts.imports.foreign import (
    Buttons,
    Dropped,
    Foreign,
    ForeignConversation,
    ForeignFile,
    ForeignTurn,
    Label,
    Wanted,
    Words,
)
from askmono.faces.scripts.imports.nodes import Group, Node, Series, Text, groups, items, shown
from askmono.faces.scripts.script import Place

KEYS = ("nlu", "stories", "rules", "test_cases", "responses")
STORIES = {"stories": "story", "rules": "rule", "test_cases": "test_case"}  # key, and of its title
SLOTS = ("slot_was_set", "slot_was_not_set", "slot")
RESPONSE = "utter_"  # how the names of responses begin

# Words with a mark of what they mean: [words](entity), [words]{"entity": ...}, [words][{...}].
_ENTITY = re.compile(r"\[(?P<words>[^\[\]]+)\](?:\([^()]*\)|\{[^{}]*\}|\[\{[^\[\]]*\}\])")
_NO_REGEX = re.compile(r"[^\\^$*+?|()\[\]{}]+")  # a pattern that fits its own words
_PAYLOAD = re.compile(r"/(?P<intent>[\w/.-]+)\s*(?:\{.*\})?", re.DOTALL)  # said by a button

WHY = {
    "action": "askmono runs no actions",
    "assertion": "askmono has no flows, actions or language model to look into",
    "checkpoint": "each conversation here begins anew; join stories by hand where one must follow",
    "commands": "askmono takes no commands",
    "condition": "a conversation here begins without conditions",
    "entry": "it is not of the form that Rasa writes",
    "entity": "askmono finds medicines by itself; the words are kept without the mark",
    "fixture": "askmono has no slots to fill before a conversation",
    "form": "askmono asks for nothing, so it has no forms",
    "lookup": "askmono learns from intents/*.yaml alone",
    "metadata": "scripts have no metadata",
    "regex": "askmono learns from intents/*.yaml alone",
    "slot": "askmono keeps no slots",
    "synonym": "other words for the same are in intents/vocabulary.yaml",
}


class _Known(NamedTuple):
    """What stories refer to. examples: the first of an intent. responses: all texts of one."""

    examples: Mapping[str, str]
    responses: Mapping[str, tuple[str, ...]]


def is_rasa(roots: Iterable[Node]) -> bool:
    """Whether YAML holds what this module reads."""
    return any(isinstance(root, Group) and root.get(*KEYS) is not None for root in roots)


def read_rasa(files: Sequence[tuple[str, tuple[Node, ...]]]) -> Foreign:
    """All files of a run together. files: the name of each and its documents."""
    reader = _Reader(files)
    read = tuple(reader.file(name, roots) for name, roots in files)
    return Foreign(read, tuple(dict.fromkeys(reader.dropped)))


class _Reader:
    """Reads files that may refer to each other."""

    def __init__(self, files: Sequence[tuple[str, tuple[Node, ...]]]) -> None:
        self.dropped: list[Dropped] = []
        documents = [root for _, roots in files for root in roots if isinstance(root, Group)]
        examples: dict[str, str] = {}
        responses: dict[str, tuple[str, ...]] = {}
        for document in documents:
            for entry in groups(document.get("nlu")):
                for text, _ in _examples(entry):
                    if words := plain(text.removeprefix("-").strip()):
                        examples.setdefault(entry.text("intent"), words)
            held = document.get("responses")
            for key, value in held.entries if isinstance(held, Group) else ():
                texts = [group.text("text") for group in groups(value)]
                responses.setdefault(key.value, tuple(filter(None, texts)))
        self._known = _Known(examples, responses)

    def _drop(self, place: Place, kind: str, what: str, why: str = "") -> None:
        self.dropped.append(Dropped(place, kind, what, why or WHY[kind]))

    def _groups(self, node: Node | None) -> Iterator[Group]:
        """The groups of a list; whatever else stands in it is listed."""
        for item in items(node):
            if isinstance(item, Group):
                yield item
            else:
                self._drop(item.place, "entry", shown(item))

    def file(self, name: str, roots: tuple[Node, ...]) -> ForeignFile:
        conversations: list[ForeignConversation] = []
        listed: list[ForeignTurn] = []
        for root in roots:
            if not isinstance(root, Group):
                continue
            for key, title in STORIES.items():
                for entry in self._groups(root.get(key)):
                    conversations += self._story(entry, title)
            for entry in self._groups(root.get("nlu")):
                listed += self._listed(entry)
            for fixture in items(root.get("fixtures")):
                self._drop(fixture.place, "fixture", shown(fixture))
            for key in ("metadata", "stub_custom_actions"):
                if (found := root.get(key)) is not None:
                    kind = "metadata" if key == "metadata" else "action"
                    self._drop(found.place, kind, f"{key}: {shown(found)}")
        return ForeignFile(name, tuple(conversations), tuple(listed))

    # --- NLU ---------------------------------------------------------------------------------

    def _listed(self, entry: Group) -> Iterator[ForeignTurn]:
        for kind in ("synonym", "regex", "lookup"):
            if entry.get(kind) is not None:
                self._drop(entry.place, kind, entry.text(kind))
                return
        intent = entry.get("intent")
        if not isinstance(intent, Text) or not intent.value.strip():
            self._drop(entry.place, "example", shown(entry), "it names no intent")
            return
        if (metadata := entry.get("metadata")) is not None:
            self._drop(metadata.place, "metadata", shown(metadata))
        label = Label((intent.value.strip(),), intent.place)
        for text, place in _examples(entry):
            words = self._plain(text.removeprefix("-").strip(), place)
            if not text.startswith("-"):
                self._drop(place, "entry", text, "no line of examples begins so")
            elif words:
                yield ForeignTurn((words,), place, (label,))
        for item in groups(entry.get("examples")):
            if (metadata := item.get("metadata")) is not None:
                self._drop(metadata.place, "metadata", shown(metadata))

    def _plain(self, text: str, place: Place) -> str:
        """What is said, without marks of entities; that there were some is noted."""
        words = plain(text)
        if words != text:
            self._drop(place, "entity", text)
        return words

    # --- stories -----------------------------------------------------------------------------

    def _story(self, entry: Group, titled: str) -> Iterator[ForeignConversation]:
        title = entry.text(titled) or f"{titled} on line {entry.place.line}"
        self._beside(entry, titled)
        for number, steps in enumerate(self._ways(list(self._groups(entry.get("steps")))), start=1):
            turns, missing = self._turns(steps, marked=titled != "test_case")
            named = title if number == 1 else f"{title} (way {number})"
            yield ForeignConversation(named, entry.place, turns, missing=missing)

    def _beside(self, entry: Group, titled: str) -> None:
        """List what stands beside the steps of a story."""
        for key, value in entry.entries:
            match key.value:
                case "steps" | "story" | "rule" | "test_case":
                    continue
                case "fixtures":
                    self._drop(key.place, "fixture", shown(value))
                case "condition" | "conversation_start" | "wait_for_user_input":
                    self._drop(key.place, "condition", f"{key.value}: {shown(value)}")
                case "metadata":
                    self._drop(key.place, "metadata", shown(value))
                case other:
                    why = f"no {titled} here has such a key"
                    self._drop(key.place, "key", f"{other}: {shown(value)}", why)

    def _ways(self, steps: Sequence[Group]) -> Iterator[list[Group]]:
        """The steps with the first way of each "or"; then one more list for each other way."""
        choices = [self._choices(step) for step in steps]
        yield [choice[0] for choice in choices if choice]
        for at, choice in enumerate(choices):
            for other in choice[1:]:
                yield [
                    other if number == at else held[0]
                    for number, held in enumerate(choices)
                    if held
                ]

    def _choices(self, step: Group) -> tuple[Group, ...]:
        found = step.get("or")
        if found is None:
            return (step,)
        choices = tuple(self._groups(found))
        for choice in choices:
            if choice.get("user", "intent") is None:
                self._drop(choice.place, "slot", shown(choice))
        return tuple(choice for choice in choices if choice.get("user", "intent") is not None)

    def _turns(
        self, steps: Sequence[Group], *, marked: bool
    ) -> tuple[tuple[ForeignTurn, ...], int]:
        """The turns that steps make, and how many nobody can say. marked: with entities."""
        turns: list[ForeignTurn] = []
        missing = 0
        asked = False  # whether the last step of a person's is among the turns
        for step in steps:
            if step.get("user", "intent") is not None:
                turn = self._asked(step, marked=marked)
                asked = turn is not None
                missing += turn is None
                turns += [turn] if turn else []
                continue
            wanted = tuple(self._answered(step))
            if asked and wanted:
                turns[-1] = turns[-1]._replace(wanted=(*turns[-1].wanted, *wanted))
            elif wanted:
                why = "what it answers is not carried over" if missing else "nobody has asked yet"
                self._drop(step.place, "bot text", shown(step), why)
        return tuple(turns), missing

    def _asked(self, step: Group, *, marked: bool) -> ForeignTurn | None:
        """A person's step, if its words are known."""
        text, note, wanted = step.text("user"), "", list(self._assertions(step))
        place = step.place
        intent = step.get("intent")
        names = [intent.value.strip()] if isinstance(intent, Text) else []
        names = [name for name in names if name]
        self._of_step(step)
        if found := step.get("user"):
            place = (
                next((at for _, at in found.lines()), place) if isinstance(found, Text) else place
            )
        if payload := _PAYLOAD.fullmatch(text):
            names = names or [payload["intent"]]
            self._drop(place, "button", text, "only a button sends it, and askmono has none")
            text = ""
        elif text and marked:
            text = self._plain(text, place)
        if not text and names:
            text = self._known.examples.get(names[0], "")
            note = f"said in the words of the first NLU example of {names[0]}"
        if names:
            at = intent.place if intent is not None else place
            wanted.insert(0, Label(tuple(names), at))
        if text:
            return ForeignTurn((text,), place, tuple(wanted), note)
        why = "the step names an intent and no words; import its NLU file in the same run"
        if not names:
            why = "the step holds no words"
        self._drop(place, "turn", shown(step), why)
        return None

    def _of_step(self, step: Group) -> None:
        """List what stands in a person's step beside what is said."""
        kinds = {"entities": "entity", "commands": "commands", "metadata": "metadata"}
        for key, value in step.entries:
            if key.value in kinds:
                self._drop(key.place, kinds[key.value], f"{key.value}: {shown(value)}")
            elif key.value in SLOTS:
                self._drop(key.place, "slot", shown(value))
            elif key.value == "assertion_order_enabled":
                self._drop(
                    key.place, "assertion", key.value, "the order of things is not looked at"
                )

    def _answered(self, step: Group) -> Iterator[Wanted]:
        """What a step that is not a person's expects."""
        for key, value in step.entries:
            match key.value:
                case "bot" if isinstance(value, Text):
                    yield Words((value.value.strip(),), value.place)
                case "utter" | "action" if shown(value).startswith(RESPONSE):
                    yield from self._response(shown(value), value.place)
                case "action":
                    self._drop(key.place, "action", shown(value))
                case "checkpoint":
                    self._drop(key.place, "checkpoint", shown(value))
                case "active_loop" | "form":
                    self._drop(key.place, "form", shown(value))
                case "metadata":
                    self._drop(key.place, "metadata", shown(value))
                case _ if key.value in SLOTS:
                    self._drop(key.place, "slot", shown(value))
                case "value" if step.get("slot") is not None:
                    continue  # said with its slot
                case other:
                    self._drop(key.place, "step", f"{other}: {shown(value)}", "no step of ours")

    def _response(self, name: str, place: Place, *, negated: bool = False) -> Iterator[Wanted]:
        yield Label((name,), place, "response", negated)
        if texts := self._known.responses.get(name):
            yield Words(texts, place, negated=negated)

    def _assertions(self, step: Group) -> Iterator[Wanted]:
        """What the assertions of an end-to-end test expect."""
        for assertion in groups(step.get("assertions")):
            for key, value in assertion.entries:
                if key.value in ("bot_uttered", "bot_did_not_utter") and isinstance(value, Group):
                    yield from self._uttered(value, negated=key.value != "bot_uttered")
                else:
                    kind = "slot" if key.value in SLOTS else "assertion"
                    self._drop(key.place, kind, f"{key.value}: {shown(value)}")

    def _uttered(self, group: Group, *, negated: bool) -> Iterator[Wanted]:
        for key, value in group.entries:
            match key.value:
                case "utter_name" if isinstance(value, Text):
                    yield from self._response(value.value.strip(), value.place, negated=negated)
                case "text_matches" if isinstance(value, Text):
                    if _NO_REGEX.fullmatch(value.value):
                        yield Words((value.value.strip(),), value.place, negated=negated, part=True)
                    else:
                        why = "a pattern; scripts look for words as they stand"
                        self._drop(key.place, "pattern", value.value, why)
                case "buttons" if not negated:
                    texts = [button.text("title") for button in groups(value)]
                    yield Buttons(tuple(filter(None, texts)), key.place)
                case other:
                    self._drop(key.place, "assertion", f"{other}: {shown(value)}")


def _examples(entry: Group) -> Iterator[tuple[str, Place]]:
    """The examples of an intent, each with its hyphen and its line."""
    held = entry.get("examples")
    if isinstance(held, Text):
        yield from held.lines()
    elif isinstance(held, Series):
        for item in held.items:
            text = item.get("text") if isinstance(item, Group) else item
            if isinstance(text, Text):
                for line, place in text.lines():
                    yield f"- {line.removeprefix('- ')}", place


def plain(text: str) -> str:
    """What a person would type of an example: its words, without marks of entities."""
    return _ENTITY.sub(lambda match: match["words"], text)
