"""A file comes in: one call for every door."""

from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO

from reglament.files import drawing, jobs, names, quotas, storing
from reglament.files.models import Content


@dataclass(frozen=True)
class Received:
    """What the row that refers to the file keeps: the content, and the name as it may be shown."""

    content: Content
    name: str


def receive(file: BinaryIO, name: str, *, source: str, at: datetime) -> Received:
    """Take in a seekable file from a source such as «person:17».

    Raises storing.FileError for one that is too large, quotas.QuotaError when the day's quota is used up.
    """
    size = storing.measure(file)
    if size > storing.LARGEST:
        raise storing.FileError(size)
    quotas.take(source, size, at=at)
    shown_name = names.clean(name)
    content = storing.store(file, shown_name, at=at)
    drawing.draw_if_quick(content)
    if content.picture == Content.Picture.WAITING:
        jobs.draw.defer()
    return Received(content, shown_name)
