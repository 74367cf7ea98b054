"""One look into a mailbox: what is new is kept first and marked on its server afterwards.

A letter is known by its folder, the validity of its numbers, and its number. When the server gives out
numbers anew (UIDVALIDITY), the folder is read again from `begins_at`; the ledger knows what it has already.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from imapclient import IMAPClient

from reglament.intake.mail import keeping
from reglament.intake.mail.outcomes import TOO_LARGE
from reglament.intake.mail.sources.connecting import connected
from reglament.intake.models import Mailbox

AT_ONCE = 500
"""Letters of one look; the rest comes with the next, which follows at once."""


def fetch(mailbox: Mailbox, *, at: datetime) -> int:
    """Keep what is new; returns how many letters. Raises what the connection or the database raises."""
    with connected(mailbox) as server:
        known = server.select_folder(mailbox.folder)
        validity, following = int(known[b"UIDVALIDITY"]), int(known.get(b"UIDNEXT", 0))
        numbers = waiting(server, mailbox, validity, following)
        fresh = mailbox.uid_validity != validity
        for number, size in _sizes(server, numbers[:AT_ONCE]):
            _take(server, mailbox, f"{mailbox.folder}:{validity}:{number}", size, at)
            if not fresh:
                Mailbox.objects.filter(pk=mailbox.pk).update(last_uid=number)
        if fresh or numbers:
            last = numbers[AT_ONCE - 1] if len(numbers) > AT_ONCE else max([*numbers[-1:], following - 1])
            Mailbox.objects.filter(pk=mailbox.pk).update(uid_validity=validity, last_uid=last)
    return min(len(numbers), AT_ONCE)


def waiting(server: IMAPClient, mailbox: Mailbox, validity: int, following: int) -> list[int]:
    """The numbers of the letters that are new, in their order."""
    if mailbox.uid_validity == validity:
        if following and following <= mailbox.last_uid + 1:
            return []
        found = server.search(["UID", f"{mailbox.last_uid + 1}:*"])
        return sorted(number for number in found if number > mailbox.last_uid)
    day = (mailbox.begins_at - timedelta(days=1)).date()  # the server compares days, in a zone of its own
    found = server.search(["SINCE", day])
    return [number for number, came in _dates(server, found) if came >= mailbox.begins_at]


def _dates(server: IMAPClient, numbers: Sequence[int]) -> list[tuple[int, datetime]]:
    found = []
    for start in range(0, len(numbers), 1000):
        answers = server.fetch(numbers[start : start + 1000], ["INTERNALDATE"])
        for number, data in answers.items():
            came = data[b"INTERNALDATE"]
            found.append((number, came if came.tzinfo else came.astimezone()))
    return sorted(found)


def _sizes(server: IMAPClient, numbers: Sequence[int]) -> list[tuple[int, int]]:
    """Of those that are still there, in their order."""
    answers = server.fetch(numbers, ["RFC822.SIZE"]) if numbers else {}
    return [(number, int(answers[number][b"RFC822.SIZE"])) for number in numbers if number in answers]


def _take(server: IMAPClient, mailbox: Mailbox, place: str, size: int, at: datetime) -> None:
    """Keep one letter, then mark it; of one that is too large its head is kept, and nothing marked."""
    number = int(place.rpartition(":")[2])
    large = size > keeping.LARGEST
    part = "BODY.PEEK[HEADER]" if large else "BODY.PEEK[]"
    answer = server.fetch([number], [part]).get(number)
    if answer is None:
        return  # gone meanwhile
    raw = bytes(answer[part.replace(".PEEK", "").encode()])
    known = f"imap:{mailbox.pk}:{place}"
    keeping.keep(raw, place=known, at=at, mailbox=mailbox, parked_for=TOO_LARGE if large else "")
    if not large:
        _mark(server, mailbox, number)


def _mark(server: IMAPClient, mailbox: Mailbox, number: int) -> None:
    """Only now does the server learn that it was read."""
    server.add_flags([number], [b"\\Seen"], silent=True)
    if not mailbox.moved_to:
        return
    if server.has_capability("MOVE"):
        server.move([number], mailbox.moved_to)
    else:
        server.copy([number], mailbox.moved_to)
        server.delete_messages([number], silent=True)
        server.expunge([number] if server.has_capability("UIDPLUS") else None)
