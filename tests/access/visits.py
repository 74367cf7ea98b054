"""One visit of the matrix: a person, a route, a method, whose object, and what the policy promises."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.db import transaction
from django.http.response import HttpResponseBase
from django.test import Client, RequestFactory
from django.urls import reverse

from reglament.people.checks import Route, routes
from reglament.people.models import Person
from reglament.people.policies import DeskRequest
from tests.access.registry import SAMPLES, Sample, World

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
# The look has no models and no policies; its own tests open it
LOOK = "reglament.ui."


def guarded_routes() -> list[Route]:
    """Every route but those of the look."""
    return [route for route in routes() if not route.view.startswith(LOOK)]


def sample_name(route: Route) -> str:
    """Under which name the samples of a route are registered."""
    return (route.policy.object if route.policy else "") or route.name


def sample_of(route: Route, world: World, viewer: Person) -> Sample:
    """The sample objects of a route for this viewer; a route without arguments has none but itself."""
    if "<" not in route.pattern:
        return Sample(own={}, other=None)
    return SAMPLES[sample_name(route)](world, viewer)


@dataclass(frozen=True)
class Visit:
    """`person` is None for somebody who has not logged in."""

    route: Route
    person: Person | None
    method: str
    whose: str
    sample: Sample

    def __str__(self) -> str:
        who = self.person.key if self.person else "аноним"
        return f"{self.method} {self.route.name} ({self.whose}) как {who}"

    @property
    def url(self) -> str:
        """The address of the object."""
        return reverse(
            self.route.name,
            kwargs=dict(self.sample.own or {} if self.whose == "own" else self.sample.other or {}),
        )

    def answer(self) -> HttpResponseBase:
        """Make the visit, and undo what it did."""
        client = Client(raise_request_exception=True)
        if self.person is not None:
            client.force_login(self.person)
        data = dict(self.sample.data) if self.whose == "own" and self.method == "POST" else None
        with transaction.atomic():
            response: HttpResponseBase = (
                client.generic(self.method, self.url) if data is None else client.post(self.url, data)
            )
            transaction.set_rollback(True)
        return response

    def complaint(self, response: HttpResponseBase, world: World) -> str:
        """What of the answer breaks the promise of the policy, or an empty string."""
        promised = self.promise(world)
        status = response.status_code
        if promised == "login":
            kept = status == 302 and response.headers["Location"].startswith(reverse("login"))
        elif promised == "open":
            kept = status < 400 or (self.method == "POST" and status in (400, 409, 422, 429))
            kept = kept and not response.headers.get("Location", "").startswith(reverse("login") + "?next")
        else:
            kept = status == int(promised)
        return "" if kept else f"{self}: обещано {promised}, ответ {status}"

    def promise(self, world: World) -> str:
        """`login`, `open`, or a status."""
        policy = self.route.policy
        assert policy is not None
        if policy.who.needs_login and self.person is None:
            return "login"
        if not policy.admits(_request(self.person, world)):
            return "404"
        if not policy.allows(self.method):
            return "405"
        return "open" if self.whose == "own" else "404"


def _request(person: Person | None, world: World) -> DeskRequest:
    request = RequestFactory().get("/")
    request.user = person or AnonymousUser()
    request.now = world.at  # type: ignore[attr-defined]
    return request  # type: ignore[return-value]


def visits(world: World, person: Person | None) -> Iterator[Visit]:
    """Every visit that this person (None: nobody) can try."""
    looks_like = person or world.persons["Рыжова"]
    for route in guarded_routes():
        sample = sample_of(route, world, looks_like)
        for method in METHODS:
            if sample.own is not None:
                yield Visit(route, person, method, "own", sample)
            if sample.other is not None:
                yield Visit(route, person, method, "other", sample)
