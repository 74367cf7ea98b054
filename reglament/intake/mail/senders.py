"""Who wrote: a person whom the desk knows, or a stranger whom the mailbox lets in, or nobody."""

from __future__ import annotations

import re
from datetime import datetime
from itertools import count

from reglament.intake.mail.reading.addresses import Mailbox as Written
from reglament.intake.models import Mailbox
from reglament.intake.models.mailboxes import Strangers
from reglament.people import addresses, persons
from reglament.people.addressing import AddressError, mail_key
from reglament.people.models import Address, Person
from reglament.people.names import FullName, HandleError, handle
from reglament.people.persons import Particulars, PersonError
from reglament.rulebook import mail_domains

_NOT_HANDLE = re.compile(r"[^a-z0-9._-]+")
TRIES = 50


def known(written: Written) -> Person | None:
    """The active person with this address. A spelling that only looks like it is nobody's."""
    try:
        key = mail_key(written.address)
    except AddressError:
        return None
    row = Address.objects.filter(kind=Address.Kind.MAIL, key=key).select_related("person").first()
    return row.person if row is not None and row.person.is_active else None


def admits(mailbox: Mailbox | None, written: Written, *, at: datetime) -> bool:
    """Whether a stranger with this address is let in: by the mailbox, or by the register of customers."""
    if mailbox is not None and mailbox.strangers == Strangers.PARK:
        return False
    if mailbox is not None and (mailbox.strangers == Strangers.ANYBODY or _is_named(mailbox, written.domain)):
        return True
    return mail_domains.organisation_of(written.domain, at) is not None


def _is_named(mailbox: Mailbox, domain: str) -> bool:
    return any(domain == known or domain.endswith(f".{known}") for known in mailbox.domains)


def enrol(
    written: Written, mailbox: Mailbox | None, *, verified: bool, by: Person | None, at: datetime
) -> Person | None:
    """Make the stranger a person: of whose domain he writes from, else of the mailbox's organisation.

    None for an address that we cannot keep.
    """
    try:
        mail_key(written.address)
    except AddressError:
        return None
    organisation = mail_domains.organisation_of(written.domain, at)
    organisation = organisation or (mailbox.organisation if mailbox else None)
    person = _enrolled(written, Particulars(organisation=organisation), by, at)
    addresses.add(person, Address.Kind.MAIL, written.address, by=by, at=at, verified=verified)
    return person


def _enrolled(written: Written, particulars: Particulars, by: Person | None, at: datetime) -> Person:
    stem = _handle(written.address)
    for number in count(1):
        key = stem if number == 1 else f"{stem[:50]}-{number}"
        try:
            return persons.enrol(key, _name(written), by=by, at=at, particulars=particulars)
        except PersonError:
            if number >= TRIES:
                raise
    raise AssertionError("unreachable")


def _handle(address: str) -> str:
    """What stands before the @, as far as a handle can say it."""
    local = _NOT_HANDLE.sub("-", address.partition("@")[0].lower()).strip("-._")[:50].strip("-._")
    try:
        return handle(local)
    except HandleError:
        return "mail"


def _name(written: Written) -> FullName:
    """«Рыжова Ольга Викторовна» or «Olga Ryzhova» as it stands; three words are three parts."""
    words = [word[:100] for word in written.name.replace(",", " ").split() if "@" not in word]
    if not words:
        return FullName(given=written.address[:100])
    if len(words) == 3:
        return FullName(*words)
    return FullName(family=words[0], given=" ".join(words[1:])[:100])
