"""Departing from a rule in one ticket: a date, the priority, a pause, an end without acceptance."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django import forms

from reglament import engine
from reglament.desk.speech import Speech, cited
from reglament.desk.verbs import choosing, fields
from reglament.desk.verbs.verb import Deed, Verb
from reglament.tickets.departures import RESOLUTION, Departure, What, clause_of, clocks, pause_state
from reglament.tickets.deviating import deviate
from reglament.tickets.recording import Done
from reglament.ui.speaking import gettext as _

PREFIX = "deviation-"


def deviating_verbs(speech: Speech) -> Iterator[Verb]:
    """What of this the edition lets the person do in this ticket."""
    terms, look = speech.look.rules.policies.deviations, speech.look
    if terms is None or look.standing.category.is_final:
        return
    if not look.roles & set(map(engine.key, terms.who)):
        return
    if running := clocks(look.state):
        yield _verb(speech, What.DATE, _("Отступить: другой срок"), running)
    if _other_priorities(speech):
        yield _verb(speech, What.PRIORITY, _("Отступить: другой приоритет"))
    if pause_state(look.rules) and look.standing.category in RESOLUTION:
        yield _verb(speech, What.PAUSE, _("Отступить: пауза"))
    if look.rules.closure_codes:
        yield _verb(speech, What.CLOSING, _("Отступить: закрыть без приёмки"))


def _verb(speech: Speech, what: What, label: str, running: list[str] | None = None) -> Verb:
    terms = speech.look.rules.policies.deviations
    assert terms is not None
    approve = terms.approved_by
    himself = bool(speech.look.roles & set(map(engine.key, approve)))

    def do(deed: Deed) -> Done:
        return deviate(
            deed.number,
            departure=_departure(what, deed),
            reason=deed.text,
            approver=choosing.person(deed, "approver"),
            by=deed.by,
            at=deed.at,
        )

    return Verb(
        f"{PREFIX}{what.value}",
        label,
        "exclamation-triangle",
        lambda: {
            **_own_fields(speech, what, running or []),
            "text": fields.text(_("Причина"), need="need.reason", hint=_("Автор этого не увидит.")),
            "clause": fields.line(
                _("От какого пункта"),
                "deviation.clause",
                required=False,
                hint=_default(speech, what, running or []),
            ),
            "approver": fields.choice(
                _("Кто утвердил"), _approvers(speech, approve), "need.approved_by", required=not himself
            ),
        },
        do,
        send=_("Отступить"),
        hint=cited(terms.clause),
        danger=True,
    )


def _departure(what: What, deed: Deed) -> Departure:
    values = {name: str(deed.values.get(name) or "") for name in ("clause", "clock", "priority", "code")}
    return Departure(what, until=deed.values.get("until"), **values)


def _own_fields(speech: Speech, what: What, running: list[str]) -> Mapping[str, forms.Field]:
    rules = speech.look.rules
    if what is What.DATE:
        options = [(code, speech.clock(code)) for code in running]
        return {
            "clock": fields.choice(
                _("Какой срок"), options, "deviation.clock", initial=_likely(speech, running)
            ),
            "until": fields.moment(_("Новый срок"), "need.date"),
        }
    if what is What.PRIORITY:
        options = choosing.names(rules, _other_priorities(speech), speech.language)
        return {"priority": fields.choice(_("Приоритет"), options)}
    if what is What.PAUSE:
        return {"until": fields.moment(_("До какого времени"), "need.date")}
    options = choosing.names(rules, tuple(rules.closure_codes), speech.language)
    return {"code": fields.choice(_("Код закрытия"), options, "need.closure_code")}


def _other_priorities(speech: Speech) -> tuple[str, ...]:
    now = speech.look.standing.priority
    return tuple(each for each in speech.look.rules.priorities.order if each != now)


def _likely(speech: Speech, running: list[str]) -> str:
    """The clock that is meant as a rule: that of the resolution, which follows a date agreed upon."""
    rules = speech.look.rules.clocks
    return next((code for code in running if rules[code].planned_date_replaces), (*running, "")[0])


def _default(speech: Speech, what: What, running: list[str]) -> str:
    clause = clause_of(speech.look.rules, what, _likely(speech, running))
    return _("Пусто — п. %(clause)s") % {"clause": clause} if clause else ""


def _approvers(speech: Speech, roles: tuple[str, ...]) -> list[tuple[str, str]]:
    return [(str(person.pk), str(person)) for person in speech.look.around.persons(roles)]
