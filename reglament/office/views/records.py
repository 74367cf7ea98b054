"""The journal of everything, and what could not be done."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from reglament.office.circles import HEAD
from reglament.office.records import failures as troubles
from reglament.office.records import journal as facts
from reglament.office.records.settings import deeds
from reglament.people.policies import DeskRequest, policy


@policy(who=HEAD)
def journal(request: DeskRequest) -> HttpResponseBase:
    """Facts of tickets; `?of=settings` the changes of the desk itself."""
    if request.GET.get("of") == "settings":
        return render(request, "office/deeds.html", {"deeds": deeds(request)})
    wanted = facts.read_wanted(request)
    address = request.GET.copy()
    page = facts.page(request, wanted)
    if page.after is not None:
        address["after"] = str(page.after)
    context = {
        "page": page,
        "wanted": wanted,
        "kinds": facts.kinds(),
        "days": facts.DAYS,
        "next": f"?{address.urlencode()}" if page.after is not None else "",
    }
    return render(request, "office/journal.html", context)


@policy(who=HEAD, methods=["GET", "POST"])
def failures(request: DeskRequest) -> HttpResponseBase:
    """What waits for somebody; a POST lets one of them be tried again."""
    if request.method == "POST":
        again = troubles.retry(request.POST.get("sort", ""), request.POST.get("id", ""), at=request.now)
        said = _("Будет сделана новая попытка") if again else _("Этого сбоя уже нет")
        messages.add_message(request, messages.SUCCESS if again else messages.INFO, said)
        return HttpResponseRedirect(reverse("office:failures"))
    context = {"groups": troubles.groups(), "aside": troubles.set_aside(request)}
    return render(request, "office/failures.html", context)
