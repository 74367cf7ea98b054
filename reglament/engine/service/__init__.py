"""Who is served how: plans, classes of customers, bands of time, declared regimes."""

from reglament.engine.regulation.annexes import Customer
from reglament.engine.regulation.customers import Customers, InGroup
from reglament.engine.regulation.duties import Span
from reglament.engine.regulation.regimes import OpenUnderRegime, Regime

from .answers import amendments_by_number, wrong_answers
from .bands import band_of
from .objection import Objection
from .origins import origin_of
from .plans import class_of, customer_of, plan_among, shares_plan
from .rights import no_contact, unentitled

__all__ = [
    "Customer",
    "Customers",
    "InGroup",
    "Objection",
    "OpenUnderRegime",
    "Regime",
    "Span",
    "amendments_by_number",
    "band_of",
    "class_of",
    "customer_of",
    "no_contact",
    "origin_of",
    "plan_among",
    "shares_plan",
    "unentitled",
    "wrong_answers",
]
