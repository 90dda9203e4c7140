"""The monograph's sections and labels, to browse."""

from collections.abc import Collection

from rich.text import Text
from textual.message import Message
from textual.widgets import Tree
from textual.widgets.tree import TreeNode

from askmono.content.monograph import Monograph
from askmono.dialogue.reply import Quote, quoted
from askmono.faces.tui.drawable import drawable


class TopicsPane(Tree[int]):
    """Sections, in them the passages by label; a leaf's data is the passage's index.

    Empty until it is told what to list.
    """

    KEYS_HERE = (
        ("Up, Down", "move"),
        ("Enter", "open a section, or show a passage in the file"),
        ("Esc", "close the topics"),
    )

    class Chosen(Message):
        """Show this passage in its file."""

        def __init__(self, quote: Quote) -> None:
            super().__init__()
            self.quote = quote

    def __init__(self) -> None:
        super().__init__("", id="topics", classes="pane")
        self.guide_depth = 2
        self._monograph: Monograph | None = None

    def tell(self, monograph: Monograph, shown: Collection[int]) -> None:
        """List the passages of a monograph; the one listed already stays as it was left.

        shown: the indexes of those that are listed.
        """
        if monograph is not self._monograph:
            self._monograph = monograph
            self.reset(_text(monograph.title or monograph.name))
            self._fill(monograph, frozenset(shown))

    def _fill(self, monograph: Monograph, shown: frozenset[int]) -> None:
        self.root.expand()
        for section in monograph.sections():
            whole = [(i, p) for i, p in enumerate(monograph.passages) if p.section == section]
            inside = [(index, passage) for index, passage in whole if index in shown]
            name = _text(" > ".join(section))
            if len(whole) == 1 or not inside:
                for index, _ in inside:
                    self.root.add_leaf(name, index)
                continue
            branch = self.root.add(name, expand=False)
            nodes: dict[int, TreeNode[int]] = {}
            parents = {passage.part_of for _, passage in inside}
            for index, passage in inside:
                under = (
                    nodes.get(passage.part_of, branch) if passage.part_of is not None else branch
                )
                label = _text(passage.label or f"{section[-1]}, line {passage.lines[0]}")
                if index in parents:
                    nodes[index] = under.add(label, index, expand=True)
                else:
                    under.add_leaf(label, index)

    def on_tree_node_selected(self, event: Tree.NodeSelected[int]) -> None:
        """A passage was chosen."""
        event.stop()
        if self._monograph and event.node.data is not None:
            passage = self._monograph.passages[event.node.data]
            self.post_message(self.Chosen(quoted(self._monograph, passage)))


def _text(label: str) -> Text:
    """A label that is not read as markup."""
    return Text(drawable(label).removeprefix("Q: "))
