"""What the desk offers in the frame of a screen."""

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from reglament.people.policies import DESK, DeskRequest
from reglament.ui.shell import NavItem


def links(request: DeskRequest) -> Sequence[NavItem]:
    """On the desk's own pages its lists stand above; from elsewhere one link leads back to them."""
    if not DESK.holds(request) or request.path.startswith(("/desk/", "/tickets/")):
        return ()
    return (NavItem(_("Рабочее место"), reverse("desk:home"), "inbox"),)
