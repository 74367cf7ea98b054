"""The composer: a reply to the author, or a note that nobody but the desk ever gets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django_htmx.http import retarget

from reglament.desk.pages import Before, before, shown
from reglament.desk.verbs import news, refusing
from reglament.desk.verbs.fields import LONGEST_TEXT
from reglament.desk.verbs.receiving import UnfitFileError, enclosures
from reglament.desk.views.acting import done
from reglament.people.policies import DESK, DeskRequest, policy
from reglament.tickets import conversation
from reglament.tickets.events import Enclosure
from reglament.tickets.recording import Done
from reglament.tickets.refusals import Refused


class ComposerForm(forms.Form):
    """What the composer sends. `anyway`: the writer has read what came meanwhile."""

    mode = forms.ChoiceField(choices=[("reply", "reply"), ("note", "note")], required=False, initial="reply")
    text = forms.CharField(required=False, max_length=LONGEST_TEXT, strip=False)
    version = forms.IntegerField(required=False, min_value=0)


@dataclass(frozen=True)
class Said:
    """A text on its way."""

    number: int
    request: DeskRequest
    text: str
    internal: bool
    files: tuple[Enclosure, ...]

    def send(self) -> Done:
        """Say it. Raises Refused."""
        known: dict[str, Any] = {"by": self.request.user, "at": self.request.now, "enclosures": self.files}
        if self.files and not self.text.strip():
            return conversation.attach(self.number, internal=self.internal, **known)
        verb = conversation.note if self.internal else conversation.reply
        return verb(self.number, body=self.text, **known)


@policy(who=DESK, object="desk-ticket", methods=["POST"])
def messages(request: DeskRequest, number: int) -> HttpResponse:
    """Send what was written."""
    seen = before(request, number)
    form = ComposerForm(request.POST)
    if not form.is_valid():
        return _back(request, seen, form, status=422)
    if found := news.since(seen.speech.look, form.cleaned_data["version"], request.user):
        return _back(request, seen, form, status=409, news=found)
    return _send(request, seen, form)


def _send(request: DeskRequest, seen: Before, form: ComposerForm) -> HttpResponse:
    values = form.cleaned_data
    try:
        files = enclosures(request.FILES.getlist("files"), by=request.user, at=request.now)
        Said(seen.number, request, values["text"], values["mode"] == "note", files).send()
    except UnfitFileError as error:
        form.add_error("text", str(error))
        return _back(request, seen, form, status=422)
    except Refused as refused:
        lines = refusing.lines(refused.refusal, seen.speech)
        return _back(request, seen, form, status=422, lines=lines)
    said = _("Заметка сохранена.") if values["mode"] == "note" else _("Ответ отправлен автору.")
    return done(request, seen.number, said=said, forget=f"{seen.number}:{values['mode'] or 'reply'}")


def _back(
    request: DeskRequest, seen: Before, form: ComposerForm, *, status: int, **more: Any
) -> HttpResponse:
    """The text stays where it is: only a notice comes, or the whole page with the text in it."""
    context = {"page": seen.page(), "composer": form, **more}
    if request.htmx:
        notice = render(request, "desk/composer_notice.html", context, status=status)
        return retarget(notice, "#composer-notice")
    return shown(request, seen, status=status, composer=form, **more)
