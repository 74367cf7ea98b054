"""«Почта демо»: every letter that would have left."""

from __future__ import annotations

import uuid

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from reglament.demo.gates import VISITOR
from reglament.demo.letters import read
from reglament.notices.models import Delivery
from reglament.people.policies import DeskRequest, policy

ON_A_PAGE = 30


@policy(who=VISITOR)
@never_cache
def mailbox(request: DeskRequest) -> HttpResponse:
    """The letters, the newest first; `?to=климов` those to one person."""
    to = request.GET.get("to", "")
    rows = Delivery.objects.select_related("person", "notice__ticket").order_by("-made_at", "pk")
    pages = Paginator(rows.filter(person__key=to) if to else rows, ON_A_PAGE)
    page = pages.get_page(request.GET.get("page"))
    reader = page.object_list[0].person if to and page.object_list else None
    context = {"page": page, "letters": [read(each) for each in page.object_list], "to": to, "reader": reader}
    return render(request, "demo/mailbox.html", context)


@policy(who=VISITOR)
@never_cache
def letter(request: DeskRequest, identifier: uuid.UUID) -> HttpResponse:
    """One letter as its reader would see it; its links work."""
    rows = Delivery.objects.select_related("person", "notice__ticket")
    delivery = rows.filter(pk=identifier).first()
    if delivery is None:
        raise Http404
    return render(request, "demo/letter.html", {"letter": read(delivery)})
