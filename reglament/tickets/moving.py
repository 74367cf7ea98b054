"""From one state to another: the transition must be open to the person, and what it needs must be there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from reglament import engine
from reglament.engine import FactKind, Need
from reglament.people.models import Person
from reglament.tickets import causes, crowding
from reglament.tickets.cases import Case
from reglament.tickets.consent import asked_along, asking, lacking_consent
from reglament.tickets.deciding import decision, overruled
from reglament.tickets.effort import worked
from reglament.tickets.events import Enclosure, Event, Tie, Words, attached
from reglament.tickets.recording import Done, Intent, perform
from reglament.tickets.refusals import Lack, Refusal, because, refuse
from reglament.tickets.separation import clashes

TO_AUTHOR = frozenset(
    {Need.QUESTION, Need.ANSWER, Need.RESULT, Need.GROUND, Need.APPEAL_DECISION, Need.APPROVER}
)
FROM_AUTHOR = frozenset({Need.AUTHOR_ANSWER, Need.WHAT_IS_WRONG})
TEXTS = (TO_AUTHOR | FROM_AUTHOR | {Need.REASON}) - {Need.APPROVER}


@dataclass(frozen=True, slots=True)
class Given:
    """What the person filled in; each field answers one or more needs. Persons are ids as text.

    `text` is the question, the answer, the reason, the result, … whichever the transition asks for.
    """

    text: str = ""
    responsible: str = ""
    code: str = ""
    cause: str = ""  # of the edition's closed list
    ground: str = ""
    approver: str = ""  # or several: ids with spaces between
    third_party: str = ""
    foreign_number: str = ""
    until: int | None = None
    consent: bool = False
    granted: bool | None = None
    minutes: int = 0  # of work, to be recorded along with the move
    enclosures: tuple[Enclosure, ...] = ()
    tie: Tie | None = None
    channel: str = ""
    before: tuple[Event, ...] = ()  # events of the same verb that precede the move
    data: Mapping[str, Any] = field(default_factory=dict)  # more of the move itself


def move(
    number: int,
    *,
    transition: str,
    given: Given = Given(),
    by: Person | None,
    at: datetime,
    expected_version: int | None = None,
) -> Done:
    """Go the way of this code. Raises Refused, Conflict, Ticket.DoesNotExist."""

    def decide(case: Case) -> Sequence[Event] | Refusal:
        return go(case, given, lambda way: way.code == transition)

    return perform(Intent(number, decide, expected_version), by=by, at=at)


def into(case: Case, *categories: engine.Category) -> Callable[[engine.Transition], bool]:
    """Picks the ways that lead into a state of one of these categories."""
    return lambda way: case.rules.states[way.target].category in categories


def go(
    case: Case, given: Given, wanted: Callable[[engine.Transition], bool], *, otherwise: Refusal | None = None
) -> Sequence[Event] | Refusal:
    """Take the first wanted way that is open and has what it needs; else say what is in the way."""
    moves = [way for way in engine.moves(case.state, case.roles, case.at) if wanted(way.transition)]
    opened = [way for way in moves if way.open]
    if not opened:
        closed = moves[0].why_not if moves else None
        return because(closed, otherwise or refuse("move.none", state=case.state.state))
    lacks: tuple[Lack, ...] = ()
    for way in opened:
        missing = tuple(lacking(case, way, given))
        if not missing:
            return events_of(case, way.transition, given)
        lacks = lacks or missing
    return Refusal(lacks)


def lacking(case: Case, way: engine.Move, given: Given) -> Iterator[Lack]:
    """Everything that the way needs and that was not given, or not rightly."""
    clause = way.transition.clause
    for need in needs_of(case, way.transition):
        if not _has(need, given):
            yield Lack(f"need.{need.value}", clause)
    yield from _wrong_code(way, given)
    yield from _wrong_ground(case, given)
    yield from clashes(
        case,
        responsible=given.responsible,
        approvers=given.approver.split(),
        decides=given.granted is not None,
    )
    yield from _not_approved(case, way.transition, given)
    yield from _without_cause(case, way.transition, given)
    yield from crowding.too_many_in_work(case, way.transition)
    if given.until is not None and given.until <= case.at:
        yield Lack("date.past", clause)


def needs_of(case: Case, way: engine.Transition) -> tuple[Need, ...]:
    """What the way needs here: an approver gives his reason in words, the list of grounds is the desk's."""
    if case.state.category is not engine.Category.AWAITING_APPROVAL:
        return way.needs
    return tuple(Need.REASON if need is Need.GROUND else need for need in way.needs)


def _has(need: Need, given: Given) -> bool:
    if need in (Need.CHECK_DATE, Need.DATE):
        return given.until is not None
    if need is Need.DECISION:
        return given.granted is not None
    if need is Need.CONSENT:
        return given.consent
    if need is Need.GROUND:
        return bool(given.ground and given.text.strip())
    if need in TEXTS:
        return bool(given.text.strip())
    name = {Need.CLOSURE_CODE: "code"}.get(need, need.value)
    return bool(getattr(given, name))


