"""L5: reminders ascend, and come before the closure that they announce."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reglament.engine.durations import Duration
from reglament.engine.regulation.exchange import Reminder
from reglament.engine.vocabulary import Norm

from .findings import Checked, Finding
from .lengths import nominal_seconds, said


def check(checked: Checked) -> Iterator[Finding]:
    """Reminders of every wait that ends by silence."""
    exchange, acceptance = checked.edition.exchange, checked.edition.result.acceptance
    if exchange and exchange.author_silent:
        silence = exchange.author_silent.silence
        path = ("exchange", "author_silent")
        yield from _wait(checked, silence.reminders, silence.close_after, path, silence.clause)
    if exchange and exchange.approver_silent:
        silence = exchange.approver_silent
        path = ("exchange", "approver_silent")
        yield from _wait(checked, silence.reminders, silence.close_after, path, silence.clause)
    if acceptance:
        path = ("result", "acceptance")
        for norm in dict.fromkeys(cell.norm for cell in acceptance.term.cells):
            term = None if isinstance(norm, Norm) else norm
            yield from _wait(checked, acceptance.reminders, term, path, acceptance.clause)


def _wait(
    checked: Checked,
    reminders: Sequence[Reminder],
    term: Duration | None,
    path: tuple[str, ...],
    clause: str,
) -> Iterator[Finding]:
    if term is None:
        return
    if not reminders:
        yield checked.error("closes_silently", *path, clause=clause)
    edition = checked.edition
    for place, reminder in enumerate(reminders):
        if nominal_seconds(reminder.after, edition) >= nominal_seconds(term, edition):
            where = (*path, "reminders", str(place))
            values = {"reminder": said(reminder.after, edition), "term": said(term, edition)}
            yield checked.error("late_reminder", *where, clause=clause, **values)
    for earlier, later in pairwise(reminders):
        if nominal_seconds(later.after, edition) <= nominal_seconds(earlier.after, edition):
            values = {"earlier": said(earlier.after, edition), "later": said(later.after, edition)}
            yield checked.error("reminder_order", *path, clause=clause, **values)
