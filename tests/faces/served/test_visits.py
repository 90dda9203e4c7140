"""A visitor and a process: what gets through, what does not, and how it ends."""

import asyncio
import json
import logging
from pathlib import Path

import pytest
from visiting import Diary, ServeStub, alive

from askmono.faces.served.limits import Limits
from askmono.faces.served.server import Command
from askmono.faces.served.visit import Visit

TWO = Limits(sessions=2, grace_seconds=1.0)
ONE = Limits(sessions=1, grace_seconds=1.0)


async def test_a_visit(serve_stub: ServeStub, diary: Diary) -> None:
    place = await serve_stub()
    async with place.visit("?width=100&height=30") as visitor:
        await visitor.sees("It is drawn.")
        await visitor.says("stdin", "h")
        await visitor.sees("A key came: h")
        begun = await diary.until("begun")
        assert alive(begun["pid"])
        assert Path(begun["folder"]).is_dir()
        await diary.until("size", width=100, height=30)
    await place.empty()
    assert not alive(begun["pid"])
    assert not Path(begun["folder"]).exists()


async def test_a_process_finds_nothing_of_the_operators(
    serve_stub: ServeStub, diary: Diary
) -> None:
    place = await serve_stub()
    async with place.visit() as visitor:
        await visitor.sees("It is drawn.")
    begun = await diary.until("begun")
    environment, folder = begun["environment"], begun["folder"]
    assert set(environment) - {"LANG", "LANGUAGE", "TZ", "LC_CTYPE"} == {
        *("PATH", "LC_ALL", "HOME", "TMPDIR", "TERM", "COLUMNS", "ROWS", "PYTHONSAFEPATH"),
        *("TEXTUAL_DRIVER", "TEXTUAL_FPS", "TEXTUAL_COLOR_SYSTEM"),
        *("ASKMONO_STUB", "ASKMONO_STUB_DIARY"),
    }
    assert environment["HOME"] == environment["TMPDIR"] == folder
    assert folder != str(Path.cwd())


async def test_visits_know_nothing_of_each_other(serve_stub: ServeStub, diary: Diary) -> None:
    place = await serve_stub()
    async with place.visit() as one, place.visit() as other:
        await one.sees("It is drawn.")
        await other.sees("It is drawn.")
        await one.says("stdin", "a")
        await one.sees("A key came: a")
        await other.says("stdin", "b")
        await other.sees("A key came: b")
    first, second = diary.all("begun")
    assert first["folder"] != second["folder"]
    assert {(e["pid"], e["key"]) for e in diary.all("key")} in (
        {(first["pid"], "a"), (second["pid"], "b")},
        {(first["pid"], "b"), (second["pid"], "a")},
    )


# --- places and time -----------------------------------------------------------------------------


async def test_when_all_places_are_taken(serve_stub: ServeStub, diary: Diary) -> None:
    place = await serve_stub(ONE)
    async with place.visit() as visitor:
        await visitor.sees("It is drawn.")
        async with place.client.get(place.url + "/?fontsize=40") as response:
            page = await response.text()
            assert response.status == 503
            assert response.headers["Retry-After"] == "60"
        assert "All places are &lt;taken&gt;." in page
        assert "font-size: 40px" in page
        assert "<script" not in page
        assert (await place.get("/healthz"))[0] == 200
        async with place.visit() as late:
            assert await late.goodbye() == 1013
        await visitor.says("stdin", "h")
        await visitor.sees("A key came: h")
    await place.empty()
    assert len(diary.pids) == 1
    assert (await place.get())[0] == 200


async def test_a_place_that_is_just_left_is_waited_for(serve_stub: ServeStub) -> None:
    place = await serve_stub(ONE)
    for _ in range(2):
        async with place.visit() as visitor:
            await visitor.sees("It is drawn.")
            await visitor.says("stdin", "q")
            assert await visitor.goodbye() == 1000
    assert (await place.get())[0] == 200


async def test_many_at_once_take_no_more_places_than_there_are(
    serve_stub: ServeStub, diary: Diary
) -> None:
    place = await serve_stub(ONE)

    async def come() -> int | None:
        async with place.visit() as visitor:
            if (await visitor.socket.receive()).type.name == "CLOSE":
                return visitor.socket.close_code
            return None

    codes = await asyncio.gather(*(come() for _ in range(8)))
    assert sorted(code or 0 for code in codes) == [0, *[1013] * 7]
    await place.empty()
    assert len(diary.pids) == 1


