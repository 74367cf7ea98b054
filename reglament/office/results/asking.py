"""What was asked for: the month, the zone, the line; what stands in the address."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.http import urlencode

from reglament import engine
from reglament.office.frame import name
from reglament.people.policies import DeskRequest
from reglament.reports import scope as scopes
from reglament.reports.scope import Scope
from reglament.rulebook.reading import Book, book_of, books_at


@dataclass(frozen=True)
class Asked:
    """The scope of a report, and what could be chosen instead."""

    scope: Scope
    book: Book
    months: tuple[date, ...]
    zones: tuple[tuple[str, str], ...]
    lines: tuple[tuple[str, str], ...]

    @property
    def query(self) -> str:
        """The address of the same."""
        return urlencode(
            {"month": f"{self.scope.month:%Y-%m}", "zone": self.scope.zone, "line": self.scope.line}
        )

    def rules_of(self, edition: int) -> engine.Rules:
        """The rules of the edition of a ticket."""
        return book_of(edition, self.scope.at).rules

    def of(self, figure: str, value: str = "") -> str:
        """The query by which the tickets of a figure are asked for."""
        return f"{self.query}&{urlencode({'figure': figure, 'value': value})}"


def asked(request: DeskRequest, book: Book) -> Asked:
    """Read the address; what it does not say, or says wrongly, is this month and everything."""
    books = books_at(request.now)
    today = request.now.astimezone(book.zone).date()
    months = scopes.months(today)
    wanted = request.GET.get("month", "")
    zones, lines = tuple(_zones(book)), tuple((line, name(book, line)) for line in scopes.lines(books))
    return Asked(
        scope=Scope(
            reader=request.user,
            at=request.now,
            month=next((month for month in months if f"{month:%Y-%m}" == wanted), months[0]),
            desk=book.zone,
            zone=_known(request.GET.get("zone", ""), zones),
            line=_known(request.GET.get("line", ""), lines),
        ),
        book=book,
        months=tuple(months),
        zones=zones,
        lines=lines,
    )


def _zones(book: Book) -> Iterator[tuple[str, str]]:
    for zone in book.rules.zones:
        yield zone, name(book, zone)


def _known(wanted: str, offered: tuple[tuple[str, str], ...]) -> str:
    key = engine.key(wanted)
    return key if key in dict(offered) else ""
