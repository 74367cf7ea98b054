"""«Когда будет срок?»: by GET, every clock with its why; the answer is that of a real ticket."""

from __future__ import annotations

from urllib.parse import urlencode

from django.test import Client

from reglament.people.models import Person
from reglament.tickets import triage
from reglament.tickets.looking import look
from reglament.tickets.opening import open_ticket
from tests.rulebook.desk import after, person


def asked(client: Client, status: int = 200, /, **words: str) -> str:
    answer = client.get(f"/regulation/deadline/?{urlencode(words)}")
    assert answer.status_code == status
    return answer.content.decode()


def test_a_date_with_its_reasons_and_a_link_to_the_clause(outsider: Client) -> None:
    page = asked(
        outsider,
        at="30.04.2026 15:00",
        kind="инцидент",
        impact="групповое",
        urgency="средняя",
        complexity="с1",
    )
    assert "до пн 4 мая, 16:00" in page
    assert 'href="/regulation/#3.4.6"' in page
    assert "выходные по производственному календарю" in page


def test_the_answer_is_what_a_ticket_gets(klimov: Client, ryabova: Person) -> None:
    words = {"kind": "инцидент", "zone": "торговля и склад", "impact": "личное", "urgency": "низкая"}
    number = open_ticket(
        author=ryabova,
        subject="Остатки",
        channel="портал",
        zone=words["zone"],
        urgency="низкая",
        by=ryabova,
        at=after(),
    ).ticket.number
    triage.triage(
        number,
        kind="инцидент",
        impact="личное",
        urgency="низкая",
        complexity="С2",
        by=person("климов"),
        at=after(),
    )
    due = look(number, by=person("климов"), at=after()).standing.clocks["т2"].due_at
    assert due is not None
    page = asked(klimov, at="18.03.2026 10:00", complexity="с2", **words)
    assert f'data-due="{due}"' in page


def test_a_critical_period_of_the_zone_weighs(outsider: Client) -> None:
    words = {"zone": "бухгалтерия", "impact": "личное", "urgency": "низкая"}
    inside = asked(outsider, at="02.03.2026 10:00", **words)
    outside = asked(outsider, at="18.03.2026 10:00", **words)
    assert "Критический период: было П4, стало П3" in inside
    assert "· П3 ·" in inside
    assert "· П4 ·" in outside


def test_what_is_not_offered_is_said(outsider: Client) -> None:
    page = asked(
        outsider, at="18.03.2026 10:00", kind="инцидент", impact="личное", urgency="средняя", complexity="с4"
    )
    assert "регламент не предлагает" in page


def test_a_moment_that_is_none_is_an_error_at_the_field(outsider: Client) -> None:
    page = asked(outsider, 422, at="когда-нибудь")
    assert "Пишите так: 30.04.2026 15:00" in page
    assert "когда-нибудь" in page


def test_a_year_that_nobody_published_is_said(outsider: Client) -> None:
    page = asked(outsider, at="2031-03-18T10:00")
    assert "Производственного календаря на 2031 год ещё нет: считали по дням недели" in page


def test_the_freelancer_is_asked_only_what_he_distinguishes(freelancer: Client) -> None:
    page = freelancer.get("/regulation/deadline/").content.decode()
    assert "Приоритет" in page
    for absent in ("Зона", "Сложность", "Влияние", "Поправки"):
        assert absent not in page
    assert "до " in asked(freelancer, at="18.03.2026 10:00", priority="п1")


def test_clocks_are_called_as_the_edition_calls_them_in_english(freelancer: Client) -> None:
    answer = freelancer.get("/regulation/deadline/?at=2026-03-18T10:00", headers={"accept-language": "en"})
    page = answer.content.decode()
    assert "These begin later: Acceptance, Client&#x27;s answer." in page
    assert "cl. 3</a>" in page
