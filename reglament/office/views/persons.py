"""People: the directory, one person, his absences; organisations."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from reglament.office.circles import OFFICE
from reglament.office.frame import book_in_force
from reglament.office.persons import directory
from reglament.office.persons.card import card, may_enter_absence
from reglament.office.persons.leave import AbsenceForm, enter, preview
from reglament.people import absences as absence_verbs
from reglament.people.absences import AbsenceError
from reglament.people.models import Absence, Person
from reglament.people.models.persons import PersonQuerySet
from reglament.people.policies import DeskRequest, policy
from reglament.tickets.substitution import return_to


@policy(who=OFFICE)
def people(request: DeskRequest) -> HttpResponseBase:
    """The directory; `?q=` searches, `?after=` goes on."""
    query = request.GET.get("q", "")[:100]
    page = directory.persons(request, query, request.GET.get("after", "")[:400])
    return render(request, "office/people.html", {"page": page, "query": query})


@policy(who=OFFICE, object="person")
def person(request: DeskRequest, person: int) -> HttpResponseBase:
    """One person."""
    row = _found(request, person)
    context = {"card": card(request, row, book_in_force(request))}
    return render(request, "office/person.html", context)


@policy(who=OFFICE, object="person-absence", methods=["GET", "POST"])
def absence(request: DeskRequest, person: int) -> HttpResponseBase:
    """Enter an absence: first what it moves, then the deed."""
    row = _found(request, person)
    book = book_in_force(request)
    if book is None or not may_enter_absence(request, row):
        raise Http404(person)
    today = request.now.astimezone(book.zone).date()
    form = AbsenceForm(
        request.POST if request.method == "POST" else None,
        person=row,
        today=today,
        zone=book.zone,
        line=_line(request, row),
    )
    moving = None
    if form.is_bound and form.is_valid():
        planned = form.planned()
        if "save" in request.POST and _entered(request, form, planned):
            messages.success(request, _("Отсутствие записано"))
            return HttpResponseRedirect(reverse("office:person", args=[row.pk]))
        moving = preview(planned, request.user, book, request.now) if not form.errors else None
    context = {"form": form, "person": row, "moving": moving}
    return render(request, "office/absence.html", context, status=422 if form.errors else 200)


@policy(who=OFFICE, object="absence", methods=["POST"])
def cancel(request: DeskRequest, absence: int) -> HttpResponseBase:
    """Take back an absence that does not happen."""
    visible = Absence.objects.visible_to(request.user, at=request.now)
    row = visible.filter(pk=absence, ends_at__gt=request.now).select_related("person").first()
    if row is None or not may_enter_absence(request, row.person):
        raise Http404(absence)
    person, since = row.person, row.starts_at
    absence_verbs.cancel(row, by=request.user, at=request.now)
    if since <= request.now:
        return_to(person, since, request.now)
    messages.success(request, _("Отсутствие отменено"))
    return HttpResponseRedirect(reverse("office:person", args=[person.pk]))


@policy(who=OFFICE)
def organisations(request: DeskRequest) -> HttpResponseBase:
    """Whom the desk serves."""
    return render(request, "office/organisations.html", {"rows": directory.organisations(request)})


def _found(request: DeskRequest, person: int) -> Person:
    rows = directory.visible(request).select_related("organisation", "department", "manager")
    row = rows.filter(pk=person).first()
    if row is None:
        raise Http404(person)
    return row


def _line(request: DeskRequest, person: Person) -> PersonQuerySet:
    """Who may deputise: those whom the register of people names."""
    book = book_in_force(request)
    names = [*book.annexes.people] if book else []
    return directory.visible(request).active().filter(key__in=names)


def _entered(request: DeskRequest, form: AbsenceForm, planned: Absence) -> bool:
    try:
        enter(planned, by=request.user, at=request.now)
    except AbsenceError as error:
        form.add_error(None, str(error))
        return False
    return True
