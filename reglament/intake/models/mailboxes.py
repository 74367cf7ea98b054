"""The desk's own mailboxes: where letters are fetched or taken in, and what their senders are to the desk."""

from __future__ import annotations

from datetime import datetime

from django.db import models

from reglament.people.models import Organisation, Person


class Strangers(models.TextChoices):
    """What becomes of a letter of somebody whom the desk does not know."""

    PARK = "park", "отложить"
    KNOWN_DOMAINS = "domains", "принять из названных доменов, остальных отложить"
    ANYBODY = "anybody", "принять"


class MailboxQuerySet(models.QuerySet["Mailbox"]):
    def visible_to(self, person: Person, *, at: datetime) -> MailboxQuerySet:
        """Passwords and hosts are the administrator's business."""
        return self if person.is_active and person.is_administrator else self.none()


class Mailbox(models.Model):
    """A mailbox, bound to a zone and an organisation. Without a host its letters come by LMTP or a pipe.

    `authserv`: the name under which its server writes Authentication-Results; `trusted`: domains whose
    letters it only takes from inside, without DKIM. `secret` is encrypted (intake/mail/sources/secrets.py).
    Letters before `begins_at` stay where they are. `uid_validity`, `last_uid`: how far the folder was read.
    """

    name = models.CharField(max_length=60, unique=True)
    address = models.CharField(max_length=320, unique=True)
    aliases = models.JSONField(default=list)
    zone = models.CharField(max_length=80, blank=True)
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="+")
    strangers = models.CharField(max_length=8, choices=Strangers, default=Strangers.KNOWN_DOMAINS)
    domains = models.JSONField(default=list)
    authserv = models.CharField(max_length=253, blank=True)
    trusted = models.JSONField(default=list)
    host = models.CharField(max_length=253, blank=True)
    port = models.PositiveIntegerField(default=993)
    security = models.CharField(max_length=8, default="tls")  # tls, starttls, none
    user = models.CharField(max_length=320, blank=True)
    way = models.CharField(max_length=8, default="password")  # password, xoauth2
    secret = models.TextField(blank=True)
    folder = models.CharField(max_length=200, default="INBOX")
    moved_to = models.CharField(max_length=200, blank=True)
    begins_at = models.DateTimeField()
    uid_validity = models.BigIntegerField(null=True)
    last_uid = models.BigIntegerField(default=0)
    is_active = models.BooleanField(default=True)
    failures = models.PositiveIntegerField(default=0)
    not_before = models.DateTimeField(null=True)
    error = models.TextField(blank=True)
    read_at = models.DateTimeField(null=True)

    objects = MailboxQuerySet.as_manager()

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return f"{self.name} <{self.address}>"

    @property
    def addresses(self) -> frozenset[str]:
        """Its own addresses in lower case."""
        return frozenset(address.lower() for address in (self.address, *self.aliases))
