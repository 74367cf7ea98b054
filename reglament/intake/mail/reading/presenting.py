"""A mail and its verdict as plain data, for `reglament mail --json` and for whoever keeps it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from reglament.intake.mail.reading.addresses import Mailbox
from reglament.intake.mail.reading.attachments import Attachment
from reglament.intake.mail.reading.bounces import Bounce
from reglament.intake.mail.reading.forwarded import Forwarded
from reglament.intake.mail.reading.judging import Verdict
from reglament.intake.mail.reading.mail import Mail

Data = dict[str, Any]


def as_data(mail: Mail, verdict: Verdict, why: str) -> Data:
    """Everything but the contents of files; `why` is the reason in words."""
    return {
        **of_verdict(verdict, why),
        "sender": _box(mail.people.sender),
        "reply_to": [_box(box) for box in mail.people.reply_to],
        "to": [_box(box) for box in mail.people.to],
        "cc": [_box(box) for box in mail.people.cc],
        "authenticity": {"verdict": mail.people.authenticity.verdict, "by": mail.people.authenticity.why},
        "subject": mail.title.whole,
        "subject_without_prefixes": mail.title.bare,
        "text": mail.words.text,
        "folded": {
            "fresh": mail.words.folded.fresh,
            "older": mail.words.folded.older,
            "signature": mail.words.folded.signature,
        },
        "html": mail.words.html,
        "attachments": [_attachment(each) for each in mail.attachments],
        "message_id": mail.identity.message_id,
        "answers": list(mail.identity.answers),
        "automatic": mail.automatic.value,
        "bounce": _bounce(mail.bounce),
        "forwarded": _forwarded(mail.forwarded),
        "invitation": _invitation(mail),
        "sent_at": _instant(mail.sent_at),
        "received_at": _instant(mail.received_at),
        "problems": list(mail.problems),
        "content_sha256": mail.identity.content,
    }


def of_verdict(verdict: Verdict, why: str) -> Data:
    """`verdict` is new, reply or parked; `ticket` the number that is proven, `claims` those only named."""
    return {
        "verdict": verdict.outcome.value,
        "ticket": verdict.ticket,
        "reason": verdict.why.value,
        "why": why,
        "claims": list(verdict.claims),
    }


def _box(box: Mailbox) -> Data:
    return {"name": box.name, "address": box.address}


def _attachment(each: Attachment) -> Data:
    return {
        "name": each.name,
        "type": each.type,
        "said_type": each.said_type,
        "size": each.size,
        "sha256": each.sha256,
        "inline": each.inline,
        "content_id": each.content_id,
    }


def _bounce(bounce: Bounce | None) -> Data | None:
    if bounce is None:
        return None
    rows = [
        {"address": row.recipient, "action": row.action, "status": row.status, "why": row.why}
        for row in bounce.recipients
    ]
    return {"message_id": bounce.message_id, "lasting": bounce.is_lasting, "recipients": rows}


def _forwarded(inside: Forwarded | None) -> Data | None:
    return {"author": _box(inside.author), "subject": inside.subject} if inside else None


def _invitation(mail: Mail) -> Data | None:
    event = mail.invitation
    if event is None:
        return None
    when = {"starts": event.starts, "ends": event.ends}
    return {
        "method": event.method,
        "summary": event.summary,
        "place": event.place,
        "by": event.organiser,
        **when,
    }


def _instant(seconds: int | None) -> str | None:
    return datetime.fromtimestamp(seconds, UTC).isoformat() if seconds is not None else None
