"""Whose ticket is it: disputing its zone, deciding the dispute, and giving back what an absence brought."""

from __future__ import annotations

from collections.abc import Iterator

from reglament import engine
from reglament.desk.speech import Speech, cited
from reglament.desk.verbs import choosing, fields
from reglament.desk.verbs.verb import Deed, Verb, is_desk
from reglament.people.models import Person
from reglament.tickets import substitution, zone_dispute
from reglament.tickets.disputed import is_disputed
from reglament.tickets.recording import Done
from reglament.tickets.relations import RESPONSIBLE
from reglament.ui.speaking import gettext as _

DISPUTE, DECISION, RETURN = "zone-dispute", "zone-decision", "give-back"


def disputing_verbs(speech: Speech) -> Iterator[Verb]:
    """What of this the edition knows and the ticket allows."""
    if not is_desk(speech) or speech.look.standing.category.is_final:
        return
    if absent := _returned(speech):
        yield _give_back(speech, absent)
    if speech.look.rules.policies.zone_dispute is None:
        return
    yield _decide(speech) if is_disputed(speech.look.state) else _dispute(speech)


def _dispute(speech: Speech) -> Verb:
    terms = speech.look.rules.policies.zone_dispute
    assert terms is not None

    def do(deed: Deed) -> Done:
        return zone_dispute.dispute_zone(deed.number, text=deed.text, by=deed.by, at=deed.at)

    return Verb(
        DISPUTE,
        _("Оспорить зону"),
        "scale",
        lambda: {
            "text": fields.text(_("Почему запрос не ваш и чей он"), hint=_("Автор этого не увидит.")),
        },
        do,
        send=_("Оспорить зону"),
        hint=" · ".join(filter(None, (_terms(speech), _meanwhile(speech), cited(terms.clause)))),
    )


def _terms(speech: Speech) -> str:
    terms = speech.look.rules.policies.zone_dispute
    assert terms is not None
    who, within = (
        speech.name(engine.key(terms.decided_by)),
        engine.say_norm(terms.within, speech.look.rules, speech.language),
    )
    return _("Решает %(who)s за %(within)s") % {"who": who, "within": within}


def _meanwhile(speech: Speech) -> str:
    terms = speech.look.rules.policies.zone_dispute
    if terms is None or not terms.meanwhile:
        return ""
    who = speech.name(engine.key(terms.meanwhile))
    return _("до решения отвечает %(who)s") % {"who": who}


def _decide(speech: Speech) -> Verb:
    terms, standing = speech.look.rules.policies.zone_dispute, speech.look.standing
    assert terms is not None

    def do(deed: Deed) -> Done:
        return zone_dispute.decide_zone(
            deed.number,
            text=deed.text,
            zone=str(deed.values.get("zone") or "") or None,
            responsible=choosing.person(deed, "responsible"),
            by=deed.by,
            at=deed.at,
        )

    zones = choosing.names(speech.look.rules, speech.look.rules.zones, speech.language)
    mine = engine.key(terms.decided_by) in speech.look.roles
    return Verb(
        DECISION,
        _("Решить спор о зоне"),
        "scale",
        lambda: {
            "zone": fields.choice(_("Зона"), zones, required=False, initial=standing.zone),
            "responsible": fields.choice(
                _("Кто отвечает"),
                choosing.colleagues(speech),
                required=False,
                initial=standing.responsible,
            ),
            "text": fields.text(_("Решение: почему так"), hint=_("Автор этого не увидит.")),
        },
        do,
        why_not=None
        if mine
        else _("Это делает: %(who)s.") % {"who": speech.name(engine.key(terms.decided_by))},
        send=_("Решить спор"),
        hint=cited(terms.clause),
    )


def _returned(speech: Speech) -> Person | None:
    """From whom an absence has brought the ticket, once he is back."""
    person = speech.look.people.get(substitution.came_from(speech.look.state.facts()))
    there = person is not None and person.key not in speech.look.around.presence.away
    return person if there else None


def _give_back(speech: Speech, absent: Person) -> Verb:
    terms = speech.look.rules.policies.substitution

    def do(deed: Deed) -> Done:
        return substitution.give_back(deed.number, by=deed.by, at=deed.at)

    mine = RESPONSIBLE in speech.look.roles
    return Verb(
        RETURN,
        _("Вернуть: %(name)s") % {"name": absent},
        "arrow-uturn-left",
        dict,
        do,
        why_not=None if mine else _("Это решает ответственный."),
        send=_("Вернуть"),
        hint=" · ".join(
            filter(None, (_("Запрос перешёл к вам из-за отсутствия"), cited(terms.clause if terms else "")))
        ),
    )
