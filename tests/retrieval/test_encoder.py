"""The sentence encoder as it is installed: what its vectors are, and what happens without it."""

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest

from askmono.retrieval import encoder as encoder_module
from askmono.retrieval.encoder import (
    DIMENSIONS,
    FOLDER,
    MODEL,
    PIECES,
    EncoderMissingError,
    MiniLM,
    edition,
)

TEXTS = [
    "can i drive home after the medicine",
    "",
    "?!",
    "how long does it last",
    "can i drive home after the medicine",
    "i was told not to eat but i have had a slice of toast and a cup of tea this morning",
    "KETAMINE",
    "la médecine est-elle sûre 🙂",
]
TOLERANCE = 1e-4  # of a component: rounding may depend on what is encoded together


@pytest.fixture(scope="module")
def encoder() -> MiniLM:
    return MiniLM()


def cosine(encoder: MiniLM, left: str, right: str) -> float:
    rows = encoder.encode([left, right])
    return float(rows[0] @ rows[1])


def test_one_row_of_length_one_a_text(encoder: MiniLM) -> None:
    rows = encoder.encode(TEXTS)
    assert rows.shape == (len(TEXTS), DIMENSIONS)
    assert rows.dtype == np.float32
    assert np.linalg.norm(rows, axis=1) == pytest.approx(np.ones(len(TEXTS)), abs=1e-5)


def test_no_texts_give_no_rows(encoder: MiniLM) -> None:
    assert encoder.encode([]).shape == (0, DIMENSIONS)


def test_together_as_one_by_one_and_in_order(encoder: MiniLM) -> None:
    """A text's row does not depend on the others, and the rows come back as they were asked."""
    texts = [f"{text} {at}" for at in range(12) for text in TEXTS[:5]]
    together = encoder.encode(texts)
    alone = np.vstack([encoder.encode([text]) for text in texts])
    assert np.abs(together - alone).max() < TOLERANCE
    backwards = encoder.encode(texts[::-1])[::-1]
    assert np.abs(together - backwards).max() < TOLERANCE


def test_cores_change_nothing(encoder: MiniLM) -> None:
    assert (MiniLM(threads=2).encode(TEXTS) == encoder.encode(TEXTS)).all()


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        pytest.param("Can I drive?", "can i drive?", True, id="capitals are not read"),
        pytest.param("word " * 200, "word " * 4000, True, id="what stands behind the longest"),
        pytest.param("word " * 200 + "why", "word " * 200 + "drive", True, id="other words there"),
        pytest.param("word " * 20, "word " * 20 + "drive", False, id="a word within the longest"),
        pytest.param("it is safe", "it is not safe", False, id="a negation"),
        pytest.param("5 mg", "50 mg", False, id="a number"),
        pytest.param("", "pain", False, id="nothing"),
    ],
)
def test_the_same_vector(encoder: MiniLM, left: str, right: str, same: bool) -> None:
    rows = encoder.encode([left, right])
    assert bool(np.abs(rows[0] - rows[1]).max() < TOLERANCE) is same


@pytest.mark.parametrize(
    ("text", "alike", "other"),
    [
        ("can i sit behind the wheel", "am i allowed to drive", "is there a car park"),
        ("how long until it wears off", "the duration of its effect", "how is it stored"),
        ("will it make me throw up", "can it cause vomiting", "will it make me hungry"),
        ("is it addictive", "can you get hooked on it", "is it expensive"),
        ("i'm expecting a baby", "i am pregnant", "i'm expecting a parcel"),
        ("where do i keep the bottle", "how should it be stored", "how should it be given"),
        ("can kids have it", "is it given to children", "can dogs have it"),
        (
            "can i have a beer with it",
            "may i drink alcohol while on it",
            "can i have a bath with it",
        ),
        ("i want to die", "i am suicidal", "i want to drive"),
        ("she is not breathing", "she stopped taking breaths", "she is not reading"),
    ],
)
def test_what_means_alike_is_nearer_than_what_reads_alike(
    encoder: MiniLM, text: str, alike: str, other: str
) -> None:
    assert cosine(encoder, text, alike) > cosine(encoder, text, other)


# --- without its files ------------------------------------------------------------------------


def test_opening_waits_for_a_text() -> None:
    """A question that needs no encoder pays for none of this."""
    program = """
import sys
from askmono.retrieval.encoder import MiniLM
MiniLM()
print([n for n in ("numpy", "onnxruntime", "tokenizers") if n in sys.modules])
MiniLM().encode(["hello"])
print([n for n in ("huggingface_hub", "onnx", "scipy") if n in sys.modules])
"""
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert run.stdout.splitlines() == ["[]", "[]"]


@pytest.mark.parametrize("name", [MODEL, PIECES])
@pytest.mark.parametrize("folder", [False, True], ids=["no file", "a folder in its place"])
def test_a_missing_file_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str, folder: bool
) -> None:
    for other in (MODEL, PIECES):
        (tmp_path / other).write_bytes((FOLDER / other).read_bytes())
    (tmp_path / name).unlink()
    if folder:
        (tmp_path / name).mkdir()
    monkeypatch.setattr(encoder_module, "FOLDER", tmp_path)
    with pytest.raises(EncoderMissingError, match=rf"{name} is missing; install askmono again"):
        MiniLM().encode(["hello"])


def test_its_edition_is_the_sum_of_the_model() -> None:
    assert edition() == sha256((FOLDER / MODEL).read_bytes()).hexdigest()


def test_a_missing_file_is_no_error_until_a_text_is_encoded(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(encoder_module, "FOLDER", tmp_path)
    MiniLM()


def test_the_runtime_reports_nothing_and_leaves_nothing(tmp_path: Path) -> None:
    """Its published builds keep an id of the device and send events, unless told not to."""
    code = (
        "import os; from askmono.retrieval.encoder import MiniLM; MiniLM().encode(['hello']);"
        "assert os.environ['ORT_DISABLE_TELEMETRY'] == '1'"
    )
    folders = {"HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"}
    environment = {"PATH": os.environ["PATH"]}
    for name in folders:
        environment[name] = str(tmp_path / name)
        (tmp_path / name).mkdir()
    subprocess.run([sys.executable, "-c", code], check=True, env=environment)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
