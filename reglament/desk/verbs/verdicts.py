"""Disputing a verdict on a term, and deciding the dispute."""

from __future__ import annotations

from collections.abc import Iterator

from reglament import engine
from reglament.desk.speech import Speech, cited
from reglament.desk.verbs import fields
from reglament.desk.verbs.verb import Deed, Verb, is_desk
from reglament.tickets import verdicts
from reglament.tickets.instants import seconds
from reglament.tickets.judged import (
    ABOUT_SAID,
    OUTCOME_SAID,
    About,
    Outcome,
    Verdict,
    disputable,
    verdicts_of,
)
from reglament.tickets.recording import Done
from reglament.ui.speaking import gettext as _

VERDICT, DISPUTE = "verdict-decision", "verdict-dispute"


def verdict_verbs(speech: Speech) -> Iterator[Verb]:
    """What of this the edition knows and the ticket allows."""
    look = speech.look
    terms = look.rules.policies.verdict_dispute
    if terms is None:
        return
    facts = look.state.facts()
    judge = engine.key(terms.decided_by) in look.roles
    if judge and (open_ones := [one for one in verdicts_of(facts) if one.is_open]):
        yield _decide(speech, open_ones, terms.clause)
    mine = is_desk(speech) and bool(look.roles & set(map(engine.key, terms.who)))
    if mine and (found := disputable(look.state, facts, seconds(speech.now))):
        yield _dispute(speech, found, terms.clause)


def _dispute(speech: Speech, found: list[Verdict], clause: str) -> Verb:
    def do(deed: Deed) -> Done:
        return verdicts.dispute_verdict(
            deed.number,
            clock=str(deed.values["clock"]),
            about=About(str(deed.values["about"])),
            text=deed.text,
            by=deed.by,
            at=deed.at,
        )

    return Verb(
        DISPUTE,
        _("Оспорить вердикт"),
        "scale",
        lambda: {
            "clock": fields.choice(_("Вердикт"), _said(speech, found), initial=found[-1].clock),
            "about": fields.chips(
                _("Что неверно"),
                [(one.value, str(ABOUT_SAID[one])) for one in About],
                initial="deadline",
            ),
            "text": fields.text(_("Почему"), hint=_("Прочтут автор и тот, кто решает.")),
        },
        do,
        send=_("Оспорить вердикт"),
        hint=cited(clause),
    )


def _decide(speech: Speech, found: list[Verdict], clause: str) -> Verb:
    def do(deed: Deed) -> Done:
        return verdicts.decide_verdict(
            deed.number,
            clock=str(deed.values["clock"]),
            outcome=Outcome(str(deed.values["outcome"])),
            clause=str(deed.values["clause"]),
            text=deed.text,
            by=deed.by,
            at=deed.at,
        )

    return Verb(
        VERDICT,
        _("Решить спор о вердикте"),
        "scale",
        lambda: {
            "clock": fields.choice(_("Вердикт"), _said(speech, found), initial=found[-1].clock),
            "outcome": fields.chips(
                _("Как считать"), [(one.value, str(OUTCOME_SAID[one])) for one in Outcome], initial="stands"
            ),
            "clause": fields.line(_("По какому пункту"), "verdict.clause"),
            "text": fields.text(_("Решение"), hint=_("Его прочтут автор и тот, кто спорил.")),
        },
        do,
        send=_("Решить спор"),
        hint=cited(clause),
    )


def _said(speech: Speech, found: list[Verdict]) -> list[tuple[str, str]]:
    """«исполнение: с опозданием»."""
    told = {True: _("в срок"), False: _("с опозданием")}
    return [(one.clock, f"{speech.clock(one.clock)}: {told[bool(one.given.data['met'])]}") for one in found]