async def test_an_idle_visit_ends(serve_stub: ServeStub, diary: Diary) -> None:
    place = await serve_stub(Limits(idle_seconds=1.5, grace_seconds=1.0))
    async with place.visit() as visitor:
        await visitor.sees("It is drawn.")

        async def fidget() -> None:
            """What a browser does without anybody there."""
            while True:
                for message in (["ping", "1"], ["focus"], ["blur"], ["resize", {"width": 90}]):
                    await visitor.says(*message)
                await asyncio.sleep(0.1)

        fidgeting = asyncio.create_task(fidget())
        assert await visitor.goodbye() == 1000
        fidgeting.cancel()
    await place.empty()
    assert not alive(diary.pids[0])


async def test_a_visit_goes_on_while_keys_come(serve_stub: ServeStub, diary: Diary) -> None:
    place = await serve_stub(Limits(idle_seconds=1.0, grace_seconds=1.0))
    async with place.visit() as visitor:
        for _ in range(6):
            await visitor.says("stdin", "k")
            await asyncio.sleep(0.3)
        await diary.until("key", many=6, key="k")
        assert place.served.visits == 1


# --- what a page may say -------------------------------------------------------------------------


async def test_an_oversized_frame_ends_its_own_visit(serve_stub: ServeStub, diary: Diary) -> None:
    place = await serve_stub(TWO)
    async with place.visit() as rude, place.visit() as polite:
        await polite.sees("It is drawn.")
        await rude.says("stdin", "x" * 2**20)
        assert await rude.goodbye() == 1009
        await polite.says("stdin", "h")
        await polite.sees("A key came: h")
    assert {entry["key"] for entry in diary.all("key")} == {"h"}


MASK = b"\0\0\0\0"  # leaves the words as they are


@pytest.mark.parametrize(
    ("frames", "code"),
    [
        pytest.param(
            b"\x01\xfe\x04\x00" + MASK + b"x" * 1024 + (b"\0\xfe\x04\0" + MASK + b"x" * 1024) * 20,
            1009,
            id="endless parts",
        ),
        pytest.param(b"\x81\xff\x7f" + b"\xff" * 7 + MASK, 1009, id="nine exabytes announced"),
        pytest.param(b"\xf1\x80" + MASK, 1002, id="bits that mean nothing"),
        pytest.param(b"\x89\xfe\x04\x00" + MASK + b"x" * 1024, 1002, id="a long ping"),
        pytest.param(b"\x81\x81" + MASK + b"\xff", 1007, id="no text"),
        pytest.param(b"GET / HTTP/1.1\r\n\r\n", 1002, id="no frame"),
    ],
)
async def test_a_broken_frame_ends_its_own_visit(
    frames: bytes, code: int, serve_stub: ServeStub, caplog: pytest.LogCaptureFixture
) -> None:
    place = await serve_stub(TWO)
    async with place.visit() as rude:
        await rude.sees("It is drawn.")
        transport = rude.socket._writer.transport
        transport.write(frames)
        assert await rude.goodbye() == code
    assert [r for r in caplog.records if r.levelno > logging.INFO] == []


async def test_what_is_no_message_does_no_harm(
    serve_stub: ServeStub, diary: Diary, caplog: pytest.LogCaptureFixture
) -> None:
    place = await serve_stub(TWO)
    async with place.visit() as visitor:
        await visitor.sees("It is drawn.")
        for frame in (
            *("", "{}", "[]", "[[]]", "null", '"stdin"', "[" * 16000, '["stdin"]', '["stdin",1]'),
            *('["resize",null]', '["resize",{"width":"a","height":{}}]', '["unknown",1,2,3]'),
            *('["meta",{"type":"quit"}]', '["deliver_chunk_request",{"key":"0","size":1}]'),
            *('["stdin","\\ud800"]', '["resize",{"width":1e400,"height":NaN}]', "\x00"),
        ):
            await visitor.socket.send_str(frame)
        await visitor.socket.send_bytes(b'["stdin","b"]')
        await visitor.says("stdin", "h")
        await visitor.sees("A key came: h")
    await place.empty()
    assert [entry["key"] for entry in diary.all("key")] == ["h"]
    assert [r for r in caplog.records if r.levelno > logging.INFO] == []


async def test_sizes(serve_stub: ServeStub, diary: Diary) -> None:
    place = await serve_stub(TWO)
    async with place.visit("?width=-5&height=99999999999") as visitor:
        await diary.until("size", width=20, height=24)  # the second is no size
        await visitor.says("resize", {"width": 10**40, "height": 10**40})
        await diary.until("size", width=500, height=200)
        await visitor.says("resize", {"width": -(10**40), "height": 0})
        await diary.until("size", width=20, height=5)


