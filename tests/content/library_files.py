"""A small sound library in a folder, to be broken in one place at a time."""

import hashlib
from pathlib import Path

from askmono.content.notices import NEEDED
from askmono.content.problems import Problem

CHECKOUT = Path(__file__).parents[2]

MARK = "§"  # in a replacement: where the problem is expected

MANIFEST = "knowledge/library.yaml"
MONOGRAPH = "knowledge/testamine.md"
NOTICES = "knowledge/notices/en.yaml"
LOCALES = "knowledge/notices/locales.yaml"
MEDICINES = "knowledge/medicines.yaml"
USES = "intents/uses.yaml"
EFFECTS = "intents/effects.yaml"

_MONOGRAPH = """\
---
title: Testamine
---

# Testamine
### Usage
Testamine is used in tests.  It is made of words.

### Side Effects
**Common Side Effects:**

* Headache
* Hiccups

### FAQs
* **Q: Can I drive after testamine?** A: No.

**Disclaimer:** Ask a pharmacist.
"""

_MANIFEST = """\
version: "1"
language: en
monographs:
  - id: testamine
    file: testamine.md
    sha256: SHA256
    names:
      generic: [testamine]
    language: en
    source: written for tests
    review:
      status: reviewed
      by: A. Pharmacist
      on: "2026-01-01"
      next: "2027-01-01"
    version: "1"
    targets: curated
"""

_LOCALES = """\
locales:
  - id: unset
    name: not set
    emergency: {text: call for help, source: tests, checked: "2026-01-01"}
    crisis: {text: call someone, source: tests, checked: "2026-01-01"}
    poison: {text: call a nurse, source: tests, checked: "2026-01-01"}
"""

_MEDICINES = """\
source: made up for tests
medicines:
  - name: otheramine
"""

_USES = """\
intents:
  - id: used-for
    question: "What is {medicine} used for?"
    related: [side-effects]
    targets:
      - section: Usage
    examples:
      - what does it treat
      - why would anyone take {medicine}
      - purpose of this medicine
      - reasons for giving it
      - whats it good for
"""

_EFFECTS = """\
intents:
  - id: side-effects
    question: "What are the side effects of {medicine}?"
    targets:
      - section: Side Effects
        label: common
    examples:
      - does it have unwanted effects
      - will i feel sick
      - bad reactions
      - what could it do to me
      - hiccups after {medicine}
  - id: driving
    question: "Can I drive after taking {medicine}?"
    targets:
      - section: FAQs
        faq: drive
    examples:
      - am i safe behind the wheel
      - may i take the car
      - cycling home afterwards
      - operating a tractor
      - is driving allowed
  - id: which-one
    question: "What would you like to know?"
    reply: clarification
    offers: [used-for, driving]
    examples:
      - tell me about {medicine}
      - info
      - i have a question
      - help me understand
      - where do i start
"""


class LibraryFiles:
    """The files of a library in `folder`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        ids = "".join(
            f"  - {{id: {id_}, text: Some words., source: tests}}\n" for id_ in sorted(NEEDED)
        )
        self.write(MONOGRAPH, _MONOGRAPH)
        self.write(MANIFEST, _MANIFEST)
        self.write(NOTICES, f"language: en\nnotices:\n{ids}")
        self.write(LOCALES, _LOCALES)
        self.write(MEDICINES, _MEDICINES)
        self.write(USES, _USES)
        self.write(EFFECTS, _EFFECTS)
        self.seal()

    def write(self, name: str, text: str | bytes) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)

    def read(self, name: str) -> str:
        return (self.folder / name).read_bytes().decode()

    def seal(self) -> None:
        """Write the monograph's present hash into the manifest."""
        digest = hashlib.sha256((self.folder / MONOGRAPH).read_bytes()).hexdigest()
        lines = self.read(MANIFEST).split("\n")
        at = next(i for i, line in enumerate(lines) if line.lstrip().startswith("sha256:"))
        lines[at] = f"    sha256: {digest}"
        self.write(MANIFEST, "\n".join(lines))

    def change(self, name: str, old: str, new: str) -> tuple[int, int]:
        """Replace the first `old`; returns line and column of the MARK in `new`, or (0, 0)."""
        text = self.read(name)
        assert old in text, f"{old!r} is not in {name}"
        text = text.replace(old, new, 1)
        before, mark, after = text.partition(MARK)
        self.write(name, before + after)
        if name == MONOGRAPH:
            self.seal()
        if not mark:
            return 0, 0
        return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


def codes(problems: list[Problem] | tuple[Problem, ...]) -> list[str]:
    return [problem.code for problem in problems]
