"""A conversation into two files of one number, never over another file."""

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
    texts = {
        ".md": as_markdown(exchanges, library, disclaimer),
        ".json": as_json(exchanges, library),
    }
    for number in count(1):
        paths = tuple(folder / f"{STEM}-{number}{suffix}" for suffix in texts)
        if any(path.exists() for path in paths):
            continue
        try:
            for path, text in zip(paths, texts.values(), strict=True):
                write_new(path, text)
        except FileExistsError:  # another program took the number just now
            continue
        return paths[0], paths[1]
    raise AssertionError  # count() has no end
