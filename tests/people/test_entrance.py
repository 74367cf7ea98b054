"""In and out: the same answer and the same work for known and unknown, limits, sessions."""

import re
from typing import Any

import pytest
from django.contrib.auth.hashers import Argon2PasswordHasher, check_password
from django.db import connection
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from reglament.people import passwords, persons
from reglament.people.models import Person
from tests.people.conftest import PASSWORD, WEDNESDAY

pytestmark = pytest.mark.django_db


def log_in(client: Client, name: str = "орлова", password: str = PASSWORD, **extra: Any) -> Any:
    return client.post(reverse("login"), {"identifier": name, "password": password}, **extra)


def is_in(client: Client) -> bool:
    return client.get(reverse("password")).status_code == 200


@pytest.mark.parametrize("name", ["орлова", "Орлова", "orlova@sever.example", "ORLOVA@Sever.Example"])
def test_a_person_logs_in_with_a_handle_or_a_mail_address(client: Client, orlova: Person, name: str) -> None:
    answer = log_in(client, name)
    assert (answer.status_code, answer.headers["Location"]) == (302, "/")
    assert is_in(client)


def test_nobody_logs_in_with_a_wrong_password(client: Client, orlova: Person) -> None:
    assert log_in(client, password=PASSWORD + " ").status_code == 422
    assert not is_in(client)


def test_the_log_in_leads_back_but_never_out_of_the_desk(client: Client, orlova: Person) -> None:
    page = client.get(reverse("password"))
    assert page.headers["Location"] == f"{reverse('login')}?next=/account/password/"
    wanted = {"identifier": "орлова", "password": PASSWORD, "next": "/account/password/"}
    assert client.post(reverse("login"), wanted).headers["Location"] == "/account/password/"
    client.post(reverse("logout"))
    for outside in ("https://evil.example/", "//evil.example", "javascript:alert(1)", "/\\evil.example"):
        answer = client.post(reverse("login"), {**wanted, "next": outside})
        assert answer.headers["Location"] == "/"
        client.post(reverse("logout"))


def test_known_and_unknown_get_the_same_answer(client: Client, orlova: Person, ryzhova: Person) -> None:
    """Threat 30, enumeration: FreeScout CVE-2026-45294."""
    ryzhova.set_unusable_password()
    ryzhova.save()
    pages = {_without_tokens(log_in(client, name, "не тот пароль").content, name) for name in _names()}
    assert len(pages) == 1


def _names() -> list[str]:
    return ["орлова", "рыжова", "никого", "orlova@sever.example", "nobody@sever.example", "+79990000000"]


def _without_tokens(page: bytes, name: str) -> str:
    hidden = re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", page.decode())
    return hidden.replace(name, "")


