"""What the matrix of rights tries at the author's door."""

from __future__ import annotations

from reglament.people.models import Person
from reglament.rulebook.models import Edition
from reglament.tickets.opening import open_ticket
from tests.access.registry import Sample, World, populate, sample
from tests.rulebook.desk import put_in_force

ZONES = {"Рыжова": "зарплата", "Панина": "бухгалтерия", "Администратор": "торговля и склад"}
# Whose ticket somebody may not see. Климов and Орлова see them all, for them there is one that is not there.
NOT_FOR = {"Рыжова": "Администратор", "Панина": "Администратор", "Администратор": "Рыжова", "Ломов": "Рыжова"}
NOWHERE = 999_999


@populate
def authored(world: World) -> None:
    """One ticket of everybody, under the sample edition."""
    if not Edition.objects.exists():
        put_in_force()
    for name, person in world.persons.items():
        done = open_ticket(
            author=person,
            subject=f"Запрос: {name}",
            body="Не проводится реализация",
            channel="портал",
            zone=ZONES.get(name, "документооборот"),
            urgency="средняя",
            by=person,
            at=world.at,
        )
        world.made[f"authored by {name}"] = done.ticket.number


@sample("authored ticket")
def authored_ticket(world: World, viewer: Person) -> Sample:
    """One's own ticket, and one of somebody in another department or of a closed zone."""
    name = next(name for name, person in world.persons.items() if person == viewer)
    other = world.made[f"authored by {NOT_FOR[name]}"] if name in NOT_FOR else NOWHERE
    own = world.made[f"authored by {name}"]
    return Sample(own={"number": own}, other={"number": other}, data={"write-text": "Ещё и накладная"})
