"""Keeping a line of search as a list, and forgetting it."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from reglament.desk.lists.places import LONGEST_QUERY
from reglament.people.policies import DESK, DeskRequest, policy
from reglament.search import saving
from reglament.search.models import SavedList


class SaveForm(forms.Form):
    """A line and what it is to be called."""

    q = forms.CharField(max_length=LONGEST_QUERY)
    title = forms.CharField(max_length=60)
    shared = forms.BooleanField(required=False)


@policy(who=DESK, methods=["POST"])
def save(request: DeskRequest) -> HttpResponse:
    """Keep the line and come back to what it finds."""
    form = SaveForm(request.POST)
    line = request.POST.get("q", "")[:LONGEST_QUERY]
    if not form.is_valid():
        messages.error(request, _("Назовите список, до 60 знаков."))
        return _to(line)
    known = form.cleaned_data
    try:
        saving.save(
            known["q"], title=known["title"], is_shared=known["shared"], by=request.user, at=request.now
        )
    except saving.TooManyLists:
        messages.error(request, _("Списков уже %(most)d; уберите лишний.") % {"most": saving.MOST})
        return _to(line)
    messages.success(request, _("Список «%(title)s» сохранён.") % {"title": known["title"]})
    return _to(known["q"])


@policy(who=DESK, object="saved-list", methods=["POST"])
def remove(request: DeskRequest, identifier: int) -> HttpResponse:
    """Forget one's own list; what it found stays in sight."""
    own = SavedList.objects.visible_to(request.user, at=request.now).filter(owner=request.user)
    kept = own.filter(pk=identifier).first()
    if kept is None:
        raise Http404
    saving.remove(kept)
    messages.info(request, _("Список «%(title)s» убран.") % {"title": kept.title})
    return _to(kept.line)


def _to(line: str) -> HttpResponse:
    return HttpResponseRedirect(f"{reverse('desk:search')}?{urlencode({'q': line})}")
