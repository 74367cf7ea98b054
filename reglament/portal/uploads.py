"""Files that come with a form. What was taken is not asked for again when the form has to be mended."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.core import signing
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from reglament.files.quotas import QuotaError
from reglament.files.storing import FileError
from reglament.files.uploads import receive
from reglament.people.models import Person
from reglament.people.policies import DeskRequest
from reglament.tickets.events import Enclosure

FIELD, KEPT = "files", "kept"
MOST = 20
A_DAY = 86_400  # real seconds


@dataclass(frozen=True, slots=True)
class Kept:
    """A file that is stored already; the token, good for this person alone, brings it back with the form."""

    token: str
    name: str
    size: int


@dataclass(slots=True)
class Uploads:
    """The files of one form: to attach, to show when the form comes back, and what could not be taken."""

    enclosures: tuple[Enclosure, ...] = ()
    kept: list[Kept] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def add(self, enclosure: Enclosure, size: int, person: Person) -> None:
        """One more."""
        self.enclosures += (enclosure,)
        stored = [enclosure.content, enclosure.sha256, enclosure.name, size]
        self.kept.append(Kept(signing.dumps(stored, salt=_salt(person)), enclosure.name, size))


def uploads_of(request: DeskRequest) -> Uploads:
    """Take in what came with the form, new files and those of its first attempt."""
    uploads = Uploads()
    for enclosure, size in _brought_back(request):
        uploads.add(enclosure, size, request.user)
    for file in request.FILES.getlist(FIELD):
        name = file.name or _("файл")
        if len(uploads.kept) >= MOST:
            uploads.complaints.append(_("Больше %(most)s файлов сразу не приложить.") % {"most": MOST})
            break
        try:
            source = f"person:{request.user.pk}"
            received = receive(file, name, source=source, at=request.now)  # type: ignore[arg-type]
        except FileError as error:
            uploads.complaints.append(_too_large(name, error))
        except QuotaError:
            uploads.complaints.append(
                _("Файл «%(name)s» не принят: на сегодня места больше нет.") % {"name": name}
            )
        else:
            content = received.content
            uploads.add(Enclosure(content.pk, content.sha256, received.name), content.size, request.user)
    return uploads


def _brought_back(request: DeskRequest) -> Iterator[tuple[Enclosure, int]]:
    for token in request.POST.getlist(KEPT)[:MOST]:
        try:
            *stored, size = signing.loads(token, salt=_salt(request.user), max_age=A_DAY)
        except signing.BadSignature:
            continue
        yield Enclosure(*stored), size


def _too_large(name: str, error: FileError) -> str:
    words = {"name": name, "size": filesizeformat(error.size), "largest": filesizeformat(error.largest)}
    return _("Файл «%(name)s» — %(size)s, а можно не больше %(largest)s. Остальное сохранено.") % words


def _salt(person: Person) -> str:
    return f"portal.files:{person.pk}"
