"""«Итоги»: the figures of a month, and the tickets of each of them."""

from __future__ import annotations

from django.http import Http404
from django.http.response import HttpResponseBase
from django.shortcuts import render

from reglament.office.circles import OFFICE
from reglament.office.frame import book_in_force, no_edition
from reglament.office.results import listing
from reglament.office.results.asking import asked
from reglament.office.results.figures import results
from reglament.office.results.labour import labour, sheet
from reglament.office.results.taking import attachment
from reglament.people.policies import DeskRequest, policy


@policy(who=OFFICE)
def report(request: DeskRequest) -> HttpResponseBase:
    """What came of a month (`?month=`, `?zone=`, `?line=`), over the tickets that the reader sees."""
    book = book_in_force(request)
    if book is None:
        return no_edition(request)
    wanted = asked(request, book)
    context = {"asked": wanted, "results": results(wanted), "labour": labour(wanted)}
    return render(request, "office/results.html", context)


@policy(who=OFFICE)
def effort(request: DeskRequest) -> HttpResponseBase:
    """The hours of the month as a table to take along."""
    book = book_in_force(request)
    if book is None:
        raise Http404
    wanted = asked(request, book)
    return attachment(sheet(wanted), f"effort-{wanted.scope.month:%Y-%m}.csv")


@policy(who=OFFICE)
def tickets(request: DeskRequest) -> HttpResponseBase:
    """The tickets of one figure (`?figure=`, `?value=`)."""
    book = book_in_force(request)
    if book is None:
        raise Http404
    wanted = asked(request, book)
    figure, value = request.GET.get("figure", "all"), request.GET.get("value", "")
    page = listing.page(wanted, figure, value, listing.page_number(request.GET.get("page", "")))
    if page is None:
        raise Http404(figure)
    context = {"asked": wanted, "page": page, "again": wanted.of(figure, value)}
    return render(request, "office/results_tickets.html", context)
