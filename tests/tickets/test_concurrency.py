"""Real parallel transactions: verbs on one ticket never lose or double a fact."""

import threading
from collections.abc import Callable, Iterator

import pytest
from django.db import connection

from reglament.people.models import Person
from reglament.tickets import conversation, rebuilding, resolving, timers
from reglament.tickets.models import Fact, Message, Pending, Ticket
from reglament.tickets.opening import open_ticket
from reglament.tickets.recording import Done, Intent, record
from reglament.tickets.refusals import Conflict, Refused
from tests.rulebook.desk import after
from tests.tickets.life import registered, resolved, taken

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*actions: Callable[[], object]) -> list[object]:
    """Do all of these at the same moment, each in a connection of its own; what each gave, or raised."""
    start = threading.Barrier(len(actions))
    results: list[object] = [None] * len(actions)

    def run(place: int, action: Callable[[], object]) -> None:
        try:
            start.wait(10)
            results[place] = action()
        except Exception as error:
            results[place] = error
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=each) for each in enumerate(actions)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    return results


@pytest.fixture(autouse=True)
def _the_journal_holds(db: None) -> Iterator[None]:
    yield
    assert list(rebuilding.check(after(days=30))) == []


def test_parallel_answers_are_all_there_once(ryabova: Person, saveleva: Person) -> None:
    number = taken(ryabova, saveleva)

    def say(word: str) -> Callable[[], object]:
        def speak() -> None:
            for turn in range(10):
                conversation.reply(number, body=f"{word} {turn}", by=saveleva, at=after(1))

        return speak

    results = at_once(*(say(word) for word in ("раз", "два", "три", "четыре")))
    assert results == [None] * 4
    seqs = list(Fact.objects.filter(ticket=number).order_by("seq").values_list("seq", flat=True))
    assert seqs == list(range(1, len(seqs) + 1))
    assert Fact.objects.filter(ticket=number, kind="answered").count() == 41
    assert Message.objects.filter(ticket=number, body__regex="^(раз|два|три|четыре)").count() == 40
    assert Pending.objects.filter(ticket=number).count() == len(seqs)


def test_of_two_who_accept_at_once_one_is_told_that_it_is_done(ryabova: Person, saveleva: Person) -> None:
    number = resolved(ryabova, saveleva)

    def accept() -> object:
        return resolving.accept(number, by=ryabova, at=after(2))

    results = at_once(accept, accept, accept)
    assert sorted(type(result).__name__ for result in results) == ["Done", "Refused", "Refused"]


def test_of_two_who_saw_the_same_version_one_gets_a_conflict(ryabova: Person, saveleva: Person) -> None:
    number = taken(ryabova, saveleva)
    seen = Ticket.objects.get(number=number).version

    def reply() -> object:
        return conversation.reply(number, body="Смотрю", by=saveleva, at=after(1), expected_version=seen)

    results = at_once(reply, reply)
    assert sorted(isinstance(result, Conflict) for result in results) == [False, True]


def test_parallel_registrations_have_numbers_of_their_own(ryabova: Person) -> None:
    def register() -> object:
        return [registered(ryabova) for _ in range(5)]

    results = at_once(*[register] * 4)
    numbers = [number for result in results if isinstance(result, list) for number in result]
    assert len(numbers) == len(set(numbers)) == 20


def test_one_form_sent_twice_at_once_is_one_ticket(ryabova: Person) -> None:
    def send() -> object:
        done = open_ticket(
            author=ryabova, subject="Дважды", channel="портал", key="form:1", by=ryabova, at=after()
        )
        return done.ticket.number

    results = at_once(send, send, send)
    assert len(set(results)) == 1
    assert Ticket.objects.filter(foreign_id="form:1").count() == 1


def test_parallel_sweeps_do_everything_once(ryabova: Person) -> None:
    for _ in range(20):
        registered(ryabova)

    def sweep() -> object:
        return timers.run_due(after(days=3)).facts

    at_once(sweep, sweep, sweep)
    timers.run_due(after(days=3))
    told = list(Fact.objects.filter(kind__in=["breached", "escalated"]).values_list("ticket", "kind", "data"))
    marks = [
        (ticket, kind, data.get("clock"), data.get("rule"), data.get("turn")) for ticket, kind, data in told
    ]
    assert marks and len(marks) == len(set(marks))


def test_batches_in_opposite_orders_do_not_lock_each_other_out(ryabova: Person, saveleva: Person) -> None:
    numbers = [taken(ryabova, saveleva) for _ in range(10)]

    def note(order: list[int]) -> Callable[[], object]:
        def act() -> object:
            for _ in range(5):
                outcomes = record(
                    [Intent(number, timers.deeds) for number in order], by=None, at=after(days=4)
                )
                assert all(isinstance(outcome, Done) for outcome in outcomes)
            return "done"

        return act

    assert at_once(note(numbers), note(numbers[::-1])) == ["done", "done"]


def test_an_answer_beats_the_closure_that_is_due(ryabova: Person, saveleva: Person) -> None:
    number = resolved(ryabova, saveleva)

    def send_back() -> object:
        return resolving.send_back(number, what_is_wrong="Нет", by=ryabova, at=after(days=9))

    results = at_once(send_back, lambda: timers.run_due(after(days=9)))
    assert isinstance(results[0], Done | Refused)
    assert not isinstance(results[1], Exception)
