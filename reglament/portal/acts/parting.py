"""To leave a mass incident: the author knows better than anybody whether his trouble is the common one."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from reglament.portal.acts.act import Act, Call, Sight, draft
from reglament.portal.forms.acting import ActForm, Data, TextForm
from reglament.tickets import mass
from reglament.tickets.recording import Done


def may_part(sight: Sight) -> bool:
    """The ticket is part of a mass incident."""
    return bool(sight.look.standing.parent) and sight.is_authors_side and not sight.category.is_final


def parting_form(sight: Sight, data: Data, initial: Data) -> ActForm:
    """What is different."""
    form = TextForm(data, initial=initial, **draft(sight, "part"))
    return form.worded(_("Чем у вас иначе?"), missing=_("Напишите, что у вас иначе"))


def part(call: Call) -> Done:
    """A matter of its own again."""
    return mass.detach(call.number, text=call.text, by=call.by, at=call.at)


PART = Act("part", may_part, parting_form, part, _("Запрос отделён от общего сбоя"))
