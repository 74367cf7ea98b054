"""A verdict is disputed and decided: it stays as given, the decision stands beside it (clause 1.3.5)."""

from __future__ import annotations

import pytest

from reglament import engine
from reglament.people.models import Person
from reglament.tickets import rebuilding, resolving, timers, verdicts
from reglament.tickets.judged import About, Outcome, verdicts_of
from reglament.tickets.looking import look
from reglament.tickets.models import Fact, Message, Ticket
from reglament.tickets.refusals import Refused
from tests.rulebook.desk import after, person
from tests.tickets.life import resolved


@pytest.fixture(autouse=True)
def _the_journal_holds(db: None) -> object:
    yield
    assert list(rebuilding.check(after(days=60))) == []


@pytest.fixture
def number(ryabova: Person, klimov: Person) -> int:
    """Resolved in time and accepted."""
    number = resolved(ryabova, klimov)
    resolving.accept(number, by=ryabova, at=after(2))
    return number


def dispute(number: int, by: Person, hours: float = 3) -> None:
    verdicts.dispute_verdict(
        number, clock="Т2", about=About.FAULT, text="Ждала два дня", by=by, at=after(hours)
    )


def decide(number: int, by: Person, outcome: Outcome = Outcome.LATE, clause: str = "3.4.6") -> None:
    verdicts.decide_verdict(
        number, clock="Т2", outcome=outcome, clause=clause, text="Она права", by=by, at=after(4)
    )


def codes(refused: pytest.ExceptionInfo[Refused]) -> tuple[str, ...]:
    return refused.value.refusal.codes


def test_the_author_disputes_and_the_judge_decides(number: int, ryabova: Person) -> None:
    belov = person("белов")
    given = Fact.objects.filter(ticket=number, kind="clock_stopped", data__clock="т2").get()
    dispute(number, ryabova)
    decide(number, belov)
    assert Fact.objects.get(pk=given.pk).data == given.data
    decision = Fact.objects.get(ticket=number, kind="verdict_decided")
    assert (decision.data["of"], decision.data["outcome"], decision.data["clause"]) == (
        given.seq,
        "late",
        "3.4.6",
    )
    assert decision.data["told"] == [str(ryabova.pk)]
    assert Message.objects.get(ticket=number, seq=decision.seq).body == "Она права"
    [found] = [one for one in verdicts_of(_facts(number, ryabova)) if one.clock == "т2"]
    assert not found.is_open


def _facts(number: int, by: Person) -> list[engine.Fact]:
    return list(look(number, by=by, at=after(5)).state.facts())


def test_the_performer_may_as_well(number: int, klimov: Person) -> None:
    dispute(number, klimov)
    assert Fact.objects.filter(ticket=number, kind="verdict_disputed").count() == 1


def test_a_stranger_may_not(number: int, saveleva: Person) -> None:
    with pytest.raises(Refused) as refused:
        dispute(number, saveleva)
    assert codes(refused) == ("role.needed",)


def test_only_within_its_time_and_once(number: int, ryabova: Person, klimov: Person) -> None:
    with pytest.raises(Refused) as refused:
        dispute(number, ryabova, hours=24 * 8)
    assert codes(refused) == ("verdict.late",)
    dispute(number, ryabova)
    with pytest.raises(Refused) as refused:
        dispute(number, klimov, hours=3.5)
    assert codes(refused) == ("verdict.not_open",)


def test_only_the_judge_decides_and_cites_a_clause(number: int, ryabova: Person, orlova: Person) -> None:
    with pytest.raises(Ticket.DoesNotExist):
        decide(number, person("белов"))
    dispute(number, ryabova)
    with pytest.raises(Refused) as refused:
        decide(number, orlova)
    assert codes(refused) == ("role.needed",)
    with pytest.raises(Refused) as refused:
        decide(number, person("белов"), clause="ну так")
    assert codes(refused) == ("verdict.clause",)


def test_the_judge_is_told_at_once_and_when_his_time_is_over(number: int, ryabova: Person) -> None:
    dispute(number, ryabova)
    timers.run_due(after(3))
    told = Fact.objects.filter(ticket=number, kind="escalated", data__rule="1.3.5/verdict")
    assert [fact.data["to"] for fact in told] == [["ит директор"]]
    late = Fact.objects.filter(ticket=number, kind="escalated", data__rule="1.3.5/verdict/late")
    timers.run_due(after(days=2))
    assert not late.exists()
    timers.run_due(after(days=6))
    assert late.exists()
