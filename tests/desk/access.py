"""What the matrix of rights tries at the desk, and at the addresses that doors share: a ticket, its file."""

from __future__ import annotations

from reglament.files import storing
from reglament.files.uploads import receive
from reglament.intake.models import Incoming
from reglament.people.models import Person
from reglament.rulebook.models import Edition
from reglament.search import saving
from reglament.search.models import SavedList
from reglament.tickets import conversation
from reglament.tickets.events import Enclosure
from reglament.tickets.models import Attachment, Outbreak
from reglament.tickets.opening import open_ticket
from tests.access.registry import Sample, World, populate, sample
from tests.desk.files import sheet
from tests.rulebook.desk import put_in_force

ZONES = {"Рыжова": "зарплата", "Панина": "бухгалтерия"}
# Whose ticket somebody may not see; the line and its developers see them all: for them there is one nowhere.
NOT_FOR = {"Рыжова": "Администратор", "Панина": "Администратор", "Администратор": "Рыжова", "Ломов": "Рыжова"}
NOWHERE = 999_999


@populate
def with_a_file(world: World) -> None:
    """A ticket of everybody with a file in it."""
    if not Edition.objects.exists():
        put_in_force()
    for name, person in world.persons.items():
        done = open_ticket(
            author=person,
            subject=f"Акт сверки: {name}",
            channel="портал",
            zone=ZONES.get(name, "торговля и склад"),
            by=person,
            at=world.at,
        )
        saving.save("касса", title="Касса", is_shared=True, by=person, at=world.at)
        received = receive(sheet(), "акт.txt", source=f"person:{person.pk}", at=world.at)
        file = Enclosure(received.content.pk, received.content.sha256, received.name)
        conversation.attach(done.ticket.number, enclosures=(file,), by=person, at=world.at)
        world.made[f"with a file of {name}"] = done.ticket.number
        _letter(world, done.ticket.number)
        world.made[f"outbreak of {name}"] = Outbreak.objects.create(
            ticket=done.ticket, numbers=[done.ticket.number], noticed_at=world.at
        ).pk


def _numbers(world: World, viewer: Person) -> tuple[int, int]:
    name = next(name for name, person in world.persons.items() if person == viewer)
    other = world.made[f"with a file of {NOT_FOR[name]}"] if name in NOT_FOR else NOWHERE
    return world.made[f"with a file of {name}"], other


@sample("ticket")
def ticket(world: World, viewer: Person) -> Sample:
    """One's own ticket, and one that does not exist for him."""
    own, other = _numbers(world, viewer)
    return Sample(own={"number": own}, other={"number": other})


@sample("attachment")
def attachment(world: World, viewer: Person) -> Sample:
    """The files of the same."""
    own, other = (Attachment.objects.filter(ticket=number).first() for number in _numbers(world, viewer))
    assert own is not None
    return Sample(own={"identifier": own.pk}, other=None if other is None else {"identifier": other.pk})


@sample("desk-ticket")
def at_the_desk(world: World, viewer: Person) -> Sample:
    """The same, with something to say."""
    own, other = _numbers(world, viewer)
    return Sample(
        own={"number": own}, other={"number": other}, data={"mode": "note", "text": "Похоже на 1391"}
    )


@sample("desk-verb")
def verb(world: World, viewer: Person) -> Sample:
    """The same, with a verb that every ticket has."""
    own, other = _numbers(world, viewer)
    return Sample(
        own={"number": own, "code": "classification"},
        other={"number": other, "code": "classification"},
        data={"kind": "инцидент", "impact": "личное", "urgency": "средняя", "complexity": "с1"},
    )


@sample("desk-outbreak")
def outbreak(world: World, viewer: Person) -> Sample:
    """«Похоже на массовый сбой» about the same tickets; each is dismissed but once."""
    name = next(name for name, person in world.persons.items() if person == viewer)
    other = world.made[f"outbreak of {NOT_FOR[name]}"] if name in NOT_FOR else NOWHERE
    own = world.made[f"outbreak of {name}"]
    return Sample(own={"identifier": own}, other={"identifier": other}, data={"deed": "dismiss"})


@sample("saved-list")
def saved_list(world: World, viewer: Person) -> Sample:
    """A list of one's own, and one that a colleague shares: to be seen, not to be taken away."""
    own = SavedList.objects.get(owner=viewer)
    other = SavedList.objects.exclude(owner=viewer).first()
    assert other is not None
    return Sample(own={"identifier": own.pk}, other={"identifier": other.pk})


@sample("desk:save")
def line_to_save(world: World, viewer: Person) -> Sample:
    """A line of search under a name."""
    return Sample(own={}, other=None, data={"q": "касса", "title": "Касса"})


@sample("desk:list")
def listed(world: World, viewer: Person) -> Sample:
    """A list that there is and one that there is not."""
    return Sample(own={"code": "mine"}, other={"code": "nothing"})


@sample("letter")
def letter(world: World, viewer: Person) -> Sample:
    """A parked letter of each, about a ticket that he sees and one that he does not."""
    own, other = (world.made.get(f"letter about {number}", NOWHERE) for number in _numbers(world, viewer))
    return Sample(own={"identifier": own}, other={"identifier": other}, data={"deed": "drop"})


def _letter(world: World, number: int) -> None:
    """A parked letter about this ticket."""
    original = storing.store_bytes(b"From: x@example.com\r\n\r\nx", "letter.eml", at=world.at)
    row = Incoming(original=original, taken_at=world.at, state="parked", reason="stranger", ticket_id=number)
    row.place = f"matrix:{number}"
    row.save()
    world.made[f"letter about {number}"] = row.pk
