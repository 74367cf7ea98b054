"""What the desk did by itself between two instants, out of the journal: counted, and listed for a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from reglament import engine
from reglament.demo.models import Journey
from reglament.engine import FactKind
from reglament.people.models import Person
from reglament.rulebook.reading import rules_for
from reglament.tickets.instants import moment, seconds
from reglament.tickets.models import Fact
from reglament.ui.language import language

HEADINGS: Mapping[str, object] = {
    "reminders": _("Напоминания"),
    "escalations": _("Эскалации"),
    "breaches": _("Пропущенные сроки"),
    "closures": _("Закрыто системой"),
    "returns": _("Вернулись в работу"),
    "others": _("Остальное"),
}
COUNTED = {
    "reminders": ngettext_lazy("%(count)d напоминание", "%(count)d напоминаний", "count"),
    "escalations": ngettext_lazy("%(count)d эскалация", "%(count)d эскалаций", "count"),
    "breaches": ngettext_lazy("%(count)d пропущенный срок", "%(count)d пропущенных сроков", "count"),
    "closures": ngettext_lazy(
        "закрыт системой %(count)d запрос", "закрыто системой %(count)d запросов", "count"
    ),
    "returns": ngettext_lazy(
        "вернулся в работу %(count)d запрос", "вернулись в работу %(count)d запросов", "count"
    ),
}
_BY_KIND = {
    FactKind.REMINDED.value: "reminders",
    FactKind.ESCALATED.value: "escalations",
    FactKind.BREACHED.value: "breaches",
    FactKind.PARENT_RESOLVED.value: "others",
}


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that the desk did by itself."""

    at: datetime
    sort: str
    number: int
    subject: str
    detail: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """All of one sort, in order."""

    title: object
    happenings: Sequence[Happening]


def count(journey: Journey) -> str:
    """«4 напоминания, 2 эскалации, закрыт системой 1 запрос»; empty when nothing happened."""
    numbers: dict[str, int] = {}
    for happening in _of(Fact.objects.all(), journey):
        numbers[happening.sort] = numbers.get(happening.sort, 0) + 1
    parts = (COUNTED[sort] % {"count": numbers[sort]} for sort in COUNTED if sort in numbers)
    return ", ".join(map(str, parts))


def chapters(journey: Journey, person: Person, *, at: datetime) -> list[Chapter]:
    """What of it this person may see."""
    seen = list(_of(Fact.objects.visible_to(person, at=at), journey))
    found = ((title, [each for each in seen if each.sort == sort]) for sort, title in HEADINGS.items())
    return [Chapter(title, happenings) for title, happenings in found if happenings]


def _of(facts: QuerySet[Fact], journey: Journey) -> Iterator[Happening]:
    until = journey.arrived_at or journey.left_at
    rows = facts.filter(actor=None, recorded_at__gt=seconds(journey.left_at), recorded_at__lte=seconds(until))
    for fact in rows.select_related("ticket").order_by("recorded_at", "ticket", "seq"):
        if sort := _sort(fact):
            yield Happening(moment(fact.at), sort, fact.ticket_id, fact.ticket.subject, _detail(fact))


def _sort(fact: Fact) -> str:
    if fact.kind == FactKind.MOVED.value:
        return "closures" if fact.data.get("code") else "returns"
    return _BY_KIND.get(fact.kind, "")


def _detail(fact: Fact) -> str:
    """Which clock, with which code, to whom: in the words of the edition."""
    rules = rules_for(fact.ticket.edition_id, moment(fact.recorded_at))
    clock = rules.clocks.get(fact.data.get("clock", ""))
    names = [fact.data.get("code"), clock and clock.name, *fact.data.get("to", ())]
    return ", ".join(engine.say_name(name, rules, language()) for name in names if name)
