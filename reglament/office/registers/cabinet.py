"""The annexes that the edition names, as this person meets them: what holds, and whether he may change it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from reglament.office.circles import HEAD
from reglament.office.frame import name
from reglament.paper.words import ANNEXES
from reglament.people.policies import DeskRequest
from reglament.people.roles import serves_desk
from reglament.rulebook.annexing import may_change
from reglament.rulebook.models import Annex
from reglament.rulebook.reading import Book
from reglament.rulebook.registers import by_kind, versions
from reglament.ui.language import language


@dataclass(frozen=True, slots=True)
class Register:
    """One annex. `kind` is the engine's («zones»), `stored` its file's name; `row` None: not there yet."""

    book: Book
    kind: str
    stored: str
    number: int
    title: str
    keepers: str
    may_change: bool
    row: Annex | None

    @property
    def text(self) -> str:
        """What it says now; for one that is not there yet its beginning."""
        return self.row.text if self.row else _beginning(self)

    def versions(self) -> QuerySet[Annex]:
        """Every version, the newest first."""
        return versions(self.book.regulation, self.stored)

    def latest(self) -> int:
        """The number of the newest version; 0 for none. A change is made against it."""
        return self.versions().values_list("version", flat=True).first() or 0


def registers(request: DeskRequest, book: Book) -> list[Register]:
    """Those that the person may see, by number: all for who works here, else those in his care."""
    sees_all = serves_desk(request.user, at=request.now) or HEAD.holds(request)
    found = list(_registers(request, book))
    return [one for one in sorted(found, key=lambda one: one.number) if sees_all or one.may_change]


def register(request: DeskRequest, book: Book, number: int) -> Register | None:
    """The one with this number, if the person may see it."""
    return next((one for one in registers(request, book) if one.number == number), None)


def _registers(request: DeskRequest, book: Book) -> Iterator[Register]:
    rows = by_kind(book.annex_ids)
    for kind, terms in book.edition.annexes.items():
        head = book.annexes.heads.get(kind)
        stored = head.source.removesuffix(".yaml") if head else kind.replace("_", "-")
        yield Register(
            book=book,
            kind=kind,
            stored=stored,
            number=terms.number,
            title=ANNEXES[kind][language() == "en"],
            keepers=", ".join(name(book, role) for role in terms.changed_by),
            may_change=may_change(book, kind, request.user, request.now),
            row=rows.get(stored) if head else None,
        )


_SECTIONS = {
    "people": "люди",
    "zones": "держатели_зон",
    "deputies": "заместители",
    "duty": "дежурства",
    "vip": "вип",
    "urgent_operations": "срочные_операции",
    "catalogue": "каталог_услуг",
    "calendar": "календарь_года",
    "critical_periods": "критические_периоды",
    "customers": "заказчики",
}


def _beginning(one: Register) -> str:
    since = one.book.edition.document.effective_from
    return (
        f"# {_('Приложение')} № {one.number}. {one.title}\n"
        f"формат: 1\nприложение: {{номер: {one.number}, действует_с: {since:%d.%m.%Y}}}\n\n"
        f"{_SECTIONS[one.kind]}:\n"
    )
