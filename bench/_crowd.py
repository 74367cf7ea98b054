"""Tickets by the million: the verbs' own decisions and projections, written by COPY instead of one by one.

Each ticket is a `Work` to which events are appended under the rules of the edition and whose projections are
taken, as `recording` does; only the way into the tables differs. `rebuild --check` proves that rows and
journal agree.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db import connection, models

from bench._room import ENACTED, WEDNESDAY
from reglament import engine
from reglament.people import organisations, persons
from reglament.people.models import Person
from reglament.people.names import FullName
from reglament.rulebook.reading import Book, book_of, edition_at
from reglament.tickets import journal, projections, storage
from reglament.tickets.events import Event, Words
from reglament.tickets.instants import moment, seconds
from reglament.tickets.models import Fact, Message, Ticket
from reglament.tickets.work import FACT_NAMES, Work

K = engine.FactKind
CHUNK = 10_000
AUTHORS = 1_000
WORDS = (
    "не проводится реализация по заказу", "отчёт строится слишком долго", "пропали права на договор",
    "обмен с зарплатой остановился", "ошибка при закрытии месяца", "остатки на складе отрицательные",
    "не уходит счёт-фактура оператору", "печатная форма съехала", "как оформить возврат поставщику",
    "двоится строка в табеле", "не сходится книга покупок", "зависает загрузка выписки",
)  # fmt: skip
CLASSES = (
    ("инцидент", "личное", "средняя", "С1"), ("инцидент", "групповое", "средняя", "С2"),
    ("информация", "личное", "низкая", "С0"), ("обслуживание", "личное", "средняя", "С1"),
)  # fmt: skip


class Crowd:
    """Makes tickets of one desk; the same seed makes the same tickets."""

    def __init__(self, seed: int = 1) -> None:
        self.random = random.Random(seed)
        self.book: Book = book_of(edition_at(WEDNESDAY), WEDNESDAY)
        self.authors = list(_authors())
        self.staff = {key: str(Person.objects.get(key=key).pk) for key in ("климов", "савельева", "ткач")}
        self.zones = sorted(self.book.rules.zones)

    def fill(
        self, count: int, open_share: float, make: Callable[[Crowd, int, bool], Work] | None = None
    ) -> None:
        """Add so many tickets, this share of them open."""
        make = make or Crowd.lived
        for start in range(0, count, CHUNK):
            numbers = storage.next_numbers(min(CHUNK, count - start))
            works = [make(self, number, self.random.random() < open_share) for number in numbers]
            _copy(works)
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")

    def lived(self, number: int, still_open: bool) -> Work:
        """Registered, triaged, assigned, taken; a closed one also asked, answered, solved and accepted."""
        days = self.random.uniform(0.05, 12) if still_open else self.random.uniform(12, 400)
        work, at = self._begun(number, WEDNESDAY - timedelta(days=days))
        who = self.random.choice(list(self.staff.values()))
        step = int(days * 86400 / 12)
        for offset, event in enumerate(
            self._work(who, open_until=self.random.randrange(1, 6) if still_open else 9), 1
        ):
            work.append(
                [event], actor=event.actor or who, at=at + offset * step, recorded_at=at + offset * step
            )
        return work

    def registered(self, number: int, due: bool) -> Work:
        """One fact only. `due`: its first timer lies in the past, else in the future."""
        hours = self.random.uniform(40, 60) if due else self.random.uniform(0.01, 0.4)
        return self._begun(number, WEDNESDAY - timedelta(hours=hours))[0]

    def _begun(self, number: int, registered_at: datetime) -> tuple[Work, int]:
        kind, impact, urgency, complexity = self.random.choice(CLASSES)
        author, zone = self.random.choice(self.authors), self.random.choice(self.zones)
        subject = f"{self.random.choice(WORDS).capitalize()} {self.random.randrange(1000, 9999)}"
        registered_at = registered_at.replace(microsecond=0)
        row = Ticket(
            number=number, subject=subject, author=author, organisation_id=author.organisation_id,
            channel="портал", registered_at=registered_at, registered_by=author, edition_id=self.book.id,
        )  # fmt: skip
        work = Work(row, self.book, engine.begin(self.book.rules), is_new=True)
        at = seconds(registered_at)
        priority, _ = engine.find_priority(self.book.rules, kind, impact, urgency)
        data = {
            "kind": kind,
            "impact": impact,
            "urgency": urgency,
            "channel": "портал",
            "author": str(author.pk),
        }
        event = Event(
            K.REGISTERED,
            state=self.book.rules.initial_state,
            priority=priority,
            complexity=engine.key(complexity),
            zone=zone,
            data=data,
            words=Words(f"{subject}. Прошу помочь.", from_desk=False, person=author.pk),
        )
        work.append([event], actor=str(author.pk), at=at, recorded_at=at)
        return work, at

    def _work(self, who: str, open_until: int) -> Iterator[Event]:
        states = ("назначен", "в работе", "ждет автора", "в работе", "исполнен", "закрыт")
        reply = Words("Смотрю, напишу сегодня.")
        events = (
            Event(K.MOVED, state=states[0], responsible=who),
            Event(K.MOVED, state=states[1], words=reply),
            Event(K.MOVED, state=states[2], words=Words("Уточните номер документа.")),
            Event(K.AUTHOR_WROTE, words=Words("Документ 1204.", from_desk=False)),
            Event(K.MOVED, state=states[3]),
            Event(K.ANSWERED, words=Words("Нашёл причину, исправляю.")),
            Event(K.MOVED, state=states[4], words=Words("Исправлено, проверьте.")),
            Event(K.MOVED, state=states[5], data={"code": "принят"}),
        )
        return iter(events[:open_until])


def _authors() -> Iterator[Person]:
    firm = organisations.register("Северный путь", by=None, at=ENACTED)
    particulars = persons.Particulars(organisation=firm)
    for number in range(AUTHORS):
        name = FullName(f"Автор{number:04}", "Анна", "Ивановна")
        yield persons.enrol(f"автор-{number:04}", name, by=None, at=ENACTED, particulars=particulars)


def _copy(works: Sequence[Work]) -> None:
    """What `work.save` writes, by COPY."""
    for work in works:
        projections.project(work.ticket, work.book, work.standing(work.state.at), work.facts)
    tickets = [field.attname for field in Ticket._meta.concrete_fields]
    _write(Ticket, tickets, ([getattr(work.ticket, name) for name in tickets] for work in works))
    _write(Fact, FACT_NAMES, ((*fresh.row, fresh.hash) for work in works for fresh in work.fresh))
    texts = ("ticket_id", "seq", "person_id", "at", "body", "from_desk", "channel")
    _write(Message, texts, (row for work in works for row in _messages(work)))


def _messages(work: Work) -> Iterator[tuple[Any, ...]]:
    for fresh in work.fresh:
        words = fresh.event.words if fresh.event else None
        if words is not None:
            row: journal.Row = fresh.row
            who = words.person or row.actor
            yield (row.ticket, row.seq, who, moment(row.at), words.body, words.from_desk, words.channel)


def _write(model: type[models.Model], names: Iterable[str], rows: Iterable[Sequence[Any]]) -> None:
    fields = {field.attname: field for field in model._meta.concrete_fields}
    columns = [fields[name].column for name in names]
    quoted = ", ".join(f'"{column}"' for column in columns)
    json_columns = [
        number for number, name in enumerate(names) if fields[name].db_type(connection) == "jsonb"
    ]
    statement = f"COPY {model._meta.db_table} ({quoted}) FROM STDIN"
    with connection.cursor() as cursor, cursor.copy(statement) as copy:
        for row in rows:
            values = list(row)
            for number in json_columns:
                values[number] = json.dumps(values[number], ensure_ascii=False)
            copy.write_row(values)
