"""Reasons: why something is so, as data. `explanation` makes sentences of them, in either language.

The list of codes is closed: `REASONS` says which values each carries. Instants are seconds since the epoch,
UTC; lengths are working seconds of the calendar named beside; a norm is a `Duration` or a `Norm`; `seq` is
the fact that caused it. A reason carries the clause that says so, or "" where none does.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

_NO_VALUES: Mapping[str, Any] = MappingProxyType({})


class Reason(NamedTuple):
    """Why something is so: a code of `REASONS`, the clause that says it, and the values it used."""

    code: str
    clause: str = ""
    values: Mapping[str, Any] = _NO_VALUES


REASONS: Mapping[str, tuple[str, ...]] = {
    # A clock, in the order in which it happened
    "clock.started": ("at", "seq", "trigger", "norm", "calendar", "due"),  # trigger: kind of fact, or state
    "clock.after_hours": ("at", "opening", "calendar"),  # nobody worked then: counted from the opening
    "clock.cut_off": ("at", "opening", "calendar"),  # too late in the day: counted from the next working day
    "clock.provisional": ("kind", "priority", "complexity"),  # the values before triage
    "clock.named_after_triage": (),  # no date yet, by intention
    "clock.triaged": ("at", "seq", "norm", "calendar", "paused", "old_due", "due"),
    "clock.paused": ("since", "until", "work", "state", "seq", "calendar"),  # until None: stands still
    "clock.resumed": ("at", "seq", "state", "remaining", "due"),
    "clock.raised": ("at", "seq", "old", "new", "policy", "norm", "calendar", "paused", "old_due", "due"),
    "clock.lowered": ("at", "seq", "old", "new", "policy", "norm", "calendar", "paused", "old_due", "due"),
    "clock.complexity": ("at", "seq", "old", "new", "policy", "norm", "calendar", "paused", "old_due", "due"),
    "clock.regime": ("at", "seq", "old", "new", "policy", "norm", "calendar", "paused", "old_due", "due"),
    "clock.row": ("row",),  # of a table that tells tickets apart: by regime, plan, class, hour, channel
    "clock.never_later": ("due", "refused"),  # a promise never moves later: `refused` was the other date
    "clock.calendar": ("at", "seq", "old", "new", "remaining", "due"),  # the rest walked on another calendar
    "clock.planned": ("at", "seq", "old_due", "due"),  # the agreed date replaces the norm
    "clock.rescheduled": ("at", "seq", "old_due", "due"),
    "clock.returned": ("at", "seq", "remaining", "least", "calendar", "due"),  # came back from «исполнен»
    "clock.reopened": ("at", "seq", "remaining", "least", "calendar", "due"),  # came back from a final state
    "clock.restored": ("at", "seq", "due"),  # an appeal was granted: the old date stands
    "clock.wished": ("at", "seq", "old_due", "due"),  # the author wished for a later date
    "clock.before": ("at", "seq", "norm", "begins", "due"),  # a notice is owed so long before works begin
    "clock.joined": ("at", "seq", "parent", "due"),  # due with the parent; due None: as the parent shows it
    "clock.detached": ("at", "seq", "due"),  # its own date again
    "clock.stopped": ("at", "seq", "trigger", "spent", "due", "met"),  # the verdict, derived
    "clock.left": ("at", "seq", "state", "spent", "due", "met"),  # it does not run in the new state
    "clock.inapplicable": ("at", "seq"),  # it does not exist for the kind that the ticket has now
    "clock.breached": ("due",),  # the moment that passed
    "clock.verdict": ("at", "seq", "due", "spent", "met", "rules"),  # as given then; it is never recomputed
    # A priority
    "priority.matrix": ("impact", "urgency", "priority"),
    "priority.provisional": ("impact", "urgency", "priority"),
    "priority.shifted": ("modifier", "old", "new", "not_above"),
    "priority.set": ("modifier", "old", "new"),
    "priority.capped": ("modifier", "old", "new"),
    "priority.floored": ("modifier", "old", "new"),
    "priority.cap_lifted": ("modifier", "by"),
    "priority.weaker": ("modifier", "priority"),  # would have given this; only the strongest acts
    # Why a move or a change is closed
    "move.not_yours": ("who",),
    "move.system_only": (
        "timer",
        "at",
    ),  # the desk itself goes this way, at this instant (None: never as yet)
    "move.other_tickets": (),  # the condition of the transition does not hold
    "move.has_responsible": ("responsible",),
    "move.not_approved": ("kind",),  # tickets of this kind are resolved once somebody agreed
    "move.not_agreed": ("who",),  # these have not agreed yet
    "move.overrun": ("hours", "agreed", "tolerance"),  # more work than was agreed to
    "move.not_refused": (),  # no approver's refusal led here
    "move.date_ahead": ("until",),
    "move.closed_hours": ("calendar", "opening"),  # this is done in the hours of a calendar alone
    "move.window_closed": ("since", "until", "within"),
    "limit.count": ("limit", "count", "at_most", "who"),  # who may still: the names of `then`
    "limit.share": ("limit", "clock", "share", "above", "who"),
    "limit.not_yours": ("limit", "who"),
    "limit.too_soon": ("limit", "last", "again_at", "per"),
    # When something happens by itself
    "timer.share": ("clock", "share", "due", "at"),
    "timer.clock": ("clock", "since", "after", "at"),
    "timer.state": ("state", "since", "after", "at"),
    "timer.fact": ("fact", "since", "after", "at"),
    "timer.priority": ("priority", "since", "after", "at"),
    "timer.count": ("counter", "count", "above", "at"),
    "timer.date": ("date", "at"),
    "timer.held": ("who", "head", "until"),  # a trial period: these are not told, the head is
    "timer.breach": ("clock", "due", "at"),
    "timer.waits": (
        "reminders",
        "sent",
        "grace",
        "at",
    ),  # the closure waits for late reminders and their grace
    # A state, and what does not fit the edition
    "state.entered": ("state", "at", "seq"),
    "finding.transition": ("seq", "at", "source", "target"),  # the edition does not know this way; it is kept
    "finding.not_offered": ("clock", "kind", "priority", "complexity"),
    # Why a fact is refused
    "fact.not_registered": ("seq",),  # a journal begins with a registration
    "fact.registered_twice": ("seq",),
    "fact.out_of_order": ("seq", "expected"),
    "fact.earlier": ("seq", "at", "last"),
    "fact.unknown_state": ("seq", "name"),
    "fact.unknown_kind": ("seq", "name"),
    "fact.unknown_priority": ("seq", "name"),
    "fact.unknown_complexity": ("seq", "name"),
    "fact.unknown_retracted": ("seq", "retracts"),
}
"""Every code and the names of its values."""
