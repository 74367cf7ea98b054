"""Today in a sentence, the journal of everything, and what could not be done."""

from __future__ import annotations

import re

from django.test import Client
from procrastinate.contrib.django.models import ProcrastinateJob

from reglament.intake.models import SetAside
from reglament.people.models import Person
from reglament.tickets import conversation, working
from reglament.tickets.models import Failure, Pending, Ticket
from tests.office.conftest import Enter
from tests.office.test_people import opened
from tests.rulebook.desk import after, person


def words(page: str) -> str:
    """The text of a page's sentence, without tags and odd spaces."""
    found = re.search(r'<p class="sentence">(.*?)</p>', page, re.DOTALL)
    assert found is not None
    return " ".join(re.sub(r"<[^>]+>", "", found[1]).split())


def test_today_in_a_sentence(orlova: Client, ryabova: Person) -> None:
    opened(ryabova, "климов")
    late = opened(ryabova, "ткач", "торговля и склад")
    Ticket.objects.filter(pk=late).update(next_due_at=after(-1))
    page = orlova.get("/office/").content.decode()
    assert words(page).startswith("1 просрочен; до конца дня 1 срок. Открыто 2 запроса")
    assert page.index("Ткач О. Д.") < page.index("Климов А. В.")


def test_a_bar_leads_to_the_queue_of_its_person(orlova: Client, ryabova: Person) -> None:
    his = opened(ryabova, "климов")
    others = opened(ryabova, "ткач", "торговля и склад")
    klimov = person("климов")
    page = orlova.get("/office/").content.decode()
    assert f'href="/desk/lists/of-{klimov.pk}/" aria-label="Очередь: Климов А. В."' in page
    queue = orlova.get(f"/desk/lists/of-{klimov.pk}/").content.decode()
    assert "Очередь: Климов А. В." in queue
    assert f'id="q{his}"' in queue
    assert f'id="q{others}"' not in queue
    assert f"/tickets/{his}/?in=of-{klimov.pk}" in queue
    for code in ("of-", "of-x", "of-999999", "of-١", "of--1"):
        assert orlova.get(f"/desk/lists/{code}/").status_code == 404


def test_who_answers_for_the_desk_from_outside_counts_all_of_it(enter: Enter, ryabova: Person) -> None:
    opened(ryabova, "климов")
    opened(ryabova, "ткач", "торговля и склад")
    page = enter("белов").get("/office/").content.decode()
    assert "Открыто 2 запроса" in words(page)
    assert "/desk/lists/" not in page


def test_one_who_works_alone_has_no_load_table(freelancer: Client) -> None:
    page = freelancer.get("/office/").content.decode()
    assert words(page) == "Открытых запросов нет."
    assert "Нагрузка" not in page


def test_today_costs_few_questions(
    orlova: Client, ryabova: Person, django_assert_max_num_queries: object
) -> None:
    for _ in range(5):
        opened(ryabova, "климов")
    orlova.get("/office/")
    with django_assert_max_num_queries(25):  # type: ignore[operator]
        orlova.get("/office/")


def test_the_journal_by_person_ticket_and_kind(orlova: Client, ryabova: Person) -> None:
    number = opened(ryabova, "климов")
    other = opened(ryabova, "ткач")
    page = orlova.get("/office/journal/").content.decode()
    assert "Зарегистрирован" in page
    only = orlova.get("/office/journal/", {"ticket": str(number)}).content.decode()
    assert f"№ {number}</a>" in only
    assert f"№ {other}</a>" not in only
    assigned = orlova.get("/office/journal/", {"kind": "moved", "person": "орлова"}).content.decode()
    assert "Климов А. В." in assigned
    working.take(number, answer="Смотрю", by=person("климов"), at=after(0.1))
    stopped = orlova.get("/office/journal/", {"kind": "clock_stopped"}).content.decode()
    assert "реакция" in stopped and ">Т1<" not in stopped
    assert "Зарегистрирован" not in assigned.split("<tbody>")[1]
    assert "ничего такого не было" in orlova.get("/office/journal/", {"person": "панина"}).content.decode()


def test_the_journal_goes_on_page_by_page(orlova: Client, ryabova: Person) -> None:
    number = opened(ryabova, "климов")
    for turn in range(60):
        conversation.note(number, body=f"Заметка {turn}", by=person("климов"), at=after(0.1))
    first = orlova.get("/office/journal/?kind=noted").content.decode()
    assert first.split("<tbody>")[1].count("<tr>") == 50
    href = re.search(r'href="(\?[^"]*after=\d+[^"]*)"', first)
    assert href is not None
    second = orlova.get("/office/journal/" + href[1].replace("&amp;", "&")).content.decode()
    assert second.split("<tbody>")[1].count("<tr>") == 10


def test_the_journal_is_the_heads(klimov: Client, enter: Enter) -> None:
    assert klimov.get("/office/journal/").status_code == 404
    assert klimov.get("/office/failures/").status_code == 404
    assert enter("белов").get("/office/journal/").status_code == 200


def test_what_changed_the_desk_itself(orlova: Client) -> None:
    page = orlova.get("/office/journal/?of=settings").content.decode()
    assert "Введена редакция 3" in page
    assert "Приложение «zones», версия 1" in page


def test_what_failed_is_seen_and_tried_again(orlova: Client, ryabova: Person) -> None:
    number = opened(ryabova, "климов")
    at = after()
    Failure.objects.create(
        ticket_id=number,
        attempts=5,
        first_at=at,
        last_at=at,
        not_before=at,
        error="KeyError: 'т9'",
        parked_at=at,
    )
    row = Pending.objects.create(
        reader="notices",
        ticket_id=number,
        seq=1,
        not_before=at,
        attempts=5,
        error="ValueError: x",
        parked_at=at,
    )
    job = ProcrastinateJob.objects.count()
    page = orlova.get("/office/failures/").content.decode()
    assert "KeyError" in page
    assert "ValueError" in page
    assert job == 0
    assert "2 действия не удалось" in orlova.get("/office/").content.decode()
    for sort, identifier in (("timer", number), ("reader", row.pk)):
        assert orlova.post("/office/failures/", {"sort": sort, "id": str(identifier)}).status_code == 302
    assert Failure.objects.get().parked_at is None
    assert Pending.objects.get(pk=row.pk).parked_at is None


def test_a_failed_job_is_tried_again(orlova: Client) -> None:
    from procrastinate.contrib.django import app

    job = app.configure_task("reglament.tests.nothing").defer()
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'doing' WHERE id = %s", [job])
        cursor.execute("UPDATE procrastinate_jobs SET status = 'failed' WHERE id = %s", [job])
    assert "reglament.tests.nothing" in orlova.get("/office/failures/").content.decode()
    assert orlova.post("/office/failures/", {"sort": "job", "id": str(job)}).status_code == 302
    assert ProcrastinateJob.objects.get(pk=job).status == "todo"


def test_nonsense_is_told_kindly(orlova: Client) -> None:
    for sort, identifier in (("timer", "999"), ("reader", "х"), ("letter", "х"), ("job", "²"), ("", "")):
        answer = orlova.post("/office/failures/", {"sort": sort, "id": identifier}, follow=True)
        assert "Этого сбоя уже нет" in answer.content.decode()


def test_rows_that_an_import_set_aside_are_counted(orlova: Client) -> None:
    SetAside.objects.create(log="volvo", line=7, case="1-1", reason="unknown_state", set_aside_at=after())
    page = orlova.get("/office/failures/").content.decode()
    assert "unknown_state" in page
