"""Ways out of the desk, by EMAIL_URL: smtp://, smtps://, console:, demo:. Empty: letters wait for one."""

from __future__ import annotations

import smtplib
import ssl
import sys
from collections.abc import Callable
from email.headerregistry import Address
from email.message import EmailMessage
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

TIMEOUT = 30.0  # seconds for each step of a conversation with a mail server
Post = Callable[[EmailMessage, str], None]
"""Takes a letter and the sender of its envelope: whom servers tell of a failure, "" for nobody (RFC 3834)."""


class Unusable(ValueError):  # noqa: N818 -- what is wrong with the setting
    """EMAIL_URL says something that cannot be done."""


class Refused(Exception):  # noqa: N818
    """The mail server does not want this letter. `lasting`: and will not want it later either."""

    def __init__(self, error: str, *, lasting: bool) -> None:
        super().__init__(error)
        self.lasting = lasting


def way_out(url: str) -> Post | None:
    """How letters leave; None when no way is set. Raises Unusable."""
    if not url:
        return None
    parts = urlsplit(url)
    if parts.scheme == "demo":
        return _keep
    if parts.scheme == "console":
        return _show
    if parts.scheme in ("smtp", "smtps") and parts.hostname:
        return lambda message, sender: _send(parts, message, sender)
    raise Unusable(f"EMAIL_URL={parts.scheme}: нужно smtp://, smtps://, console: или demo:")


def _keep(message: EmailMessage, sender: str) -> None:
    """The demo's letters stay where they are: the page «Почта демо» shows them."""


def _show(message: EmailMessage, sender: str) -> None:
    sys.stdout.write(f"Return-Path: <{sender}>\n{message}\n")
    sys.stdout.flush()


def _send(parts: SplitResult, message: EmailMessage, sender: str) -> None:
    """Raises Refused."""
    try:
        with _connected(parts) as server:
            if parts.username:
                server.login(unquote(parts.username), unquote(parts.password or ""))
            server.send_message(message, from_addr=sender)
    except smtplib.SMTPRecipientsRefused as error:
        code, text = next(iter(error.recipients.values()))
        raise Refused(f"{code} {text!r}", lasting=code >= 500) from error
    except smtplib.SMTPResponseException as error:
        raise Refused(f"{error.smtp_code} {error.smtp_error!r}", lasting=_is_lasting(error)) from error
    except (OSError, smtplib.SMTPException) as error:
        raise Refused(f"{type(error).__name__}: {error}", lasting=False) from error


def _is_lasting(error: smtplib.SMTPResponseException) -> bool:
    """A wrong password is our fault and will be mended; a refused letter stays refused."""
    return error.smtp_code >= 500 and not isinstance(error, smtplib.SMTPAuthenticationError)


def _connected(parts: SplitResult) -> smtplib.SMTP:
    host, context = str(parts.hostname), ssl.create_default_context()
    if parts.scheme == "smtps":
        return smtplib.SMTP_SSL(host, parts.port or 465, timeout=TIMEOUT, context=context)
    server = smtplib.SMTP(host, parts.port or 587, timeout=TIMEOUT)
    if parse_qs(parts.query).get("tls") != ["no"]:
        server.starttls(context=context)
    return server


def address(written: str, name: str = "") -> Address:
    """One mail address as an object: nothing in it can become a header. Raises ValueError."""
    local, _, domain = written.rpartition("@")
    if not local or not domain or any(character in written for character in "\r\n\0"):
        raise ValueError(written)
    return Address(display_name=name, username=local, domain=domain.encode("idna").decode("ascii"))
