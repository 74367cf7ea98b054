"""«Регламент»: the edition in force as a document, the list of editions, the file itself."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.text import slugify

from reglament.office.circles import HEAD, OFFICE
from reglament.office.frame import book_in_force, frame_of, no_edition
from reglament.office.regulation.findings import findings
from reglament.office.regulation.printing import printed
from reglament.office.regulation.scopes import holdings
from reglament.people.policies import SIGNED_IN, DeskRequest, policy
from reglament.people.roles import serves_desk
from reglament.rulebook.acquainting import has_read
from reglament.rulebook.models import Edition, EditionState
from reglament.rulebook.reading import Book, book_of
from reglament.rulebook.trialling import is_on_trial


@policy(who=SIGNED_IN)
def regulation(request: DeskRequest) -> HttpResponseBase:
    """The edition that holds for the reader."""
    book = book_in_force(request)
    if book is None:
        return no_edition(request)
    return _shown(request, visible(request, book.id), book)


@policy(who=SIGNED_IN, object="edition")
def edition(request: DeskRequest, edition: int) -> HttpResponseBase:
    """Any edition that the reader may see: what was in force is public, drafts are not."""
    row = visible(request, edition)
    return _shown(request, row, book_of(row.pk, request.now))


@policy(who=SIGNED_IN, object="edition")
def file(request: DeskRequest, edition: int) -> HttpResponseBase:
    """The edition's own file, as it was signed; `?view` shows it with line numbers."""
    row = visible(request, edition)
    if "view" in request.GET:
        lines = row.text.splitlines()
        return render(request, "office/file.html", {"frame": frame_of(request), "row": row, "lines": lines})
    response = HttpResponse(row.text, content_type="application/yaml; charset=utf-8")
    name = slugify(row.source.rpartition(".")[0]) or "regulation"
    response["Content-Disposition"] = f'attachment; filename="{name}-{slugify(row.number) or row.pk}.yaml"'
    return response


@policy(who=OFFICE)
def editions(request: DeskRequest) -> HttpResponseBase:
    """All editions with their states, the newest first."""
    rows = Edition.objects.visible_to(request.user, at=request.now).select_related("enacted_by").defer("text")
    context = {"rows": rows.order_by("regulation", "-in_force_from", "-pk"), "heads": HEAD.holds(request)}
    context["holdings"] = holdings(request.user, at=request.now)
    return render(request, "office/editions.html", context)


def visible(request: DeskRequest, edition: int) -> Edition:
    """The edition, if the reader may see it; raises Http404."""
    row = Edition.objects.visible_to(request.user, at=request.now).filter(pk=edition).first()
    if row is None:
        raise Http404(edition)
    return row


def _shown(request: DeskRequest, row: Edition, book: Book) -> HttpResponseBase:
    in_force = row.state == EditionState.IN_FORCE
    context = {
        "frame": frame_of(request),
        "row": row,
        "in_force": in_force,
        "document": printed(book, whole=serves_desk(request.user, at=request.now) or HEAD.holds(request)),
        "findings": findings(book, request.now) if in_force and HEAD.holds(request) else None,
        "works_here": OFFICE.holds(request),
        "heads": HEAD.holds(request),
        "known": has_read(request.user, row),
        "trial": book.edition.document.trial if in_force and is_on_trial(row, request.now) else None,
    }
    return render(request, "office/regulation.html", context)
