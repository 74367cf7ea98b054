"""The queue of one person («of-17»): whoever reads loads in the office comes here from a bar."""

from __future__ import annotations

from django.db.models import Q
from django.utils.translation import gettext as _

from reglament.desk.lists.views import ListView
from reglament.desk.seat import Seat
from reglament.people.models import Person

PREFIX = "of-"
LONGEST = 18  # digits of a key


def queue_of(seat: Seat, code: str) -> ListView | None:
    """The open tickets for which this person is responsible, as far as the reader sees them."""
    key = code.removeprefix(PREFIX)
    if not code.startswith(PREFIX) or not (key.isascii() and key.isdecimal()) or len(key) > LONGEST:
        return None
    person = Person.objects.visible_to(seat.person, at=seat.at).filter(pk=int(key)).first()
    if person is None:
        return None
    title = _("Очередь: %(name)s") % {"name": person}
    return ListView(code, title, "user", lambda seat: Q(responsible=person.pk), lambda seat: True, mixed=True)
