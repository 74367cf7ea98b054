"""The regulation and the papers beside it as files; while one is being made, a page that says so."""

from __future__ import annotations

from typing import Final

from django.http import Http404
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.text import slugify

from reglament.files.responses import serve
from reglament.office.circles import HEAD
from reglament.office.drafting.earlier import before
from reglament.office.frame import frame_of
from reglament.office.views.regulation import visible
from reglament.people.policies import SIGNED_IN, DeskRequest, policy
from reglament.people.roles import serves_desk
from reglament.rulebook import printing
from reglament.rulebook.models import Edition, Printout
from reglament.rulebook.ordering import order
from reglament.ui.language import language

AGAIN_AFTER: Final = 2
"""Seconds after which the browser looks again."""
FORMS: Final = ("docx", "pdf")
PAPERS: Final = {
    "regulation": SIGNED_IN,
    "leaflet": SIGNED_IN,
    "order": HEAD,
    "approval": HEAD,
    "acquaintance": HEAD,
}


@policy(who=SIGNED_IN, object="printout", methods=("GET", "POST"))
def printout(request: DeskRequest, edition: int, what: str, form: str) -> HttpResponseBase:
    """The file, if it is made; GET says that it is being made or offers to have it made, POST asks for it."""
    row = visible(request, edition)
    if form not in FORMS or what not in PAPERS or not PAPERS[what].holds(request):
        raise Http404(what)
    wish = printing.Wish(
        row.pk,
        what,
        form,
        language(),
        _whole(request),
        _portal(request, what),
        _since(request, row) if what == "regulation" else 0,
    )
    if request.method == "POST":
        order(wish, at=request.now)
        return redirect(request.get_full_path())
    found = printing.find(wish, at=request.now)
    if found is None or found.content is None:
        context = {"frame": frame_of(request), "row": row, "found": found, "given_up": _given_up(found)}
        response = render(request, "office/printout.html", context)
        if found and not context["given_up"]:
            response.headers["Refresh"] = str(AGAIN_AFTER)
        return response
    changes = "changes" if wish.against else ""
    name = "-".join(filter(None, (slugify(what), slugify(row.number) or str(row.pk), changes, wish.language)))
    return serve(request, found.content, f"{name}.{form}")


def _whole(request: DeskRequest) -> bool:
    """Registers of people are for whoever works here."""
    return serves_desk(request.user, at=request.now) or HEAD.holds(request)


def _since(request: DeskRequest, row: Edition) -> int:
    """The edition whose differences are to be marked (`?since=`); 0 where the address names none."""
    if "since" not in request.GET:
        return 0
    old = before(request, row)
    if old is None:
        raise Http404(row.pk)
    return old.pk


def _portal(request: DeskRequest, what: str) -> str:
    return request.build_absolute_uri("/") if what == "leaflet" else ""


def _given_up(found: Printout | None) -> bool:
    return found is not None and found.tries >= printing.TRIES
