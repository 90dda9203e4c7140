"""`askmono explain`: every rule, score and cutoff behind a reply, as sections of rows."""

import msgspec

from askmono.dialogue.contract import to_json
from askmono.dialogue.conversation import START
from askmono.dialogue.engine import Engine
from askmono.dialogue.explain import Explanation
from askmono.dialogue.explain import explain as explained
from askmono.faces.exits import FINE
from askmono.faces.terminal import Page
from askmono.faces.wording import Line, Run, joined


def explain(engine: Engine, utterance: str, page: Page, *, as_json: bool) -> int:
    """Print why an utterance gets the reply it gets."""
    explanation = explained(engine, START, utterance)
    if as_json:
        sections = msgspec.to_builtins(explanation.sections)
        reply = to_json(explanation.reply)
        page.write_json(msgspec.json.encode({"reply": reply, "sections": sections}))
        return FINE
    page.show(explanation_lines(explanation))
    return FINE


def explanation_lines(explanation: Explanation) -> list[Line]:
    """An explanation section by section, as every face prints it."""
    parts = []
    for section in explanation.sections:
        rows = [Line((Run(f"{name}: "), Run(value)), 2, 6) for name, value in section.rows]
        parts.append([Line((Run(section.title, "strong"),)), *rows])
    return joined(parts)
