"""Regimes of an edition: which is in force, who declares and ends it. Of open tickets `tickets` knows."""

from __future__ import annotations

from datetime import UTC, datetime

from django.db import transaction

from reglament import engine
from reglament.people.models import Person
from reglament.rulebook.lasting import end_of
from reglament.rulebook.models import RegimePeriod
from reglament.rulebook.presence import presence_at
from reglament.rulebook.reading import Book
from reglament.rulebook.roles import groups_of, roles_in
from reglament.rulebook.scoping import lock_scopes


class RegimeError(ValueError):
    """Why not: `code` is one of unknown, not_yours, no_reason, another, over."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def in_force(book: Book, at: datetime) -> RegimePeriod | None:
    """The regime that holds at this instant; where the edition has none, nobody asks the database."""
    if not book.rules.policies.regimes:
        return None
    names = tuple(book.rules.policies.regimes)
    rows = RegimePeriod.objects.covering(at).filter(regulation=book.regulation, regime__in=names)
    return rows.first()


def regime_at(book: Book, at: datetime) -> str:
    """The key of the regime that holds at this instant; "" for none."""
    period = in_force(book, at)
    return period.regime if period else ""


def told_of(book: Book, people: frozenset[str], at: datetime) -> RegimePeriod | None:
    """The regime that holds now, if the edition wants these told of it (keys of roles, teams, relations)."""
    period = in_force(book, at)
    if period is None:
        return None
    told = book.rules.policies.regimes[period.regime].tell
    return period if people & frozenset(map(engine.key, told)) else None


def may_declare(book: Book, regime: str, person: Person, at: datetime) -> bool:
    """Whether the edition lets this person declare the regime, and end it."""
    terms = book.rules.policies.regimes.get(regime)
    roles = roles_in(book, person.key, presence_at(at), at)
    allowed = frozenset(map(engine.key, terms.declared_by)) if terms else frozenset()
    return bool(allowed & (roles | groups_of(book, roles)))


@transaction.atomic
def declare(book: Book, regime: str, *, reason: str, by: Person, at: datetime) -> RegimePeriod:
    """From now on, until it is ended or has lasted as long as it may. Raises RegimeError."""
    lock_scopes()
    terms = book.rules.policies.regimes.get(regime)
    if terms is None:
        raise RegimeError("unknown")
    if not may_declare(book, regime, by, at):
        raise RegimeError("not_yours")
    if not reason.strip():
        raise RegimeError("no_reason")
    if in_force(book, at) is not None:
        raise RegimeError("another")
    return RegimePeriod.objects.create(
        regulation=book.regulation,
        regime=regime,
        reason=reason.strip()[:500],
        declared_by=by,
        starts_at=at,
        until=_latest(book, terms, at),
    )


@transaction.atomic
def end(book: Book, period: RegimePeriod, *, by: Person, at: datetime) -> None:
    """From now on the usual norms count for new tickets. Raises RegimeError."""
    row = RegimePeriod.objects.covering(at).select_for_update().filter(pk=period.pk).first()
    if row is None:
        raise RegimeError("over")
    if not may_declare(book, row.regime, by, at):
        raise RegimeError("not_yours")
    row.ended_at, row.ended_by = at, by
    row.save(update_fields=["ended_at", "ended_by"])


def _latest(book: Book, terms: engine.service.Regime, at: datetime) -> datetime:
    return datetime.fromtimestamp(end_of(book.rules, int(at.timestamp()), terms.at_most), UTC)
