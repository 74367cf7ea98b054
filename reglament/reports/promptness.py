"""In time or not: the verdicts on promises as the desk gave them when their clocks stopped."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db.models import Count, Exists, OuterRef, QuerySet

from reglament.engine import FactKind
from reglament.reports.endings import RulesOf
from reglament.reports.scope import Scope
from reglament.tickets.models import Fact

RESTART = "restart"  # how a clock goes on, as the edition says it to the engine


class Verdicts(NamedTuple):
    """The last verdicts on a clock of tickets that ended alike under one edition."""

    edition: int
    code: str
    clock: str
    met: bool
    tickets: int


@dataclass(slots=True)
class Prompt:
    """One promise: how often it was kept, and missed."""

    clock: str
    met: int = 0
    late: int = 0

    @property
    def share(self) -> float:
        """Per cent in time."""
        return 100 * self.met / (self.met + self.late)


def verdicts(scope: Scope) -> list[Verdicts]:
    """One grouped statement over the journals of the tickets; of each clock the last verdict counts."""
    rows = last_verdicts(scope).values_list(
        "ticket__edition_id", "ticket__closure_code", "data__clock", "data__met"
    )
    return [Verdicts(*row) for row in rows.annotate(tickets=Count("pk"))]


def last_verdicts(scope: Scope) -> QuerySet[Any]:
    """The facts themselves."""
    stopped = Fact.objects.filter(kind=FactKind.CLOCK_STOPPED.value, data__met__isnull=False)
    later = stopped.filter(
        ticket=OuterRef("ticket"), data__clock=OuterRef("data__clock"), seq__gt=OuterRef("seq")
    )
    return stopped.filter(ticket__in=scope.tickets.values("pk")).exclude(Exists(later)).order_by()


def counted(found: Iterable[Verdicts], rules_of: RulesOf) -> list[Prompt]:
    """Promises of the desk alone, and only of tickets whose ending counts (clause 3.6.5 of the sample)."""
    prompts: dict[str, Prompt] = {}
    for verdict in found:
        if not counts(verdict.edition, verdict.code, verdict.clock, rules_of):
            continue
        prompt = prompts.setdefault(verdict.clock, Prompt(verdict.clock))
        prompt.met += verdict.tickets if verdict.met else 0
        prompt.late += 0 if verdict.met else verdict.tickets
    return [prompts[clock] for clock in sorted(prompts)]


def counts(edition: int, code: str, clock: str, rules_of: RulesOf) -> bool:
    """This clock is a promise of this edition, and the ending counts as in time or late.

    A clock that begins anew (with every message) is many promises and no figure of a ticket.
    """
    rules = rules_of(edition)
    number, ending = rules.index.number.get(clock), rules.closure_codes.get(code)
    if number is None or ending is None or rules.clocks[clock].again == RESTART:
        return False
    return rules.index.promises[number] and ending.counts_on_time
