"""Moves: the ways out of a state, for whom they are open, and why not."""

from __future__ import annotations

from collections.abc import Collection

from .facts import FactKind
from .fold import State
from .names import key
from .reasons import Reason
from .results import Move
from .rules import Guard, Need, Transition
from .timers import pending
from .timers.anchors import ends

_WINDOWED = (Guard.WITHIN, Guard.REFUSED)
THE_DESK = key("система")
"""The relative person that is the desk itself: what only it may do, no person is offered."""


def moves(state: State, roles: Collection[str], at: int) -> tuple[Move, ...]:
    """Every way out of the present state for a person of these roles (and relative persons), in order.

    A closed way says why. Nothing is open before the registration or in a state without ways.
    """
    return tuple(
        _move(state, way, frozenset(roles), at) for way in state.rules.transitions if _leads(state, way)
    )


def open_moves(state: State, roles: Collection[str], at: int) -> tuple[Move, ...]:
    """Only those that are open."""
    return tuple(move for move in moves(state, roles, at) if move.open)


def _leads(state: State, way: Transition) -> bool:
    if way.source:
        return way.source == state.state
    return not state.category.is_final and way.target != state.state and bool(state.state)


def _move(state: State, way: Transition, roles: frozenset[str], at: int) -> Move:
    until = _window(state, way)
    reason = _why_not(state, way, roles, at, until)
    return Move(way, reason is None, reason, closure_codes(state, way), until)


def _window(state: State, way: Transition) -> int | None:
    if way.guard not in _WINDOWED or way.within is None:
        return None
    return ends(state, state.entered.at, way.within)


def _why_not(
    state: State, way: Transition, roles: frozenset[str], at: int, until: int | None
) -> Reason | None:
    if not way.when.holds(state):
        return Reason("move.other_tickets", way.clause)
    who = way.who if way.who_for_another is None or not _is_for_another(state) else way.who_for_another
    if not roles & set(who):
        if who == (THE_DESK,):
            return Reason("move.system_only", way.clause, {"timer": way.code, "at": _timer(state, way)})
        return Reason("move.not_yours", way.clause, {"who": who})
    return _guarded(state, way, at, until)


def _is_for_another(state: State) -> bool:
    """It was filed for somebody else (clause 3.3.4 of the sample)."""
    registered = state.last.get(FactKind.REGISTERED)
    data = registered.data if registered else {}
    return data.get("beneficiary") not in (None, "", data.get("author"))


def _guarded(state: State, way: Transition, at: int, until: int | None) -> Reason | None:
    guard = way.guard
    if guard is Guard.NO_RESPONSIBLE and state.responsible:
        return Reason("move.has_responsible", way.clause, {"responsible": state.responsible})
    if guard is Guard.DATE_REACHED and state.until is not None and at < state.until:
        return Reason("move.date_ahead", way.clause, {"until": state.until})
    if guard is Guard.REFUSED and state.entered.data.get("granted") is not False:
        return Reason("move.not_refused", way.clause)
    if guard in _WINDOWED and until is not None and at > until:
        values = {"since": state.entered.at, "until": until, "within": way.within}
        return Reason("move.window_closed", way.clause, values)
    calendar = state.rules.calendars.get(way.hours)
    if calendar is not None and not calendar.is_open(at):
        opening = calendar.next_opening(at)
        return Reason("move.closed_hours", way.clause, {"calendar": way.hours, "opening": opening})
    if guard is Guard.EXPIRED and not _is_due(state, way, at):
        return Reason("move.system_only", way.clause, {"timer": way.code, "at": _timer(state, way)})
    return None


def _timer(state: State, way: Transition) -> int | None:
    return next((timer.at for timer in pending(state) if timer.transition == way.code), None)


def _is_due(state: State, way: Transition, at: int) -> bool:
    due = _timer(state, way)
    return due is not None and due <= at


def closure_codes(state: State, way: Transition) -> tuple[str, ...]:
    """The codes to choose from on this way; () where it sets its own, or does not end the ticket.

    «Дубль, передан, С0»: these codes, and for a ticket of that complexity any.
    """
    target = state.rules.states.get(way.target)
    if way.closure_code or Need.CLOSURE_CODE not in way.needs or target is None:
        return ()
    if way.closure_codes and state.complexity not in way.complexities:
        return way.closure_codes
    return tuple(state.rules.closure_codes)