def test_known_and_unknown_cost_the_same_work(
    orlova: Person, ryzhova: Person, klimov: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Threat 30, timing: RT CVE-2017-5361. As many queries and as many hashes, whoever is asked for."""
    ryzhova.set_unusable_password()
    ryzhova.save()
    persons.switch_off(klimov, by=orlova, at=WEDNESDAY)
    passwords.prepare()
    hashes: list[str] = []

    def counted(given: str, encoded: str) -> bool:
        hashes.append(encoded)
        return check_password(given, encoded)

    monkeypatch.setattr("reglament.people.passwords.check_password", counted)
    costs = set()
    for name in (*_names(), "климов", "", "a b c"):
        hashes.clear()
        with CaptureQueriesContext(connection) as queries:
            assert passwords.verify(name, "не тот пароль") is None
        costs.add((len(queries), len(hashes)))
    assert costs == {(1, 1)}


@override_settings(PASSWORD_HASHERS=["reglament.people.hashing.Argon2"])
def test_passwords_are_kept_by_argon2_and_unknown_names_pay_for_it_too(
    orlova: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    passwords._nobody.cache_clear()
    passwords.prepare()
    passwords.give(orlova, "другой длинный пароль", by=orlova, at=WEDNESDAY)
    assert orlova.password.startswith("argon2$argon2id$")
    verified: list[str] = []
    real = Argon2PasswordHasher.verify

    def verify(self: Argon2PasswordHasher, password: str, encoded: str) -> bool:
        verified.append(encoded)
        return real(self, password, encoded)

    monkeypatch.setattr(Argon2PasswordHasher, "verify", verify)
    assert passwords.verify("никого", "x") is None
    assert passwords.verify("орлова", "другой длинный пароль") == orlova
    assert len(verified) == 2
    passwords._nobody.cache_clear()


def test_guessing_is_slowed_down_and_told_how_long(client: Client, orlova: Person) -> None:
    """Threat 36: five tries for an account from one network, then one a minute."""
    answers = [log_in(client, password="мимо") for _try in range(6)]
    assert [answer.status_code for answer in answers] == [422] * 5 + [429]
    assert "Подождите 1 минуту" in answers[-1].content.decode()
    assert int(answers[-1].headers["Retry-After"]) <= 60
    assert log_in(client).status_code == 429, "the right password waits as well"


def test_the_owner_comes_in_from_home_while_a_stranger_guesses(client: Client, orlova: Person) -> None:
    for _try in range(10):
        log_in(client, password="мимо", REMOTE_ADDR="198.51.100.7")
    assert log_in(client, REMOTE_ADDR="203.0.113.5").status_code == 302


def test_many_addresses_of_one_ipv6_network_are_one_guesser(client: Client, orlova: Person) -> None:
    for host in range(5):
        log_in(client, password="мимо", REMOTE_ADDR=f"2001:db8:1:2::{host:x}")
    assert log_in(client, password="мимо", REMOTE_ADDR="2001:db8:1:2:ffff::1").status_code == 429


def test_guessing_from_many_networks_is_slowed_down_too(client: Client, orlova: Person) -> None:
    answers = [log_in(client, password="мимо", REMOTE_ADDR=f"198.51.100.{host}") for host in range(31)]
    assert answers[29].status_code == 422
    assert answers[30].status_code == 429


def test_spellings_of_one_name_are_one_account(client: Client, orlova: Person) -> None:
    for name in ("Орлова", "ОРЛОВА", " орлова", "орлова ", "оРлова"):
        log_in(client, name, "мимо")
    assert log_in(client, "орлова", "мимо").status_code == 429


def test_a_right_password_clears_the_count(client: Client, orlova: Person) -> None:
    for _round in range(3):
        for _try in range(3):
            assert log_in(client, password="мимо").status_code == 422
        assert log_in(client).status_code == 302
        client.post(reverse("logout"))


def test_the_session_gets_a_new_key_at_log_in(client: Client, orlova: Person) -> None:
    """Threat 31, session fixation: osTicket 85a76f40."""
    session = client.session
    session["planted"] = True
    session.save()
    planted = session.session_key
    log_in(client)
    assert client.session.session_key != planted
    other = Client()
    other.cookies["reglament_session"] = planted or ""
    assert not is_in(other)


def test_log_out_destroys_the_session_and_needs_a_post(client: Client, orlova: Person) -> None:
    log_in(client)
    stolen = client.cookies["reglament_session"].value
    assert client.get(reverse("logout")).status_code == 405
    assert is_in(client)
    client.post(reverse("logout"))
    thief = Client()
    thief.cookies["reglament_session"] = stolen
    assert not is_in(thief)


def test_a_person_switched_off_is_out_at_the_next_request(
    client: Client, orlova: Person, klimov: Person
) -> None:
    """Threat 31: killed within 5 s, here at once; switching on again does not bring the session back."""
    log_in(client, "климов")
    persons.switch_off(klimov, by=orlova, at=WEDNESDAY)
    assert not is_in(client)
    persons.switch_on(klimov, by=orlova, at=WEDNESDAY)
    assert not is_in(client)
    assert log_in(client, "климов").status_code == 302


def test_lost_rights_end_the_sessions(client: Client, orlova: Person, klimov: Person) -> None:
    """Threat 31: role loss."""
    log_in(client, "климов")
    persons.end_sessions(klimov, by=orlova, at=WEDNESDAY)
    assert not is_in(client)


def test_a_new_password_ends_every_session_but_this(client: Client, orlova: Person) -> None:
    """Threat 31: password change."""
    elsewhere = Client()
    log_in(elsewhere)
    log_in(client)
    before = client.session.session_key
    answer = client.post(reverse("password"), {"current": PASSWORD, "password": "совсем другой пароль"})
    assert answer.status_code == 302
    assert is_in(client)
    assert client.session.session_key != before
    assert not is_in(elsewhere)
    assert log_in(Client(), password=PASSWORD).status_code == 422


@pytest.mark.parametrize(
    ("current", "new"),
    [("мимо", "совсем другой пароль"), (PASSWORD, "короткий"), (PASSWORD, "1234567890123")],
)
def test_a_password_is_not_changed_without_the_old_or_to_a_weak_one(
    client: Client, orlova: Person, current: str, new: str
) -> None:
    log_in(client)
    assert client.post(reverse("password"), {"current": current, "password": new}).status_code == 422
    orlova.refresh_from_db()
    assert orlova.check_password(PASSWORD)


def test_a_password_like_the_own_name_is_weak(client: Client, orlova: Person) -> None:
    log_in(client)
    answer = client.post(reverse("password"), {"current": PASSWORD, "password": "орлова2026"})
    assert answer.status_code == 422


def test_the_old_password_cannot_be_guessed_from_a_stolen_session(client: Client, orlova: Person) -> None:
    log_in(client)
    form = {"current": "мимо", "password": "совсем другой пароль"}
    for _try in range(5):
        client.post(reverse("password"), form)
    answer = client.post(reverse("password"), {**form, "current": PASSWORD})
    assert "Слишком много попыток" in answer.content.decode()


def test_unknown_fields_of_a_form_change_nothing(client: Client, orlova: Person, klimov: Person) -> None:
    """Threat 14, mass assignment: FreeScout CVE-2025-48476."""
    log_in(client, "климов")
    extra = {
        "is_administrator": "on",
        "is_active": "",
        "may_spend": "on",
        "pk": str(orlova.pk),
        "_connector": "OR",
    }
    client.post(reverse("password"), {"current": PASSWORD, "password": "совсем другой пароль", **extra})
    klimov.refresh_from_db()
    assert klimov.check_password("совсем другой пароль")
    assert not klimov.is_administrator
    assert not klimov.may_spend


def test_a_form_without_the_token_of_the_page_is_refused(orlova: Person) -> None:
    """Threat 34, forged requests."""
    strict = Client(enforce_csrf_checks=True)
    assert log_in(strict).status_code == 403


def test_the_entrance_is_never_kept_by_a_cache(client: Client, orlova: Person) -> None:
    assert "no-store" in client.get(reverse("login")).headers["Cache-Control"]
    log_in(client)
    assert client.get(reverse("password")).headers["Cache-Control"] == "private, no-cache"
