"""What becomes of the result: accepted, returned, taken up again; and what is not needed any more."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from reglament.engine import Category, Need
from reglament.portal.acts.act import BACK, Act, Call, Sight, draft
from reglament.portal.forms.acting import ActForm, Data, MarkForm, PlainForm, ReturnForm, TextForm
from reglament.tickets import closing, conversation, resolving
from reglament.tickets.recording import Done
from reglament.tickets.tone import is_thanks


def may_accept(sight: Sight) -> bool:
    """A result waits for this person."""
    return sight.category is Category.RESOLVED and sight.way(Category.CLOSED) is not None


def accept_form(sight: Sight, data: Data, initial: Data) -> ActForm:
    """A button, with the mark if the edition asks for one of the author."""
    scale = sight.look.rules.policies.rating
    if scale is None or not sight.is_authors_side:
        return PlainForm(data, initial=initial, **draft(sight, "accept"))
    form = MarkForm(data, initial=initial, **draft(sight, "accept"))
    return form.scaled(scale.lowest, scale.highest, required=False)


def accept(call: Call) -> Done:
    """It helped."""
    return resolving.accept(call.number, mark=call.data.get("mark"), by=call.by, at=call.at)


def may_return(sight: Sight) -> bool:
    """A result can be sent back by this person."""
    return sight.category is Category.RESOLVED and sight.way(*BACK) is not None


def return_form(sight: Sight, data: Data, initial: Data) -> ActForm:
    """What is wrong."""
    form = ReturnForm(data, initial=initial, **draft(sight, "return"))
    return form.worded(
        _("Что не так?"),
        _("Что вы сделали и что увидели. Новое пожелание — новый запрос."),
        missing=_("Напишите, что не так: иначе нечего исправлять"),
    )


def send_back(call: Call) -> Done:
    """It did not help."""
    return resolving.send_back(
        call.number, what_is_wrong=call.text, enclosures=call.enclosures, by=call.by, at=call.at
    )


def may_reopen(sight: Sight) -> bool:
    """The window is open."""
    return sight.category is Category.CLOSED and sight.way(*BACK) is not None


def reopen_form(sight: Sight, data: Data, initial: Data) -> ActForm:
    """What is wrong again."""
    form = ReturnForm(data, initial=initial, **draft(sight, "reopen"))
    return form.worded(_("Что не так?"), missing=_("Напишите, что не так"))


def reopen(call: Call) -> Done:
    """Back into work. A thank-you, sent in earnest, reopens nothing."""
    if call.sight.is_authors_side and is_thanks(call.text):
        return conversation.write(
            call.number, body=call.text, enclosures=call.enclosures, thanks=True, by=call.by, at=call.at
        )
    return closing.reopen(call.number, what_is_wrong=call.text, by=call.by, at=call.at)


def may_withdraw(sight: Sight) -> bool:
    """The edition lets this person take it back."""
    return not sight.category.is_final and sight.way(Category.WITHDRAWN) is not None


def withdraw_form(sight: Sight, data: Data, initial: Data) -> ActForm:
    """Why, if the edition asks."""
    way = sight.way(Category.WITHDRAWN)
    asked = way is not None and Need.REASON in way.transition.needs
    form = TextForm(data, initial=initial, **draft(sight, "withdraw"))
    return form.worded(_("Почему больше не нужно?"), required=asked, missing=_("Напишите причину"))


def withdraw(call: Call) -> Done:
    """Not needed any more."""
    return closing.withdraw(call.number, reason=call.text, by=call.by, at=call.at)


ACCEPT = Act("accept", may_accept, accept_form, accept, _("Запрос закрыт, спасибо"))
RETURN = Act("return", may_return, return_form, send_back, _("Запрос вернулся в работу"), takes_files=True)
REOPEN = Act("reopen", may_reopen, reopen_form, reopen, _("Отправлено"), takes_files=True)
WITHDRAW = Act("withdraw", may_withdraw, withdraw_form, withdraw, _("Запрос отозван"))
