"""One visitor's process: started without a shell, heard, and ended for certain.

What is logged names visits by number. It never holds what a visitor typed: as soon as something
was typed, what the process says on standard error is counted, no longer shown.
"""

import asyncio
import contextlib
import json
import os
import shlex
import shutil
import signal
from asyncio.subprocess import PIPE, Process
from collections.abc import Awaitable, Callable, Mapping, Sequence
from logging import getLogger
from pathlib import Path
from typing import Final

from textual_serve.app_service import AppService
from textual_serve.download_manager import DownloadManager

from askmono.faces.served.environment import child_environment
from askmono.faces.served.limits import Limits, Size, fitted
from askmono.faces.visible import visible

_log = getLogger("askmono.served")

_READY = b"__GANGLION__\n"  # what textual's web driver writes before its first packet
_PRELUDE = 10  # lines that a process may print before that
_LARGEST = 16 * 1024 * 1024  # bytes of one packet; a screen of the largest size takes far less
_DATA: Final = b"D"
_META: Final = b"M"


class NotAnAppError(Exception):
    """A process wrote what no Textual app writes."""


class Visit(AppService):
    """A process and its visitor. start() it, wait for its end(), and stop() it in every case.

    command, handed: what is run, and what of its environment the operator means for it.
    folder: made here, the process's home and working folder, and removed once it is gone.
    show: draws in the visitor's browser. number: names it in the log.
    """

    def __init__(
        self,
        command: Sequence[str],
        handed: Mapping[str, str],
        folder: Path,
        limits: Limits,
        *,
        show: Callable[[bytes], Awaitable[None]],
        number: int,
    ) -> None:
        super().__init__(
            shlex.join(command),
            write_bytes=show,
            write_str=_unsaid,
            close=_unclosed,
            download_manager=DownloadManager(),  # nothing is ever put in
        )
        self._words = command
        self._handed = handed
        self._folder = folder
        self._limits = limits
        self.number = number
        self._typed = False
        self._unshown = 0  # bytes of standard error
        self._size: Size | None = None
        self._asked: Size | None = None
        self._resizing: asyncio.Task[None] | None = None
        self._errors: asyncio.Task[None] | None = None
        self.failed = False  # whether the process never drew anything

    async def end(self) -> None:
        """Wait until the process has drawn its last, or has failed to draw at all."""
        assert self._task is not None  # noqa: S101 - it was started
        await asyncio.wait([self._task])

    async def type_in(self, text: str) -> None:
        """Hand on what was typed."""
        self._typed = True
        await self.send_bytes(text.encode("utf-8", "replace"))

    def resize(self, width: int, height: int) -> None:
        """Hand on a new size, fitted, once no newer one comes for a moment."""
        self._asked = fitted(width, height)
        if self._resizing is None or self._resizing.done():
            self._resizing = asyncio.create_task(self._resize_soon())

    async def _resize_soon(self) -> None:
        while self._asked is not None and self._asked != self._size:
            self._size = self._asked
            await self.set_terminal_size(*self._size)
            await asyncio.sleep(self._limits.resize_seconds)

    # --- the process -----------------------------------------------------------------------------

    def _build_environment(self, width: int = 80, height: int = 24) -> dict[str, str]:
        size = self._size = fitted(width, height)
        return child_environment(os.environ, self._handed, self._folder, size)

    async def _open_app_process(self, width: int = 80, height: int = 24) -> Process:
        """Start the process, without a shell, in a session and a folder of its own."""
        self._folder.mkdir(mode=0o700)
        self._process = process = await asyncio.create_subprocess_exec(
            *self._words,
            stdin=PIPE,
            stdout=PIPE,
            stderr=PIPE,
            env=self._build_environment(width, height),
            cwd=self._folder,
            start_new_session=True,  # Ctrl+C is the server's alone, which then ends it
            umask=0o077,
        )
        assert process.stdin is not None  # noqa: S101 - it is a pipe
        assert process.stderr is not None  # noqa: S101 - so is this
        self._stdin = process.stdin
        self._errors = asyncio.create_task(self._read_errors(process.stderr))
        return process

    async def run(self) -> None:
        """Draw what the process draws, until it ends. Called by start()."""
        reader = self._process.stdout if self._process else None
        assert reader is not None  # noqa: S101 - start() made it
        try:
            async with asyncio.timeout(self._limits.startup_seconds):
                await _until_ready(reader)
        except (TimeoutError, NotAnAppError):
            self.failed = True
            return
        with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError):
            while await self._packet(reader):
                pass

    async def _packet(self, reader: asyncio.StreamReader) -> bool:
        """Read and draw one packet. Returns: whether more may come."""
        head = await reader.readexactly(5)
        kind, size = head[:1], int.from_bytes(head[1:], "big")
        if size > _LARGEST:
            _log.error("visit %d: a packet of %d bytes is none of an app's", self.number, size)
            return False
        payload = await reader.readexactly(size)
        if kind == _DATA:
            await self.on_data(payload)
        # Of what else an app may say, only its end is listened to: no address is opened in the
        # visitor's browser, and no file handed over.
        return not (kind == _META and _is_exit(payload))

    async def _read_errors(self, reader: asyncio.StreamReader) -> None:
        while data := await reader.read(4096):
            if self._typed:
                self._unshown += len(data)
                continue
            for line in data.decode("utf-8", "replace").splitlines():
                _log.warning("visit %d: %s", self.number, visible(line))

    # --- its end ---------------------------------------------------------------------------------

    async def stop(self) -> None:
        """End the process: asked, then told, then made to. Nothing of it is left afterwards."""
        for task in (self._task, self._resizing):
            await _cancelled(task)
        process = self._process
        if process is not None:
            assert process.stdin is not None  # noqa: S101 - it is a pipe
            assert process.stdout is not None  # noqa: S101 - so is this
            # One that waits for its screen to be read would not hear that it is to end.
            drawing = asyncio.create_task(_discard(process.stdout))
            with contextlib.suppress(OSError, RuntimeError):
                process.stdin.write(self.encode_packet(_META, b'{"type": "quit"}'))
                process.stdin.close()
            await self._ended(process)
            if self._errors is not None:
                await asyncio.wait([self._errors], timeout=self._limits.grace_seconds)
            for task in (drawing, self._errors):
                await _cancelled(task)
            self._report(process)
        await asyncio.to_thread(shutil.rmtree, self._folder, ignore_errors=True)

    async def _ended(self, process: Process) -> None:
        for told in (None, signal.SIGTERM, signal.SIGKILL):
            if told is not None:
                _tell_all(process.pid, told)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(process.wait(), self._limits.grace_seconds)
                break
        _tell_all(process.pid, signal.SIGKILL)  # what it may have started itself

    def _report(self, process: Process) -> None:
        if self.failed:
            _log.error("visit %d: the command did not start an app: %s", self.number, self.command)
        if self._unshown:
            _log.warning(
                "visit %d: exit code %s; %d bytes of standard error are not shown, since they may "
                "hold what was typed",
                self.number,
                process.returncode,
                self._unshown,
            )


async def _until_ready(reader: asyncio.StreamReader) -> None:
    """Read until the app begins to draw. Raises NotAnAppError where it does not."""
    for _ in range(_PRELUDE):
        try:
            line = await reader.readline()
        except ValueError:  # a line without an end
            break
        if line == _READY:
            return
        if not line:
            break
    raise NotAnAppError


def _is_exit(payload: bytes) -> bool:
    try:
        said = json.loads(payload)
    except (ValueError, RecursionError):
        return False
    return isinstance(said, dict) and said.get("type") == "exit"


def _tell_all(group: int, what: signal.Signals) -> None:
    """Send a signal to a process and all that it started; none of them may be left by now."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(group, what)


async def _discard(reader: asyncio.StreamReader) -> None:
    while await reader.read(65536):
        pass


async def _cancelled(task: "asyncio.Task[None] | None") -> None:
    """Cancel a task and wait for it; what it raises is of no interest any more."""
    if task is not None:
        task.cancel()
        await asyncio.wait([task])
        if not task.cancelled():
            task.exception()


async def _unsaid(text: str) -> None:
    """Nothing but the screen goes to a browser."""


async def _unclosed() -> None:
    """The server closes the connection, with a reason."""
