"""Access tokens for XOAUTH2: as entered, or fetched with a refresh token from where the provider says."""

from __future__ import annotations

import json
import time
import urllib.parse
import urllib.request
from typing import Any

from django.utils.translation import gettext as _

TIMEOUT = 20.0
LARGEST = 64 * 1024
PASSED_ON = ("client_id", "client_secret", "refresh_token", "scope")
_kept: dict[str, tuple[float, str]] = {}


class TokenError(OSError):
    """The provider gave no token."""


def access_token(secret: str) -> str:
    """The token for now. Raises TokenError.

    `secret` is the token itself, or JSON with token_url, client_id, client_secret, refresh_token.
    """
    if not secret.lstrip().startswith("{"):
        return secret
    until, token = _kept.get(secret, (0.0, ""))
    if until < time.monotonic():
        token, lasts = _fetched(_terms(secret))
        _kept[secret] = (time.monotonic() + lasts - 60, token)
    return token


def _terms(secret: str) -> dict[str, Any]:
    try:
        return dict(json.loads(secret))
    except ValueError:
        raise TokenError(_("Токен записан с ошибкой JSON: введите его заново.")) from None


def _fetched(terms: dict[str, Any]) -> tuple[str, float]:
    address = str(terms.get("token_url", ""))
    if not address.startswith("https://"):
        raise TokenError(_("Адрес token_url должен начинаться с https://."))
    form: dict[str, Any] = {"grant_type": "refresh_token"}
    form.update((name, terms[name]) for name in PASSED_ON if name in terms)
    body = urllib.parse.urlencode(form).encode()
    request = urllib.request.Request(address, data=body)  # noqa: S310 -- https alone, checked above
    with urllib.request.urlopen(request, timeout=TIMEOUT) as answer:  # noqa: S310 -- as above
        said = json.loads(answer.read(LARGEST))
    if "access_token" not in said:
        raise TokenError(_("Сервер по адресу token_url не выдал access_token: проверьте refresh_token."))
    return str(said["access_token"]), float(said.get("expires_in", 300))
