"""The verbs of the desk: each decision as it is, with the transaction around it taken away."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from functools import partial
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

from reglament import engine
from reglament.notices.occasions import occasions
from reglament.notices.wording import number
from reglament.portal.offer import Offer
from reglament.rulebook.reading import Book
from reglament.tickets import (
    approval,
    assignment,
    attention,
    closing,
    consent,
    conversation,
    deviating,
    effort,
    estimating,
    linking,
    mass,
    rating,
    resolving,
    triage,
    verdicts,
    working,
    zone_dispute,
)
from reglament.tickets.cases import Case
from reglament.tickets.departures import Departure, What
from reglament.tickets.judged import Outcome
from reglament.tickets.recording import Intent
from reglament.tickets.refusals import Refusal
from reglament.tickets.registering import Opening, registered
from reglament.tickets.triage import Classes
from tests.coverage.corpus import corpus
from tests.coverage.stories import AUTHOR, HELPER, moscow

AT = datetime(2026, 4, 30, 9, tzinfo=UTC)
SOON = datetime(2026, 5, 20, 9, tzinfo=UTC)
RELATIVES = (
    "автор",
    "получатель",
    "ответственный",
    "исполнитель",
    "согласующий",
    "ключевой пользователь зоны",
)
MODULES = (
    approval,
    assignment,
    attention,
    closing,
    conversation,
    deviating,
    effort,
    estimating,
    linking,
    mass,
    rating,
    resolving,
    triage,
    verdicts,
    working,
    zone_dispute,
)
PERSON: dict[str, Any] = {"by": None, "at": AT}


def verbs(book: Book) -> object:
    """Every verb that a policy rules, for each role and relation: the events, or what is in the way."""
    states: dict[str, engine.State] = {}
    with decisions_only() as decide:
        return [
            (name, role, outcome(decide(verb, _case(book, ticket, role, states))))
            for name, ticket, verb in _questions(book)
            for role in (*map(engine.key, RELATIVES), *book.rules.policies.roles)
        ]


def registrations(book: Book) -> object:
    """Who may file what, and who may enter it afterwards."""
    author = SimpleNamespace(pk=int(AUTHOR), is_active=True, organisation_id=None)
    told: list[object] = []
    for role in (*map(engine.key, RELATIVES), *book.rules.policies.roles):
        case = _case(book, "", role, {})
        for kind in book.rules.kinds:
            opening = Opening(author, "Не проводится", "", "портал", Classes(kind=kind))  # type: ignore[arg-type]
            told.append((role, kind, outcome(registered(case, opening))))
        plain = Opening(author, "Не проводится", "", "портал")  # type: ignore[arg-type]
        told.append((role, outcome(registered(case, plain))))
        late = Opening(author, "Звонок", "", "телефон", happened_at=AT.replace(day=20))  # type: ignore[arg-type]
        told.append((role, outcome(registered(case, late))))
    return told


def notices(book: Book) -> object:
    """What each fact of the corpus is to whom, and how it is told."""
    policy = book.rules.policies.notices
    told = []
    for facts in corpus().values():
        for fact in facts:
            if fact.state is None or fact.state in book.rules.states:
                told += [(each, policy.get(each.event)) for each in occasions(fact, (fact,), book.rules)]
    for kind in (engine.FactKind.REMINDED, engine.FactKind.ESCALATED):
        told += [
            (each, policy.get(each.event)) for each in occasions(engine.Fact(1, 0, kind), (), book.rules)
        ]
    return told, number(SimpleNamespace(number=1486), book)  # type: ignore[arg-type]


def approvers(book: Book) -> object:
    """Who decides about which effort, and who solves what."""
    efforts = (1, 15, 16, 17, 40, 79, 80, 81, 200)
    estimated = [engine.Fact(2, 0, engine.FactKind.ESTIMATED, data={"hours": hours}) for hours in efforts]
    by_effort = [
        consent.deciders(book.rules, kind, (fact,)) for kind in book.rules.kinds for fact in estimated
    ]
    return by_effort, [assignment.solvers(book, complexity) for complexity in book.rules.complexities]


def usual_codes(book: Book) -> object:
    """The code that the desk proposes for a ticket of each zone."""
    return [closing.usual_code(book.rules, zone) for zone in book.rules.zones]


def offers(book: Book) -> object:
    """What the portal offers an author."""
    offer = Offer(book)
    return (
        offer.zones(),
        list(map(str, offer.urgencies())),
        offer.services(),
        offer.for_others(),
        offer.channel(),
    )


def _questions(book: Book) -> Iterator[tuple[str, str, Callable[[], object]]]:
    yield "attention", "working", partial(attention.ask_attention, 1, text="долго", **PERSON)
    yield "attention again", "attention", partial(attention.ask_attention, 1, text="долго", **PERSON)
    yield "answer", "attention", partial(attention.answer_attention, 1, text="смотрю", **PERSON)
    yield "dispute", "working", partial(attention.dispute_priority, 1, text="срочно", **PERSON)
    yield "judge", "dispute", partial(attention.decide_dispute, 1, text="нет", **PERSON)
    yield "zone", "working", partial(zone_dispute.dispute_zone, 1, text="не наше", **PERSON)
    yield "zone again", "zone disputed", partial(zone_dispute.dispute_zone, 1, text="не наше", **PERSON)
    yield "judge of the zone", "zone disputed", partial(zone_dispute.decide_zone, 1, text="ваше", **PERSON)
    yield (
        "held by the dispute",
        "zone disputed",
        partial(assignment.hand_over, 1, responsible=_person("31"), note="вам", **PERSON),
    )
    for story in ("judged", "judged long ago"):
        yield (
            f"verdict, {story}",
            story,
            partial(verdicts.dispute_verdict, 1, clock="т2", text="нет", **PERSON),
        )
    ruling = {"clock": "т2", "outcome": Outcome.LATE, "clause": "3.4.6", "text": "да", **PERSON}
    yield "judge of the verdict", "verdict disputed", partial(verdicts.decide_verdict, 1, **ruling)
    departure = Departure(What.PRIORITY, priority="П1")
    yield (
        "deviation",
        "working",
        partial(deviating.deviate, 1, departure=departure, reason="надо", **PERSON),
    )
    yield "mass", "working", partial(mass.declare, 1, **PERSON)
    yield "note", "working", partial(conversation.note, 1, body="про себя", **PERSON)
    yield "late answer", "closed", partial(conversation.write, 1, body="нашла", **PERSON)
    yield "thanks", "closed", partial(conversation.write, 1, body="спасибо", thanks=True, **PERSON)
    yield "answer on the last day", "closed/last day", partial(conversation.write, 1, body="нашла", **PERSON)
    for kind in ("working", "change", "agreed"):
        yield f"result, {kind}", kind, partial(resolving.resolve, 1, result="готово", **PERSON)
    for operation in book.rules.policies.restricted:
        needed = (operation,)
        yield f"needs {operation}", "working", partial(triage.triage, 1, operations=needed, **PERSON)
    for operation in ("изменение в закрытом периоде", "права на данные о зарплате", "удаление данных"):
        yield (
            f"result with {operation}",
            f"needs {operation}",
            partial(resolving.resolve, 1, result="готово", **PERSON),
        )
    yield (
        "result with many documents",
        "needs обработка более 50 документов",
        partial(resolving.resolve, 1, result="готово", **PERSON),
    )
    yield "duplicate", "working", partial(linking.mark_duplicate, 1, of=2, text="дубль", **PERSON)
    yield "plan", "rescheduled", partial(estimating.plan, 1, until=SOON, **PERSON)
    yield (
        "approver",
        "working",
        partial(approval.request_approval, 1, approver=_person(HELPER), text="?", **PERSON),
    )
    yield (
        "former executor as approver",
        "passed on",
        partial(approval.request_approval, 1, approver=_person(HELPER), text="?", **PERSON),
    )
    yield (
        "approver as responsible",
        "waiting for approval",
        partial(assignment.assign, 1, responsible=_person("31"), **PERSON),
    )
    yield "to the author", "triaged", partial(assignment.assign, 1, responsible=_person(AUTHOR), **PERSON)
    for mark in (0, 1, 2, 5, 6, 50):
        yield f"mark {mark}", "closed", partial(rating.rate, 1, mark=mark, **PERSON)
    for tier in (*book.rules.policies.tiers, "5"):
        yield f"tier {tier}", "working", partial(assignment.pass_to_tier, 1, tier=tier, note="вам", **PERSON)
    intake = book.rules.policies.intake
    for ground in intake.refusal.grounds if intake and intake.refusal else ():
        yield (
            f"ground {ground}",
            "triaged",
            partial(closing.reject, 1, ground=ground, explanation="нет", **PERSON),
        )
    changes: tuple[dict[str, Any], ...] = (
        {"kind": "информация"},
        {"impact": "групповое"},
        {"complexity": "с1"},
        {"zone": "бухгалтерия"},
    )
    for change in changes:
        yield f"change {change}", "working", partial(triage.triage, 1, **PERSON, **change)


@contextmanager
def decisions_only() -> Iterator[Callable[[Callable[[], object], Case], object]]:
    """Verbs decide over the case that is at hand; nothing is read and nothing recorded."""
    at_hand: list[Case] = []

    def perform(intent: Intent, **_: object) -> object:
        return intent.decide(at_hand[-1])

    def decide(verb: Callable[[], object], case: Case) -> object:
        at_hand.append(case)
        return verb()

    with ExitStack() as patches:
        for module in MODULES:
            patches.enter_context(patch.object(module, "perform", perform))
        patches.enter_context(patch.object(linking, "_must_see", lambda *_: None))
        patches.enter_context(patch.object(mass, "count_of", lambda *_: 1))
        patches.enter_context(patch.object(zone_dispute, "unfit", lambda *_: None))
        patches.enter_context(patch.object(assignment, "unfit", lambda *_: None))
        yield decide


def _case(book: Book, ticket: str, role: str, states: dict[str, engine.State]) -> Case:
    ticket, _, day = ticket.partition("/")
    facts = corpus().get(ticket, ())
    if ticket not in states:
        states[ticket] = _folded(book.rules, facts)
    state = states[ticket]
    known = book.rules.policies.roles.get(role)
    roles = {role, *({known.group} if known and known.group else ())}
    by = {"автор": AUTHOR, "ответственный": HELPER}.get(role, "77")
    at = max(state.at, moscow("05-14 12:00" if day else "04-30 12:00"))
    asked = {"approvers": ("31",), "speaks_for": ("31",), "catalogue": book.service}
    return Case(1, book.rules, state, facts, at, at, by, frozenset(roles), AUTHOR, **asked)  # type: ignore[arg-type]


def _folded(rules: engine.Rules, facts: tuple[engine.Fact, ...]) -> engine.State:
    try:
        return engine.fold(engine.begin(rules), facts)
    except engine.FactError:
        return engine.begin(rules)


def _person(pk: str) -> Any:
    return SimpleNamespace(pk=int(pk), is_active=True)


def outcome(decided: object) -> object:
    if isinstance(decided, Refusal):
        return decided.codes, [sorted(lack.values.items(), key=str) for lack in decided.lacks]
    events: Sequence[Any] = decided  # type: ignore[assignment]
    return [
        (event.kind, event.state, event.complexity, event.zone, sorted(event.data.items(), key=str))
        for event in events
    ]
