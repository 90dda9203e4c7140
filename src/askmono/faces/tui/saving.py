"""A conversation into files with a number, never over another file."""

from collections.abc import Sequence
from pathlib import Path

from askmono.dialogue.reply import Edition
from askmono.faces.private_file import write_numbered
from askmono.faces.transcript import Exchange, as_json, as_markdown

STEM = "askmono-conversation"


def save(
    folder: Path, exchanges: Sequence[Exchange], library: Edition, disclaimer: str
) -> tuple[Path, ...]:
    """Write the Markdown and the JSON form. Returns: their paths. Raises OSError."""
    parts = {
        ".md": as_markdown(exchanges, library, disclaimer),
        ".json": as_json(exchanges, library),
    }
    return write_numbered(folder, STEM, parts)


def save_script(folder: Path, text: str) -> tuple[Path, ...]:
    """Write the conversation as a script. Returns: its path. Raises OSError."""
    return write_numbered(folder, STEM, {".script.yaml": text})
