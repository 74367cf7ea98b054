"""The form of a call: who, what, and whatever of the triage is clear while one still talks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from reglament import engine
from reglament.desk.registering.callers import Caller
from reglament.desk.seat import Seat, language
from reglament.desk.verbs import choosing, fields
from reglament.people.models import Base
from reglament.rulebook.reading import Book

CLASSES = ("kind", "zone", "impact", "urgency", "complexity")


class CallForm(forms.Form):
    """Who is calling is found by a part of the name; the classes may all be left for triage."""

    who = forms.CharField(required=False, max_length=200)
    author = forms.IntegerField(required=False, min_value=1)
    key = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)

    def __init__(self, seat: Seat, book: Book, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["subject"] = fields.line(_("Что случилось, одной строкой"), "need.subject")
        self.fields["body"] = fields.text(_("Подробности"), required=False, rows=3)
        self.fields.update(_where(seat, book))
        self.fields.update(_classes(book))
        if codes := list(solved_codes(book.rules)):
            options_ = choosing.names(book.rules, codes, language())
            self.fields["result"] = fields.text(
                _("Решено сразу: что сделали"),
                required=False,
                rows=3,
                hint=_("Запрос будет закрыт с этим ответом."),
            )
            if len(options_) > 1:
                self.fields["code"] = fields.choice(_("Код закрытия"), options_, required=False)

    @property
    def plain(self) -> list[Any]:
        """The fields that everybody fills in."""
        names = ("subject", "body", "channel", "base", "service")
        return [self[name] for name in names if name in self.fields]

    @property
    def classes(self) -> list[Any]:
        """The fields of triage."""
        return [self[name] for name in CLASSES if name in self.fields]

    @property
    def ending(self) -> list[Any]:
        """The fields of a ticket that was solved on the spot."""
        return [self[name] for name in ("result", "code") if name in self.fields]

    def settle(self, found: list[Caller]) -> int | None:
        """The id of the caller; with nobody chosen, the only one found. None has been added as an error."""
        chosen = self.cleaned_data.get("author")
        known = [each.id for each in found]
        if chosen in known:
            return int(chosen)
        if chosen is None and len(known) == 1:
            return known[0]
        self.add_error(
            "who", _("Выберите, кто звонит.") if known else _("Никого не нашлось: напишите фамилию.")
        )
        return None


def solved_codes(rules: engine.Rules) -> Iterator[str]:
    """The codes of a solution that no way sets by itself: those a person gives on the spot."""
    own = {engine.key(way.closure_code) for way in rules.transitions if way.closure_code}
    for key, code in rules.closure_codes.items():
        if key not in own and code.outcome == "solved":
            yield key


def _where(seat: Seat, book: Book) -> Iterator[tuple[str, forms.Field]]:
    channels = book.edition.channels
    if channels is not None and len(channels.named) > 1:
        listed = sorted(channels.named.items(), key=lambda each: not each[1].during_call)
        options = [(key, channel.name.printed(language())) for key, channel in listed]
        yield "channel", fields.choice(_("Как обратились"), options, initial=options[0][0])
    bases = Base.objects.visible_to(seat.person, at=seat.at).filter(is_active=True)
    if options := [(str(base.pk), str(base)) for base in bases[:200]]:
        yield "base", fields.choice(_("База"), options, required=False)
    if services := [
        (each.name.key, each.name.printed(language())) for each in book.annexes.catalogue.values()
    ]:
        hint = _("Сама знает вид, зону, сложность и кого спросить.")
        yield "service", fields.choice(_("Услуга из каталога"), services, required=False, hint=hint)


def _classes(book: Book) -> Iterator[tuple[str, forms.Field]]:
    rules, reader = book.rules, language()
    if len(rules.kinds) > 1:
        yield (
            "kind",
            fields.choice(
                pgettext("запроса", "Вид"), choosing.names(rules, rules.kinds, reader), required=False
            ),
        )
    if rules.zones:
        yield "zone", fields.choice(_("Зона"), choosing.names(rules, rules.zones, reader), required=False)
    if rules.priorities.matrix:
        impacts = choosing.names(rules, rules.priorities.impacts, reader)
        urgencies = choosing.names(rules, rules.priorities.urgencies, reader)
        yield "impact", fields.choice(_("Влияние"), impacts, required=False)
        yield "urgency", fields.choice(_("Срочность"), urgencies, required=False)
    if rules.complexities:
        efforts = {key: each.effort for key, each in rules.policies.complexities.items()}
        options = choosing.names(rules, rules.complexities, reader, efforts)
        yield "complexity", fields.choice(_("Сложность"), options, required=False)
