"""Notices on the page: words of the edition's occasions, gone when somebody says that he has read them."""

from __future__ import annotations

from django.test import Client

from reglament.notices.models import Notice
from reglament.people.models import Person
from reglament.tickets import conversation, questions, readers
from tests.portal.conftest import SetClock
from tests.portal.pages import text_of
from tests.rulebook.desk import after
from tests.tickets import life


def told(ryabova: Person, klimov: Person, set_clock: SetClock) -> int:
    """A question, and the reader of notices has been at work."""
    number = life.taken(ryabova, klimov)
    conversation.write(number, body="Печать тоже", by=ryabova, at=after(0.4))
    questions.ask(number, question="Какое подразделение?", by=klimov, at=after(0.5))
    readers.serve_all(after(0.6))
    set_clock(after(0.6))
    return number


def test_a_question_is_among_the_notices_and_marks_the_ticket(
    hers: Client, ryabova: Person, klimov: Person, set_clock: SetClock
) -> None:
    number = told(ryabova, klimov, set_clock)
    assert "Вам задан вопрос" in text_of(hers.get("/my/notices/"))
    assert "есть новое" in text_of(hers.get("/my/"))
    assert "Прочитано" in text_of(hers.get(f"/tickets/{number}/"))


def test_looking_marks_nothing_and_a_tap_does(
    hers: Client, ryabova: Person, klimov: Person, set_clock: SetClock
) -> None:
    number = told(ryabova, klimov, set_clock)
    hers.get(f"/tickets/{number}/")
    assert Notice.objects.filter(person=ryabova).unseen().exists()
    assert hers.post(f"/my/{number}/seen/").status_code == 302
    assert not Notice.objects.filter(person=ryabova).unseen().exists()
    assert "Новых уведомлений нет." in text_of(hers.get("/my/notices/"))


def test_all_at_once(hers: Client, ryabova: Person, klimov: Person, set_clock: SetClock) -> None:
    told(ryabova, klimov, set_clock)
    hers.post("/my/notices/")
    assert not Notice.objects.filter(person=ryabova).unseen().exists()
    assert Notice.objects.exclude(person=ryabova).unseen().exists()
