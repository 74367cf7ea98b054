"""Threat 29, links that live for ever, predictable tokens, empty hashes.

FreeScout CVE-2026-41902, CVE-2026-27637, GHSA-jqj5.
"""

import threading
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.db import connection
from django.db.models import F
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from procrastinate.contrib.django.models import ProcrastinateJob
from pytest_django import Settings

from reglament.people import addresses, jobs, letters, passwords, persons
from reglament.people.letters import Secrets
from reglament.people.models import Letter, Person
from tests.people.conftest import WEDNESDAY
from tests.people.test_entrance import is_in

pytestmark = pytest.mark.django_db

BOX: list[Secrets] = []


def send(letter: Secrets) -> None:
    BOX.append(letter)


@pytest.fixture(autouse=True)
def _empty_box() -> None:
    BOX.clear()


def ask(client: Client, name: str = "orlova@sever.example") -> Any:
    return client.post(reverse("login-letters"), {"identifier": name})


def letter_for(name: str = "orlova@sever.example") -> Secrets:
    letters.ask(name)
    letters.answer_waiting(send)
    return BOX[-1]


def grow_old(**age: float) -> None:
    Letter.objects.update(asked_at=F("asked_at") - timedelta(**age))


def link(letter: Secrets) -> str:
    return reverse("login-letter", args=[letter.token])


def test_a_letter_lets_in_by_its_link_after_a_press_of_the_button(client: Client, orlova: Person) -> None:
    ask(client)
    letters.answer_waiting(send)
    page = client.get(link(BOX[0]))
    assert page.status_code == 200
    assert page.headers["Referrer-Policy"] == "no-referrer"
    assert not is_in(client), "programs that read mail open links, too (threat 34)"
    assert client.post(link(BOX[0])).status_code == 302
    assert is_in(client)


def test_a_letter_lets_in_by_its_code_in_the_browser_that_asked(client: Client, orlova: Person) -> None:
    ask(client)
    letters.answer_waiting(send)
    code = {"code": f" {BOX[0].code[:4]} {BOX[0].code[4:]} "}
    thief = Client()
    assert thief.post(reverse("login-code"), code).status_code == 422
    assert client.post(reverse("login-code"), code).status_code == 302
    assert is_in(client)


def test_a_letter_is_used_once_and_takes_the_others_with_it(client: Client, orlova: Person) -> None:
    first, second = letter_for(), letter_for()
    assert client.post(link(first)).status_code == 302
    for spent in (first, second):
        assert Client().post(link(spent)).status_code == 410
        assert Client().get(link(spent)).status_code == 410


def test_a_letter_dies_within_the_hour(orlova: Person) -> None:
    letter = letter_for()
    grow_old(minutes=59)
    assert letters.is_open(letter.token)
    grow_old(minutes=1, seconds=1)
    assert not letters.is_open(letter.token)
    assert letters.redeem_link(letter.token) is None


def test_a_letter_is_bound_to_the_state_of_its_person(orlova: Person, klimov: Person) -> None:
    letter = letter_for("klimov@sever.example")
    passwords.give(klimov, "совсем другой пароль", by=klimov, at=WEDNESDAY)
    assert letters.redeem_link(letter.token) is None
    letter = letter_for("klimov@sever.example")
    persons.switch_off(klimov, by=orlova, at=WEDNESDAY)
    persons.switch_on(klimov, by=orlova, at=WEDNESDAY)
    assert letters.redeem_link(letter.token) is None


def test_the_table_holds_no_secret(orlova: Person) -> None:
    """Threat 15: whoever reads the table cannot come in."""
    letter = letter_for()
    row = Letter.objects.values_list().get()
    for secret in (letter.token, letter.code):
        assert secret not in str(row)
    assert len(letter.token) >= 43, "256 bits"


@pytest.mark.parametrize("empty", ["", "0", "None", "null"])
def test_an_empty_secret_never_matches(orlova: Person, empty: str) -> None:
    browser = letters.ask("nobody@sever.example")
    letters.answer_waiting(send)
    assert letters.redeem_link(empty) is None
    assert letters.redeem_code(browser, empty) is None
    assert letters.redeem_code("", empty) is None


def test_a_code_is_dead_after_six_wrong_ones(orlova: Person) -> None:
    browser = letters.ask("orlova@sever.example")
    letters.answer_waiting(send)
    wrong = f"{(int(BOX[0].code) + 1) % 10**8:08d}"
    for _try in range(6):
        assert letters.redeem_code(browser, wrong) is None
    assert letters.redeem_code(browser, BOX[0].code) is None


