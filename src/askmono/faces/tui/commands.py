"""askmono's own commands in the command palette."""

from collections.abc import Iterator
from functools import partial
from typing import ClassVar

from textual.command import DiscoveryHit, Hit, Hits, Provider

COMMANDS = (
    ("Help", "The keys, and what the replies mean", "app.help"),
    ("Disclaimer", "Show the whole disclaimer", "app.disclaimer"),
    ("Topics", "Browse the topics of the text", "screen.topics"),
    ("Medicines", "Browse the medicines by letter, and pick one", "screen.medicines"),
    ("Source", "Show the file that the newest passage stands in", "screen.source"),
    ("Lesson", "Go through a lesson, or back to the conversation", "app.lesson"),
    ("Find in the conversation", "Search what has been said", "screen.search"),
    ("Copy the passage", "Copy the newest passage with its citation", "screen.copy"),
    ("Save the conversation", "Write it as Markdown and JSON", "app.save"),
    ("Save as a script", "Write the conversation for askmono test", "app.record"),
    ("New conversation", "Forget this one and start anew", "app.new"),
    ("Next theme", "Dark, light, high contrast", "app.next_theme"),
    ("Quit", "Leave askmono; nothing is kept", "app.quit"),
)


Commands = tuple[tuple[str, str, str], ...]


class AskmonoCommands(Provider):
    """The commands above, by name, as far as the screen has them."""

    commands: ClassVar[Commands] = COMMANDS

    async def discover(self) -> Hits:
        """All of them, before anything is typed."""
        for title, about, action in self._here():
            yield DiscoveryHit(title, partial(self.screen.run_action, action), help=about)

    async def search(self, query: str) -> Hits:
        """Those that match."""
        matcher = self.matcher(query)
        for title, about, action in self._here():
            score = matcher.match(title)
            if score > 0:
                run = partial(self.screen.run_action, action)
                yield Hit(score, matcher.highlight(title), run, help=about)

    def _here(self) -> Iterator[tuple[str, str, str]]:
        for title, about, action in self.commands:
            owner, _, name = action.partition(".")
            if action in ("app.save", "app.record") and self.app.is_web:
                continue
            if name == "medicines" and not getattr(self.screen, "on_a_shelf", False):
                continue
            if name == "lesson" and not getattr(self.app, "has_lessons", True):
                continue
            if owner == "app" or hasattr(self.screen, f"action_{name}"):
                yield title, about, action
