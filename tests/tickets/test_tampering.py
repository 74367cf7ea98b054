"""The journal is written once: the desk's own role cannot change it, and whoever can is found out."""

import psycopg
import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction

from reglament.files import storing
from reglament.people.models import Person
from reglament.tickets import anchoring, rebuilding
from reglament.tickets.models import Anchor, Fact, Ticket
from tests.rulebook.desk import after
from tests.tickets.life import registered, taken

ATTEMPTS = (
    "UPDATE tickets_fact SET at = 0",
    "DELETE FROM tickets_fact",
    "TRUNCATE tickets_fact",
    "TRUNCATE tickets_ticket CASCADE",
    "ALTER TABLE tickets_fact DISABLE TRIGGER ALL",
    "ALTER TABLE tickets_fact DISABLE TRIGGER USER",
    "DROP TABLE tickets_fact",
    "SET session_replication_role = replica",
    "UPDATE tickets_anchor SET facts = 0",
    "DELETE FROM rulebook_annex",
)


@pytest.mark.parametrize("statement", ATTEMPTS)
def test_the_application_cannot_touch_what_is_written(
    application: psycopg.Connection, statement: str
) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        application.execute(statement)


@pytest.mark.django_db(transaction=True)
def test_even_the_owner_is_stopped_by_the_trigger(ryabova: Person) -> None:
    number = registered(ryabova)
    for statement in ("UPDATE tickets_fact SET at = 0", "DELETE FROM tickets_fact", "TRUNCATE tickets_fact"):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
    assert Fact.objects.filter(ticket=number).exists()


def _as_superuser(statement: str, *values: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        cursor.execute(statement, values)
        cursor.execute("RESET session_replication_role")


def test_a_changed_row_breaks_the_chain(ryabova: Person, saveleva: Person) -> None:
    number = taken(ryabova, saveleva)
    _as_superuser("UPDATE tickets_fact SET at = at - 60 WHERE ticket_id = %s AND seq = 2", number)
    found = [d for d in rebuilding.check(after()) if d.reason == "chain"]
    assert [(d.ticket, d.what) for d in found] == [(number, "2: hash")]


def test_a_removed_row_leaves_a_gap(ryabova: Person, saveleva: Person) -> None:
    number = taken(ryabova, saveleva)
    _as_superuser("DELETE FROM tickets_fact WHERE ticket_id = %s AND seq = 3", number)
    assert any(d.what == "4: gap" for d in rebuilding.check(after()))


def test_a_cut_off_end_is_missed(ryabova: Person, saveleva: Person) -> None:
    number = taken(ryabova, saveleva)
    last = Ticket.objects.get(number=number).version
    _as_superuser("DELETE FROM tickets_fact WHERE ticket_id = %s AND seq = %s", number, last)
    assert any((d.reason, d.what) == ("chain", "end") for d in rebuilding.check(after()))


def test_the_anchors_cover_every_day_and_notice_a_rewritten_ticket(ryabova: Person, saveleva: Person) -> None:
    number = taken(ryabova, saveleva)
    registered(ryabova, at=after(days=1))
    assert next(anchor.facts for anchor in anchoring.anchor_due(after(days=3))) >= 5
    assert Anchor.objects.count() == 3
    assert list(anchoring.breaks()) == []
    _as_superuser("UPDATE tickets_fact SET hash = sha256('x') WHERE ticket_id = %s AND seq = 1", number)
    assert [anchor.day.day for anchor in anchoring.breaks()] == [18]


def test_today_is_not_anchored_yet(ryabova: Person) -> None:
    registered(ryabova)
    assert anchoring.anchor_due(after(3)) == []


def test_rebuild_mends_a_row_by_the_journal(ryabova: Person, saveleva: Person) -> None:
    number = taken(ryabova, saveleva)
    Ticket.objects.filter(number=number).update(priority="п1", state="закрыт", category="closed")
    found = {d.what for d in rebuilding.check(after())}
    assert {"priority", "state", "category"} <= found
    assert rebuilding.rebuild(after()) == 1
    assert list(rebuilding.check(after())) == []


def test_a_check_reads_the_stored_files_as_well(ryabova: Person, capsys: pytest.CaptureFixture[str]) -> None:
    registered(ryabova)
    content = storing.store_bytes(b"a" * 100, "a.txt", at=after())
    call_command("rebuild", "--check")
    content.pieces.update(body=b"b" * 100)
    with pytest.raises(CommandError):
        call_command("rebuild", "--check")
    assert "содержимое файла не то, что сохраняли" in capsys.readouterr().out
