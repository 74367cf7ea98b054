"""Section 1.3: passing on (functional) and telling (hierarchical) escalation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from reglament.engine.durations import Duration
from reglament.engine.names import Name
from reglament.engine.values import value


@value
class Tier:
    """A line of support: who works there (role, group or relative person)."""

    name: Name
    who: str
    does: str = ""
    clause: str = ""


class Unless(StrEnum):
    """What must be missing for a step of functional escalation."""

    NO_PLAN = "no_plan"


@value
class HandOverRule:
    """One step of functional escalation.

    Counts from registration (`after`) or by a share of a clock (`share` per cent of `clock`), or fires when
    `handed_over_more_than` is exceeded. `ask` is told to pass it on to tier `pass_to`; `sign` is prose.
    """

    complexities: tuple[str, ...] = ()
    unless: Unless | None = None
    sign: str = ""
    after: Duration | None = None
    share: int | None = None
    clock: str = ""
    handed_over_more_than: int | None = None
    pass_to: str = ""
    ask: tuple[str, ...] = ()
    tell: tuple[str, ...] = ()
    clause: str = ""


class EscalationAction(StrEnum):
    """What a step demands besides telling people."""

    NAME_NEW_DATE = "name_new_date"
    REVIEW = "review"


@value
class Threshold:
    """A share of a clock's norm in per cent and who is told. Only for norms not shorter than `least_norm`."""

    clock: str
    share: int
    to: tuple[str, ...]
    priorities: tuple[str, ...] = ()
    least_norm: Duration | None = None
    action: EscalationAction | None = None
    clause: str = ""


@value
class LadderStep:
    """A step of a ladder by elapsed time since the ticket got one of the ladder's priorities."""

    after: Duration
    to: tuple[str, ...]
    clause: str = ""


@value
class Ladder:
    """Who is told of a ticket of these priorities, by time; `acknowledged`: until somebody takes the call."""

    priorities: tuple[str, ...]
    steps: tuple[LadderStep, ...]
    acknowledged: bool = False
    clause: str = ""


class Condition(StrEnum):
    """What must have happened before the author may ask for attention."""

    REACTION_MISSED = "reaction_missed"
    ANY_MISSED = "any_missed"


@value
class Attention:
    """«Прошу внимания руководителя»: whom it reaches, the answer's norm, at most once per `per`.

    Only for these `priorities` (() = all), only when `condition` holds.
    """

    to: str
    answer_within: Duration
    per: Duration | None = None
    priorities: tuple[str, ...] = ()
    condition: Condition | None = None
    clause: str = ""


@value
class VerdictDispute:
    """Somebody holds a verdict on a term for wrong. It stands as given; reports count after the decision.

    `within`: how long after the verdict it may be disputed (None: always); `decided_within` binds the judge.
    """

    who: tuple[str, ...]
    decided_by: str
    decided_within: Duration
    within: Duration | None = None
    clause: str = ""


@value
class Deviations:
    """Who may depart from a rule in a single case, with a reason and the clause, and who approves it."""

    who: tuple[str, ...]
    approved_by: tuple[str, ...]
    clause: str = ""


@value
class Escalation:
    """The whole of section 1.3."""

    tiers: Mapping[str, Tier] = field(default_factory=dict)
    hand_over: tuple[HandOverRule, ...] = ()
    thresholds: tuple[Threshold, ...] = ()
    ladder: Ladder | None = None
    attention: Attention | None = None
    verdict_dispute: VerdictDispute | None = None
    deviations: Deviations | None = None
    stops_clocks: bool = False
    changes_responsible: bool = False
    clause: str = ""
