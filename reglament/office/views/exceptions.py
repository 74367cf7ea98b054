"""«Отступления»: the register of what was done against a rule, and of decisions about verdicts."""

from __future__ import annotations

from django.http import Http404
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _

from reglament.office.circles import OFFICE
from reglament.office.exceptions.asking import asked
from reglament.office.exceptions.register import Line, lines
from reglament.office.frame import book_in_force, no_edition
from reglament.office.results.taking import attachment
from reglament.people.policies import DeskRequest, policy
from reglament.reports import tables
from reglament.ui.moments import moment_words


@policy(who=OFFICE)
def register(request: DeskRequest) -> HttpResponseBase:
    """The list (`?month=`, `?kind=`, `?person=`, `?clause=`); made to be printed as well."""
    book = book_in_force(request)
    if book is None:
        return no_edition(request)
    wanted = asked(request, book)
    context = {"asked": wanted, "lines": lines(wanted), "terms": book.rules.policies, "edition": book.id}
    return render(request, "office/exceptions.html", context)


@policy(who=OFFICE)
def sheet(request: DeskRequest) -> HttpResponseBase:
    """The same as a table to take along."""
    book = book_in_force(request)
    if book is None:
        raise Http404
    head = [_("Когда"), _("Запрос"), _("Тема"), _("Что"), _("Кто"), _("Утвердил"), _("Пункт"), _("Причина")]
    rows = [_row(line, request) for line in lines(asked(request, book))]
    return attachment(tables.as_csv(head, rows), "deviations.csv")


def _row(line: Line, request: DeskRequest) -> list[tables.Value]:
    at = moment_words(line.at, request.now)
    words = (at, line.label, line.subject, line.what, line.who, line.approved_by, line.clause, line.reason)
    return [*words]
