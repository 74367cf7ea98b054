"""A desk is no mail bomb: automatic letters to one address are counted, the rest comes in a digest."""

from __future__ import annotations

import pytest

from reglament.notices import digests, sending
from reglament.notices.models import Delivery, Notice
from reglament.people import addresses
from reglament.people.models import Person
from reglament.tickets import conversation, readers
from tests.rulebook.desk import ENACTED, after
from tests.tickets.life import registered


@pytest.fixture
def victim(ryabova: Person) -> Person:
    """Somebody in whose name anybody writes: nobody answers for the address."""
    addresses.add(ryabova, "mail", "ryabova@sever.example", by=None, at=ENACTED)
    return ryabova


def many(author: Person, count: int) -> list[int]:
    numbers = [registered(author) for _ in range(count)]
    readers.serve_all(after())
    return numbers


def sent() -> int:
    return Delivery.objects.filter(sent_at__isnull=False).count()


def test_an_unverified_address_gets_three_and_a_digest(victim: Person) -> None:
    many(victim, 12)
    sending.send_due(after(1))
    assert sent() == 3
    assert not Delivery.objects.filter(sent_at=None).exists()
    assert Notice.objects.filter(delivery="digest").count() == 9
    assert digests.write_digests(after(24)) == 1
    sending.send_due(after(24))
    assert sent() == 4


def test_a_verified_address_is_not_so_soon_too_many(ryabova_with_mail: Person) -> None:
    many(ryabova_with_mail, 12)
    sending.send_due(after(1))
    assert sent() == 12


def test_what_a_person_wrote_always_leaves(victim: Person, klimov: Person) -> None:
    (number,) = many(victim, 1)
    for minute in range(6):
        conversation.reply(number, body=f"Ответ {minute}", by=klimov, at=after(0.1 + minute / 60))
    readers.serve_all(after(1))
    sending.send_due(after(2))
    assert sent() == 7