async def test_a_size_that_is_typed_is_none(serve_stub: ServeStub, diary: Diary) -> None:
    place = await serve_stub(TWO)
    async with place.visit("?width=90&height=30") as visitor:
        await visitor.sees("It is drawn.")
        await visitor.says("stdin", "\x1b[48;60000;60000;600000;600000t\x1b[?2048;1$y")
        await visitor.says("stdin", "\x1b[48;9999;9")
        await visitor.says("stdin", "999;0;0t")
        await visitor.says("stdin", "h")
        await visitor.sees("A key came: h")
        assert {(e["width"], e["height"]) for e in diary.all("size")} == {(90, 30)}


async def test_a_flood_of_sizes_is_few_sizes(
    serve_stub: ServeStub, diary: Diary, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[int, int]] = []
    tell = Visit.set_terminal_size

    async def count(visit: Visit, width: int, height: int) -> None:
        told.append((width, height))
        await tell(visit, width, height)

    monkeypatch.setattr(Visit, "set_terminal_size", count)
    place = await serve_stub(TWO)
    async with place.visit() as visitor:
        await visitor.sees("It is drawn.")
        for width in range(300):
            await visitor.says("resize", {"width": 30 + width % 100, "height": 20})
            await asyncio.sleep(0.001)
        await visitor.says("resize", {"width": 77, "height": 33})
        await diary.until("size", width=77, height=33)
        await visitor.says("resize", {"width": 77, "height": 33})
        await visitor.says("stdin", "h")
        await visitor.sees("A key came: h")
    assert len(told) < 30
    assert told[-1] == (77, 33)


@pytest.mark.parametrize(
    ("message", "many"),
    [
        pytest.param(["ping", "1"], 3000, id="pings"),
        pytest.param(["resize", {"width": 80, "height": 24}], 3000, id="sizes"),
        pytest.param(["stdin", "x" * 8000], 30, id="text"),
        pytest.param(["nothing"], 3000, id="nothing"),
    ],
)
async def test_a_flood_ends_its_own_visit(
    message: list[object], many: int, serve_stub: ServeStub
) -> None:
    place = await serve_stub(TWO)
    async with place.visit() as rude, place.visit() as polite:
        for _ in range(many):
            if rude.socket.closed:
                break
            await rude.says(*message)
        assert await rude.goodbye() == 1008
        await polite.says("stdin", "h")
        await polite.sees("A key came: h")


async def test_a_flood_of_the_protocols_own_pings_ends_too(serve_stub: ServeStub) -> None:
    place = await serve_stub(TWO)
    async with place.visit() as rude:
        for _ in range(3000):
            await rude.socket.ping(b"x")
        assert await rude.goodbye() == 1008


async def test_a_paste_of_a_leaflet_is_no_flood(serve_stub: ServeStub, diary: Diary) -> None:
    place = await serve_stub(TWO)
    async with place.visit() as visitor:
        await visitor.sees("It is drawn.")
        for _ in range(3):
            await visitor.says("stdin", f"\x1b[200~{'x' * 16000}\x1b[201~")
        await diary.until("pasted", many=3, length=16000)
        assert place.served.visits == 1


async def test_somebody_who_does_not_read_is_let_go(serve_stub: ServeStub, diary: Diary) -> None:
    limits = Limits(idle_seconds=1.5, grace_seconds=1.0)
    place = await serve_stub(limits)
    origin = f"Origin: {place.url}\r\nHost: 127.0.0.1:{place.port}\r\n"
    upgrade = "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
    key = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
    _, writer = await asyncio.open_connection("127.0.0.1", place.port, limit=1)
    writer.write(f"GET /ws?width=500&height=200 HTTP/1.1\r\n{origin}{upgrade}{key}".encode())
    await diary.until("begun")
    await place.empty()
    assert not alive(diary.pids[0])
    writer.close()


# --- what an app may say -------------------------------------------------------------------------


async def test_no_address_is_opened_and_no_file_handed_over(
    serve_stub: ServeStub, diary: Diary
) -> None:
    place = await serve_stub(TWO)
    async with place.visit() as visitor:
        await visitor.sees("It is drawn.")
        await visitor.says("stdin", "o")
        await visitor.says("stdin", "f")
        await diary.until("not delivered")
        await visitor.says("ping", "now")
        texts: list[str] = []
        async for frame in visitor.socket:
            if frame.type.name == "TEXT":
                texts.append(frame.data)
                break
        assert [json.loads(text) for text in texts] == [["pong", "now"]]


