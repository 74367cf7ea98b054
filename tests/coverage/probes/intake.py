"""How tickets come in: by which channel, with what said, in which hours; how people are told in return."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

from reglament import engine
from reglament.desk.registering.emergency import watch
from reglament.notices.ways import way_of
from reglament.portal.offer import Offer
from reglament.rulebook.reading import Book
from reglament.tickets import channels, emergencies, linking, required, resolving, splitting
from reglament.tickets.cases import Case
from reglament.tickets.events import Event
from reglament.tickets.instants import seconds
from reglament.tickets.refusals import Refusal
from reglament.tickets.registering import Opening, registered
from reglament.tickets.triage import Classes
from tests.coverage.corpus import corpus
from tests.coverage.stories import AUTHOR, HELPER

NOON = datetime(2026, 4, 29, 9, tzinfo=UTC)  # Wednesday, 12:00 in Moscow
SOON = NOON.replace(hour=8)
EVENING, NIGHT = NOON.replace(hour=17), NOON.replace(hour=22)  # 20:00, 1:00
MORNING = NOON.replace(day=30, hour=7, minute=15)  # Thursday, 10:15
DOWN = Classes(impact="массовое", urgency="высокая")
MILD = Classes(urgency="низкая")
CHANNELS = ("портал", "кнопка в 1с", "почта", "телефон", "дежурный", "мессенджер")


def arrivals(book: Book) -> object:
    """Who may register by each channel, for what, when, and from when it counts."""
    return [
        (
            channel,
            who,
            at,
            received,
            _came(registered(_case(book, who, at), _opening(channel, classes, received))),
        )
        for channel in CHANNELS
        for who in ("автор", *book.rules.policies.roles)
        for classes in (DOWN, MILD)
        for at, received in ((NOON, None), (NOON, SOON), (EVENING, None), (NIGHT, None), (MORNING, EVENING))
    ]


def emergency(book: Book) -> object:
    """The form of an emergency, and what its false alarms come to."""
    sorted_out = Event(engine.FactKind.CLASSIFIED, priority="п3", data={})
    state = engine.fold(
        engine.begin(book.rules),
        (
            engine.Fact(
                1, seconds(NOON), engine.FactKind.REGISTERED, priority="п1", data={"channel": "дежурный"}
            ),
        ),
    )
    case = replace(_case(book, "автор", NOON), state=state)
    counts = [emergencies.counted(case, sorted_out, lambda grave, n=n: n) for n in range(5)]  # type: ignore[misc]
    return watch(book), [[(each.kind, sorted(each.data.items(), key=str)) for each in row] for row in counts]


def forms(book: Book) -> object:
    """What the forms ask for, what they refuse, and where the portal sends people besides."""
    rules = book.rules
    offer = Offer(book, frozenset(rules.policies.roles))
    asked = [(kind, offer.lines(None), required.lines(rules, kind)) for kind in rules.kinds]
    lacking = [required.lacking(rules, kind, {}, "", "портал") for kind in ("", *rules.kinds)]
    around = (offer.closed(), offer.other_ways(), offer.number_matters(), offer.beneficiary_may())
    return asked, lacking, around, channels.mail_address(rules), splitting.splits(rules)


def told(book: Book) -> object:
    """By which way each event reaches people."""
    return [(event, way_of(book.rules, event)) for event in engine.Notice]


def endings(book: Book) -> object:
    """What is accepted in a call, and until when a mark of a duplicate is taken back."""
    rules = book.rules
    accepted = [resolving.not_by_phone(rules, complexity) for complexity in rules.complexities]
    return accepted, list(_unmarked(rules))


def _unmarked(rules: engine.Rules) -> Iterator[object]:
    try:
        state = engine.fold(engine.begin(rules), corpus()["duplicate at once"])
    except engine.FactError as error:
        yield error.reason.code
        return
    yield from (linking.not_to_be_unmarked(state, state.at + days * 86_400) for days in range(15))


def _opening(channel: str, classes: Classes, received: datetime | None) -> Opening:
    author: Any = SimpleNamespace(pk=int(AUTHOR), is_active=True, organisation_id=None)
    return Opening(author, "Не проводится", "", channel, classes, received_at=received)


def _case(book: Book, role: str, at: datetime) -> Case:
    known = book.rules.policies.roles.get(role)
    roles = frozenset({role, *({known.group} if known and known.group else ())})
    by = AUTHOR if role == "автор" else HELPER
    now, state = seconds(at), engine.begin(book.rules)
    return Case(1, book.rules, state, (), now, now, by, roles, AUTHOR, catalogue=book.service)


def _came(decided: object) -> object:
    """The instant and the marks of the registration, or what is in the way."""
    if isinstance(decided, Refusal):
        return [(lack.code, sorted(lack.values.items(), key=str)) for lack in decided.lacks]
    first: Event = decided[0]  # type: ignore[index]
    return first.at, first.priority, first.data.get("late"), first.data.get("back_entry")
