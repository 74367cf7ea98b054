"""Threat 13, a first-run page that stays open: Zammad CVE-2026-34723."""

import threading
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from reglament.people import first_run
from reglament.people.models import Person
from reglament.people.names import FullName
from tests.people.conftest import PASSWORD, WEDNESDAY
from tests.people.test_entrance import is_in

FORM = {"family_name": "Орлова", "given_name": "Анна", "key": "орлова", "password": PASSWORD}


@pytest.fixture
def local() -> Client:
    return Client(SERVER_NAME="localhost")


@pytest.mark.django_db
def test_the_first_visitor_of_a_new_desk_makes_its_administrator(local: Client) -> None:
    assert local.get(reverse("login")).headers["Location"] == reverse("setup")
    assert local.get(reverse("setup")).status_code == 200
    assert local.post(reverse("setup"), FORM).status_code == 302
    assert is_in(local)
    assert Person.objects.get().is_administrator


@pytest.mark.django_db
def test_the_page_is_gone_once_there_is_an_administrator(local: Client, orlova: Person) -> None:
    assert local.get(reverse("setup")).status_code == 404
    assert local.post(reverse("setup"), {**FORM, "key": "evil"}).status_code == 404
    assert Person.objects.count() == 1


@pytest.mark.django_db
def test_switching_the_administrator_off_does_not_open_it_again(local: Client, orlova: Person) -> None:
    Person.objects.update(is_active=False)
    assert local.get(reverse("setup")).status_code == 404


@pytest.mark.django_db
def test_from_another_machine_the_page_does_not_exist(local: Client, settings: Settings) -> None:
    settings.ALLOWED_HOSTS = ["desk.example", "localhost"]
    assert local.get(reverse("setup"), REMOTE_ADDR="198.51.100.7").status_code == 404
    assert local.get(reverse("login"), REMOTE_ADDR="198.51.100.7").status_code == 200
    behind_a_proxy = Client(SERVER_NAME="desk.example")
    assert behind_a_proxy.get(reverse("setup"), REMOTE_ADDR="127.0.0.1").status_code == 404


@pytest.mark.django_db
@pytest.mark.parametrize("wrong", [{"password": "1234567890"}, {"key": "ор/лова"}, {"family_name": ""}])
def test_complaints_come_back_with_the_form(local: Client, wrong: dict[str, str]) -> None:
    answer = local.post(reverse("setup"), {**FORM, **wrong})
    assert answer.status_code == 422
    assert "Исправьте ошибк" in answer.content.decode()
    assert not Person.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_of_two_who_try_at_once_one_becomes_administrator() -> None:
    made: list[Person | None] = []

    def work(key: str) -> None:
        made.append(first_run.create_administrator(key, FullName("Первый"), PASSWORD, at=WEDNESDAY))
        connection.close()

    workers = [threading.Thread(target=work, args=[f"p{number}"]) for number in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert len([person for person in made if person is not None]) == 1
    assert Person.objects.count() == 1


@pytest.mark.django_db
def test_the_terminal_makes_an_administrator_or_promotes_one(
    klimov: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", StringIO("из терминала 2026\n"))
    call_command("administrator", "Климов", "--password-stdin", stdout=StringIO())
    klimov.refresh_from_db()
    assert klimov.is_administrator
    assert klimov.check_password("из терминала 2026")
    monkeypatch.setattr("sys.stdin", StringIO("короткий\n"))
    with pytest.raises(CommandError):
        call_command("administrator", "Орлова", "--password-stdin", stdout=StringIO())
    assert not Person.objects.filter(key="орлова").exists()
