"""The form of a call: who, what, and whatever of the triage is clear while one still talks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from reglament import engine
from reglament.desk.registering.callers import Caller
from reglament.desk.seat import Seat
from reglament.desk.verbs import choosing, fields
from reglament.people.models import Base
from reglament.rulebook.reading import Book
from reglament.tickets import channels, required
from reglament.ui.language import language

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
        channel = str(self.data.get("channel", "")) if self.is_bound else ""
        wanted = required.lines(book.rules, self._kind(book), channel)
        self.asked = {f"answer{place}": line for place, line in enumerate(wanted)}
        for name, line in self.asked.items():
            self.fields[name] = fields.line(line[:1].upper() + line[1:], "need.text", required=False)
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
        names = ("subject", "body", *self.asked, "channel", "received", "base", "service")
        return [self[name] for name in names if name in self.fields]

    @property
    def classes(self) -> list[Any]:
        """The fields of triage."""
        return [self[name] for name in CLASSES if name in self.fields]

    @property
    def ending(self) -> list[Any]:
        """The fields of a ticket that was solved on the spot."""
        return [self[name] for name in ("result", "code") if name in self.fields]

    def answers(self) -> dict[str, str]:
        """What was said to the lines that the kind asks for, once the form is valid."""
        return {line: str(self.cleaned_data.get(name) or "") for name, line in self.asked.items()}

    def _kind(self, book: Book) -> str:
        """The kind that was sent: chosen, or that of the service."""
        chosen = str(self.data.get("service", ""))
        for item in book.annexes.catalogue.values():
            if chosen and item.name.key == chosen:
                return engine.key(item.kind)
        return str(self.data.get("kind", ""))

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
    if options := _channels(seat, book):
        yield "channel", fields.choice(_("Как обратились"), options, initial=options[0][0])
        yield "received", fields.moment(_("Когда обратились"), "need.date", required=False, hint=_when(book))
    bases = Base.objects.visible_to(seat.person, at=seat.at).filter(is_active=True)
    if options := [(str(base.pk), str(base)) for base in bases[:200]]:
        yield "base", fields.choice(_("База"), options, required=False)
    if services := [
        (each.name.key, each.name.printed(language())) for each in book.annexes.catalogue.values()
    ]:
        hint = _("Сама знает вид, зону, сложность и кого спросить.")
        yield "service", fields.choice(_("Услуга из каталога"), services, required=False, hint=hint)


def _channels(seat: Seat, book: Book) -> list[choosing.Choice]:
    """By which one may be heard; what this person registers while he talks comes first."""
    known = book.rules.policies.channels
    if known is None or len(known.named) < 2:
        return []
    heard = [(key, each) for key, each in known.named.items() if each.accepted or each.otherwise]

    def rank(named: tuple[str, engine.Channel]) -> tuple[bool, bool]:
        channel = named[1]
        mine = not channel.registered_by or engine.key(channel.registered_by) in seat.roles
        return not mine, not channel.during_call

    return [(key, each.name.printed(language())) for key, each in sorted(heard, key=rank)]


def _when(book: Book) -> str:
    """From when a ticket counts, by channel, and who may say otherwise."""
    known = book.rules.policies.channels
    named = known.named if known else {}
    letters = [each.name.printed(language()) for each in named.values() if channels.counts_from_receipt(each)]
    parts = [
        _("С этого момента считается: %(channels)s.") % {"channels": ", ".join(letters)} if letters else ""
    ]
    if known and known.desk_down:
        who = engine.say_name(engine.key(known.desk_down.backdated_by), book.rules, language())
        parts.append(_("Прочее задним числом вносит: %(who)s.") % {"who": who})
    return " ".join(filter(None, parts))


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
