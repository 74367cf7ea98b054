"""What the office offers in the frame of a screen."""

from __future__ import annotations

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from reglament.people.policies import DeskRequest
from reglament.ui.shell import NavItem


def links(request: DeskRequest) -> Sequence[NavItem]:
    """The regulation for everybody; the rest for whom it is."""
    return (NavItem(_("Регламент"), reverse("office:regulation"), "book-open"),)
