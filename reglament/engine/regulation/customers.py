"""Who is served: the plans that contracts bring, and the classes of customers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from reglament.engine.names import Name
from reglament.engine.values import value


class InGroup(StrEnum):
    """Whose plan counts where several organisations are one group."""

    OWN = "own"
    HIGHEST = "highest"


@value
class Plan:
    """A plan; `what` is printed."""

    name: Name
    what: str = ""
    clause: str = ""


@value
class CustomerClass:
    """A class of customers; `what` is printed."""

    name: Name
    what: str = ""
    clause: str = ""


@value
class Entitlement:
    """The right to support, looked at when a ticket comes.

    Without a contract in force, or on a plan of `unsupported_plans`, only tickets of `kinds` are taken, and
    what one of `registered_by` writes down himself.
    """

    needs_contract: bool = True
    unsupported_plans: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    registered_by: tuple[str, ...] = ()
    clause: str = ""


@value
class Contacts:
    """Who may file for an organisation: those whom its line in the register names, so many of them.

    `at_most` counts where neither the register nor `by_plan` says a number. `domain`: their mail has to come
    from a domain of the register.
    """

    named_only: bool = True
    at_most: int | None = None
    by_plan: Mapping[str, int] = field(default_factory=dict)
    domain: bool = False
    clause: str = ""


@value
class Customers:
    """Plans by key, the lowest first, and classes by key.

    `without_plan`, `without_class`: what counts for an organisation of which nothing is known ("" = none).
    """

    plans: Mapping[str, Plan] = field(default_factory=dict)
    without_plan: str = ""
    in_group: InGroup = InGroup.OWN
    classes: Mapping[str, CustomerClass] = field(default_factory=dict)
    without_class: str = ""
    entitlement: Entitlement | None = None
    contacts: Contacts | None = None
    clause: str = ""
