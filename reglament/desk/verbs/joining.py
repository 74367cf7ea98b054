"""A mass incident (declare, join, detach) and ties between tickets."""

from __future__ import annotations

from collections.abc import Iterator

from django import forms
from django.db.models import Q

from reglament import engine
from reglament.desk.speech import Speech
from reglament.desk.verbs import choosing, fields
from reglament.desk.verbs.verb import Deed, Verb, is_desk
from reglament.desk.words import LINKS
from reglament.engine import FactKind
from reglament.tickets import linking, mass
from reglament.tickets.models import Fact, LinkKind, Ticket
from reglament.tickets.recording import Done
from reglament.tickets.sketches import MASS
from reglament.ui.speaking import gettext as _

LATELY = 30 * 86_400  # seconds in which a declared incident is offered though nobody has joined it yet
MOST = 50
TIES = (LinkKind.RELATED_TO, LinkKind.FOLLOW_UP_OF, LinkKind.SPLIT_FROM, LinkKind.CAUSED_BY)


def joining_verbs(speech: Speech) -> Iterator[Verb]:
    """What of this the edition knows and the ticket allows."""
    if not is_desk(speech):
        return
    standing = speech.look.standing
    if speech.look.rules.policies.mass_incident is not None and not standing.category.is_final:
        if standing.parent:
            yield _detach()
        elif _is_declared(speech):
            yield _tell_all()
        else:
            yield _declare(speech)
            yield _join(speech)
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


def declared(speech: Speech) -> list[choosing.Choice]:
    """Open mass incidents that the person sees, the latest first: with joined tickets, or declared lately.

    Declarations are looked up by the time of their recording, for which the journal has an index.
    """
    since = int(speech.now.timestamp()) - LATELY
    told = Fact.objects.visible_to(speech.reader, at=speech.now)
    facts = told.filter(recorded_at__gte=since, kind=FactKind.LINKED.value, data__link=MASS)
    seen = Ticket.objects.visible_to(speech.reader, at=speech.now)
    joined = seen.filter(parent__isnull=False).values("parent")
    visible = seen.open().exclude(pk=speech.look.ticket.number)
    found = visible.filter(Q(pk__in=facts.values("ticket")) | Q(pk__in=joined)).order_by("-number")
    numbered = found.values_list("number", "subject")[:MOST]
    return [(str(number), f"№ {number} · {subject}") for number, subject in numbered]


def _join(speech: Speech) -> Verb:
    def do(deed: Deed) -> Done:
        parent = fields.number_of(str(deed.values.get("other") or "")) or deed.values.get("parent") or 0
        return mass.join(deed.number, parent=int(parent), by=deed.by, at=deed.at)

    def asked() -> dict[str, forms.Field]:
        options = declared(speech)
        if not options:
            return {"other": fields.number(_("Номер массового инцидента"))}
        return {
            "parent": fields.choice(_("К какому инциденту"), options, initial=options[0][0]),
            "other": fields.number(_("Или по номеру"), required=False),
        }

    return Verb("parent", _("Присоединить к массовому"), "merge", asked, do, send=_("Присоединить"))


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


def _tell_all() -> Verb:
    def do(deed: Deed) -> Done:
        return mass.tell_all(deed.number, text=deed.text, by=deed.by, at=deed.at)

    return Verb(
        "all",
        _("Написать всем присоединённым"),
        "users",
        lambda: {"text": fields.text(_("Сообщение авторам"), rows=3)},
        do,
        send=_("Написать всем"),
        hint=_("Каждый прочтёт это в своём запросе. Отменить нельзя."),
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
