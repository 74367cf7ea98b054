"""Annexes in one pattern: what holds, the versions before it, the editor for whom the edition names."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from reglament import paper
from reglament.office import frame
from reglament.office.circles import OFFICE
from reglament.office.registers.cabinet import Register, register, registers
from reglament.office.registers.changing import AnnexForm, Reading, dated, put_in_force, read
from reglament.office.registers.differences import difference
from reglament.people.policies import DeskRequest, policy
from reglament.rulebook.reading import Book
from reglament.ui.language import language


@policy(who=OFFICE)
def annexes(request: DeskRequest) -> HttpResponseBase:
    """All of them, by number."""
    book = frame.book_in_force(request)
    found = registers(request, book) if book else []
    return render(request, "office/annexes.html", {"registers": found})


@policy(who=OFFICE, object="annex")
def annex(request: DeskRequest, number: int) -> HttpResponseBase:
    """One as it holds now, with its versions."""
    one = _found(request, number)
    context = {"register": one, "shown": _shown(one), "versions": one.versions().defer("text")}
    return render(request, "office/annex.html", context)


@policy(who=OFFICE, object="annex-version")
def version(request: DeskRequest, number: int, version: int) -> HttpResponseBase:
    """The text of one version, and what it changed."""
    one = _found(request, number)
    row = one.versions().filter(version=version).first()
    if row is None:
        raise Http404(version)
    before = one.versions().filter(version__lt=version).first()
    context = {
        "register": one,
        "row": row,
        "lines": row.text.splitlines(),
        "changes": difference(before.text, row.text) if before else (),
    }
    return render(request, "office/annex_version.html", context)


@policy(who=OFFICE, object="annex-change", methods=["GET", "POST"])
def change(request: DeskRequest, number: int) -> HttpResponseBase:
    """The editor: first the difference is shown, then it is put in force."""
    one = _found(request, number)
    if not one.may_change:
        raise Http404(number)
    today = request.now.astimezone(one.book.zone).date()
    form = AnnexForm(request.POST if request.method == "POST" else None, register=one, today=today)
    reading: Reading | None = None
    if form.is_bound and form.is_valid():
        since = form.cleaned_data["since"]
        reading = read(one, dated(form.cleaned_data["text"], since), request.now)
        if not reading.wrong and not reading.elsewhere and "save" in request.POST:
            put_in_force(one, reading.text, since, by=request.user, at=request.now)
            messages.success(request, _("Приложение № %(number)d изменено") % {"number": number})
            return HttpResponseRedirect(reverse("office:annex", args=[number]))
    return _editor(request, one, form, reading)


def _editor(
    request: DeskRequest, one: Register, form: AnnexForm, reading: Reading | None
) -> HttpResponseBase:
    if form.has_error("against"):  # the next try is made against what is there now, which the page shows
        form.data = form.data.copy()  # type: ignore[attr-defined]
        form.data["against"] = one.latest()  # type: ignore[index]
    wrong = bool(form.errors or (reading and (reading.wrong or reading.elsewhere)))
    context = {"register": one, "form": form, "reading": reading}
    return render(request, "office/annex_change.html", context, status=422 if wrong else 200)


def _found(request: DeskRequest, number: int) -> Register:
    book = frame.book_in_force(request)
    one = register(request, book, number) if book else None
    if one is None:
        raise Http404(number)
    return one


def _shown(one: Register) -> paper.Block | None:
    if one.row is None:
        return None
    book: Book = one.book
    return paper.register(book.edition, book.annexes, one.kind, language(), book.rules)
