"""Closed phrases about customers."""

from __future__ import annotations

from typing import Final

from reglament.engine.regulation.customers import InGroup

from .closed import Words

IN_GROUP: Final[Words] = {
    InGroup.OWN: ("тариф свой у каждой организации", "each organisation has its own plan"),
    InGroup.HIGHEST: ("действует старший тариф группы", "the highest plan of the group counts"),
}
