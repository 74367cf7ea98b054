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
    yield from _rights(pen, customers)
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


def _rights(pen: Pen, customers: Any) -> Written:
    terms, contacts = customers.entitlement, customers.contacts
    if terms is not None:
        yield terms.clause or customers.clause, sentence(*_entitlement(pen, terms))
    if contacts is not None:
        yield contacts.clause or customers.clause, sentence(*_contacts(pen, contacts))


def _entitlement(pen: Pen, terms: Any) -> Iterator[str]:
    if terms.needs_contract:
        yield pen.say(
            "запрос принимают, если у организации автора есть договор, действующий в день подачи",
            "a ticket is taken if the author's organisation has a contract in force on the day it is filed",
        )
    if terms.unsupported_plans:
        plans = pen.names(terms.unsupported_plans)
        yield pen.say(
            f"на тарифах ({plans}) поддержка не оказывается", f"on these plans there is no support: {plans}"
        )
    if terms.kinds:
        kinds = pen.names(terms.kinds)
        yield pen.say(
            f"без этого права принимают только: {kinds}", f"without that right only these are taken: {kinds}"
        )
    if terms.registered_by:
        who = pen.any_of(terms.registered_by)
        yield pen.say(
            f"остальное без этого права регистрирует только {who}",
            f"anything else without that right is registered by {who} alone",
        )


def _contacts(pen: Pen, contacts: Any) -> Iterator[str]:
    if contacts.named_only:
        yield pen.say(
            "запросы от организации подают только контактные лица, которых называет приложение",
            "tickets of an organisation are filed by the contacts alone whom the annex names",
        )
    by_plan = [f"«{pen.name(key)}» — {count}" for key, count in contacts.by_plan.items()]
    if contacts.at_most is not None:
        most = contacts.at_most
        yield pen.say(f"их не больше {most}", f"there are at most {most} of them")
    if by_plan:
        said = ", ".join(by_plan)
        yield pen.say(f"по тарифам: {said}", f"by plan: {said}")
    if contacts.domain:
        yield pen.say(
            "почта контактного лица — в домене организации, который называет приложение",
            "the mail address of a contact is in a domain of the organisation that the annex names",
        )


def write_regimes(pen: Pen) -> Written:
    """Declared periods in which other norms count."""
    for key, regime in pen.edition.regimes.items():
        yield regime.clause, sentence(*_regime(pen, pen.name(key), regime))


def _regime(pen: Pen, name: str, regime: Any) -> Iterator[str]:
    grounds = f" ({regime.grounds})" if regime.grounds else ""
    who, longest = pen.any_of(regime.declared_by), pen.norm(regime.at_most)
    yield pen.say(
        f"режим «{name}»{grounds} объявляет {who}, называя причину; он длится не дольше {longest}",
        f"the regime “{name}”{grounds} is declared by {who} with its reason; it lasts at most {longest}",
    )
    if regime.longer is not None:
        of = ", ".join(pen.edition.terms.tables[key].name.printed(pen.language) for key in regime.tables)
        whose = f" ({of})" if of else ""
        factor = pen.number(regime.longer)
        yield pen.say(
            f"пока он объявлен, сроки{whose} длиннее: множитель {factor}",
            f"while it is declared, norms{whose} are {factor} times as long",
        )
    yield pen.say(
        "строки таблиц сроков с его именем действуют, только пока он объявлен",
        "rows of the tables of norms that bear its name count only while it is declared",
    )
    if regime.open_tickets is engine.service.OpenUnderRegime.MOVE:
        yield pen.say(
            "уже открытые запросы переходят на его нормы, считая от начала срока",
            "tickets that are open already move to its norms, counted from the start of the term",
        )
    else:
        yield pen.say(
            "уже открытые запросы живут по прежним нормам", "tickets that are open already keep their norms"
        )
    yield pen.say(
        "запрос, поданный в режиме, живёт по нему до своего конца",
        "a ticket filed under the regime lives by it to its end",
    )
    if regime.tell:
        yield pen.say(
            f"об объявлении узнают: {pen.names(regime.tell)}",
            f"the declaration is told to: {pen.names(regime.tell)}",
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
    if customers.in_group is engine.service.InGroup.HIGHEST:
        yield pen.say(
            "в группе организаций действует старший из их тарифов",
            "in a group of organisations the highest of their plans counts",
        )
