"""A verb as a screen sees it: a name, a form, a reason why it is closed, and the deed itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms
from django.utils.datastructures import MultiValueDict

from reglament.desk.speech import Speech
from reglament.people.models import Person
from reglament.tickets.events import Enclosure
from reglament.tickets.recording import Done

Sent = Mapping[str, Any]
Files = MultiValueDict[str, Any]


@dataclass(frozen=True)
class Deed:
    """What is to be done: to which ticket, by whom, when, with what was filled in."""

    number: int
    by: Person
    at: datetime
    values: Mapping[str, Any]
    enclosures: tuple[Enclosure, ...] = ()

    @property
    def text(self) -> str:
        """The text of the form, if it has one."""
        return str(self.values.get("text") or "")


class VerbForm(forms.Form):
    """A small form; the order of its fields is the order in which a person thinks."""

    def __init__(self, fields: Mapping[str, forms.Field], *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields.update(fields)


@dataclass(frozen=True)
class Verb:
    """`why_not` None: it is open. `send` is the word on the button, `hint` what stands beside the name."""

    code: str
    label: str
    icon: str
    fields: Callable[[], Mapping[str, forms.Field]]
    do: Callable[[Deed], Done]
    why_not: str | None = None
    key: str = ""
    send: str = ""
    hint: str = ""
    danger: bool = False
    takes_files: bool = False

    @property
    def is_open(self) -> bool:
        """The person may do it now."""
        return self.why_not is None

    def form(self, data: Sent | None = None, files: Files | None = None) -> VerbForm:
        """The form, empty or filled in."""
        return VerbForm(self.fields(), data, files, auto_id=f"{self.code}-%s", prefix=None)


def is_desk(speech: Speech) -> bool:
    """The person meets this ticket as one of the desk."""
    teams = {role.group for role in speech.look.rules.policies.roles.values() if role.group}
    return bool(speech.look.roles & teams)
