"""Zones: who holds each, and changing that by a click."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from reglament import engine
from reglament.office import frame
from reglament.office.circles import STAFF
from reglament.office.persons.directory import zone_rows
from reglament.office.registers.cabinet import Register, registers
from reglament.office.registers.holding import HoldersForm, change_holders
from reglament.office.registers.rewriting import NoSuchPlaceError
from reglament.people.policies import DeskRequest, policy


@policy(who=STAFF)
def zones(request: DeskRequest) -> HttpResponseBase:
    """Every zone of the edition with its holders and how much is open in it."""
    one = _register(request)
    context = {"register": one, "rows": zone_rows(request, one.book)}
    return render(request, "office/zones.html", context)


@policy(who=STAFF, object="zone", methods=["GET", "POST"])
def zone(request: DeskRequest, zone: str) -> HttpResponseBase:
    """Choose the holders of one zone."""
    one = _register(request)
    row = next((row for key, row in one.book.annexes.zones.items() if engine.key(key) == zone), None)
    if row is None or not one.may_change:
        raise Http404(zone)
    form = HoldersForm(request.POST if request.method == "POST" else None, register=one, row=row)
    if form.is_bound and form.is_valid() and _changed(request, one, zone, form):
        named = frame.name(one.book, zone)
        messages.success(request, _("Зона «%(zone)s»: держатели изменены") % {"zone": named})
        return HttpResponseRedirect(reverse("office:zones"))
    context: dict[str, Any] = {"register": one, "form": form, "zone": frame.name(one.book, zone)}
    return render(request, "office/zone.html", context, status=422 if form.errors else 200)


def _changed(request: DeskRequest, one: Register, zone: str, form: HoldersForm) -> bool:
    today = request.now.astimezone(one.book.zone).date()
    try:
        change_holders(one, zone, form.wanted(), by=request.user, today=today, at=request.now)
    except NoSuchPlaceError:
        form.add_error(
            None, _("Это приложение написано так, что его можно изменить только в редакторе текста.")
        )
        return False
    return True


def _register(request: DeskRequest) -> Register:
    """The register of holders; an edition without zones has no such page."""
    book = frame.book_in_force(request)
    if book is None or book.edition.zones is None:
        raise Http404
    one = next((one for one in registers(request, book) if one.kind == "zones"), None)
    if one is None:
        raise Http404
    return one
