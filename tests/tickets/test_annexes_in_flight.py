"""Open tickets after the annexes changed: a corrected calendar, an absence."""

from importlib import import_module

from django.apps import apps
from django.db import connection

from reglament.people import absences
from reglament.people.models import Person
from reglament.rulebook.annexing import change_annex
from reglament.rulebook.enacting import enact, read_draft
from reglament.tickets import rebuilding, refreshing, resolving, substitution
from reglament.tickets.models import Fact, Ticket
from tests.rulebook.desk import after, person, sample
from tests.tickets.life import assigned, registered, resolved, taken


def due(number: int) -> object:
    return Ticket.objects.get(number=number).next_due_at


DAYS = "дни:\n      19.03.2026: {вид: выходной, причина: приказ № 31}\n"


def test_an_untouched_calendar_moves_nothing(ryabova: Person, saveleva: Person, orlova: Person) -> None:
    number = taken(ryabova, saveleva)
    before = due(number)
    change_annex("calendar", sample().annexes["calendar"] + "\n# проверено\n", by=orlova, at=after(1))
    assert refreshing.refresh_open(after(1)) == 0
    assert due(number) == before


def test_a_corrected_calendar_moves_open_dates_with_an_entry_and_no_verdicts(
    ryabova: Person, saveleva: Person, orlova: Person
) -> None:
    finished = resolved(ryabova, saveleva)
    resolving.accept(finished, by=ryabova, at=after(1))
    verdicts = list(Fact.objects.filter(ticket=finished, kind="clock_stopped").values_list("data", flat=True))
    number = taken(ryabova, saveleva)
    before = due(number)
    text = sample().annexes["calendar"].replace("дни:", DAYS, 1)
    assert text != sample().annexes["calendar"]
    change_annex("calendar", text, by=orlova, at=after(1))
    assert refreshing.refresh_open(after(1)) == 1
    assert due(number) > before  # type: ignore[operator]
    entry = Fact.objects.filter(ticket=number, kind="edition_changed").get()
    assert entry.data["annex"]
    assert refreshing.refresh_open(after(1)) == 0
    assert (
        list(Fact.objects.filter(ticket=finished, kind="clock_stopped").values_list("data", flat=True))
        == verdicts
    )
    assert {d.reason for d in rebuilding.check(after(1))} <= {"calendar"}


def test_what_falls_due_before_the_return_goes_to_the_deputy(
    ryabova: Person, saveleva: Person, klimov: Person
) -> None:
    number = taken(ryabova, klimov)
    absences.enter(klimov, after(1), after(days=10), by=klimov, at=after(0.9))
    substitution.hand_over_absent(after(2))
    assert Ticket.objects.get(number=number).responsible == person("орлова")
    assert Fact.objects.filter(ticket=number, kind="assigned").last() is not None
    assert substitution.hand_over_absent(after(3)) == []


def test_a_named_deputy_goes_before_that_of_the_zone(ryabova: Person, klimov: Person, tkach: Person) -> None:
    number = taken(ryabova, klimov)
    absences.enter(klimov, after(1), after(days=10), by=klimov, at=after(0.9), deputy=tkach)
    substitution.hand_over_absent(after(2))
    assert Ticket.objects.get(number=number).responsible == tkach


def test_what_is_due_after_the_return_stays(ryabova: Person, klimov: Person) -> None:
    number = assigned(ryabova, klimov)
    absences.enter(klimov, after(0.5), after(1), by=klimov, at=after(0.3))
    substitution.hand_over_absent(after(0.6))
    assert Ticket.objects.get(number=number).responsible == klimov


def test_a_new_ticket_has_nobody_to_move(ryabova: Person, klimov: Person) -> None:
    registered(ryabova)
    absences.enter(klimov, after(1), after(days=10), by=klimov, at=after(0.9))
    assert substitution.hand_over_absent(after(2)) == []


def fourth(open_tickets: str) -> None:
    """Enact an edition 4 with a longer norm, which says what becomes of open tickets."""
    text = sample().text.replace("редакция: 3", "редакция: 4")
    text = text.replace("доживают по прежней", open_tickets, 1).replace("01.02.2026", "18.03.2026", 1)
    enact(read_draft(text, "4.yaml", sample().annexes), by=None, at=after(1))


def test_a_new_edition_takes_open_tickets_over_where_it_says_so(ryabova: Person, saveleva: Person) -> None:
    number = taken(ryabova, saveleva)
    fourth("переходят на новую")
    assert refreshing.refresh_open(after(1)) == 1
    ticket = Ticket.objects.get(number=number)
    assert ticket.edition.number == "4"
    assert Fact.objects.get(ticket=number, kind="edition_changed").data["edition"] == "4"
    assert {d.reason for d in rebuilding.check(after(1))} <= {"calendar"}


def test_a_promise_given_is_kept_where_it_does_not(ryabova: Person, saveleva: Person) -> None:
    number = taken(ryabova, saveleva)
    fourth("доживают по прежней")
    assert refreshing.refresh_open(after(1)) == 0
    assert Ticket.objects.get(number=number).edition.number == "3"
    later = registered(ryabova, at=after(2))
    assert Ticket.objects.get(number=later).edition.number == "4"


def test_after_an_upgrade_open_rows_are_saved_as_their_journals_give_them(
    ryabova: Person, saveleva: Person
) -> None:
    number = taken(ryabova, saveleva)
    assert refreshing.refresh_open(after(1)) == 0
    Ticket.objects.filter(number=number).update(next_due_calendar="")
    import_module("reglament.tickets.migrations.0010_works_planned").forget(apps, connection.schema_editor())
    assert refreshing.refresh_open(after(1)) == 0
    assert Ticket.objects.get(number=number).next_due_calendar == "служба"
    assert list(rebuilding.check(after(1))) == []
