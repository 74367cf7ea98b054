"""Who changed the desk itself: editions, annexes, records of people and absences."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from reglament.people import changes
from reglament.people.policies import DeskRequest
from reglament.rulebook.models import Edition
from reglament.rulebook.registers import latest_changes

SHOWN = 100


@dataclass(frozen=True, slots=True)
class Deed:
    """One change: when, who, what."""

    at: datetime
    who: str
    what: str


def deeds(request: DeskRequest) -> list[Deed]:
    """The latest hundred."""
    found = [*_editions(request), *_annexes(), *_records()]
    return sorted(found, key=lambda deed: deed.at, reverse=True)[:SHOWN]


def _editions(request: DeskRequest) -> list[Deed]:
    visible = Edition.objects.visible_to(request.user, at=request.now)
    rows = visible.exclude(enacted_at=None).select_related("enacted_by").defer("text")
    return [
        Deed(row.enacted_at, _who(row.enacted_by), _("введена редакция %(number)s") % {"number": row.number})
        for row in rows.order_by("-enacted_at")[:SHOWN]
        if row.enacted_at
    ]


def _annexes() -> list[Deed]:
    return [
        Deed(
            row.changed_at,
            _who(row.changed_by),
            _("приложение «%(kind)s», версия %(version)d") % {"kind": row.kind, "version": row.version},
        )
        for row in latest_changes(SHOWN)
    ]


def _records() -> list[Deed]:
    return [
        Deed(row.at, _who(row.by), f"{_subject(row.subject)} № {row.subject_id}: {_verb(row.verb)}")
        for row in changes.latest(SHOWN)
    ]


def _who(person: object) -> str:
    return str(person) if person else _("система")


def _subject(subject: str) -> str:
    return {
        "person": _("человек"),
        "address": _("адрес"),
        "absence": _("отсутствие"),
        "organisation": _("организация"),
        "department": _("подразделение"),
        "base": _("база"),
    }.get(subject, subject)


def _verb(verb: str) -> str:
    return {
        "enrol": _("заведён"),
        "register": _("заведено"),
        "correct": _("исправлено"),
        "switch_off": _("вход закрыт"),
        "switch_on": _("вход открыт"),
        "appoint_administrator": _("назначен администратором"),
        "end_sessions": _("все входы завершены"),
        "erase": _("данные удалены"),
        "enter": _("записано"),
        "change": _("изменено"),
        "cancel": _("отменено"),
        "add": _("добавлен"),
        "remove": _("убран"),
    }.get(verb, verb)
