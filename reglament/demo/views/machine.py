"""Moving the clock, and what happened meanwhile."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render, resolve_url
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from reglament.demo import happenings, machine
from reglament.demo.gates import GUEST, VISITOR
from reglament.demo.models import Journey
from reglament.people.models import Person
from reglament.people.policies import DeskRequest, policy
from reglament.people.views.landing import way_on


@policy(who=VISITOR, methods=["POST"])
def travel(request: DeskRequest) -> HttpResponse:
    """An hour, a day, a week forward."""
    length = machine.LENGTHS.get(request.POST.get("by", ""))
    if length is None:
        return HttpResponseRedirect(way_on(request))
    visitor: object = request.user
    person = visitor if isinstance(visitor, Person) else None
    try:
        journey = machine.travel(length, by=person, now=request.now)
    except machine.BusyError:
        messages.warning(request, _("Часы уже переводят. Подождите несколько секунд."))
        return HttpResponseRedirect(way_on(request))
    if person is not None:
        return HttpResponseRedirect(f"{resolve_url('demo-journey', journey.pk)}?{_back(request)}")
    said = happenings.count(journey) or _("ничего не случилось")
    messages.success(request, _("Часы переведены: %(said)s.") % {"said": said})
    return HttpResponseRedirect(way_on(request))


@policy(who=GUEST)
def journey(request: DeskRequest, number: int) -> HttpResponse:
    """What the desk did by itself on the way."""
    made = Journey.objects.filter(pk=number, arrived_at__isnull=False).first()
    if made is None:
        raise Http404
    context = {
        "journey": made,
        "said": happenings.count(made),
        "chapters": happenings.chapters(made, request.user, at=request.now),
        "back": way_on(request),
    }
    return render(request, "demo/journey.html", context)


def _back(request: DeskRequest) -> str:
    return urlencode({"next": way_on(request)})
