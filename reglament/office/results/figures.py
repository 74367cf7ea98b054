"""The figures of a month in words, each with the address of its tickets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from reglament import engine
from reglament.office.results.asking import Asked
from reglament.reports import endings, promptness
from reglament.reports.corrections import corrected
from reglament.reports.endings import NOT_COUNTED, SOLVED, UNSOLVED, Endings, Marks, Repeats
from reglament.rulebook.reading import Book
from reglament.ui.language import language
from reglament.ui.typography import NBSP, number_words

OUTCOMES = {
    SOLVED: gettext_lazy("решён"),
    UNSOLVED: gettext_lazy("не решён"),
    NOT_COUNTED: gettext_lazy("не считается"),
}
SUMS = {
    SOLVED: gettext_lazy("решено"),
    UNSOLVED: gettext_lazy("не решено"),
    NOT_COUNTED: gettext_lazy("не считается"),
}


@dataclass(frozen=True)
class Figure:
    """A number and where its tickets are listed."""

    count: int
    query: str


@dataclass(frozen=True)
class Way:
    """One way to end. `on_time`: whether it counts as in time or late; None where there is no code."""

    name: str
    outcome: str
    on_time: bool | None
    figure: Figure


@dataclass(frozen=True)
class Promise:
    """A clock: kept, missed, the share; what a decision has changed, what is the fault of others."""

    name: str
    met: Figure
    late: Figure
    share: str
    changed: Figure
    others: Figure
    whose: str = ""


@dataclass(frozen=True)
class Results:
    """Everything on the page. What no edition speaks of is None or empty."""

    total: Figure
    outcomes: Sequence[tuple[str, Figure]]
    ways: Sequence[Way]
    promises: Sequence[Promise]
    repeats: Repeats | None
    repeats_figure: Figure | None
    repeats_share: str
    marks: Marks | None
    mean: str
    marks_figure: Figure | None
    codes_clause: str
    corrected: Figure
    corrected_share: str


def results(asked: Asked) -> Results:
    """Two statements, and what the editions make of them."""
    found = endings.counted(endings.groups(asked.scope), asked.rules_of)
    repeats, marks = found.repeats, found.marks
    result = asked.book.edition.result
    anew = corrected(asked.scope).count()
    return Results(
        total=Figure(found.count(), asked.of("all")),
        outcomes=[(str(SUMS[key]), Figure(found.count(key), asked.of("outcome", key))) for key in SUMS],
        ways=_ways(asked, found),
        promises=_promises(asked),
        repeats=repeats,
        repeats_figure=Figure(repeats.count, asked.of("repeats")) if repeats else None,
        repeats_share=_percent(repeats.count, repeats.of) if repeats else "",
        marks=marks,
        mean=number_words(marks.mean, 1) if marks and marks.mean is not None else "",
        marks_figure=Figure(marks.count, asked.of("rated")) if marks else None,
        codes_clause=result.codes_clause or result.clause,
        corrected=Figure(anew, asked.of("corrected")),
        corrected_share=_percent(anew, found.count()),
    )


def _ways(asked: Asked, found: Endings) -> list[Way]:
    codes = asked.book.rules.closure_codes
    return [
        Way(
            name=code_name(asked.book, way.name) if way.is_code else without_code(way.name),
            outcome=str(OUTCOMES[way.outcome]),
            on_time=codes[way.name].counts_on_time if way.name in codes else None,
            figure=Figure(way.count, asked.of("code" if way.is_code else "category", way.name)),
        )
        for way in found.ways
    ]


def code_name(book: Book, code: str) -> str:
    """A closure code by its own name: a label of a state may read the same and mean another thing."""
    known = book.edition.result.codes.get(code)
    return known.name.printed(language()) if known else code


def without_code(category: str) -> str:
    """An ending that has no closure code."""
    return {"rejected": _("отклонён"), "withdrawn": _("отозван автором")}.get(category, _("без кода"))


def _promises(asked: Asked) -> list[Promise]:
    return [
        Promise(
            name=clock_name(asked, prompt.clock),
            met=Figure(prompt.met, asked.of("met", prompt.clock)),
            late=Figure(prompt.late, asked.of("late", prompt.clock)),
            share=_percent(prompt.met, prompt.met + prompt.late),
            changed=Figure(prompt.changed, asked.of("changed", prompt.clock)),
            others=Figure(sum(prompt.others.values()), asked.of("others", prompt.clock)),
            whose=", ".join(f"{_owner(asked, who)} — {count}" for who, count in prompt.others.items()),
        )
        for prompt in promptness.counted(promptness.verdicts(asked.scope), asked.rules_of)
    ]


def _owner(asked: Asked, who: str) -> str:
    """Who answers for a cause, as the edition prints it."""
    return engine.say_name(who, asked.book.rules, language())


def clock_name(asked: Asked, code: str) -> str:
    """A clock by the name that the edition gives it."""
    clock = asked.book.edition.clocks.get(code)
    return clock.name.printed(language()) if clock else code


def _percent(part: int, whole: int) -> str:
    return f"{number_words(100 * part / whole, 1)}{NBSP}%" if whole else "—"
