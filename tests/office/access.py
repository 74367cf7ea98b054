"""What the matrix of rights tries at the office."""

from __future__ import annotations

from reglament.office.circles import HEAD
from reglament.people import absences
from reglament.people.models import Absence, Person
from reglament.people.roles import roles_of
from reglament.rulebook.models import Edition, EditionState, RegimePeriod
from tests.access.registry import Sample, World, populate, sample
from tests.rulebook.desk import person, put_in_force

NOWHERE = 999_999
ASKED = EditionState.ON_APPROVAL


@populate
def drafts_and_absences(world: World) -> None:
    """A draft, which authors do not see, and an absence of everybody."""
    if not Edition.objects.exists():
        put_in_force()
    in_force = Edition.objects.get(state=EditionState.IN_FORCE)
    draft = Edition.objects.create(
        number="9", title="Черновик", text=in_force.text, checksum="d" * 64, source="9"
    )
    asked = Edition.objects.create(
        number="10",
        title="На подпись",
        text=in_force.text,
        checksum="e" * 64,
        source="10",
        state="on_approval",
    )
    world.made["draft"], world.made["asked"], world.made["edition"] = draft, asked, in_force
    world.made["regime"] = RegimePeriod.objects.create(
        regulation=in_force.regulation,
        regime="перегрузка",
        reason="переезд",
        declared_by=person("орлова"),
        starts_at=world.at,
        until=world.at.replace(year=world.at.year + 1),
    )
    for name, somebody in world.persons.items():
        days = (world.at.replace(year=world.at.year + 1), world.at.replace(year=world.at.year + 2))
        world.made[f"absence of {name}"] = absences.enter(somebody, *days, by=somebody, at=world.at)


@sample("edition")
def edition(world: World, viewer: Person) -> Sample:
    """The one in force; a draft for whom there are none, else one that there is not."""
    sees_drafts = Edition.objects.visible_to(viewer, at=world.at).filter(pk=world.made["draft"].pk).exists()
    other = NOWHERE if sees_drafts else world.made["draft"].pk
    return Sample(own={"edition": world.made["edition"].pk}, other={"edition": other})


@sample("printout")
def printout(world: World, viewer: Person) -> Sample:
    """The regulation as a file; of what nobody prints there is none."""
    own = edition(world, viewer).own or {}
    return Sample(
        own={**own, "what": "regulation", "form": "pdf"}, other={**own, "what": "statute", "form": "pdf"}
    )


def _keeps(world: World, viewer: Person) -> dict[int, bool]:
    """The numbers of annexes of the sample, and whether the viewer may change them."""
    roles = {"Орлова": {1, 2, 3, 4, 6, 7, 8, 9}, "Панина": {8, 9}, "Администратор": set(range(1, 10))}
    name = next(name for name, one in world.persons.items() if one == viewer)
    return {number: number in roles.get(name, set()) for number in range(1, 10)}


@sample("annex")
def annex(world: World, viewer: Person) -> Sample:
    """One that he may see; for who only keeps one of them, one that he does not keep."""
    keeps = _keeps(world, viewer)
    works_here = next(name for name, one in world.persons.items() if one == viewer) != "Панина"
    return Sample(
        own={"number": 8}, other={"number": NOWHERE if works_here or not any(keeps.values()) else 1}
    )


@sample("annex-version")
def annex_version(world: World, viewer: Person) -> Sample:
    """The first version, and one that there is not."""
    return Sample(own={"number": 8, "version": 1}, other={"number": 8, "version": NOWHERE})


@sample("annex-change")
def annex_change(world: World, viewer: Person) -> Sample:
    """One in his care, and one that is not."""
    keeps = _keeps(world, viewer)
    mine = next((number for number, kept in keeps.items() if kept), None)
    others = next((number for number, kept in keeps.items() if not kept), NOWHERE)
    return Sample(
        own=None if mine is None else {"number": mine},
        other={"number": others},
        data={"text": "формат: 1", "since": "2030-01-01", "against": "1", "preview": "1"},
    )


@sample("zone")
def zone(world: World, viewer: Person) -> Sample:
    """A zone that he may change, and one that there is not."""
    may = _keeps(world, viewer)[2]
    data = {"owner": "климов", "against": "1"}
    return Sample(own={"zone": "бухгалтерия"} if may else None, other={"zone": "луна"}, data=data)


