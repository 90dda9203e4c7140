"""Whether a text is anywhere in this process, and what holds it.

find_in_process() looks into every object that Python's garbage collector knows, those that
gc.freeze() has put aside among them, and into what these hold that it does not know: strings,
bytes, structs and dictionaries without containers. Frames of the running threads count, but not
those that lead to the search itself, since whoever searches has the text.

raw_count() looks into a process's writable memory, where freed objects lie too. Linux only.
"""

import array
import gc
import mmap
import sys
from collections.abc import Iterator
from pathlib import Path
from types import CodeType, FrameType, FunctionType, ModuleType
from typing import Any

import msgspec

WINDOW = 2**22  # bytes of memory looked at at once
LONGEST_PATH = 5  # holders that a path names, from the text outwards
MOST_PATHS = 12  # that are followed outwards, which is slow
_TEXTS = (str, bytes, bytearray, memoryview, array.array)
_PLAIN = frozenset((int, float, complex, bool, type(None), str))


class _Kinds(dict[type, bool]):
    """Whether a class is one of texts; looked up once a class, since there are so many objects."""

    def __missing__(self, kind: type) -> bool:
        self[kind] = issubclass(kind, _TEXTS)
        return self[kind]


_KINDS = _Kinds()


def find_in_process(canary: str) -> list[str]:
    """Where a text is held, one path a holder, outermost first; empty if nowhere.

    canary: some letters that are nowhere else; found inside longer texts too, in any case.
    """
    frozen = gc.get_freeze_count() > 0
    gc.unfreeze()
    try:
        return _Search(canary).paths()
    finally:
        if frozen:
            gc.freeze()


def raw_count(canary: str, pid: int | str = "self") -> int:
    """How often a text stands in a process's memory, as UTF-8 or UTF-32, freed or not.

    Of its own process, it counts what it and its caller hold themselves as well: compare with a
    count of before. Raises PermissionError for a process that lets nobody look.
    """
    forms = (canary.encode(), canary.encode("utf-32-le"))
    rows = [line.split() for line in Path(f"/proc/{pid}/maps").read_text().splitlines()]
    spans = [row[0].split("-") for row in rows if row[1].startswith("rw")]
    found = 0
    # The window is made after the list of spans, and so is not in one of them.
    with (
        Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory,
        mmap.mmap(-1, WINDOW) as window,
    ):
        for start, end in ((int(start, 16), int(end, 16)) for start, end in spans):
            for at in range(start, end, WINDOW - len(forms[1]) + 1):
                memory.seek(at)
                try:
                    size = memory.readinto(memoryview(window)[: min(WINDOW, end - at)])
                except OSError:
                    break  # the kernel's own
                for form in forms:
                    place = window.find(form, 0, size)
                    while place >= 0:
                        found += 1
                        place = window.find(form, place + 1, size)
    return found


