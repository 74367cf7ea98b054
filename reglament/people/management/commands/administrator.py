"""`reglament administrator KEY`: make an administrator from the terminal, or give one a new password."""

import getpass
import sys
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import CommandError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from reglament.people import passwords, persons
from reglament.people.models import Person
from reglament.people.names import FullName, HandleError, handle
from reglament.people.persons import PersonError
from reglament.ui.terminal import SpeakingCommand


class Command(SpeakingCommand):
    help = gettext_noop("Сделать человека администратором линии и дать ему пароль")

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The handle, and the name of a person who is not known yet."""
        parser.add_argument(
            "key", help=_("имя для входа; кто с ним уже есть, станет администратором, иначе он будет заведён")
        )
        parser.add_argument(
            "--family-name", default="", help=_("фамилия нового человека; без неё — имя для входа")
        )
        parser.add_argument("--given-name", default="", help=_("имя и отчество нового человека"))
        parser.add_argument(
            "--password-stdin", action="store_true", help=_("прочесть пароль со стандартного ввода")
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Read the password and do it, or say what is wrong."""
        password = _read_password(from_stdin=options["password_stdin"])
        name = FullName(options["family_name"] or options["key"], options["given_name"])
        try:
            person = _promote(options["key"], name, password)
        except (HandleError, PersonError) as complaint:
            raise CommandError(str(complaint)) from complaint
        except ValidationError as complaints:
            raise CommandError("\n".join(complaints.messages)) from complaints
        self.stdout.write(f"{person.key}: {person}")


def _read_password(*, from_stdin: bool) -> str:
    return sys.stdin.readline().rstrip("\r\n") if from_stdin else getpass.getpass()


@transaction.atomic
def _promote(key: str, name: FullName, password: str) -> Person:
    at = settings.NOW()
    person = Person.objects.filter(key=handle(key)).first() or persons.enrol(key, name, by=None, at=at)
    passwords.give(person, password, by=None, at=at)
    persons.appoint_administrator(person, by=None, at=at)
    return person
