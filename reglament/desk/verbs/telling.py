"""Verbs that change no state: a call, a date, an estimate, answers to appeals, another tier."""

from __future__ import annotations

from collections.abc import Iterator

from django import forms

from reglament import engine
from reglament.desk.speech import Speech
from reglament.desk.verbs import choosing, fields
from reglament.desk.verbs.effort import logging_verb
from reglament.desk.verbs.passing import passing_verbs
from reglament.desk.verbs.verb import Deed, Verb, is_desk
from reglament.engine import Category, FactKind
from reglament.tickets import attention, conversation, estimating, resolving
from reglament.tickets.recording import Done
from reglament.ui.speaking import gettext as _


def telling_verbs(speech: Speech) -> Iterator[Verb]:
    """Those that the edition knows and the person may do; they are not offered to others at all."""
    if not is_desk(speech):
        return
    yield _call(speech)
    if not speech.look.standing.category.is_final:
        yield _plan(speech)
        if speech.look.rules.policies.changes is not None:
            yield _estimate()
        yield from passing_verbs(speech)
    yield logging_verb()
    yield from _appeals(speech)


def _call(speech: Speech) -> Verb:
    resolved = speech.look.standing.category is Category.RESOLVED
    accepts = resolved and resolving.not_by_phone(speech.look.rules, speech.look.standing.complexity) is None

    def asked() -> dict[str, forms.Field]:
        text = fields.text(_("О чём договорились"), required=False, hint=_("Прочтёт и автор."))
        accepted = {"accepted": fields.tick(_("Автор принял результат в разговоре"))} if accepts else {}
        return {"text": text, **accepted}

    def do(deed: Deed) -> Done:
        if deed.values.get("accepted"):
            return resolving.accept_in_call(deed.number, text=deed.text, by=deed.by, at=deed.at)
        return conversation.called(deed.number, body=deed.text, by=deed.by, at=deed.at)

    return Verb(
        "call",
        _("Записать звонок"),
        "phone",
        asked,
        do,
        send=_("Записать звонок"),
    )


def _plan(speech: Speech) -> Verb:
    def do(deed: Deed) -> Done:
        return estimating.plan(
            deed.number, until=deed.values.get("until"), text=deed.text, by=deed.by, at=deed.at
        )

    named = speech.look.standing.planned_for is not None
    closed = speech.look.may("reschedule") if named else None
    return Verb(
        "plan",
        _("Назвать новую дату") if named else _("Назвать дату"),
        "calendar-days",
        lambda: {
            "until": fields.moment(_("К какому сроку будет сделано"), "need.date"),
            "text": fields.text(_("Сообщение автору"), required=False, rows=3),
        },
        do,
        why_not=speech.explain(closed) if closed else None,
        send=_("Назвать дату автору"),
    )


def _estimate() -> Verb:
    def do(deed: Deed) -> Done:
        hours = deed.values.get("hours")
        return estimating.estimate(
            deed.number,
            hours=float(hours) if hours is not None else None,
            until=deed.values.get("until"),
            text=deed.text,
            by=deed.by,
            at=deed.at,
        )

    return Verb(
        "estimate",
        _("Оценить работу"),
        "calculator",
        lambda: {
            "hours": fields.hours(_("Часов работы")),
            "until": fields.moment(_("Предлагаемая дата"), "need.date", required=False),
            "text": fields.text(_("Что затронет, сколько стоит"), required=False, rows=3),
        },
        do,
        send=_("Сохранить оценку"),
    )


def _appeals(speech: Speech) -> Iterator[Verb]:
    policies = speech.look.rules.policies
    if policies.attention and _waits(speech, FactKind.ATTENTION_ASKED, FactKind.ATTENTION_ANSWERED):
        yield _answer_attention(speech, policies.attention.to)
    if policies.dispute and _waits(speech, FactKind.PRIORITY_DISPUTED, FactKind.DISPUTE_DECIDED):
        yield _decide_dispute(speech, policies.dispute.decided_by)


def _waits(speech: Speech, asked: FactKind, answered: FactKind) -> bool:
    last = speech.look.state.last
    return asked in last and (answered not in last or last[answered].seq < last[asked].seq)


def _not_his(speech: Speech, role: str) -> str | None:
    """Why this person may not, or None."""
    if engine.key(role) in speech.look.roles:
        return None
    return _("Это делает: %(who)s.") % {"who": speech.name(engine.key(role))}


def _answer_attention(speech: Speech, role: str) -> Verb:
    def do(deed: Deed) -> Done:
        return attention.answer_attention(deed.number, text=deed.text, by=deed.by, at=deed.at)

    return Verb(
        "attention",
        _("Ответить на просьбу о внимании"),
        "hand-raised",
        lambda: {"text": fields.text(_("Ответ автору"))},
        do,
        why_not=_not_his(speech, role),
        send=_("Ответить автору"),
    )


def _decide_dispute(speech: Speech, role: str) -> Verb:
    priorities, standing = speech.look.rules.priorities, speech.look.standing

    def do(deed: Deed) -> Done:
        changed = {
            name: str(deed.values[name])
            for name in ("impact", "urgency")
            if deed.values.get(name) and deed.values[name] != getattr(standing, name)
        }
        return attention.decide_dispute(
            deed.number,
            text=deed.text,
            impact=changed.get("impact"),
            urgency=changed.get("urgency"),
            by=deed.by,
            at=deed.at,
        )

    def chips(label: str, keys: tuple[str, ...], now: str) -> forms.Field:
        options = choosing.names(speech.look.rules, keys, speech.language)
        return fields.chips(label, options, initial=now)

    return Verb(
        "dispute",
        _("Решить спор о приоритете"),
        "scale",
        lambda: {
            "impact": chips(_("Влияние"), priorities.impacts, standing.impact),
            "urgency": chips(_("Срочность"), priorities.urgencies, standing.urgency),
            "text": fields.text(_("Решение: что ответить автору")),
        },
        do,
        why_not=_not_his(speech, role),
        send=_("Решить спор"),
    )
