"""The form of a new ticket: what happened, where, how urgent. One field is required."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from reglament.people.models import Person
from reglament.portal.colleagues import find
from reglament.portal.offer import Offer, Service
from reglament.portal.subjects import subject_of

UNKNOWN = "-"
LONGEST = 20_000


def drafts_of(service: Service | None, lines: int) -> list[str]:
    """Under which names the browser keeps what is being written: the text, then the lines that are asked."""
    own = f"new:{service.key}" if service else "new"
    return [own, *(f"{own}:{place}" for place in range(lines))]


class Filing(forms.Form):
    """Its fields depend on what the edition offers. `person` files it."""

    text = forms.CharField(
        label=_("Опишите своими словами"),
        help_text=_("Можно одной строкой. Ошибку лучше показать: вставьте снимок экрана прямо сюда."),
        max_length=LONGEST,
        error_messages={"required": _("Опишите, что случилось")},
    )
    key = forms.UUIDField(widget=forms.HiddenInput, required=False)
    after = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=1)

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        offer: Offer,
        person: Person,
        at: Any,
        service: Service | None = None,
        initial: Mapping[str, Any] | None = None,
    ) -> None:
        started = {"key": uuid.uuid4(), "zone": UNKNOWN, "urgency": offer.usual_urgency(), **(initial or {})}
        super().__init__(data, initial=started)
        self.offer, self.person, self.at, self.service = offer, person, at, service
        self.lines = offer.lines(service)
        self.steps = offer.steps(service)
        self._ask_for_service()
        self._ask_where_and_how_urgent()
        self._ask_what_was_tried()
        if offer.may_wish(service):
            self.fields["wished"] = forms.DateTimeField(
                label=_("К какому сроку нужно"),
                required=False,
                input_formats=["%Y-%m-%dT%H:%M", "%d.%m.%Y %H:%M", "%d.%m.%Y"],
                widget=forms.DateTimeInput(format="%Y-%m-%dT%H:%M", attrs={"type": "datetime-local"}),
                error_messages={"invalid": _("Дата пишется так: 18.03.2026 14:00.")},
            )
        if offer.for_others():
            self._ask_for_whom()
        draft = drafts_of(service, 0)[0]
        widget = forms.Textarea(
            attrs={"rows": 4, "data-draft": draft, "autofocus": service is None and data is None}
        )
        self.fields["text"].widget = widget
        self.fields["text"].widget.is_required = self.fields["text"].required

    def classes(self) -> dict[str, str | None]:
        """Zone, urgency and kind, as `open_ticket` takes them; None where nothing was said."""
        zone = self.service.zone if self.service and self.service.zone else self.cleaned_data.get("zone")
        return {
            "zone": zone if zone not in (UNKNOWN, "") else None,
            "urgency": self.cleaned_data.get("urgency") or None,
            "kind": self.service.kind if self.service else None,
        }

    def subject(self) -> str:
        """The service, or the first sentence of the text."""
        if self.service is None or not self.service.in_catalogue:
            return subject_of(self.cleaned_data["text"])
        first = next((answer for _label, answer in self.answers()), "")
        return subject_of(f"{self.service.name}: {first}" if first else self.service.name)

    def body(self) -> str:
        """Everything that was said, the answers of a service line by line."""
        lines = [f"{label}: {answer}" for label, answer in self.answers()]
        text = self.cleaned_data["text"].strip()
        return "\n".join([*lines, *([""] if lines and text else []), *([text] if text else [])])

    def answers(self) -> Iterable[tuple[str, str]]:
        """What the form of a service asked and what was answered."""
        for line, answer in self.given().items():
            if answer:
                yield line[:1].upper() + line[1:], answer

    def given(self) -> dict[str, str]:
        """The lines that were asked, by the names the edition and the catalogue have for them."""
        ticked = {step: "да" for place, step in enumerate(self.steps) if self.cleaned_data[f"tried{place}"]}
        return {
            **{line: self.cleaned_data[f"answer{place}"] for place, line in enumerate(self.lines)},
            **ticked,
        }

    def clean_beneficiary(self) -> Person | None:
        """The person meant, found among the colleagues of the author."""
        written = self.cleaned_data["beneficiary"].strip()
        if not written:
            return None
        found = find(written, by=self.person, at=self.at)
        if len(found) == 1:
            return found[0] if found[0].pk != self.person.pk else None
        if not found:
            raise ValidationError(_("Такого сотрудника не нашли. Проверьте фамилию."))
        named = ", ".join(
            f"{one.full_name}" + (f" ({one.job_title})" if one.job_title else "") for one in found
        )
        raise ValidationError(_("Таких несколько: %(named)s. Допишите имя."), params={"named": named})

    def _ask_for_service(self) -> None:
        drafts = drafts_of(self.service, len(self.lines))
        for place, name in enumerate(self.lines):
            self.fields[f"answer{place}"] = forms.CharField(
                label=name[:1].upper() + name[1:],
                max_length=1000,
                widget=forms.TextInput(attrs={"data-draft": drafts[place + 1]}),
                error_messages={"required": _("Без этого услугу не выполнить")},
            )
        if self.service is None or not self.service.in_catalogue:
            return
        text = self.fields["text"]
        text.required, text.label, text.help_text = False, _("Что ещё важно"), ""

    def _ask_where_and_how_urgent(self) -> None:
        zones, urgencies = self.offer.zones(), self.offer.urgencies()
        if zones and not (self.service and self.service.zone):
            self.fields["zone"] = forms.ChoiceField(
                label=_("Где это"), choices=[*zones, (UNKNOWN, _("Не знаю"))], widget=forms.RadioSelect
            )
        if urgencies:
            self.fields["urgency"] = forms.ChoiceField(
                label=_("Насколько мешает"), choices=urgencies, widget=forms.RadioSelect
            )

    def _ask_what_was_tried(self) -> None:
        """What the edition wants tried before: a tick for each."""
        for place, step in enumerate(self.steps):
            self.fields[f"tried{place}"] = forms.BooleanField(
                label=step[:1].upper() + step[1:],
                error_messages={"required": _("Сначала попробуйте это сами и отметьте")},
            )

    def _ask_for_whom(self) -> None:
        self.fields["beneficiary"] = forms.CharField(
            label=_("Фамилия того, кому это нужно"),
            help_text=self.offer.beneficiary_may(),
            max_length=200,
            required=False,
            widget=forms.TextInput(attrs={"autocomplete": "off"}),
        )
