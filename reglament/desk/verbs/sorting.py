"""Triage, and every later correction of what a ticket counts as. One form: what it is, then whose."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.db import transaction
from django.utils.translation import pgettext

from reglament import engine
from reglament.desk.speech import Speech
from reglament.desk.verbs import choosing, fields, permitting
from reglament.desk.verbs.verb import Deed, Verb, is_desk
from reglament.engine import Need
from reglament.tickets import assignment, triage
from reglament.tickets.recording import Done
from reglament.tickets.splitting import splits
from reglament.ui.speaking import gettext as _

NAMES = ("kind", "zone", "impact", "urgency", "complexity", "priority")


def sorting_verb(speech: Speech) -> Verb | None:
    """The verb, where the edition has anything to sort by."""
    standing = speech.look.standing
    if not dict(_classes(speech)):
        return None
    return Verb(
        code="classification",
        label=_("Изменить разбор") if standing.triaged else _("Разобрать"),
        icon="funnel",
        fields=lambda: dict(_fields(speech)),
        do=_sort,
        why_not=_why_not(speech),
        key="KeyT",
        send=_("Сохранить разбор"),
        hint=_hint(speech),
    )


def _hint(speech: Speech) -> str:
    if speech.look.standing.triaged:
        return ""
    apart = _("Вторую тему выделяют в связанный запрос.") if splits(speech.look.rules) else ""
    return " ".join(filter(None, (_("Подставлено то, чем запрос считается до разбора."), apart)))


def _why_not(speech: Speech) -> str | None:
    if speech.look.standing.category.is_final:
        return _("Запрос завершён.")
    return None if is_desk(speech) else _("Это делает поддержка.")


def _fields(speech: Speech) -> Iterator[tuple[str, forms.Field]]:
    yield from _classes(speech)
    circumstances = [each for each in speech.look.rules.priorities.modifiers if not each.source and each.code]
    if circumstances:
        codes = [engine.key(each.code) for each in circumstances]
        options = choosing.names(speech.look.rules, codes, speech.language)
        yield "circumstances", fields.marks(_("Обстоятельства"), options)
    if speech.look.rules.policies.restricted:
        label = _("Только с решения (%(clause)s)") % {"clause": permitting.clause(speech)}
        named = _named(speech, speech.look.rules.policies.restricted)
        yield "operations", fields.marks(label, named, permitting.needed(speech))
    if speech.look.rules.policies.justified:
        yield "reason", fields.text(_("Почему такой приоритет"), required=False, rows=2)
    if _may_assign(speech):
        people = choosing.colleagues(speech)
        yield (
            "responsible",
            fields.choice(_("Сразу назначить"), people, required=False, hint=_("Можно позже, отдельно.")),
        )


def _classes(speech: Speech) -> Iterator[tuple[str, forms.Field]]:
    rules, now = speech.look.rules, speech.look.standing
    grades = speech.look.book.edition.priorities
    if len(rules.kinds) > 1:
        yield "kind", fields.chips(pgettext("запроса", "Вид"), _named(speech, rules.kinds), initial=now.kind)
    if rules.zones:
        options = _named(speech, rules.zones)
        yield "zone", fields.choice(_("Зона"), options, required=False, initial=now.zone)
    if rules.priorities.matrix and grades is not None:
        yield (
            "impact",
            fields.chips(_("Влияние"), _named(speech, rules.priorities.impacts), initial=now.impact),
        )
        yield (
            "urgency",
            fields.chips(_("Срочность"), _named(speech, rules.priorities.urgencies), initial=now.urgency),
        )
    elif len(rules.priorities.order) > 1:
        options = _named(speech, rules.priorities.order)
        yield "priority", fields.chips(_("Приоритет"), options, initial=now.priority)
    if rules.complexities:
        efforts = {key: each.effort for key, each in rules.policies.complexities.items()}
        options = choosing.names(rules, rules.complexities, speech.language, efforts)
        yield "complexity", fields.chips(_("Сложность"), options, initial=now.complexity)


def _named(speech: Speech, keys: Any) -> list[choosing.Choice]:
    return choosing.names(speech.look.rules, keys, speech.language)


def _may_assign(speech: Speech) -> bool:
    return any(Need.RESPONSIBLE in each.transition.needs for each in speech.look.open_moves)


@transaction.atomic
def _sort(deed: Deed) -> Done:
    """What was changed, and who is to do it: both or neither."""
    changed = {name: value for name in NAMES if (value := deed.values.get(name))}
    marks = tuple(deed.values.get("circumstances") or ())
    listed = deed.values.get("operations")
    done = triage.triage(
        deed.number,
        **changed,
        circumstances=marks,
        operations=None if listed is None else tuple(listed),
        reason=str(deed.values.get("reason") or ""),
        by=deed.by,
        at=deed.at,
    )
    if chosen := choosing.person(deed, "responsible"):
        return assignment.assign(deed.number, responsible=chosen, by=deed.by, at=deed.at)
    return done
