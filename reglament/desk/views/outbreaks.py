"""One click on «Похоже на массовый сбой»."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from reglament.people.policies import DESK, DeskRequest, policy
from reglament.tickets import outbreaks
from reglament.tickets.models import Outbreak, Ticket
from reglament.tickets.refusals import Refused


@policy(who=DESK, object="desk-outbreak", methods=["POST"])
def outbreak(request: DeskRequest, identifier: int) -> HttpResponse:
    """Declare it, or say that these are different matters."""
    visible = Outbreak.objects.visible_to(request.user, at=request.now)
    row = visible.filter(pk=identifier, settled_at__isnull=True).first()
    if row is None:
        raise Http404
    if request.POST.get("deed") != "declare":
        outbreaks.dismiss(row, by=request.user, at=request.now)
        messages.info(request, _("Это разные запросы: больше не спрошу."))
        return HttpResponseRedirect(reverse("desk:home"))
    return _declared(request, row)


def _declared(request: DeskRequest, row: Outbreak) -> HttpResponse:
    try:
        done = outbreaks.declare(row, by=request.user, at=request.now)
    except Refused as refused:
        messages.error(request, " ".join(refused.sentences()))
        return HttpResponseRedirect(reverse("desk:home"))
    except Ticket.DoesNotExist as gone:
        raise Http404 from gone
    joined = len(done) - (not row.joins)
    messages.success(request, _("Присоединено запросов: %(count)d.") % {"count": joined})
    return HttpResponseRedirect(reverse("ticket", args=[row.ticket_id]))
