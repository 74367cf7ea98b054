"""Control tables, the double entry of an edition: a cell that the rules answer otherwise blocks signing."""

from __future__ import annotations

from collections.abc import Iterator

from reglament.engine.calendars import CalendarError
from reglament.engine.controls import deviations, say_answer, say_cell
from reglament.engine.explanation import explain
from reglament.engine.fold import FactError
from reglament.engine.rules import Rules

from .findings import Checked, Finding


def compared(checked: Checked, rules: Rules) -> Iterator[Finding]:
    """Every deviation, at the place of its cell."""
    examples = checked.edition.examples
    if examples is None or examples.controls is None:
        return
    controls = examples.controls
    try:
        found = tuple(deviations(controls, checked.edition, rules))
    except (CalendarError, FactError) as error:
        text = told(error, rules)
        yield checked.error("control_stops", "examples", "controls", clause=controls.clause, text=text)
        return
    for one in found:
        values = {
            "cell": (say_cell(one, rules, "ru"), say_cell(one, rules, "en")),
            "expected": (say_answer(one.expected, rules, "ru"), say_answer(one.expected, rules, "en")),
            "actual": (say_answer(one.actual, rules, "ru"), say_answer(one.actual, rules, "en")),
        }
        path = ("examples", "controls", one.table, *one.path)
        clause = one.clause or controls.clause
        yield checked.error("example_control", *path, clause=clause, **values)


def told(error: CalendarError | FactError, rules: Rules) -> tuple[str, str]:
    """Why it cannot be played to its end, in both languages."""
    if isinstance(error, CalendarError):
        return error.text("ru"), error.text("en")
    return explain(error.reason, "ru", rules), explain(error.reason, "en", rules)
