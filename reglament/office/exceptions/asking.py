"""What of the register is asked for: month, kind, person, clause; what stands in the address."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Final

from django.utils.http import urlencode
from django.utils.translation import gettext as _

from reglament.engine import FactKind
from reglament.people.models import Person
from reglament.people.policies import DeskRequest
from reglament.reports import scope as scopes
from reglament.rulebook.reading import Book
from reglament.tickets.departures import SAID
from reglament.tickets.instants import seconds
from reglament.tickets.models import Fact

VERDICT: Final = "verdict"
ALL: Final = "all"
_CLAUSE: Final = re.compile(r"\d+(\.\d+)*")


@dataclass(frozen=True)
class Asked:
    """`month` None: all months; `start` and `end` in seconds since the epoch; "" and 0: whatever."""

    reader: Person
    at: datetime
    month: date | None
    start: int | None
    end: int | None
    kind: str
    person: int
    clause: str
    months: tuple[date, ...]
    kinds: tuple[tuple[str, str], ...]
    persons: tuple[Person, ...]

    @property
    def query(self) -> str:
        """The address of the same."""
        month = f"{self.month:%Y-%m}" if self.month else ALL
        person = str(self.person) if self.person else ""
        return urlencode({"month": month, "kind": self.kind, "person": person, "clause": self.clause})


def asked(request: DeskRequest, book: Book) -> Asked:
    """Read the address; what it does not say, or says wrongly, is this month and everything."""
    given = request.GET
    months = tuple(scopes.months(request.now.astimezone(book.zone).date()))
    wanted = given.get("month", "")
    month = next((one for one in months if f"{one:%Y-%m}" == wanted), None if wanted == ALL else months[0])
    kinds = (*((code, str(said)) for code, said in SAID.items()), (VERDICT, _("решение о вердикте")))
    clause = given.get("clause", "").strip().removeprefix("п.").strip()
    persons = _persons(request)
    person = given.get("person", "")
    return Asked(
        reader=request.user,
        at=request.now,
        month=month,
        start=_start(month, book) if month else None,
        end=_start(scopes.following(month), book) if month else None,
        kind=given.get("kind", "") if given.get("kind", "") in dict(kinds) else "",
        person=next((one.pk for one in persons if str(one.pk) == person), 0),
        clause=clause if _CLAUSE.fullmatch(clause) else "",
        months=months,
        kinds=kinds,
        persons=persons,
    )


def _persons(request: DeskRequest) -> tuple[Person, ...]:
    """Whoever stands in the register, as far as the reader sees it."""
    kinds = (FactKind.DEVIATED.value, FactKind.VERDICT_DECIDED.value)
    rows = Fact.objects.visible_to(request.user, at=request.now).filter(kind__in=kinds)
    seen = Person.objects.visible_to(request.user, at=request.now)
    return tuple(seen.filter(pk__in=rows.order_by().values("actor").distinct()).order_by("sort_key", "pk"))


def _start(month: date, book: Book) -> int:
    return seconds(datetime.combine(month, time(), book.zone))
