"""To appeal to the head, to doubt the priority, to give a mark."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from reglament import engine
from reglament.engine import Category, FactKind
from reglament.portal.acts.act import Act, Call, Sight, draft
from reglament.portal.forms.acting import ActForm, Data, MarkForm, TextForm
from reglament.tickets import attention, rating
from reglament.tickets.recording import Done


def may_ask_attention(sight: Sight) -> bool:
    """The edition knows it, and it is not used up."""
    known = sight.look.rules.policies.attention is not None
    return known and sight.is_authors_side and not sight.category.is_final and not sight.look.may("attention")


def attention_form(sight: Sight, data: Data, initial: Data) -> ActForm:
    """What the head should know."""
    form = TextForm(data, initial=initial, **draft(sight, "attention"))
    return form.worded(_("Что важно знать руководителю?"))


def ask_attention(call: Call) -> Done:
    """«Прошу внимания руководителя»."""
    return attention.ask_attention(call.number, text=call.text, by=call.by, at=call.at)


def may_dispute(sight: Sight) -> bool:
    """Somebody has set the priority, and this person may doubt it."""
    terms = sight.look.rules.policies.dispute
    if terms is None or sight.category.is_final or not sight.look.standing.triaged or is_disputed(sight):
        return False
    return bool(sight.look.roles & set(map(engine.key, terms.who)))


def is_disputed(sight: Sight) -> bool:
    """A dispute is open."""
    last = sight.look.state.last
    asked, decided = last.get(FactKind.PRIORITY_DISPUTED), last.get(FactKind.DISPUTE_DECIDED)
    return asked is not None and (decided is None or decided.seq < asked.seq)


def dispute_form(sight: Sight, data: Data, initial: Data) -> ActForm:
    """Why it is more urgent, or less."""
    form = TextForm(data, initial=initial, **draft(sight, "dispute"))
    return form.worded(_("Почему срочность другая?"), _("Кому и что мешает, к какому часу нужно."))


def dispute(call: Call) -> Done:
    """The priority is doubted."""
    return attention.dispute_priority(call.number, text=call.text, by=call.by, at=call.at)


def may_rate(sight: Sight) -> bool:
    """Closed, and not rated yet."""
    asked = sight.look.rules.policies.rating is not None and sight.is_authors_side
    return asked and sight.category is Category.CLOSED and not sight.has(FactKind.RATED)


def rate_form(sight: Sight, data: Data, initial: Data) -> ActForm:
    """One question."""
    scale = sight.look.rules.policies.rating
    form = MarkForm(data, initial=initial, **draft(sight, "rate"))
    return form.scaled(scale.lowest, scale.highest) if scale else form


def rate(call: Call) -> Done:
    """A mark."""
    return rating.rate(call.number, mark=call.data["mark"], by=call.by, at=call.at)


ATTENTION = Act(
    "attention", may_ask_attention, attention_form, ask_attention, _("Руководитель увидит вашу просьбу")
)
DISPUTE = Act("dispute", may_dispute, dispute_form, dispute, _("Срочность пересмотрят"))
RATE = Act("rate", may_rate, rate_form, rate, _("Спасибо за оценку"))
