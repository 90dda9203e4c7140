"""What `askmono test` prints: progress, each failure with its why, and a summary."""

import sys
from collections import Counter
from collections.abc import Iterable, Sequence

import click

from askmono.content.problems import Problem
from askmono.dialogue.contract import passages_of
from askmono.dialogue.explain import Explanation, Section, explain
from askmono.dialogue.reply import Quote
from askmono.faces.explain import explanation_lines
from askmono.faces.scripts.expectation import summary
from askmono.faces.scripts.runner import Engines, Outcome, Result, Trial
from askmono.faces.scripts.script import Place, Script
from askmono.faces.scripts.stress import Stress
from askmono.faces.terminal import Page, wrapped
from askmono.faces.wording import Line, Run, citation, counted, passage_lines

EXPLAINED = 5  # failing utterances that are explained in full; the others name the command
GAP = " | "  # between two passages side by side

OUTCOMES: dict[Outcome, str] = {
    "passed": "passed",
    "failed": "failed",
    "known-failure": "known to fail",
    "unexpected-pass": "known to fail, but passed",
}


class Report:
    """Tells of results on a page.

    engines: under which the scripts were run. whole: whether all of why is told, or what decided.
    """

    def __init__(self, page: Page, engines: Engines, *, whole: bool = False) -> None:
        self._whole = whole
        self._page = page
        self._engines = engines
        self._explained = 0

    def follow(self, results: Iterable[Result], count: int) -> list[Result]:
        """Show progress on standard error, if that is a terminal."""
        if not sys.stderr.isatty():
            return list(results)
        done = []
        with click.progressbar(length=count, label="conversations", file=sys.stderr) as bar:
            for result in results:
                done.append(result)
                bar.update(0 if result.variation else 1)
        return done

    def finish(
        self, results: Sequence[Result], problems: Sequence[Problem], stress: Stress
    ) -> None:
        """Print every failure, every problem, and how many of each outcome there were."""
        for result in results:
            if not result.passes:
                self._page.show([*self.failure_lines(result), Line()])
        tell_unrun(self._page, problems)
        as_written = [result for result in results if result.variation is None]
        self._page.show([Line((Run(headline(as_written), "strong"),))])
        self._page.say(*stress_lines(results, stress))

    def failure_lines(self, result: Result) -> list[Line]:
        """A failed script: its failing turns with what was expected, what came, and why."""
        script = result.script
        title = f"{OUTCOMES[result.outcome].upper()} {script.place.file}:{script.place.line} "
        if result.variation:
            title = f"BREAKS under {result.variation.rule}: {where(script.place)} "
        lines = [Line((Run(title, "strong"), Run(script.title)))]
        for changed in result.variation.changed if result.variation else ():
            words = f"smallest change, turn {changed.turn + 1}: {changed.edits}"
            lines.append(Line((Run(words),), 2, 4))
        if not result.failing:
            words = f"it was known to fail: {script.known_failure}"
            return [*lines, Line((Run(words),), 2, 4), Line((Run("remove known_failure"),), 2, 4)]
        for trial in result.failing:
            lines += [Line(), *self._trial_lines(script, trial)]
        return lines

    def _trial_lines(self, script: Script, trial: Trial) -> list[Line]:
        turn = script.turns[trial.turn]
        lines = [
            Line((Run(f"{where(turn.place)} turn {trial.turn + 1}: "), Run(trial.utterance)), 2, 4)
        ]
        if trial.after is not None:
            changed, said = trial.after
            words = f"after “{script.turns[changed].says[said]}” in turn {changed + 1}"
            lines.append(Line((Run(words),), 4, 6))
        for missing in trial.unmet:
            place = turn.keys.get(missing.key, turn.expected_at)
            lines.append(Line((Run(f"{missing.key} ({where(place)})"),), 4, 6))
            lines.append(Line((Run(f"expected: {missing.expected}"),), 6, 8))
            lines.append(Line((Run(f"came:     {missing.came}"),), 6, 8))
        lines.append(Line((Run(f"the reply: {summary(trial.reply)}"),), 4, 6))
        wanted = [missing.wanted for missing in trial.unmet if missing.wanted is not None]
        came = passages_of(trial.reply)
        for number in range(max(len(wanted), len(came)) if wanted else 0):
            left = wanted[number] if number < len(wanted) else None
            right = came[number] if number < len(came) else None
            lines += [Line(), *side_by_side(left, right, self._page.width or 100)]
        return [*lines, *self._why(script, trial)]

    def _why(self, script: Script, trial: Trial) -> list[Line]:
        self._explained += 1
        if self._explained > EXPLAINED:
            return [Line((Run("not explained here; see the JSON, or choose it with -k"),), 4, 6)]
        engine = self._engines.of(script)
        explanation = explain(engine, trial.before, trial.utterance)
        told = explanation_lines(explanation if self._whole else decisive(explanation))
        return [Line(), *(Line(line.runs, line.indent + 4, line.hang + 4) for line in told)]


