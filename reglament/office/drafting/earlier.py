"""The edition with which another one is compared."""

from __future__ import annotations

from reglament.office.drafting.reading import in_force
from reglament.people.policies import DeskRequest
from reglament.rulebook import acquainting
from reglament.rulebook.models import UNSIGNED, Edition


def before(request: DeskRequest, row: Edition) -> Edition | None:
    """Asked for (`?since=`), else the last one the reader knows, else the one before; of a draft: what holds.

    None where there is none, or none that the reader sees.
    """
    enacted = (
        Edition.objects.visible_to(request.user, at=request.now)
        .enacted()
        .filter(regulation=row.regulation)
        .exclude(pk=row.pk)
    )
    if (asked := request.GET.get("since", "")).isdecimal() and len(asked) < 10:
        return enacted.filter(pk=int(asked)).first()
    if row.state in UNSIGNED or row.in_force_from is None:
        return in_force(row.regulation, by=request.user, at=request.now)
    known = acquainting.last_read(request.user, row.regulation, row)
    older = enacted.filter(in_force_from__lte=row.in_force_from).order_by("-in_force_from", "-pk")
    return known or older.first()
