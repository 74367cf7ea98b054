"""Files that came with a form."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, BinaryIO, cast

from django.core.files.uploadedfile import UploadedFile
from django.template.defaultfilters import filesizeformat

from reglament.files.quotas import QuotaError
from reglament.files.storing import FileError
from reglament.files.uploads import receive
from reglament.people.models import Person
from reglament.tickets.events import Enclosure
from reglament.ui.speaking import gettext as _

MOST = 20


class UnfitFileError(ValueError):
    """A file that cannot be taken; the message says which and why."""


def enclosures(files: Sequence[UploadedFile[Any]], *, by: Person, at: datetime) -> tuple[Enclosure, ...]:
    """Store the files. Raises UnfitFileError."""
    if len(files) > MOST:
        raise UnfitFileError(_("Не больше %(most)s файлов за раз.") % {"most": MOST})
    return tuple(_enclosure(file, by, at) for file in files)


def _enclosure(file: UploadedFile[Any], by: Person, at: datetime) -> Enclosure:
    content = cast(BinaryIO, file.file)
    name = file.name or ""
    try:
        received = receive(content, name, source=f"person:{by.pk}", at=at)
    except FileError as error:
        raise UnfitFileError(
            _("Файл «%(name)s» слишком велик: %(size)s, а можно до %(largest)s.")
            % {
                "name": name,
                "size": filesizeformat(error.size),
                "largest": filesizeformat(error.largest),
            }
        ) from error
    except QuotaError as error:
        raise UnfitFileError(
            _("Файл «%(name)s» не принят: на сегодня ваш объём файлов исчерпан.") % {"name": name}
        ) from error
    return Enclosure(received.content.pk, received.content.sha256, received.name)
