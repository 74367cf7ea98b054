"""The editor of a draft: form, text and document of one section side by side; each change is kept at once."""

from __future__ import annotations

from difflib import ndiff
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from reglament import engine
from reglament.office.circles import HEAD
from reglament.office.drafting.effect import effect_of
from reglament.office.drafting.forms import DraftForm
from reglament.office.editor.applying import Outcome, do, fill_in
from reglament.office.editor.merging import merged
from reglament.office.editor.naming import id_of, name_of, path_of
from reglament.office.editor.page import Page, page_of
from reglament.office.editor.placing import places_of
from reglament.people.policies import DeskRequest, policy
from reglament.rulebook import approving, wordings
from reglament.rulebook.approving import NotNow, Outdated
from reglament.rulebook.models import Edition, EditionState

PANES = ("form", "text", "document")


@policy(who=HEAD, object="draft-edited")
def editor(request: DeskRequest, edition: int) -> HttpResponseBase:
    """The draft at one of its sections."""
    row = _found(request, edition)
    return render(request, "office/editor.html", _context(request, row, request.GET.get("section", "")))


@policy(who=HEAD, object="draft-edited", methods=["POST"])
def form(request: DeskRequest, edition: int) -> HttpResponseBase:
    """What was typed into the form, and what a button of it asks for."""
    row = _found(request, edition)
    before = wordings.said_at(row, request.POST.get("against", "")) or row.text
    try:
        outcome = fill_in(row.text, before, request.POST)
        where = do(outcome, request.POST.get("do", ""), request.POST)
    except engine.NotationErrors:  # somebody made the text no file meanwhile
        outcome, where = Outcome(row.text, refused={"": _("Текст сейчас не читается: форма подождёт")}), ""
    kept = _kept(request, row, outcome.text, row.checksum)
    section = request.POST.get("section", "")
    if request.htmx or outcome.conflicts or outcome.refused or not kept:
        return _answer(request, row, section, outcome)
    return HttpResponseRedirect(f"{_address(row, section)}{f'#{id_of(path_of(where))}' if where else ''}")


@policy(who=HEAD, object="draft-edited", methods=["POST"])
def text(request: DeskRequest, edition: int) -> HttpResponseBase:
    """The whole text; beside somebody else's change of other lines it is put together with it."""
    row = _found(request, edition)
    typed = DraftForm({"text": request.POST.get("text", "")})
    section = request.POST.get("section", "")
    if not typed.is_valid():
        messages.error(request, _("Вставьте текст или выберите файл"))
        return HttpResponseRedirect(_address(row, section, "text"))
    mine, base = typed.cleaned_data["text"], wordings.said_at(row, request.POST.get("against", ""))
    both = mine if base == row.text else merged(base, mine, row.text) if base is not None else None
    if both is None:
        return _torn(request, row, section, mine)
    if _kept(request, row, both, row.checksum):
        messages.success(
            request, _("Текст записан") if both == mine else _("Ваша правка внесена рядом с чужой")
        )
    return HttpResponseRedirect(_address(row, section, "text"))


@policy(who=HEAD, object="draft-edited", methods=["POST"])
def undo(request: DeskRequest, edition: int) -> HttpResponseBase:
    """Take the last change back, whoever made it and wherever."""
    row = _found(request, edition)
    section = request.POST.get("section", "")
    if request.POST.get("against", row.checksum) != row.checksum:
        messages.error(request, _("Пока вы читали, черновик изменили: посмотрите, что отменяете"))
    elif (former := wordings.take_back(row)) is not None and _kept(request, row, former, "", undoes=True):
        messages.success(request, _("Последняя правка отменена"))
    return HttpResponseRedirect(_address(row, section))


def _kept(request: DeskRequest, row: Edition, said: str, against: str, undoes: bool = False) -> bool:
    """Whether the draft says this now."""
    if said == row.text:
        return True
    try:
        kept = approving.save_draft(
            said, row.source, by=request.user, at=request.now, row=row, against=against, undoes=undoes
        )
    except NotNow:
        messages.error(request, _("Черновик уже на согласовании: его слова не меняются"))
        return False
    except Outdated:
        messages.error(request, _("Пока вы писали, черновик изменили: повторите правку"))
        return False
    if kept != row:
        messages.error(request, _("Такой текст уже есть: %(edition)s") % {"edition": kept})
        return False
    row.refresh_from_db()
    return True


def _answer(request: DeskRequest, row: Edition, section: str, outcome: Outcome) -> HttpResponseBase:
    """What follows a change: beside the form for htmx, else the whole page with what could not be done."""
    context = {**_context(request, row, section), "outcome": outcome}
    page: Page = context["page"]
    told = bool(outcome.conflicts or outcome.refused)
    if not request.htmx:
        return render(request, "office/editor.html", context, status=422 if told else 200)
    marked = {*request.POST.get("marked", "").split("\n"), *page.wrong, *outcome.conflicts, *outcome.refused}
    marked |= {*outcome.changed}
    context["places"] = [one for one in places_of(page.section) if name_of(one[0].path) in marked]
    context["said"] = _("Не записано: смотрите отметки") if told else _("Записано")
    return render(request, "office/editor/answer.html", context)


def _torn(request: DeskRequest, row: Edition, section: str, mine: str) -> HttpResponseBase:
    """Two changes of the same lines: what was typed stays, what somebody else wrote is shown."""
    lines = [
        (line[0], line[2:]) for line in ndiff(mine.splitlines(), row.text.splitlines()) if line[0] in "+-"
    ]
    context = _context(request, row, section, "text")
    return render(request, "office/editor.html", {**context, "typed": mine, "theirs": lines}, status=409)


def _context(request: DeskRequest, row: Edition, section: str, pane: str = "") -> dict[str, Any]:
    page = page_of(row, section, by=request.user, at=request.now)
    wanted = pane or request.GET.get("pane", "")
    page.shown = wanted if wanted in PANES else "form"
    last = wordings.last_change(row)
    others = last.by if last and last.by_id not in (None, request.user.pk) else None
    return {
        "row": row,
        "page": page,
        "effect": effect_of(page.draft, by=request.user, at=request.now),
        "others": others,
        "section_key": str(page.section.path[0]),
        "outcome": Outcome(row.text),
    }


def _found(request: DeskRequest, edition: int) -> Edition:
    rows = Edition.objects.visible_to(request.user, at=request.now)
    row = rows.filter(pk=edition, state=EditionState.DRAFT).first()
    if row is None:
        raise Http404(edition)
    return row


def _address(row: Edition, section: str, pane: str = "") -> str:
    asked = {name: value for name, value in (("section", section), ("pane", pane)) if value}
    return f"{reverse('office:draft-editor', args=[row.pk])}{f'?{urlencode(asked)}' if asked else ''}"
