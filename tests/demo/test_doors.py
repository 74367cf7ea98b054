"""The doors of the demo: open in a demo, absent everywhere else."""

import pytest
from django.conf import settings as current
from django.test import Client
from django.urls import NoReverseMatch, reverse
from procrastinate.contrib.django.models import ProcrastinateJob
from pytest_django import Settings

from reglament.config import shell
from reglament.demo import clock, jobs, navigation, urls
from reglament.demo.models import Journey
from reglament.demo.presets import OPENING
from reglament.notices import login
from reglament.notices.models import Delivery
from reglament.people import letters
from reglament.people.models import Person
from tests.demo.conftest import Shown

SUBJECT = "Не проводится реализация по заказу 1204"
SILENT = "Расчётный листок приходит пустым"
DEMO = pytest.mark.urls("tests.demo.demo_urls")


@pytest.fixture
def visitor(shown: Shown, settings: Settings, client: Client) -> Client:
    """Somebody in front of a demo with one story."""
    shown(SUBJECT, SILENT)
    clock.create("thousand-users", OPENING)
    settings.DEMO = True
    settings.DESK_CLOCK = "reglament.demo.clock.desk_time"
    settings.EMAIL_URL = "demo:"
    return client


def test_outside_of_demo_mode_no_address_of_the_demo_exists(db: None, client: Client) -> None:
    assert not current.DEMO
    assert urls.urlpatterns == []
    assert navigation.EXTRAS == ()
    for door in urls.DOORS:
        with pytest.raises(NoReverseMatch):
            reverse(str(door.name))
    for path in ("/demo/travel/", "/demo/enter/", "/demo/mail/"):
        assert client.post(path).status_code == 404


@DEMO
def test_a_real_desk_started_in_demo_mode_by_mistake_opens_none_of_them(
    db: None, client: Client, settings: Settings
) -> None:
    settings.DEMO = True
    assert client.post("/demo/travel/", {"by": "week"}).status_code == 404
    assert client.post("/demo/enter/", {"person": "климов"}).status_code == 404
    assert client.get("/demo/mail/").status_code == 404


@DEMO
def test_a_demo_whose_setting_is_off_opens_none_of_them(visitor: Client, settings: Settings) -> None:
    settings.DEMO = False
    assert visitor.post("/demo/enter/", {"person": "климов"}).status_code == 404


@DEMO
def test_one_click_and_one_is_climov(visitor: Client) -> None:
    assert visitor.post("/demo/enter/", {"person": "климов"}).status_code == 302
    assert visitor.session["_auth_user_id"] == str(Person.objects.get(key="климов").pk)


@DEMO
def test_one_can_be_only_whom_the_demo_offers(visitor: Client) -> None:
    assert visitor.post("/demo/enter/", {"person": "исаев"}).status_code == 404
    assert visitor.get("/demo/enter/").status_code == 405


@DEMO
def test_an_hour_forward_leads_to_a_report_and_from_there_back(visitor: Client) -> None:
    visitor.post("/demo/enter/", {"person": "орлова"})
    answer = visitor.post("/demo/travel/", {"by": "week", "next": "/desk/"})
    report = answer.headers["Location"]
    waiting = visitor.get(report).content.decode()
    assert '<noscript><meta http-equiv="refresh"' in waiting
    assert '<progress value="0" max="100"' in waiting
    assert visitor.post("/demo/travel/", {"by": "week", "next": "/desk/"}).headers["Location"] == report
    polled = visitor.get(report, headers={"hx-request": "true"})
    assert polled.content.decode().strip().startswith("<section")
    worked()
    assert visitor.get(report, headers={"hx-request": "true"}).headers["HX-Refresh"] == "true"
    page = visitor.get(report).content.decode()
    assert SILENT in page
    assert 'href="/desk/"' in page
    assert Journey.objects.get().person == Person.objects.get(key="орлова")


@DEMO
def test_who_is_not_in_yet_may_move_the_clock_too(visitor: Client) -> None:
    answer = visitor.post("/demo/travel/", {"by": "day", "next": "/login/"})
    assert Journey.objects.get().person is None
    worked()
    page = visitor.get(answer.headers["Location"]).content.decode()
    assert "Войдите, чтобы увидеть" in page
    assert SILENT not in page
    assert 'href="/login/"' in page


def worked() -> None:
    """What the worker does with what was left to it."""
    (waiting,) = ProcrastinateJob.objects.filter(task_name="demo.travel")
    jobs.travel(**waiting.args)


@DEMO
def test_a_length_that_is_not_offered_moves_nothing(visitor: Client) -> None:
    visitor.post("/demo/travel/", {"by": "century"})
    assert not Journey.objects.exists()


@DEMO
def test_the_mailbox_lists_letters_and_each_opens(visitor: Client) -> None:
    page = visitor.get("/demo/mail/?to=авдеева").content.decode()
    assert SUBJECT in page
    letter = Delivery.objects.filter(person__key="авдеева").latest("made_at")
    opened = visitor.get(f"/demo/mail/{letter.pk}/").content.decode()
    assert f"/tickets/{letter.notice.ticket_id if letter.notice else 0}/" in opened


@DEMO
def test_the_link_of_a_login_letter_lets_in(visitor: Client) -> None:
    visitor.post("/login/letters/", {"identifier": "авдеева"})
    letters.answer_waiting(login.send)
    delivery = Delivery.objects.get(kind="login")
    page = visitor.get(f"/demo/mail/{delivery.pk}/").content.decode()
    link = str(delivery.secret["link"])
    assert link in page
    path = link[link.index("/login/") :]
    assert visitor.post(path).status_code == 302
    assert visitor.session["_auth_user_id"] == str(Person.objects.get(key="авдеева").pk)


@DEMO
def test_the_bar_stands_above_every_page(visitor: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(navigation, "EXTRAS", ("demo/strip.html",))
    shell._navigation.cache_clear()
    entrance = visitor.get("/login/").content.decode()
    assert "ср, 18 марта, 9:30" in entrance
    assert 'value="климов"' in entrance
    visitor.post("/demo/enter/", {"person": "климов"})
    assert 'action="/demo/travel/"' in visitor.get("/demo/mail/").content.decode()


def test_every_door_says_who_may_come() -> None:
    policies = [getattr(door.callback, "policy", None) for door in urls.DOORS]
    assert all(policy is not None and policy.who.name.endswith("demo") for policy in policies)
