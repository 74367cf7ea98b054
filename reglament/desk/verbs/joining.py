"""A mass incident (declare, join, detach) and ties between tickets."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from reglament import engine
from reglament.desk.speech import Speech
from reglament.desk.verbs import choosing, fields
from reglament.desk.verbs.verb import Deed, Verb, is_desk
from reglament.desk.words import LINKS
from reglament.engine import FactKind
from reglament.people.models import Person
from reglament.tickets import linking, mass
from reglament.tickets.mass import MASS
from reglament.tickets.models import Fact, LinkKind, Ticket
from reglament.tickets.models.tickets import FINAL
from reglament.tickets.recording import Done

TIES = (LinkKind.RELATED_TO, LinkKind.FOLLOW_UP_OF, LinkKind.SPLIT_FROM, LinkKind.CAUSED_BY)


def joining_verbs(speech: Speech, person: Person) -> Iterator[Verb]:
    """What of this the edition knows and the ticket allows."""
    if not is_desk(speech):
        return
    standing = speech.look.standing
    if speech.look.rules.policies.mass_incident is not None and not standing.category.is_final:
        if standing.parent:
            yield _detach()
        elif not _is_declared(speech):
            yield _declare(speech)
            yield from _join(speech, person)
    yield _link()


def _is_declared(speech: Speech) -> bool:
    return mass.is_declared([entry.fact for entry in speech.look.entries])


def _declare(speech: Speech) -> Verb:
    terms = speech.look.rules.policies.mass_incident
    assert terms is not None

    def do(deed: Deed) -> Done:
        return mass.declare(deed.number, by=deed.by, at=deed.at)

    mine = speech.look.roles & set(map(engine.key, terms.declared_by))
    who = _("Это делает: %(who)s.") % {"who": speech.names(map(engine.key, terms.declared_by))}
    return Verb(
        "mass",
        _("Объявить массовым"),
        "fire",
        dict,
        do,
        why_not=None if mine else who,
        send=_("Объявить массовым инцидентом"),
        hint=_("К нему можно будет присоединять такие же запросы: срок и результат у них общие."),
    )


def declared(person: Person, speech: Speech) -> list[choosing.Choice]:
    """The open mass incidents that the person sees, the latest first."""
    facts = Fact.objects.filter(kind=FactKind.LINKED.value, data__link=MASS).exclude(
        ticket__category__in=FINAL
    )
    visible = Ticket.objects.visible_to(person, at=speech.now).exclude(pk=speech.look.ticket.number)
    found = visible.filter(pk__in=facts.values("ticket")).order_by("-number")
    return [
        (str(number), f"№ {number} · {subject}") for number, subject in found.values_list("number", "subject")
    ]


def _join(speech: Speech, person: Person) -> Iterator[Verb]:
    options = declared(person, speech)
    if not options:
        return

    def do(deed: Deed) -> Done:
        return mass.join(deed.number, parent=int(deed.values["parent"]), by=deed.by, at=deed.at)

    yield Verb(
        "parent",
        _("Присоединить к массовому"),
        "merge",
        lambda: {"parent": fields.choice(_("К какому инциденту"), options, initial=options[0][0])},
        do,
        send=_("Присоединить"),
    )


def _detach() -> Verb:
    def do(deed: Deed) -> Done:
        return mass.detach(deed.number, text=deed.text, by=deed.by, at=deed.at)

    return Verb(
        "detach",
        _("Отделить от массового"),
        "split",
        lambda: {"text": fields.text(_("Сообщение автору"), required=False, rows=3)},
        do,
        send=_("Отделить"),
        hint=_("Дальше у запроса свой приоритет и свой срок."),
    )


def _link() -> Verb:
    def do(deed: Deed) -> Done:
        kind = LinkKind(str(deed.values["kind"]))
        other = fields.number_of(str(deed.values["other"]))
        return linking.link(deed.number, kind=kind, other=other, by=deed.by, at=deed.at)

    options = [(kind.value, str(LINKS[kind.value])) for kind in TIES]
    return Verb(
        "link",
        _("Связать с запросом"),
        "link",
        lambda: {
            "kind": fields.choice(_("Этот запрос"), options, initial=options[0][0]),
            "other": fields.number(_("Номер запроса")),
        },
        do,
        key="KeyL",
        send=_("Связать"),
    )
