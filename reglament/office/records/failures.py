"""What could not be done: timers, readers, letters, jobs, rows of imports. Each can be tried again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count
from django.utils.translation import gettext as _

from reglament.intake.mail.sources import rounds
from reglament.intake.models import SetAside
from reglament.notices import sending
from reglament.people.policies import DeskRequest
from reglament.tickets import failures, given_up, readers

SHOWN = 50


@dataclass(frozen=True, slots=True)
class Trouble:
    """One thing that failed. `ticket` is its number, if it has one; `given_up`: nobody tries it any more."""

    sort: str
    id: str
    what: str
    error: str
    attempts: int
    at: datetime | None
    given_up: bool
    ticket: int | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """One sort of trouble, and how many there are in all."""

    title: str
    rows: tuple[Trouble, ...]
    count: int


def groups() -> list[Group]:
    """Every sort that there is."""
    found = (
        _group(_("Таймеры запросов"), failures.waiting().count(), _timers()),
        _group(_("Уведомления и другие читатели журнала"), readers.parked().count(), _readers()),
        _group(_("Письма"), sending.parked().count(), _deliveries()),
        _group(_("Почтовые ящики"), rounds.failing().count(), _mailboxes()),
        _group(_("Фоновые задания"), given_up.failed_jobs().count(), _job_rows()),
    )
    return [group for group in found if group.count]


def count_failures() -> int:
    """How many things wait for somebody."""
    return (
        failures.waiting().count()
        + readers.parked().count()
        + sending.parked().count()
        + rounds.failing().count()
        + given_up.failed_jobs().count()
    )


def set_aside(request: DeskRequest) -> list[dict[str, object]]:
    """Rows of imports that were not understood, counted by log and reason."""
    visible = SetAside.objects.visible_to(request.user, at=request.now)
    rows = visible.order_by("log", "reason").values("log", "reason").annotate(count=Count("pk"))
    return [dict(row) for row in rows]


def retry(sort: str, identifier: str, *, at: datetime) -> bool:
    """Let it be tried again from the beginning; False where there is no such trouble any more."""
    return _RETRIES[sort](identifier, at) if sort in _RETRIES else False


def _retry_timer(identifier: str, at: datetime) -> bool:
    row = failures.waiting().filter(pk=_number(identifier)).first()
    if row is not None:
        failures.retry(row, at=at)
    return row is not None


def _retry_reader(identifier: str, at: datetime) -> bool:
    row = readers.parked().filter(pk=_number(identifier)).first()
    if row is not None:
        readers.retry(row, at=at)
    return row is not None


def _retry_letter(identifier: str, at: datetime) -> bool:
    row = next((row for row in sending.parked() if str(row.pk) == identifier), None)
    if row is not None:
        sending.retry(row, at=at)
    return row is not None


def _retry_job(identifier: str, at: datetime) -> bool:
    row = given_up.failed_jobs().filter(pk=_number(identifier)).first()
    if row is not None:
        given_up.retry(row, at=at)
    return row is not None


def _retry_mailbox(identifier: str, at: datetime) -> bool:
    row = rounds.failing().filter(pk=_number(identifier)).first()
    if row is not None:
        rounds.retry(row)
    return row is not None


_RETRIES = {
    "mailbox": _retry_mailbox,
    "timer": _retry_timer,
    "reader": _retry_reader,
    "letter": _retry_letter,
    "job": _retry_job,
}


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 18 else -1


def _group(title: str, count: int, rows: Iterator[Trouble]) -> Group:
    return Group(title, tuple(rows) if count else (), count)


def _timers() -> Iterator[Trouble]:
    for row in failures.waiting()[:SHOWN]:
        what = _("запрос № %(number)d") % {"number": row.ticket_id}
        given_up = row.parked_at is not None
        yield Trouble(
            "timer", str(row.pk), what, row.error, row.attempts, row.last_at, given_up, row.ticket_id
        )


def _readers() -> Iterator[Trouble]:
    for row in readers.parked()[:SHOWN]:
        what = f"{row.reader}: № {row.ticket_id}, {row.seq}"
        yield Trouble(
            "reader", str(row.pk), what, row.error, row.attempts, row.parked_at, True, row.ticket_id
        )


def _deliveries() -> Iterator[Trouble]:
    for row in sending.parked().select_related("person")[:SHOWN]:
        what = _("письмо для %(person)s") % {"person": row.person}
        yield Trouble("letter", str(row.pk), what, row.error, row.attempts, row.parked_at, True)


def _mailboxes() -> Iterator[Trouble]:
    for row in rounds.failing()[:SHOWN]:
        yield Trouble("mailbox", str(row.pk), str(row), row.error, row.failures, row.read_at, False)


def _job_rows() -> Iterator[Trouble]:
    for row in given_up.failed_jobs()[:SHOWN]:
        yield Trouble("job", str(row.pk), row.task_name, "", row.attempts, row.scheduled_at, True)
