"""Tell files apart that give one id or have one title, so that none of them is left out.

The first by name keeps the id and the title as it stands; the next get "-2", "-3" and "(2)", "(3)".
What a row of the library has already is never given again, so a second run changes nothing.
"""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

import msgspec

from askmono.content.problems import Problem
from askmono.faces.importing.reading import Incoming
from askmono.retrieval.names import text_of


def with_own_ids(
    incoming: Sequence[Incoming], holders: Mapping[str, str], rows: Container[str]
) -> list[Incoming]:
    """Files in their order, each new one with an id that nothing else has.

    holders: the library's files by the ids of their rows. rows: files that have a row, whose id
    stays what it is.
    """
    fresh = sorted((one for one in incoming if one.usable and one.file not in rows), key=_name)
    taken: dict[str, str] = dict(holders)
    given = {*holders, *(one.id for one in incoming)}
    ids: dict[str, tuple[str, Problem]] = {}
    for one in fresh:
        if (other := taken.get(one.id)) is None:
            taken[one.id] = one.file
            continue
        own = next(id_ for id_ in _numbered(one.id, "-{}") if id_ not in given)
        given.add(own)
        what = f'the id "{one.id}" is that of {other}; this one has "{own}"'
        advice = "nothing, or write another into its row"
        ids[one.file] = own, Problem(one.file, 1, 1, what, "numbered-id", advice)
    return [_numbered_one(one, *ids[one.file]) if one.file in ids else one for one in incoming]


def with_own_titles(
    names: Mapping[str, tuple[str, ...]], taken: Iterable[str]
) -> dict[str, tuple[str, ...]]:
    """Names by file, the first of which no other has and none of the names that are taken."""
    given = {text_of(name) for name in taken}
    made = dict(names)
    for file in sorted(names, key=_stem):
        first, *others = names[file]
        if text_of(first) in given:
            first = next(n for n in _numbered(first, " ({})") if text_of(n) not in given)
        given.add(text_of(first))
        made[file] = (first, *others)
    return made


def without_number(name: str, given: str) -> str:
    """A name without the number that tells it apart, if it is one that a file gave."""
    return given if name.startswith(f"{given} (") and name[len(given) + 2 : -1].isdigit() else name


def is_given(id_: str, given: str) -> bool:
    """Whether an id is the one that a file's name gives, with a number or without."""
    return id_ == given or (id_.startswith(f"{given}-") and id_[len(given) + 1 :].isdigit())


def _numbered(name: str, ending: str) -> Iterator[str]:
    number = 2
    while True:
        yield name + ending.format(number)
        number += 1


def _numbered_one(one: Incoming, own: str, told: Problem) -> Incoming:
    return msgspec.structs.replace(one, id=own, findings=(*one.findings, told))


def _name(one: Incoming) -> str:
    return _stem(one.file)


def _stem(file: str) -> str:
    return file.removesuffix(".md")
