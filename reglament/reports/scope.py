"""Which tickets are counted: those that ended in a month, of a zone and a line, as somebody sees them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from reglament.people.models import Person
from reglament.rulebook.presence import person_key
from reglament.rulebook.reading import Book, books_at
from reglament.rulebook.roles import groups_of, registered_roles
from reglament.tickets.models import Ticket
from reglament.tickets.models.tickets import TicketQuerySet

MONTHS = 12


@dataclass(frozen=True, slots=True)
class Scope:
    """`month` is its first day; `zone` and `line` are keys, "" for all. `at` is when somebody asks."""

    reader: Person
    at: datetime
    month: date
    desk: ZoneInfo
    zone: str = ""
    line: str = ""

    @property
    def period(self) -> tuple[datetime, datetime]:
        """The month in the time of the desk; its end is not part of it."""
        return _start(self.month, self.desk), _start(following(self.month), self.desk)

    @property
    def tickets(self) -> TicketQuerySet:
        """The tickets that ended then.

        By their last ending: one that was reopened counts where it ends again. History from elsewhere has no
        promises of this desk and is left out.
        """
        seen = Ticket.objects.visible_to(self.reader, at=self.at).order_by()
        start, end = self.period
        ended = seen.filter(finished_at__gte=start, finished_at__lt=end, is_history=False)
        if self.zone:
            ended = ended.filter(zone=self.zone)
        if self.line:
            ended = ended.filter(responsible__key__in=members(self.line, books_at(self.at)))
        return ended


def members(line: str, books: Iterable[Book]) -> list[str]:
    """The keys of those whom the register of people puts into this team now."""
    return sorted(
        {
            key
            for book in books
            for key in map(person_key, book.annexes.people)
            if line in groups_of(book, registered_roles(book, key))
        }
    )


def lines(books: Iterable[Book]) -> list[str]:
    """The teams that the editions know."""
    groups = (role.group for book in books for role in book.edition.roles.named.values())
    return list(dict.fromkeys(group for group in groups if group))


def months(until: date) -> list[date]:
    """The first days of this month and those before it, the latest first."""
    found = [until.replace(day=1)]
    while len(found) < MONTHS:
        found.append(_before(found[-1]))
    return found


def following(month: date) -> date:
    """The first day of the next month."""
    return date(month.year + month.month // 12, month.month % 12 + 1, 1)


def _before(month: date) -> date:
    return date(month.year - (month.month == 1), (month.month - 2) % 12 + 1, 1)


def _start(month: date, desk: ZoneInfo) -> datetime:
    return datetime.combine(month, time(), desk)