def decisive(explanation: Explanation) -> Explanation:
    """What decided: without rules that were silent, steps that handed on, and the reply itself."""
    kept = []
    for section in explanation.sections[:-1]:
        rows = tuple(
            (name, value)
            for name, value in section.rows
            if name not in _QUIET and not value.startswith("hands on") and value not in _NOTHING
        )
        if rows:
            kept.append(Section(section.title, rows))
    return Explanation(explanation.reply, tuple(kept))


_QUIET = ("silent", "weights of the signals", "words as typed", "mended, for the signals")
_NOTHING = ("none", "no", "0")


def where(place: Place) -> str:
    """File and line, as editors jump to them."""
    return f"{place.file}:{place.line}"


def side_by_side(
    left: Quote | None,
    right: Quote | None,
    width: int,
    titles: tuple[str, str] = ("expected", "came"),
) -> list[Line]:
    """The passage that was wanted beside the one that came, each with its title and citation."""
    column = (width - 4 - len(GAP)) // 2
    rows = [_column(titles[0], left, column), _column(titles[1], right, column)]
    height = max(map(len, rows))
    padded = [[*texts, *([""] * (height - len(texts)))] for texts in rows]
    return [
        Line((Run(f"{one:<{column}}{GAP}{other}".rstrip()),), 4, 4)
        for one, other in zip(*padded, strict=True)
    ]


def _column(title: str, quote: Quote | None, width: int) -> list[str]:
    if quote is None:
        return [f"{title}: no passage"]
    lines = [Line((Run(f"{title}: {citation(quote)}"),)), *passage_lines(quote)]
    return ["".join(run.text for run in row) for line in lines for row in wrapped(line, width)]


def stress_lines(results: Sequence[Result], stress: Stress) -> list[str]:
    """How many scripts hold under each rule; those that change nothing are not counted."""
    lines = []
    for rule in stress.rules():
        under = [r for r in results if r.variation is not None and r.variation.rule == rule]
        held = sum(result.passes for result in under)
        lines.append(f"under {rule} (seed {stress.seed}): {held} of {len(under)} hold")
    return lines


def tell_unrun(page: Page, problems: Sequence[Problem]) -> None:
    """What was not run, and why."""
    page.tell(problems)
    if problems:
        page.say(not_run(problems), "")


def not_run(problems: Sequence[Problem]) -> str:
    """How much was not run because of problems; there is one at least."""
    files = counted(len({problem.file for problem in problems}), "file")
    many = counted(len(problems), "problem")
    return f"{many} in {files}: the conversations there were not run"


def headline(results: Sequence[Result]) -> str:
    """How many conversations and turns there were, and how they came out."""
    found = Counter(result.outcome for result in results)
    trials = sum(len(result.trials) for result in results)
    parts = [f"{found[outcome]} {words}" for outcome, words in OUTCOMES.items() if found[outcome]]
    said = f"{counted(len(results), 'conversation')}, {counted(trials, 'utterance')}"
    return f"{said}: {', '.join(parts) or 'none run'}"
