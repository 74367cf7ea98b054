"""Two doors to a person's record: one asks who is looking, one forgot."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import include, path

from reglament.people.models import Person
from reglament.people.policies import DeskRequest, policy


@policy(object="person")
def gated(request: DeskRequest, pk: int) -> HttpResponse:
    person = get_object_or_404(Person.objects.visible_to(request.user, at=request.now), pk=pk)
    return HttpResponse(person.key)


@policy(object="person")
def leaking(request: DeskRequest, pk: int) -> HttpResponse:
    return HttpResponse(get_object_or_404(Person, pk=pk).key)


@policy(object="person")
def broken(request: DeskRequest, pk: int) -> HttpResponse:
    return HttpResponse(status=404)


def unguarded(request: HttpRequest, pk: int) -> HttpResponse:
    return HttpResponse("всем")


unguarded.policy = gated.policy  # type: ignore[attr-defined]

urlpatterns = [
    path("gated/<int:pk>/", gated, name="gated"),
    path("leaking/<int:pk>/", leaking, name="leaking"),
    path("broken/<int:pk>/", broken, name="broken"),
    path("unguarded/<int:pk>/", unguarded, name="unguarded"),
    path("", include("reglament.people.urls")),
    path("ui/", include("reglament.ui.urls")),
]
