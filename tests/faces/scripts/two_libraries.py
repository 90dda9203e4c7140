"""A library and an edited copy of it: what a curator changes, and what must not be lost."""

import hashlib
import shutil
from pathlib import Path


def edited(folder: Path, to: Path) -> Path:
    """A copy with words of a passage, a number of a card, a notice and an intent changed."""
    shutil.copytree(folder, to)
    text = to / "knowledge" / "ketamine.md"
    manifest = to / "knowledge" / "library.yaml"
    before = text.read_bytes()
    after = before.replace(b"No, it's unsafe to drive", b"No, it is never safe to drive")
    assert after != before
    text.write_bytes(after)
    replace(manifest, hashlib.sha256(before).hexdigest(), hashlib.sha256(after).hexdigest())
    locales = to / "knowledge" / "notices" / "locales.yaml"
    replace(locales, "text: call 911", "text: call 912")
    replace(locales, 'number: "911"', 'number: "912"')
    few = to / "intents" / "few.yaml"
    replace(few, "id: addiction", "id: habit-forming")
    replace(few, "- addiction\n", "- habit-forming\n", some=True)
    return to


def replace(path: Path, old: str, new: str, *, some: bool = False) -> None:
    """Replace in a file what must be there, unless `some` says that it may not be."""
    text = path.read_text("utf-8")
    assert old in text or some, old
    path.write_text(text.replace(old, new), "utf-8")
