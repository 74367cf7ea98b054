"""In as anybody of the demo, by one click."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.views.decorators.cache import never_cache

from reglament.demo.gates import VISITOR
from reglament.demo.offered import logins
from reglament.people.models import Person
from reglament.people.policies import DeskRequest, policy
from reglament.people.views.landing import let_in


@policy(who=VISITOR, methods=["POST"])
@never_cache
def enter(request: DeskRequest) -> HttpResponse:
    """Log in as one of the persons whom the demo offers; who is in already leaves first."""
    key = request.POST.get("person", "")
    person = Person.objects.active().filter(key=key).first()
    if person is None or key not in {login.key for login in logins()}:
        raise Http404
    return let_in(request, person)
