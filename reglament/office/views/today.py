"""Today in a sentence."""

from __future__ import annotations

from django.http.response import HttpResponseBase
from django.shortcuts import render

from reglament.office.circles import HEAD, OFFICE
from reglament.office.frame import book_in_force
from reglament.office.records.failures import count_failures
from reglament.office.today.overview import counts, leaves, loads
from reglament.people.policies import DeskRequest, policy


@policy(who=OFFICE)
def home(request: DeskRequest) -> HttpResponseBase:
    """What is open, late, waiting; who carries how much; what went wrong by itself."""
    book = book_in_force(request)
    context = {
        "counts": counts(request),
        "loads": loads(request, book) if book else [],
        "leaves": leaves(request, book) if book and HEAD.holds(request) else [],
        "failures": count_failures() if HEAD.holds(request) else 0,
    }
    return render(request, "office/today.html", context)
