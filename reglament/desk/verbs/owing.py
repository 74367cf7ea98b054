"""Verbs of what an edition may ask besides: a call taken, a role for one ticket, works and their notice."""

from __future__ import annotations

from collections.abc import Iterator

from reglament import engine
from reglament.desk.speech import Speech
from reglament.desk.verbs import choosing, fields
from reglament.desk.verbs.verb import Deed, Verb, is_desk
from reglament.tickets import appointing, callouts, works
from reglament.tickets.recording import Done
from reglament.ui.speaking import gettext as _

CALL = "acknowledgement"


def owing_verbs(speech: Speech) -> Iterator[Verb]:
    """Those that the edition of the ticket speaks of."""
    look = speech.look
    if is_desk(speech) and callouts.is_called(look.rules, look.state):
        yield _acknowledge()
    if look.standing.category.is_final:
        return
    yield from (_appoint(speech, role) for role in _given_here(speech))
    planners = look.rules.policies.works
    if planners is None or not planners.named:
        return
    may = not planners.planned_by or bool(look.roles & set(map(engine.key, planners.planned_by)))
    if may and is_desk(speech):
        yield _plan(speech)
        if look.state.aside.works is not None:
            yield _announce(speech)


def _acknowledge() -> Verb:
    def do(deed: Deed) -> Done:
        return callouts.acknowledge(deed.number, by=deed.by, at=deed.at)

    return Verb(
        CALL,
        _("Принял вызов"),
        "phone",
        dict,
        do,
        send=_("Принял вызов"),
        hint=_("Дальше по лестнице звонить не будут."),
    )


def _given_here(speech: Speech) -> Iterator[str]:
    """Roles that this person may give for this ticket."""
    for key, role in speech.look.rules.policies.roles.items():
        if role.given_by and speech.look.roles & set(map(engine.key, role.given_by)):
            yield key


def _appoint(speech: Speech, role: str) -> Verb:
    name = speech.name(role)

    def do(deed: Deed) -> Done:
        chosen = choosing.person(deed, "person")
        return appointing.appoint(deed.number, role=role, person=chosen, by=deed.by, at=deed.at)

    return Verb(
        f"role-{list(speech.look.rules.policies.roles).index(role)}",
        _("Назначить роль: %(role)s") % {"role": name},
        "user-plus",
        lambda: {"person": fields.choice(name, choosing.colleagues(speech), "need.responsible")},
        do,
        send=_("Назначить"),
        hint=_("Роль действует только на этом запросе."),
    )


def _plan(speech: Speech) -> Verb:
    named = speech.look.rules.policies.works

    def do(deed: Deed) -> Done:
        return works.plan_works(
            deed.number,
            sort=str(deed.values.get("sort") or ""),
            starts=deed.values["starts"],
            ends=deed.values.get("ends"),
            by=deed.by,
            at=deed.at,
        )

    options = choosing.names(speech.look.rules, named.named if named else (), speech.language)
    return Verb(
        "works",
        _("Перенести работы") if speech.look.state.aside.works else _("Назначить работы"),
        "calendar",
        lambda: {
            "sort": fields.chips(_("Какие работы"), options, initial=options[0][0]),
            "starts": fields.moment(_("Начало работ"), "need.date"),
            "ends": fields.moment(_("Конец работ"), "need.date", required=False),
        },
        do,
        send=_("Назначить работы"),
    )


def _announce(speech: Speech) -> Verb:
    def do(deed: Deed) -> Done:
        return works.announce_works(deed.number, text=deed.text, by=deed.by, at=deed.at)

    return Verb(
        "notice",
        _("Предупредить о работах"),
        "bell-alert",
        lambda: {"text": fields.text(_("Что будет и когда: для тех, кого касается"))},
        do,
        send=_("Предупредить"),
    )
