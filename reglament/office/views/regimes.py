"""Regimes: what is declared now, what was; declaring one and ending it."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from reglament.office.circles import STAFF
from reglament.office.frame import book_in_force, name, term
from reglament.people.policies import DeskRequest, policy
from reglament.rulebook import regimes as kept
from reglament.rulebook.models import RegimePeriod
from reglament.rulebook.reading import Book
from reglament.tickets import regimes as declaring

MOST = 50
WRONG = {
    "unknown": gettext_lazy("Такого режима в действующей редакции нет."),
    "not_yours": gettext_lazy("Регламент поручает это другим."),
    "no_reason": gettext_lazy("Назовите причину: она останется в записях."),
    "another": gettext_lazy("Уже объявлен другой режим: сначала закончите его."),
    "over": gettext_lazy("Этот режим уже закончен."),
}


@dataclass(frozen=True, slots=True)
class Offer:
    """A regime of the edition: its key and name, when it is for, how long at most, whether he may declare."""

    key: str
    name: str
    grounds: str
    longest: str
    may: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A declared regime, as the page lists it."""

    period: RegimePeriod
    name: str
    is_on: bool
    may: bool


@policy(who=STAFF, methods=["GET", "POST"])
def regimes(request: DeskRequest) -> HttpResponseBase:
    """The regimes of the edition, and everything that was declared."""
    book = book_in_force(request)
    if request.method == "POST" and book is not None and _declared(request, book):
        return HttpResponseRedirect(reverse("office:regimes"))
    current = kept.in_force(book, request.now) if book else None
    context = {
        "offers": _offers(request, book) if book else [],
        "rows": _rows(request, book, current) if book else [],
        "current": current,
        "asked": request.POST.get("regime", ""),
        "reason": request.POST.get("reason", ""),
    }
    return render(request, "office/regimes.html", context, status=422 if request.method == "POST" else 200)


@policy(who=STAFF, object="regime", methods=["POST"])
def end(request: DeskRequest, period: int) -> HttpResponseBase:
    """The usual norms count again for what is filed from now on."""
    row = RegimePeriod.objects.visible_to(request.user, at=request.now).filter(pk=period).first()
    book = book_in_force(request)
    if row is None or book is None:
        raise Http404(period)
    try:
        kept.end(book, row, by=request.user, at=request.now)
    except kept.RegimeError as error:
        messages.error(request, WRONG[error.code])
    else:
        messages.success(request, _("Режим закончен: новые запросы — по обычным нормам"))
    return HttpResponseRedirect(reverse("office:regimes"))


def _declared(request: DeskRequest, book: Book) -> bool:
    regime, reason = request.POST.get("regime", ""), request.POST.get("reason", "")
    try:
        declaring.declare(book, regime, reason=reason, by=request.user, at=request.now)
    except kept.RegimeError as error:
        messages.error(request, WRONG[error.code])
        return False
    messages.success(request, _("Режим «%(regime)s» объявлен") % {"regime": name(book, regime)})
    return True


def _offers(request: DeskRequest, book: Book) -> list[Offer]:
    return [
        Offer(
            key,
            name(book, key),
            regime.grounds,
            term(book, regime.at_most),
            kept.may_declare(book, key, request.user, request.now),
        )
        for key, regime in book.rules.policies.regimes.items()
    ]


def _rows(request: DeskRequest, book: Book, current: RegimePeriod | None) -> list[Row]:
    found = RegimePeriod.objects.visible_to(request.user, at=request.now)
    return [
        Row(
            period,
            name(book, period.regime),
            current is not None and period.pk == current.pk,
            kept.may_declare(book, period.regime, request.user, request.now),
        )
        for period in found.filter(regulation=book.regulation).select_related("declared_by", "ended_by")[
            :MOST
        ]
    ]
