"""Who has not said that he knows the edition is reminded, rarer and rarer; who has is left alone."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from reglament.notices import reading, wording
from reglament.notices.models import Delivery
from reglament.people import addresses
from reglament.people.models import Person
from reglament.rulebook import acquainting
from reglament.rulebook.acquainting import acquaint
from reglament.rulebook.models import Edition
from reglament.rulebook.reading import book_of
from tests.rulebook.desk import ENACTED, person


@pytest.fixture
def row(klimov: Person, saveleva: Person) -> Edition:
    for one in (klimov, saveleva):
        addresses.add(one, "mail", f"{one.pk}@sever.example", by=None, at=ENACTED, verified=True)
    return Edition.objects.get()


def begun(row: Edition, days: float) -> datetime:
    assert row.in_force_from is not None
    return row.in_force_from + timedelta(days=days)


def reminded() -> dict[str, int]:
    found: dict[str, int] = {}
    for one in Delivery.objects.filter(kind="reading").select_related("person"):
        found[one.person.key] = found.get(one.person.key, 0) + 1
    return found


def test_reminders_follow_the_schedule(row: Edition) -> None:
    everybody = len(acquainting.missing(row, book_of(row.pk, begun(row, 1))))
    letters = [reading.remind(begun(row, day)) for day in (-1, 0.1, 1, 2, 3.1, 4, 7.1, 14.1, 15, 20, 21.1)]
    assert letters == [0, everybody, 0, 0, everybody, 0, everybody, everybody, 0, 0, everybody]


def test_a_desk_that_slept_writes_once(row: Edition) -> None:
    everybody = len(acquainting.missing(row, book_of(row.pk, begun(row, 1))))
    assert everybody > 2
    assert [reading.remind(begun(row, day)) for day in (40, 41)] == [everybody, 0]


def test_whoever_has_read_it_is_left_alone(row: Edition, klimov: Person) -> None:
    acquaint(row, by=klimov, at=begun(row, 0.05))
    reading.remind(begun(row, 0.1))
    assert klimov.key not in reminded()
    assert reminded()[person("савельева").key] == 1


def test_the_letter_leads_to_what_has_changed(row: Edition, klimov: Person) -> None:
    reading.remind(begun(row, 0.1))
    written = wording.letter(Delivery.objects.filter(person=klimov).get())
    assert written.subject == "Ознакомьтесь с регламентом: редакция 3"
    assert f"/regulation/editions/{row.pk}/changes/" in written.body
    assert written.is_automatic


def test_the_head_sees_how_often(row: Edition, klimov: Person) -> None:
    for day in (0.1, 3.1):
        reading.remind(begun(row, day))
    found = reading.reminders(row)[klimov.pk]
    assert (found.times, found.last) == (2, begun(row, 3.1))
