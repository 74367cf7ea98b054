"""An edition for a pilot, a plan or a department holds beside the others; a trial ends by an order."""

from datetime import timedelta

import pytest

from reglament.people.models import Department, Organisation, Person
from reglament.rulebook.bounding import NobodySo
from reglament.rulebook.contracting import sign
from reglament.rulebook.enacting import Draft, enact, read_draft
from reglament.rulebook.models import Edition, EditionStep, StepKind
from reglament.rulebook.reading import book_of, edition_at
from reglament.rulebook.trialling import NoTrial, end_trial, is_on_trial
from tests.rulebook.desk import WEDNESDAY, after, sample


def pilot(own: str, number: str = "пилот") -> Draft:
    """The sample with one more line of «документ»."""
    draft = sample()
    changed = draft.text.replace("редакция: 3", f"редакция: {number}\n  {own}", 1)
    return read_draft(changed, draft.source, draft.annexes)


def test_a_department_tries_the_edition_while_the_rest_keeps_the_old_one(edition: Edition) -> None:
    new = enact(pilot("только_для: {отделы: [Бухгалтерия]}"), by=None, at=WEDNESDAY)
    accounts = Department.objects.get(name="Бухгалтерия")
    assert edition_at(after(1), department=accounts.pk) == new.pk
    assert edition_at(after(1)) == edition.pk
    edition.refresh_from_db()
    assert edition.state == "in_force"


def test_a_zone_tries_it(edition: Edition) -> None:
    new = enact(pilot("только_для: {зоны: [бухгалтерия]}"), by=None, at=WEDNESDAY)
    assert edition_at(after(1), zone="бухгалтерия") == new.pk
    assert edition_at(after(1), zone="зарплата") == edition.pk


def test_all_contracts_of_a_plan_bring_their_edition(edition: Edition) -> None:
    new = enact(pilot("только_для: {тарифы: [Бизнес]}"), by=None, at=WEDNESDAY)
    house = Organisation.objects.get(name="ООО «Северный путь»")
    other = Organisation.objects.create(name="Ромашка")
    business = sign(house, plan="бизнес", starts_at=WEDNESDAY)
    basic = sign(other, plan="Базовый", starts_at=WEDNESDAY)
    assert edition_at(after(1), contract=business.pk) == new.pk
    assert edition_at(after(1), contract=basic.pk) == edition.pk
    assert edition_at(after(1)) == edition.pk


def test_one_contract_s_own_edition_is_narrower_than_that_of_its_plan(edition: Edition) -> None:
    enact(pilot("только_для: {тарифы: [Бизнес]}"), by=None, at=WEDNESDAY)
    customers = enact(
        pilot("только_для: {организации: [ООО «Северный путь»]}", "северный"), by=None, at=WEDNESDAY
    )
    house = Organisation.objects.get(name="ООО «Северный путь»")
    contract = sign(house, plan="Бизнес", starts_at=WEDNESDAY)
    assert edition_at(after(1), organisation=house.pk, contract=contract.pk) == customers.pk


def test_nobody_of_that_name_is_told_and_nothing_is_enacted(edition: Edition) -> None:
    with pytest.raises(NobodySo, match="Марс"):
        enact(pilot("только_для: {организации: [Марс]}"), by=None, at=WEDNESDAY)
    assert Edition.objects.count() == 1


ON_TRIAL = "опытная_эксплуатация: {не_выше: руководитель_лк, по: до приказа}"


def test_an_order_ends_the_trial_for_open_tickets_too(edition: Edition) -> None:
    new = enact(pilot(ON_TRIAL), by=None, at=WEDNESDAY)
    orlova = Person.objects.get(key="орлова")
    assert is_on_trial(new, after(1))
    end_trial(new, order="№ 17", by=orlova, at=after(2))
    step = EditionStep.objects.get(edition=new, kind=StepKind.TRIAL_ENDED)
    assert (step.by, step.note) == (orlova, "№ 17")
    assert is_on_trial(new, after(2) - timedelta(seconds=1))  # what was held back then stays explained
    assert not is_on_trial(new, after(2))
    trial = book_of(new.pk, after(3)).rules.trial
    assert trial is not None
    assert trial.ends == int(after(2).timestamp())


def test_it_ends_once_and_only_where_there_is_one(edition: Edition) -> None:
    orlova = Person.objects.get(key="орлова")
    with pytest.raises(NoTrial):
        end_trial(edition, order="№ 17", by=orlova, at=after(1))
    new = enact(pilot(ON_TRIAL), by=None, at=WEDNESDAY)
    end_trial(new, order="№ 17", by=orlova, at=after(1))
    with pytest.raises(NoTrial):
        end_trial(new, order="№ 18", by=orlova, at=after(2))
