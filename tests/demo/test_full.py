"""The whole demos, played once: every story goes through, every state that is to be shown stands there."""

import pytest

from reglament.demo.presets import OPENING, PRESETS
from reglament.demo.stage.loading import InUseError, load
from reglament.people import passwords
from reglament.people.models import Person
from reglament.tickets.models import Fact, Failure, Pending, Ticket

STATES = {
    "новый",
    "назначен",
    "в работе",
    "ждет автора",
    "ждет согласования",
    "ждет внешних",
    "запланирован",
    "исполнен",
    "закрыт",
    "отклонен",
    "отозван",
}


@pytest.mark.django_db(transaction=True)
def test_two_hundred_tickets_stand_in_every_state() -> None:
    assert load(PRESETS["thousand-users"]) == 200
    tickets = Ticket.objects.all()
    opened = tickets.open()
    assert set(tickets.values_list("state", flat=True)) == STATES
    assert opened.filter(is_breached=True).count() >= 5  # overdue
    assert opened.filter(priority="п1").exists()
    assert opened.filter(parent__isnull=False).count() >= 3  # children of a mass failure
    assert opened.filter(triaged=False).count() >= 5
    assert opened.filter(returns__gte=2).exists()
    assert tickets.filter(reopenings__gte=1).exists()
    codes = set(tickets.values_list("closure_code", flat=True))
    assert {"принят", "принят по умолчанию", "нет ответа", "не согласован", "дубль", "передан"} <= codes
    assert {
        "attention_asked",
        "priority_disputed",
        "dispute_decided",
        "estimated",
        "reminded",
        "escalated",
    } <= set(Fact.objects.values_list("kind", flat=True))
    assert not Pending.objects.exists()
    assert not Failure.objects.exists()
    assert not tickets.filter(next_timer_at__lte=OPENING).exists()
    with pytest.raises(InUseError):
        load(PRESETS["thousand-users"])


@pytest.mark.django_db(transaction=True)
def test_a_desk_of_one_has_what_its_edition_names_and_nothing_else() -> None:
    preset = PRESETS["freelancer"]
    assert load(preset) == 26
    assert set(Ticket.objects.values_list("zone", "complexity")) == {("", "")}
    assert Ticket.objects.values("organisation").distinct().count() == 12
    assert not Fact.objects.filter(kind__in=("escalated", "rated")).exists()
    assert passwords.verify("громов", "severny-put-2026") == Person.objects.get(key="громов")


@pytest.mark.django_db(transaction=True)
def test_a_franchise_firm_serves_each_customer_under_its_plan() -> None:
    preset = PRESETS["franchise"]
    assert load(preset) == 26
    tickets = Ticket.objects.all()
    assert tickets.values("organisation").distinct().count() == 6
    assert set(tickets.open().values_list("state", flat=True)) >= {
        "новый",
        "в работе",
        "ждет автора",
        "ждет внешних",
        "ждет согласования",
        "запланирован",
    }
    assert not Failure.objects.exists()
    emergency = tickets.get(subject="База не открывается в воскресенье")
    assert not emergency.is_breached  # on the duty hours of its plan
