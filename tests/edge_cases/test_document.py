"""The document itself changes, or the calendar under it."""

from reglament.people.models import Person
from reglament.rulebook.annexing import change_annex
from reglament.rulebook.enacting import enact, read_draft
from reglament.tickets import refreshing, resolving
from reglament.tickets.models import Fact
from tests.edge_cases.seen import due, last, moscow, row
from tests.rulebook.desk import after, sample
from tests.tickets.life import registered, resolved, taken


def test_e36_a_new_edition(ryabova: Person, saveleva: Person) -> None:
    """E36 new revision: open requests keep the old one, later ones have the new, each says which."""
    number = taken(ryabova, saveleva)
    before = due(number, after(1))
    text = sample().text.replace("редакция: 3", "редакция: 4").replace("01.02.2026", "18.03.2026", 1)
    text = text.replace("П3: [ 4 р.ч,   9 р.ч,   2 р.д", "П3: [ 4 р.ч,   9 р.ч,   3 р.д", 1)
    enact(read_draft(text, "4.yaml", sample().annexes), by=None, at=after(1))
    assert refreshing.refresh_open(after(1)) == 0
    assert (row(number).edition.number, due(number, after(2))) == ("3", before)
    later = taken(ryabova, saveleva)
    new = registered(ryabova, after(2))
    assert (row(later).edition.number, row(new).edition.number) == ("3", "4")


def test_e37_a_calendar_corrected_afterwards(ryabova: Person, saveleva: Person, orlova: Person) -> None:
    """E37 calendar corrected: open dates are reckoned anew with an entry, closed verdicts stay."""
    finished = resolved(ryabova, saveleva)
    resolving.accept(finished, by=ryabova, at=after(1))
    verdicts = list(Fact.objects.filter(ticket=finished, kind="clock_stopped").values_list("data"))
    number = taken(ryabova, saveleva)
    day = "дни:\n      19.03.2026: {вид: выходной, причина: приказ № 31}\n"
    change_annex("calendar", sample().annexes["calendar"].replace("дни:", day, 1), by=orlova, at=after(1))
    assert refreshing.refresh_open(after(1)) == 1
    assert due(number, after(1)) == "23.03 18:00"  # it was Friday the 20th
    assert last(number, "edition_changed").data["annex"]
    assert list(Fact.objects.filter(ticket=finished, kind="clock_stopped").values_list("data")) == verdicts
    assert due(number, moscow("18.03 12:00")) == "23.03 18:00"
