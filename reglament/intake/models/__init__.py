"""What intake remembers."""

from reglament.intake.models.aside import SetAside
from reglament.intake.models.incoming import Incoming
from reglament.intake.models.mailboxes import Mailbox

__all__ = ["Incoming", "Mailbox", "SetAside"]
