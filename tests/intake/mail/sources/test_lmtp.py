"""Mail servers hand letters over: only what is kept is acknowledged, only its end ends a letter."""

from __future__ import annotations

import asyncio
import smtplib
import socket
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from reglament.intake.mail.sources.lmtp import Session

OURS = {"help@example.org", "it@example.org"}
Kept = list[tuple[bytes, list[str]]]


async def ours(address: str) -> bool:
    return address in OURS


def with_server(
    talk: Callable[[int], Any], *, fails: bool = False, largest: int = 100_000
) -> tuple[Any, Kept]:
    """Let a client, in a thread, talk to the server; what it answers, and what was kept."""
    kept: Kept = []

    async def take(raw: bytes, recipients: Sequence[str]) -> None:
        if fails:
            raise OSError("No space left on device")
        kept.append((raw, list(recipients)))

    async def both() -> Any:
        async def client(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await Session(ours, take, largest=largest).serve(reader, writer)

        server = await asyncio.start_server(client, "127.0.0.1", 0)
        async with server:
            return await asyncio.to_thread(talk, server.sockets[0].getsockname()[1])

    return asyncio.run(both()), kept


def sent(port: int, to: Sequence[str], body: bytes) -> dict[str, tuple[int, bytes]]:
    with smtplib.LMTP("127.0.0.1", port) as client:
        return client.sendmail("a@example.com", to, body)


def said(port: int, conversation: bytes) -> str:
    """What a client hears that says all this at once."""
    with socket.create_connection(("127.0.0.1", port), timeout=5) as line:
        line.sendall(conversation)
        line.shutdown(socket.SHUT_WR)
        return b"".join(iter(lambda: line.recv(65536), b"")).decode()


START = b"LHLO x\r\nMAIL FROM:<a@example.com>\r\nRCPT TO:<help@example.org>\r\nDATA\r\n"


def test_a_letter_is_kept_as_it_came() -> None:
    body = b"Subject: x\r\n\r\n.dot\r\n..two\r\n" + b"y" * 3000 + b"\r\n"
    refused, kept = with_server(lambda port: sent(port, ["help@example.org"], body))
    assert refused == {}
    assert kept == [(body, ["help@example.org"])]


@pytest.mark.parametrize("count", [1, 2])
def test_lmtp_answers_once_for_each_recipient(count: int) -> None:
    talk = b"LHLO x\r\nMAIL FROM:<>\r\n" + b"".join(
        f"RCPT TO:<{address}>\r\n".encode() for address in sorted(OURS)[:count]
    )
    heard, kept = with_server(lambda port: said(port, talk + b"DATA\r\nx\r\n.\r\nQUIT\r\n"))
    assert heard.count("250 2.0.0 kept") == count
    assert len(kept) == 1


def test_an_smtp_client_hears_one_answer() -> None:
    talk = START.replace(b"LHLO", b"EHLO").replace(b"DATA", b"RCPT TO:<it@example.org>\r\nDATA")
    heard, _kept = with_server(lambda port: said(port, talk + b"x\r\n.\r\nQUIT\r\n"))
    assert heard.count("250 2.0.0 kept") == 1


def test_whom_we_do_not_have_is_refused_at_once() -> None:
    with pytest.raises(smtplib.SMTPRecipientsRefused) as error:
        with_server(lambda port: sent(port, ["other@example.org"], b"x\r\n"))
    assert error.value.recipients["other@example.org"][0] == 550


def test_a_letter_that_cannot_be_kept_is_to_be_sent_again() -> None:
    heard, kept = with_server(lambda port: said(port, START + b"x\r\n.\r\nQUIT\r\n"), fails=True)
    assert "451 4.3.0" in heard
    assert kept == []


def test_a_letter_that_is_too_large_is_refused_for_good_and_the_line_goes_on() -> None:
    talk = START + b"x" * 300_000 + b"\r\n.\r\nNOOP\r\nQUIT\r\n"
    heard, kept = with_server(lambda port: said(port, talk))
    assert "552 5.3.4" in heard
    assert heard.endswith("250 2.0.0 ok\r\n221 2.0.0 bye\r\n")
    assert kept == []
    with_size = START.replace(b"example.com>", b"example.com> SIZE=999999")
    assert "552 5.3.4" in with_server(lambda port: said(port, with_size))[0]


@pytest.mark.parametrize("end", [b"\n.\n", b"\n.\r\n", b"\r.\r", b"\r\n.\n"])
def test_what_only_looks_like_an_end_ends_no_letter(end: bytes) -> None:
    smuggled = b"x" + end + b"MAIL FROM:<evil@example.com>\r\nRCPT TO:<it@example.org>\r\nDATA\r\ny"
    _heard, kept = with_server(lambda port: said(port, START + smuggled + b"\r\n.\r\nQUIT\r\n"))
    assert [recipients for _raw, recipients in kept] == [["help@example.org"]]


def test_a_client_that_leaves_in_the_middle_has_sent_nothing() -> None:
    _heard, kept = with_server(lambda port: said(port, START + b"half of a let"))
    assert kept == []


@pytest.mark.parametrize(
    "rubbish", [b"GET / HTTP/1.1\r\n", b"x" * 10_000 + b"\r\n", b"DATA\r\n", b"RCPT TO:<>\r\n", b"MAIL a\r\n"]
)
def test_rubbish_is_answered_and_the_next_letter_taken(rubbish: bytes) -> None:
    heard, kept = with_server(lambda port: said(port, rubbish + START + b"x\r\n.\r\nQUIT\r\n"))
    assert "50" in heard
    assert len(kept) == 1
