"""docs/codes.md tells of every code of a problem, and of no other."""

import ast
import re
from collections.abc import Iterator

from library_files import CHECKOUT

from askmono.content.checks import FINDINGS, NOTES

ROW = re.compile(r"^\| `([a-z0-9-]+)` \| (fatal|finding|note) \| (.+) \| (.+) \|$", re.MULTILINE)
TELLERS = {"Problem", "problem", "_say", "_stop"}  # called with (..., code, advice)


def _codes_in_source() -> Iterator[str]:
    for path in sorted((CHECKOUT / "src/askmono/content").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or len(node.args) < 3:
                continue
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if name in TELLERS:
                for part in ast.walk(node.args[-2]):
                    if isinstance(part, ast.Constant) and isinstance(part.value, str):
                        yield part.value


def test_the_page_and_the_source_name_the_same_codes() -> None:
    rows = ROW.findall((CHECKOUT / "docs/codes.md").read_text("utf-8"))
    codes = [code for code, *_ in rows]
    found = set(_codes_in_source()) - {"", "min", "max"}
    assert len(found) > 40
    assert len(codes) == len(set(codes))
    assert not set(codes) ^ found
    assert {code for code, kind, *_ in rows if kind == "finding"} == FINDINGS
    assert {code for code, kind, *_ in rows if kind == "note"} == NOTES
    assert found >= FINDINGS | NOTES
