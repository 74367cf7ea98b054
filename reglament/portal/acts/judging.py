"""To decide about a refusal that its author contests: it is taken back, or it stands."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from reglament.portal.acts.act import Act, Call, Sight, draft
from reglament.portal.forms.acting import ActForm, Data, TextForm
from reglament.tickets import appealing, closing, conversation
from reglament.tickets.recording import Done


def may_judge(sight: Sight) -> bool:
    """The edition lets this person decide, as long as one may appeal."""
    return appealing.way_back(sight.look) is not None


def granting_form(sight: Sight, data: Data, initial: Data) -> ActForm:
    """What is decided, and why."""
    form = TextForm(data, initial=initial, **draft(sight, "grant"))
    return form.worded(_("Решение по жалобе"), _("Прочтут автор и линия. Запрос вернётся в работу."))


def grant(call: Call) -> Done:
    """The refusal is taken back."""
    return closing.grant_appeal(call.number, decision=call.text, by=call.by, at=call.at)


def upholding_form(sight: Sight, data: Data, initial: Data) -> ActForm:
    """Why it stays so."""
    form = TextForm(data, initial=initial, **draft(sight, "uphold"))
    return form.worded(_("Почему отказ остаётся?"), _("Ответ прочтёт автор."))


def uphold(call: Call) -> Done:
    """The refusal stands; the author is answered."""
    return conversation.reply(call.number, body=call.text, channel="портал", by=call.by, at=call.at)


GRANT = Act("grant", may_judge, granting_form, grant, _("Отказ отменён, запрос в работе"))
UPHOLD = Act("uphold", may_judge, upholding_form, uphold, _("Ответ отправлен автору"))
