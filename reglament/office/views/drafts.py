"""The next edition: written, compared, agreed, signed, put in force."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from reglament import engine
from reglament.office.beginning.questions import ANSWERS
from reglament.office.circles import HEAD
from reglament.office.drafting.effect import effect_of
from reglament.office.drafting.forms import DraftForm, NoteForm, next_text
from reglament.office.drafting.reading import in_force, read
from reglament.office.drafting.rights import rights_of
from reglament.office.drafting.steps import STEPS
from reglament.office.frame import book_in_force, frame_of
from reglament.people.policies import SIGNED_IN, DeskRequest, policy
from reglament.rulebook import approving
from reglament.rulebook.approving import NotNow
from reglament.rulebook.bounding import NobodySo
from reglament.rulebook.enacting import AlreadyInForce, Unsound
from reglament.rulebook.models import UNSIGNED, Edition
from reglament.rulebook.scoping import Overlap


@policy(who=HEAD, methods=["GET", "POST"])
def new(request: DeskRequest) -> HttpResponseBase:
    """A draft that begins from the edition in force, or from a file."""
    row = _begin_from(request)
    today = request.now.date()
    initial = {"text": next_text(row, today) if row else ""}
    form = DraftForm(request.POST or None, request.FILES or None, initial=initial)
    if form.is_valid():
        made = approving.save_draft(
            form.cleaned_data["text"],
            row.source if row else "regulation.yaml",
            by=request.user,
            at=request.now,
            regulation=row.regulation if row else "main",
        )
        return HttpResponseRedirect(_address(made))
    status = 422 if form.is_bound else 200
    return render(request, "office/draft_new.html", {"form": form}, status=status)


@policy(who=SIGNED_IN, object="draft")
def draft(request: DeskRequest, edition: int) -> HttpResponseBase:
    """The draft with what the check says, what it changes, and the steps that are open to the reader."""
    return _page(request, _found(request, edition), None)


@policy(who=HEAD, object="draft-text", methods=["POST"])
def save(request: DeskRequest, edition: int) -> HttpResponseBase:
    """Keep the text, whether it reads or not."""
    row = _found(request, edition)
    if not rights_of(request, row).edit:
        raise Http404(edition)
    form = DraftForm(request.POST, request.FILES)
    if form.is_valid() and _saved(request, row, form):
        return HttpResponseRedirect(_address(row))
    return _page(request, row, form)


@policy(who=SIGNED_IN, object="draft-step", methods=["POST"])
def step(request: DeskRequest, edition: int, step: str) -> HttpResponseBase:
    """One step of its way."""
    row = _found(request, edition)
    if step not in STEPS or not rights_of(request, row).allow(step):
        raise Http404(step)
    note = NoteForm(request.POST)
    if step == "object" and not note.is_valid():
        return _page(request, row, None, note=note, status=422)
    try:
        STEPS[step].take(row, by=request.user, at=request.now, note=request.POST.get("note", ""))
    except engine.NotationErrors:
        messages.error(request, _("Текст не читается: исправьте ошибки ниже"))
    except Unsound:
        messages.error(request, _("Проверка нашла ошибки: с ними редакцию не подписывают"))
    except AlreadyInForce as number:
        messages.error(
            request, _("Редакция %(number)s уже была. Поднимите номер.") % {"number": number.args[0]}
        )
    except Overlap as overlap:
        messages.error(
            request, _("На этот срок уже действует другая редакция: %(scope)s") % {"scope": overlap}
        )
    except NobodySo as named:
        messages.error(
            request,
            _("Редакция написана для «%(name)s», а такой организации, отдела или зоны нет.")
            % {"name": named.args[0]},
        )
    except NotNow:
        messages.error(request, _("Пока вы читали, состояние редакции изменилось"))
    else:
        messages.success(request, str(STEPS[step].said))
    return HttpResponseRedirect(_afterwards(request, row))


def _saved(request: DeskRequest, row: Edition, form: DraftForm) -> bool:
    """Whether the text was kept; somebody who was quicker is told to the writer, whose text stays."""
    if form.cleaned_data["against"] != row.checksum:
        form.add_error(None, _("Пока вы писали, черновик изменили. Ваш текст ниже цел."))
        data = request.POST.copy()  # the next try is made against what is there now
        data["against"] = row.checksum
        form.data = data
        return False
    try:
        kept = approving.save_draft(
            form.cleaned_data["text"], row.source, by=request.user, at=request.now, row=row
        )
    except NotNow:
        form.add_error(None, _("Черновик уже на согласовании: его слова не меняются"))
        return False
    if kept != row:
        form.add_error(None, _("Такой текст уже есть: %(edition)s") % {"edition": kept})
        return False
    messages.success(request, _("Черновик сохранён"))
    return True


def _page(
    request: DeskRequest,
    row: Edition,
    form: DraftForm | None,
    note: NoteForm | None = None,
    status: int = 200,
) -> HttpResponseBase:
    row.refresh_from_db()
    known = read(row, by=request.user, at=request.now)
    rights = rights_of(request, row) if known.book or row.state == "draft" else None
    effect = effect_of(known, by=request.user, at=request.now) if HEAD.holds(request) else None
    context = {
        "frame": frame_of(request),
        "row": row,
        "draft": known,
        "form": form or DraftForm(initial={"text": row.text, "against": row.checksum}),
        "note": note or NoteForm(),
        "rights": rights,
        "effect": effect,
        "steps": row.steps.select_related("by"),
        "answered": request.session.get(ANSWERS, {}).get("draft"),
    }
    wrong = form is not None and form.is_bound and bool(form.errors)
    return render(request, "office/draft.html", context, status=422 if wrong else status)


def _begin_from(request: DeskRequest) -> Edition | None:
    book = book_in_force(request)
    return in_force(book.regulation, by=request.user, at=request.now) if book else None


def _found(request: DeskRequest, edition: int) -> Edition:
    rows = Edition.objects.visible_to(request.user, at=request.now)
    row = rows.filter(pk=edition, state__in=UNSIGNED).first()
    if row is None:
        raise Http404(edition)
    return row


def _afterwards(request: DeskRequest, row: Edition) -> str:
    """The edition again; who was asked and sent it back does not see a draft any more: to the regulation."""
    row.refresh_from_db()
    seen = Edition.objects.visible_to(request.user, at=request.now).filter(pk=row.pk).exists()
    return _address(row) if seen else reverse("office:regulation")


def _address(row: Edition) -> str:
    signed = row.state not in UNSIGNED
    return reverse("office:edition" if signed else "office:draft", args=[row.pk])
