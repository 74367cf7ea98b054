"""The question «когда будет срок?»: the form follows the edition; what is left out is as before triage."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from reglament import engine
from reglament.office.frame import name
from reglament.rulebook.reading import Book

FROM = ("channel", "plan", "customer", "regime")
WORDS = ("kind", "zone", "priority", "impact", "urgency", "complexity", *FROM)


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: an instant (seconds since the epoch, UTC) and names by key; "" = not said."""

    at: int
    named: dict[str, str] = field(default_factory=dict)
    circumstances: tuple[str, ...] = ()


class DeadlineForm(forms.Form):
    """A moment and whatever the edition distinguishes; asked by GET, so an answer can be sent as a link."""

    at = forms.CharField(
        label=_("Когда подан запрос"),
        max_length=40,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        error_messages={"required": _("Укажите день и время")},
    )

    def __init__(self, data: QueryDict | None, *, book: Book, now: datetime) -> None:
        local = now.astimezone(book.zone).replace(second=0, microsecond=0, tzinfo=None)
        super().__init__(data, initial={"at": local})
        self.book = book
        rules = book.rules
        self._offer("kind", _("Вид запроса"), rules.kinds)
        self._offer("zone", _("Зона"), rules.zones, select=True)
        matrix = bool(rules.priorities.matrix)
        self._offer("impact", _("Влияние"), rules.priorities.impacts if matrix else ())
        self._offer("urgency", _("Срочность"), rules.priorities.urgencies if matrix else ())
        label = _("Приоритет, если он уже назначен") if matrix else _("Приоритет")
        self._offer("priority", label, rules.priorities.order)
        self._offer("complexity", _("Сложность"), rules.complexities)
        self._offer_origin(rules)
        self._offer_circumstances()

    def _offer_origin(self, rules: engine.Rules) -> None:
        """Where the ticket comes from, as far as tables of norms may ask for it."""
        channels, customers = rules.policies.channels, rules.policies.customers
        asked = {
            dimension
            for clock in rules.clocks.values()
            for one in clock.targets
            for dimension in one.when.asks
        }
        if "channel" in asked and channels:
            accepted = [key for key, channel in channels.named.items() if channel.accepted]
            self._offer("channel", _("Канал"), accepted, select=True)
        self._offer("plan", _("Тариф"), rules.policies.plans, select=True)
        self._offer("customer", _("Класс заказчика"), customers.classes if customers else (), select=True)
        self._offer("regime", _("Объявленный режим"), rules.policies.regimes, select=True)

    def _offer(self, slug: str, label: object, keys: Iterable[str], *, select: bool = False) -> None:
        known = [(key, name(self.book, key)) for key in keys]
        if not known:
            return
        self.fields[slug] = forms.ChoiceField(
            label=str(label),
            required=False,
            choices=[("", _("не сказано")), *known],
            widget=forms.Select if select else forms.RadioSelect,
            initial="",
        )

    def _offer_circumstances(self) -> None:
        marks = [rule for rule in self.book.rules.priorities.modifiers if not rule.when.kinds]
        choices = [
            (rule.code, name(self.book, rule.code)) for rule in marks if rule.source != "critical_periods"
        ]
        if choices:
            self.fields["mark"] = forms.MultipleChoiceField(
                label=_("Поправки к приоритету"),
                required=False,
                choices=choices,
                widget=forms.CheckboxSelectMultiple,
            )

    def clean_at(self) -> int:
        """The instant, in the desk's time."""
        try:
            return engine.read_moment(self.cleaned_data["at"], self.book.zone)
        except (ValueError, OverflowError, OSError) as error:
            raise forms.ValidationError(_("Пишите так: 30.04.2026 15:00")) from error

    def question(self) -> Question:
        """What was asked, once the form is valid."""
        given = self.cleaned_data
        named = {slug: given[slug] for slug in WORDS if given.get(slug)}
        return Question(given["at"], named, tuple(given.get("mark", ())))
