"""What every screen begins with: the edition that holds for the reader, his language, his frame."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from reglament import engine
from reglament.office.circles import HEAD, OFFICE
from reglament.people.policies import DeskRequest
from reglament.rulebook.models import UNSIGNED, Edition
from reglament.rulebook.reading import Book, NoEdition, book_of, books_at, edition_at
from reglament.ui.language import language


def frame_of(request: DeskRequest) -> str:
    """The template around the page: the desk's frame for whoever works here, the author's for all others."""
    return "ui/app.html" if OFFICE.holds(request) else "ui/portal.html"


def book_in_force(request: DeskRequest) -> Book | None:
    """The edition that holds for the reader's own tickets, else the newest; None before the first."""
    person = request.user
    try:
        found = edition_at(request.now, organisation=person.organisation_id, department=person.department_id)
    except NoEdition:
        return next(reversed(books_at(request.now)), None)
    return book_of(found, request.now)


def no_edition(request: DeskRequest) -> HttpResponse:
    """The page before the first edition: whoever heads the desk begins one there, or goes on with a draft."""
    heads = HEAD.holds(request)
    drafts = Edition.objects.visible_to(request.user, at=request.now).filter(state__in=UNSIGNED)
    context = {"frame": frame_of(request), "heads": heads, "drafts": drafts if heads else ()}
    return render(request, "office/no_edition.html", context)


def term(book: Book, duration: engine.Duration | None) -> str:
    """A duration in words, in the reader's language: «5 р.д»."""
    return engine.say_norm(duration, book.rules, language()) if duration is not None else ""


def name(book: Book, key: str) -> str:
    """What the edition calls it, in the reader's language."""
    return engine.say_name(key, book.rules, language())
