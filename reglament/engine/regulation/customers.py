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
class Customers:
    """Plans by key, the lowest first, and classes by key.

    `without_plan`, `without_class`: what counts for an organisation of which nothing is known ("" = none).
    """

    plans: Mapping[str, Plan] = field(default_factory=dict)
    without_plan: str = ""
    in_group: InGroup = InGroup.OWN
    classes: Mapping[str, CustomerClass] = field(default_factory=dict)
    without_class: str = ""
    clause: str = ""