async def test_an_app_that_is_left_ends_the_visit(serve_stub: ServeStub, diary: Diary) -> None:
    place = await serve_stub(TWO)
    async with place.visit() as visitor:
        await visitor.sees("It is drawn.")
        await visitor.says("stdin", "q")
        assert await visitor.goodbye() == 1000
    await place.empty()
    assert not alive(diary.pids[0])


async def test_an_app_that_crashes_ends_its_own_visit(serve_stub: ServeStub, diary: Diary) -> None:
    place = await serve_stub(TWO)
    async with place.visit() as unlucky, place.visit() as other:
        await unlucky.sees("It is drawn.")
        await unlucky.says("stdin", "x")
        assert await unlucky.goodbye() == 1000
        await other.says("stdin", "h")
        await other.sees("A key came: h")


async def test_the_log_shows_errors_until_something_is_typed(
    serve_stub: ServeStub, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.INFO, "askmono.served")
    place = await serve_stub(TWO, mode="chatty")
    async with place.visit() as visitor:
        await visitor.sees("It is drawn.")
        async with asyncio.timeout(5):
            while "said early" not in caplog.text:
                await asyncio.sleep(0.02)
        await visitor.says("stdin", "e")
        await visitor.sees("A key came: e")
    await place.empty()
    assert "visit 1: said early: ␛[31m" in caplog.text
    assert "words of a visitor" not in caplog.text
    assert "19 bytes of standard error are not shown" in caplog.text
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("run", "logged"),
    [
        pytest.param(["/no/such/program"], "No such file", id="no program"),
        pytest.param(["sh", "-c", "echo out; echo wrong >&2; exit 3"], "wrong", id="no app"),
        pytest.param(["sh", "-c", "yes"], "did not start an app", id="much, and no app"),
        pytest.param(["sh", "-c", "yes | tr -d '\\n'"], "did not start an app", id="no line"),
        pytest.param(["sh", "-c", "trap '' TERM; sleep 60"], "did not start", id="nothing at all"),
        pytest.param(["echo", "; touch /tmp/shell"], "did not start an app", id="no shell"),
    ],
)
async def test_a_command_that_does_not_draw(
    run: list[str], logged: str, serve_stub: ServeStub, caplog: pytest.LogCaptureFixture
) -> None:
    limits = Limits(startup_seconds=1.0, grace_seconds=0.3)
    place = await serve_stub(limits, run=Command(run, {}, "Broken"))
    async with place.visit() as visitor:
        assert await visitor.goodbye() == 1011
    await place.empty()
    assert logged in caplog.text
    assert not Path("/tmp/shell").exists()


async def test_an_app_that_draws_nothing_says_why(
    serve_stub: ServeStub, caplog: pytest.LogCaptureFixture
) -> None:
    place = await serve_stub(TWO, mode="blind")
    async with place.visit() as visitor:
        assert await visitor.goodbye() == 1011
    await place.empty()
    assert "visit 1: no screen here" in caplog.text


@pytest.mark.parametrize("stuck", [False, True], ids=["deaf", "deaf and stuck"])
async def test_an_app_that_will_not_end_is_ended(
    stuck: bool, serve_stub: ServeStub, diary: Diary
) -> None:
    place = await serve_stub(Limits(grace_seconds=0.5), mode="deaf")
    async with place.visit() as visitor:
        await visitor.sees("It is drawn.")
        if stuck:
            await visitor.says("stdin", "s")
            await diary.until("key", key="s")
        pid = diary.pids[0]
        assert alive(pid)
    await place.empty()
    assert not alive(pid)


async def test_what_an_app_started_ends_with_it(serve_stub: ServeStub, diary: Diary) -> None:
    place = await serve_stub(TWO, mode="parent")
    async with place.visit() as visitor:
        child = (await diary.until("child"))["child"]
        assert alive(child)
        await visitor.says("stdin", "q")
        assert await visitor.goodbye() == 1000
    await place.empty()
    assert not alive(child)


async def test_a_stopped_server_says_goodbye(serve_stub: ServeStub, diary: Diary) -> None:
    place = await serve_stub(TWO)
    async with place.visit() as one, place.visit() as other:
        await one.sees("It is drawn.")
        await other.sees("It is drawn.")
        stopping = asyncio.create_task(place.served.stop())
        assert await asyncio.gather(one.goodbye(), other.goodbye()) == [1001, 1001]
        await stopping
    assert not [pid for pid in diary.pids if alive(pid)]
    with pytest.raises(OSError, match=r"[Cc]onnect"):
        await place.get()
