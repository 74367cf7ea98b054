"""Who is served how: plans, classes of customers, bands of time."""

from reglament.engine.regulation.annexes import Customer
from reglament.engine.regulation.customers import Customers, InGroup

from .bands import band_of
from .plans import class_of, customer_of, plan_among, shares_plan

__all__ = [
    "Customer",
    "Customers",
    "InGroup",
    "band_of",
    "class_of",
    "customer_of",
    "plan_among",
    "shares_plan",
]
