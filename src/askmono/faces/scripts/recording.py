"""A conversation that was held, as a script: what came is what is expected. Pure.

What came is not yet what should come: the script says that a person has to review it.
"""

from collections.abc import Iterator, Sequence

from askmono.dialogue.engine import Engine
from askmono.faces.scripts.expectation import expectation_of, summary
from askmono.faces.scripts.writing import as_data, flow, quoted
from askmono.faces.transcript import Exchange
from askmono.faces.visible import visible, whole

TAG = "recorded"
_TITLE_LENGTH = 60  # characters of the first utterance that stand in the title
_HEAD = """\
# Recorded from a conversation with library {version}, SHA-256 {sha256}.
# What came is written down as what is expected. A person has to review every turn: is it what
# should come? Then change what is expected where it is not, and take the tag "recorded" out.
# The words are those that were typed: remove what could tell who typed them.
"""
_HALF = "a half character, which no file can hold, stands as U+FFFD here"


def as_script(exchanges: Sequence[Exchange], engine: Engine) -> str:
    """The YAML text of a script with one conversation. exchanges: at least one.

    engine: that replied, under the settings that were in force. Where nobody chose a medicine of
    the shelf, the script names none.
    """
    edition, settings = engine.edition, engine.settings
    lines = [
        f"title: {quoted(title_of(exchanges[0].utterance))}",
        f"tags: [{TAG}]",
        *([f"medicine: {flow(engine.monograph.id)}"] if engine.chosen else []),
        f"locale: {flow(settings.locale)}",
        f"policy: {flow({'dosing': settings.dosing})}",
        "turns:",
        *(line for exchange in exchanges for line in _turn(exchange, engine)),
    ]
    head = _HEAD.format(version=visible(edition.version), sha256=edition.sha256)
    return head + "\n".join(lines) + "\n"


def title_of(utterance: str) -> str:
    """A title that names the conversation by the first words of it."""
    words = " ".join(visible(whole(utterance)).split())
    if len(words) > _TITLE_LENGTH:
        words = f"{words[:_TITLE_LENGTH].rstrip()}..."
    return f"Recorded: {words or 'an empty line'}"


def _turn(exchange: Exchange, engine: Engine) -> Iterator[str]:
    utterance, reply = exchange
    yield f"  # {visible(summary(reply))}"
    if whole(utterance) != utterance:
        yield f"  # {_HALF}"
    yield f"  - say: {quoted(utterance)}"
    yield "    expect:"
    for key, value in as_data(expectation_of(reply, engine)).items():
        yield f"      {key}: {flow(value)}"
