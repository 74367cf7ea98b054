import pytest

from reglament.people import organisations
from reglament.people.models import Organisation, Person
from reglament.people.organisations import OrganisationError
from reglament.people.requisites import RequisiteError
from tests.people.conftest import WEDNESDAY

pytestmark = pytest.mark.django_db


def test_an_organisation_is_registered_once(company: Organisation) -> None:
    with pytest.raises(OrganisationError, match="уже есть"):
        organisations.register("Копия", by=None, at=WEDNESDAY, inn="7707083893", kpp="773601001")
    branch = organisations.register("Филиал", by=None, at=WEDNESDAY, inn="7707083893", kpp="780501001")
    assert branch.inn == company.inn


def test_many_organisations_may_have_no_inn(db: None) -> None:
    organisations.register("Первая", by=None, at=WEDNESDAY)
    organisations.register("Вторая", by=None, at=WEDNESDAY)


def test_a_wrong_inn_is_refused_when_it_is_corrected_too(company: Organisation, orlova: Person) -> None:
    with pytest.raises(RequisiteError):
        organisations.correct(
            company, by=orlova, at=WEDNESDAY, name="Северный путь", legal_name="", inn="7707083894", kpp=""
        )


def test_two_organisations_cannot_be_corrected_into_one(company: Organisation, orlova: Person) -> None:
    other = organisations.register("Другая", by=None, at=WEDNESDAY)
    with pytest.raises(OrganisationError):
        organisations.correct(
            other, by=orlova, at=WEDNESDAY, name="Другая", legal_name="", inn=company.inn, kpp=company.kpp
        )
    organisations.correct(company, by=orlova, at=WEDNESDAY, name="СП", legal_name="", inn=company.inn, kpp="")
    assert Organisation.objects.get(pk=company.pk).kpp == ""


def test_departments_make_a_tree_and_never_a_ring(company: Organisation, orlova: Person) -> None:
    top = organisations.add_department(company, "Дирекция", by=orlova, at=WEDNESDAY)
    middle = organisations.add_department(company, "ИТ", by=orlova, at=WEDNESDAY, parent=top)
    leaf = organisations.add_department(
        company, "Линия", by=orlova, at=WEDNESDAY, parent=middle, manager=orlova
    )
    for parent in (leaf, top):
        with pytest.raises(OrganisationError, match="самому себе"):
            organisations.move_department(top, parent, by=orlova, at=WEDNESDAY)
    organisations.move_department(leaf, None, by=orlova, at=WEDNESDAY)
    organisations.head_department(leaf, None, by=orlova, at=WEDNESDAY)
    leaf.refresh_from_db()
    assert leaf.parent is None
    assert leaf.manager is None


def test_a_department_is_not_put_under_another_organisation(company: Organisation, stranger: Person) -> None:
    foreign = stranger.organisation
    assert foreign is not None
    away = organisations.add_department(foreign, "Разработка", by=None, at=WEDNESDAY)
    with pytest.raises(OrganisationError, match="другой организации"):
        organisations.add_department(company, "Линия", by=None, at=WEDNESDAY, parent=away)


def test_two_departments_of_one_name_do_not_stand_side_by_side(company: Organisation) -> None:
    organisations.add_department(company, "Учёт", by=None, at=WEDNESDAY)
    with pytest.raises(OrganisationError):
        organisations.add_department(company, " УЧЁТ ", by=None, at=WEDNESDAY)


def test_an_infobase_remembers_its_release(company: Organisation, orlova: Person) -> None:
    base = organisations.add_base(
        company, "УТ боевая", by=orlova, at=WEDNESDAY, configuration="1С:УТ 11", release="11.5.12"
    )
    organisations.update_base(base, by=orlova, at=WEDNESDAY, release="11.5.13", location="srv-1/ut")
    base.refresh_from_db()
    assert (base.release, base.location) == ("11.5.13", "srv-1/ut")
    with pytest.raises(OrganisationError):
        organisations.add_base(company, "ут боевая", by=orlova, at=WEDNESDAY)


def test_a_name_that_grows_when_normalised_still_fits_its_key(db: None) -> None:
    assert organisations.register("\ufdfa" * 200, by=None, at=WEDNESDAY).pk
