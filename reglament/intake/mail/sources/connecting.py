"""A connection to the server of a mailbox."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from imapclient import IMAPClient, SocketTimeout
from imapclient.exceptions import IMAPClientError

from reglament.intake.mail.sources import oauth, secrets
from reglament.intake.models import Mailbox

TIMEOUT = SocketTimeout(connect=15, read=60)


@contextmanager
def connected(mailbox: Mailbox) -> Iterator[IMAPClient]:
    """Logged in. Raises OSError, imapclient's errors, SecretError."""
    context = ssl.create_default_context()
    direct = mailbox.security == "tls"
    server = IMAPClient(
        mailbox.host, mailbox.port, ssl=direct, ssl_context=context if direct else None, timeout=TIMEOUT
    )
    try:
        if mailbox.security == "starttls":
            server.starttls(context)
        _log_in(server, mailbox)
        yield server
    finally:
        _leave(server)


def _log_in(server: IMAPClient, mailbox: Mailbox) -> None:
    secret = secrets.opened(mailbox.secret)
    if mailbox.way == "xoauth2":
        server.oauth2_login(mailbox.user, oauth.access_token(secret))
    elif server.has_capability("AUTH=PLAIN"):
        server.plain_login(mailbox.user, secret)  # LOGIN cannot say letters beyond ASCII
    else:
        server.login(mailbox.user, secret)


def _leave(server: IMAPClient) -> None:
    """A connection that is broken already need not be closed politely."""
    with suppress(OSError, IMAPClientError):
        server.logout()
        return
    with suppress(OSError, IMAPClientError):
        server.shutdown()
