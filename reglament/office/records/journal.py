"""Who did what: the facts of all tickets, the newest first, fifty a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Q
from django.utils.translation import gettext as _

from reglament import engine
from reglament.engine import FactKind
from reglament.people.models import Person
from reglament.people.names import fold
from reglament.people.policies import DeskRequest
from reglament.rulebook.reading import book_of
from reglament.tickets.instants import moment, seconds
from reglament.tickets.models import Fact
from reglament.ui.language import language

PAGE = 50
DAYS = (1, 7, 30, 90, 365)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for; "" and None mean everything."""

    person: str = ""
    ticket: int | None = None
    kind: str = ""
    days: int = 30
    after: int | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One fact: when it counts, who, what, of which ticket."""

    at: datetime
    recorded_at: datetime | None
    who: str
    what: str
    detail: str
    ticket: int
    subject: str


@dataclass(frozen=True, slots=True)
class Page:
    """Lines, and the mark of the next page; None at the end."""

    lines: tuple[Line, ...]
    after: int | None


def read_wanted(request: DeskRequest) -> Wanted:
    """The filter of an address; what nobody wrote there is left out."""
    given = request.GET
    days = _number(given.get("days", ""))
    kind = given.get("kind", "")
    return Wanted(
        person=given.get("person", "")[:100].strip(),
        ticket=_number(given.get("ticket", "").lstrip("№ ")),
        kind=kind if kind in FactKind.__members__.values() else "",
        days=days if days in DAYS else 30,
        after=_number(given.get("after", "")),
    )


def page(request: DeskRequest, wanted: Wanted) -> Page:
    """A page of what the reader may see."""
    rows = Fact.objects.visible_to(request.user, at=request.now)
    if wanted.ticket is not None:
        rows = rows.filter(ticket=wanted.ticket)
    else:
        rows = rows.filter(recorded_at__gte=seconds(request.now - timedelta(days=wanted.days)))
    if wanted.kind:
        rows = rows.filter(kind=wanted.kind)
    if wanted.person:
        rows = rows.filter(_by(request, wanted.person))
    if wanted.after is not None:
        rows = rows.filter(pk__lt=wanted.after)
    found = list(rows.select_related("ticket", "actor", "responsible").order_by("-pk")[: PAGE + 1])
    lines = tuple(_line(fact, request.now) for fact in found[:PAGE])
    return Page(lines, found[PAGE - 1].pk if len(found) > PAGE else None)


def kinds() -> list[tuple[str, str]]:
    """Every kind of fact with its words, for the filter."""
    return [(kind.value, words) for kind, words in _words().items()]


def _by(request: DeskRequest, person: str) -> Q:
    """Whoever is called so; «система» is nobody."""
    if fold(person) in (fold("система"), fold("system"), fold(_("система"))):
        return Q(actor=None)
    found = Person.objects.visible_to(request.user, at=request.now)
    for word in fold(person).split():
        found = found.filter(Q(sort_key__contains=word) | Q(key=word))
    return Q(actor__in=found.values("pk"))


def _line(fact: Fact, now: datetime) -> Line:
    at = moment(fact.at)
    late = moment(fact.recorded_at) if fact.recorded_at - fact.at > 60 else None
    who = str(fact.actor) if fact.actor else _("система")
    what = _words().get(FactKind(fact.kind), fact.kind)
    detail = "; ".join(_details(fact, now))
    return Line(at, late, who, what, detail, fact.ticket_id, fact.ticket.subject)


def _details(fact: Fact, now: datetime) -> Iterator[str]:
    book = book_of(fact.ticket.edition_id, now)
    rules = book.rules
    for key in (fact.state, fact.data.get("kind"), fact.zone, fact.priority, fact.complexity):
        if key:
            yield engine.say_name(key, rules, language())
    if fact.responsible is not None:
        yield str(fact.responsible)
    if clock := fact.data.get("clock"):
        known = book.edition.clocks.get(str(clock))
        yield known.name.printed(language()) if known else str(clock)
    if code := fact.data.get("code"):
        ended = book.edition.result.codes.get(str(code))
        yield ended.name.printed(language()) if ended else engine.say_name(str(code), rules, language())


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 18 else None


def _words() -> dict[FactKind, str]:
    return {
        FactKind.REGISTERED: _("зарегистрирован"),
        FactKind.CLASSIFIED: _("разобран"),
        FactKind.ASSIGNED: _("назначен"),
        FactKind.MOVED: _("сменил состояние"),
        FactKind.ANSWERED: _("ответ автору"),
        FactKind.AUTO_ANSWERED: _("автоответ"),
        FactKind.AUTHOR_WROTE: _("сообщение автора"),
        FactKind.NOTED: _("заметка"),
        FactKind.ATTACHED: _("файл"),
        FactKind.CALLED: _("звонок автору"),
        FactKind.ESTIMATED: _("оценка работ"),
        FactKind.AGREED: _("один из согласующих согласен"),
        FactKind.WORKED: _("записано время работы"),
        FactKind.DECIDED: _("решение согласующего"),
        FactKind.PLANNED: _("названа дата"),
        FactKind.WORKED_AROUND: _("дан обход"),
        FactKind.HANDED_OVER: _("передан на другую ступень"),
        FactKind.JOINED: _("присоединён к массовому инциденту"),
        FactKind.DETACHED: _("отделён от массового инцидента"),
        FactKind.PARENT_RESOLVED: _("главный запрос исполнен"),
        FactKind.LINKED: _("связан с другим запросом"),
        FactKind.ATTENTION_ASKED: _("просьба о внимании руководителя"),
        FactKind.ATTENTION_ANSWERED: _("ответ руководителя"),
        FactKind.PRIORITY_DISPUTED: _("приоритет оспорен"),
        FactKind.DISPUTE_DECIDED: _("спор о приоритете решён"),
        FactKind.ZONE_DISPUTED: _("зона оспорена"),
        FactKind.ZONE_DECIDED: _("спор о зоне решён"),
        FactKind.VERDICT_DISPUTED: _("вердикт оспорен"),
        FactKind.VERDICT_DECIDED: _("спор о вердикте решён"),
        FactKind.DEVIATED: _("отступление"),
        FactKind.ACKNOWLEDGED: _("вызов подтверждён"),
        FactKind.ROLE_GIVEN: _("дана роль на запрос"),
        FactKind.WORKS_PLANNED: _("назначены работы"),
        FactKind.WORKS_ANNOUNCED: _("объявлены работы"),
        FactKind.RATED: _("оценка автора"),
        FactKind.OUTAGE_BEGAN: _("начало простоя"),
        FactKind.OUTAGE_ENDED: _("конец простоя"),
        FactKind.EDITION_CHANGED: _("перешёл на другую редакцию"),
        FactKind.RETRACTED: _("отменено"),
        FactKind.CLOCK_STOPPED: _("часы остановлены"),
        FactKind.BREACHED: _("срок пропущен"),
        FactKind.REMINDED: _("напоминание"),
        FactKind.ESCALATED: _("эскалация"),
    }
