"""The text of a draft, and the words of an objection."""

from __future__ import annotations

import re
from datetime import date

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _
from ruamel.yaml.error import YAMLError

from reglament.office.drafting.from_paper import is_paper, text_of
from reglament.office.registers.rewriting import NoSuchPlaceError, with_value
from reglament.rulebook.models import Edition

LONGEST = 1_000_000
_DOCUMENT = ("документ", "document")
_NUMBER = ("редакция", "edition")
_SINCE = ("действует_с", "effective_from")


class DraftForm(forms.Form):
    """The whole text; a file takes its place where one is chosen. `against`: the checksum it was read at."""

    text = forms.CharField(
        label=_("Текст редакции"),
        max_length=LONGEST,
        strip=False,
        required=False,
        widget=forms.Textarea(attrs={"rows": 32, "spellcheck": "false", "class": "code", "wrap": "off"}),
    )
    file = forms.FileField(
        label=_("Или файл: YAML или регламент из Word"),
        required=False,
        widget=forms.ClearableFileInput(attrs={"accept": ".yaml,.yml,.docx,text/plain"}),
    )
    against = forms.CharField(widget=forms.HiddenInput, required=False)

    def clean(self) -> dict[str, object]:
        """The text of the file, else what was typed; lines end as in a file."""
        cleaned: dict[str, object] = super().clean() or {}
        upload = cleaned.get("file")
        text = str(cleaned.get("text") or "")
        if isinstance(upload, UploadedFile) and is_paper(upload):
            text = text_of(upload)
        elif isinstance(upload, UploadedFile):
            try:
                text = upload.read(LONGEST + 1).decode("utf-8-sig")
            except UnicodeDecodeError:
                raise forms.ValidationError(
                    _("Это не текст в кодировке UTF-8: сохраните файл в ней и выберите снова")
                ) from None
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        if not text.strip():
            raise forms.ValidationError(_("Вставьте текст или выберите файл"))
        cleaned["text"] = text if text.endswith("\n") else f"{text}\n"
        return cleaned


class NoteForm(forms.Form):
    """What is said with a step; an objection needs it."""

    note = forms.CharField(
        label=_("Что не так и как надо"), max_length=4_000, widget=forms.Textarea(attrs={"rows": 4})
    )


def next_text(row: Edition, today: date) -> str:
    """The text of the next edition to begin from: the next number, from the first of the next month."""
    number = re.fullmatch(r"(.*?)(\d+)", row.number)
    raised = f"{number[1]}{int(number[2]) + 1}" if number else f"{row.number}-2"
    first = date(today.year + today.month // 12, today.month % 12 + 1, 1)
    text = row.text
    for word, value in ((_NUMBER, raised), (_SINCE, f"{first:%d.%m.%Y}")):
        try:
            text = with_value(text, (_DOCUMENT, word), value)
        except (YAMLError, NoSuchPlaceError):  # a text that is written otherwise: the head changes it by hand
            continue
    return text
