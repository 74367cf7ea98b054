"""What the desk does by itself, and that a desk that slept, stumbled or died loses nothing."""

import threading
from datetime import datetime, timedelta

import pytest
from django.db import connection

from reglament import engine
from reglament.engine import Category, FactKind
from reglament.people.models import Person
from reglament.tickets import failures, questions, rebuilding, storage, timers
from reglament.tickets.models import Claim, Fact, Failure, Ticket
from reglament.tickets.opening import open_ticket
from tests.rulebook.desk import WEDNESDAY, after
from tests.tickets.life import registered, resolved, taken


def kinds(number: int) -> list[str]:
    return list(Fact.objects.filter(ticket=number).order_by("seq").values_list("kind", flat=True))


def run_through(until: datetime, start: datetime = WEDNESDAY) -> list[datetime]:
    """What the time machine does: every due instant in order."""
    passed = []
    for at in timers.due_instants(start, until):
        timers.run_due(at)
        passed.append(at)
    return passed


def test_silence_after_a_question_reminds_and_then_closes(ryabova: Person, saveleva: Person) -> None:
    number = taken(ryabova, saveleva)
    questions.ask(number, question="Какой документ?", by=saveleva, at=after(0.5))
    run_through(after(days=14))
    ticket = Ticket.objects.get(number=number)
    assert (ticket.category, ticket.closure_code) == (Category.CLOSED, "нет ответа")
    told = [fact.data["rule"] for fact in Fact.objects.filter(ticket=number, kind=FactKind.REMINDED)]
    assert len(told) >= 2
    assert list(rebuilding.check(after(days=14))) == []


def test_silence_after_a_result_is_acceptance(ryabova: Person, saveleva: Person) -> None:
    number = resolved(ryabova, saveleva)
    run_through(after(days=14))
    assert Ticket.objects.get(number=number).closure_code == "принят по умолчанию"


def test_a_desk_that_slept_reminds_first_and_closes_later(ryabova: Person, saveleva: Person) -> None:
    number = taken(ryabova, saveleva)
    questions.ask(number, question="Какой документ?", by=saveleva, at=after(0.5))
    timers.run_due(after(days=20))
    assert Ticket.objects.get(number=number).category == Category.AWAITING_AUTHOR
    assert FactKind.REMINDED in kinds(number)
    run_through(after(days=30), start=after(days=20))
    assert Ticket.objects.get(number=number).category == Category.CLOSED


def test_a_missed_date_is_recorded_with_the_moment_that_was_missed(ryabova: Person, saveleva: Person) -> None:
    number = registered(ryabova)
    run_through(after(days=3))
    breach = Fact.objects.filter(ticket=number, kind=FactKind.BREACHED).order_by("seq").first()
    assert breach is not None
    assert breach.at == breach.data["due"] + 1
    assert Ticket.objects.get(number=number).is_breached


def test_a_second_run_at_the_same_instant_does_nothing(ryabova: Person, saveleva: Person) -> None:
    registered(ryabova)
    assert timers.run_due(after(days=3)).facts > 0
    assert timers.run_due(after(days=3)).facts == 0


def test_what_is_not_due_costs_nothing(ryabova: Person) -> None:
    registered(ryabova)
    assert timers.run_due(after(0.01)).served == 0


def test_history_waits_for_nothing(ryabova: Person) -> None:
    number = registered(ryabova)
    Ticket.objects.filter(number=number).update(is_history=True)
    rebuilding.rebuild(after(), [number])
    assert Ticket.objects.get(number=number).next_timer_at is None
    assert timers.run_due(after(days=30)).served == 0


@pytest.fixture
def poison(monkeypatch: pytest.MonkeyPatch) -> None:
    """A ticket that came through this channel fails whatever is tried."""
    real = engine.verdicts

    def verdicts(state: engine.State, at: int) -> tuple[engine.Fact, ...]:
        if state.facts()[0].data.get("channel") == "яд":
            raise RuntimeError("poisoned")
        return real(state, at)

    monkeypatch.setattr(engine, "verdicts", verdicts)


@pytest.mark.usefixtures("poison")
def test_a_poisoned_ticket_stops_only_itself(ryabova: Person) -> None:
    good = [registered(ryabova) for _ in range(3)]
    bad = open_ticket(
        author=ryabova, subject="Яд", channel="яд", urgency="низкая", by=None, at=after()
    ).ticket.number
    report = timers.run_due(after(days=3))
    assert (report.served, report.failed) == (3, [bad])
    assert all(FactKind.BREACHED in kinds(number) for number in good)
    failure = Failure.objects.get(ticket=bad)
    assert (failure.attempts, failure.error) == (1, "RuntimeError: poisoned")


def test_attempts_are_put_off_and_come_to_an_end(ryabova: Person) -> None:
    number = registered(ryabova)
    at = after(days=3)
    for attempt in range(1, failures.ATTEMPTS + 1):
        failures.begin(number, at)
        failure = Failure.objects.get(ticket=number)
        assert (failure.attempts, failure.parked_at is not None) == (attempt, attempt == failures.ATTEMPTS)
        assert failure.not_before > at
        at = failure.not_before
    assert timers.run_due(at + timedelta(days=1)).served == 0
    failures.retry(failure, at=at)
    assert timers.run_due(at + timedelta(days=1)).served == 1
    assert not Failure.objects.exists()


def test_a_failed_ticket_is_tried_again_when_its_pause_is_over(ryabova: Person) -> None:
    number = registered(ryabova)
    failures.begin(number, after(days=3))
    assert timers.run_due(after(days=3)).served == 0
    assert timers.next_due_instant(after(days=3)) == after(days=3) + failures.PAUSES[0]
    assert timers.run_due(after(days=3, hours=1)).served == 1


def test_the_tickets_of_a_sweep_that_died_are_tried_alone_and_counted(ryabova: Person) -> None:
    number = registered(ryabova)
    Claim.objects.create(numbers=[number], at=after(days=3))  # nobody holds its lock: its owner is dead
    report = timers.run_due(after(days=3))
    assert report.served == 1
    assert not Claim.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_the_claim_of_a_living_sweep_is_left_alone(ryabova: Person) -> None:
    number = registered(ryabova)
    claim = Claim.objects.create(numbers=[number], at=after(days=3))
    held, done = threading.Event(), threading.Event()

    def live() -> None:
        storage.hold(claim.pk)
        held.set()
        done.wait(10)
        storage.release(claim.pk)
        connection.close()

    sweep = threading.Thread(target=live)
    sweep.start()
    held.wait(10)
    try:
        assert timers.run_due(after(days=3)).served == 0
    finally:
        done.set()
        sweep.join()
    assert timers.run_due(after(days=3)).served == 1


def test_the_time_machine_takes_every_due_instant_in_order(ryabova: Person, saveleva: Person) -> None:
    number = taken(ryabova, saveleva)
    questions.ask(number, question="Какой документ?", by=saveleva, at=after(0.5))
    registered(ryabova)
    passed = run_through(after(days=10))
    assert passed == sorted(passed)
    assert len(passed) == len(set(passed)) > 4
    facts = Fact.objects.filter(actor=None).exclude(kind=FactKind.CLOCK_STOPPED)
    late = [fact for fact in facts if fact.data.get("due", fact.at) < fact.at - 1]
    assert late == []
