"""The tickets behind a figure: whoever doubts it looks at them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import reduce
from operator import or_

from django.db.models import Q

from reglament import engine
from reglament.reports import endings, promptness
from reglament.reports.corrections import corrected
from reglament.reports.endings import NOT_COUNTED, REPEATED, RulesOf
from reglament.reports.scope import Scope
from reglament.tickets import causes
from reglament.tickets.judged import Outcome
from reglament.tickets.models.tickets import TicketQuerySet

Picked = Callable[[Scope, str, RulesOf], TicketQuerySet]


def selected(scope: Scope, figure: str, value: str, rules_of: RulesOf) -> TicketQuerySet | None:
    """The tickets of a figure of `FIGURES`, the latest ending first; None for a figure there is not."""
    picked = FIGURES.get(figure)
    return None if picked is None else picked(scope, value, rules_of).order_by("-finished_at", "-number")


def _all(scope: Scope, value: str, rules_of: RulesOf) -> TicketQuerySet:
    return scope.tickets


def _outcome(scope: Scope, value: str, rules_of: RulesOf) -> TicketQuerySet:
    return scope.tickets.filter(_any(_ended(scope, rules_of, lambda outcome, code: outcome == value)))


def _code(scope: Scope, value: str, rules_of: RulesOf) -> TicketQuerySet:
    return scope.tickets.filter(closure_code=engine.key(value))


def _category(scope: Scope, value: str, rules_of: RulesOf) -> TicketQuerySet:
    return scope.tickets.filter(category=value, closure_code="")


def _repeats(scope: Scope, value: str, rules_of: RulesOf) -> TicketQuerySet:
    counting = _any(_ended(scope, rules_of, lambda outcome, code: outcome != NOT_COUNTED, repeats=True))
    return scope.tickets.filter(REPEATED & counting)


def _rated(scope: Scope, value: str, rules_of: RulesOf) -> TicketQuerySet:
    return scope.tickets.filter(mark__isnull=False)


def _late(scope: Scope, value: str, rules_of: RulesOf) -> TicketQuerySet:
    return _judged(scope, value, rules_of, met=False).exclude(_of_others(scope, rules_of))


def _others(scope: Scope, value: str, rules_of: RulesOf) -> TicketQuerySet:
    """Late through a cause for which somebody else answers."""
    return _judged(scope, value, rules_of, met=False).filter(_of_others(scope, rules_of))


def _of_others(scope: Scope, rules_of: RulesOf) -> Q:
    editions = scope.tickets.order_by().values_list("edition_id", flat=True).distinct()
    return _any(
        Q(edition_id=edition, cause__in=foreign)
        for edition in editions
        if (foreign := causes.of_others(rules_of(edition)))
    )


def _changed(scope: Scope, value: str, rules_of: RulesOf) -> TicketQuerySet:
    """Those whose verdict counts otherwise than it was given."""
    given = promptness.last_verdicts(scope).filter(data__clock=value, outcome__isnull=False)
    turned = Q(outcome=Outcome.MET.value, data__met=False) | Q(outcome=Outcome.LATE.value, data__met=True)
    facts = given.filter(turned | Q(outcome=Outcome.NOT_COUNTED.value))
    return scope.tickets.filter(_any(_promised(scope, value, rules_of)), pk__in=facts.values("ticket"))


def _corrected(scope: Scope, value: str, rules_of: RulesOf) -> TicketQuerySet:
    return corrected(scope)


def _met(scope: Scope, value: str, rules_of: RulesOf) -> TicketQuerySet:
    return _judged(scope, value, rules_of, met=True)


FIGURES: Mapping[str, Picked] = {
    "all": _all,
    "outcome": _outcome,
    "code": _code,
    "category": _category,
    "repeats": _repeats,
    "rated": _rated,
    "late": _late,
    "others": _others,
    "met": _met,
    "changed": _changed,
    "corrected": _corrected,
}


def _ended(
    scope: Scope, rules_of: RulesOf, wanted: Callable[[str, str], bool], *, repeats: bool = False
) -> Iterator[Q]:
    """One condition for each edition and ending that is wanted."""
    for group in endings.groups(scope):
        returning = rules_of(group.edition).policies.returning
        left_out = repeats and not (returning and returning.counts_as_repeat)
        if not left_out and wanted(endings.outcome_of(group, rules_of), group.code):
            yield Q(edition_id=group.edition, category=group.category, closure_code=group.code)


def _judged(scope: Scope, clock: str, rules_of: RulesOf, *, met: bool) -> TicketQuerySet:
    given = promptness.last_verdicts(scope).filter(data__clock=clock)
    as_decided = Q(outcome=(Outcome.MET if met else Outcome.LATE).value)
    untouched = Q(outcome__isnull=True) | Q(outcome=Outcome.STANDS.value)
    facts = given.filter(as_decided | untouched & Q(data__met=met))
    return scope.tickets.filter(_any(_promised(scope, clock, rules_of)), pk__in=facts.values("ticket"))


def _promised(scope: Scope, clock: str, rules_of: RulesOf) -> Iterator[Q]:
    """Tickets in which this clock is a promise that counts."""
    for found in promptness.verdicts(scope):
        if found.clock == clock and promptness.counts(found.edition, found.code, clock, rules_of):
            yield Q(edition_id=found.edition, closure_code=found.code)


def _any(conditions: Iterator[Q]) -> Q:
    return reduce(or_, conditions, Q(pk__in=[]))
