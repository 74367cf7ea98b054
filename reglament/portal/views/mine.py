"""Mine: what waits for me first, then what is in work, then what is done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from reglament.people.policies import SIGNED_IN, DeskRequest, policy
from reglament.portal.addresses import works_here
from reglament.portal.lists import FINISHED, GROUPS, WAITING, WORKING, Scope
from reglament.portal.rows import Row, rows_of
from reglament.portal.searching import search
from reglament.tickets.models.tickets import TicketQuerySet

PAGE = 50
FIRST_FINISHED = 10
SEARCH_FROM = 10  # with fewer tickets than that the eye is faster
OWN, DEPARTMENT = "own", "department"
TITLES: Mapping[tuple[str, str], object] = {
    (OWN, WAITING): _("Ждём вас"),
    (DEPARTMENT, WAITING): _("Ждём автора"),
    (OWN, WORKING): _("В работе"),
    (DEPARTMENT, WORKING): _("В работе"),
    (OWN, FINISHED): _("Закрытые"),
    (DEPARTMENT, FINISHED): _("Закрытые"),
}


@dataclass(frozen=True, slots=True)
class Group:
    """Lines under one heading; `more` is the address of what follows them."""

    name: str
    title: object
    rows: Sequence[Row]
    more: str = ""


@policy(who=SIGNED_IN)
def mine(request: DeskRequest) -> HttpResponse:
    """The list, or with `q` what was found."""
    wanted = request.GET.get("q", "").replace("\x00", "").strip()[:200]  # the database knows no NUL
    return _found(request, wanted) if wanted else _list(request)


def _list(request: DeskRequest) -> HttpResponse:
    whose = DEPARTMENT if request.GET.get("of") == DEPARTMENT else OWN
    scopes = _scopes(request)
    whose = whose if whose in scopes else OWN
    only = request.GET.get("group", "")
    names = (only,) if only in GROUPS else GROUPS
    groups = [_group(request, whose, scopes[whose], name, alone=len(names) == 1) for name in names]
    context = {
        "groups": [group for group in groups if group.rows],
        "whose": whose,
        "scopes": list(scopes),
        "alone": names[0] if len(names) == 1 else "",
        "searchable": sum(len(group.rows) for group in groups) >= SEARCH_FROM or whose != OWN,
    }
    return render(request, "portal/mine.html", context)


def _scopes(request: DeskRequest) -> dict[str, Scope]:
    """One's own; others' only where there are any. The desk sees those at the desk."""
    scopes = {OWN: Scope.own(request.user, at=request.now)}
    others = Scope.department(request.user, at=request.now)
    if not works_here(request) and others.tickets.exists():
        scopes[DEPARTMENT] = others
    return scopes


def _group(request: DeskRequest, whose: str, scope: Scope, name: str, *, alone: bool) -> Group:
    tickets = scope.group(name)
    before = request.GET.get("before", "")
    if alone and before.isdecimal() and len(before) < 18:
        tickets = tickets.filter(number__lt=int(before))
    size = FIRST_FINISHED if name == FINISHED and not alone else PAGE
    shown, more = _page(tickets, size)
    address = "?" + urlencode({"of": whose, "group": name, "before": more}) if more else ""
    return Group(name, TITLES[whose, name], rows_of(shown, request), address)


def _page(tickets: TicketQuerySet, size: int) -> tuple[list, int]:  # type: ignore[type-arg]
    """So many of them, and the number below which the next page begins (0: there is none)."""
    found = list(tickets[: size + 1])
    return found[:size], found[size - 1].number if len(found) > size else 0


def _found(request: DeskRequest, wanted: str) -> HttpResponse:
    scope = Scope.own if works_here(request) else Scope.everything
    seen = scope(request.user, at=request.now).tickets
    tickets = list(search(seen, wanted, by=request.user, at=request.now)[: PAGE + 1])
    context = {
        "rows": rows_of(tickets[:PAGE], request),
        "q": wanted,
        "cut": len(tickets) > PAGE,
        "most": PAGE,
    }
    return render(request, "portal/found.html", context)
