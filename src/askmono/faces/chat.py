"""`askmono chat --plain`: a conversation line by line, for screen readers, pipes, serial lines.

Nothing about a person is kept: what was typed lives in memory until the conversation ends, and
goes to a file only where /save or --record names one.
"""

import io
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from askmono.content.problems import ContentError, Problem
from askmono.dialogue.contract import passages_of, stands_alone
from askmono.dialogue.engine import Engine
from askmono.dialogue.reply import Quote, Reply
from askmono.dialogue.respond import UNANSWERED
from askmono.dialogue.showing import may_stand_alone
from askmono.dialogue.talk import Ask, Talk
from askmono.faces.exits import FINDINGS, FINE
from askmono.faces.medicines import medicines
from askmono.faces.private_file import path_typed, why_unwritten
from askmono.faces.terminal import Page
from askmono.faces.transcript import Exchange, as_json, as_markdown, standing
from askmono.faces.visible import whole
from askmono.faces.wording import (
    Line,
    Run,
    citation,
    curated,
    disclaimer_lines,
    joined,
    reply_lines,
)

PROMPT = "> "
COMMANDS = {
    "/help": "these commands",
    "/disclaimer": "the disclaimer of the text, in full",
    "/topics": "what the text is about",
    "/source": "the lines of the file that the last passages stand in",
    "/save FILE": "keep this conversation: FILE.md to read, any other name to verify",
    "/quit": "end; so does the end of the input",
}
ON_A_SHELF = {"/medicines PATTERN": "the medicines, by letter; a part of a name, * and ? find some"}
NAME_ONE = "Name a medicine first; /medicines lists them."


def chat(engine: Engine, page: Page, record: Path | None = None) -> int:
    """Converse on standard input and the page until the input ends.

    record: a new file for the conversation as a script, written however it ends. FINDINGS where
    that was not possible. Raises ContentError, when all is said, where the library's file was
    damaged since it was opened.
    """
    page.say(f"askmono: questions about {engine.subject}. /help for help, /quit to end.")
    if record is not None:
        page.say(f"Recording: when this ends, {record} will hold all that was typed here.")
    talk = Chat(engine, page)
    kept = True
    try:
        for line in typed():
            if not talk.hear(line):
                break
    finally:
        if record is not None:
            kept = talk.record(record)
    if talk.problems:
        raise ContentError(sorted(talk.problems))
    return FINE if kept else FINDINGS


def typed() -> Iterator[str]:
    """The lines of standard input without their ends; a prompt only where a person types."""
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    if not sys.stdin.isatty():
        for line in sys.stdin:
            yield whole(line.rstrip("\r\n"))
        return
    if sys.stdout.isatty() and os.environ.get("TERM") != "dumb":
        import readline  # noqa: F401, PLC0415 - input() edits lines by it; it keeps no file
    while True:
        try:
            yield whole(input(PROMPT))
        except EOFError:
            sys.stdout.write("\n")
            return


