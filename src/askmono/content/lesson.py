"""Lessons: chapters of passages, each followed by a teach-back whose answer the monograph holds.

A lesson never holds a monograph's words, only where they stand. What can be wrong with one is
found here: a passage that is not there, a dose figure, a right option that the text does not say.
"""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

import msgspec

from askmono.content.intent import Target, find_target
from askmono.content.monograph import Monograph, Review
from askmono.content.text import words_of

if TYPE_CHECKING:  # a compiled library is opened without what reads YAML
    from askmono.content.problems import Problem
    from askmono.content.yamlfile import Document, Path

# Words that say nothing by themselves: an option may use them although its passage does not.
# Negations are not among them: they turn what is said round.
_SMALL = frozenset(
    {
        *("a", "an", "the", "it", "its", "is", "are", "was", "be", "been", "am", "and", "or"),
        *("to", "of", "in", "on", "at", "by", "for", "from", "with", "as", "if", "so", "also"),
        *("that", "this", "these", "those", "there", "they", "them", "their", "he", "she", "we"),
        *("you", "your", "i", "my", "me", "our", "who", "which", "what", "when", "how"),
        *("can", "may", "might", "will", "would", "do", "does", "has", "have", "had"),
    }
)


class Option(msgspec.Struct, frozen=True):
    """Something to choose. right: whether the passage says it."""

    text: str
    right: bool = False


class TeachBack(msgspec.Struct, frozen=True):
    """How a person shows that a chapter was clear.

    own_words: what to tell in one's own words; never judged. answer: the passage that holds the
    right one of the options.
    """

    own_words: str
    question: str
    answer: Target
    options: tuple[Option, ...]


class Chapter(msgspec.Struct, frozen=True):
    """A part of a lesson: passages one by one, then the teach-back."""

    id: str
    title: str
    passages: tuple[Target, ...]
    teach_back: TeachBack


class Lesson(msgspec.Struct, frozen=True):
    """A guided lesson. Field by field as lesson.schema.json describes it."""

    id: str
    medicine: str
    title: str
    source: str
    review: Review
    chapters: tuple[Chapter, ...]
    care_questions: tuple[str, ...] = ()


def lesson_of(document: "Document") -> Lesson:
    """The lesson that a document holds, which its schema has checked."""
    return msgspec.convert(document.value, Lesson)


def lesson_problems(
    document: "Document", monographs: tuple[Monograph, ...], listed: frozenset[str]
) -> Iterator["Problem"]:
    """What is wrong with a lesson beyond its schema.

    monographs: those that could be read. listed: ids of all that the manifest names; of one that
    could not be read, only that is reported.
    """
    lesson = lesson_of(document)
    chapters = [chapter.id for chapter in lesson.chapters]
    for i, id_ in enumerate(chapters):
        if id_ in chapters[:i]:
            advice = "give this chapter another id"
            what = f'the chapter "{id_}" is there twice'
            yield document.problem(("chapters", i, "id"), what, "duplicate-id", advice)
    if lesson.medicine not in listed:
        what = f'there is no monograph "{lesson.medicine}"'
        advice = f"write one of: {', '.join(sorted(listed))}"
        yield document.problem(("medicine",), what, "unknown-medicine", advice)
    for monograph in monographs:
        if monograph.id == lesson.medicine:
            for i, chapter in enumerate(lesson.chapters):
                yield from _chapter_problems(document, ("chapters", i), chapter, monograph)


def _chapter_problems(
    document: "Document", path: "Path", chapter: Chapter, monograph: Monograph
) -> Iterator["Problem"]:
    targets = [((*path, "passages", i), target) for i, target in enumerate(chapter.passages)]
    back = chapter.teach_back
    here: Path = (*path, "teach_back")
    for place, target in (*targets, ((*here, "answer"), back.answer)):
        found = find_target(monograph, target)
        if found is None:
            what = f"no passage of {monograph.file} fits this target"
            advice = "compare section, label, faq and mentions with the monograph's own words"
            yield document.problem(place, what, "lesson-target", advice)
        elif monograph.passages[found.passage].dose_figures:
            what = "this passage holds dose figures, and a lesson is for one person"
            advice = "name another passage, or one bullet of the list that holds none"
            yield document.problem(place, what, "dose-in-lesson", advice)
    right = [option for option in back.options if option.right]
    if len(right) != 1:
        what = f"{len(right)} options are marked as right"
        advice = "write right: true at exactly one of them"
        yield document.problem((*here, "options"), what, "right-option", advice)
    found = find_target(monograph, back.answer)
    said = stems_told(monograph.slice(monograph.passages[found.passage].span)) if found else None
    for i, option in enumerate(back.options):
        if option.right and said is not None:
            missing = stems_told(option.text) - said
            if missing or not stems_told(option.text):
                yield _not_said(document, (*here, "options", i, "text"), option, missing)


def _not_said(
    document: "Document", path: "Path", option: Option, missing: frozenset[str]
) -> "Problem":
    words = [w for w in words_of(option.text) if _stem(w) in missing]
    quoted = ", ".join(f'"{word}"' for word in words) or "anything of this option"
    what = f"the answer's passage does not say {quoted}"
    advice = "use the passage's own words, or name the passage that says it"
    return document.problem(path, what, "option-not-in-passage", advice)


def said_by(monograph: Monograph, option: Option) -> str | None:
    """The sentence of a monograph that holds every word of an option; None where none does.

    A wrong option for which there is one may well be true.
    """
    words = stems_told(option.text)
    for passage in monograph.passages if words else ():
        for sentence in passage.sentences:
            text = monograph.slice(sentence)
            if words <= stems_told(text):
                return text
    return None


def stems_told(text: str) -> frozenset[str]:
    """The stems of a text's words, without those that say nothing by themselves."""
    return frozenset(_stem(word) for word in words_of(text) if word not in _SMALL)


def _stem(word: str) -> str:
    stem: str = _stemmer().stemWord(word)
    return stem


@cache
def _stemmer() -> Any:
    import Stemmer  # noqa: PLC0415 - only where a library is read

    return Stemmer.Stemmer("english")
