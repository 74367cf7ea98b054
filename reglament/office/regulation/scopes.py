"""Which edition holds for whom, and why: the narrower one goes before the wider."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Q
from django.utils.translation import gettext as _

from reglament.office.frame import name
from reglament.people.models import Person
from reglament.rulebook.models import Edition, Scope
from reglament.rulebook.reading import Book, book_of
from reglament.rulebook.shelf import weight
from reglament.tickets.models import Ticket


@dataclass(frozen=True, slots=True)
class Holding:
    """One line: for whom, which edition, from when till when, how many open tickets live under it.

    `clause`: of the edition's own words about itself; `begins`: it does not hold yet.
    """

    whom: str
    why: str
    edition: Edition
    clause: str
    starts_at: datetime
    ends_at: datetime | None
    begins: bool
    open: int


def holdings(person: Person, *, at: datetime) -> list[Holding]:
    """What holds now and what is going to, the one that wins first."""
    rows = Scope.objects.visible_to(person, at=at).filter(Q(ends_at__isnull=True) | Q(ends_at__gt=at))
    named = rows.select_related("edition", "organisation", "contract__organisation", "zone", "department")
    ordered = sorted(named, key=lambda row: (weight(row), row.starts_at), reverse=True)
    seen = Ticket.objects.visible_to(person, at=at).open().order_by().values_list("edition")
    counts: dict[int, int] = dict(seen.annotate(count=Count("pk")))
    return [_line(row, counts.get(row.edition_id, 0), at) for row in ordered]


def _line(row: Scope, open_tickets: int, at: datetime) -> Holding:
    book = book_of(row.edition_id, at)
    whom = ", ".join(_whom(row, book))
    return Holding(
        whom=whom or _("все остальные"),
        why=_("названы поимённо: важнее, чем общая") if whom else _("никого не называет: уступает названным"),
        edition=row.edition,
        clause=book.edition.document.clause,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        begins=row.starts_at > at,
        open=open_tickets,
    )


def _whom(row: Scope, book: Book) -> Iterator[str]:
    if row.contract is not None:
        yield _("договор %(number)s, %(who)s") % {
            "number": row.contract.number or row.contract_id,
            "who": row.contract.organisation,
        }
    if row.department is not None:
        yield _("отдел %(name)s") % {"name": row.department}
    if row.zone is not None:
        yield _("зона %(name)s") % {"name": name(book, row.zone.key)}
    if row.organisation is not None:
        yield str(row.organisation)
    if row.plan:
        yield _("тариф %(name)s") % {"name": name(book, row.plan)}
