"""A way round the cause: the result of what is most urgent, a relief for the rest."""

from __future__ import annotations

import pytest

from reglament.engine import Category, FactKind
from reglament.people.models import Person
from reglament.tickets import rebuilding, timers, triage, workarounds, working
from reglament.tickets.models import Fact, Link, LinkKind, Message, Ticket
from reglament.tickets.refusals import Refused
from tests.rulebook.desk import after
from tests.tickets.life import taken


@pytest.fixture(autouse=True)
def _the_journal_holds(db: None) -> object:
    """After every test the projections are what the journal gives, and the chains hold."""
    yield
    assert list(rebuilding.check(after(days=30))) == []


def waiting(author: Person, responsible: Person, impact: str) -> int:
    """A ticket that waits for the vendor: «массовое» makes it П1, «групповое» П2."""
    number = taken(author, responsible, impact=impact)
    by = Person.objects.get(key="орлова") if impact == "массовое" else responsible
    check = after(days=5)
    working.wait_for_third_party(number, who="1С", foreign_number="77", check_at=check, by=by, at=after(0.5))
    return number


def reminded(number: int, at: float) -> list[str]:
    timers.run_due(after(days=at))
    told = Fact.objects.filter(ticket=number, kind=FactKind.REMINDED.value).order_by("seq")
    return [fact.data["rule"] for fact in told if fact.data["rule"].endswith("/workaround")]


def test_a_workaround_is_the_result_of_what_is_most_urgent(ryabova: Person, saveleva: Person) -> None:
    number = taken(ryabova, saveleva, impact="массовое")
    done = workarounds.work_around(number, text="Печатайте из 1С:ЗУП", by=saveleva, at=after(0.6))
    assert (done.state.category, done.standing.clocks["т2"].met) == (Category.RESOLVED, True)
    assert done.facts[-2].data["workaround"] is True
    assert (
        list(Message.objects.filter(ticket=number).values_list("body", flat=True))[-1]
        == "Печатайте из 1С:ЗУП"
    )


def test_elsewhere_the_clock_goes_on(ryabova: Person, saveleva: Person) -> None:
    number = taken(ryabova, saveleva)
    done = workarounds.work_around(number, text="Пока вручную", by=saveleva, at=after(0.6))
    assert (done.state.category, done.standing.clocks["т2"].met) == (Category.IN_PROGRESS, None)


def test_the_cause_becomes_a_ticket_of_its_own(ryabova: Person, saveleva: Person) -> None:
    number = taken(ryabova, saveleva, impact="массовое")
    workarounds.work_around_and_follow_up(
        number, text="Печатайте из ЗУП", cause="Починить печать", by=saveleva, at=after(0.6)
    )
    tie = Link.objects.get(other=number)
    assert (tie.kind, tie.ticket.subject, tie.ticket.author) == (
        LinkKind.FOLLOW_UP_OF, "Починить печать", ryabova,
    )  # fmt: skip


def test_while_a_vendor_works_its_absence_is_recalled_daily_until_it_is_given(
    ryabova: Person, saveleva: Person
) -> None:
    number = waiting(ryabova, saveleva, "групповое")
    assert len(reminded(number, 1.2)) == 1
    assert len(reminded(number, 2.2)) == 2
    workarounds.work_around(number, text="Пока вручную", by=saveleva, at=after(days=2, hours=6))
    assert Ticket.objects.get(number=number).category == Category.AWAITING_THIRD_PARTY
    assert len(reminded(number, 5.2)) == 2


def test_what_may_wait_is_not_recalled(ryabova: Person, saveleva: Person) -> None:
    assert reminded(waiting(ryabova, saveleva, "личное"), 3.2) == []


def test_given_while_the_vendor_works_it_is_the_result_all_the_same(
    ryabova: Person, saveleva: Person
) -> None:
    number = waiting(ryabova, saveleva, "массовое")
    done = workarounds.work_around(number, text="Печатайте из ЗУП", by=saveleva, at=after(0.7))
    assert done.state.category is Category.RESOLVED
    assert [fact.kind for fact in done.facts if not fact.is_verdict] == [
        FactKind.MOVED, FactKind.WORKED_AROUND, FactKind.ANSWERED, FactKind.MOVED,
    ]  # fmt: skip


def test_it_says_something_and_comes_in_time(ryabova: Person, saveleva: Person, klimov: Person) -> None:
    number = taken(ryabova, saveleva)
    with pytest.raises(Refused) as empty:
        workarounds.work_around(number, text=" ", by=saveleva, at=after(1))
    with pytest.raises(Refused) as authors:
        workarounds.work_around(number, text="Сама обошла", by=ryabova, at=after(1))
    assert (empty.value.refusal.codes, authors.value.refusal.codes) == (("need.text",), ("role.needed",))
    triage.triage(number, impact="массовое", by=klimov, at=after(1))
    workarounds.work_around(number, text="Вот так", by=saveleva, at=after(1.1))
    with pytest.raises(Refused) as late:
        workarounds.work_around(number, text="И так", by=saveleva, at=after(1.2))
    assert late.value.refusal.codes == ("state.finished",)
