import contextlib
import gc
import os
import shutil
import sys
import threading
import time
import wave
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from askmono.content.library import Library, default_folder, load_library
from askmono.dialogue.reply import (
    Abstention,
    Answer,
    Clarification,
    Edition,
    Escalation,
    Offer,
    Quote,
    Refusal,
    Reply,
    Said,
    quoted,
)
from askmono.faces.speech import GRACE, SETTLE, Speaker, spoken, spoken_text
from askmono.faces.wording import Curated

EDITION = Edition("1", "0" * 64)
SAID = Curated(("Not reviewed.", "Not advice."), "None of these")
OFFERS = (Offer("a", "Is it A?"), Offer("b", "Is it B?"))
LONG = "These words are secret. " * 20_000  # more than a pipe holds

KEEP = "import sys; open(sys.argv[1], 'wb').write(sys.stdin.buffer.read())"
SLEEP = "import time; time.sleep(60)"
STUBBORN = "import signal, time; signal.signal(15, signal.SIG_IGN); time.sleep(60)"
PARENT = (  # tells its child's number, and then sounds on with it
    "import subprocess, sys, time\n"
    "child = subprocess.Popen([sys.executable, '-c', sys.argv[2]])\n"
    "open(sys.argv[1], 'w').write(str(child.pid)); time.sleep(60)"
)

posix = pytest.mark.skipif(sys.platform == "win32", reason="the stubs are for POSIX")
procfs = pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="no /proc")


# --- what is spoken ------------------------------------------------------------------------------


