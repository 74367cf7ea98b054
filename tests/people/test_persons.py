import pytest
from django.db import transaction

from reglament.people import addresses, letters, persons
from reglament.people.addressing import AddressError
from reglament.people.models import Absence, Address, Change, Letter, Organisation, Person
from reglament.people.names import FullName
from reglament.people.persons import Particulars, PersonError
from tests.people.conftest import WEDNESDAY

pytestmark = pytest.mark.django_db


def test_a_person_is_known_by_a_handle_not_by_a_surname(orlova: Person, company: Organisation) -> None:
    namesake = persons.enrol("орлова-2", FullName("Орлова", "Мария"), by=orlova, at=WEDNESDAY)
    assert namesake.key == "орлова-2"
    with pytest.raises(PersonError, match="занят"):
        persons.enrol("ОРЛОВА", FullName("Орлова"), by=orlova, at=WEDNESDAY)


def test_lists_of_people_are_sorted_with_yo_among_ye(db: None) -> None:
    for key, family in (("1", "Жуков"), ("2", "Ёлкин"), ("3", "Егоров")):
        persons.enrol(key, FullName(family), by=None, at=WEDNESDAY)
    assert [row.family_name for row in Person.objects.all()] == ["Егоров", "Ёлкин", "Жуков"]


def test_rows_written_in_bulk_are_sorted_too(db: None) -> None:
    Person.objects.bulk_create([Person(key="a", family_name="Ёж"), Person(key="b", family_name="Еж")])
    assert [row.key for row in Person.objects.all()] == ["b", "a"]


def test_a_person_without_any_name_is_refused(orlova: Person) -> None:
    with pytest.raises(PersonError):
        persons.enrol("x", FullName("  "), by=orlova, at=WEDNESDAY)


def test_a_department_must_belong_to_the_persons_organisation(orlova: Person, stranger: Person) -> None:
    foreign = stranger.organisation
    assert foreign is not None
    department = foreign.departments.create(name="Разработка")
    with pytest.raises(PersonError, match="другой организации"):
        persons.correct(
            orlova,
            orlova.name,
            Particulars(organisation=orlova.organisation, department=department),
            by=orlova,
            at=WEDNESDAY,
        )


def test_every_change_is_written_down_without_its_values(orlova: Person, klimov: Person) -> None:
    particulars = Particulars(organisation=klimov.organisation, job_title="консультант")
    persons.correct(klimov, FullName("Климов", "Андрей"), particulars, by=orlova, at=WEDNESDAY)
    change = Change.objects.get(verb="correct")
    assert (change.by, change.at, change.subject_id) == (orlova, WEDNESDAY, klimov.pk)
    assert change.fields == ["given_name", "job_title"]
    assert Person.objects.get(pk=klimov.pk).sort_key == "климов андрей"


def test_a_correction_that_changes_nothing_leaves_no_trace(orlova: Person, klimov: Person) -> None:
    persons.correct(
        klimov, klimov.name, Particulars(organisation=klimov.organisation), by=orlova, at=WEDNESDAY
    )
    assert not Change.objects.filter(verb="correct").exists()


def test_a_verb_on_an_old_copy_does_not_undo_what_another_wrote(orlova: Person, klimov: Person) -> None:
    old_copy = Person.objects.get(pk=klimov.pk)
    persons.correct(
        klimov,
        klimov.name,
        Particulars(organisation=klimov.organisation, may_spend=True),
        by=orlova,
        at=WEDNESDAY,
    )
    persons.switch_off(old_copy, by=orlova, at=WEDNESDAY)
    stored = Person.objects.get(pk=klimov.pk)
    assert stored.may_spend
    assert not stored.is_active


def test_the_last_administrator_stays(orlova: Person, klimov: Person) -> None:
    for verb in (persons.switch_off, persons.erase):
        with pytest.raises(PersonError, match="последний администратор"):
            verb(orlova, by=orlova, at=WEDNESDAY)
    persons.appoint_administrator(klimov, by=orlova, at=WEDNESDAY)
    persons.switch_off(orlova, by=klimov, at=WEDNESDAY)


def test_erasing_removes_what_tells_who_it_was_and_keeps_the_row(orlova: Person, ryzhova: Person) -> None:
    """Law 152-ФЗ, art. 21: rows that refer to the person stay; nothing in the tables of people names her."""
    letters.ask("ryzhova@sever.example")
    Absence.objects.create(
        person=ryzhova, starts_at=WEDNESDAY, ends_at=WEDNESDAY.replace(hour=20), reason="к врачу"
    )
    persons.erase(ryzhova, by=orlova, at=WEDNESDAY)
    row = Person.objects.get(pk=ryzhova.pk)
    assert row.erased_at == WEDNESDAY
    assert str(row) == f"erased-{row.pk}"
    assert not row.is_active
    assert not row.has_usable_password()
    everything = " ".join(
        str(values)
        for model in (Person, Address, Absence, Change)
        for values in model.objects.filter(
            **{"pk": ryzhova.pk} if model is Person else {"pk__gt": 0}
        ).values_list()
    )
    for trace in ("ыжова", "yzhova", "врачу"):
        assert trace not in everything
    assert not Letter.objects.filter(person=ryzhova).exists()
    with pytest.raises(PersonError, match="заведите"):
        persons.switch_on(row, by=orlova, at=WEDNESDAY)


def test_an_address_belongs_to_one_person(orlova: Person, klimov: Person) -> None:
    with transaction.atomic(), pytest.raises(AddressError, match="уже записан"):
        addresses.add(klimov, "mail", "ORLOVA@Sever.Example", by=orlova, at=WEDNESDAY)


def test_an_unverified_address_lets_nobody_in(orlova: Person, klimov: Person) -> None:
    """Gate G5: mail is never identity."""
    phone = addresses.add(klimov, "phone", "8 912 345-67-89", by=orlova, at=WEDNESDAY)
    assert addresses.claimed("+7 912 345 67 89") is None
    addresses.verify(phone, by=orlova, at=WEDNESDAY)
    assert addresses.claimed("+7 912 345 67 89") == klimov
    addresses.remove(phone, by=orlova, at=WEDNESDAY)
    assert addresses.claimed("+7 912 345 67 89") is None


@pytest.mark.parametrize("typed", ["Орлова", " ORLOVA@sever.example", "orlova@SEVER.example"])
def test_a_person_is_found_by_handle_and_by_verified_mail(orlova: Person, typed: str) -> None:
    assert addresses.claimed(typed) == orlova


@pytest.mark.parametrize(
    "typed", ["", "орл", "orlova@sever", "orlov\u0430@sever.example", "%", "' OR 1=1 --"]
)
def test_nothing_else_finds_anybody(orlova: Person, typed: str) -> None:
    assert addresses.claimed(typed) is None
