"""Log-in letters: stored here with what they must say, in the transaction that stores their hashes."""

from __future__ import annotations

from django.conf import settings
from django.urls import reverse

from reglament.notices.models.deliveries import Kind
from reglament.notices.telling import letter
from reglament.people.letters import Secrets


def send(secrets: Secrets) -> None:
    """Store the letter that lets a person in; the sender takes it from here."""
    now = settings.NOW()
    delivery = letter(secrets.person, secrets.address, Kind.LOGIN, now, now)
    path = reverse("login-letter", args=[secrets.token])
    delivery.secret = {"link": f"{settings.PUBLIC_URL}{path}", "code": secrets.code}
    delivery.save(force_insert=True)
