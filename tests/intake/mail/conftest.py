"""The desk with a mailbox, and a postman who brings letters."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from itertools import count

import pytest
from pytest_django import Settings

from reglament.intake.mail import keeping, settling
from reglament.intake.models import Incoming, Mailbox
from reglament.people import addresses
from reglament.people.models import Organisation, Person
from reglament.rulebook.models import Edition
from tests.intake.mail.letters import DESK, raw
from tests.rulebook.desk import ENACTED, after, author, person, put_in_force

Post = Callable[..., Incoming]
SERVER = "mx.example.org"
PROVEN = f"{SERVER}; dmarc=pass header.from=example.com"
FORGED = f"{SERVER}; dmarc=fail header.from=example.com"


@pytest.fixture
def edition(db: None, settings: Settings) -> Edition:
    settings.READERS = {"notices": "reglament.notices.telling.read"}
    return put_in_force()


@pytest.fixture
def mailbox(edition: Edition) -> Mailbox:
    """Its server is known, strangers of example.com are let in."""
    return Mailbox.objects.create(
        name="почта",
        address=DESK,
        domains=["example.com"],
        authserv=SERVER,
        organisation=Organisation.objects.get(name="ООО «Северный путь»"),
        begins_at=ENACTED,
    )


@pytest.fixture(scope="session", autouse=True)
def no_child_is_left() -> Iterator[None]:
    yield
    settling.readers.close()


def with_address(someone: Person, address: str) -> Person:
    addresses.add(someone, "mail", address, by=None, at=ENACTED, verified=True)
    return someone


@pytest.fixture
def ryabova(edition: Edition) -> Person:
    """An accountant without any role."""
    return with_address(author(), "ryabova@example.com")


@pytest.fixture
def orlova(edition: Edition) -> Person:
    return with_address(person("орлова"), "orlova@example.com")


@pytest.fixture
def post(mailbox: Mailbox) -> Post:
    """A letter comes in and is settled."""
    places = count()

    def bring(
        text: str = "Не проводится",
        *,
        mail: bytes = b"",
        at: datetime | None = None,
        envelope: tuple[str, ...] = (),
        place: str = "",
        **headers: str,
    ) -> Incoming:
        headers = {"From": "ryabova@example.com", "authentication_results": PROVEN, **headers}
        row = keeping.keep(
            mail or raw(text, **headers),
            place=place or f"test:{next(places)}",
            at=at or after(),
            mailbox=mailbox,
            envelope=envelope,
        )
        settling.settle_due(at or after())
        row.refresh_from_db()
        return row

    return bring
