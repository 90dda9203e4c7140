"""A conversation into files with a number, never over another file."""

from collections.abc import Sequence
from itertools import count
from pathlib import Path

from askmono.dialogue.reply import Edition
from askmono.faces.private_file import write_new
from askmono.faces.transcript import Exchange, as_json, as_markdown

STEM = "askmono-conversation"


def save(
    folder: Path, exchanges: Sequence[Exchange], library: Edition, disclaimer: str
) -> tuple[Path, Path]:
    """Write the Markdown and the JSON form. Returns: their paths. Raises OSError."""
    md, json = _write(
        folder,
        {
            ".md": as_markdown(exchanges, library, disclaimer),
            ".json": as_json(exchanges, library),
        },
    )
    return md, json


def save_script(folder: Path, text: str) -> Path:
    """Write the conversation as a script. Returns: its path. Raises OSError."""
    return _write(folder, {".script.yaml": text})[0]


def _write(folder: Path, texts: dict[str, str]) -> tuple[Path, ...]:
    """Write files that differ in their suffix, under the first number that none of them has."""
    for number in count(1):
        paths = tuple(folder / f"{STEM}-{number}{suffix}" for suffix in texts)
        if any(path.exists() for path in paths):
            continue
        try:
            for path, text in zip(paths, texts.values(), strict=True):
                write_new(path, text)
        except FileExistsError:  # another program took the number just now
            continue
        return paths
    raise AssertionError  # count() has no end