def test_the_page_of_the_code_counts_tries_over_all_letters(client: Client, orlova: Person) -> None:
    """Threat 36."""
    answers = [client.post(reverse("login-code"), {"code": "00000000"}).status_code for _try in range(31)]
    assert answers[0] == 422
    assert answers[-1] == 429


def test_asking_costs_the_same_for_known_and_unknown(client: Client, orlova: Person) -> None:
    """Threat 30: the web only writes down what was typed, so there is nothing to measure."""
    seen = set()
    for number, name in enumerate(
        ["orlova@sever.example", "nobody@sever.example", "орлова", "никого", "' OR 1"]
    ):
        with CaptureQueriesContext(connection) as queries:
            answer = client.post(
                reverse("login-letters"), {"identifier": name}, REMOTE_ADDR=f"198.51.100.{number}"
            )
        statements = tuple(query["sql"].split(" ")[0] for query in queries)
        seen.add((answer.status_code, answer.headers["Location"], statements))
    assert len(seen) == 1
    letters.answer_waiting(send)
    assert [letter.person for letter in BOX] == [orlova, orlova]


def test_strangers_get_no_letter_and_leave_no_address(orlova: Person) -> None:
    letters.ask("nobody@sever.example")
    assert letters.answer_waiting(send) == 1
    assert BOX == []
    assert Letter.objects.get().identifier == ""


def test_a_letter_goes_only_to_a_verified_address(orlova: Person, klimov: Person) -> None:
    """Gate G5: an address that somebody merely claims lets nobody in."""
    addresses.add(orlova, "mail", "evil@evil.example", by=None, at=WEDNESDAY)
    letters.ask("evil@evil.example")
    letters.ask("орлова")
    letters.answer_waiting(send)
    assert [letter.address.key for letter in BOX] == ["orlova@sever.example"]


def test_letters_to_one_address_are_few(client: Client, orlova: Person) -> None:
    """Threat 5, mail bombs: three at once, then one in ten minutes."""
    answers = [ask(client).status_code for _letter in range(5)]
    assert answers == [302, 302, 302, 429, 429]
    assert Letter.objects.count() == 3


def test_a_request_wakes_the_worker(client: Client, orlova: Person) -> None:
    ask(client)
    assert ProcrastinateJob.objects.filter(task_name="people.answer_letters").count() == 1


def test_the_job_hands_the_letters_to_the_sender_of_the_desk(orlova: Person, settings: Settings) -> None:
    settings.LOGIN_SENDER = "tests.people.test_letters.send"
    letters.ask("orlova@sever.example")
    jobs.answer_letters()
    assert [letter.person for letter in BOX] == [orlova]


def test_a_letter_that_cannot_be_written_stops_no_other(
    orlova: Person, klimov: Person, settings: Settings
) -> None:
    letters.ask("klimov@sever.example")
    letters.ask("orlova@sever.example")
    with pytest.raises(ExceptionGroup):
        letters.answer_waiting(send_to_orlova_alone)
    assert [letter.person for letter in BOX] == [orlova]
    assert Letter.objects.filter(handled_at=None).count() == 1, "it waits for the next round"


def send_to_orlova_alone(letter: Secrets) -> None:
    if letter.person.key != "орлова":
        raise OSError("the disk is full")
    send(letter)


def test_every_night_what_is_spent_is_thrown_away(client: Client, orlova: Person) -> None:
    letter_for()
    client.force_login(orlova)
    grow_old(days=8)
    Session.objects.update(expire_date=WEDNESDAY.replace(year=2020))
    jobs.throw_away(0)
    assert not Letter.objects.exists()
    assert not Session.objects.exists()


def test_old_letters_are_thrown_away(orlova: Person) -> None:
    letter_for()
    assert letters.forget_old() == 0
    grow_old(days=8)
    assert letters.forget_old() == 1


@pytest.mark.django_db(transaction=True)
def test_of_two_who_use_one_link_at_once_one_comes_in(orlova: Person) -> None:
    letter = letter_for()
    came_in: list[bool] = []

    def work() -> None:
        came_in.append(letters.redeem_link(letter.token) is not None)
        connection.close()

    workers = [threading.Thread(target=work) for _worker in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert sorted(came_in) == [False, False, False, True]
