"""One letter through a pipe: `reglament mail < letter`, for mail servers that deliver so."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime

from reglament.intake.mail import keeping, settling
from reglament.intake.models import Incoming


def take(raw: bytes, recipients: Sequence[str], *, at: datetime) -> Incoming:
    """Keep it, and settle it at once if that works; it is kept anyway. The same bytes are one letter.

    Raises storing.FileError for a letter that is too large, and what the database says.
    """
    place = f"pipe:{hashlib.sha256(raw + '|'.join(recipients).encode()).hexdigest()}"
    row = keeping.keep(raw, place=place, at=at, mailbox=keeping.mailbox_for(recipients), envelope=recipients)
    try:
        settling.settle_due(at)
        row.refresh_from_db()
    finally:
        settling.readers.close()
    return row
