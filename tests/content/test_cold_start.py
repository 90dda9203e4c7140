"""What a compiled library is opened with: nothing that only reading one needs."""

import subprocess
import sys

HEAVY = (
    "yaml",
    "jsonschema",
    "markdown_it",
    "mdit_py_plugins",
    "numpy",
    "onnxruntime",
    "scipy",
    "spellchecker",
    "tempfile",
    "tokenizers",
)


def test_the_types_of_a_library_need_no_reader() -> None:
    program = f"""
import sys
import askmono.content.cache, askmono.content.intent, askmono.content.library
import askmono.content.notices, askmono.content.spelling, askmono.content.text
print([name for name in {HEAVY} if name in sys.modules])
"""
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "[]"
