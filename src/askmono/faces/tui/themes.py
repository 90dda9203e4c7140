"""Light, dark and high contrast: every colour that text is drawn with.

Each theme gives the same VARIABLES; askmono.tcss names no colour of its own. A test holds all
text to a contrast of 7:1 (WCAG 2.2, 1.4.6) in all three.
"""

from textual.theme import Theme

# name: dark, light, high contrast
_COLOURS: dict[str, tuple[str, str, str]] = {
    "page": ("#11151c", "#fbfbf9", "#000000"),
    "raised": ("#1a212c", "#eef0f3", "#000000"),
    "line": ("#566273", "#8b94a1", "#ffffff"),
    "ink": ("#e9edf2", "#16191d", "#ffffff"),
    "quiet": ("#b9c3cf", "#3f4650", "#ffffff"),
    "label": ("#ffffff", "#000000", "#ffffff"),
    "link": ("#8cc8ff", "#0a4480", "#66ffff"),
    "pick": ("#26374d", "#d9e6f5", "#ffff00"),  # what the keyboard is on
    "pick-text": ("#ffffff", "#0b1a2b", "#000000"),
    "key": ("#ffd479", "#5c3a00", "#ffff00"),
    "mark": ("#4d4300", "#fff0a8", "#ffff00"),  # the sentence that answers
    "mark-text": ("#fff8d6", "#1c1800", "#000000"),
    "found": ("#ffe082", "#ffd54a", "#00ffff"),
    "found-text": ("#000000", "#000000", "#000000"),
    "found-now": ("#ffab5c", "#ff9f40", "#ffffff"),
    "found-now-text": ("#000000", "#000000", "#000000"),
    "answer": ("#86dba8", "#0a5330", "#66ff99"),
    "clarification": ("#8cc8ff", "#0a4480", "#66ffff"),
    "abstention": ("#cdd5de", "#3a4149", "#ffffff"),
    "refusal": ("#ffc874", "#653c00", "#ffc04d"),
    "escalation": ("#8c0d18", "#8c0d18", "#7a0000"),
    "escalation-text": ("#ffffff", "#ffffff", "#ffffff"),
    "escalation-call": ("#ffe9a8", "#ffe9a8", "#ffff66"),
    "badge-text": ("#0b0e13", "#ffffff", "#000000"),
}
VARIABLES = tuple(_COLOURS)
DARK, LIGHT, CONTRAST = "askmono-dark", "askmono-light", "askmono-contrast"
NAMES = (DARK, LIGHT, CONTRAST)


def _theme(name: str, column: int) -> Theme:
    own = {key: colours[column] for key, colours in _COLOURS.items()}
    page, raised, ink = own["page"], own["raised"], own["ink"]
    return Theme(
        name=name,
        primary=own["link"],
        secondary=own["link"],
        accent=own["key"],
        warning=own["refusal"],
        error=own["refusal"],
        success=own["answer"],
        foreground=ink,
        background=page,
        surface=raised,
        panel=raised,
        boost=raised,
        dark=column != 1,
        text_alpha=1.0,
        variables={
            **own,
            "text": ink,
            "text-muted": own["quiet"],
            "text-disabled": own["quiet"],
            "text-primary": own["link"],
            "text-accent": own["key"],
            "text-warning": own["refusal"],
            "text-error": own["refusal"],
            "text-success": own["answer"],
            "footer-background": raised,
            "footer-foreground": ink,
            "footer-key-foreground": own["key"],
            "footer-key-background": raised,
            "footer-description-foreground": ink,
            "footer-description-background": raised,
            "footer-item-background": raised,
            "block-cursor-background": own["pick"],
            "block-cursor-foreground": own["pick-text"],
            "block-cursor-blurred-background": own["pick"],
            "block-cursor-blurred-foreground": own["pick-text"],
            "block-cursor-text-style": "bold",
            "block-cursor-blurred-text-style": "none",
            "block-hover-background": raised,
            "input-cursor-background": ink,
            "input-cursor-foreground": page,
            "input-selection-background": own["pick"],
            "screen-selection-background": own["pick"],
            "screen-selection-foreground": own["pick-text"],
            "border": own["line"],
            "border-blurred": own["line"],
            "scrollbar": own["line"],
            "scrollbar-hover": own["quiet"],
            "scrollbar-active": own["link"],
            "scrollbar-background": page,
            "scrollbar-background-hover": page,
            "scrollbar-background-active": page,
            "scrollbar-corner-color": page,
        },
    )


THEMES = tuple(_theme(name, column) for column, name in enumerate(NAMES))
