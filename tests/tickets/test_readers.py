"""Readers of the journal lose nothing, stop at nothing, and show what they could not do."""

import threading

import pytest
from django.db import connection, transaction
from pytest_django import Settings

from reglament.people.models import Person
from reglament.tickets import mass, readers, refreshing
from reglament.tickets.models import Fact, Pending
from tests.rulebook.desk import after
from tests.tickets import heard
from tests.tickets.life import registered, taken


@pytest.fixture(autouse=True)
def _forget() -> None:
    heard.HEARD.clear()
    heard.STUMBLES.clear()


def test_every_fact_is_read_once_by_every_reader(
    ryabova: Person, saveleva: Person, settings: Settings
) -> None:
    settings.READERS = {"test": "tests.tickets.heard.read", "other": "tests.tickets.heard.read"}
    taken(ryabova, saveleva)
    assert readers.serve_all(after(1)) == 2 * Fact.objects.count()
    assert sorted(heard.HEARD) == sorted(2 * list(Fact.objects.values_list("ticket", "seq")))
    assert not Pending.objects.exists()
    assert readers.serve_all(after(1)) == 0


def test_a_row_that_fails_stops_no_other_and_is_parked_in_the_end(ryabova: Person) -> None:
    good, bad = registered(ryabova), registered(ryabova)
    heard.STUMBLES.add(bad)
    readers.serve_all(after())
    assert [(good, 1)] == heard.HEARD
    at = after()
    for _ in readers.PAUSES:
        row = Pending.objects.get()
        assert row.parked_at is None
        at = row.not_before
        readers.serve_all(at)
    row = Pending.objects.get()
    assert row.parked_at == at and row.error == "RuntimeError: stumbled"
    heard.STUMBLES.clear()
    assert readers.serve_all(after(days=10)) == 0
    readers.retry(row, at=after(days=10))
    assert readers.serve_all(after(days=10)) == 1


def test_what_the_verb_rolled_back_nobody_reads(ryabova: Person) -> None:
    with pytest.raises(RuntimeError), transaction.atomic():
        registered(ryabova)
        raise RuntimeError
    assert readers.serve_all(after()) == 0


@pytest.mark.django_db(transaction=True)
def test_two_readers_at_once_share_the_rows(ryabova: Person) -> None:
    for _ in range(30):
        registered(ryabova)

    def serve() -> None:
        readers.serve_all(after())
        connection.close()

    threads = [threading.Thread(target=serve) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(heard.HEARD) == len(set(heard.HEARD)) == 30


def test_a_reader_is_given_only_what_it_wants(
    ryabova: Person, saveleva: Person, orlova: Person, settings: Settings
) -> None:
    settings.READERS = {
        "mass": "reglament.tickets.following.read",
        "notices": "reglament.notices.telling.read",
    }
    number = taken(ryabova, saveleva)
    waiting = Pending.objects.filter(ticket=number)
    assert [row.seq for row in waiting.filter(reader="mass")] == [1]  # a new ticket may be alike others
    silent = Fact.objects.filter(ticket=number, kind="clock_stopped").values("seq")
    assert silent.exists() and not waiting.filter(seq__in=silent).exists()
    mass.declare(number, by=orlova, at=after(1))
    assert waiting.filter(reader="mass", seq__gt=1).exists()


def test_a_ticket_reckoned_anew_without_a_new_fact_is_nothing_to_tell(ryabova: Person) -> None:
    """The calendar changed, the date did not: nobody gets yesterday's letters again."""
    registered(ryabova)
    readers.serve_all(after())
    refreshing.refresh_open(after(1))
    assert not Pending.objects.exists()
