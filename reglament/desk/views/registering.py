"""«Кто звонит?» and everything after it, on one screen."""

from __future__ import annotations

import secrets
from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from reglament.desk.lists import places, screens
from reglament.desk.pages import CALL
from reglament.desk.registering.callers import Caller, callers
from reglament.desk.registering.deed import register
from reglament.desk.registering.emergency import ASKED, Watch, watch
from reglament.desk.registering.form import CallForm
from reglament.desk.seat import Seat, seat_of
from reglament.desk.verbs.receiving import UnfitFileError, enclosures
from reglament.people.models import Person
from reglament.people.policies import DESK, DeskRequest, policy
from reglament.rulebook.reading import Book, NoEdition, book_of, edition_at
from reglament.tickets import channels
from reglament.tickets.refusals import Refused


@policy(who=DESK, methods=["GET", "POST"])
def new(request: DeskRequest) -> HttpResponse:
    """The form of a call, and the registration."""
    seat = seat_of(request)
    if not seat.books:
        return render(request, "desk/no_edition.html", {"side": _side(seat)}, status=409)
    if request.method != "POST":
        called = watch(seat.books[0]) if ASKED in request.GET else None
        initial = {"key": secrets.token_urlsafe(12), **(called.initial if called else {})}
        return _page(request, seat, CallForm(seat, seat.books[0], initial=initial), [], called=called)
    chosen = request.POST.get("author", "")
    known = int(chosen) if chosen.isdecimal() and len(chosen) < 19 else None
    found = callers(seat, request.POST.get("who", ""), known)
    return _register(request, seat, found)


@policy(who=DESK)
def who(request: DeskRequest) -> HttpResponse:
    """Who may be calling, while the name is being typed."""
    seat = seat_of(request)
    words = request.GET.get("who", "")[:200]
    return render(request, "desk/callers.html", {"found": callers(seat, words), "words": words.strip()})


def _register(request: DeskRequest, seat: Seat, found: list[Caller]) -> HttpResponse:
    form = CallForm(seat, seat.books[0], request.POST)
    author = form.settle(found) if form.is_valid() else None
    if author is None:
        return _page(request, seat, form, found, status=422)
    person = Person.objects.visible_to(request.user, at=request.now).get(pk=author)
    try:
        files = enclosures(request.FILES.getlist("files"), by=request.user, at=request.now)
        done = register(
            _book(seat, person),
            person,
            form.cleaned_data,
            answers=form.answers(),
            enclosures=files,
            by=request.user,
            at=request.now,
        )
    except UnfitFileError as error:
        form.add_error(None, str(error))
    except NoEdition:
        form.add_error(None, _("Для этого человека регламент не введён в действие."))
    except Refused as refused:
        for sentence in refused.cited():
            form.add_error(None, sentence)
    else:
        return HttpResponseRedirect(f"{reverse('ticket', args=[done.ticket.number])}?done={CALL}")
    return _page(request, seat, form, found, status=422)


def _book(seat: Seat, author: Person) -> Book:
    organisation, department = author.organisation_id, author.department_id
    return book_of(edition_at(seat.at, organisation=organisation, department=department), seat.at)


def _page(
    request: DeskRequest,
    seat: Seat,
    form: CallForm,
    found: list[Caller],
    *,
    called: Watch | None = None,
    status: int = 200,
) -> HttpResponse:
    rules = seat.books[0].rules
    context = {
        "form": form,
        "found": found,
        "side": _side(seat),
        "words": form["who"].value() or "",
        "called": called,
        "emergency": called is None and watch(seat.books[0]) is not None,
        "number_matters": channels.number_matters(rules),
    }
    return render(request, "desk/new.html", context, status=status)


def _side(seat: Seat) -> list[Any]:
    return screens.side(seat, places.Place(None))
