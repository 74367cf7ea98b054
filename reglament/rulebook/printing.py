"""Documents of stored editions. Setting one takes a fifth of a second of processor: the worker does it."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from dataclasses import astuple, dataclass, replace
from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import F, ProtectedError

from reglament import engine, paper
from reglament.files import storing
from reglament.paper import Language
from reglament.paper.printing import PAPERS, Source, dated, printed
from reglament.rulebook.acquainting import days_of_reading
from reglament.rulebook.models import UNSIGNED, Edition, Printout
from reglament.rulebook.presence import person_key
from reglament.rulebook.reading import Book, book_of, books_at

PUBLIC = ("calendar",)  # registers of people are the desk's own business; when it works is not
READY = tuple((form, whole) for form in ("docx", "pdf") for whole in (True, False))
"""Forms of the regulation that are made before anybody asks."""
TRIES = 3
KEPT = timedelta(days=30)
"""How long a document lies that nobody needs at hand."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A document somebody wants. `paper`: a code of paper.printing; `whole`: with every annex.

    `portal`: the address for the square code on the page for the wall. `against`: the id of an edition from
    which the differences are marked, 0 for none.
    """

    edition: int
    paper: str
    form: str
    language: Language
    whole: bool
    portal: str = ""
    against: int = 0


def public_annexes(annexes: engine.Annexes) -> engine.Annexes:
    """What everybody may read of the annexes."""
    heads = {kind: head for kind, head in annexes.heads.items() if kind in PUBLIC}
    return engine.Annexes(heads=heads, years=annexes.years)


def find(wish: Wish, *, at: datetime) -> Printout | None:
    """The document as it is at this instant, made or waiting; None if nobody has asked for it yet."""
    return (
        Printout.objects.select_related("content").filter(key=_key(wish, book_of(wish.edition, at))).first()
    )


def want(wish: Wish, *, at: datetime) -> Printout:
    """Note that a document is wanted; twice changes nothing. One that was given up is tried again."""
    wanted, _ = Printout.objects.update_or_create(
        key=_key(wish, book_of(wish.edition, at)),
        defaults={"tries": 0},
        create_defaults={
            "edition_id": wish.edition,
            "paper": wish.paper,
            "form": wish.form,
            "language": wish.language,
            "whole": wish.whole,
            "portal": wish.portal,
            "against_id": wish.against or None,
            "wanted_at": at,
        },
    )
    return wanted


def prepare(*, at: datetime) -> int:
    """Want the regulation of every edition in force, with the annexes of this instant. Returns how many."""
    wanted = [wish for wish in _at_hand(at) if find(wish, at=at) is None]
    for wish in wanted:
        want(wish, at=at)
    return len(wanted)


def _at_hand(at: datetime) -> list[Wish]:
    books = books_at(at)
    return [Wish(book.id, "regulation", form, "ru", whole) for book in books for form, whole in READY]


def forget_old(*, at: datetime) -> int:
    """Throw away what was made long ago and is not the regulation in force; it can be made again.

    Returns how many. A file that somebody has attached to a ticket as well stays.
    """
    kept = [_key(wish, book_of(wish.edition, at)) for wish in _at_hand(at)]
    old = Printout.objects.filter(made_at__lt=at - KEPT).exclude(key__in=kept)
    contents = [row.content for row in old.select_related("content")]
    old.delete()
    for content in contents:
        if content is not None:
            with suppress(ProtectedError), transaction.atomic():
                content.delete()
    return len(contents)


def make_waiting(*, at: datetime, limit: int = 10) -> int:
    """Make what waits, each in a transaction of its own. Returns how many were looked at.

    The try is counted beforehand: a document that kills its worker is given up after three.
    """
    waiting = Printout.objects.filter(content=None, tries__lt=TRIES).order_by("pk")
    due = list(waiting.values_list("pk", flat=True)[:limit])
    for pk in due:
        Printout.objects.filter(pk=pk).update(tries=F("tries") + 1)
        with transaction.atomic():
            row = Printout.objects.select_for_update(skip_locked=True).filter(pk=pk, content=None).first()
            if row is not None:
                _make(row, at)
    return len(due)


def _make(row: Printout, at: datetime) -> None:
    language: Language = "en" if row.language == "en" else "ru"
    wish = Wish(row.edition_id, row.paper, row.form, language, row.whole, row.portal, row.against_id or 0)
    book = book_of(row.edition_id, at)
    if _key(wish, book) != row.key:  # the annexes have changed since: nobody asks for this one any more
        row.delete()
        return
    old = _document(wish, book_of(wish.against, at)) if wish.against else None
    body = printed(_document(wish, book), row.form, dated(book.edition), old)
    row.content = storing.store_bytes(body, f"{row.paper}.{row.form}", at=at)
    row.made_at = at
    row.save(update_fields=["content", "made_at"])


def _document(wish: Wish, book: Book) -> paper.Document:
    read = _read(book) if wish.paper == "acquaintance" else {}
    source = Source(book.edition, book.annexes, book.checksum, _earlier(book), wish.portal, read)
    document = PAPERS[wish.paper].make(source, wish.language)
    if wish.whole or not document.covered:
        return document
    public = paper.document(book.edition, public_annexes(book.annexes), wish.language, book.rules)
    kept = tuple(section for section in document.ending if section.anchor != "acquaintance")
    return replace(document, annexes=public.annexes, ending=kept)


def _read(book: Book) -> dict[str, date]:
    """Under the names by which the annex of people knows them."""
    days = days_of_reading(Edition.objects.get(pk=book.id), book.zone)
    keys = {written: person_key(written) for written in book.annexes.people}
    return {written: days[key] for written, key in keys.items() if key in days}


def _earlier(book: Book) -> list[paper.Issue]:
    """Editions of the same document that held before this one, oldest first."""
    row = Edition.objects.get(pk=book.id)
    before = Edition.objects.filter(regulation=row.regulation).exclude(state__in=UNSIGNED).exclude(pk=row.pk)
    if row.in_force_from:
        before = before.filter(in_force_from__lt=row.in_force_from)
    return [
        paper.Issue(
            one.number,
            one.in_force_from.astimezone(book.zone).date() if one.in_force_from else None,
            edition=_readable(one),
        )
        for one in before.order_by("in_force_from", "pk")
    ]


def _readable(row: Edition) -> engine.Edition | None:
    """An edition for the change list; an old one whose words are not read any more is only named there."""
    try:
        return row.read()
    except engine.NotationErrors:
        return None


def _key(wish: Wish, book: Book) -> str:
    """The hash of everything that the document depends on."""
    parts = (*astuple(wish), book.checksum, *book.annex_ids)
    if wish.paper == "acquaintance":
        parts = (*parts, *sorted(_read(book).items()))
    return hashlib.sha256("\n".join(map(str, parts)).encode()).hexdigest()
