"""Taking back, and being too late."""

import pytest

from reglament.engine import Category
from reglament.people.models import Person
from reglament.tickets import (
    conversation,
    looking,
    rebuilding,
    resolving,
    undo,
)
from reglament.tickets.models import Ticket
from reglament.tickets.refusals import Conflict, Refused
from tests.rulebook.desk import after
from tests.tickets.life import taken


@pytest.fixture(autouse=True)
def _the_journal_holds(db: None) -> object:
    """After every test the projections are what the journal gives, and the chains hold."""
    yield
    assert list(rebuilding.check(after(days=30))) == []


def test_the_last_verb_is_taken_back_whole_within_fifteen_seconds(ryabova: Person, saveleva: Person) -> None:
    number = taken(ryabova, saveleva)
    resolving.resolve(number, result="Готово", by=saveleva, at=after(1))
    done = undo.undo(number, by=saveleva, at=after(1 + 15 / 3600))
    assert done.ticket.category == Category.IN_PROGRESS
    assert done.standing.clocks["т2"].status == "running"
    entries = looking.look(number, by=ryabova, at=after(2)).entries
    assert not any(entry.body == "Готово" for entry in entries)


def test_later_or_by_somebody_else_nothing_is_taken_back(
    ryabova: Person, saveleva: Person, klimov: Person
) -> None:
    number = taken(ryabova, saveleva)
    resolving.resolve(number, result="Готово", by=saveleva, at=after(1))
    with pytest.raises(Refused) as refused:
        undo.undo(number, by=klimov, at=after(1))
    assert refused.value.refusal.codes == ("undo.nothing",)
    with pytest.raises(Refused) as refused:
        undo.undo(number, by=saveleva, at=after(1 + 16 / 3600))
    assert refused.value.refusal.codes == ("undo.late",)


def test_who_was_slower_is_told_so(ryabova: Person, saveleva: Person) -> None:
    number = taken(ryabova, saveleva)
    seen = Ticket.objects.get(number=number).version
    conversation.reply(number, body="Уже смотрю", by=saveleva, at=after(1), expected_version=seen)
    with pytest.raises(Conflict) as conflict:
        conversation.reply(number, body="И я", by=saveleva, at=after(1), expected_version=seen)
    assert conflict.value.actual == Ticket.objects.get(number=number).version
