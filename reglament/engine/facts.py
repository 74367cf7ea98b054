"""Facts: what happened to a ticket, one after another, never changed.

Two sorts. *Events* are what people, mail and probes did. *Verdicts* are what the desk concluded then: a clock
stopped, a reminder went out. The fold derives everything from events; verdicts tell it what was already said.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Any

NOTHING: Mapping[str, Any] = MappingProxyType({})
SYSTEM = "system"


class FactKind(StrEnum):
    """Every kind of fact. The value is what stands in the journal and in files."""

    __hash__ = str.__hash__  # the one of Enum is Python and dear: every fact is looked up by its kind

    # Events
    # state; data: kind, channel, impact, urgency, author, beneficiary, edition, triage (true: at once), late
    # (true: an emergency that was recorded later than the edition wants); plan, customer (class), band,
    # regime (by which norms may differ)
    REGISTERED = "registered"
    # zone, priority, complexity; data: kind, impact, urgency, modifier, triage (false: not yet looked at)
    CLASSIFIED = "classified"
    ASSIGNED = "assigned"  # responsible; the state stays
    # state; data: transition, code, ground, approver, approvers and seats (where several are asked: whom, and
    # by which role each), granted (by a decision), third_party, number, until, consent; by a timer also rule,
    # anchor, due
    MOVED = "moved"
    ANSWERED = "answered"  # a person of the desk wrote to the author
    AUTO_ANSWERED = "auto_answered"  # a machine did; it stops no clock
    AUTHOR_WROTE = (
        "author_wrote"  # by any channel; data: thanks, appeal_to (who hears of a contested refusal)
    )
    NOTED = "noted"
    ATTACHED = "attached"
    CALLED = "called"  # a call to the author
    ESTIMATED = "estimated"  # data: hours, until
    AGREED = "agreed"  # one of several approvers; the others still have the word; data: for
    # an approver, the last of several; data: granted, until, for (in whose place), overrules (a refusal)
    DECIDED = "decided"
    WORKED = "worked"  # effort; data: minutes, overrun (it is beyond what was agreed to)
    PLANNED = "planned"  # a plan of solution, or a new date named to the author; data: until
    WORKED_AROUND = "worked_around"  # the author was given a way round; the cause is still there
    HANDED_OVER = "handed_over"  # to another tier; responsible; data: tier
    JOINED = "joined"  # data: parent, due (when the parent is due; again whenever that changes)
    DETACHED = "detached"
    PARENT_RESOLVED = "parent_resolved"  # state
    LINKED = "linked"  # data: link, other
    ATTENTION_ASKED = "attention_asked"  # «прошу внимания руководителя»
    ATTENTION_ANSWERED = "attention_answered"
    PRIORITY_DISPUTED = "priority_disputed"
    DISPUTE_DECIDED = "dispute_decided"
    ZONE_DISPUTED = "zone_disputed"  # whose ticket it is: two of the desk do not agree
    ZONE_DECIDED = "zone_decided"
    # the author or the desk says that a verdict is wrong; data: clock, of (seq of the verdict), about
    VERDICT_DISPUTED = "verdict_disputed"
    # data: clock, of, outcome (how reports count it from now on), clause (which the decision cites), told
    VERDICT_DECIDED = "verdict_decided"
    # somebody did what the edition does not let him do otherwise; data: what, clause (departed from),
    # approved_by, until and clock (a date set by hand)
    DEVIATED = "deviated"
    RATED = "rated"  # data: mark
    OUTAGE_BEGAN = "outage_began"
    OUTAGE_ENDED = "outage_ended"
    ACKNOWLEDGED = "acknowledged"  # somebody took the call of a ladder
    ROLE_GIVEN = "role_given"  # for this ticket; data: role, person
    WORKS_PLANNED = "works_planned"  # data: sort, starts, ends
    WORKS_ANNOUNCED = "works_announced"  # to those whom the edition names; data: late (true: too late)
    EDITION_CHANGED = "edition_changed"  # data: edition
    REGIME_DECLARED = "regime_declared"  # its norms count for this ticket from now on; data: regime
    RETRACTED = "retracted"  # data: retracts (seq of the event taken back)
    # Verdicts
    # data: clock, due, spent, met (absent: nothing was promised), rules, cause (seq of the event)
    CLOCK_STOPPED = "clock_stopped"
    BREACHED = "breached"  # data: clock, due, cause (seq of the event that set the date)
    REMINDED = "reminded"  # data: rule, anchor, to, action, turn, due (when it was to happen)
    ESCALATED = "escalated"  # the same; held (true: by the trial it goes no higher)


VERDICTS = frozenset(
    {FactKind.CLOCK_STOPPED, FactKind.BREACHED, FactKind.REMINDED, FactKind.ESCALATED},
)


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of a journal.

    `at` is when it counts, `recorded_at` when the desk learnt of it, both in seconds since the epoch, UTC.
    The typed fields hold the *new* value where this fact changed it, else None. `data` holds the rare rest:
    no free text and no names, only references.
    """

    seq: int
    at: int
    kind: FactKind
    actor: str = SYSTEM
    recorded_at: int | None = None
    state: str | None = None
    priority: str | None = None
    complexity: str | None = None
    zone: str | None = None
    responsible: str | None = None
    data: Mapping[str, Any] = field(default_factory=lambda: NOTHING)

    @property
    def is_back_entry(self) -> bool:
        """Entered later by the head, with the mark: it may lie before facts that were recorded earlier."""
        return self.data.get("back_entry") is True

    @property
    def is_verdict(self) -> bool:
        """A conclusion of the desk, not an event of the world."""
        return self.kind in VERDICTS
