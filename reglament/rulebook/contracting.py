"""Contracts: one at a time for an organisation and a plan."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import Q, QuerySet

from reglament import engine
from reglament.people import statements
from reglament.people.models import Organisation
from reglament.people.statements import AT, NUMBER
from reglament.rulebook.models import Contract
from reglament.rulebook.scoping import lock_scopes


class ContractOverlap(ValueError):  # noqa: N818 -- two periods that cover one instant
    """`contract` already covers a part of the wanted period."""

    def __init__(self, contract: Contract) -> None:
        super().__init__(str(contract))
        self.contract = contract


@transaction.atomic
def sign(
    organisation: Organisation,
    *,
    plan: str,
    starts_at: datetime,
    ends_at: datetime | None = None,
    number: str = "",
) -> Contract:
    """Serve the organisation under this plan from `starts_at` until `ends_at`. Raises ContractOverlap."""
    lock_scopes()
    later = Contract.objects.filter(
        Q(ends_at__isnull=True) | Q(ends_at__gt=starts_at), organisation=organisation
    )
    if clash := (later.filter(starts_at__lt=ends_at) if ends_at else later).first():
        raise ContractOverlap(clash)
    return Contract.objects.create(
        organisation=organisation, plan=plan, starts_at=starts_at, ends_at=ends_at, number=number
    )


@transaction.atomic
def terminate(contract: Contract, *, at: datetime) -> None:
    """Let the contract end at this instant; one that had not begun goes away."""
    lock_scopes()
    if contract.starts_at >= at:
        contract.delete()
    else:
        contract.ends_at = at
        contract.save(update_fields=["ends_at"])


def contract_of(organisation: int | None, at: datetime) -> int | None:
    """The id of the organisation's contract that is in force at this instant, if there is one."""
    if organisation is None:
        return None
    found = statements.rows("contract", _contracts, {AT: at, NUMBER: organisation})
    return found[0][0] if found else None


def plan_of(contract: int) -> str:
    """The key of the plan of a contract."""
    plan = Contract.objects.filter(pk=contract).values_list("plan", flat=True).first()
    return engine.key(plan or "")


def _contracts() -> QuerySet[Contract, tuple[int]]:
    return Contract.objects.covering(AT).filter(organisation=NUMBER).values_list("pk")[:1]