def quote_of(text: str) -> Quote:
    return Quote(text, "ket", "ket.md", ("FAQs",), None, 0, len(text), (7, 7), "0" * 64)


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        pytest.param(
            Answer(
                utterance="u",
                library=EDITION,
                notices=(Said("n", "First.\n\n- a point"),),
                question="Is it A?",
                passages=(quote_of("**A:**\n\n* yes\n* and *more"),),
                offers=OFFERS,
            ),
            "Answer: Is it A?\n\nFirst.\n\na point.\n\nA:\nyes.\nand *more.\n"
            "Source: ket.md, FAQs, line 7.\n\nNot reviewed.\nNot advice.\n\n"
            "Related questions:\n1. Is it A?\n2. Is it B?",
            id="answer",
        ),
        pytest.param(
            Clarification(utterance="u", library=EDITION, offers=OFFERS),
            "Did you mean.\n\nPick one:\n1. Is it A?\n2. Is it B?\n3. None of these.",
            id="clarification",
        ),
        pytest.param(
            Abstention(utterance="u", library=EDITION, reason="off-topic"),
            "Not about a medicine.",
            id="abstention",
        ),
        pytest.param(
            Refusal(
                utterance="u", library=EDITION, reason="diagnosis", notices=(Said("n", "No!"),)
            ),
            "We will not advise on this.\n\nNo!",
            id="refusal",
        ),
        pytest.param(
            Escalation(
                utterance="u", library=EDITION, reason="crisis", notices=(Said("n", "Go."),)
            ),
            "Get help now.\n\nGo.",
            id="escalation",
        ),
    ],
)
def test_spoken(reply: Reply, words: str) -> None:
    assert spoken(reply, SAID) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(quote_of("**Q: why?** A:  so"), "Q: why? A:  so.", id="passage"),
        pytest.param(quote_of("wrapped\nin its file"), "wrapped\nin its file.", id="one sentence"),
        pytest.param(quote_of("* a\n* b (c.)"), "a.\nb (c.)", id="list"),
        pytest.param(quote_of("1. a\n2. b"), "1. a.\n2. b.", id="numbers are spoken"),
        pytest.param("Ask.\n\n- one\n- two", "Ask.\n\none.\ntwo.", id="notice"),
        pytest.param("a\x1b[0m\tb", "a [0m b.", id="nothing steers the voice"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_spoken_text(text: Quote | str, words: str) -> None:
    assert spoken_text(text) == words


def test_every_word_of_the_monograph_is_spoken() -> None:
    library: Library = load_library(default_folder())
    monograph = library.monographs[0]
    for passage in monograph.passages:
        text = monograph.slice(passage.span)
        wanted = text.replace("**", "").replace("* ", " ").split()
        heard = spoken_text(quoted(monograph, passage)).split()
        assert [word.rstrip(".") for word in heard] == [word.rstrip(".") for word in wanted]


# --- the command ---------------------------------------------------------------------------------


def python(code: str, *args: str) -> list[str]:
    return [sys.executable, "-c", code, *args]


MakeSpeaker = Callable[..., Speaker]


@pytest.fixture
def speaker() -> Iterator[MakeSpeaker]:
    """Makes speakers; afterwards nothing of any of them is left."""
    made: list[Speaker] = []

    def make(command: list[str]) -> Speaker:
        made.append(Speaker(command))
        return made[-1]

    before = threading.active_count()
    yield make
    for one in made:
        one.stop()
    gc.collect()
    assert until(lambda: threading.active_count() == before, 2)
    with contextlib.suppress(ChildProcessError):  # which says that there is no child at all
        assert os.waitpid(-1, os.WNOHANG) == (0, 0)  # none that has ended and was not waited for


def until(true: Callable[[], object], seconds: float = 10) -> bool:
    ends = time.monotonic() + seconds
    while not true() and time.monotonic() < ends:
        time.sleep(0.005)
    return bool(true())


def ended(pid: int) -> bool:
    """Whether a process has ended, waited for by its parent or not."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return True
    return state == "Z"


def gone(pid: int) -> bool:
    """Whether a process has ended and was waited for."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


def pid_of(speaker: Speaker) -> int:
    assert speaker._process is not None
    return speaker._process.pid


@posix
@pytest.mark.parametrize("text", ["Ça va à tous: 日本", LONG, ""], ids=["short", "long", "empty"])
def test_the_command_hears_the_words(speaker: MakeSpeaker, tmp_path: Path, text: str) -> None:
    heard = tmp_path / "heard"
    voice = speaker(python(KEEP, str(heard)))
    assert voice.say(text) is True
    assert until(lambda: not voice.speaking)
    assert heard.read_text("utf-8") == text
    assert not voice.failed
    assert list(tmp_path.iterdir()) == [heard]


@posix
def test_half_a_character_is_no_error(speaker: MakeSpeaker, tmp_path: Path) -> None:
    voice = speaker(python(KEEP, str(tmp_path / "heard")))
    assert voice.say("half \ud83d") is True
    assert until(lambda: not voice.speaking)
    assert (tmp_path / "heard").read_text("utf-8") == "half ?"


def test_without_a_command_it_is_silent(speaker: MakeSpeaker) -> None:
    voice = speaker([])
    assert not voice.available
    assert voice.say("hello") is False
    assert not voice.speaking
    assert not voice.failed
    voice.stop()


@pytest.mark.parametrize(
    "command",
    [
        pytest.param(["no-such-speech-command"], id="not installed"),
        pytest.param(["/"], id="no program"),
        pytest.param(["a\0b"], id="no name"),
    ],
)
def test_what_cannot_start(speaker: MakeSpeaker, command: list[str]) -> None:
    voice = speaker(command)
    assert voice.available
    assert voice.say("hello") is False
    assert not voice.speaking


@posix
@pytest.mark.parametrize("text", ["hello", LONG], ids=["short", "long"])
def test_an_error_is_told(speaker: MakeSpeaker, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("askmono.faces.speech.SETTLE", 10)  # however busy the machine is
    voice = speaker(["false"])
    assert voice.say(text) is False
    assert voice.failed


@posix
def test_a_late_error_is_told_too(speaker: MakeSpeaker) -> None:
    voice = speaker(python("import time; time.sleep(0.3); raise SystemExit(2)"))
    assert voice.say("hello") is True
    assert until(lambda: not voice.speaking)
    assert voice.failed
    voice.stop()
    assert not voice.failed


@posix
def test_say_does_not_wait_for_a_command_that_does_not_listen(speaker: MakeSpeaker) -> None:
    voice = speaker(python(SLEEP))
    begun = time.monotonic()
    assert voice.say(LONG) is True
    assert time.monotonic() - begun < SETTLE + 2
    assert voice.speaking


@posix
@pytest.mark.parametrize("code", [SLEEP, STUBBORN], ids=["sleeps", "stubborn"])
@pytest.mark.parametrize("text", ["hello", LONG], ids=["short", "long"])
def test_stop_is_quick(speaker: MakeSpeaker, code: str, text: str) -> None:
    took = []
    for _ in range(3):  # a busy machine may keep everybody waiting once
        voice = speaker(python(code))
        voice.say(text)
        pid = pid_of(voice)
        time.sleep(0.3)  # until it ignores what it ignores
        begun = time.monotonic()
        voice.stop()
        took.append(time.monotonic() - begun)
        assert not voice.speaking
        assert not voice.failed
        assert until(lambda pid=pid: gone(pid), 1)  # type: ignore[misc]
        voice.stop()
    assert min(took) < 0.3


@posix
@procfs
@pytest.mark.parametrize("code", [SLEEP, STUBBORN], ids=["sleeps", "stubborn"])
def test_stop_ends_what_the_command_started(
    speaker: MakeSpeaker, tmp_path: Path, code: str
) -> None:
    note = tmp_path / "child"
    voice = speaker(python(PARENT, str(note), code))
    voice.say("hello")
    assert until(lambda: note.exists() and note.read_text())
    child = int(note.read_text())
    time.sleep(0.3)
    assert not ended(child)
    voice.stop()
    assert until(lambda: ended(child), 1)


@posix
def test_a_new_sentence_stops_the_old_one(speaker: MakeSpeaker, tmp_path: Path) -> None:
    voice = speaker(python(SLEEP))
    voice.say("one")
    first = pid_of(voice)
    voice.say("two")
    assert until(lambda: gone(first), 1)
    assert voice.speaking
    assert pid_of(voice) != first


@posix
@procfs
def test_the_words_are_in_no_argument_and_no_environment(
    speaker: MakeSpeaker, tmp_path: Path
) -> None:
    voice = speaker(python(SLEEP))
    voice.say("secret words")
    for name in ("cmdline", "environ"):
        assert b"secret words" not in Path(f"/proc/{pid_of(voice)}/{name}").read_bytes()
    assert str(Path(f"/proc/{pid_of(voice)}/fd/0").readlink()).startswith("pipe:")


@posix
def test_the_words_are_not_kept(speaker: MakeSpeaker, tmp_path: Path) -> None:
    voice = speaker(python(f"{KEEP}; {SLEEP}", str(tmp_path / "heard")))
    voice.say("secret words")
    assert until(lambda: (tmp_path / "heard").exists() and (tmp_path / "heard").read_text())
    assert voice._thread is not None
    (_, words) = voice._thread._args  # type: ignore[attr-defined]
    assert words == []
    held = [value for value in gc.get_objects() if isinstance(value, bytearray | memoryview)]
    assert not any(b"secret words" in bytes(value) for value in held)


@posix
def test_what_it_prints_is_thrown_away(
    speaker: MakeSpeaker, capfd: pytest.CaptureFixture[str]
) -> None:
    voice = speaker(python("import sys; print('loud'); print('loud', file=sys.stderr)"))
    voice.say("hello")
    assert until(lambda: not voice.speaking)
    assert capfd.readouterr() == ("", "")


@posix
@procfs
def test_nothing_is_left_after_the_end(speaker: MakeSpeaker) -> None:
    """No zombie and no thread, though nobody looks at the speaker again."""
    before = threading.active_count()
    voice = speaker(["true"])
    voice.say("hello")
    pid = pid_of(voice)
    assert until(lambda: threading.active_count() == before)
    assert not Path(f"/proc/{pid}").exists()


@posix
@pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed")
def test_espeak_speaks(speaker: MakeSpeaker, tmp_path: Path) -> None:
    sounds = []
    for number, text in enumerate(["No.", "No, it is unsafe to drive after receiving ketamine."]):
        path = tmp_path / f"{number}.wav"
        voice = speaker(["espeak-ng", "--stdin", "-w", str(path)])
        assert voice.say(text) is True
        assert until(lambda voice=voice: not voice.speaking)  # type: ignore[misc]
        assert not voice.failed
        with wave.open(str(path)) as sound:
            rate = sound.getframerate()
            samples = np.frombuffer(sound.readframes(sound.getnframes()), np.int16)
        assert np.abs(samples).max() > 3000  # of 32767: speech, where silence is near 0
        sounds.append(len(samples) / rate)
    assert sounds[1] > sounds[0] + 1  # seconds


def test_stop_stays_within_its_time() -> None:
    assert 2 * GRACE < 0.3
