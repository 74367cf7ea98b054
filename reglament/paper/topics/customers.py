"""Who is served: plans and classes of customers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from reglament import engine
from reglament.paper.pen import Pen, Written, listing, sentence


def write(pen: Pen) -> Written:
    """The plans, the classes, and what counts where nothing is known."""
    customers = pen.edition.customers
    if customers is None:
        return
    if customers.plans:
        opening = pen.say("Тарифы, от младшего к старшему:", "The plans, the lowest first:")
        yield customers.clause, listing(opening, _listed(pen, customers.plans))
        yield customers.clause, sentence(*_of_plans(pen, customers))
    if customers.classes:
        opening = pen.say("Классы заказчиков:", "Classes of customers:")
        yield customers.clause, listing(opening, _listed(pen, customers.classes))
        if customers.without_class:
            name = pen.name(customers.without_class)
            yield (
                customers.clause,
                sentence(
                    pen.say(f"остальные — «{name}»", f"all the others: “{name}”"),
                ),
            )


def _listed(pen: Pen, named: Mapping[str, Any]) -> Iterator[str]:
    for key, one in named.items():
        yield f"{pen.name(key)} — {one.what}" if one.what else pen.name(key)


def _of_plans(pen: Pen, customers: Any) -> Iterator[str]:
    yield pen.say(
        "тариф запроса — по договору организации автора, действующему при подаче",
        "the plan of a ticket is that of the contract of its author's organisation when it is filed",
    )
    if customers.without_plan:
        name = pen.name(customers.without_plan)
        yield pen.say(f"без договора — «{name}»", f"without a contract: “{name}”")
    if customers.in_group is engine.InGroup.HIGHEST:
        yield pen.say(
            "в группе организаций действует старший из их тарифов",
            "in a group of organisations the highest of their plans counts",
        )
