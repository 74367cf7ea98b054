"""Threat 12, side doors: one `visible_to(person)` per model, used by every door."""

import sys
from types import ModuleType

import pytest
from pytest_django import Settings

from reglament.people import absences, organisations
from reglament.people.models import Absence, Address, Base, Department, Organisation, Person
from tests.people.conftest import WEDNESDAY

pytestmark = pytest.mark.django_db


@pytest.fixture
def everything(ryzhova: Person, stranger: Person, orlova: Person) -> None:
    for person in (ryzhova, stranger):
        assert person.organisation is not None
        organisations.add_department(person.organisation, "Отдел", by=None, at=WEDNESDAY)
        organisations.add_base(person.organisation, "Бухгалтерия", by=None, at=WEDNESDAY)
        absences.enter(person, WEDNESDAY, WEDNESDAY.replace(day=19), by=orlova, at=WEDNESDAY)


@pytest.mark.usefixtures("everything")
@pytest.mark.parametrize("model", [Organisation, Department, Base, Absence, Address, Person])
def test_a_contact_sees_nothing_of_another_organisation(
    model: type[Organisation], ryzhova: Person, stranger: Person
) -> None:
    his = set(model.objects.visible_to(stranger, at=WEDNESDAY))
    hers = set(model.objects.visible_to(ryzhova, at=WEDNESDAY))
    assert his
    assert hers
    assert not his & hers


@pytest.mark.usefixtures("everything")
def test_a_contact_sees_the_names_but_not_the_addresses_of_his_colleagues(
    ryzhova: Person, orlova: Person
) -> None:
    assert orlova in Person.objects.visible_to(ryzhova, at=WEDNESDAY)
    assert {row.person for row in Address.objects.visible_to(ryzhova, at=WEDNESDAY)} == {ryzhova}


@pytest.mark.usefixtures("everything")
def test_a_person_of_no_organisation_sees_himself_alone(ryzhova: Person, orlova: Person) -> None:
    Person.objects.filter(pk=ryzhova.pk).update(organisation=None)
    Person.objects.create(key="ничей", family_name="Ничей")
    ryzhova.refresh_from_db()
    assert list(Person.objects.visible_to(ryzhova, at=WEDNESDAY)) == [ryzhova]
    for model in (Organisation, Department, Base):
        assert not model.objects.visible_to(ryzhova, at=WEDNESDAY).exists()


@pytest.mark.usefixtures("everything")
@pytest.mark.parametrize("model", [Organisation, Department, Base, Absence, Address, Person])
def test_an_administrator_sees_all_until_he_is_switched_off(
    model: type[Organisation], orlova: Person
) -> None:
    assert set(model.objects.visible_to(orlova, at=WEDNESDAY)) == set(model.objects.all())
    orlova.is_active = False
    assert set(model.objects.visible_to(orlova, at=WEDNESDAY)) != set(model.objects.all())


@pytest.mark.usefixtures("everything")
def test_whoever_serves_the_desk_by_the_annexes_sees_its_customers(
    klimov: Person, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = ModuleType("tests.people.annexes_in_force")
    book.serves_desk = lambda person, *, at: person.key == "климов" and at >= WEDNESDAY  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, book.__name__, book)
    settings.ROLE_BOOK = book.__name__
    assert Organisation.objects.visible_to(klimov, at=WEDNESDAY).count() == 2
    assert Organisation.objects.visible_to(klimov, at=WEDNESDAY.replace(day=17)).count() == 1
