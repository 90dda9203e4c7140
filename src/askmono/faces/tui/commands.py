"""askmono's own commands in the command palette."""

from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider

COMMANDS = (
    ("Help", "The keys, and what the replies mean", "app.help"),
    ("Disclaimer", "Show the whole disclaimer", "app.disclaimer"),
    ("Topics", "Browse the topics of the text", "screen.topics"),
    ("Source", "Show the file that the newest passage stands in", "screen.source"),
    ("Find in the conversation", "Search what has been said", "screen.search"),
    ("Copy the passage", "Copy the newest passage with its citation", "screen.copy"),
    ("Save the conversation", "Write it as Markdown and JSON", "app.save"),
    ("New conversation", "Forget this one and start anew", "app.new"),
    ("Next theme", "Dark, light, high contrast", "app.next_theme"),
    ("Quit", "Leave askmono; nothing is kept", "app.quit"),
)


class AskmonoCommands(Provider):
    """The commands above, by name."""

    async def discover(self) -> Hits:
        """All of them, before anything is typed."""
        for title, about, action in COMMANDS:
            yield DiscoveryHit(title, partial(self.screen.run_action, action), help=about)

    async def search(self, query: str) -> Hits:
        """Those that match."""
        matcher = self.matcher(query)
        for title, about, action in COMMANDS:
            score = matcher.match(title)
            if score > 0:
                run = partial(self.screen.run_action, action)
                yield Hit(score, matcher.highlight(title), run, help=about)
