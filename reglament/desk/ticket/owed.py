"""What the desk still owes the author beside the answer, and what it gave: a workaround, a call."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from reglament.desk.speech import Speech, cited
from reglament.desk.ticket.particulars import Particular
from reglament.engine import FactKind
from reglament.tickets import workarounds


def owed(speech: Speech) -> list[Particular]:
    """As terms among the facts of the ticket; most tickets have none."""
    return [*_workaround(speech), *_mark(speech)]


def _workaround(speech: Speech) -> Iterator[Particular]:
    look = speech.look
    if workarounds.is_owed(look.rules, look.state):
        terms = look.rules.policies.third_party
        clause = cited(terms.clause if terms else "")
        yield Particular(_("Обход"), _("нужен, пока работает внешняя сторона"), clause)
    elif FactKind.WORKED_AROUND in look.state.last:
        yield Particular(_("Обход"), _("дан автору"))


def _mark(speech: Speech) -> Iterator[Particular]:
    ticket = speech.look.ticket
    if ticket.mark is None:
        return
    due = ticket.call_due_at
    call = _("позвонить автору до: %(moment)s") % {"moment": speech.moment(due)} if due else ""
    yield Particular(_("Оценка автора"), str(ticket.mark), call)
