"""What an edition may ask for: acknowledgement of a call, a role for one ticket, when attention is due."""

from typing import Any

import pytest

from reglament.engine import FactKind
from reglament.people.models import Person
from reglament.tickets import appointing, attention, callouts, rebuilding, working
from reglament.tickets.models import Fact, Ticket
from reglament.tickets.opening import open_ticket
from reglament.tickets.refusals import Refused
from tests.rulebook.desk import after
from tests.tickets.life import assigned, registered, taken, triaged
from tests.tickets.owing import enacted
from tests.tickets.test_timers import run_through

LADDER = ("  лестница:", "  лестница:\n    останавливает: подтверждение вызова")


def ladder(number: int) -> list[str]:
    told = Fact.objects.filter(ticket=number, kind=FactKind.ESCALATED).order_by("seq")
    return [fact.data["rule"] for fact in told if "ladder" in fact.data["rule"]]


def urgent(author: Person, responsible: Person) -> int:
    return taken(author, responsible, impact="массовое", urgency="высокая")


def test_an_acknowledged_call_goes_no_further(ryabova: Person, saveleva: Person) -> None:
    enacted("", also=(LADDER,))
    number = urgent(ryabova, saveleva)
    run_through(after(0.2))
    assert len(ladder(number)) == 1
    callouts.acknowledge(number, by=saveleva, at=after(0.35))
    run_through(after(4), start=after(0.35))
    assert len(ladder(number)) == 1
    with pytest.raises(Refused, match=r"call.none"):
        callouts.acknowledge(number, by=saveleva, at=after(4))


def test_without_it_the_ladder_climbs(ryabova: Person, saveleva: Person) -> None:
    enacted("", also=(LADDER,))
    number = urgent(ryabova, saveleva)
    run_through(after(4))
    assert len(ladder(number)) == 3


MANAGER = "{группа: ЛК, делает: ведёт аварию, назначает_на_запрос: [руководитель_лк]}"
ROLE = ("\nроли:", f"\nроли:\n  менеджер инцидента: {MANAGER}")


def test_an_incident_manager_is_given_for_one_ticket(
    ryabova: Person, saveleva: Person, tkach: Person, orlova: Person
) -> None:
    enacted("", also=(ROLE,))
    number, other = taken(ryabova, saveleva), taken(ryabova, saveleva)
    with pytest.raises(Refused, match=r"role.needed"):
        appointing.appoint(number, role="менеджер инцидента", person=tkach, by=tkach, at=after(1))
    appointing.appoint(number, role="менеджер инцидента", person=tkach, by=orlova, at=after(1))
    assert Ticket.objects.get(number=number).appointed == {"менеджер инцидента": tkach.pk}
    assert Ticket.objects.get(number=other).appointed == {}
    appointing.appoint(number, role="менеджер инцидента", person=saveleva, by=orlova, at=after(2))
    assert Ticket.objects.get(number=number).appointed == {"менеджер инцидента": saveleva.pk}
    assert list(rebuilding.check(after(3))) == []


REACTION_MISSED = ("  по_просьбе_автора:", "  по_просьбе_автора:\n    только_если: реакция пропущена")


def test_attention_is_asked_for_once_the_reaction_was_missed(ryabova: Person) -> None:
    enacted("", also=(REACTION_MISSED,))
    number = registered(ryabova)
    with pytest.raises(Refused, match=r"attention.not_yet"):
        attention.ask_attention(number, text="Посмотрите", by=ryabova, at=after(0.5))
    attention.ask_attention(number, text="Посмотрите", by=ryabova, at=after(days=3))


GRAVE_ONLY = ("  по_просьбе_автора:", "  по_просьбе_автора:\n    приоритеты: [П1]")


def test_attention_for_some_priorities_alone(ryabova: Person) -> None:
    enacted("", also=(GRAVE_ONLY,))
    number = triaged(ryabova)
    with pytest.raises(Refused, match=r"attention.priority") as refused:
        attention.ask_attention(number, text="Посмотрите", by=ryabova, at=after(1))
    assert "П1" in refused.value.sentences()[0]


def test_nobody_takes_more_than_so_many(ryabova: Person, saveleva: Person) -> None:
    enacted("очередь: {в_работе_не_больше: 2}\n")
    taken(ryabova, saveleva), taken(ryabova, saveleva)
    third = assigned(ryabova, saveleva)
    with pytest.raises(Refused, match=r"queue.full"):
        working.take(third, answer="Смотрю", by=saveleva, at=after(1))


def test_one_at_a_time_from_an_author(ryabova: Person, ryzhova: Person) -> None:
    enacted("очередь: {от_автора_не_больше: 1}\n")
    registered(ryabova)
    with pytest.raises(Refused, match=r"queue.one_by_one"):
        registered(ryabova, at=after(1))
    registered(ryzhova, at=after(1))


TRIED = (
    "инициирование:\n",
    "инициирование:\n  сначала_сам: {отметить: [перезапустил программу, посмотрел инструкцию]}\n",
)


def test_the_author_says_what_he_tried_himself(ryabova: Person, klimov: Person) -> None:
    enacted("", also=(TRIED,))
    filed: dict[str, Any] = {"author": ryabova, "subject": "Не печатает", "channel": "портал", "at": after(0)}
    with pytest.raises(Refused, match=r"need.self_help") as refused:
        open_ticket(by=ryabova, answers={"перезапустил программу": "да"}, **filed)
    assert "посмотрел инструкцию" in refused.value.sentences()[0]
    open_ticket(by=ryabova, answers={"перезапустил программу": "да", "посмотрел инструкцию": "да"}, **filed)
    open_ticket(author=ryabova, subject="Звонок", channel="телефон", at=after(0), by=klimov, answers={})


LATE = (
    "  почта:",
    "  заявка:\n    принимается: да\n    считается_с: приём почтовым сервером\n"
    "    зарегистрировать_за: 1 р.ч\n  почта:",
)


def test_what_is_registered_later_than_the_norm_is_marked(ryabova: Person, klimov: Person) -> None:
    enacted("", also=(LATE,))
    filed: dict[str, Any] = {"author": ryabova, "subject": "Заявка", "channel": "заявка", "by": klimov}
    late = open_ticket(at=after(2), received_at=after(0.5), **filed)
    soon = open_ticket(at=after(2), received_at=after(1.5), **filed)
    assert late.facts[0].data["registered_late"] is True
    assert "registered_late" not in soon.facts[0].data
