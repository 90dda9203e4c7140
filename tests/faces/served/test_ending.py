"""However a server ends, no visitor's process is left behind."""

import asyncio
import signal
import subprocess
import sys
import time
from pathlib import Path

import aiohttp
import pytest
from visiting import PATIENCE, Diary, StartServer, alive

STUB_END = Path(__file__).with_name("stub_end.py")


async def gone(pids: list[int]) -> bool:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if not any(alive(pid) for pid in pids):
            return True
        await asyncio.sleep(0.05)
    return False


@pytest.mark.parametrize(
    ("told", "mode", "code"),
    [
        pytest.param(signal.SIGTERM, "", 1001, id="SIGTERM"),
        pytest.param(signal.SIGTERM, "deaf", 1001, id="SIGTERM, and apps that do not listen"),
        pytest.param(signal.SIGINT, "", 1001, id="Ctrl+C"),
        pytest.param(signal.SIGHUP, "", 1001, id="its terminal is closed"),
        pytest.param(signal.SIGKILL, "", 1006, id="SIGKILL"),
    ],
)
async def test_a_server_that_is_ended(
    told: signal.Signals, mode: str, code: int, server: StartServer, diary: Diary
) -> None:
    running = server(mode=mode)
    async with aiohttp.ClientSession() as client:
        come = [
            await client.ws_connect(f"{running.url}/ws", headers={"Origin": running.url})
            for _ in range(2)
        ]
        await diary.until("begun", many=2)
        pids = diary.pids
        assert all(alive(pid) for pid in pids)
        if mode == "deaf":
            for socket in come:
                await socket.send_str('["stdin","s"]')
            await diary.until("key", many=2)
        running.process.send_signal(told)
        for socket in come:
            async for _ in socket:
                pass
            assert socket.close_code == code
    ended = await asyncio.to_thread(running.process.wait, PATIENCE)
    if told is signal.SIGKILL:
        assert await gone(pids)
        return
    assert ended == 0
    assert not any(alive(pid) for pid in pids)  # at once, not in a while
    assert list(running.folder.iterdir()) == []


@pytest.mark.parametrize(
    ("moment", "code"),
    [
        pytest.param("message", 0, id="a message is handed over as its loop ends"),
        pytest.param("signal", -signal.SIGTERM, id="it is told to end, though it does by itself"),
    ],
)
def test_an_app_that_ends_complains_of_nothing(moment: str, code: int) -> None:
    ended = subprocess.run(
        [sys.executable, str(STUB_END), moment],
        stdin=subprocess.PIPE,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (code, "")
