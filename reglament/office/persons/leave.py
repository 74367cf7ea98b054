"""Entering an absence: from which day to which, who deputises, and what that moves, before it is done."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from reglament.office.frame import term
from reglament.people import absences
from reglament.people.models import Absence, Person
from reglament.people.models.persons import PersonQuerySet
from reglament.rulebook.leave import is_late, moves_at
from reglament.rulebook.reading import Book
from reglament.tickets.models import Ticket
from reglament.tickets.substitution import would_move

SHOWN = 20


class AbsenceForm(forms.Form):
    """Whole days of the desk's time zone, the last one included."""

    first = forms.DateField(
        label=_("Первый день"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d", "%d.%m.%Y"],
        error_messages={"required": _("Укажите первый день"), "invalid": _("Пишите день так: 30.04.2026")},
    )
    last = forms.DateField(
        label=_("Последний день"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d", "%d.%m.%Y"],
        error_messages={"required": _("Укажите последний день"), "invalid": _("Пишите день так: 30.04.2026")},
    )
    reason = forms.CharField(label=_("Причина"), max_length=200, required=False)

    def __init__(
        self, data: Any = None, *, person: Person, today: date, zone: tzinfo, line: PersonQuerySet
    ) -> None:
        super().__init__(data, initial={"first": today, "last": today})
        self.person, self.zone = person, zone
        self.fields["deputy"] = forms.ModelChoiceField(
            line.exclude(pk=person.pk),
            label=_("Кто замещает"),
            required=False,
            empty_label=_("по регламенту"),
        )

    def clean(self) -> dict[str, Any]:
        """The last day is not before the first."""
        given = self.cleaned_data
        if given.get("first") and given.get("last") and given["last"] < given["first"]:
            self.add_error("last", _("Последний день раньше первого"))
        return given

    def planned(self) -> Absence:
        """The absence as it would be; not stored."""
        given = self.cleaned_data
        return Absence(
            person=self.person,
            starts_at=datetime.combine(given["first"], time(), tzinfo=self.zone),
            ends_at=datetime.combine(given["last"] + timedelta(days=1), time(), tzinfo=self.zone),
            deputy=given.get("deputy"),
            reason=given.get("reason", ""),
        )


@dataclass(frozen=True, slots=True)
class Moving:
    """A ticket that the absence moves, and to whom."""

    ticket: Ticket
    to: Person


@dataclass(frozen=True, slots=True)
class Preview:
    """What would move if the absence began now; `count` says how many, of which the first are shown.

    `by_hand`: until when people may hand over themselves, None where the edition knows no such term.
    `notice`: how long before an absence is announced, where this one is too late; `clause` says so.
    """

    count: int
    shown: tuple[Moving, ...]
    begins_later: bool
    by_hand: datetime | None = None
    notice: str = ""
    clause: str = ""


@dataclass(frozen=True, slots=True)
class Leave:
    """An absence and whether it was announced too late."""

    absence: Absence
    is_late: bool


def coming(absences: Iterable[Absence], book: Book) -> list[Leave]:
    """These absences as the edition sees them."""
    return [Leave(absence, is_late(absence, book.rules)) for absence in absences]


def preview(planned: Absence, reader: Person, book: Book, at: datetime) -> Preview:
    """What moves by the clause on substitution; only tickets that the reader sees are named."""
    planned.announced_at = at
    terms = book.rules.policies.substitution
    found = would_move(planned, at=at)
    visible = set(
        Ticket.objects.visible_to(reader, at=at)
        .filter(pk__in=[ticket.pk for ticket, _deputy in found[:SHOWN]])
        .values_list("pk", flat=True)
    )
    shown = tuple(Moving(ticket, to) for ticket, to in found[:SHOWN] if ticket.pk in visible)
    late = terms is not None and is_late(planned, book.rules)
    return Preview(
        count=len(found),
        shown=shown,
        begins_later=planned.starts_at > at,
        by_hand=moves_at(planned, book.rules) if found and terms and terms.within else None,
        notice=term(book, terms.announce) if late and terms else "",
        clause=terms.clause if terms else "",
    )


def enter(planned: Absence, *, by: Person, at: datetime) -> Absence:
    """Note the absence. Raises AbsenceError."""
    return absences.enter(
        planned.person,
        planned.starts_at,
        planned.ends_at,
        by=by,
        at=at,
        deputy=planned.deputy,
        reason=planned.reason,
    )
