"""A letter as the mailbox shows it."""

from __future__ import annotations

from dataclasses import dataclass

from reglament.notices import wording
from reglament.notices.models import Delivery


@dataclass(frozen=True, slots=True)
class Letter:
    """The row and its words, which are made at this moment, as the sender would make them."""

    delivery: Delivery
    subject: str
    body: str


def read(delivery: Delivery) -> Letter:
    """Open a letter."""
    written = wording.letter(delivery)
    return Letter(delivery, written.subject, written.body)
