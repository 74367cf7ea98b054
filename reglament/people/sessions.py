"""Sessions: begun with a new key, checked against the person's state on every request."""

from django.contrib import auth
from django.http import HttpRequest

from reglament.people.models import Person

_BACKEND = "reglament.people.sessions.Persons"


class Persons:
    """What Django asks at each request: the person of a session, if he may still be in."""

    def get_user(self, user_id: int) -> Person | None:
        """The active person with this id; a person switched off is out at his next request."""
        return Person.objects.active().filter(pk=user_id).first()


def begin(request: HttpRequest, person: Person) -> None:
    """Let the person in. The session gets a new key, so that one planted beforehand is worth nothing."""
    auth.login(request, person, backend=_BACKEND)


def end(request: HttpRequest) -> None:
    """Let the person out and destroy what the session held."""
    auth.logout(request)


def keep(request: HttpRequest, person: Person) -> None:
    """Carry this one session over a change of the person's own password."""
    auth.update_session_auth_hash(request, person)
