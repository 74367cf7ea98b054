"""Tickets by the million: a few thousand stories told again for other numbers and authors, by COPY."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator

from django.db import connection, models, transaction

from bench._room import ENACTED, WEDNESDAY
from bench._stories import MESSAGE_NAMES, STAFF, TICKET_NAMES, Story, Teller, Who
from reglament.people import organisations, persons
from reglament.people.models import Person
from reglament.people.names import FullName
from reglament.rulebook.reading import book_of, edition_at
from reglament.tickets import storage
from reglament.tickets.models import Fact, Message, Ticket
from reglament.tickets.work import FACT_NAMES

CHUNK = 10_000
STORIES = 2_000  # of each sort; more tickets than that repeat their moments
AUTHORS, COLLEAGUES = 1_000, 60
OWN = 120  # open tickets that Климов holds, however many there are
WORDS = (
    "не проводится реализация по заказу", "отчёт строится слишком долго", "пропали права на договор",
    "обмен с зарплатой остановился", "ошибка при закрытии месяца", "остатки на складе отрицательные",
    "не уходит счёт-фактура оператору", "печатная форма съехала", "как оформить возврат поставщику",
    "двоится строка в табеле", "не сходится книга покупок", "зависает загрузка выписки",
)  # fmt: skip

Tell = Callable[[Teller, bool], Story]


class Crowd:
    """Makes tickets of one desk; the same seed makes the same tickets."""

    def __init__(self, seed: int = 1) -> None:
        self.random = random.Random(seed)
        self.authors = [person.pk for person in _authors()]
        self.colleagues = [person.pk for person in _colleagues()]
        self.klimov, self.held = Person.objects.get(key="климов").pk, 0
        firm = Person.objects.get(pk=self.authors[0]).organisation_id
        assert firm is not None
        self.teller = Teller(book_of(edition_at(WEDNESDAY), WEDNESDAY), firm, seed)

    def fill(self, count: int, share: float, tell: Tell = Teller.lived) -> None:
        """Add so many tickets. `share` of them is told as still open (or due), the rest as not."""
        chosen = {is_so: self._stories(tell, is_so, count) for is_so in (True, False)}
        for start in range(0, count, CHUNK):
            numbers = storage.next_numbers(min(CHUNK, count - start))
            sorts = [self.random.random() < share for _ in numbers]
            _copy(
                self._told(chosen[is_so], number, is_so) for number, is_so in zip(numbers, sorts, strict=True)
            )
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")  # what autovacuum would do while the desk grows

    def _stories(self, tell: Tell, is_so: bool, count: int) -> list[Story]:
        return [tell(self.teller, is_so) for _ in range(min(count, STORIES))]

    def _told(self, stories: list[Story], number: int, is_so: bool) -> tuple[str, list[str], list[str]]:
        subject = f"{self.random.choice(WORDS).capitalize()} {self.random.randrange(1000, 9999)}"
        story, author = self.random.choice(stories), self.random.choice(self.authors)
        mine = is_so and STAFF in story.seers and self.held < OWN
        self.held += mine
        staff = self.klimov if mine else self.random.choice(self.colleagues)
        return story.told(Who(number, author, staff, subject))


def _authors() -> Iterator[Person]:
    firm = organisations.register("Северный путь", by=None, at=ENACTED)
    particulars = persons.Particulars(organisation=firm)
    for number in range(AUTHORS):
        name = FullName(f"Автор{number:04}", "Анна", "Ивановна")
        yield persons.enrol(f"автор-{number:04}", name, by=None, at=ENACTED, particulars=particulars)


def _colleagues() -> Iterator[Person]:
    for number in range(COLLEAGUES):
        name = FullName(f"Сотрудник{number:02}", "Пётр", "Ильич")
        yield persons.enrol(f"сотрудник-{number:02}", name, by=None, at=ENACTED)


def _copy(told: Iterable[tuple[str, list[str], list[str]]]) -> None:
    tickets, facts, messages = zip(*told, strict=True)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")  # no look-up for each reference
        _write(Ticket, TICKET_NAMES, "".join(tickets))
        _write(Fact, FACT_NAMES, "".join(line for lines in facts for line in lines))
        _write(Message, MESSAGE_NAMES, "".join(line for lines in messages for line in lines))


def _write(model: type[models.Model], names: Iterable[str], lines: str) -> None:
    columns = {field.attname: field.column for field in model._meta.concrete_fields}
    quoted = ", ".join(f'"{columns[name]}"' for name in names)
    with (
        connection.cursor() as cursor,
        cursor.copy(f"COPY {model._meta.db_table} ({quoted}) FROM STDIN") as copy,
    ):
        copy.write(lines)
