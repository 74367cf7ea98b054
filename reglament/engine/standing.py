"""The standing: everything the desk knows of a ticket at an instant: `view` after the whole fold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

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
    clocks = ClockViews(state, at)
    nearest, missed = _promises(state, at)
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
        clocks[nearest] if nearest else None,
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


class ClockViews(Mapping[str, ClockView]):
    """The clocks of a ticket at an instant, each looked at when somebody asks for it: most readers want one.

    It keeps the state it was seen in, which nobody changes. Equal to any mapping of the same views.
    """

    __slots__ = ("_at", "_known", "_state")

    def __init__(self, state: State, at: int) -> None:
        self._state = state
        self._at = at
        self._known: dict[str, ClockView] = {}

    def __getitem__(self, code: str) -> ClockView:
        found = self._known.get(code)
        if found is None:
            found = self._known[code] = _seen(self._state, self._state.index.number[code], self._at)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._state.index.number)

    def __len__(self) -> int:
        return len(self._state.index.number)

    def __eq__(self, other: object) -> bool:
        return dict(self) == dict(other) if isinstance(other, Mapping) else NotImplemented

    __hash__ = None  # type: ignore[assignment]  # as any mapping: its views are no key

    def __repr__(self) -> str:
        return repr(dict(self))


def _seen(state: State, number: int, at: int) -> ClockView:
    run, promise = state.runs[number], state.index.promises[number]
    rule = state.index.clocks[number]
    if run is None:
        return not_started(rule, promise)
    seen = view_of(run, at, promise)
    if rule.aims is not None and rule.is_aim(state.priority):
        return seen._replace(aim=True, breached_at=None)
    return seen


def _promises(state: State, at: int) -> tuple[str, tuple[str, ...]]:
    """The clock of the nearest of our promises ("" = none), and those of them that were ever missed."""
    nearest, soonest, missed = "", None, []
    lasting = state.lasting_breaches
    for run, promise in zip(state.runs, state.index.promises, strict=True):
        if run is None or not promise:
            continue
        due = run.promised  # None unless it runs, or is due with its parent
        running = run.status is _RUNNING
        late = bool(run.missed) or (running and due is not None and at > due)
        rule = run.rule
        if (late or rule.code in lasting) and not (rule.aims is not None and rule.is_aim(state.priority)):
            missed.append(rule.code)
        if running and due is not None and (soonest is None or due < soonest):
            nearest, soonest = rule.code, due
    return nearest, tuple(missed)


def _entered(state: State, clause: str) -> Reason:
    values = {"state": state.state, "at": state.entered.at, "seq": state.entered.seq}
    return Reason("state.entered", clause, values)
