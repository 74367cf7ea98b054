"""Clauses 3.4.5-3.4.10: norms, their changes in flight, changes on request, mass incidents."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from reglament.engine.durations import Duration
from reglament.engine.names import Name
from reglament.engine.values import value
from reglament.engine.vocabulary import InFlight, Norm

from .dimensions import Narrowed


@value
class NormCell(Narrowed):
    """One cell: for the tickets that it names this norm."""

    norm: Duration | Norm
    clause: str = ""


@value
class NormTable:
    """A table of norms. The first cell that fits a ticket wins; they stand as `speciality` ranks them."""

    name: Name
    cells: tuple[NormCell, ...]
    begins: str = ""
    ends: str = ""
    workaround_suffices: tuple[str, ...] = ()  # priorities
    clause: str = ""


@value
class PriorityChanged:
    """A change of priority in flight. `reaction_never_later`: a promised reaction never moves later."""

    raised: InFlight
    lowered: InFlight
    reaction_never_later: bool = False
    tell_author: bool = True
    clause: str = ""


@value
class ComplexityChanged:
    """A change of complexity in flight: until `share` per cent of `clock` `before` decides, later `after`."""

    term: InFlight
    clock: str = ""
    share: int | None = None
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    times_at_most: int | None = None
    tell_author: bool = True
    clause: str = ""


@value
class EffortApproval:
    """Above `above_hours` and up to `up_to_hours` (None = no bound) of effort these approve, all of them."""

    who: tuple[str, ...]
    above_hours: int = 0
    up_to_hours: int | None = None
    clause: str = ""


class Disagreement(StrEnum):
    """What two approvers of different opinion give."""

    REFUSAL_WINS = "refusal_wins"


class AfterApproval(StrEnum):
    """What the approved estimate does to the clock of resolution."""

    PLANNED_DATE = "planned_date"


class Overrun(StrEnum):
    """What happens above the tolerance."""

    NEW_APPROVAL = "new_approval"


@value
class ChangeTerms:
    """Changes: the estimate, who approves, what the date becomes."""

    kinds: tuple[str, ...]
    estimate: NormTable | None = None
    estimate_says: str = ""
    approvals: tuple[EffortApproval, ...] = ()
    approval_within: Duration | None = None
    disagreement: Disagreement = Disagreement.REFUSAL_WINS
    overruled_by: str = ""
    after_approval: AfterApproval = AfterApproval.PLANNED_DATE
    clock: str = ""
    overrun_tolerance: int | None = None
    overrun: Overrun = Overrun.NEW_APPROVAL
    reschedules_with_author: int | None = None
    then_rescheduled_by: str = ""
    clause: str = ""

    def steps_for(self, hours: float) -> tuple[EffortApproval, ...]:
        """Who has to agree to so many hours of effort."""
        return tuple(
            step
            for step in self.approvals
            if step.above_hours < hours and (step.up_to_hours is None or hours <= step.up_to_hours)
        )


class NewContacts(StrEnum):
    """What is done with further contacts during a mass incident."""

    OFFER_TO_JOIN = "offer_to_join"


class JoinedReaction(StrEnum):
    """The reaction of a joined ticket."""

    STOPPED_BY_JOIN = "stopped_by_join"


class JoinedResolution(StrEnum):
    """The resolution of a joined ticket."""

    AS_PARENT = "as_parent"


class ParentResolved(StrEnum):
    """What the parent's resolution does to its children."""

    CHILDREN_RESOLVED = "children_resolved"


class AuthorDisagrees(StrEnum):
    """A child's author does not agree."""

    DETACH = "detach"


@value
class MassIncident:
    """Many tickets of one failure: `count` alike within `window`."""

    declared_by: tuple[str, ...]
    count: int
    window: Duration
    or_signal: bool = False
    new_contacts: NewContacts = NewContacts.OFFER_TO_JOIN
    reaction: JoinedReaction = JoinedReaction.STOPPED_BY_JOIN
    resolution: JoinedResolution = JoinedResolution.AS_PARENT
    parent_resolved: ParentResolved = ParentResolved.CHILDREN_RESOLVED
    author_disagrees: AuthorDisagrees = AuthorDisagrees.DETACH
    problem: str = ""
    clause: str = ""


@value
class Recurrence:
    """So many tickets of one zone and kind within a time: the desk opens one about their common cause."""

    count: int
    window: Duration
    kind: str
    clause: str = ""


@value
class Terms:
    """All tables of norms by key, and what moves them."""

    tables: Mapping[str, NormTable]
    priority_changed: PriorityChanged | None = None
    complexity_changed: ComplexityChanged | None = None
    changes: ChangeTerms | None = None
    mass_incident: MassIncident | None = None
    recurrence: Recurrence | None = None
    named_date_replaces: str = ""  # the clock whose due date a date named to the author becomes
    clause: str = ""
