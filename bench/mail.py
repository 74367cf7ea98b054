"""Mail: read, and made a durable ticket"""

from __future__ import annotations

import time
from collections.abc import Callable
from email.message import EmailMessage
from typing import TYPE_CHECKING

from bench._room import ENACTED, WEDNESDAY, desk

if TYPE_CHECKING:
    from reglament.intake.mail.reading.understanding import Reader

Row = tuple[str, ...]
TEXT = "Добрый день!\n\nНе проводится № {n}: не заполнено подразделение.\n\nС уважением,\nРябова\n\n"
QUOTED = "12.03.2026, 10:11, Служба <help@example.org>:\n\n> Какой документ?\n"


def run(*, small: bool = False) -> list[Row]:
    """Rows: reading alone, reading in the limited child, a ticket for each letter; bare commits beside it."""
    count = 100 if small else 1000
    rows: list[Row] = [("what", "letters", "letters/s", "share of bare commits")]
    with desk():
        from reglament.intake.mail import keeping, settling
        from reglament.intake.mail.reading.understanding import Reader, understand
        from reglament.intake.models import Incoming, Mailbox

        letters = [_letter(number) for number in range(count)]
        box = Mailbox.objects.create(
            name="mail", address="help@example.org", strangers="anybody", begins_at=ENACTED
        )
        bare = count / _timed(lambda: _commits(count))
        rows.append(("a bare commit", str(count), f"{bare:.0f}", "1"))
        reader = Reader({"help@example.org"})
        rows.append(_row("read", count, _timed(lambda: [understand(raw, reader) for raw in letters]), bare))
        settling.readers.read(letters[0], reader)
        rows.append(_row("read apart", count, _timed(lambda: _apart(letters, reader)), bare))
        kept = _timed(
            lambda: [
                keeping.keep(raw, place=f"bench:{n}", at=WEDNESDAY, mailbox=box)
                for n, raw in enumerate(letters)
            ]
        )
        rows.append(_row("kept", count, kept, bare))
        settled = _timed(lambda: _settle(count))
        rows.append(_row("a ticket of each, one worker", count, settled, bare))
        if Incoming.objects.exclude(state="new").exists():
            raise RuntimeError("not every letter became a ticket")
        settling.readers.close()
    return rows


def _letter(number: int) -> bytes:
    message = EmailMessage()
    message["From"] = f"Рябова Анна <a{number % 200}@example.com>"
    message["To"], message["Subject"] = "help@example.org", f"Не проводится реализация № {number}"
    message["Message-ID"] = f"<{number}@example.com>"
    text = TEXT.format(n=number) + QUOTED
    message.set_content(text)
    message.add_alternative("".join(f"<p>{row}</p>" for row in text.split("\n")), subtype="html")
    if number % 5 == 0:
        message.add_attachment(bytes(40_000), maintype="application", subtype="zip", filename="база.zip")
    return message.as_bytes()


def _apart(letters: list[bytes], reader: Reader) -> None:
    from reglament.intake.mail import settling

    for raw in letters:
        settling.readers.read(raw, reader)


def _settle(count: int) -> None:
    from reglament.intake.mail import settling

    settling.settle_due(WEDNESDAY, limit=count)


def _commits(count: int) -> None:
    from django.db import connection, transaction

    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE bench_commits (n int)")
    for number in range(count):
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("INSERT INTO bench_commits VALUES (%s)", [number])


def _timed(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def _row(what: str, count: int, seconds: float, bare: float) -> Row:
    rate = count / seconds
    return what, str(count), f"{rate:.0f}", f"{rate / bare:.2f}"
