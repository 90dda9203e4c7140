"""A small shelf for tests: made-up medicines whose names lie near each other."""

import hashlib
import shutil
from pathlib import Path
from typing import NamedTuple

import msgspec

from askmono.content.bundle import Bundle
from askmono.content.library import default_folder, load_library
from askmono.dialogue.compiled import Compiled, Preparing, count_words, known_words
from askmono.dialogue.engine import Engine
from askmono.dialogue.settings import Settings
from askmono.retrieval.collecting import collect_names
from askmono.retrieval.encoder import MiniLM

MEDICINES = {
    "amadrol": "Amadrol",
    "amadrel": "Amadrel",
    "bexolin": "Bexolin",
    "bexolin-cortamide": "Bexolin + Cortamide",
    "cortamide-dulaphen": "Cortamide + Dulaphen",
    "elvitrane-topical": "Elvitrane (Topical)",
    "fenoprast": "Fenoprast",
}

TEXT = """# {name}

### Generic Name

{name}

### Usage

{name} is for tests of {id}, unlike warfarin.

### Dosage

**Adults:** 10 mg twice daily.

### How it Works

{name} works by being made up.

### Side Effects

**Common Side Effects:**

* Headache
* Drowsiness of {id}

### Precautions

**Alcohol:** Alcohol can make the drowsiness of {id} worse.

**Driving:** People who are drowsy with {id} must not drive.

### FAQs

* **Q: How long does the effect of {name} last?** A: The effect of {id} lasts a day.
* **Q: Can I drive or operate machinery after {name}?** A: No, not after {id}.
* **Q: How should {name} be stored?** A: Keep {id} dry.
* **Q: Is {name} addictive?** A: Nobody knows whether {id} is.
* **Q: What if a dose of {name} is missed?** A: A missed dose of {id} is left out.
"""

# What the text of one of them tells besides, without a figure.
ADMINISTERED = {"amadrel": "**Administration:** The tablets of amadrel are swallowed whole.\n\n"}


def make_shelf(folder: Path) -> None:
    """Put the made-up medicines into a library's folder instead of its own."""
    knowledge = folder / "knowledge"
    (knowledge / "ketamine.md").unlink()
    for lesson in (knowledge / "lessons").glob("*.yaml"):
        lesson.unlink()
    rows = []
    for id_, name in MEDICINES.items():
        text = TEXT.format(name=name, id=id_)
        works = "### How it Works"
        data = text.replace(works, ADMINISTERED.get(id_, "") + works).encode()
        (knowledge / f"{id_}.md").write_bytes(data)
        rows.append(
            f'  - id: {id_}\n    file: {id_}.md\n    sha256: "{hashlib.sha256(data).hexdigest()}"\n'
            f'    names: {{generic: ["{name}"]}}\n    language: en\n    source: made up\n'
            f'    review: {{status: unreviewed}}\n    version: "1"\n'
        )
    medicines = knowledge / "medicines.yaml"
    other = "  - name: bexolin\n    also: [bexo-brand, bexobrand, made by nobody]\n"
    medicines.write_text(medicines.read_text("utf-8") + other, "utf-8")
    manifest = 'version: "1"\nlanguage: en\nmonographs:\n' + "".join(rows)
    (knowledge / "library.yaml").write_text(manifest, "utf-8")


def edit(folder: Path, id_: str, old: str, new: str) -> None:
    """Change a monograph, and its SHA-256 in the manifest."""
    file, manifest = folder / "knowledge" / f"{id_}.md", folder / "knowledge" / "library.yaml"
    before = file.read_bytes()
    after = before.replace(old.encode(), new.encode())
    assert before != after
    file.write_bytes(after)
    text = manifest.read_text("utf-8")
    changed = text.replace(hashlib.sha256(before).hexdigest(), hashlib.sha256(after).hexdigest())
    manifest.write_text(changed, "utf-8")


def widened(compiled: Compiled, folder: Path, *edits: tuple[str, str, str]) -> Engine:
    """The shelf, made in a folder, with every intent of a compiled library; its fit is shared.

    edits: as of edit(), one after the other.
    """
    for part in ("knowledge", "intents"):
        shutil.copytree(default_folder() / part, folder / part)
    make_shelf(folder)
    for each in edits:
        edit(folder, *each)
    library = load_library(folder)
    names = collect_names(library)
    trained = compiled.trained
    ready = Preparing(trained.forms, MiniLM())
    prepared = {monograph.id: ready.of(monograph) for monograph in library.monographs}
    made = Compiled(
        msgspec.structs.replace(compiled.library, monographs=library.monographs),
        trained,
        names,
        known_words(trained.phrased, count_words(library.monographs), names.exact),
        prepared.__getitem__,
    )
    return Engine(made, Settings(locale="US"))


class OnDisk(NamedTuple):
    """An open bundle and its file. bundle: as the engine reads it."""

    engine: Engine
    path: Path
    bundle: Bundle

    def damage(self) -> None:
        """Write something else over it, as `cat other >FILE` does: it is the same file still.

        And let SQLite forget what it has read: of a large file it keeps little.
        """
        self.path.write_bytes(b"something else " * (self.path.stat().st_size // 15))
        self.bundle._base.execute("PRAGMA shrink_memory")
