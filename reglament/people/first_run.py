"""The first administrator: made once, while there is none."""

from datetime import datetime

from django.db import connection, transaction

from reglament.people import passwords, persons
from reglament.people.models import Person
from reglament.people.names import FullName

_LOCK = "SELECT pg_advisory_xact_lock(hashtext('reglament.people.first_run'))"


def is_open() -> bool:
    """Whether the desk still waits for its first administrator."""
    return not Person.objects.filter(is_administrator=True).exists()


@transaction.atomic
def create_administrator(key: str, name: FullName, password: str, *, at: datetime) -> Person | None:
    """Make the first administrator, or nobody if there is one already: two who try at once make one.

    Raises persons.PersonError for the name, django.core.exceptions.ValidationError for the password.
    """
    with connection.cursor() as cursor:
        cursor.execute(_LOCK)
    if not is_open():
        return None
    person = persons.enrol(key, name, by=None, at=at)
    passwords.give(person, password, by=None, at=at)
    persons.appoint_administrator(person, by=None, at=at)
    return person
