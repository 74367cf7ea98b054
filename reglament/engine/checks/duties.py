"""Duties that nobody could keep or nothing enforces, works, trials, causes and the plan of changes."""

from __future__ import annotations

from collections.abc import Iterator

from reglament.engine.durations import IncomparableError
from reglament.engine.names import key
from reglament.engine.regulation.clocks import Clock
from reglament.engine.regulation.duties import Duty, WorkSort
from reglament.engine.vocabulary import Category, Norm, Pausing

from .findings import Checked, Finding

_SYSTEM = key("система")


def check(checked: Checked) -> Iterator[Finding]:
    """What a careless author would leave open."""
    for code, duty in checked.edition.duties.items():
        yield from _duty(checked, code, duty)
    works = checked.edition.works
    for code, sort in works.named.items() if works else ():
        yield from _works(checked, code, sort)
    yield from _trial(checked)
    yield from _causes(checked)
    yield from _backlog(checked)


def _duty(checked: Checked, code: str, duty: Duty) -> Iterator[Finding]:
    at, said = ("duties", code), {"duty": duty.name.both}
    if (duty.while_in and duty.ticket) or (not duty.while_in and duty.ticket is None):
        yield checked.error("duty_nowhere", *at, clause=duty.clause, **said)
        return
    if duty.ticket is not None:
        if duty.every is None or duty.begins is None:
            yield checked.error("duty_never_comes", *at, clause=duty.clause, **said)
        return
    if (duty.every is None) == (duty.within is None):
        yield checked.error("duty_without_term", *at, clause=duty.clause, **said)
    if not duty.done_by:
        yield checked.error("duty_never_done", *at, clause=duty.clause, **said)
    if not (duty.tell or duty.then or duty.lower_to):
        yield checked.warning("duty_without_end", *at, clause=duty.clause, **said)
    ways = checked.edition.lifecycle.passages
    if duty.then and not any(
        way.source in duty.while_in and way.target == duty.then and _SYSTEM in way.who for way in ways
    ):
        state = checked.edition.lifecycle.states[duty.then].name.both
        yield checked.error("duty_without_way", *at, clause=duty.clause, state=state, **said)


def _works(checked: Checked, code: str, sort: WorkSort) -> Iterator[Finding]:
    """A reminder that comes before the notice itself reminds of what nobody has heard of."""
    for reminder in sort.reminders:
        try:
            early = sort.notice is not None and sort.notice < reminder
        except IncomparableError:
            continue
        if early:
            yield checked.warning(
                "reminded_before_notice", "works", code, clause=sort.clause, works=sort.name.both
            )
    if sort.notice is not None and not sort.to:
        yield checked.warning("notice_to_nobody", "works", code, clause=sort.clause, works=sort.name.both)


def _trial(checked: Checked) -> Iterator[Finding]:
    trial, document = checked.edition.document.trial, checked.edition.document
    if trial is None:
        return
    if trial.until is not None and trial.until < document.effective_from:
        yield checked.error("trial_over", "document", "trial", clause=trial.clause)
    role = checked.edition.roles.named.get(trial.head)
    if role is None or not role.group:
        yield checked.warning("trial_without_head", "document", "trial", clause=trial.clause, who=trial.head)


def _causes(checked: Checked) -> Iterator[Finding]:
    """A kind for which the list offers nothing is never asked for a cause."""
    causes = checked.edition.result.causes
    if causes is None:
        return
    for name, kind in checked.edition.classification.kinds.items():
        if not any(not cause.kinds or name in cause.kinds for cause in causes.named.values()):
            yield checked.warning(
                "no_cause_for_kind", "result", "causes", clause=causes.clause, kind=kind.name.both
            )


def _backlog(checked: Checked) -> Iterator[Finding]:
    """In the plan of changes the clock of the result would run out by itself."""
    edition = checked.edition
    for name, state in edition.lifecycle.states.items():
        if state.category is not Category.BACKLOG:
            continue
        running = [
            clock.code.both for code, clock in edition.clocks.items() if _runs(checked, name, code, clock)
        ]
        if running:
            yield checked.warning(
                "backlog_runs_out",
                "states",
                name,
                clause=state.clause,
                state=state.name.both,
                clock=running[0],
            )


def _runs(checked: Checked, state: str, code: str, clock: Clock) -> bool:
    """A clock without states of its own that does not stand here."""
    states = checked.edition.lifecycle.states
    bound = any(code in other.runs for other in states.values())
    if clock.norm.fixed in (Norm.NONE, Norm.BY_PLAN) or clock.pausing is Pausing.BY_STATE:
        return code in states[state].runs
    if clock.pausing is Pausing.IN_STATES:
        return state not in clock.paused_in and not any(stop.state == state for stop in clock.stops)
    return code in states[state].runs or not bound