class _Search:
    """One look through everything."""

    def __init__(self, canary: str) -> None:
        self._plain, self._folded = canary, canary.casefold()
        self._bytes = canary.encode().lower()
        self._own = {id(self), id(self.__dict__), *map(id, _own_frames())}

    def paths(self) -> list[str]:
        """Every holder's path."""
        gc.collect()
        everything = [held for held in gc.get_objects() if id(held) not in self._own]
        holders = self._holders(everything)
        everything.clear()
        hits = [(held, inner) for held in holders for inner in self._hits(held, set())]
        self._own |= {id(holders), id(hits), *map(id, hits)}
        found = [self._path(held, inner) for held, inner in hits[:MOST_PATHS]]
        found += [" > ".join((_kind(held), *inner)) for held, inner in hits[MOST_PATHS:]]
        for thread, frame in sys._current_frames().items():
            found += [f"thread {thread}: {place}" for place in self._in_frames(frame)]
        return sorted(set(found))

    def _holders(self, objects: list[Any]) -> list[Any]:
        """Those of some objects that hold a text; halved again and again, since few do."""
        if not self._any(objects):
            return []
        if len(objects) == 1:
            return objects
        middle = len(objects) // 2
        return self._holders(objects[:middle]) + self._holders(objects[middle:])

    def _any(self, objects: list[Any]) -> bool:
        """Whether some objects hold a text, directly or through what the collector ignores."""
        level: list[Any] = objects
        seen: set[int] = set()
        while level:
            held = [*_referents_of(level), *(level if level is objects else ())]
            if self._is_text("\n".join({inner for inner in held if type(inner) is str})):
                return True
            others = [inner for inner in held if type(inner) not in _PLAIN]
            if any(self._is_text(inner) for inner in others if _KINDS[type(inner)]):
                return True
            level = []
            for inner in others:
                if not gc.is_tracked(inner) and id(inner) not in seen:
                    seen.add(id(inner))
                    level.append(inner)
        return False

    def _hits(self, holder: Any, seen: set[int]) -> Iterator[tuple[str, ...]]:
        """The ways from a holder to a text, through what the collector ignores."""
        if _KINDS[type(holder)]:
            yield from [()] if self._is_text(holder) else ()
            return
        for held in _referents_of([holder]):
            if id(held) in self._own or id(held) in seen:
                continue
            seen.add(id(held))
            if _KINDS[type(held)] or (type(held) not in _PLAIN and not gc.is_tracked(held)):
                for way in self._hits(held, seen):
                    yield (_kind(held), *way)

    def _is_text(self, held: Any) -> bool:
        """Whether a text has the canary in it."""
        if isinstance(held, str):
            return self._plain in held or self._folded in held.casefold()
        return self._bytes in bytes(held).lower()

    def _path(self, holder: Any, inner: tuple[str, ...]) -> str:
        """Names of holders from a module, class or function inwards, as far as they are known."""
        names = [_kind(holder), *inner]
        outer = holder
        for _ in range(LONGEST_PATH):
            if isinstance(outer, ModuleType | FunctionType | type):
                break
            above = [found for found in gc.get_referrers(outer) if not self._is_own(found)]
            self._own.add(id(above))
            if not above:
                break
            named = [found for found in above if isinstance(found, ModuleType | type)]
            within, outer = outer, (named or above)[0]
            names.insert(0, _kind(outer) + self._key(outer, within))
        return " > ".join(names)

    def _is_own(self, found: Any) -> bool:
        """Whether a holder is only there because of the search."""
        code = getattr(found, "gi_code", None)
        mine = isinstance(code, CodeType) and code.co_filename == __file__
        return mine or isinstance(found, FrameType) or id(found) in self._own

    def _key(self, outer: Any, within: Any) -> str:
        """Under which key a dictionary holds something, if that is a name."""
        keys = outer.items() if isinstance(outer, dict) else ()
        named = (key for key, value in keys if value is within and isinstance(key, str))
        return next((f"[{key}]" for key in named if not self._is_text(key)), "")

    def _in_frames(self, frame: FrameType | None) -> Iterator[str]:
        """Names of local variables in a thread's running functions."""
        while frame is not None:
            if id(frame) not in self._own:
                for name, value in list(frame.f_locals.items()):
                    if _KINDS[type(value)] and self._is_text(value):
                        yield f"{frame.f_code.co_qualname}: {name}"
            frame = frame.f_back


def _own_frames() -> Iterator[FrameType]:
    """The frames from here outwards."""
    frame: FrameType | None = sys._getframe()
    while frame is not None:
        yield frame
        frame = frame.f_back


def _referents_of(holders: list[Any]) -> list[Any]:
    """What objects hold, also what they keep from the collector.

    A dictionary keeps keys from it that are all texts; code, and some structs, keep everything.
    """
    found = gc.get_referents(*holders)
    for holder in holders:
        if isinstance(holder, dict):
            found += dict.keys(holder)
        elif isinstance(holder, CodeType):
            found += (*holder.co_consts, *holder.co_names)
        elif isinstance(holder, msgspec.Struct) and not holder.__struct_config__.gc:
            found += [getattr(holder, name) for name in holder.__struct_fields__]
    return found


def _kind(held: Any) -> str:
    """What to call a holder."""
    if isinstance(held, ModuleType | type | FunctionType):
        return f"{type(held).__name__} {getattr(held, '__qualname__', held.__name__)}"
    return f"{type(held).__module__}.{type(held).__qualname__}"
