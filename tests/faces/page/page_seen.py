"""A page as a test looks at it: its elements in order, with their words as a person reads them."""

from collections.abc import Iterator
from html.parser import HTMLParser

VOID = frozenset({"meta", "link", "input", "br"})


class Element:
    """An element: its tag, attributes, children and own words."""

    def __init__(self, tag: str, attributes: dict[str, str | None]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.children: list[Element | str] = []

    def __getitem__(self, name: str) -> str:
        return self.attributes.get(name) or ""

    @property
    def text(self) -> str:
        """Its characters, exactly."""
        return "".join(c if isinstance(c, str) else c.text for c in self.children)

    @property
    def words(self) -> str:
        """Its characters as a browser shows them: white space is one space."""
        return " ".join(self.text.split())

    def all(self, tag: str = "", **attributes: str) -> list["Element"]:
        """What is inside, in order; class_="x" for one of its classes."""
        return [e for e in self._inside() if not tag or e.tag == tag if e.has(**attributes)]

    def one(self, tag: str = "", **attributes: str) -> "Element":
        (found,) = self.all(tag, **attributes)
        return found

    def has(self, class_: str = "", **attributes: str) -> bool:
        kind = not class_ or class_ in self["class"].split()
        return kind and all(self[name] == value for name, value in attributes.items())

    def _inside(self) -> Iterator["Element"]:
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child._inside()


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({name for name, _ in attrs}) == len(attrs), f"twice the same attribute: {attrs}"
        made = Element(tag, dict(attrs))
        self.open[-1].children.append(made)
        if tag not in VOID:
            self.open.append(made)

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def seen(html: str) -> Element:
    """A page; fails for one whose tags do not match."""
    assert html.startswith("<!doctype html>\n")
    builder = _Builder()
    builder.feed(html)
    builder.close()
    assert len(builder.open) == 1, f"not closed: <{builder.open[-1].tag}>"
    ids = [e["id"] for e in builder.open[0].all() if e["id"]]
    assert len(ids) == len(set(ids)), f"twice the same id: {ids}"
    return builder.open[0]
