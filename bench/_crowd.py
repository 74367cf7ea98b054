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
AUTHOR, RARE = "автор-0007", 0.02
AUTHORS, COLLEAGUES = 1_000, 60
OWN, FRESH, FILED = 120, 100, 30
"""However many tickets there are: open ones that Климов holds, that nobody has yet, those of one author.

Another size means more people, not more work for each, else a page would grow because its list does.
"""
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
        self.authors = [person.pk for person in _authors() if person.key != AUTHOR]
        self.colleagues = [person.pk for person in _colleagues()]
        self.klimov, self.author = Person.objects.get(key="климов").pk, Person.objects.get(key=AUTHOR).pk
        self.left = {self.klimov: OWN, None: FRESH, self.author: FILED}
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
        story = self.random.choice(stories)
        if is_so and STAFF not in story.seers and not self._takes(None):
            story = self.random.choice([each for each in stories if STAFF in each.seers] or stories)
        staff = self.klimov if is_so and STAFF in story.seers and self._takes(self.klimov) else None
        rare = self.random.random() < RARE and self._takes(self.author)
        author = self.author if rare else self.random.choice(self.authors)
        return story.told(Who(number, author, staff or self.random.choice(self.colleagues), subject))

    def _takes(self, person: int | None) -> bool:
        """Whether the person (None: nobody yet) is to get one more; then he has it."""
        self.left[person] -= self.left[person] > 0
        return self.left[person] > 0


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
