"""Absences: within which term tickets move, who steps in, and how they come back."""

from datetime import datetime

import pytest

from reglament.people import absences
from reglament.people.models import Absence
from reglament.rulebook.enacting import enact, read_draft
from reglament.rulebook.leave import is_late, moves_at
from reglament.rulebook.presence import presence_at
from reglament.rulebook.reading import book_of, edition_at
from reglament.rulebook.roles import roles_in
from reglament.tickets import assignment, rebuilding, substitution
from reglament.tickets.models import Fact, Ticket
from reglament.tickets.refusals import Refused
from tests.rulebook.desk import ENACTED, after, author, person, sample
from tests.tickets.life import assigned, taken


@pytest.fixture(autouse=True)
def _the_journal_holds(db: None) -> object:
    """After every test the projections are what the journal gives, and the chains hold."""
    yield
    assert list(rebuilding.check(after(days=30))) == []


def in_force(**instead: str) -> None:
    """The sample with other words in its clause on substitution."""
    text = sample().text
    for key, value in instead.items():
        line = next(line for line in text.splitlines() if line.strip().startswith(f"{key}:"))
        text = text.replace(line, f"    {key}: {value}")
    assert not instead or text != sample().text
    enact(read_draft(text, "sample.yaml", sample().annexes), by=None, at=ENACTED)


def away(key: str, starts: datetime, ends: datetime, *, told: datetime, deputy: str = "") -> None:
    """Somebody notes his absence."""
    who = person(key)
    absences.enter(who, starts, ends, by=who, at=told, deputy=person(deputy) if deputy else None)


def responsible(number: int) -> str:
    return Ticket.objects.get(number=number).responsible.key  # type: ignore[union-attr]


def test_people_have_a_working_hour_to_hand_over_by_hand() -> None:
    in_force()
    number = taken(author(), person("климов"))
    away("климов", after(1), after(days=10), told=after(0.9), deputy="ткач")
    assert substitution.hand_over_absent(after(1.9)) == []
    assert responsible(number) == "климов"
    substitution.hand_over_absent(after(2))
    assert responsible(number) == "ткач"
    assert substitution.hand_over_absent(after(3)) == []


def test_the_term_runs_from_the_announcement_if_that_came_later() -> None:
    in_force()
    number = taken(author(), person("климов"))
    away("климов", after(0.5), after(days=10), told=after(1.5), deputy="ткач")
    substitution.hand_over_absent(after(2.4))
    assert responsible(number) == "климов"
    substitution.hand_over_absent(after(2.5))
    assert responsible(number) == "ткач"


def test_what_falls_due_within_the_term_does_not_wait_for_its_end() -> None:
    in_force(в_течение="9 р.ч")
    number = taken(author(), person("климов"), complexity="С0")
    due = Ticket.objects.get(number=number).next_due_at
    assert due is not None
    assert due < after(8)
    away("климов", after(1), after(days=2), told=after(0.9), deputy="ткач")
    substitution.hand_over_absent(after(1))
    assert responsible(number) == "ткач"


def test_an_edition_without_a_term_moves_at_once() -> None:
    in_force(в_течение="0 мин")
    number = taken(author(), person("климов"))
    away("климов", after(1), after(days=10), told=after(0.9), deputy="ткач")
    substitution.hand_over_absent(after(1))
    assert responsible(number) == "ткач"


def test_an_edition_may_send_what_is_not_begun_to_the_queue() -> None:
    in_force(отсутствие="в общую очередь")
    klimov = person("климов")
    waiting, begun = assigned(author(), klimov), taken(author("Чернова"), klimov)
    away("климов", after(1), after(days=10), told=after(0.9), deputy="ткач")
    substitution.hand_over_absent(after(2))
    ticket = Ticket.objects.get(number=waiting)
    assert (ticket.state, ticket.responsible) == ("новый", None)
    assert responsible(begun) == "ткач"


def test_after_the_return_the_responsible_alone_gives_back() -> None:
    in_force()
    number = taken(author(), person("климов"))
    away("климов", after(1), after(days=10), told=after(0.9), deputy="ткач")
    substitution.hand_over_absent(after(2))
    with pytest.raises(Refused) as refused:
        substitution.give_back(number, by=person("ткач"), at=after(3))
    assert refused.value.refusal.codes == ("absence.lasts",)
    assert substitution.take_back_returned(after(days=11)) == []
    assert responsible(number) == "ткач"
    with pytest.raises(Refused) as refused:
        substitution.give_back(number, by=person("орлова"), at=after(days=11))
    assert refused.value.refusal.codes == ("role.needed",)
    substitution.give_back(number, by=person("ткач"), at=after(days=11))
    assert responsible(number) == "климов"
    with pytest.raises(Refused) as refused:
        substitution.give_back(number, by=person("климов"), at=after(days=11))
    assert refused.value.refusal.codes == ("absence.none",)


