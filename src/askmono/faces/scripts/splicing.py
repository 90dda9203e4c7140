"""Other values for some keys of a script; every other character stays as it is. Pure.

What is written is read again and held against what was meant: a text in which that does not agree
is never returned.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import yaml

from askmono.content.problems import Problem
from askmono.content.source import Source
from askmono.content.yamlfile import Document, read_document
from askmono.faces.scripts.script import KIND
from askmono.faces.scripts.writing import flow

At = tuple[int, int]  # line and column from 1, where a group of keys begins
Values = Mapping[str, Any]  # what keys are to hold; None for a key that is to go


class CannotSpliceError(Exception):
    """A text is written in a way that cannot be changed without losing something; says which."""


_COMMENT = "a comment stands in what would be rewritten"


class _Edit(NamedTuple):
    """Characters [start, end) that other ones take the place of."""

    start: int
    end: int
    text: str


def spliced(source: Source, changes: Mapping[At, Values]) -> str:
    """The text of a script with some keys changed.

    changes: by where the group of keys begins. A key that is not there is added after the others.
    Raises CannotSpliceError.
    """
    groups = dict(_groups(source.text))
    edits: list[_Edit] = []
    for at, values in changes.items():
        if at not in groups:
            raise CannotSpliceError("there is no group of keys here")
        edits += _Splicer(source.text, groups[at]).edits(values)
    text = source.text
    for start, end, put in sorted(edits, reverse=True):
        text = text[:start] + put + text[end:]
    if _read(Source(source.name, text.encode())) != _meant(source, changes):
        raise CannotSpliceError("it is written in an unusual way")
    return text


def _read(source: Source) -> Any:
    problems: list[Problem] = []
    document = read_document(source, KIND, problems)
    if document is None:
        raise CannotSpliceError(f"it would break the file: {problems[0].what}")
    return document.value


def _meant(source: Source, changes: Mapping[At, Values]) -> Any:
    """The file's value with the changes made in it."""
    problems: list[Problem] = []
    document = read_document(source, KIND, problems)
    if document is None:
        raise CannotSpliceError(problems[0].what)
    for held in _held(document, document.value, ()):
        place = document.problem(held[0], "", "", "")
        for key, value in changes.get((place.line, place.column), {}).items():
            if value is None:
                held[1].pop(key, None)
            else:
                held[1][key] = value
    return document.value


def _held(
    document: Document, value: Any, path: tuple[str | int, ...]
) -> Iterator[tuple[tuple[str | int, ...], dict[str, Any]]]:
    """Every group of keys with its path."""
    if isinstance(value, dict):
        yield path, value
        for key in list(value):
            yield from _held(document, value[key], (*path, key))
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _held(document, item, (*path, number))


def group_of(text: str, at: At) -> At | None:
    """Where the group of keys begins that holds the value at a place; None where none does."""
    for begins, node in _groups(text):
        if any(_at(value) == at for _, value in node.value):
            return begins
    return None


def keys_of(text: str, at: At) -> tuple[str, ...]:
    """The keys of the group that begins at a place, in order; empty where none does."""
    return tuple(str(key.value) for key, _ in dict(_groups(text))[at].value)


