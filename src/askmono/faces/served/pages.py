"""The pages and files that a visitor's browser gets: read once, nothing else can be asked for."""

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Literal

import jinja2
import msgspec

from askmono.faces.served.limits import Limits

_PAGE = Path(__file__).with_name("page")
_KINDS = {
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
    ".ttf": "font/ttf",
}
_THEIRS = {  # textual-serve's own files, by the names they have here
    "textual.js": "js/textual.js",
    "xterm.css": "css/xterm.css",
    "roboto-mono.ttf": "fonts/RobotoMono-VariableFont_wght.ttf",
    "roboto-mono-italic.ttf": "fonts/RobotoMono-Italic-VariableFont_wght.ttf",
}
_OURS = ("served.css", "served.js", "icon.svg")


class Texts(msgspec.Struct, frozen=True):
    """Curated sentences, filled and without marks, that a page says itself.

    full: all places are taken. ended: the visit is over. failed: the app could not be started.
    privacy: under the screen, where what is typed goes; empty for nothing.
    still_there: asks whether to go on, before an idle visit ends; empty for no such question.
    language: of these sentences, as HTML names it.
    """

    full: str
    ended: str
    failed: str
    privacy: str = ""
    still_there: str = ""
    language: str = "en"


class File(msgspec.Struct, frozen=True):
    """A file as it is sent, and its media type."""

    body: bytes
    kind: str


@cache
def static_files() -> dict[str, File]:
    """Every file that can be asked for, by its path in an address."""
    theirs = files("textual_serve") / "static"
    read = {name: (theirs / path).read_bytes() for name, path in _THEIRS.items()}
    read |= {name: (_PAGE / name).read_bytes() for name in _OURS}
    return {f"/static/{n}": File(body, _KINDS[Path(n).suffix]) for n, body in read.items()}


class Pages:
    """Makes the two pages there are."""

    def __init__(self, texts: Texts, title: str, limits: Limits) -> None:
        self._values = {"texts": texts, "title": title, "limits": limits}
        self._templates = jinja2.Environment(
            loader=jinja2.FileSystemLoader(_PAGE),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def page(self, which: Literal["screen", "full"], font_size: int, nonce: str) -> str:
        """The page with the app's screen, or the one that says that all places are taken."""
        template = self._templates.get_template(f"{which}.html")
        return template.render(self._values, font_size=font_size, nonce=nonce)
