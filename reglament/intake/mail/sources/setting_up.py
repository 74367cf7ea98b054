"""A mailbox is entered, changed, switched off."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
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
KEYS = {"aliases": mail_key, "domains": domain_key, "trusted": domain_key}
"""Of what there may be several; "" is none."""
READ_ANEW = ("host", "user", "folder", "begins_at")
"""What of a change means that it is another folder than before."""


class MailboxError(ValueError):
    """It cannot be so; the message says why."""


@transaction.atomic
def put(name: str, wanted: Mapping[str, Any], *, secret: str = "", at: datetime) -> Mailbox:
    """Enter a mailbox, or change of the one of this name what is wanted. Raises MailboxError.

    A new folder begins with the letters from `at` on, unless another moment is wanted.
    """
    known = Mailbox.objects.select_for_update().filter(name=name).first()
    mailbox, anew = known or Mailbox(name=name), known is None
    for field, value in _checked(wanted).items():
        anew = anew or (field in READ_ANEW and getattr(mailbox, field) != value)
        setattr(mailbox, field, value)
    if anew:
        mailbox.uid_validity, mailbox.last_uid = None, 0
        mailbox.begins_at = wanted.get("begins_at", at)
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
        for field, key in KEYS.items():
            if field in values:
                values[field] = [key(written) for written in values[field] if written]
    except AddressError as error:
        raise MailboxError(str(error)) from None
    return values
