"""Four words for the author: where his ticket is."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from reglament.engine import Category
from reglament.portal.speech import named
from reglament.tickets.looking import Look

PLACE = {Category.NEW: 0, Category.ASSIGNED: 0, Category.RESOLVED: 2, Category.CLOSED: 3}
WORK = 1


@dataclass(frozen=True, slots=True)
class Step:
    """One of the four; `state` is done, current or next."""

    name: str
    state: str


def steps(look: Look) -> list[Step]:
    """Принят → В работе → Проверьте → Закрыт; what was rejected or withdrawn ends where it was."""
    category = look.standing.category
    if category in (Category.REJECTED, Category.WITHDRAWN):
        label = named(look.standing.author_label, look.rules)
        return [Step(_("Принят"), "done"), Step(label, "current")]
    here = PLACE.get(category, WORK)
    names = (_("Принят"), _("В работе"), _("Проверьте"), _("Закрыт"))
    return [Step(name, _state(place, here)) for place, name in enumerate(names)]


def _state(place: int, here: int) -> str:
    if place < here or (place == here == PLACE[Category.CLOSED]):
        return "done"
    return "current" if place == here else "next"
