"""Questions put together once: the same answers as the ORM's, whatever stands in the values."""

import pytest
from django.db import connection

from reglament.people import statements
from reglament.people.models import Person
from reglament.people.statements import NUMBER, TEXT, numbers

pytestmark = pytest.mark.django_db

AWKWARD = "100 % 'готово'; --\\"


def person(key: str, name: str = "", manager: Person | None = None) -> Person:
    return Person.objects.create(key=key, family_name=name, manager=manager)


def named(name: str) -> list[Person]:
    query = Person.objects.filter(family_name=TEXT).order_by()
    return statements.objects(Person, "by name", lambda: query, {TEXT: name})


def prepared() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE '%%people_person%%'")
        return int(cursor.fetchone()[0])


def test_each_asking_has_its_own_values() -> None:
    orlova, klimov = person("орлова", "Орлова"), person("климов", AWKWARD)
    assert [named(name) for name in ("Орлова", AWKWARD, "Ткач", "Орлова")] == [
        [orlova],
        [klimov],
        [],
        [orlova],
    ]


def test_a_value_that_stays_is_written_into_the_statement_as_a_value() -> None:
    tkach = person("ткач", AWKWARD)
    query = Person.objects.filter(family_name=AWKWARD, pk__gt=NUMBER).values_list("key")
    for _ in range(3):
        assert statements.rows("awkward", lambda: query, {NUMBER: 0}) == [(tkach.key,)]


def test_whoever_stands_beside_comes_along_or_is_nobody() -> None:
    head = person("орлова", "Орлова")
    person("климов", "Климов", manager=head)
    query = Person.objects.order_by("key")
    found = statements.objects(Person, "with managers", lambda: query, beside=("manager",))
    assert [each.manager for each in found] == [head, None]


def test_several_numbers_take_several_places() -> None:
    both = [person("орлова").pk, person("климов").pk]
    slots = numbers(2)
    query = Person.objects.filter(pk__in=slots).order_by("pk").values_list("pk")
    found = statements.rows("both", lambda: query, dict(zip(slots, both, strict=True)))
    assert found == [(each,) for each in both]


def test_what_cannot_find_anything_is_not_even_asked(django_assert_num_queries: object) -> None:
    with django_assert_num_queries(0):  # type: ignore[operator]
        assert statements.rows("nothing", lambda: Person.objects.none().values_list("pk")) == []


def test_our_own_server_keeps_what_is_asked_often_and_a_pooler_is_not_trusted_to() -> None:
    assert connection.connection is None or connection.connection.prepare_threshold == 2
    before = prepared()
    for _ in range(4):
        named("Орлова")
    assert prepared() == before + 1
    connection.connection.prepare_threshold = None
    for _ in range(4):
        statements.rows("behind a pooler", lambda: Person.objects.order_by().values_list("pk"))
    assert prepared() == before + 1
    connection.connection.prepare_threshold = 2
