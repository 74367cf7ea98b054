"""Who holds a zone: six selects, and a text of the register in which nothing else has changed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from reglament import engine
from reglament.office.registers.cabinet import Register
from reglament.office.registers.changing import dated, put_in_force
from reglament.office.registers.rewriting import NoSuchPlaceError, with_value
from reglament.people.models import Person
from reglament.rulebook.annexing import read_change

SECTION = ("держатели_зон", "zone_holders")
COLUMNS: Mapping[str, tuple[tuple[str, str], Any]] = {
    "owner": (("отвечает", "owner"), _("Отвечает")),
    "substitute": (("замещает", "substitute"), _("Замещает")),
    "key_user": (("ключевой", "key_user"), _("Ключевой пользователь")),
    "key_user_substitute": (("замещает_ключевого", "key_user_substitute"), _("Замещает ключевого")),
    "process_owner": (("владелец", "process_owner"), _("Владелец процесса")),
    "process_owner_substitute": (
        ("замещает_владельца", "process_owner_substitute"),
        _("Замещает владельца"),
    ),
}


class HoldersForm(forms.Form):
    """The holders of one zone; whoever the register of people knows may hold it."""

    against = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, data: Any = None, *, register: Register, row: Any) -> None:
        initial = {column: getattr(row, column) for column in COLUMNS} | {"against": register.latest()}
        super().__init__(data, initial=initial)
        self.register = register
        people = register.book.annexes.people
        known = sorted(((key, person.name) for key, person in people.items()), key=lambda one: one[1])
        for column, (_words, label) in COLUMNS.items():
            required = column == "owner"
            self.fields[column] = forms.ChoiceField(
                label=label,
                required=required,
                choices=known if required else [("", _("никто")), *known],
            )

    def clean_against(self) -> int:
        """Somebody was quicker: his change must be seen first."""
        against: int = self.cleaned_data["against"]
        if against != self.register.latest():
            raise forms.ValidationError(_("Пока вы выбирали, приложение изменили. Проверьте ещё раз."))
        return against

    def clean(self) -> dict[str, Any]:
        """Nobody substitutes himself."""
        given = self.cleaned_data
        for first, second in (
            ("owner", "substitute"),
            ("key_user", "key_user_substitute"),
            ("process_owner", "process_owner_substitute"),
        ):
            if given.get(first) and given.get(first) == given.get(second):
                self.add_error(second, _("Человек не может замещать сам себя."))
        return given

    def wanted(self) -> dict[str, str]:
        """Who is to hold the zone, by column."""
        return {column: self.cleaned_data[column] for column in COLUMNS}


def change_holders(
    register: Register, zone: str, wanted: Mapping[str, str], *, by: Person, today: date, at: datetime
) -> None:
    """Put the holders into the register, from now on; what else it says stays, comments included.

    Raises NoSuchPlaceError where the text is written in a way that only a person can change.
    """
    text = dated(register.text, today)
    for column, (words, _label) in COLUMNS.items():
        text = with_value(text, (SECTION, (zone,), words), wanted[column])
    _nothing_else(register, text, zone, wanted, at)
    put_in_force(register, text, today, by=by, at=at)


def _nothing_else(register: Register, text: str, zone: str, wanted: Mapping[str, str], at: datetime) -> None:
    """The text must say what was chosen, and of all other zones what it said before."""
    read = read_change(register.stored, text, at=at, regulation=register.book.regulation)
    if read is None:
        raise NoSuchPlaceError(zone)
    before = {engine.key(key): row for key, row in register.book.annexes.zones.items()}
    after = {engine.key(key): row for key, row in read.zones.items()}
    changed = after.pop(zone, None)
    before.pop(zone, None)
    if changed is None or after != before or any(getattr(changed, name) != wanted[name] for name in wanted):
        raise NoSuchPlaceError(zone)
