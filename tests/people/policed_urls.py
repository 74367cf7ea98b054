"""Routes for the tests of policies."""

from django.http import HttpRequest, HttpResponse
from django.urls import include, path

from reglament.people.policies import DESK, DeskRequest, Who, held_roles, policy, public, signed_in


@public
def anybody(request: HttpRequest) -> HttpResponse:
    return HttpResponse("всем")


@signed_in
def whoever_is_in(request: DeskRequest) -> HttpResponse:
    return HttpResponse(request.user.key)


@policy(who=DESK, methods=["GET", "POST"])
def line(request: DeskRequest) -> HttpResponse:
    return HttpResponse(request.method)


@policy(who=Who("administrator", lambda request: request.user.is_administrator))
def administration(request: DeskRequest) -> HttpResponse:
    return HttpResponse("администраторам")


@policy(roles=["диспетчер", "руководитель лк"])
def dispatch(request: DeskRequest) -> HttpResponse:
    return HttpResponse(", ".join(sorted(held_roles(request))))


def silent(request: HttpRequest) -> HttpResponse:
    return HttpResponse("никто не сказал, кому")


urlpatterns = [
    path("anybody/", anybody, name="anybody"),
    path("in/", whoever_is_in, name="in"),
    path("line/", line, name="line"),
    path("administration/", administration, name="administration"),
    path("dispatch/", dispatch, name="dispatch"),
    path("deep/", include(([path("silent/<int:number>/", silent, name="silent")], "deep"))),
    path("", include("reglament.people.urls")),
    path("ui/", include("reglament.ui.urls")),
]