class Chat:
    """A conversation and the commands in it. ask: as Talk has it."""

    def __init__(self, engine: Engine, page: Page, ask: Ask | None = None) -> None:
        self._engine = engine
        self._page = page
        self._talk = Talk(engine, ask)
        self._said = curated(engine)
        self._shelf = engine.is_shelf
        self._exchanges: list[Exchange] = []
        self._disclaimed = False

    @property
    def problems(self) -> set[Problem]:
        """Of the library's file, found while it is open."""
        return self._talk.problems

    def hear(self, line: str) -> bool:
        """Answer a line or do what it commands; False where it ends the conversation."""
        word, _, rest = line.strip().partition(" ")
        commands: dict[str, Callable[[], None]] = {
            "/help": self._help,
            "/disclaimer": lambda: self._page.show(disclaimer_lines(self._said)),
            "/topics": self._topics,
            "/source": self._source,
            "/save": lambda: self._save(rest.strip()),
        }
        if self._shelf:
            commands["/medicines"] = lambda: self._medicines(rest.strip())
        if word == "/quit":
            return False
        if word in commands and (word in ("/save", "/medicines") or not rest):
            self._do(commands[word])
        else:
            self._answer(line)
            if word.startswith("/") and not stands_alone(self._exchanges[-1].reply):
                self._page.say("", "/help lists the commands.")
        self._page.say("")
        return True

    def _do(self, command: Callable[[], None]) -> None:
        """Do what is commanded; where a text cannot be read any more, say so."""
        try:
            command()
        except ContentError as error:
            self.problems.update(error.problems)
            self._page.say(self._engine.notice(UNANSWERED).text)

    def _answer(self, utterance: str) -> None:
        reply = self._talk.ask(utterance).reply
        if self._shelf:
            self._said = curated(self._talk.nearest)
        self._exchanges.append(Exchange(utterance, reply))
        parts = [reply_lines(reply, self._said)]
        if not self._disclaimed and not stands_alone(reply):
            parts.append(disclaimer_lines(self._said))
            self._disclaimed = True
        self._page.show(joined(parts))

    def _last(self) -> Reply | None:
        return self._exchanges[-1].reply if self._exchanges else None

    def _help(self) -> None:
        self._page.say("Type a question and press Enter. Pick an offered one by its number.")
        for command, what in (COMMANDS | (ON_A_SHELF if self._shelf else {})).items():
            self._page.show([Line((Run(f"{command}: {what}"),), 2, 4)])

    def _medicines(self, pattern: str) -> None:
        medicines(self._engine.library, pattern, self._page, as_json=False)

    def _topics(self) -> None:
        about = self._talk.about
        if about is None:
            self._page.say(NAME_ONE)
            return
        listed: dict[tuple[str, ...], dict[str, None]] = {}
        for passage in about.monograph.passages:
            if may_stand_alone(about, passage, for_one_person=False):
                labels = listed.setdefault(passage.section, {})
                labels.update({passage.label: None} if passage.label else {})
        for section, labels in listed.items():
            self._page.show([Line((Run(" > ".join(section), "strong"),))])
            self._page.show(Line((Run(label),), 2, 4) for label in labels)

    def _source(self) -> None:
        last = self._last()
        quotes = passages_of(last) if last else ()
        if not quotes:
            self._page.say("The last reply cites no passage.")
        for quote in quotes:
            self._page.show(_source_lines(self._engine, quote))

    def _save(self, name: str) -> None:
        if not name:
            self._page.say("Name a file: /save FILE")
            return
        path = path_typed(name)
        edition = self._engine.edition
        if path.suffix.lower() == ".md":
            over = standing(self._talk.nearest, self._exchanges)
            text = as_markdown(self._exchanges, edition, over)
        else:
            text = as_json(self._exchanges, edition)
        if (unsaved := why_unwritten(path, text)) is None:
            self._page.say(f"Saved: {path}. It holds all that was typed here.")
        else:
            self._page.say(f"Not saved: {path}{unsaved}")

    def record(self, path: Path) -> bool:
        """Write the conversation as a script; where that is not possible, print it instead."""
        if not self._exchanges:
            self._page.say("Not recorded: nothing was said.")
            return True
        from askmono.faces.scripts.recording import as_script  # noqa: PLC0415 - only for --record

        text = as_script(self._exchanges, self._engine)
        if (unsaved := why_unwritten(path, text)) is not None:
            self._page.say(f"Not recorded: {path}{unsaved} This would stand there:", "")
            self._page.say(*text.splitlines())
            return False
        self._page.say(
            f"Recorded: {path}. It holds all that was typed here. Review what it expects, then run "
            f"it with askmono test."
        )
        return True


def _source_lines(engine: Engine, quote: Quote) -> list[Line]:
    """The cited lines of the file as they stand in it, each with its number."""
    first, last = quote.lines
    monograph = engine.library.monograph(quote.medicine) or engine.monograph
    rows = monograph.text.replace("\r", " ").split("\n")[first - 1 : last]
    numbered = [
        Line((Run(f"{number}: "), Run(row.replace("\t", " "))), 2, 4)
        for number, row in enumerate(rows, first)
    ]
    return [Line((Run(citation(quote), "strong"),)), *numbered]
