"""The end of a trial: the head enters the order, from then on the edition acts in full."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _

from reglament.office.circles import HEAD
from reglament.office.views.regulation import visible
from reglament.people.policies import DeskRequest, policy
from reglament.rulebook.trialling import NoTrial, end_trial


@policy(who=HEAD, object="edition-trial", methods=["POST"])
def end(request: DeskRequest, edition: int) -> HttpResponseBase:
    """End the trial of this edition by an order."""
    row = visible(request, edition)
    order = request.POST.get("order", "").strip()
    if not order:
        messages.error(request, _("Назовите приказ: без него опытную эксплуатацию не закончить"))
    else:
        try:
            end_trial(row, order=order[:300], by=request.user, at=request.now)
        except NoTrial:
            raise Http404(edition) from None
        messages.success(request, _("Опытная эксплуатация закончена: редакция действует в полной мере"))
    return HttpResponseRedirect(reverse("office:edition", args=[row.pk]))
