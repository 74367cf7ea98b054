"""Letters of ours that did not arrive: said in the ticket, once for each letter."""

from __future__ import annotations

from django.utils.translation import gettext as _

from reglament.intake.mail import answering, outcomes
from reglament.intake.mail.at_hand import Letter, done, existing
from reglament.intake.mail.outcomes import Outcome, parked
from reglament.intake.mail.reading.judging import Why
from reglament.intake.models.incoming import State
from reglament.tickets import conversation


def bounced(letter: Letter, number: int | None) -> Outcome:
    """Note it in the ticket; parked where nobody knows which letter it was."""
    bounce, ticket = letter.mail.bounce, existing(number)
    if bounce is None or ticket is None:
        return parked(Why.BOUNCE)
    if not bounce.is_lasting:
        return Outcome(State.DROPPED, Why.BOUNCE, ticket=ticket)
    letters = answering.book()
    whom = ", ".join(row.recipient for row in bounce.recipients) or _("адрес не назван")
    why = next((row.why or row.status for row in bounce.recipients if row.why or row.status), "")
    if letters and bounce.message_id and not letters.returned(bounce.message_id, whom, why, at=letter.at):
        return Outcome(State.DROPPED, Why.BOUNCE, ticket=ticket)
    said = _("Письмо не доставлено: %(whom)s. %(why)s") % {"whom": whom, "why": why}
    return done(
        lambda: outcomes.added(
            conversation.note(ticket, body=said.strip(), by=None, at=letter.at), Why.BOUNCE
        ),
        ticket,
    )
