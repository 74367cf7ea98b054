"""To approve: yes in one tap, no with a reason."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from reglament import engine
from reglament.engine import Category, Need
from reglament.portal.acts.act import BACK, Act, Call, Sight, draft
from reglament.portal.forms.acting import ActForm, Data, DecisionForm, TextForm
from reglament.portal.speech import named
from reglament.tickets import approval, moving
from reglament.tickets.recording import Done


def may_decide(sight: Sight) -> bool:
    """The decision is this person's."""
    return sight.category is Category.AWAITING_APPROVAL and sight.way(*BACK, need=Need.DECISION) is not None


def decision_form(sight: Sight, data: Data, initial: Data) -> ActForm:
    """With the grounds on which this person may refuse, where the edition wants one."""
    return DecisionForm(data, initial=initial, **draft(sight, "decide")).among(_grounds(sight))


def decide(call: Call) -> Done:
    """Yes or no. Where the edition names a ground for «no», the way takes it."""
    way = call.sight.way(Category.REJECTED, need=Need.GROUND)
    if call.data["granted"] == "yes" or way is None:
        granted = call.data["granted"] == "yes"
        return approval.decide(call.number, granted=granted, text=call.text, by=call.by, at=call.at)
    allowed = [key for key, _label in _grounds(call.sight)]
    ground = call.data.get("ground") or (allowed[0] if len(allowed) == 1 else "")
    given = moving.Given(text=call.text, granted=False, ground=ground)
    return moving.move(call.number, transition=way.transition.code, given=given, by=call.by, at=call.at)


def _grounds(sight: Sight) -> list[tuple[str, str]]:
    intake, way = sight.look.rules.policies.intake, sight.way(Category.REJECTED, need=Need.GROUND)
    if way is None or intake is None or intake.refusal is None:
        return []
    roles = sight.look.roles
    return [
        (key, named(key, sight.look.rules))
        for key, ground in intake.refusal.grounds.items()
        if roles & set(map(engine.key, ground.who))
    ]


def may_overrule(sight: Sight) -> bool:
    """The edition lets this person bring back what an approver refused."""
    if sight.category is not Category.REJECTED:
        return False
    return any(move.transition.guard is engine.Guard.REFUSED for move in sight.look.open_moves)


def overruling_form(sight: Sight, data: Data, initial: Data) -> ActForm:
    """Why it is done after all."""
    form = TextForm(data, initial=initial, **draft(sight, "overrule"))
    return form.worded(_("Почему всё же делаем?"), _("Прочтут автор и тот, кто отказал."))


def overrule(call: Call) -> Done:
    """The refusal does not count."""
    return approval.overrule(call.number, reason=call.text, by=call.by, at=call.at)


DECIDE = Act("decide", may_decide, decision_form, decide, _("Ваше решение записано"))
OVERRULE = Act("overrule", may_overrule, overruling_form, overrule, _("Отказ отменён, запрос в работе"))
