"""How many letters the edition sends: silence is the default, so people should know what they sign."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from reglament.engine.regulation.exchange import Delivery, Notice

from .findings import Checked, Finding

_EVERY_TICKET: Final = (
    Notice.REGISTERED,
    Notice.ASSIGNED,
    Notice.STATE_CHANGED,
    Notice.RESULT,
    Notice.CLOSED,
)
"""What happens to nearly every ticket at least once; questions and reminders come on top."""
_MANY: Final = 3


def check(checked: Checked) -> Iterator[Finding]:
    """A note of the month's letters; a warning where each ticket sends its author more than three."""
    exchange, measures, users = (
        checked.edition.exchange,
        checked.edition.measures,
        checked.edition.document.users,
    )
    if exchange is None or not exchange.notices:
        return
    each = sum(exchange.notices.get(notice) is Delivery.LETTER for notice in _EVERY_TICKET)
    path, clause = ("exchange", "notices"), exchange.notices_clause or exchange.clause
    if each > _MANY:
        yield checked.warning("many_letters", *path, clause=clause, each=each)
    elif measures is not None and measures.load is not None and users and each:
        month = round(measures.load.tickets_per_user * users * each)
        yield checked.note("letters", *path, clause=clause, each=each, month=month)
