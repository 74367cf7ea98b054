"""To write: an answer, an addition, an objection."""

from __future__ import annotations

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from reglament.engine import Category, Need
from reglament.portal.acts.act import BACK, Act, Call, Sight, draft
from reglament.portal.forms.acting import ActForm, AdditionForm, Data, TextForm
from reglament.portal.speech import named
from reglament.tickets import conversation, questions
from reglament.tickets.recording import Done


def may_write(sight: Sight) -> bool:
    """The author's side writes in any state but after the end, which it can only take back."""
    if sight.category is Category.AWAITING_AUTHOR and sight.way(*BACK, need=Need.AUTHOR_ANSWER):
        return True
    return sight.is_authors_side and sight.category not in (Category.CLOSED, Category.WITHDRAWN)


def write_form(sight: Sight, data: Data, initial: Data) -> ActForm:
    """Words according to whose move it is."""
    named = draft(sight, "write")
    if sight.category is Category.RESOLVED:
        return AdditionForm(data, initial=initial, **named).worded(_("Дополнить, не возвращая"))
    form = TextForm(data, initial=initial, **named)
    if sight.category is Category.AWAITING_AUTHOR:
        form.is_answer = True
        return form.worded(_("Ваш ответ"), missing=_("Напишите ответ"))
    if sight.category is Category.REJECTED:
        return form.worded(_("Не согласны? Напишите почему"), _judge(sight))
    return form.worded(_("Дополнить"), _("Снимок экрана можно вставить прямо сюда."))


def _judge(sight: Sight) -> str:
    """Who decides about a refusal that the author contests."""
    intake = sight.look.rules.policies.intake
    decides = intake.refusal.appeal_decided_by if intake and intake.refusal else ""
    return gettext("Жалобу решает: %(who)s.") % {"who": named(decides, sight.look.rules)} if decides else ""


def write(call: Call) -> Done:
    """Answer the question, else just say it."""
    verb = questions.answer if call.sight.category is Category.AWAITING_AUTHOR else conversation.write
    return verb(
        call.number, body=call.text, enclosures=call.enclosures, channel="портал", by=call.by, at=call.at
    )


WRITE = Act("write", may_write, write_form, write, _("Отправлено"), takes_files=True)
