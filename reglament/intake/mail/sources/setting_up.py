"""A mailbox is entered, changed, switched off."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from reglament.intake.mail.sources import secrets
from reglament.intake.models import Mailbox
from reglament.people.addressing import AddressError, domain_key, mail_key

FIELDS = (
    "address", "aliases", "zone", "strangers", "domains", "authserv", "trusted", "host", "port", "security",
    "user", "way", "folder", "moved_to",
)  # fmt: skip
READ_ANEW = ("host", "user", "folder", "begins_at")
"""What of a change means that it is another folder than before."""


class MailboxError(ValueError):
    """It cannot be so; the message says why."""


@transaction.atomic
def put(name: str, wanted: Mapping[str, Any], *, secret: str = "") -> Mailbox:
    """Enter a mailbox, or change the one of this name. Raises MailboxError."""
    mailbox = Mailbox.objects.select_for_update().filter(name=name).first() or Mailbox(name=name)
    anew = mailbox.pk is None
    for field, value in _checked(wanted).items():
        if field == "begins_at" and not anew:
            continue
        anew = anew or (field in READ_ANEW and getattr(mailbox, field) != value)
        setattr(mailbox, field, value)
    if anew:
        mailbox.uid_validity, mailbox.last_uid = None, 0
    mailbox.user = mailbox.user or mailbox.address
    mailbox.secret = secrets.sealed(secret) or mailbox.secret
    mailbox.is_active, mailbox.error, mailbox.failures, mailbox.not_before = True, "", 0, None
    if Mailbox.objects.filter(address=mailbox.address).exclude(name=name).exists():
        raise MailboxError(_("Ящик с адресом %(address)s уже есть.") % {"address": mailbox.address})
    mailbox.save()
    return mailbox


def switch_off(mailbox: Mailbox) -> None:
    """Read it no more; what it brought stays."""
    Mailbox.objects.filter(pk=mailbox.pk).update(is_active=False)


def _checked(wanted: Mapping[str, Any]) -> dict[str, Any]:
    values = dict(wanted)
    try:
        values["address"] = mail_key(values["address"])
        values["aliases"] = [mail_key(alias) for alias in values.get("aliases") or ()]
        for field in ("domains", "trusted"):
            values[field] = [domain_key(domain) for domain in values.get(field) or ()]
    except AddressError as error:
        raise MailboxError(str(error)) from None
    return values