def _groups(text: str) -> Iterator[tuple[At, yaml.MappingNode]]:
    try:
        root = yaml.compose(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as error:
        raise CannotSpliceError("this is not YAML") from error
    waiting = [root] if root is not None else []
    while waiting:
        node = waiting.pop()
        if isinstance(node, yaml.MappingNode):
            yield _at(node), node
            waiting += [value for _, value in node.value]
        elif isinstance(node, yaml.SequenceNode):
            waiting += node.value


def _at(node: yaml.Node) -> At:
    return node.start_mark.line + 1, node.start_mark.column + 1


class _Splicer:
    """Edits for one group of keys."""

    def __init__(self, text: str, node: yaml.MappingNode) -> None:
        self._text = text
        self._starts = [0, *(at + 1 for at, character in enumerate(text) if character == "\n")]
        self._node = node
        self._pairs = {str(key.value): (key, value) for key, value in node.value}

    def edits(self, values: Values) -> Iterator[_Edit]:
        """Those that give keys other values."""
        gone = [key for key in self._pairs if key in values and values[key] is None]
        kept = [key for key in self._pairs if key not in gone]
        new = [key for key, value in values.items() if value is not None and key not in self._pairs]
        added = [f"{key}: {flow(values[key])}" for key in new]
        for key in kept:
            if key in values:
                yield self._replacing(*self._pairs[key], values[key])
        if not kept:  # what is new takes the place of the first that goes
            if not added:
                raise CannotSpliceError("nothing would be left of it")
            key, value = self._pairs[gone[0]]
            self._without_comment(value)
            yield _Edit(self._offset(key.start_mark), self._end(value), self._joined(added))
            kept, gone, added = gone[:1], gone[1:], []
        for name in gone:
            yield (
                self._from_flow(name, kept[-1])
                if self._node.flow_style
                else self._from_block(*self._pairs[name])
            )
        if added:
            yield self._adding(kept[-1], added)

    def _replacing(self, key: yaml.Node, value: yaml.Node, new: Any) -> _Edit:
        start, end = self._offset(value.start_mark), self._end(value)
        self._without_comment(value)
        if isinstance(value, yaml.SequenceNode) and not value.flow_style and isinstance(new, list):
            indent = "\n" + " " * value.start_mark.column
            return _Edit(start, end, indent.join(f"- {flow(item)}" for item in new))
        put = flow(new)
        colon = self._text.index(":", self._offset(key.end_mark)) + 1
        between = self._text[colon:start]
        if "\n" in between and not between.strip():  # what stood below its key comes up to it
            return _Edit(colon, end, f" {put}")
        return _Edit(start, end, put)

    def _from_block(self, key: yaml.Node, value: yaml.Node) -> _Edit:
        """Whole lines, but for a comment at their end, which stays."""
        start, end = self._offset(key.start_mark), self._end(value)
        self._without_comment(value)
        line = self._starts[bisect_right(self._starts, start) - 1]
        rest = self._text[end : self._line_end(end)]
        if self._text[line:start].strip() or rest.strip():
            return _Edit(start, end + len(rest) - len(rest.lstrip()), "")
        return _Edit(line, min(end + len(rest) + 1, len(self._text)), "")

    def _from_flow(self, name: str, last: str) -> _Edit:
        """With the comma after it; with the one before it where it stands after the last kept."""
        names = list(self._pairs)
        at = names.index(name)
        key, value = self._pairs[name]
        self._without_comment(value)
        start, end = self._offset(key.start_mark), self._end(value)
        if at < names.index(last):
            after = self._offset(self._pairs[names[at + 1]][0].start_mark)
            between, edit = self._text[end:after], _Edit(start, after, "")
        else:
            before = self._end(self._pairs[names[at - 1]][1])
            between, edit = self._text[before:start], _Edit(before, end, "")
        if "#" in between:
            raise CannotSpliceError(_COMMENT)
        return edit

    def _adding(self, after: str, added: list[str]) -> _Edit:
        end = self._end(self._pairs[after][1])
        at = end if self._node.flow_style else self._line_end(end)
        return _Edit(at, at, self._joined(["", *added]))

    def _joined(self, parts: list[str]) -> str:
        indent = " " * self._node.start_mark.column
        return (", " if self._node.flow_style else f"\n{indent}").join(parts)

    def _line_end(self, at: int) -> int:
        end = self._text.find("\n", at)
        return len(self._text) if end < 0 else end

    def _without_comment(self, node: yaml.Node) -> None:
        """Raises CannotSpliceError where a comment stands within a value."""
        at, end = self._offset(node.start_mark), self._end(node)
        for scalar in _scalars(node):
            if "#" in self._text[at : self._offset(scalar.start_mark)]:
                raise CannotSpliceError(_COMMENT)
            at = self._end(scalar)
        if "#" in self._text[at:end]:
            raise CannotSpliceError(_COMMENT)

    def _end(self, node: yaml.Node) -> int:
        """Where a value's last own character ends: a block's mark stands at what follows it."""
        if not isinstance(node, yaml.CollectionNode) or node.flow_style:
            start = self._offset(node.start_mark)
            return start + len(self._text[start : self._offset(node.end_mark)].rstrip())
        last = list(_scalars(node))[-1:]
        return max([self._end(one) for one in last] + [self._end(f) for f in _flows(node)])

    def _offset(self, mark: yaml.Mark) -> int:
        return self._starts[mark.line] + mark.column


def _scalars(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    """Every scalar in a value, keys among them, in the order of the text."""
    match node:
        case yaml.ScalarNode():
            yield node
        case yaml.SequenceNode():
            for item in node.value:
                yield from _scalars(item)
        case yaml.MappingNode():
            for key, value in node.value:
                yield from _scalars(key)
                yield from _scalars(value)


def _flows(node: yaml.Node) -> Iterator[yaml.Node]:
    """Every list or group in brackets within a value."""
    if isinstance(node, yaml.CollectionNode):
        if node.flow_style:
            yield node
            return
        for item in node.value:
            for part in item if isinstance(item, tuple) else (item,):
                yield from _flows(part)