@sample("regime")
def regime(world: World, viewer: Person) -> Sample:
    """A period that was declared, and one that there is not; authors see none."""
    seen = RegimePeriod.objects.visible_to(viewer, at=world.at).filter(pk=world.made["regime"].pk).exists()
    own = {"period": world.made["regime"].pk}
    return Sample(own=own if seen else None, other={"period": NOWHERE})


@sample("person")
def somebody(world: World, viewer: Person) -> Sample:
    """Himself, and nobody; a contact does not see those of other organisations."""
    name = next(name for name, one in world.persons.items() if one == viewer)
    foreign = world.persons["Ломов"].pk if name == "Панина" else NOWHERE
    return Sample(own={"person": viewer.pk}, other={"person": foreign})


@sample("person-absence")
def absence(world: World, viewer: Person) -> Sample:
    """His own; somebody else's, unless he answers for the desk."""
    rules_here = _is_head(world, viewer)
    data = {"first": "2030-03-18", "last": "2030-03-20", "preview": "1"}
    other = NOWHERE if rules_here else person("белов").pk
    return Sample(own={"person": viewer.pk}, other={"person": other}, data=data)


@sample("absence")
def cancelled(world: World, viewer: Person) -> Sample:
    """The same for taking one back."""
    name = next(name for name, one in world.persons.items() if one == viewer)
    someone = "Орлова" if name != "Орлова" else "Климов"
    other = NOWHERE if _is_head(world, viewer) else Absence.objects.get(person=world.persons[someone]).pk
    return Sample(own={"absence": world.made[f"absence of {name}"].pk}, other={"absence": other})


def _is_head(world: World, viewer: Person) -> bool:
    from tests.access.visits import _request

    return HEAD.holds(_request(viewer, world))


def _of_drafts(world: World, viewer: Person) -> Sample:
    """The one to be signed where he is asked, the draft where the desk is his."""
    visible = Edition.objects.visible_to(viewer, at=world.at)
    seen = {name: visible.filter(pk=world.made[name].pk).exists() for name in ("draft", "asked")}
    own = next((world.made[name].pk for name in ("draft", "asked") if seen[name]), None)
    other = next((world.made[name].pk for name in ("draft", "asked") if not seen[name]), NOWHERE)
    return Sample(own=None if own is None else {"edition": own}, other={"edition": other})


@sample("draft")
def draft(world: World, viewer: Person) -> Sample:
    """To read: the matrix posts nothing that is kept."""
    return _of_drafts(world, viewer)


@sample("draft-text")
def draft_text(world: World, viewer: Person) -> Sample:
    """The head's draft; what is to be signed keeps its words."""
    own = {"edition": world.made["draft"].pk} if _is_head(world, viewer) else None
    return Sample(own=own, other={"edition": world.made["asked"].pk}, data={"text": "формат: 1"})


@sample("draft-edited")
def draft_edited(world: World, viewer: Person) -> Sample:
    """The editor is the head's, and of drafts alone."""
    own = {"edition": world.made["draft"].pk} if _is_head(world, viewer) else None
    return Sample(own=own, other={"edition": world.made["asked"].pk}, data={"text": "формат: 1"})


@sample("draft-step")
def draft_step(world: World, viewer: Person) -> Sample:
    """A step that is open to whoever is asked; nobody else finds the address."""
    rows = Edition.objects.visible_to(viewer, at=world.at).filter(pk=world.made["asked"].pk)
    asked = _is_head(world, viewer) or (rows.exists() and rows[0].asks(roles_of(viewer, at=world.at)))
    own = {"edition": world.made["asked"].pk, "step": "agree"} if asked else None
    other = NOWHERE if asked else world.made["asked"].pk
    return Sample(own=own, other={"edition": other, "step": "agree"})


@sample("edition-read")
def edition_read(world: World, viewer: Person) -> Sample:
    """The one in force may be signed for by everybody; no draft may."""
    return Sample(own={"edition": world.made["edition"].pk}, other={"edition": world.made["draft"].pk})


@sample("edition-trial")
def edition_trial(world: World, viewer: Person) -> Sample:
    """No edition is on trial; one that is not there cannot be ended. Who may try the circle settles."""
    return Sample(own=None, other={"edition": 999_999})
