"""The desk notices alike tickets, tells those who may declare, and does it with one click."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytest_django import Settings

from reglament.engine import FactKind
from reglament.people.models import Person
from reglament.rulebook.reading import book_of
from reglament.tickets import closing, mass, outbreaks, readers, rebuilding
from reglament.tickets.models import Fact, Outbreak, Ticket
from reglament.tickets.refusals import Refused
from tests.engine.compilation.sample import rules
from tests.rulebook.desk import after, author
from tests.tickets.life import registered


@pytest.fixture(autouse=True)
def _the_journal_holds(db: None) -> object:
    """After every test the projections are what the journal gives, and the chains hold."""
    yield
    assert list(rebuilding.check(after(days=30))) == []


@pytest.fixture
def authors(edition: object) -> list[Person]:
    return [author(name) for name in ("Рябова", "Лукин", "Осипова", "Титов")]


@pytest.fixture(autouse=True)
def read_mass(edition: object, settings: Settings) -> None:
    settings.READERS = {"mass": "reglament.tickets.following.read"}


def written(authors: list[Person], minutes: float = 5) -> list[int]:
    """Each of them writes about the same, one after another."""
    numbers = []
    for place, person in enumerate(authors):
        at = after(place * minutes / 60)
        numbers.append(registered(person, at))
        readers.serve_all(at)
    return numbers


def test_the_third_alike_ticket_makes_the_desk_ask(authors: list[Person]) -> None:
    written(authors[:2])
    assert not Outbreak.objects.exists()
    third = registered(authors[2], after(0.2))
    readers.serve_all(after(0.2))
    outbreak = Outbreak.objects.get()
    assert len(outbreak.numbers) == 3 and third in outbreak.numbers


def test_who_may_declare_it_hears_of_it_at_once(authors: list[Person], orlova: Person) -> None:
    first, *_ = written(authors[:3])
    told = Fact.objects.get(ticket=first, kind=FactKind.ESCALATED.value)
    assert told.data["rule"] == "3.4.10/alike"
    assert str(orlova.pk) in told.data["told"]


def test_one_click_declares_the_first_and_joins_the_rest(authors: list[Person], orlova: Person) -> None:
    first, second, third = written(authors[:3])
    done = outbreaks.declare(Outbreak.objects.get(), by=orlova, at=after(0.3))
    assert len(done) == 3
    assert set(Ticket.objects.filter(parent=first).values_list("number", flat=True)) == {second, third}
    assert not outbreaks.waiting().exists()


def test_another_one_later_is_offered_to_the_declared(authors: list[Person], orlova: Person) -> None:
    first, *_ = written(authors[:3])
    outbreaks.declare(Outbreak.objects.get(), by=orlova, at=after(0.3))
    late = registered(authors[3], after(3))
    readers.serve_all(after(3))
    offered = outbreaks.waiting().get()
    assert (offered.ticket_id, offered.numbers, offered.joins) == (first, [late], True)
    outbreaks.declare(offered, by=orlova, at=after(3.1))
    assert Ticket.objects.get(number=late).parent_id == first


def test_a_fourth_one_is_added_to_what_waits(authors: list[Person]) -> None:
    numbers = written(authors)
    assert Outbreak.objects.get().numbers == numbers


def test_what_was_dismissed_is_let_rest(authors: list[Person], orlova: Person) -> None:
    written(authors[:3])
    outbreaks.dismiss(Outbreak.objects.get(), by=orlova, at=after(0.3))
    registered(authors[3], after(0.35))
    readers.serve_all(after(0.35))
    assert not outbreaks.waiting().exists()


def test_what_was_settled_one_by_one_is_asked_about_no_more(authors: list[Person], klimov: Person) -> None:
    first, *_ = written(authors[:3])
    closing.close(first, code="проверка", by=klimov, at=after(0.3))
    assert not outbreaks.waiting().exists()


def test_who_may_not_declare_is_refused_and_the_desk_goes_on_asking(
    authors: list[Person], tkach: Person
) -> None:
    written(authors[:3])
    with pytest.raises(Refused) as refused:
        outbreaks.declare(Outbreak.objects.get(), by=tkach, at=after(0.3))
    assert refused.value.refusal.codes == ("role.needed",)
    assert outbreaks.waiting().exists()


def test_the_word_of_the_head_alone_suffices_for_one_ticket(authors: list[Person], orlova: Person) -> None:
    number = registered(authors[0])
    assert mass.is_declared(mass.declare(number, by=orlova, at=after(0.1)).facts)


def test_elsewhere_alike_tickets_must_have_come(
    authors: list[Person], orlova: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = registered(authors[0])
    compiled = rules("или_сигнал_наблюдения: да", "или_сигнал_наблюдения: нет")
    monkeypatch.setattr(
        "reglament.tickets.work.book_of", lambda of, at: replace(book_of(of, at), rules=compiled)
    )
    with pytest.raises(Refused) as refused:
        mass.declare(number, by=orlova, at=after(0.1))
    assert refused.value.refusal.codes == ("mass.too_few",)
    assert "не меньше 3, сейчас: 1" in refused.value.sentences()[0]
    written(authors[1:3])
    assert mass.is_declared(mass.declare(number, by=orlova, at=after(0.2)).facts)
