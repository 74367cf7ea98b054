"""Passwords of mailboxes, encrypted at rest: the key comes of the desk's secret, outside the database."""

from __future__ import annotations

import base64

from cryptography.fernet import Fernet, InvalidToken
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _


class SecretError(ValueError):
    """The stored secret cannot be read: it was encrypted with another SECRET_KEY. It must be entered anew."""


def sealed(secret: str) -> str:
    """The secret as it may be stored."""
    return _box().encrypt(secret.encode()).decode("ascii") if secret else ""


def opened(stored: str) -> str:
    """The secret itself. Raises SecretError."""
    try:
        return _box().decrypt(stored.encode()).decode() if stored else ""
    except InvalidToken:
        raise SecretError(_("Пароль зашифрован другим ключом службы: введите его заново.")) from None


def _box() -> Fernet:
    key = salted_hmac("intake.mailbox", "secret", algorithm="sha256").digest()
    return Fernet(base64.urlsafe_b64encode(key))
