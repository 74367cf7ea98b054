"""The calendar of the year: twelve months, and every unusual day with its act."""

from __future__ import annotations

from datetime import date

from django.http import Http404
from django.http.response import HttpResponseBase
from django.shortcuts import render

from reglament import engine
from reglament.office.frame import book_in_force, frame_of, name, no_edition
from reglament.office.regulation.years import Year, known_years, year_of
from reglament.people.policies import SIGNED_IN, DeskRequest, policy
from reglament.rulebook.reading import Book


@policy(who=SIGNED_IN)
def year(request: DeskRequest) -> HttpResponseBase:
    """The year and calendar asked for (`?year=`, `?calendar=`); else this year on the usual calendar."""
    book = book_in_force(request)
    if book is None:
        return no_edition(request)
    today = request.now.astimezone(book.zone).date()
    key = _calendar(request, book)
    shown = _year(book, key, request.GET.get("year", str(today.year)))
    context = {
        "frame": frame_of(request),
        "year": shown,
        "today": today,
        "years": sorted({*known_years(book, key, today), shown.number}),
        "calendars": [(each, name(book, each)) for each in book.rules.calendars],
        "chosen": key,
        "annex": book.edition.annexes.get("calendar"),
    }
    return render(request, "office/year.html", context)


def _calendar(request: DeskRequest, book: Book) -> str:
    wanted = request.GET.get("calendar") or book.edition.calendars.default or next(iter(book.rules.calendars))
    key = engine.key(wanted)
    if key not in book.rules.calendars:
        raise Http404(wanted)
    return key


def _year(book: Book, key: str, wanted: str) -> Year:
    if not (wanted.isascii() and wanted.isdecimal() and len(wanted) == 4 and int(wanted) >= date.min.year):
        raise Http404(wanted)
    official = book.rules.calendars[key].definition.official
    if official is not None and not official.knows(int(wanted)):
        raise Http404(wanted)
    return year_of(book, key, int(wanted))
