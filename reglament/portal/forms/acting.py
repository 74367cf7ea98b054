"""Forms of what an author does with his ticket: a text, a mark, a decision."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from reglament.tickets.tone import is_complaint, is_content

if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise as Said

LONGEST = 20_000
Data = Mapping[str, Any] | None


class ActForm(forms.Form):
    """Anything done to a ticket at `action`. `draft` names the text that the browser keeps."""

    action = ""

    def __init__(self, data: Data = None, *, slug: str, draft: str, initial: Data = None) -> None:
        super().__init__(data, prefix=slug, initial=dict(initial or {}))
        if "text" in self.fields:
            self.fields["text"].widget.attrs |= {"rows": 3, "data-draft": draft}


class TextForm(ActForm):
    """Some words, required. `is_answer`: the desk waits for them."""

    is_answer = False
    text = forms.CharField(
        max_length=LONGEST, widget=forms.Textarea, error_messages={"required": _("Напишите хотя бы слово")}
    )

    def worded(self, label: Said, hint: Said = "", *, required: bool = True, missing: Said = "") -> TextForm:
        """The same form, asking in these words."""
        field = self.fields["text"]
        field.label, field.help_text, field.required = label, hint, required
        field.widget.is_required = required
        if missing:
            field.error_messages["required"] = missing
        return self


class CheckedForm(TextForm):
    """Words that may contradict the button. Said once more, they count as they are."""

    sure = forms.BooleanField(widget=forms.HiddenInput, required=False)
    contradiction: Said = ""

    def contradicts(self, text: str) -> bool:
        """Whether the text says the opposite."""
        raise NotImplementedError

    def clean(self) -> dict[str, Any]:
        """Ask once whether it is meant."""
        given = self.cleaned_data
        if given.get("text") and not given.get("sure") and self.contradicts(given["text"]):
            self.data = {**self.data.dict(), self.add_prefix("sure"): "1"}  # type: ignore[attr-defined]
            self.add_error("text", ValidationError(str(self.contradiction), code="contradiction"))
        return given

    @property
    def asks_again(self) -> bool:
        """The text said the opposite of the button, and the person is asked which he meant."""
        return self.is_bound and self.has_error("text", "contradiction")


class ReturnForm(CheckedForm):
    """«Не помогло»: what is wrong."""

    contradiction = _(
        "Похоже, всё получилось. Если это так, запрос можно закрыть. Если нет — отправьте ещё раз."
    )

    def contradicts(self, text: str) -> bool:
        """«Спасибо, всё работает» is no complaint."""
        return is_content(text)


class AdditionForm(CheckedForm):
    """A message after the result, which returns nothing."""

    contradiction = _(
        "Похоже, не помогло. Нажмите «Не помогло», и запрос вернётся в работу. Или отправьте ещё раз."
    )

    def contradicts(self, text: str) -> bool:
        """«Опять не проводится» is no mere addition."""
        return is_complaint(text)


class MarkForm(ActForm):
    """One question, and it may stay unanswered when something else is done with it."""

    mark = forms.TypedChoiceField(
        label=_("Как вам помогли?"),
        coerce=int,
        empty_value=None,
        widget=forms.RadioSelect,
        error_messages={"required": _("Выберите оценку")},
    )

    def scaled(self, lowest: int, highest: int, *, required: bool = True) -> MarkForm:
        """On the scale of the edition."""
        field = self.fields["mark"]
        field.choices = [(mark, str(mark)) for mark in range(lowest, highest + 1)]  # type: ignore[attr-defined]
        field.help_text = _("%(lowest)s — плохо, %(highest)s — отлично") % {
            "lowest": lowest,
            "highest": highest,
        }
        field.required = required
        return self


class PlainForm(ActForm):
    """A button."""


class DecisionForm(ActForm):
    """Yes, or no with a reason."""

    granted = forms.ChoiceField(choices=[("yes", "yes"), ("no", "no")], widget=forms.HiddenInput)
    ground = forms.ChoiceField(label=_("Основание отказа"), required=False, widget=forms.RadioSelect)
    text = forms.CharField(
        label=_("Почему нет"),
        help_text=_("Причину прочтёт автор. К согласию можно ничего не писать."),
        max_length=LONGEST,
        required=False,
        widget=forms.Textarea,
    )

    def among(self, grounds: Sequence[tuple[str, str]]) -> DecisionForm:
        """With these grounds for a refusal; one alone is not asked for."""
        if len(grounds) < 2:
            del self.fields["ground"]
        else:
            self.fields["ground"].choices = list(grounds)  # type: ignore[attr-defined]
        return self

    def clean(self) -> dict[str, Any]:
        """A refusal says why."""
        given = self.cleaned_data
        if given.get("granted") == "no":
            if not given.get("text", "").strip():
                self.add_error("text", _("Напишите причину: её прочтёт автор"))
            if "ground" in self.fields and not given.get("ground"):
                self.add_error("ground", _("Выберите основание"))
        return given
