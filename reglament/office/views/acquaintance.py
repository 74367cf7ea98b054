"""Лист ознакомления: what changed since the edition one knows, one click, and who has not clicked yet."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from reglament.notices.reading import reminders
from reglament.office.circles import HEAD
from reglament.office.drafting.earlier import before
from reglament.office.drafting.reading import differences
from reglament.office.frame import frame_of
from reglament.people.policies import SIGNED_IN, DeskRequest, policy
from reglament.rulebook import acquainting
from reglament.rulebook.models import Edition
from reglament.rulebook.reading import book_of


@policy(who=SIGNED_IN, object="edition")
def changes(request: DeskRequest, edition: int) -> HttpResponseBase:
    """What this edition changes: since the one the reader knows, else since the one before it."""
    row = _found(request, edition)
    old, at = before(request, row), request.now
    context = {
        "frame": frame_of(request),
        "row": row,
        "before": old,
        "changes": differences(book_of(old.pk, at), book_of(row.pk, at)) if old else (),
        "known": acquainting.has_read(request.user, row),
    }
    return render(request, "office/changes.html", context)


@policy(who=SIGNED_IN, object="edition-read", methods=["POST"])
def acquaint(request: DeskRequest, edition: int) -> HttpResponseBase:
    """«Ознакомлен»."""
    row = _found(request, edition)
    acquainting.acquaint(row, by=request.user, at=request.now)
    messages.success(request, _("Записано: вы ознакомлены с редакцией %(number)s") % {"number": row.number})
    return HttpResponseRedirect(reverse("office:edition", args=[row.pk]))


@policy(who=HEAD, object="edition")
def readers(request: DeskRequest, edition: int) -> HttpResponseBase:
    """Who has to know it, and who has said so; made to be printed."""
    row = _found(request, edition)
    listed = acquainting.readers(row, book_of(row.pk, request.now))
    reminded = reminders(row)
    context = {
        "row": row,
        "readers": [(one, reminded.get(one.person.pk)) for one in listed],
        "missing": sum(1 for one in listed if one.at is None),
        "late": acquainting.is_late(row, request.now),
    }
    return render(request, "office/readers.html", context)


def _found(request: DeskRequest, edition: int) -> Edition:
    row = Edition.objects.visible_to(request.user, at=request.now).enacted().filter(pk=edition).first()
    if row is None:
        raise Http404(edition)
    return row
