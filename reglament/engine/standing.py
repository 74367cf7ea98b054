"""The standing: everything the desk knows of a ticket at an instant: `view` after the whole fold."""

from __future__ import annotations

from collections.abc import Iterable

from .clocks import not_started, view_of
from .facts import Fact
from .fold import State, derive
from .reasons import Reason
from .results import ClockStatus, ClockView, Standing
from .rules import Rules
from .timers import next_timer

# Members are looked up once: through the class each lookup costs as much as a small function (3.11).
_RUNNING = ClockStatus.RUNNING


def standing_of(rules: Rules, journal: Iterable[Fact], at: int) -> Standing:
    """What a journal comes to at `at`. Facts that lie after `at` do not count yet. Raises FactError."""
    return view(derive(rules, [fact for fact in journal if fact.at <= at]), at)


def view(state: State, at: int) -> Standing:
    """The state seen at an instant; one before the last fact is taken as that of the fact."""
    at = max(at, state.at)
    rule, counts = state.rules.states.get(state.state), state.counts
    clocks, nearest, missed = _clocks(state, at)
    return Standing(
        at,
        state.seq,
        state.state,
        state.category,
        rule.author_label if rule else "",
        state.kind,
        state.zone,
        state.priority,
        state.complexity,
        state.impact,
        state.urgency,
        state.responsible,
        rule.move if rule else "",
        state.triaged,
        clocks,
        next_timer(state),
        nearest,
        missed,
        state.closure_code,
        state.planned_for,
        state.until,
        len(counts.get("returns", ())),
        len(counts.get("reopenings", ())),
        len(counts.get("hand_overs", ())),
        len(counts.get("pauses", ())),
        state.parent,
        state.edition,
        state.entered.at,
        (_entered(state, rule.clause if rule else ""),),
        state.findings,
    )


def _clocks(state: State, at: int) -> tuple[dict[str, ClockView], ClockView | None, tuple[str, ...]]:
    """Every clock, the nearest of our promises, and those of them that were ever missed."""
    views: dict[str, ClockView] = {}
    nearest, soonest, missed = None, None, []
    lasting = state.lasting_breaches
    for rule, run, promise in zip(state.index.clocks, state.runs, state.index.promises, strict=True):
        if run is None:
            views[rule.code] = not_started(rule, promise)
            continue
        seen = view_of(run, at, promise)
        if rule.aims is not None and rule.is_aim(state.priority):
            seen = seen._replace(aim=True, breached_at=None)
        views[rule.code] = seen
        if not promise:
            continue
        if seen.breached_at is not None or (rule.code in lasting and not seen.aim):
            missed.append(rule.code)
        due = run.promised  # None unless it runs, or is due with its parent
        if due is not None and (soonest is None or due < soonest) and run.status is _RUNNING:
            nearest, soonest = seen, due
    return views, nearest, tuple(missed)


def _entered(state: State, clause: str) -> Reason:
    values = {"state": state.state, "at": state.entered.at, "seq": state.entered.seq}
    return Reason("state.entered", clause, values)
