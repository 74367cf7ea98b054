"""Whom services and changes are asked about, and what comes of work beyond what was agreed to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from types import SimpleNamespace
from zlib import crc32

from reglament import engine
from reglament.engine import FactKind
from reglament.rulebook.reading import Book
from reglament.tickets import assignment, effort, resolving, working
from reglament.tickets.cases import Case
from reglament.tickets.registering import Opening, registered
from tests.coverage.corpus import corpus
from tests.coverage.stories import AUTHOR, HELPER, begun, moscow

from .verbs import PERSON, decisions_only, outcome

DOING = frozenset({"ответственный", "консультант", "лк"})
AGREED_MINUTES = 12 * 60
WORKED = (1, AGREED_MINUTES, AGREED_MINUTES * 12 // 10, AGREED_MINUTES * 12 // 10 + 1, AGREED_MINUTES * 2)


def services(book: Book) -> object:
    """Every service: what it counts as at once, whom taking it up asks, whether it can be done without."""
    author = SimpleNamespace(pk=int(AUTHOR), is_active=True, organisation_id=None)
    told: list[object] = []
    with decisions_only() as decide:
        for service in book.annexes.catalogue:
            opening = Opening(author, "Прошу", "", "портал", service=service)  # type: ignore[arg-type]
            told.append(outcome(registered(_case(book, ()), opening)))
            told.append(
                outcome(decide(partial(working.take, 1, answer="да", **PERSON), _ordered(book, service)))
            )
            case = _ordered(book, service, working=True)
            told.append(outcome(decide(partial(resolving.resolve, 1, result="готово", **PERSON), case)))
    return told


def overruns(book: Book) -> object:
    """Work on a change to whose twelve hours somebody agreed: when is it too much, and what is in the way."""
    with decisions_only() as decide:
        return [
            outcome(decide(partial(verb, 1, **more, **PERSON), _case(book, facts)))
            for facts in _worked()
            for verb, more in (
                (effort.log_work, {"minutes": 30}),
                (resolving.resolve, {"result": "готово"}),
            )
        ]


def signs(book: Book) -> object:
    """To which step a sign leads that somebody sees."""
    with decisions_only() as decide:
        return [
            outcome(
                decide(
                    partial(assignment.pass_by_sign, 1, sign=place, note="вам", **PERSON),
                    _case(book, corpus()["working"]),
                )
            )
            for place in range(len(book.rules.policies.signs) + 1)
        ]


def _worked() -> Iterator[tuple[engine.Fact, ...]]:
    agreed = corpus()["agreed"]
    for minutes in WORKED:
        at, seq = agreed[-1].at, len(agreed) + 1
        yield (*agreed, engine.Fact(seq, at, FactKind.WORKED, HELPER, data={"minutes": minutes}))


def _ordered(book: Book, service: str, *, working: bool = False) -> Case:
    item = book.annexes.catalogue[service]
    story = begun("04-27 10:00", "П3", item.complexity or "С1", item.kind, zone=item.zone or "зарплата")
    if working:
        story.work("04-27 10:30")
    else:
        story.to("04-27 10:30", "назначен", responsible=HELPER)
    first, *rest = story.facts
    return _case(book, (replace(first, data={**first.data, "service": service}), *rest))


def _case(book: Book, facts: Sequence[engine.Fact]) -> Case:
    """Савельева, who is responsible, before a ticket. A role means somebody of its own."""
    state = engine.fold(engine.begin(book.rules), facts)
    at = max(state.at, moscow("04-30 12:00"))
    return Case(
        number=1,
        rules=book.rules,
        state=state,
        facts=tuple(facts),
        at=at,
        recorded_at=at,
        by=HELPER if facts else AUTHOR,
        roles=DOING if facts else frozenset({"автор"}),
        author=AUTHOR,
        find=lambda names: [crc32(engine.key(name).encode()) for name in names],
        catalogue=book.service,
    )
