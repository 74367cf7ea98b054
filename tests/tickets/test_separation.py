"""Who agrees to a ticket neither answers for it nor does its work (clause 3.2.1)."""

import pytest

from reglament.people import absences
from reglament.people.models import Person
from reglament.rulebook.enacting import enact, read_draft
from reglament.tickets import approval, assignment, substitution, working
from reglament.tickets.models import Ticket
from reglament.tickets.refusals import Refused
from tests.rulebook.desk import ENACTED, after, author, person, sample
from tests.tickets.life import taken

RESPONSIBLE, EXECUTOR = "    - [согласующий, ответственный]\n", "    - [согласующий, исполнитель]\n"


def in_force(*, without: str = "") -> None:
    """The sample, perhaps with a pair less."""
    assert without in sample().text
    text = sample().text.replace(without, "", 1)
    enact(read_draft(text, "sample.yaml", sample().annexes), by=None, at=ENACTED)


def codes(refused: pytest.ExceptionInfo[Refused]) -> tuple[str, ...]:
    return refused.value.refusal.codes


@pytest.mark.django_db
def test_the_responsible_is_not_asked_and_who_is_asked_does_not_become_responsible() -> None:
    in_force()
    number = taken(author(), person("савельева"))
    with pytest.raises(Refused) as refused:
        approval.request_approval(number, approver=person("савельева"), by=person("савельева"), at=after(1))
    assert codes(refused) == ("person.responsible",)
    approval.request_approval(number, approver=person("орлова"), by=person("савельева"), at=after(1))
    with pytest.raises(Refused) as refused:
        assignment.assign(number, responsible=person("орлова"), by=person("савельева"), at=after(1.5))
    assert codes(refused) == ("person.responsible",)
    assignment.assign(number, responsible=person("ткач"), by=person("савельева"), at=after(1.5))


@pytest.mark.django_db
def test_who_has_done_the_work_does_not_agree_to_it_later() -> None:
    in_force()
    number = taken(author(), person("савельева"))
    assignment.hand_over(
        number, responsible=person("ткач"), note="Дальше ты", by=person("савельева"), at=after(1)
    )
    working.take(number, answer="Продолжаю", by=person("ткач"), at=after(1.2))
    with pytest.raises(Refused) as refused:
        approval.request_approval(number, approver=person("савельева"), by=person("ткач"), at=after(1.5))
    assert codes(refused) == ("person.executor",)


@pytest.mark.django_db
def test_an_edition_may_want_only_the_work_apart() -> None:
    in_force(without=RESPONSIBLE)
    number = taken(author(), person("савельева"))
    with pytest.raises(Refused) as refused:
        approval.request_approval(number, approver=person("савельева"), by=person("савельева"), at=after(1))
    assert codes(refused) == ("person.executor",)
    approval.request_approval(number, approver=person("орлова"), by=person("савельева"), at=after(1))
    assignment.assign(number, responsible=person("орлова"), by=person("савельева"), at=after(1.5))


@pytest.mark.django_db
def test_the_deputy_of_the_approver_does_not_decide_about_his_own_work() -> None:
    in_force()
    number = taken(author(), person("савельева"))
    approval.request_approval(number, approver=person("орлова"), by=person("савельева"), at=after(1))
    orlova = person("орлова")
    absences.enter(orlova, after(1.1), after(days=3), by=orlova, at=after(1.1), deputy=person("савельева"))
    with pytest.raises(Refused) as refused:
        approval.decide(number, granted=True, by=person("савельева"), at=after(1.5))
    assert codes(refused) == ("person.responsible",)


@pytest.mark.django_db
def test_an_absence_gives_no_ticket_to_who_is_asked_to_agree_to_it() -> None:
    in_force()
    klimov: Person = person("климов")
    number = taken(author(), klimov)
    approval.request_approval(number, approver=person("орлова"), by=klimov, at=after(1))
    absences.enter(klimov, after(1.1), after(days=9), by=klimov, at=after(1.1), deputy=person("орлова"))
    substitution.hand_over_absent(after(3))
    assert Ticket.objects.get(number=number).responsible == klimov
