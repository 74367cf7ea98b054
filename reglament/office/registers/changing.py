"""The editor of an annex: read, shown with its difference, put in force. Nothing typed is ever lost."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time

from django import forms
from django.utils.translation import gettext_lazy as _
from ruamel.yaml.error import YAMLError

from reglament import engine
from reglament.office.registers.cabinet import Register
from reglament.office.registers.differences import Line, difference
from reglament.office.registers.rewriting import NoSuchPlaceError, with_value
from reglament.office.registers.wrong import Wrong, wrong_in
from reglament.people.models import Person
from reglament.rulebook.annexing import change_annex, read_change
from reglament.ui.language import language

LONGEST = 1_000_000
HEAD = ("приложение", "annex")
SINCE = ("действует_с", "effective_from")


class AnnexForm(forms.Form):
    """The text, from when it holds, and the version it was written against."""

    text = forms.CharField(
        label=_("Текст приложения"),
        max_length=LONGEST,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 24, "spellcheck": "false", "class": "code", "wrap": "off"}),
        error_messages={"required": _("Приложение не может быть пустым")},
    )
    since = forms.DateField(
        label=_("Действует с"),
        help_text=_("Сегодня — значит сразу, для всех открытых запросов."),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d", "%d.%m.%Y"],
        error_messages={"required": _("Укажите день"), "invalid": _("Пишите день так: 30.04.2026")},
    )
    against = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, data: object = None, *, register: Register, today: date) -> None:
        self.register, self.today = register, today
        initial = {"text": register.text, "since": today, "against": register.latest()}
        super().__init__(data, initial=initial)  # type: ignore[arg-type]

    def clean_text(self) -> str:
        """Lines end as in the file; a browser sends them otherwise."""
        text: str = self.cleaned_data["text"].replace("\r\n", "\n").replace("\r", "\n")
        return text if text.endswith("\n") else f"{text}\n"

    def clean_since(self) -> date:
        """What was decided by the old text stays so."""
        since: date = self.cleaned_data["since"]
        if since < self.today:
            raise forms.ValidationError(_("Задним числом приложение не меняют: сегодня или позже"))
        return since

    def clean_against(self) -> int:
        """Somebody was quicker: his change must be read first."""
        against: int = self.cleaned_data["against"]
        if against != self.register.latest():
            raise forms.ValidationError(_("Пока вы писали, приложение изменили."))
        return against


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of a text: its difference, or what is wrong with it."""

    text: str
    changes: tuple[Line, ...] = ()
    wrong: tuple[Wrong, ...] = ()
    elsewhere: tuple[str, ...] = field(default=())


def dated(text: str, since: date) -> str:
    """The text whose head says the day from which it holds."""
    try:
        return with_value(text, (HEAD, SINCE), f"{since:%d.%m.%Y}")
    except (YAMLError, NoSuchPlaceError):  # what does not read is told by the reading itself
        return text


def read(register: Register, text: str, at: datetime) -> Reading:
    """Read the text beside every edition in force; nothing is stored."""
    try:
        read_change(register.stored, text, at=at, regulation=register.book.regulation)
    except engine.NotationErrors as errors:
        return Reading(text, wrong=_own(register, text, errors), elsewhere=_others(register, errors))
    return Reading(text, changes=difference(register.text, text))


def put_in_force(register: Register, text: str, since: date, *, by: Person, at: datetime) -> None:
    """Store the new version. Raises engine.NotationErrors and rulebook.annexing.NotYours."""
    begins = datetime.combine(since, time(), tzinfo=register.book.zone)
    change_annex(
        register.stored,
        text,
        by=by,
        at=at,
        in_force_from=begins if begins > at else None,
        regulation=register.book.regulation,
    )


def _own(register: Register, text: str, errors: engine.NotationErrors) -> tuple[Wrong, ...]:
    name = f"{register.stored}.yaml"
    mine = engine.NotationErrors((one for one in errors.errors if one.source == name), errors.texts)
    return tuple(wrong_in(mine, text, name))


def _others(register: Register, errors: engine.NotationErrors) -> tuple[str, ...]:
    """Errors that the change makes in other annexes: a person who is gone, and they still name him."""
    return tuple(
        f"{found.source}:{found.line}: {found.message(language())} {found.advice(language())}"
        for found in errors.errors
        if found.source != f"{register.stored}.yaml"
    )
