"""Whether a text is anywhere in this process, and what holds it.

find_in_process() looks into every object that Python's garbage collector knows, those that
gc.freeze() has put aside among them, and into what these hold that it does not know: strings,
bytes, structs and dictionaries without containers. Frames of the running threads count, but not
those that lead to the search itself, since whoever searches has the text.

raw_count() looks into the process's writable memory, where freed objects lie too. Linux only.
"""

import array
import gc
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import CodeType, FrameType, FunctionType, ModuleType
from typing import Any

LONGEST_PATH = 5  # holders that a path names, from the text outwards
_ATOMS = (int, float, complex, bool, type(None), type, ModuleType)


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


def raw_count(canary: str) -> int:
    """How often a text stands in the memory of the process, as UTF-8 or UTF-32, freed or not."""
    found = 0
    # The pattern itself must not be what is found: its first letter stands in brackets.
    forms = [canary.encode(), canary.encode("utf-32-le")]
    patterns = [re.compile(b"[" + form[:1] + b"]" + re.escape(form[1:])) for form in forms]
    del forms, canary
    with Path("/proc/self/mem").open("rb", buffering=0) as memory:
        for line in Path("/proc/self/maps").read_text().splitlines():
            span, rights, *_ = line.split()
            if not rights.startswith("rw"):
                continue
            start, end = (int(number, 16) for number in span.split("-"))
            memory.seek(start)
            try:
                held = memory.read(end - start)
            except OSError:
                continue  # the kernel's own
            found += sum(len(pattern.findall(held)) for pattern in patterns)
            del held
    return found


class _Search:
    """One look through everything."""

    def __init__(self, canary: str) -> None:
        self._folded = canary.casefold()
        self._bytes = canary.encode().lower()
        self._own = {id(self), id(self.__dict__), *map(id, _own_frames())}
        self._seen: set[int] = set()

    def paths(self) -> list[str]:
        """Every holder's path."""
        gc.collect()
        hits: list[tuple[Any, tuple[str, ...]]] = []
        everything = gc.get_objects()
        self._own |= {id(everything), id(hits)}
        for held in everything:
            if id(held) not in self._own:
                hits += [(held, inner) for inner in self._hits(held)]
        self._own |= {id(hit) for hit in hits}
        everything.clear()
        found = [self._path(held, inner) for held, inner in hits]
        for thread, frame in sys._current_frames().items():
            found += [f"thread {thread}: {place}" for place in self._in_frames(frame)]
        return sorted(set(found))

    def _hits(self, holder: Any) -> Iterator[tuple[str, ...]]:
        """The ways from a holder to a text, through what the collector does not know."""
        if self._is_text(holder):
            yield ()
            return
        for held in _referents(holder):
            if id(held) in self._own or isinstance(held, _ATOMS):
                continue
            if self._is_text(held):
                yield (_kind(held),)
            elif not gc.is_tracked(held) and id(held) not in self._seen:
                self._seen.add(id(held))
                for way in self._hits(held):
                    yield (_kind(held), *way)

    def _is_text(self, held: Any) -> bool:
        """Whether an object is itself a text with the canary in it."""
        if isinstance(held, str):
            return self._folded in held.casefold()
        if isinstance(held, bytes | bytearray):
            return self._bytes in held.lower()
        if isinstance(held, array.array | memoryview):
            return self._bytes in bytes(held).lower()
        return False

    def _path(self, holder: Any, inner: tuple[str, ...]) -> str:
        """Names of holders from a module, class or function inwards, as far as they are known."""
        names = [_kind(holder), *inner]
        outer = holder
        for _ in range(LONGEST_PATH):
            above = [found for found in gc.get_referrers(outer) if not self._is_own(found)]
            self._own.add(id(above))
            if not above or isinstance(outer, ModuleType | FunctionType):
                break
            modules = [found for found in above if isinstance(found, ModuleType)]
            within, outer = outer, (modules or above)[0]
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
                    if self._is_text(value):
                        yield f"{frame.f_code.co_qualname}: {name}"
            frame = frame.f_back


def _own_frames() -> Iterator[FrameType]:
    """The frames from here outwards."""
    frame: FrameType | None = sys._getframe()
    while frame is not None:
        yield frame
        frame = frame.f_back


def _referents(holder: Any) -> Iterable[Any]:
    """What an object holds; also a struct that was told to be none of the collector's business."""
    if isinstance(holder, CodeType):
        return (*holder.co_consts, *holder.co_names)
    held = gc.get_referents(holder)
    if not held and hasattr(type(holder), "__struct_fields__"):
        return [getattr(holder, name) for name in type(holder).__struct_fields__]
    return held


def _kind(held: Any) -> str:
    """What to call a holder."""
    if isinstance(held, ModuleType | type | FunctionType):
        return f"{type(held).__name__} {getattr(held, '__qualname__', held.__name__)}"
    return f"{type(held).__module__}.{type(held).__qualname__}"
