"""Text on a screen that is hard to read: its contrast is lower than WCAG's 1.4.6 asks for."""

from contextvars import copy_context
from typing import Any

from rich.color import Color as RichColor
from textual.app import App

LEAST_CONTRAST = 7.0  # WCAG 2.2, 1.4.6


def low_contrast(app: App[Any]) -> dict[tuple[str, str, str], float]:
    """Text on the screen whose contrast is too low: its words and colours, and how high it is."""
    low = {}
    for strip in copy_context().run(app.screen._compositor.render_strips):
        for text, style, _ in strip:
            letters = "".join(c for c in text if not 0x2500 <= ord(c) < 0x25A0).strip()
            if style is None or not letters:
                continue
            ink, paper = style.color, style.bgcolor
            if style.reverse:
                ink, paper = paper, ink
            assert ink is not None
            assert paper is not None
            ratio = _contrast(ink, paper)
            if ratio < LEAST_CONTRAST:
                low[letters, ink.name, paper.name] = ratio
    return low


def _contrast(ink: RichColor, paper: RichColor) -> float:
    light, dark = sorted((_luminance(ink), _luminance(paper)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: RichColor) -> float:
    """Relative luminance as WCAG defines it, 0 to 1."""
    parts = [part / 255 for part in colour.get_truecolor()]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
