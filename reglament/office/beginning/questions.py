"""Seven questions, each with an answer that may stay as it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from reglament import engine
from reglament.engine import editing
from reglament.people.models import Person
from reglament.ui.language import language

if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise as Said

ANSWERS = "first_regulation"
"""Where the session keeps what was answered, and of which draft."""
HOW = (
    (editing.Strictness.USUAL.value, _("как в образце")),
    (editing.Strictness.STRICTER.value, _("вдвое строже")),
    (editing.Strictness.MILDER.value, _("вдвое мягче")),
)


def _one_line(label: Said, help_text: Said = "", required: bool = False) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=help_text,
        required=required,
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


def _lines(label: Said, help_text: Said) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=help_text,
        required=False,
        max_length=4_000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class QuestionsForm(forms.Form):
    """What the first edition is made of."""

    audience = forms.ChoiceField(label=_("Кого и как вы поддерживаете"), widget=forms.RadioSelect)
    organisation = _one_line(_("Для кого регламент"), _("Название компании, как в договоре"))
    contractor = _one_line(_("Кто оказывает поддержку"), _("Если это не сама компания"))
    head = _one_line(_("Кто отвечает за линию"), _("Фамилия, имя и отчество"), required=True)
    team = _lines(_("Кто ещё работает"), _("Каждый с новой строки: фамилия и имя"))
    days = _one_line(_("Рабочие дни"), _("Например: пн-пт или пн-сб"), required=True)
    hours = _one_line(_("Часы"), _("Например: 09:00-18:00"), required=True)
    time_zone = _one_line(_("Часовой пояс"), _("Например: Europe/Moscow, Asia/Yekaterinburg"), required=True)
    mail = forms.EmailField(label=_("Почта, на которую пишут"), required=False)
    systems = _lines(_("Какие программы и базы"), _("Каждая с новой строки"))
    strictness = forms.ChoiceField(
        label=_("Сроки реакции и исполнения"), choices=HOW, widget=forms.RadioSelect
    )
    signer = _one_line(_("Должность того, кто подписывает"))
    signer_name = _one_line(_("Его фамилия, имя и отчество"), _("Если это не тот, кто отвечает за линию"))
    since = forms.DateField(
        label=_("Действует с"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )

    def __init__(self, data: QueryDict | None, initial: Mapping[str, object]) -> None:
        super().__init__(data, initial=dict(initial))
        own = language() == "en"
        known = [(name, editing.AUDIENCES.get(name, (name, name))[own]) for name in engine.presets.SHIPPED]
        audience = self.fields["audience"]
        assert isinstance(audience, forms.ChoiceField)
        audience.choices = known

    def answers(self, by: Person) -> editing.Answers:
        """What was answered; whoever fills it in for himself keeps his log-in."""
        said = self.cleaned_data
        own = said["head"] == by.full_name
        return editing.Answers(
            since=said["since"],
            preset=said["audience"],
            organisation=said["organisation"],
            contractor=said["contractor"],
            head=said["head"],
            team=_several(said["team"]),
            time_zone=said["time_zone"],
            days=said["days"],
            hours=said["hours"],
            mail=said["mail"],
            systems=_several(said["systems"]),
            strictness=editing.Strictness(said["strictness"]),
            signer=said["signer"],
            signer_name=said["signer_name"],
            language=language(),
            head_key=by.key if own else "",
        )


def offered(by: Person, today: date, zone: str) -> dict[str, object]:
    """Answers to begin with: Enter to the end makes a regulation that may be signed."""
    shipped: Sequence[str] = engine.presets.SHIPPED
    return {
        "audience": "standard" if "standard" in shipped else shipped[0],
        "head": by.full_name,
        "days": "mon-fri" if language() == "en" else "пн-пт",
        "hours": "09:00-18:00",
        "time_zone": zone,
        "strictness": editing.Strictness.USUAL.value,
        "signer": gettext("директор"),
        "since": today,
    }


def _several(text: str) -> tuple[str, ...]:
    return tuple(line.strip(" ,;") for line in text.splitlines() if line.strip(" ,;"))
