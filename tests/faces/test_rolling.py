"""Which workers roll.py waits for before it touches one."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

PLACE = Path(__file__).parents[2] / "docs" / "scaling" / "roll.py"


@pytest.fixture
def roll() -> ModuleType:
    spec = importlib.util.spec_from_file_location("roll", PLACE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("status", "replaced"),
    [
        pytest.param("ok", ["a:1", "b:2"], id="both are well"),
        pytest.param("damaged", ["a:1", "b:2"], id="only a restart mends it"),
        pytest.param("draining", [], id="about to end"),
        pytest.param("no answer (OSError)", [], id="gone"),
    ],
)
def test_no_worker_is_touched_unless_the_others_are_there(
    roll: ModuleType, monkeypatch: pytest.MonkeyPatch, status: str, replaced: list[str]
) -> None:
    states = {"a:1": "ok", "b:2": status}
    restarted: list[str] = []

    def restart(worker: str, _: str) -> bool:
        restarted.append(worker)
        states[worker] = "ok"
        return True

    monkeypatch.setattr(roll, "restart", restart)
    monkeypatch.setattr(roll, "health", lambda worker, *_: roll.Health(states[worker]))
    monkeypatch.setattr("sys.argv", ["roll.py", "--pause", "0", "--patience", "1", *states])
    assert roll.main() == (0 if replaced else 1)
    assert restarted == replaced
