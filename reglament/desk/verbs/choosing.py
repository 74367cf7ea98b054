"""From whom and from what one can choose: names of the edition, people of the desk, approvers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from reglament import engine
from reglament.desk.speech import Speech
from reglament.desk.verbs.verb import Deed
from reglament.people.models import Person
from reglament.people.models.persons import PersonQuerySet
from reglament.rulebook.presence import Presence, person_key
from reglament.rulebook.zoning import holder_of
from reglament.tickets.assignment import solvers
from reglament.tickets.consent import consent_of, deciders
from reglament.tickets.journalled import service_of, without_retracted
from reglament.tickets.relations import OF_ZONE
from reglament.ui.speaking import gettext as _

Choice = tuple[str, str]


def names(
    rules: engine.Rules, keys: Iterable[str], language: str, said: Mapping[str, str] = {}
) -> list[Choice]:
    """Keys with their printed names, and what the edition says of each."""
    spoken: Any = language
    return [
        (key, " · ".join(filter(None, (engine.say_name(key, rules, spoken), said.get(key, "")))))
        for key in keys
    ]


def colleagues(speech: Speech) -> list[Choice]:
    """Everybody who works for the desk under this edition.

    The holder of the zone comes first, then whoever solves such complexity, who is away last.
    """
    book, presence, zone = speech.look.book, speech.look.around.presence, speech.look.standing.zone
    named = book.edition.roles.named
    keys = {
        person_key(written)
        for written, person in book.annexes.people.items()
        if any(role in named and named[role].group for role in map(engine.key, person.roles))
    }
    owner = holder_of(book, zone, "owner", presence) if zone else None
    holder = person_key(owner) if owner else ""
    able = solvers(book, speech.look.standing.complexity)
    found = people(speech).filter(key__in=keys)
    ranked = sorted(
        found,
        key=lambda each: (
            each.key != holder,
            each.key in presence.away,
            each.key not in able,
            each.sort_key,
        ),
    )
    return [(str(each.pk), _with_note(each, holder, presence)) for each in ranked]


def _with_note(person: Person, holder: str, presence: Presence) -> str:
    note = (
        _("держит зону") if person.key == holder else _("отсутствует") if person.key in presence.away else ""
    )
    return " · ".join(filter(None, (str(person), note)))


def approvers(speech: Speech) -> list[Choice]:
    """Those who decide about its effort, its zone and its author first, then everybody of the register."""
    around = speech.look.around
    facts = [entry.fact for entry in speech.look.entries]
    by_effort = deciders(speech.look.rules, speech.look.standing.kind, facts)
    near = around.persons([*by_effort, *dict.fromkeys(OF_ZONE), "руководитель автора"])
    keys = [person_key(written) for written in speech.look.book.annexes.people]
    others = people(speech).filter(key__in=keys).exclude(pk__in=[each.pk for each in near])
    ticket = speech.look.ticket
    everybody = (each for each in (*near, *others) if each.pk != ticket.responsible_id)
    return [(str(each.pk), _titled(each)) for each in everybody]


def asked_anyway(speech: Speech) -> list[str]:
    """The roles whose consent is still missing, by effort or by the catalogue, each with who holds it."""
    look = speech.look
    facts = [entry.fact for entry in look.entries]
    item = look.book.service(service_of(look.state.facts()))
    wanted = (*deciders(look.rules, look.standing.kind, facts), *(item.approved_by if item else ()))
    kind = look.rules.kinds.get(look.standing.kind)
    needed = kind is not None and kind.approval is not engine.Approval.NONE
    seats = consent_of(without_retracted(look.state.facts())).seats
    missing = [name for name in dict.fromkeys(wanted) if needed and name not in seats]
    missing += [engine.key(rule.decided_by) for rule in look.undecided.values()]
    held = ((name, look.around.persons([name])) for name in dict.fromkeys(missing))
    return [f"{speech.name(engine.key(name))} ({holders[0]})" for name, holders in held if holders]


def _titled(person: Person) -> str:
    return " · ".join(filter(None, (str(person), person.job_title)))


def people(speech: Speech) -> PersonQuerySet:
    """Everybody who may be chosen at all."""
    return Person.objects.visible_to(speech.reader, at=speech.now).active()


def person(deed: Deed, name: str) -> Person | None:
    """The person chosen in this field."""
    text = str(deed.values.get(name) or "")
    if not text.isdecimal() or len(text) > 18:
        return None
    return Person.objects.visible_to(deed.by, at=deed.at).filter(pk=int(text)).first()


def grounds(speech: Speech) -> Iterator[Choice]:
    """The grounds on which this person may refuse."""
    intake = speech.look.rules.policies.intake
    if intake is None or intake.refusal is None:
        return
    for key, ground in intake.refusal.grounds.items():
        if speech.look.roles & set(map(engine.key, ground.who)):
            yield key, f"{ground.name.printed(speech.language)}"
