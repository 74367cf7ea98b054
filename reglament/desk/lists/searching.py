"""What a line of search finds, as a list of the desk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from reglament.desk.lists import rows
from reglament.desk.lists.paging import PAGE, Mark
from reglament.desk.seat import Seat
from reglament.people import statements
from reglament.people.statements import TEXT, Values
from reglament.search import finding
from reglament.search.line.reading import numbered
from reglament.search.line.understood import Chip
from reglament.search.models import SavedList
from reglament.search.searching import COUNTED, Found, Search, Wider
from reglament.tickets.models import Ticket
from reglament.ui.language import language

__all__ = ["Answer", "answer", "numbered"]


@dataclass(frozen=True)
class Hint:
    """A line that would find something, and how much."""

    line: str
    text: str


@dataclass(frozen=True)
class Answer:
    """How a line was understood, and its rows.

    `repaired`: the line that was answered in place of it; `kept`: the person's own list of this line.
    """

    lines: Sequence[rows.Line]
    chips: Sequence[Chip] = ()
    repaired: str = ""
    hints: Sequence[Hint] = ()
    kept: SavedList | None = None


def answer(seat: Seat, line: str, after: Mark | None) -> Answer:
    """One row more than a page, the newest first; where there is none, what to leave out."""
    search = Search(seat.person, seat.at, language())
    found = search.find(line, most=PAGE + 1, before=after.number if after else None)
    hints = [] if found.numbers or after else [_hint(each) for each in search.wider(line)]
    own = SavedList.objects.visible_to(seat.person, at=seat.at).filter(owner=seat.person, line=line)
    return Answer(_lines(seat, found), found.understood.chips, found.repaired, hints, own.first())


def _lines(seat: Seat, found: Found) -> list[rows.Line]:
    def asked() -> QuerySet[Any, tuple[Any, ...]]:
        visible = Ticket.objects.visible_to(seat.person, at=seat.at)
        return rows.columns(seat, visible.filter(finding.among(TEXT)).order_by("-number"), PAGE + 1)

    values: Values = {TEXT: finding.listed(found.numbers)}
    return list(map(rows.Line._make, statements.rows(("found", seat.mark), asked, values)))


def _hint(wider: Wider) -> Hint:
    values = {"piece": wider.piece, "count": wider.count}
    if wider.count >= COUNTED:
        return Hint(wider.line, _("без «%(piece)s» нашлось бы больше тысячи") % values)
    text = ngettext(
        "без «%(piece)s» нашёлся бы %(count)s", "без «%(piece)s» нашлось бы %(count)s", wider.count
    )
    return Hint(wider.line, text % values)
