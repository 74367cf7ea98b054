"""People: the directory, one person, an absence with what it moves."""

from __future__ import annotations

from django.test import Client

from reglament.people import absences
from reglament.people.models import Absence, Change, Person
from reglament.tickets import assignment, triage
from reglament.tickets.models import Ticket
from reglament.tickets.opening import open_ticket
from reglament.tickets.substitution import hand_over_absent
from tests.rulebook.desk import after, person


def opened(author: Person, to: str, zone: str = "бухгалтерия") -> int:
    number = open_ticket(
        author=author, subject="Не сходится 60 счёт", channel="портал", zone=zone, by=author, at=after(-1)
    ).ticket.number
    triage.triage(
        number,
        kind="инцидент",
        impact="личное",
        urgency="низкая",
        complexity="С1",
        by=person("орлова"),
        at=after(-0.9),
    )
    assignment.assign(number, responsible=person(to), by=person("орлова"), at=after(-0.8))
    return number


def absence(client: Client, key: str, status: int, **data: str) -> str:
    answer = client.post(f"/office/people/{person(key).pk}/absence/", {"reason": "отпуск", **data})
    assert answer.status_code == status, answer.content.decode()
    return answer.content.decode()


def test_somebody_is_found_by_name_post_or_address(klimov: Client) -> None:
    for words in ("савельева ирина", "САВЕЛЬЕВА", "saveleva@sever"):
        page = klimov.get("/office/people/", {"q": words}).content.decode()
        assert "Савельева Ирина Павловна" in page, words
        assert "Ткач" not in page
    assert "Никого не нашлось" in klimov.get("/office/people/", {"q": "незнайка"}).content.decode()


def test_the_card_says_roles_zones_deputyships_and_work(klimov: Client, ryabova: Person) -> None:
    opened(ryabova, "климов")
    page = klimov.get(f"/office/people/{person('климов').pk}/").content.decode()
    for words in ("консультант, ", "Бухгалтерия", "Зарплата", "руководитель ЛК", "klimov@sever.example"):
        assert words in page, words
    assert "<dt>Ответственный</dt><dd>1" in page


def test_an_absence_is_previewed_then_entered(orlova: Client, ryabova: Person) -> None:
    number = opened(ryabova, "климов")
    data = {"first": "2026-03-18", "last": "2026-03-20"}
    page = absence(orlova, "климов", 200, preview="1", **data)
    assert "Перейдёт 1 запрос" in page
    assert f"№ {number}" in page
    assert "11:00 их можно передать самим; что останется, передаст система" in page
    assert "Орлова Н. С." in page.split("<form")[-3] + page
    assert not Absence.objects.exists()
    absence(orlova, "климов", 302, save="1", **data)
    row = Absence.objects.get()
    assert (row.person.key, row.reason) == ("климов", "отпуск")
    assert Change.objects.filter(subject="absence", verb="enter", by=person("орлова")).exists()


def test_the_preview_is_what_happens(orlova: Client, ryabova: Person) -> None:
    number = opened(ryabova, "климов")
    page = absence(orlova, "климов", 200, preview="1", first="2026-03-18", last="2026-03-18")
    absence(orlova, "климов", 302, save="1", first="2026-03-18", last="2026-03-18")
    assert hand_over_absent(after()) == []
    hand_over_absent(after(1))
    moved = Ticket.objects.get(pk=number).responsible_id != person("климов").pk
    assert moved == ("Перейдёт 1 запрос" in page)


def test_what_falls_due_after_the_return_stays(orlova: Client, ryabova: Person) -> None:
    number = opened(ryabova, "климов")
    Ticket.objects.filter(pk=number).update(next_due_at=after(days=3))
    page = absence(orlova, "климов", 200, preview="1", first="2026-03-18", last="2026-03-18")
    assert "Ни один запрос не перейдёт" in page


def test_a_late_announcement_is_told_to_whoever_enters_it_and_to_the_head(
    orlova: Client, klimov: Client
) -> None:
    late = absence(klimov, "климов", 200, preview="1", first="2026-03-20", last="2026-03-24")
    assert "Об отсутствии предупреждают за 5 р.д (п. 3.2.3): это записывается позже" in late
    in_time = absence(klimov, "климов", 200, preview="1", first="2026-03-30", last="2026-04-03")
    assert "предупреждают" not in in_time
    absence(klimov, "климов", 302, save="1", first="2026-03-20", last="2026-03-24")
    absence(klimov, "климов", 302, save="1", first="2026-03-30", last="2026-04-03")
    today = orlova.get("/office/").content.decode()
    assert today.count("предупреждение позже срока") == 1
    assert today.count(">Климов А. В.</a>") >= 2
    assert "предупреждение позже срока" not in klimov.get("/office/").content.decode()
    card = orlova.get(f"/office/people/{person('климов').pk}/").content.decode()
    assert card.count("предупреждение позже срока") == 1


def test_ones_own_absence_is_ones_own_to_enter(klimov: Client) -> None:
    absence(klimov, "климов", 302, save="1", first="2026-04-01", last="2026-04-10")
    absence(klimov, "ткач", 404, save="1", first="2026-04-01", last="2026-04-10")


def test_a_period_that_is_none_or_taken_is_refused(klimov: Client) -> None:
    assert "раньше первого" in absence(klimov, "климов", 422, save="1", first="2026-04-10", last="2026-04-01")
    absence(klimov, "климов", 302, save="1", first="2026-04-01", last="2026-04-10")
    page = absence(klimov, "климов", 422, save="1", first="2026-04-05", last="2026-04-06")
    assert "уже записано" in page


def test_an_absence_is_taken_back_by_whose_it_is(klimov: Client, orlova: Client) -> None:
    row = absences.enter(person("ткач"), after(days=1), after(days=2), by=person("ткач"), at=after())
    assert klimov.post(f"/office/absences/{row.pk}/cancel/").status_code == 404
    assert orlova.get(f"/office/absences/{row.pk}/cancel/").status_code == 405
    assert orlova.post(f"/office/absences/{row.pk}/cancel/").status_code == 302
    assert not Absence.objects.exists()


def test_organisations_with_their_counts(klimov: Client, ryabova: Person) -> None:
    opened(ryabova, "климов")
    page = klimov.get("/office/organisations/").content.decode()
    assert "Северный путь" in page
