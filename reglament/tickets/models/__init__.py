from reglament.tickets.models.anchors import Anchor, Refreshed
from reglament.tickets.models.attachments import Attachment
from reglament.tickets.models.effort import WorkLog
from reglament.tickets.models.facts import Fact
from reglament.tickets.models.links import Link, LinkKind
from reglament.tickets.models.outbreaks import Outbreak
from reglament.tickets.models.pending import Claim, Failure, Pending
from reglament.tickets.models.texts import Message, Note
from reglament.tickets.models.tickets import Ticket
from reglament.tickets.models.turns import DutyTurn

__all__ = [
    "Anchor",
    "Attachment",
    "Claim",
    "DutyTurn",
    "Fact",
    "Failure",
    "Link",
    "LinkKind",
    "Message",
    "Note",
    "Outbreak",
    "Pending",
    "Refreshed",
    "Ticket",
    "WorkLog",
]
