"""Mine: what waits for me first, then what is in work, then what is done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from reglament.people.policies import SIGNED_IN, DeskRequest, policy
from reglament.portal.addresses import works_here
from reglament.portal.lists import FINISHED, GROUPS, WAITING, WORKING, Scope
from reglament.portal.rows import Row, rows_of
from reglament.portal.searching import search
from reglament.tickets.models import Ticket

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
    groups = _groups(request, whose, scopes[whose], names)
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
    if not works_here(request) and not others.is_empty():
        scopes[DEPARTMENT] = others
    return scopes


def _groups(request: DeskRequest, whose: str, scope: Scope, names: Sequence[str]) -> list[Group]:
    """The groups; what is promised about all their tickets is found out together."""
    alone = len(names) == 1
    pages = {name: _page(request, scope, name, alone=alone) for name in names}
    rows = iter(rows_of([ticket for tickets, _more in pages.values() for ticket in tickets], request))
    return [
        Group(name, TITLES[whose, name], list(islice(rows, len(tickets))), _address(whose, name, more))
        for name, (tickets, more) in pages.items()
    ]


def _address(whose: str, name: str, more: int) -> str:
    return "?" + urlencode({"of": whose, "group": name, "before": more}) if more else ""


def _page(request: DeskRequest, scope: Scope, name: str, *, alone: bool) -> tuple[list[Ticket], int]:
    """Tickets of a group, and the number below which its next page begins (0: there is none)."""
    written = request.GET.get("before", "")
    before = int(written) if alone and written.isdecimal() and len(written) < 18 else 0
    size = FIRST_FINISHED if name == FINISHED and not alone else PAGE
    found = scope.page(name, size + 1, before)
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