def test_where_the_edition_says_so_tickets_come_back_by_themselves_once() -> None:
    in_force(возврат_после_отсутствия="возвращаются")
    ryabova, klimov = author(), person("климов")
    kept, passed = taken(ryabova, klimov), taken(ryabova, klimov)
    away("климов", after(1), after(days=10), told=after(0.9), deputy="ткач")
    substitution.hand_over_absent(after(2))
    assignment.hand_over(
        passed, responsible=person("савельева"), note="Её зона", by=person("ткач"), at=after(3)
    )
    assert substitution.take_back_returned(after(days=9)) == []
    substitution.take_back_returned(after(days=10))
    assert (responsible(kept), responsible(passed)) == ("климов", "савельева")
    assert Fact.objects.filter(ticket=kept, kind="assigned").latest("seq").data == {"reason": "return"}
    assert substitution.take_back_returned(after(days=11)) == []


def test_who_is_away_again_gets_nothing_back_before_he_is_there() -> None:
    in_force(возврат_после_отсутствия="возвращаются")
    number = taken(author(), person("климов"))
    away("климов", after(1), after(days=5), told=after(0.9), deputy="ткач")
    substitution.hand_over_absent(after(2))
    away("климов", after(days=5), after(days=8), told=after(3))
    substitution.take_back_returned(after(days=6))
    assert responsible(number) == "ткач"
    substitution.take_back_returned(after(days=8))
    assert responsible(number) == "климов"


def test_a_deputys_deputy_does_not_step_in_unless_the_edition_says_so() -> None:
    in_force()
    number = taken(author(), person("климов"))
    away("климов", after(1), after(days=10), told=after(0.9), deputy="ткач")
    away("ткач", after(1), after(days=10), told=after(0.9), deputy="савельева")
    substitution.hand_over_absent(after(2))
    assert responsible(number) == "орлова"  # who substitutes in the zone
    book = book_of(edition_at(after(2)), after(2))
    assert presence_at(after(2)).under(book.edition).stands_in == {"савельева": ("ткач",)}


def test_a_deputys_deputy_steps_in_where_deputies_are_inherited() -> None:
    in_force(заместитель_заместителя="наследуется")
    number = taken(author(), person("климов"))
    away("климов", after(1), after(days=10), told=after(0.9), deputy="дорохов")
    away("дорохов", after(1), after(days=10), told=after(0.9), deputy="савельева")
    substitution.hand_over_absent(after(2))
    assert responsible(number) == "савельева"
    book = book_of(edition_at(after(2)), after(2))
    held = roles_in(book, "савельева", presence_at(after(2)), after(2))
    assert "исполнитель" in held  # Дорохов's
    ((moving, to),) = substitution.would_move(_planned("савельева", "климов"), at=after(2))
    assert (moving.number, to.key) == (number, "орлова")  # Климов's deputies lead back to Савельева


def test_deputies_in_a_ring_stand_in_for_nobody() -> None:
    in_force(заместитель_заместителя="наследуется")
    number = taken(author(), person("климов"))
    away("климов", after(1), after(days=10), told=after(0.9), deputy="ткач")
    away("ткач", after(1), after(days=10), told=after(0.9), deputy="климов")
    substitution.hand_over_absent(after(2))
    assert responsible(number) == "орлова"


def test_an_absence_is_announced_five_working_days_before() -> None:
    in_force()
    rules = book_of(edition_at(after()), after()).rules
    late = absences.enter(person("климов"), after(days=4), after(days=10), by=person("климов"), at=after(0.5))
    early = absences.enter(person("ткач"), after(days=9), after(days=15), by=person("ткач"), at=after(0.5))
    assert (is_late(late, rules), is_late(early, rules)) == (True, False)
    assert moves_at(early, rules) > early.starts_at
    absences.change(early, after(days=3), after(days=15), by=person("ткач"), at=after(1), deputy=None)
    assert is_late(early, rules)


def _planned(key: str, deputy: str) -> Absence:
    return Absence(person=person(key), starts_at=after(2), ends_at=after(days=4), deputy=person(deputy))
