"""To hold a verdict on a term for wrong, and to decide about it."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from reglament import engine
from reglament.portal.acts.act import Act, Call, Sight, draft
from reglament.portal.forms.acting import ActForm, Data, TextForm
from reglament.portal.forms.judging import VerdictForm
from reglament.rulebook.naming import clock_name
from reglament.tickets import verdicts
from reglament.tickets.judged import Outcome, Verdict, disputable, verdicts_of
from reglament.tickets.recording import Done
from reglament.ui.language import language


def last_disputable(sight: Sight) -> Verdict | None:
    """The last verdict that this person may still dispute."""
    look = sight.look
    terms = look.rules.policies.verdict_dispute
    if terms is None or not look.roles & set(map(engine.key, terms.who)):
        return None
    found = disputable(look.state, look.state.facts(), look.standing.at)
    return found[-1] if found else None


def open_dispute(sight: Sight) -> Verdict | None:
    """The dispute that waits for this person's decision."""
    terms = sight.look.rules.policies.verdict_dispute
    if terms is None or engine.key(terms.decided_by) not in sight.look.roles:
        return None
    return next((one for one in verdicts_of(sight.look.state.facts()) if one.is_open), None)


def _said(sight: Sight, verdict: Verdict) -> str:
    """«Исполнение: с опозданием»."""
    met = _("в срок") if verdict.given.data["met"] else _("с опозданием")
    return f"{clock_name(sight.look.book, verdict.clock, language())}: {met}"


def _dispute_form(sight: Sight, data: Data, initial: Data) -> ActForm:
    form = TextForm(data, initial=initial, **draft(sight, "verdict"))
    verdict = last_disputable(sight)
    return form.worded(_("Почему вердикт неверен?"), _said(sight, verdict) if verdict else "")


def _dispute(call: Call) -> Done:
    verdict = last_disputable(call.sight)
    clock = verdict.clock if verdict else ""
    return verdicts.dispute_verdict(call.number, clock=clock, text=call.text, by=call.by, at=call.at)


def _judge_form(sight: Sight, data: Data, initial: Data) -> ActForm:
    form = VerdictForm(data, initial=initial, **draft(sight, "ruling"))
    verdict = open_dispute(sight)
    return form.worded(_("Решение"), _said(sight, verdict) if verdict else "")


def _judge(call: Call) -> Done:
    verdict = open_dispute(call.sight)
    return verdicts.decide_verdict(
        call.number,
        clock=verdict.clock if verdict else "",
        outcome=Outcome(call.data["outcome"]),
        clause=call.data["clause"],
        text=call.text,
        by=call.by,
        at=call.at,
    )


VERDICT = Act(
    "verdict",
    lambda sight: last_disputable(sight) is not None,
    _dispute_form,
    _dispute,
    _("Вердикт пересмотрят"),
)
RULING = Act(
    "ruling", lambda sight: open_dispute(sight) is not None, _judge_form, _judge, _("Решение записано")
)
