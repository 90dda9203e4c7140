"""Make docs/tui.svg, the README's picture, with the program itself.

usage: python docs/picture.py
"""

import asyncio
from pathlib import Path

from askmono.dialogue.engine import open_engine
from askmono.faces.tui.app import AskmonoApp

SIZE = (100, 38)
QUESTION = "can i drive home after my ketamin infusion"


async def draw() -> str:
    """The terminal interface after one question, as SVG."""
    app = AskmonoApp(open_engine(many=True))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press(*("space" if letter == " " else letter for letter in QUESTION))
        await pilot.press("escape", "enter")
        await pilot.pause(0.5)
        return app.export_screenshot(title="askmono")


if __name__ == "__main__":
    Path(__file__).with_name("tui.svg").write_text(asyncio.run(draw()), "utf-8")
