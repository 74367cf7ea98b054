"""An edition comes into force once, and stays as it was signed."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, transaction

from reglament import engine
from reglament.people import organisations, persons
from reglament.people.models import Address, Change, Department, Organisation, Person
from reglament.people.persons import Particulars
from reglament.rulebook.annexing import change_annex
from reglament.rulebook.contracting import ContractOverlap, contract_of, sign, terminate
from reglament.rulebook.enacting import AlreadyInForce, Draft, enact, read_draft
from reglament.rulebook.models import Annex, Edition, EditionState, Scope, Zone
from reglament.rulebook.reading import NoEdition, book_of, edition_at
from reglament.rulebook.scoping import Overlap, assign
from tests.rulebook.desk import ENACTED, EXAMPLES, WEDNESDAY, after, sample

MOSCOW_FEBRUARY = datetime(2026, 1, 31, 21, tzinfo=UTC)


def fourth(text: str = "") -> Draft:
    """The next edition, which changes a number and its own."""
    draft = sample()
    changed = draft.text.replace("редакция: 3", "редакция: 4").replace("01.02.2026", "01.04.2026", 1)
    return read_draft(changed + text, draft.source, draft.annexes)


def test_it_holds_from_its_own_date_in_its_own_time_zone(edition: Edition) -> None:
    assert edition.state == EditionState.IN_FORCE
    assert edition.in_force_from == MOSCOW_FEBRUARY
    assert edition_at(WEDNESDAY) == edition.pk
    with pytest.raises(NoEdition):
        edition_at(MOSCOW_FEBRUARY - timedelta(seconds=1))


def test_people_zones_and_annexes_come_with_it(edition: Edition) -> None:
    orlova = Person.objects.get(key="орлова")
    assert orlova.full_name == "Орлова Наталья Сергеевна"
    assert orlova.manager == Person.objects.get(key="белов")
    assert Address.objects.get(person=orlova).value == "orlova@sever.example"
    assert Zone.objects.get(key="зарплата").closed
    assert not Zone.objects.get(key="бухгалтерия").closed
    assert Annex.objects.count() == len(sample().annexes)


def test_departments_come_with_it_and_everybody_belongs_to_the_house(edition: Edition) -> None:
    house = Organisation.objects.get(name="ООО «Северный путь»")
    assert not Person.objects.exclude(organisation=house).exists()
    accounts = Department.objects.get(organisation=house, name="Бухгалтерия")
    assert {person.key for person in accounts.persons.all()} == {"панина", "гаврилова", "рыжова"}
    assert accounts.manager == Person.objects.get(key="панина")


def test_the_desk_follows_the_register_of_people(edition: Edition) -> None:
    orlova = Person.objects.get(key="орлова")
    text = sample().annexes["people"]
    line = next(line for line in text.splitlines() if line.strip().startswith("ткач:"))
    changed = line.replace("должность: консультант", "должность: разработчик")
    changed = changed.replace("подразделение: ЛК", "подразделение: ПО").replace(
        "руководитель: орлова", "руководитель: дорохов"
    )
    moved = text.replace(line, changed)
    assert moved != text
    change_annex("people", moved, by=orlova, at=WEDNESDAY)
    tkach = Person.objects.get(key="ткач")
    assert (tkach.job_title, str(tkach.department), tkach.manager) == (
        "разработчик",
        "ПО",
        Person.objects.get(key="дорохов"),
    )
    change = Change.objects.filter(subject="person", subject_id=tkach.pk).latest("pk")
    assert (change.by, change.fields) == (orlova, ["department", "job_title", "manager"])


def test_whom_an_administrator_gave_to_another_company_stays_there(edition: Edition) -> None:
    lunin = Person.objects.get(key="лунин")
    integrator = organisations.register("Интегратор", by=None, at=ENACTED)
    particulars = Particulars(job_title=lunin.job_title, organisation=integrator, manager=lunin.manager)
    persons.correct(lunin, lunin.name, particulars, by=Person.objects.get(key="орлова"), at=WEDNESDAY)
    change_annex("people", sample().annexes["people"] + "\n# правка\n", by=None, at=WEDNESDAY)
    lunin.refresh_from_db()
    assert (lunin.organisation, lunin.department) == (integrator, None)


def test_the_same_text_again_changes_nothing(edition: Edition) -> None:
    assert enact(sample(), by=None, at=WEDNESDAY) == edition
    assert (Edition.objects.count(), Scope.objects.count()) == (1, 1)


def test_another_text_under_the_same_number_is_refused(edition: Edition) -> None:
    other = read_draft(sample().text + "\n# правка\n", "правка.yaml", sample().annexes)
    with pytest.raises(AlreadyInForce):
        enact(other, by=None, at=WEDNESDAY)


def test_the_next_edition_takes_over_on_its_day(edition: Edition) -> None:
    new = enact(fourth(), by=None, at=WEDNESDAY)
    assert edition_at(after(days=13)) == edition.pk  # 31 March
    assert edition_at(after(days=14)) == new.pk
    edition.refresh_from_db()
    assert edition.state == EditionState.IN_FORCE


def test_one_enacted_after_its_day_holds_from_now(edition: Edition) -> None:
    new = enact(fourth(), by=None, at=after(days=30))
    assert new.in_force_from == after(days=30)
    edition.refresh_from_db()
    assert edition.state == EditionState.SUPERSEDED
    assert edition_at(after(days=29)) == edition.pk


@pytest.mark.parametrize(
    "change",
    [
        {"text": "другой"},
        {"number": "3а"},
        {"in_force_from": WEDNESDAY},
        {"state": EditionState.DRAFT},
    ],
)
def test_the_database_itself_refuses_to_change_what_is_in_force(
    edition: Edition, change: dict[str, object]
) -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        Edition.objects.filter(pk=edition.pk).update(**change)
    with pytest.raises(DatabaseError), transaction.atomic():
        Edition.objects.filter(pk=edition.pk).delete()


def test_a_draft_may_still_be_rewritten_and_thrown_away(db: None) -> None:
    draft = Edition.objects.create(number="5", title="Черновик", text="а", checksum="1", source="5.yaml")
    Edition.objects.filter(pk=draft.pk).update(text="б")
    draft.delete()


def test_the_narrower_scope_wins(edition: Edition) -> None:
    company = organisations.register("Интегратор", by=None, at=ENACTED)
    other = Edition.objects.create(
        regulation="integrator",
        number="1",
        title="Интегратор",
        text=sample().text,
        checksum="2",
        source="1.yaml",
        state=EditionState.IN_FORCE,
        in_force_from=ENACTED,
    )
    assign(other, starts_at=ENACTED, organisation=company)
    assert edition_at(WEDNESDAY, organisation=company.pk) == other.pk
    assert edition_at(WEDNESDAY) == edition.pk


def test_two_editions_never_hold_for_the_same_at_once(edition: Edition) -> None:
    with pytest.raises(Overlap):
        assign(edition, starts_at=after(days=100))
    scope = Scope.objects.get()
    assert (scope.edition, scope.ends_at) == (edition, None)


def test_a_contract_brings_an_edition_of_its_own_while_it_lasts(edition: Edition) -> None:
    company = organisations.register("Интегратор", by=None, at=ENACTED)
    contract = sign(company, plan="Полный", starts_at=ENACTED, ends_at=after(days=30))
    with pytest.raises(ContractOverlap):
        sign(company, plan="Малый", starts_at=after(days=10))
    assert contract_of(company.pk, WEDNESDAY) == contract.pk  # it stays with the ticket in any case
    other = Edition.objects.create(
        regulation="full", number="1", title="Полный", text=sample().text, checksum="2", source="1.yaml"
    )
    assign(other, starts_at=ENACTED, contract=contract)
    assert contract_of(company.pk, WEDNESDAY) == contract.pk
    assert edition_at(WEDNESDAY, organisation=company.pk, contract=contract.pk) == other.pk
    terminate(contract, at=after(days=5))
    assert contract_of(company.pk, after(days=6)) is None


def test_rules_are_compiled_once_for_a_text_and_its_annexes(edition: Edition) -> None:
    assert book_of(edition.pk, WEDNESDAY) is book_of(edition.pk, after(days=1))


def test_the_command_enacts_a_file_with_the_annexes_beside_it(db: None) -> None:
    out = StringIO()
    call_command("enact", str(EXAMPLES / "thousand-users.yaml"), stdout=out)
    assert "действует с" in out.getvalue()
    assert Annex.objects.filter(kind="people").exists()


def test_the_command_shows_all_errors_of_a_bad_file(db: None, tmp_path: Path) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text(sample().text.replace("редакция: 3", "редакция: 4\n  цвет: красный"), "utf-8")
    with pytest.raises(CommandError, match="цвет"):
        call_command("enact", str(bad))
    with pytest.raises(CommandError, match=r"missing\.yaml"):
        call_command("enact", str(tmp_path / "missing.yaml"))
    assert not Edition.objects.exists()


def test_an_edition_that_does_not_read_is_not_stored(db: None) -> None:
    with pytest.raises(engine.NotationErrors):
        read_draft("формат: 1\nдокумент: {}\n", "пусто.yaml")
    assert replace(sample(), source="x").checksum == sample().checksum
