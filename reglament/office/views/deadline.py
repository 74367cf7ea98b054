"""«Когда будет срок?»: asked by GET, so that the answer has an address."""

from __future__ import annotations

from django.http.response import HttpResponseBase
from django.shortcuts import render

from reglament import engine
from reglament.office.frame import book_in_force, frame_of, no_edition
from reglament.office.regulation.answering import Answer, answer
from reglament.office.regulation.asking import DeadlineForm
from reglament.office.regulation.printing import printed
from reglament.people.policies import SIGNED_IN, DeskRequest, policy
from reglament.rulebook.reading import Book
from reglament.ui.language import language


@policy(who=SIGNED_IN)
def deadline(request: DeskRequest) -> HttpResponseBase:
    """The form, and under it the answer to what was asked."""
    book = book_in_force(request)
    if book is None:
        return no_edition(request)
    form = DeadlineForm(request.GET if "at" in request.GET else None, book=book, now=request.now)
    found = _answer(form, book) if form.is_bound and form.is_valid() else None
    context = {
        "frame": frame_of(request),
        "form": form,
        "answer": found,
        "anchors": printed(book, whole=False).anchors(),
    }
    return render(request, "office/deadline.html", context, status=422 if form.errors else 200)


def _answer(form: DeadlineForm, book: Book) -> Answer | None:
    try:
        return answer(book, form.question())
    except engine.CalendarError as error:
        form.add_error("at", error.text(language()))
        return None
