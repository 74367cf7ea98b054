"""Who may use a route. Every view says it in one decorator; a route without one fails the build.

    @policy(who=DESK, object="ticket", methods=["GET", "POST"])
    def ticket(request: DeskRequest, number: int) -> HttpResponse: ...

The policy settles who may come at all; whether this object is his, the view settles by fetching it through
`visible_to`. Both answers to an outsider are 404: what he may not see does not exist.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import wraps
from typing import Concatenate, ParamSpec, Protocol, cast

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.http.response import HttpResponseBase
from django.shortcuts import resolve_url
from django.utils.cache import patch_cache_control
from django.utils.http import urlencode
from django_htmx.http import HttpResponseClientRedirect
from django_htmx.middleware import HtmxDetails

from reglament.people.models import Person
from reglament.people.roles import roles_of, serves_desk

P = ParamSpec("P")


class DeskRequest(HttpRequest):
    """What a view receives behind a policy other than `public`: the person and the desk's time are there."""

    user: Person
    now: datetime
    htmx: HtmxDetails


class View(Protocol[P]):
    """A view that carries its policy."""

    policy: "Policy"

    def __call__(self, request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        """Answer the request."""


@dataclass(frozen=True)
class Who:
    """A named circle of people. Where it needs a log-in, `holds` is asked of nobody who has not logged in."""

    name: str
    holds: Callable[[DeskRequest], bool]
    needs_login: bool = True


ANYONE = Who("anyone", lambda request: True, needs_login=False)
SIGNED_IN = Who("signed in", lambda request: True)
DESK = Who("desk", lambda request: serves_desk(request.user, at=request.now))


@dataclass(frozen=True)
class Policy:
    """Who may use a route and how. `object` names the kind of thing its address speaks of, if any."""

    who: Who
    roles: frozenset[str] = frozenset()
    object: str = ""
    methods: tuple[str, ...] = ("GET",)

    def admits(self, request: DeskRequest) -> bool:
        """Whether the person belongs to the circle and, where roles are named, holds one of them now."""
        return self.who.holds(request) and (not self.roles or bool(self.roles & held_roles(request)))

    def allows(self, method: str) -> bool:
        """Whether the route answers this HTTP method; HEAD goes with GET."""
        return method in self.methods or (method == "HEAD" and "GET" in self.methods)


def held_roles(request: DeskRequest) -> frozenset[str]:
    """The codes of the roles that the person holds now; asked of the annexes once per request."""
    known: frozenset[str] | None = getattr(request, "_held_roles", None)
    if known is None:
        known = roles_of(request.user, at=request.now)
        request._held_roles = known  # type: ignore[attr-defined]
    return known


def policy(
    *, who: Who = SIGNED_IN, roles: Iterable[str] = (), object: str = "", methods: Iterable[str] = ("GET",)
) -> Callable[[Callable[Concatenate[DeskRequest, P], HttpResponseBase]], View[P]]:
    """Decorate a view with who may use it. A method that is not named is refused with 405."""
    stated = Policy(who, frozenset(roles), object, tuple(methods))

    def decorate(view: Callable[Concatenate[DeskRequest, P], HttpResponseBase]) -> View[P]:
        @wraps(view)
        def guarded(request: DeskRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            refusal = _refusal(stated, request)
            response = refusal if refusal is not None else view(request, *args, **kwargs)
            if who.needs_login and not response.has_header("Cache-Control"):
                patch_cache_control(response, private=True, no_cache=True)
            return response

        guarded.policy = stated  # type: ignore[attr-defined]
        return cast(View[P], guarded)

    return decorate


def public(view: Callable[Concatenate[HttpRequest, P], HttpResponseBase]) -> View[P]:
    """Decorate a view that anybody may GET."""
    return policy(who=ANYONE)(view)


def signed_in(view: Callable[Concatenate[DeskRequest, P], HttpResponseBase]) -> View[P]:
    """Decorate a view that everybody who has logged in may GET."""
    return policy(who=SIGNED_IN)(view)


def _refusal(stated: Policy, request: DeskRequest) -> HttpResponseBase | None:
    visitor: object = request.user
    if stated.who.needs_login and not isinstance(visitor, Person):
        return _to_login(request)
    if not stated.admits(request):
        raise Http404
    if not stated.allows(request.method or ""):
        return HttpResponseNotAllowed(stated.methods)
    return None


def _to_login(request: DeskRequest) -> HttpResponse:
    """The log-in page, and from there back to the page on which the person was."""
    if request.htmx:
        came_from = urlencode({"next": request.htmx.current_url_abs_path or "/"})
        return HttpResponseClientRedirect(f"{resolve_url(settings.LOGIN_URL)}?{came_from}")
    came_from = request.get_full_path() if request.method in ("GET", "HEAD") else "/"
    return redirect_to_login(came_from)
