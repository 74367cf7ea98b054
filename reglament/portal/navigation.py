"""What the frame offers to an author. Whoever serves the desk has the desk's own navigation."""

from __future__ import annotations

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from reglament.notices.showing import count_unseen
from reglament.people.policies import DeskRequest
from reglament.portal.addresses import works_here
from reglament.portal.lists import Scope
from reglament.ui.shell import NavItem

MOST = 99


def links(request: DeskRequest) -> Sequence[NavItem]:
    """Mine, new, notices; none for the desk."""
    if works_here(request):
        return ()
    waiting = Scope.own(request.user, at=request.now).count_waiting()
    unseen = count_unseen(request.user, at=request.now)
    return (
        NavItem(_("Мои запросы"), reverse("portal:home"), "inbox", count=waiting or None, hot=bool(waiting)),
        NavItem(_("Новый"), reverse("portal:new"), "plus"),
        NavItem(_("Уведомления"), reverse("portal:notices"), "bell", count=_count(unseen)),
    )


def _count(unseen: int) -> int | str | None:
    return f"{MOST}+" if unseen > MOST else unseen or None
