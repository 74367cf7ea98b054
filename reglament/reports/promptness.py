"""In time or not: the verdicts on promises as the desk gave them when their clocks stopped."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from django.db.models import Count, Exists, OuterRef, QuerySet, Subquery

from reglament.engine import FactKind
from reglament.reports.endings import RulesOf
from reglament.reports.scope import Scope
from reglament.reports.standing import standing
from reglament.tickets import causes
from reglament.tickets.judged import Outcome
from reglament.tickets.models import Fact

RESTART = "restart"  # how a clock goes on, as the edition says it to the engine


class Verdicts(NamedTuple):
    """The last verdicts on a clock of tickets that ended alike under one edition.

    `outcome`: how a dispute about them was decided (`judged.Outcome`), None where there was none.
    """

    edition: int
    code: str
    clock: str
    met: bool
    outcome: str | None
    cause: str
    tickets: int

    @property
    def counts_as(self) -> bool | None:
        """In time or late after the decision; None where it is not counted."""
        if self.outcome == Outcome.NOT_COUNTED:
            return None
        return {Outcome.MET.value: True, Outcome.LATE.value: False}.get(self.outcome or "", self.met)


@dataclass(slots=True)
class Prompt:
    """One promise: how often it was kept, and missed; how many verdicts a decision has changed or dropped.

    `others`: missed through a cause for which somebody else answers, by whom (a key): not the desk's, and
    no part of its share.
    """

    clock: str
    met: int = 0
    late: int = 0
    changed: int = 0
    others: dict[str, int] = field(default_factory=dict)


def verdicts(scope: Scope) -> list[Verdicts]:
    """One grouped statement over the journals of the tickets; of each clock the last verdict counts."""
    rows = last_verdicts(scope).values_list(
        "ticket__edition_id", "ticket__closure_code", "data__clock", "data__met", "outcome", "ticket__cause"
    )
    return [Verdicts(*row) for row in rows.annotate(tickets=Count("pk"))]


def last_verdicts(scope: Scope) -> QuerySet[Any]:
    """The facts themselves, each with the `outcome` of the dispute about it, if one was decided."""
    stopped = Fact.objects.filter(kind=FactKind.CLOCK_STOPPED.value, data__met__isnull=False)
    later = stopped.filter(
        ticket=OuterRef("ticket"), data__clock=OuterRef("data__clock"), seq__gt=OuterRef("seq")
    )
    last: QuerySet[Any] = (
        stopped.filter(ticket__in=scope.tickets.values("pk")).exclude(Exists(later)).order_by()
    )
    annotated: QuerySet[Any] = last.annotate(outcome=Subquery(_decisions().values("data__outcome")[:1]))
    return annotated


def _decisions() -> QuerySet[Any]:
    """The decisions about a verdict that stand, the latest first."""
    decided = Fact.objects.filter(
        kind=FactKind.VERDICT_DECIDED.value,
        ticket=OuterRef("ticket"),
        data__clock=OuterRef("data__clock"),
        seq__gt=OuterRef("seq"),
    )
    return standing(decided, Fact.objects.all()).order_by("-seq")


def counted(found: Iterable[Verdicts], rules_of: RulesOf) -> list[Prompt]:
    """Promises of the desk alone, and only of tickets whose ending counts (clause 3.6.5 of the sample)."""
    prompts: dict[str, Prompt] = {}
    for verdict in found:
        if not counts(verdict.edition, verdict.code, verdict.clock, rules_of):
            continue
        prompt = prompts.setdefault(verdict.clock, Prompt(verdict.clock))
        _count(prompt, verdict, causes.answers(rules_of(verdict.edition), verdict.cause))
    return [prompts[clock] for clock in sorted(prompts)]


def _count(prompt: Prompt, verdict: Verdicts, answers: str) -> None:
    """`answers`: who answers for the cause instead of the desk; "" = the desk itself."""
    counted_as = verdict.counts_as
    if counted_as:
        prompt.met += verdict.tickets
    elif counted_as is False and answers:
        prompt.others[answers] = prompt.others.get(answers, 0) + verdict.tickets
    elif counted_as is False:
        prompt.late += verdict.tickets
    if counted_as is not verdict.met:
        prompt.changed += verdict.tickets


def counts(edition: int, code: str, clock: str, rules_of: RulesOf) -> bool:
    """This clock is a promise of this edition, and the ending counts as in time or late.

    A clock that begins anew (with every message) is many promises and no figure of a ticket.
    """
    rules = rules_of(edition)
    number, ending = rules.index.number.get(clock), rules.closure_codes.get(code)
    if number is None or ending is None or rules.clocks[clock].again == RESTART:
        return False
    return rules.index.promises[number] and ending.counts_on_time
