"""«Обходное решение»: the author works on, the cause is mended later."""

from __future__ import annotations

from collections.abc import Iterator

from django import forms

from reglament.desk.speech import Speech
from reglament.desk.verbs import fields
from reglament.desk.verbs.verb import Deed, Verb, is_desk
from reglament.engine import Category
from reglament.tickets import workarounds
from reglament.tickets.recording import Done
from reglament.ui.speaking import gettext as _

CODE = "workaround"


def relieving_verbs(speech: Speech) -> Iterator[Verb]:
    """Where the edition speaks of workarounds and the ticket is not resolved."""
    policies, category = speech.look.rules.policies, speech.look.standing.category
    third_party = policies.third_party
    known = policies.workaround_suffices or (third_party and third_party.workaround_for)
    if known and is_desk(speech) and not category.is_final and category is not Category.RESOLVED:
        yield _workaround(speech)


def is_owed(speech: Speech) -> bool:
    """A third party is being waited for, and the author should have a workaround meanwhile."""
    return workarounds.is_owed(speech.look.rules, speech.look.state)


def _workaround(speech: Speech) -> Verb:
    enough = workarounds.suffices(speech.look.rules, speech.look.standing.priority)

    def do(deed: Deed) -> Done:
        cause = str(deed.values.get("cause") or "").strip()
        if cause:
            return workarounds.work_around_and_follow_up(
                deed.number, text=deed.text, cause=cause, by=deed.by, at=deed.at
            )
        return workarounds.work_around(deed.number, text=deed.text, by=deed.by, at=deed.at)

    return Verb(
        CODE,
        _("Обходное решение"),
        "arrow-path",
        lambda: {
            "text": fields.text(_("Как автору работать, пока причина не устранена")),
            "cause": _cause(speech, enough),
        },
        do,
        send=_("Дать обход"),
        hint=_("Обхода достаточно: запрос будет исполнен, автор примет результат.")
        if enough
        else _("Часы исполнения идут дальше, пока причина не устранена."),
    )


def _cause(speech: Speech, enough: bool) -> forms.Field:
    field = fields.line(
        _("Отдельный запрос на исправление причины"),
        "need.subject",
        required=False,
        hint=_("Тема нового запроса; пусто — не заводить."),
    )
    if enough:
        field.initial = _("Устранить причину: %(subject)s") % {"subject": speech.look.ticket.subject[:150]}
    return field
