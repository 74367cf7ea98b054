"""Verbs on addresses, and the one way to find a person by what he types or writes from."""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from reglament.people import changes
from reglament.people.addressing import AddressError, key_of, mail_key, phone_key
from reglament.people.models import Address, Person
from reglament.people.names import HandleError, handle


def add(
    person: Person, kind: str, value: str, *, by: Person | None, at: datetime, verified: bool = False
) -> Address:
    """Give a person an address. `verified` says that somebody answers for its being his.

    Raises AddressError for a malformed address and for one that is known already, whoever has it.
    """
    key = key_of(kind, value, organisation=person.organisation_id)
    shown = value.strip()[:320]
    row = Address(person=person, kind=kind, value=shown, key=key, verified_at=at if verified else None)
    try:
        with transaction.atomic():
            row.save()
            changes.note("add_address", person, by=by, at=at, fields=[kind])
    except IntegrityError as error:
        raise AddressError(_("Этот адрес уже записан.")) from error
    return row


@transaction.atomic
def verify(address: Address, *, by: Person | None, at: datetime) -> None:
    """Note that the address is the person's own: he used a letter sent there, or `by` answers for it."""
    changes.apply(address, {"verified_at": address.verified_at or at}, verb="verify", by=by, at=at)


@transaction.atomic
def remove(address: Address, *, by: Person | None, at: datetime) -> None:
    """Take an address away from a person."""
    changes.note("remove_address", address.person, by=by, at=at, fields=[address.kind])
    address.delete()


def _mail_or_phone(text: str) -> tuple[str, str]:
    """The kind and the key of what looks like a mail address or a phone; empty strings for neither."""
    for kind, key in ((Address.Kind.MAIL, mail_key), (Address.Kind.PHONE, phone_key)):
        try:
            return kind, key(text)
        except AddressError:
            continue
    return "", ""


def claimed(identifier: str) -> Person | None:
    """The active person who may log in under this text: a verified mail or phone, or his handle.

    One query whatever the text is, so that the time of the answer tells nothing.
    """
    kind, key = _mail_or_phone(identifier)
    try:
        by_handle = Q(key=handle(identifier))
    except HandleError:
        by_handle = Q(key="")
    by_address = Q(addresses__kind=kind, addresses__key=key, addresses__verified_at__isnull=False)
    return Person.objects.active().filter(by_handle | by_address).distinct().first()


def letter_box(person: Person, identifier: str) -> Address | None:
    """Where a log-in letter goes: the verified mail address that was typed, else the person's first one."""
    verified = person.addresses.filter(kind=Address.Kind.MAIL, verified_at__isnull=False)
    kind, key = _mail_or_phone(identifier)
    typed = verified.filter(key=key).first() if kind == Address.Kind.MAIL else None
    return typed or verified.first()
