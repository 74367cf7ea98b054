"""Whatever happens to a ticket in whatever order, its row is what its journal says."""

from datetime import datetime, timedelta

from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reglament.people.models import Person
from reglament.tickets import conversation, looking, readers, rebuilding, timers, triage, undo
from reglament.tickets.models import Fact, Ticket
from reglament.tickets.moving import move
from reglament.tickets.refusals import Refused
from tests.rulebook.desk import after
from tests.tickets.life import registered
from tests.tickets.test_every_transition import everything, people

__all__ = ["people"]
CAST = ("автор", "ответственный", "диспетчер", "руководитель лк", "согласующий", "ключевой пользователь")
STEPS = st.lists(
    st.tuples(
        st.sampled_from(("move", "move", "move", "say", "note", "triage", "sleep", "undo")),
        st.integers(0, len(CAST) - 1),
        st.integers(0, 20),
    ),
    min_size=3,
    max_size=14,
)


class Undone(Exception):  # noqa: N818
    """Ends an example: the database forgets it."""


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_the_row_is_what_the_journal_says(
    people: dict[str, Person], steps: list[tuple[str, int, int]]
) -> None:
    try:
        with transaction.atomic():
            live(people, steps)
            raise Undone
    except Undone:
        pass


def live(people: dict[str, Person], steps: list[tuple[str, int, int]]) -> None:
    """Go through these steps, then look whether everything agrees."""
    number, at = registered(people["автор"]), after()
    for what, who, which in steps:
        at += timedelta(minutes=7)
        if what == "sleep":
            at += timedelta(hours=which * 5)
            timers.run_due(at)
            continue
        try:
            step(number, what, people, CAST[who], which, at)
        except (Refused, Ticket.DoesNotExist):
            continue
    readers.serve_all(at)
    assert list(rebuilding.check(at, [number])) == []
    seqs = list(Fact.objects.filter(ticket=number).order_by("seq").values_list("seq", flat=True))
    assert seqs == list(range(1, len(seqs) + 1))
    assert Ticket.objects.get(number=number).version == len(seqs)


def step(number: int, what: str, people: dict[str, Person], role: str, which: int, at: datetime) -> None:
    """One deed of one person, as far as he may."""
    who = people[role]
    if what == "say":
        conversation.write(number, body="Слово", by=who, at=at)
    elif what == "note":
        conversation.note(number, body="Заметка", by=who, at=at)
    elif what == "undo":
        undo.undo(number, by=who, at=at)
    elif what == "triage":
        impact = ("личное", "групповое", "массовое")[which % 3]
        triage.triage(number, kind="инцидент", zone="бухгалтерия", impact=impact, by=who, at=at)
    elif ways := looking.look(number, by=who, at=at).open_moves:
        way = ways[which % len(ways)].transition
        move(number, transition=way.code, given=everything(way, role, people), by=who, at=at)
