"""A regulation in Word, uploaded instead of a text: the draft that was read of it, questions at its head."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _

from reglament.paper.reading import ReadingError, read_document
from reglament.paper.recognising import draft_of
from reglament.ui.language import language

LONGEST_DOCUMENT = 10 * 2**20
"""Bytes of a document that is read while somebody waits; larger ones are read by the command."""
BEGINNINGS = (b"PK", b"\xd0\xcf\x11\xe0", b"{\\rtf", b"%PDF")
"""How documents begin, those too that are answered with what to save them as."""


def is_paper(upload: UploadedFile[Any]) -> bool:
    """Whether the file is a document, and no text."""
    start = upload.read(8)
    upload.seek(0)
    return bool(start.startswith(BEGINNINGS))


def text_of(upload: UploadedFile[Any]) -> str:
    """The draft; raises ValidationError that says what to do with a file that is not read."""
    if (upload.size or 0) > LONGEST_DOCUMENT:
        raise forms.ValidationError(
            _("Документ больше 10 МБ: уберите из него картинки или прочитайте его командой reglament read")
        )
    try:
        source = read_document(upload.read())
    except ReadingError as error:
        raise forms.ValidationError(f"{upload.name}: {error.text(language())}") from None
    return draft_of(source, upload.name or "").text
