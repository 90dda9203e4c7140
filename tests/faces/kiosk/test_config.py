import re
import shutil
import subprocess
from pathlib import Path

import pytest

from askmono.content.library import Library, default_folder, load_library
from askmono.content.problems import ContentError
from askmono.content.yamlfile import schema
from askmono.faces.kiosk.config import (
    FINDINGS,
    Idle,
    KioskConfig,
    Speech,
    Staff,
    Takeaway,
    config_problems,
    read_config,
)

MARK = "§"  # where the problem is expected
HASH = f"scrypt$65536$8$1${'0' * 32}${'0' * 64}"
EXAMPLE = Path(__file__).parents[3] / "docs" / "kiosk.example.yaml"


@pytest.fixture(scope="module")
def library(folder: Path) -> Library:
    return load_library(folder)


def written(folder: Path, text: str) -> tuple[Path, tuple[int, int]]:
    """A configuration in a folder, and line and column of its MARK."""
    before, mark, after = text.partition(MARK)
    path = folder / "kiosk.yaml"
    path.write_text(before + after)
    path.chmod(0o640)
    if not mark:
        return path, (1, 1)
    return path, (before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)


def found(path: Path, library: Library | None = None) -> list[tuple[str, int, int]]:
    return [(p.code, p.line, p.column) for p in config_problems(path, library)]


def test_the_least(tmp_path: Path) -> None:
    path, _ = written(tmp_path, "locale: US\n")
    assert read_config(path) == KioskConfig(locale="US")
    config = read_config(path)
    assert (config.dosing, config.theme, config.lessons) == ("withhold", "askmono-light", True)
    assert config.idle == Idle(menu=120, words_per_second=2, warning=30)
    assert config.takeaway == Takeaway(ways=("code",))
    assert (config.staff, config.speech, config.log) == (None, None, None)