def _wrong_code(way: engine.Move, given: Given) -> Iterator[Lack]:
    allowed = way.closure_codes
    if given.code and allowed and given.code not in allowed:
        yield Lack("code.not_here", way.transition.clause, {"known": allowed})


def _wrong_ground(case: Case, given: Given) -> Iterator[Lack]:
    intake = case.rules.policies.intake
    if not given.ground or intake is None or intake.refusal is None:
        return
    ground = intake.refusal.grounds.get(given.ground)
    if ground is None:
        known = ", ".join(each.name.printed() for each in intake.refusal.grounds.values())
        yield Lack("code.unknown", intake.refusal.clause, {"value": given.ground, "known": known})
    elif not case.holds(ground.who):
        yield Lack("ground.not_yours", ground.clause, {"who": ground.who})


def _not_approved(case: Case, way: engine.Transition, given: Given) -> Iterator[Lack]:
    """Some kinds are resolved only once everybody agreed who has to (1.2.1 and 3.4.9 of the sample)."""
    states, code = case.rules.states, case.rules.closure_codes.get(way.closure_code or given.code)
    target, source = states[way.target].category, case.state.category
    solved = code is not None and code.outcome == "solved" and source is not engine.Category.RESOLVED
    if target is engine.Category.RESOLVED or (target is engine.Category.CLOSED and solved):
        yield from lacking_consent(case, given.minutes)


def _without_cause(case: Case, way: engine.Transition, given: Given) -> Iterator[Lack]:
    """Whoever of the desk brings the result says why the ticket came, where the edition has a list."""
    if case.by == engine.SYSTEM or not case.is_desk or case.is_authors_side or given.data.get("workaround"):
        return
    if causes.is_asked(case.rules, case.state.kind, case.state.category, way, given.code):
        yield from causes.lacking(case.rules, case.state.kind, given.cause)


def events_of(case: Case, way: engine.Transition, given: Given) -> tuple[Event, ...]:
    """What was said, then the move itself; the first of several approvers who agree moves nothing yet."""
    said = spoken(case, way, given)
    internal = bool(said and said[-1].words and said[-1].words.internal)
    files = given.enclosures if not internal else tuple(_inside(given.enclosures))
    before = (*given.before, *worked(case, given.minutes), *said, *attached(files))
    if given.granted and case.others:
        return before
    moved = Event(
        FactKind.MOVED,
        state=way.target,
        responsible=given.responsible or _taker(case, way),
        data={"transition": way.code, **_data(case, way, given)},
        tie=given.tie,
    )
    events = (*before, moved, *overruled(case, way))
    return (*events, *asked_along(case, events))


def _taker(case: Case, way: engine.Transition) -> str | None:
    """Where an edition knows no assignment, whoever takes the work up is responsible (I1)."""
    working = case.rules.states[way.target].category is engine.Category.IN_PROGRESS
    mine = case.is_desk and case.by not in (engine.SYSTEM, case.author)
    return case.by if working and mine and not case.state.responsible else None


def spoken(case: Case, way: engine.Transition, given: Given) -> tuple[Event, ...]:
    """Who says it to whom follows from what the way needs and from the side of the speaker."""
    decided = () if given.granted is None else (decision(case, given.granted, given.until),)
    if not given.text.strip():
        return decided
    return (*decided, _saying(case, way, given))


def _saying(case: Case, way: engine.Transition, given: Given) -> Event:
    needs = frozenset(way.needs)
    if needs & FROM_AUTHOR or (case.is_authors_side and not needs & TO_AUTHOR):
        person = None if case.is_authors_side else int(case.author)
        words = Words(given.text, from_desk=False, channel=given.channel, person=person)
        return Event(FactKind.AUTHOR_WROTE, words=words)
    to_author = (
        needs & TO_AUTHOR
        or way.guard is engine.Guard.REFUSED
        or given.granted is not None
        or given.code
        or given.third_party
        or given.consent
    )
    if to_author:
        return Event(FactKind.ANSWERED, words=Words(given.text, channel=given.channel))
    return Event(FactKind.NOTED, words=Words(given.text, internal=True))


def _data(case: Case, way: engine.Transition, given: Given) -> dict[str, Any]:
    """References only: who the third party is, the message says."""
    chosen = given.approver.split()
    approvers = asking(case, chosen) if chosen else {}
    refused = {"granted": False} if given.granted is False else {}
    values: dict[str, Any] = {
        "code": way.closure_code or given.code,
        "because": engine.key(given.cause),
        "ground": given.ground,
        "third_party": "stated" if given.third_party else "",
        "number": given.foreign_number,
        "until": given.until,
        "consent": given.consent,
    }
    known = {name: value for name, value in values.items() if value}
    return {**known, **approvers, **refused, **given.data}


def _inside(enclosures: Iterable[Enclosure]) -> Iterator[Enclosure]:
    return (each.placed(internal=True) for each in enclosures)
