"""The first regulation: seven questions, and a draft with its people stands."""

from __future__ import annotations

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from reglament import engine
from reglament.engine import editing
from reglament.office.beginning.questions import ANSWERS, QuestionsForm, offered
from reglament.office.circles import HEAD
from reglament.office.frame import book_in_force
from reglament.people.policies import DeskRequest, policy
from reglament.rulebook import approving, printing
from reglament.rulebook.annexing import begin_with
from reglament.rulebook.models import Edition, EditionState
from reglament.rulebook.ordering import order
from reglament.ui.language import language

ZONE = "Europe/Moscow"


@policy(who=HEAD, methods=["GET", "POST"])
def first(request: DeskRequest) -> HttpResponseBase:
    """The questions; answered, they are a draft. Coming back changes the answers of the same draft."""
    if book_in_force(request) is not None:
        return HttpResponseRedirect(reverse("office:draft-new"))
    initial = {**offered(request.user, request.now.date(), ZONE), **request.session.get(ANSWERS, {})}
    form = QuestionsForm(request.POST or None, initial=initial)
    if form.is_valid() and (row := _made(request, form)) is not None:
        messages.success(request, _("Регламент составлен: его можно скачать, поправить и подписать"))
        return HttpResponseRedirect(reverse("office:draft", args=[row.pk]))
    return render(request, "office/first.html", {"form": form}, status=422 if form.is_bound else 200)


def _made(request: DeskRequest, form: QuestionsForm) -> Edition | None:
    """The draft, or None with what does not read in the form."""
    try:
        made = editing.begin(form.answers(request.user))
    except engine.NotationErrors as wrong:
        for one in wrong.errors:
            form.add_error(None, f"{one.message(language())} {one.advice(language())}")
        return None
    row = _kept(request, made)
    typed = {name: str(value) for name, value in form.cleaned_data.items()}
    request.session[ANSWERS] = {**typed, "draft": row.pk}
    for kind in ("docx", "pdf"):  # they are made while the person reads on
        order(printing.Wish(row.pk, "regulation", kind, language(), whole=True), at=request.now)
    return row


@transaction.atomic
def _kept(request: DeskRequest, made: editing.Beginning) -> Edition:
    begun = request.session.get(ANSWERS, {}).get("draft")
    rows = Edition.objects.visible_to(request.user, at=request.now).filter(state=EditionState.DRAFT)
    known = rows.filter(pk=begun).first() if begun else None
    row = approving.save_draft(made.text, "regulation.yaml", by=request.user, at=request.now, row=known)
    begin_with(made.annexes, row.regulation, by=request.user, at=request.now)
    return row