def test_everything(tmp_path: Path) -> None:
    (tmp_path / "books").mkdir()
    path, _ = written(
        tmp_path,
        f"""\
locale: "NO"
library: books
medicines: [ketamine]
topics: [driving, onset]
dosing: show
theme: askmono-contrast
idle: {{menu: 45.5, words_per_second: 1, warning: 20}}
speech: {{command: [espeak-ng, --stdin], language: en-GB}}
takeaway: {{ways: [address, print, code], address: "https://a.example/b/", print: [lp, -s]}}
staff: {{pin: "{HASH}", keys: [f12, ctrl+g, f9], taps: 0}}
lessons: false
log: kiosk.log
""",
    )
    assert config_problems(path) == [] or {p.code for p in config_problems(path)} == {
        "missing-program"
    }
    assert read_config(path) == KioskConfig(
        locale="NO",
        library=tmp_path / "books",
        medicines=("ketamine",),
        topics=("driving", "onset"),
        dosing="show",
        theme="askmono-contrast",
        idle=Idle(45.5, 1, 20),
        speech=Speech(("espeak-ng", "--stdin"), "en-GB"),
        takeaway=Takeaway(("address", "print", "code"), "https://a.example/b", ("lp", "-s")),
        staff=Staff(HASH, ("f12", "ctrl+g", "f9"), 0),
        lessons=False,
        log=tmp_path / "kiosk.log",
    )


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("§theme: askmono-dark", "missing-key", id="no locale"),
        pytest.param("locale: §unset", "unset-locale", id="the locale that names no number"),
        pytest.param("locale: §us", "bad-format", id="locale in small letters"),
        pytest.param("locale: US\n§librari: x", "unknown-key", id="slip in a key"),
        pytest.param("locale: US\nlibrary: §nowhere", "missing-folder", id="no such library"),
        pytest.param("locale: US\nlog: §nowhere/log", "missing-folder", id="no folder for a log"),
        pytest.param("locale: US\nmedicines: §[]", "too-short", id="no medicine"),
        pytest.param("locale: US\ntopics: §[]", "too-short", id="no topic"),
        pytest.param("locale: US\ntopics: §[a,b,c,d,e,f,g,h,i,j]", "too-long", id="ten topics"),
        pytest.param("locale: US\ntopics: §[a, a]", "duplicate-entry", id="a topic twice"),
        pytest.param("locale: US\ndosing: §hide", "bad-value", id="unknown dosing"),
        pytest.param("locale: US\ntheme: §dracula", "bad-value", id="unknown theme"),
        pytest.param("locale: US\nidle: {warning: §19.9}", "short-warning", id="short warning"),
        pytest.param("locale: US\nidle: {warning: §0}", "short-warning", id="no warning"),
        pytest.param("locale: US\nidle: {menu: §29}", "bad-value", id="too little time"),
        pytest.param("locale: US\nidle: {menu: §soon}", "wrong-type", id="no number"),
        pytest.param("locale: US\nidle: {menu: §true}", "wrong-type", id="a truth is no number"),
        pytest.param("locale: US\nidle: {words_per_second: §0}", "bad-value", id="a division by 0"),
        pytest.param("locale: US\nspeech: {command: §[]}", "too-short", id="an empty command"),
        pytest.param('locale: US\nspeech: {command: [§""]}', "too-short", id="a nameless program"),
        pytest.param("locale: US\nspeech: {command: §say it}", "wrong-type", id="a shell's line"),
        pytest.param("locale: US\nspeech: §{language: en}", "missing-key", id="no command"),
        pytest.param("locale: US\ntakeaway: {ways: §[]}", "too-short", id="no way"),
        pytest.param("locale: US\ntakeaway: §{ways: [print]}", "missing-key", id="no printer"),
        pytest.param("locale: US\ntakeaway: §{ways: [address]}", "missing-key", id="no address"),
        pytest.param(
            "locale: US\ntakeaway: {address: §'http://a.b'}", "bad-format", id="no encryption"
        ),
        pytest.param(
            "locale: US\ntakeaway: {address: §'https://a.b/?q='}", "bad-format", id="a query"
        ),
        pytest.param(
            "locale: US\ntakeaway: {address: §'https://x:y@a.b'}", "bad-format", id="a password"
        ),
        pytest.param("locale: US\nstaff: §{taps: 7}", "missing-key", id="no PIN"),
        pytest.param("locale: US\nstaff: {pin: §493021}", "bad-pin", id="a PIN in the clear"),
        pytest.param("locale: US\nstaff: {pin: §'493021'}", "bad-pin", id="the same as text"),
        pytest.param("locale: US\nstaff: {pin: §[4, 9]}", "bad-pin", id="a list for a PIN"),
        pytest.param(
            f"locale: US\nstaff: {{pin: §'{HASH.replace('65536', '1024')}'}}", "bad-pin", id="weak"
        ),
        pytest.param(
            f"locale: US\nstaff: {{pin: '{HASH}', taps: §2}}", "few-taps", id="accidental taps"
        ),
        pytest.param(
            f"locale: US\nstaff: {{pin: '{HASH}', keys: §[f12]}}", "too-short", id="one key"
        ),
        pytest.param(
            f"locale: US\nstaff: {{pin: '{HASH}', keys: [f12, §enter]}}", "bad-format", id="enter"
        ),
        pytest.param(
            f"locale: US\nstaff: {{pin: '{HASH}', keys: [§a, f12]}}", "bad-format", id="a letter"
        ),
        pytest.param(
            f"locale: US\nstaff: {{pin: '{HASH}', keys: [f12, §ctrl+m]}}",
            "bad-format",
            id="enter under another name",
        ),
        pytest.param("locale: US\nlessons: §no", "wrong-type", id="no truth"),
        pytest.param("§a: [", "yaml-syntax", id="no YAML"),
    ],
)
def test_refused(tmp_path: Path, text: str, code: str) -> None:
    path, (line, column) = written(tmp_path, f"{text}\n")
    assert found(path)[0][0] == code
    if code != "yaml-syntax":  # it stands where the reader noticed
        assert found(path) == [(code, line, column)]
    with pytest.raises(ContentError, match=rf"kiosk\.yaml:\d+:\d+: .* \[{code}\]\n  \S"):
        read_config(path)


def test_all_problems_in_one_run(tmp_path: Path, library: Library) -> None:
    path, _ = written(
        tmp_path,
        "locale: unset\nlibrary: x\nidle: {warning: 1}\nstaff: {pin: 1}\ntopics: [nothing]\n",
    )
    codes = ["unset-locale", "missing-folder", "short-warning", "bad-pin"]
    with pytest.raises(ContentError) as raised:
        read_config(path)
    assert [problem.code for problem in raised.value.problems] == codes
    assert [code for code, *_ in found(path, library)] == [*codes, "unknown-topic"]


def test_a_pin_in_the_clear_is_not_repeated(tmp_path: Path) -> None:
    for pin in ("49302187", "'49302187'", "[49302187]", "{a: 49302187}"):
        path, _ = written(tmp_path, f"locale: US\nstaff: {{pin: {pin}}}\n")
        said = "\n".join(map(str, config_problems(path)))
        assert "[bad-pin]" in said
        assert "49302187" not in said


