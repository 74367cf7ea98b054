"""What a mailbox would bring, before anything is taken: the first look of whoever enters it."""

from __future__ import annotations

from dataclasses import dataclass

from imapclient.exceptions import IMAPClientError

from reglament.intake.mail.reading import headers, words
from reglament.intake.mail.sources import fetching
from reglament.intake.mail.sources.connecting import connected
from reglament.intake.mail.sources.secrets import SecretError
from reglament.intake.models import Mailbox

SHOWN = 10


class UnreachableError(ConnectionError):
    """The server cannot be reached, or does not let us in; the message is the server's."""


@dataclass(frozen=True)
class Seen:
    """How many letters lie there, how many would be taken now, and the subjects of the first of them."""

    total: int
    waiting: int
    subjects: tuple[str, ...]


def look(mailbox: Mailbox) -> Seen:
    """Look, and change nothing: neither there nor here. Raises UnreachableError."""
    try:
        with connected(mailbox) as server:
            known = server.select_folder(mailbox.folder, readonly=True)
            validity, following = int(known[b"UIDVALIDITY"]), int(known.get(b"UIDNEXT", 0))
            numbers = fetching.waiting(server, mailbox, validity, following)
            part = "BODY.PEEK[HEADER.FIELDS (SUBJECT)]"
            answers = server.fetch(numbers[:SHOWN], [part]) if numbers else {}
            return Seen(int(known[b"EXISTS"]), len(numbers), tuple(map(_subject, answers.values())))
    except (OSError, IMAPClientError, SecretError, UnicodeError, KeyError) as error:
        raise UnreachableError(f"{type(error).__name__}: {error}") from error


def _subject(answer: dict[bytes, object]) -> str:
    raw = next((value for key, value in answer.items() if key.startswith(b"BODY[HEADER")), b"")
    return words.decode(headers.split(raw)[0].get("subject")) if isinstance(raw, bytes) else ""
