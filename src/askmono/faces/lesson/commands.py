"""A lesson's own commands in the command palette."""

from typing import ClassVar

from askmono.faces.tui.commands import AskmonoCommands, Commands


class LessonCommands(AskmonoCommands):
    """What can be done in a lesson."""

    commands: ClassVar[Commands] = (
        ("Next step", "Go on with the lesson", "screen.go(1)"),
        ("Step before", "Go back in the lesson", "screen.go(-1)"),
        ("Chapters", "Jump to a chapter", "screen.chapters"),
        ("Discussed", "Mark this chapter as discussed, or no longer", "screen.discuss"),
        ("Ask a question", "Ask, and come back to this step", "screen.ask"),
        ("Take away", "Questions for the care team, and a sheet", "screen.end"),
    )
