"""Strangers become persons by the edition's register: of the organisation from whose domain they write."""

from __future__ import annotations

import pytest
from pytest_django import Settings

from reglament.intake.mail import keeping, settling
from reglament.intake.models import Incoming, Mailbox
from reglament.intake.models.incoming import State
from reglament.people import organisations
from tests.intake.mail.letters import DESK, raw
from tests.rulebook.desk import ENACTED, after
from tests.tickets.test_served import served

REGISTER = """формат: 1
приложение: {номер: 10, действует_с: 01.02.2026}
заказчики:
  Ромашка: {инн: 7701234560, домены: [romashka.example]}
  Василёк: {домены: [vasilek.example]}
"""


@pytest.fixture
def mailbox(db: None, settings: Settings) -> Mailbox:
    settings.READERS = {}
    served(register=REGISTER)
    organisations.register("ООО «Ромашка»", inn="7701234560", by=None, at=ENACTED)
    organisations.register("Василёк", by=None, at=ENACTED)
    return Mailbox.objects.create(name="почта", address=DESK, begins_at=ENACTED)


def wrote(mailbox: Mailbox, sender: str) -> Incoming:
    row = keeping.keep(raw("Касса", From=sender), place=f"test:{sender}", at=after(), mailbox=mailbox)
    settling.settle_due(after())
    row.refresh_from_db()
    return row


@pytest.mark.parametrize(
    ("sender", "organisation"),
    [
        ("a@romashka.example", "ООО «Ромашка»"),
        ("a@shop.romashka.example", "ООО «Ромашка»"),
        ("a@vasilek.example", "Василёк"),
    ],
)
def test_who_writes_from_a_customers_domain_belongs_to_him(
    mailbox: Mailbox, sender: str, organisation: str
) -> None:
    row = wrote(mailbox, sender)
    assert row.state == State.NEW, row.detail
    assert row.ticket is not None
    assert str(row.ticket.author.organisation) == organisation


@pytest.mark.parametrize("sender", ["a@notromashka.example", "a@romashka.example.evil.example"])
def test_what_only_looks_like_his_domain_is_a_strangers(mailbox: Mailbox, sender: str) -> None:
    assert wrote(mailbox, sender).reason == "stranger"


def test_a_mailbox_may_let_nobody_in(mailbox: Mailbox) -> None:
    Mailbox.objects.update(strangers="park")
    mailbox.refresh_from_db()
    assert wrote(mailbox, "a@romashka.example").reason == "stranger"