def test_no_such_file(tmp_path: Path) -> None:
    assert found(tmp_path / "none.yaml") == [("missing-file", 1, 1)]
    assert found(tmp_path) == [("not-a-file", 1, 1)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("locale: §XX", "unknown-locale", id="locale"),
        pytest.param("locale: US\nmedicines: [ketamine, §aspirin]", "unknown-medicine", id="name"),
        pytest.param("locale: US\ntopics: [driving, §flying]", "unknown-topic", id="no intent"),
        pytest.param("locale: US\ntopics: [§vague-about]", "unanswered-topic", id="asks back"),
        pytest.param("locale: US\nlessons: §true", "no-lesson", id="a library without lessons"),
        pytest.param("locale: US\nspeech: {command: [§nosuch]}", "missing-program", id="program"),
        pytest.param(
            "locale: US\ntakeaway: {ways: [print], print: [§nosuch]}", "missing-program", id="lp"
        ),
        pytest.param("locale: US\ntopics: [driving]\nmedicines: [ketamine]", "", id="all known"),
        pytest.param("locale: US\nlessons: false", "", id="no lessons wanted"),
    ],
)
def test_what_only_a_library_or_a_computer_tells(
    tmp_path: Path, library: Library, text: str, code: str
) -> None:
    path, (line, column) = written(tmp_path, f"{text}\n")
    assert found(path, library) == ([(code, line, column)] if code else [])
    read_config(path)  # what stands there is well said


def test_a_topic_that_is_answered_with_dose_figures(tmp_path: Path) -> None:
    path, _ = written(tmp_path, "locale: US\ntopics: [dose-range-depression, driving]\n")
    assert found(path, load_library(default_folder())) == [("withheld-topic", 2, 10)]


@pytest.mark.parametrize(("mode", "told"), [(0o644, True), (0o640, False), (0o600, False)])
def test_a_pin_that_everybody_can_read(tmp_path: Path, mode: int, told: bool) -> None:
    path, _ = written(tmp_path, f"locale: US\nstaff: {{pin: '{HASH}'}}\n")
    path.chmod(mode)
    assert ("readable-pin" in {code for code, *_ in found(path)}) is told
    read_config(path)


def test_findings_do_not_stop_a_kiosk(tmp_path: Path) -> None:
    text = f"locale: US\nspeech: {{command: [nosuch]}}\nstaff: {{pin: '{HASH}'}}\n"
    path, _ = written(tmp_path, text)
    path.chmod(0o644)
    assert {code for code, *_ in found(path)} <= FINDINGS
    read_config(path)


def test_the_example_is_sound(tmp_path: Path) -> None:
    assert read_config(EXAMPLE).topics
    codes = {p.code for p in config_problems(EXAMPLE, load_library(default_folder()))}
    assert codes <= {"missing-program"}
    # What it comments out is sound as well.
    text = re.sub(
        r"(?m)^( *)# (staff:|  pin:|  keys:|  taps:|print:)", r"\1\2", EXAMPLE.read_text()
    )
    text = text.replace("scrypt$...", HASH)
    path, _ = written(tmp_path, text)
    staff, takeaway = read_config(path).staff, read_config(path).takeaway
    assert staff == Staff(HASH, ("f12", "f9"), 7)
    assert takeaway.printer == ("lp", "-d", "waiting-room")


def test_each_key_is_described() -> None:
    def keys(part: dict[str, object], name: str) -> None:
        properties = part.get("properties", {})
        assert isinstance(properties, dict)
        for key, value in properties.items():
            assert len(value.get("description", "")) > 15 or "$ref" in value, f"{name}.{key}"
            if "properties" in value:
                assert value["additionalProperties"] is False, key
                keys(value, f"{name}.{key}")

    keys(schema("kiosk"), "kiosk")
    assert set(schema("kiosk")["properties"]) == set(KioskConfig.__struct_fields__)


def test_a_program_by_its_whole_path(tmp_path: Path) -> None:
    path, _ = written(tmp_path, f"locale: US\nspeech: {{command: [{shutil.which('sh')}]}}\n")
    assert found(path) == []


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="there is no systemd")
def test_the_unit_on_the_page_for_operators(tmp_path: Path) -> None:
    page = (EXAMPLE.parent / "kiosk.md").read_text("utf-8")
    unit = re.search(r"```ini\n(.*?)```", page, re.DOTALL)
    assert unit
    # What it starts is not on this machine.
    text = re.sub(r"(?<=[=+-])/(opt|usr)/\S+", "/bin/true", unit[1])
    (tmp_path / "askmono-kiosk.service").write_text(text)
    told = subprocess.run(
        ["systemd-analyze", "verify", str(tmp_path / "askmono-kiosk.service")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (told.returncode, told.stdout + told.stderr) == (0, "")
