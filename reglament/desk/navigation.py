"""What the desk offers in the frame of a screen."""

from collections.abc import Iterator, Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from reglament.desk.letters.listing import waiting
from reglament.people.policies import DESK, DeskRequest
from reglament.ui.shell import NavItem


def links(request: DeskRequest) -> Sequence[NavItem]:
    """On the desk's own pages its lists stand above; from elsewhere one link leads back to them."""
    if not DESK.holds(request):
        return ()
    letters = tuple(_letters(request))
    if request.path.startswith(("/desk/", "/tickets/")):
        return letters
    return (NavItem(_("Рабочее место"), reverse("desk:home"), "inbox"), *letters)


def _letters(request: DeskRequest) -> Iterator[NavItem]:
    """Letters that wait for a person are seen from everywhere; where none waits, there is nothing to see."""
    if count := waiting(request):
        yield NavItem(_("Отложенные письма"), reverse("desk:letters"), "envelope", count=count, hot=True)
