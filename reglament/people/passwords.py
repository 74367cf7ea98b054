"""Passwords: checked with the same work for everybody, set with a session's end for everybody else."""

from datetime import datetime
from functools import cache

from django.contrib.auth.hashers import check_password, make_password
from django.contrib.auth.password_validation import validate_password
from django.db import transaction

from reglament.people import addresses, changes
from reglament.people.models import Person


@cache
def _nobody() -> str:
    """The hash against which a password is checked when there is nobody to check it for."""
    return make_password("nobody has this password")


def prepare() -> None:
    """Make that hash beforehand, so that the first unknown name of a process is not slower than the rest."""
    _nobody()


def verify(identifier: str, password: str) -> Person | None:
    """The active person with this identifier and password, or nobody.

    An unknown name, an inactive person and one without a password cost the same hash as a wrong password.
    """
    person = addresses.claimed(identifier)
    usable = person is not None and person.has_usable_password()
    encoded = person.password if person is not None and usable else _nobody()
    right = check_password(password, encoded)
    return person if right and usable else None


def is_password_of(person: Person, password: str) -> bool:
    """Whether this is the person's present password."""
    return person.has_usable_password() and check_password(password, person.password)


@transaction.atomic
def give(person: Person, password: str, *, by: Person | None, at: datetime) -> None:
    """Set a password; every session of the person made under the old one ends at its next request.

    Raises django.core.exceptions.ValidationError with all complaints at once.
    """
    validate_password(password, person)
    person.set_password(password)
    person.save(update_fields=["password"])
    changes.note("password", person, by=by, at=at)
