import threading
from datetime import timedelta

import pytest
from django.db import connection

from reglament.people import absences
from reglament.people.absences import AbsenceError
from reglament.people.models import Absence, Person
from tests.people.conftest import WEDNESDAY

DAY = timedelta(days=1)


@pytest.mark.django_db
def test_who_is_away_now_and_who_acts_instead(orlova: Person, klimov: Person, ryzhova: Person) -> None:
    absences.enter(
        klimov, WEDNESDAY, WEDNESDAY + DAY, by=orlova, at=WEDNESDAY, deputy=orlova, reason="отпуск"
    )
    people = [orlova, klimov, ryzhova]
    assert absences.away(people, at=WEDNESDAY)[klimov.pk].deputy == orlova
    assert absences.away(people, at=WEDNESDAY + DAY) == {}, "the end is the first moment of presence"


@pytest.mark.django_db
def test_absences_of_one_person_do_not_overlap_but_may_touch(orlova: Person, klimov: Person) -> None:
    first = absences.enter(klimov, WEDNESDAY, WEDNESDAY + DAY, by=orlova, at=WEDNESDAY)
    with pytest.raises(AbsenceError, match="уже записано"):
        absences.enter(klimov, WEDNESDAY + DAY / 2, WEDNESDAY + 2 * DAY, by=orlova, at=WEDNESDAY)
    second = absences.enter(klimov, WEDNESDAY + DAY, WEDNESDAY + 2 * DAY, by=orlova, at=WEDNESDAY)
    with pytest.raises(AbsenceError):
        absences.change(second, WEDNESDAY, WEDNESDAY + DAY, by=orlova, at=WEDNESDAY, deputy=None)
    absences.cancel(first, by=orlova, at=WEDNESDAY)
    absences.change(second, WEDNESDAY, WEDNESDAY + DAY, by=orlova, at=WEDNESDAY, deputy=orlova)


@pytest.mark.django_db
def test_an_absence_has_a_length_and_its_deputy_is_another(orlova: Person, klimov: Person) -> None:
    with pytest.raises(AbsenceError, match="раньше"):
        absences.enter(klimov, WEDNESDAY, WEDNESDAY, by=orlova, at=WEDNESDAY)
    with pytest.raises(AbsenceError, match="сам себя"):
        absences.enter(klimov, WEDNESDAY, WEDNESDAY + DAY, by=orlova, at=WEDNESDAY, deputy=klimov)


@pytest.mark.django_db(transaction=True)
def test_two_who_enter_the_same_days_at_once_make_one_absence(orlova: Person, klimov: Person) -> None:
    refused: list[str] = []

    def work() -> None:
        try:
            absences.enter(klimov, WEDNESDAY, WEDNESDAY + DAY, by=orlova, at=WEDNESDAY)
        except AbsenceError as refusal:
            refused.append(str(refusal))
        connection.close()

    workers = [threading.Thread(target=work) for _worker in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert len(refused) == 3
    assert Absence.objects.count() == 1
