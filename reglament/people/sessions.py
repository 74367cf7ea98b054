"""Sessions: begun with a new key, checked against the person's state on every request."""

from django.contrib import auth
from django.db.models import QuerySet
from django.http import HttpRequest

from reglament.people import statements
from reglament.people.models import Person
from reglament.people.statements import NUMBER

_BACKEND = "reglament.people.sessions.Persons"


class Persons:
    """What Django asks at each request: the person of a session, if he may still be in."""

    def get_user(self, user_id: int) -> Person | None:
        """The active person with this id; a person switched off is out at his next request."""
        found = statements.objects(Person, "person of a session", _active, {NUMBER: user_id})
        return found[0] if found else None


def begin(request: HttpRequest, person: Person) -> None:
    """Let the person in. The session gets a new key, so that one planted beforehand is worth nothing."""
    auth.login(request, person, backend=_BACKEND)


def end(request: HttpRequest) -> None:
    """Let the person out and destroy what the session held."""
    auth.logout(request)


def keep(request: HttpRequest, person: Person) -> None:
    """Carry this one session over a change of the person's own password."""
    auth.update_session_auth_hash(request, person)


def _active() -> QuerySet[Person]:
    return Person.objects.active().filter(pk=NUMBER)
