"""Asking for the decision without which an operation is not done (clause 2.3 of the sample)."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import transaction

from reglament import engine
from reglament.desk.speech import Speech, cited
from reglament.desk.verbs import choosing, fields
from reglament.desk.verbs.verb import Deed, Verb, is_desk
from reglament.engine import Category
from reglament.tickets import approval, operations, triage
from reglament.tickets.journalled import without_retracted
from reglament.tickets.recording import Done
from reglament.ui.speaking import gettext as _

PERMISSION = "permission"


def permitting_verbs(speech: Speech) -> Iterator[Verb]:
    """The verb, where the edition names such operations and the ticket can wait for an approver now."""
    if not speech.look.rules.policies.restricted or not is_desk(speech):
        return
    states = speech.look.rules.states
    targets = {states[move.transition.target].category for move in speech.look.open_moves}
    if Category.AWAITING_APPROVAL in targets:
        yield _ask(speech)


def options(speech: Speech) -> list[choosing.Choice]:
    """The operations of the edition, each with who decides about it."""
    known = speech.look.rules.policies.restricted
    return [
        (each, f"{speech.name(each)} · {speech.name(engine.key(rule.decided_by))}")
        for each, rule in known.items()
    ]


def needed(speech: Speech) -> list[str]:
    """Those that the ticket is known to need, decided or not."""
    return list(operations.stated(without_retracted(speech.look.state.facts())))


def clause(speech: Speech) -> str:
    """«п. 2.3»."""
    return cited(next(iter(speech.look.rules.policies.restricted.values())).clause)


def _ask(speech: Speech) -> Verb:
    stated = needed(speech)
    waiting = next(iter(speech.look.undecided), None)

    @transaction.atomic
    def do(deed: Deed) -> Done:
        """What is needed and the question: both or neither."""
        operation = str(deed.values["operation"])
        if operation not in stated:
            triage.triage(deed.number, operations=(*stated, operation), by=deed.by, at=deed.at)
        return approval.request_approval(deed.number, approver=None, text=deed.text, by=deed.by, at=deed.at)

    return Verb(
        PERMISSION,
        _("Запросить решение"),
        "scale",
        lambda: {
            "operation": fields.choice(_("На что нужно решение"), options(speech), initial=waiting),
            "text": fields.text(_("Что сделаем и зачем"), rows=3, hint=_("Прочтут автор и тот, кто решает.")),
        },
        do,
        send=_("Запросить решение"),
        hint=clause(speech),
    )
