"""Moving the clock, and what happened meanwhile."""

from __future__ import annotations

from django.db import transaction
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render, resolve_url
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache
from django_htmx.http import HttpResponseClientRefresh

from reglament.demo import happenings, jobs, machine
from reglament.demo.gates import VISITOR
from reglament.demo.models import Journey
from reglament.people.models import Person
from reglament.people.policies import DeskRequest, policy
from reglament.people.views.landing import way_on


@policy(who=VISITOR, methods=["POST"])
def travel(request: DeskRequest) -> HttpResponse:
    """An hour, a day, a week forward: the worker moves the clock, the next page shows how far it is."""
    length = machine.LENGTHS.get(request.POST.get("by", ""))
    if length is None:
        return HttpResponseRedirect(way_on(request))
    visitor: object = request.user
    person = visitor if isinstance(visitor, Person) else None
    with transaction.atomic():
        made, is_new = machine.set_out(length, by=person, now=request.now)
        if is_new:
            jobs.travel.defer(journey=made.pk)
    return HttpResponseRedirect(f"{resolve_url('demo-journey', made.pk)}?{_back(request)}")


@policy(who=VISITOR)
@never_cache
def journey(request: DeskRequest, number: int) -> HttpResponse:
    """How far the clock has come, then what the desk did by itself on the way."""
    made = Journey.objects.filter(pk=number).first()
    if made is None:
        raise Http404
    context = {"journey": made, "back": way_on(request)}
    if made.arrived_at is None:
        page = "demo/way.html" if request.htmx else "demo/underway.html"
        return render(request, page, context)
    if request.htmx:
        return HttpResponseClientRefresh()
    visitor: object = request.user
    seen = happenings.chapters(made, visitor, at=request.now) if isinstance(visitor, Person) else ()
    return render(request, "demo/journey.html", {**context, "said": happenings.count(made), "chapters": seen})


def _back(request: DeskRequest) -> str:
    return urlencode({"next": way_on(request)})
