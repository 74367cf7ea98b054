"""What the person did a moment ago, and for how long it can be taken back."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from reglament.engine import Category, FactKind
from reglament.people.models import Person
from reglament.tickets.looking import Look
from reglament.tickets.undo import WITHIN
from reglament.ui.shell import Undo

LASTING = (FactKind.REGISTERED, FactKind.RETRACTED)


def undo_of(look: Look, person: Person) -> Undo | None:
    """The offer to take it back, while there is time."""
    events = [fact for fact in look.state.facts() if not fact.is_verdict]
    last = events[-1] if events else None
    if last is None or last.actor != str(person.pk) or last.kind in LASTING:
        return None
    recorded = last.at if last.recorded_at is None else last.recorded_at
    left = WITHIN - (look.standing.at - recorded)
    if not 0 < left <= WITHIN:
        return None
    action = reverse("portal:undo", args=[look.ticket.number])
    return Undo(_done(look, last.kind), action, left, str(look.ticket.version))


def _done(look: Look, kind: FactKind) -> str:
    if kind is FactKind.MOVED:
        ends = {Category.CLOSED: _("Запрос закрыт."), Category.WITHDRAWN: _("Запрос отозван.")}
        return ends.get(look.standing.category, _("Отправлено."))
    if kind is FactKind.RATED and look.standing.category is Category.CLOSED:
        return _("Спасибо за оценку.")
    return _("Отправлено.")
