"""By which plan and as which class a ticket is served: its opening finds it, its journal keeps it."""

from __future__ import annotations

from datetime import datetime

import pytest

from reglament.people import organisations, persons
from reglament.people.models import Address, Organisation, Person
from reglament.people.names import FullName
from reglament.people.persons import Particulars
from reglament.rulebook import contracting
from reglament.rulebook.enacting import enact, read_draft
from reglament.tickets import rebuilding
from reglament.tickets.models import Fact, Ticket
from reglament.tickets.opening import open_ticket
from reglament.tickets.reading import standing
from reglament.tickets.refusals import Refused
from tests.rulebook.desk import ENACTED, WEDNESDAY, after, sample

SERVED = """
заказчики:
  тарифы: {базовый: {по_английски: basic}, бизнес: {по_английски: business}, премиум: {по_английски: premium}}
  без_тарифа: базовый
  в_группе: действует старший тариф группы
  классы: {юрлицо: {по_английски: company}, частное лицо: {по_английски: private person}}
  без_класса: частное лицо
"""
REGISTER = """формат: 1
приложение: {номер: 10, действует_с: 01.02.2026}
заказчики:
  Ромашка: {инн: 7701234567, класс: юрлицо, группа: Цветы}
  Василёк: {группа: цветы}
"""


def served(
    own: str = "",
    norms: str = "бизнес: 2 р.ч, премиум: 1 р.ч, ночь: 3 р.ч, ",
    register: str = REGISTER,
    more: tuple[str, str] = ("", ""),
) -> None:
    """The sample, in which norms of the reaction depend on the plan."""
    text = sample().text.replace(
        "  критические_периоды:",
        "  заказчики: {номер: 10, меняет: [руководитель ЛК]}\n  критические_периоды:",
        1,
    )
    bands = "  полосы:\n    ночь: {по_английски: night, вне_часов: дежурство}\n"
    text = text.replace("\nкалендари:\n", f"\nкалендари:\n{bands}", 1)
    rows = norms.rstrip(", ").replace(", ", "\n    ")
    text = text.replace("    начало: регистрация\n", f"    начало: регистрация\n    {rows}\n", 1)
    text = text.replace(*more, 1)
    draft = read_draft(text + (own or SERVED), "sample.yaml", {**sample().annexes, "customers": register})
    enact(draft, by=None, at=ENACTED)


def company(name: str, tax_number: str = "", plan: str = "") -> Organisation:
    one = organisations.register(name, by=None, at=ENACTED)
    if tax_number:
        Organisation.objects.filter(pk=one.pk).update(inn=tax_number)
        one.refresh_from_db()
    if plan:
        contracting.sign(one, plan=plan, starts_at=ENACTED)
    return one


def contact(of: Organisation) -> Person:
    who = FullName(f"Рябова{of.pk}", "Анна")
    return persons.enrol(who.family, who, by=None, at=ENACTED, particulars=Particulars(organisation=of))


def filed(of: Organisation, at: datetime = WEDNESDAY) -> Ticket:
    return open_ticket(
        author=contact(of), subject="Не проводится", channel="портал", by=None, at=at, kind="инцидент"
    ).ticket


def origin(one: Ticket) -> dict[str, str]:
    data = Fact.objects.get(ticket=one, seq=1).data
    return {name: data[name] for name in ("plan", "customer", "band") if name in data}


@pytest.mark.django_db
def test_the_contract_in_force_brings_the_plan_and_the_register_the_class() -> None:
    served()
    one = filed(company("ООО Ромашка", "7701234567", plan="Бизнес"))
    assert origin(one) == {"plan": "бизнес", "customer": "юрлицо"}
    assert str(standing(one, WEDNESDAY).clocks["т1"].target) == "2 служба.ч"
    assert list(rebuilding.check(after(1))) == []


@pytest.mark.django_db
def test_without_a_contract_the_edition_says_which_plan() -> None:
    served()
    assert origin(filed(company("Ландыш"))) == {"plan": "базовый", "customer": "частное лицо"}


@pytest.mark.django_db
def test_in_a_group_the_highest_plan_counts() -> None:
    served()
    company("Ромашка", "7701234567", plan="премиум")
    poor = company("Василёк", plan="базовый")
    assert origin(filed(poor))["plan"] == "премиум"


@pytest.mark.django_db
def test_each_keeps_its_own_plan_where_the_edition_says_nothing_of_groups() -> None:
    served(SERVED.replace("  в_группе: действует старший тариф группы\n", ""))
    company("Ромашка", "7701234567", plan="премиум")
    assert origin(filed(company("Василёк", plan="бизнес")))["plan"] == "бизнес"


@pytest.mark.django_db
def test_the_plan_is_decided_at_the_opening_and_a_new_contract_moves_nothing() -> None:
    served()
    house = company("Ландыш", plan="бизнес")
    one = filed(house)
    contracting.terminate(house.contracts.get(), at=after(1))
    contracting.sign(house, plan="премиум", starts_at=after(1))
    assert str(standing(one, after(2)).clocks["т1"].target) == "2 служба.ч"


@pytest.mark.django_db
def test_what_is_not_offered_on_a_plan_is_refused() -> None:
    served(norms="базовый: не оказывается, ")
    house = company("Ландыш")
    desk = Person.objects.get(key="климов")
    with pytest.raises(Refused) as wrong:
        open_ticket(
            author=contact(house),
            subject="Не проводится",
            channel="телефон",
            by=desk,
            at=WEDNESDAY,
            kind="инцидент",
        )
    assert wrong.value.refusal.codes == ("norm.not_offered",)


RIGHTS = (
    SERVED
    + """
  право_на_поддержку:
    п: "3.3.20"
    тарифы_без_поддержки: [базовый]
    без_права_виды: [информация]
    без_права_регистрирует: [руководитель ЛК]
"""
)


def refused(
    by: Person | None, author: Person, kind: str = "инцидент", channel: str = "портал"
) -> tuple[str, ...]:
    with pytest.raises(Refused) as wrong:
        open_ticket(author=author, subject="Вопрос", channel=channel, by=by, at=WEDNESDAY, kind=kind)
    assert "3.3.20" in {lack.clause for lack in wrong.value.refusal.lacks}
    return wrong.value.refusal.codes


@pytest.mark.django_db
def test_without_a_contract_in_force_only_what_the_edition_lists_is_taken() -> None:
    served(RIGHTS)
    nobody = contact(company("Ландыш"))
    assert refused(nobody, nobody) == ("entitlement.no_contract/kinds",)
    ended = company("Пион", plan="бизнес")
    contracting.terminate(ended.contracts.get(), at=after(-1))
    someone = contact(ended)
    assert refused(someone, someone) == ("entitlement.no_contract/kinds",)
    open_ticket(author=nobody, subject="Как?", channel="портал", by=nobody, at=WEDNESDAY, kind="информация")


@pytest.mark.django_db
def test_a_plan_may_be_without_support_and_the_head_may_take_the_ticket_all_the_same() -> None:
    served(RIGHTS)
    author = contact(company("Ландыш", plan="базовый"))
    assert refused(author, author) == ("entitlement.plan/kinds",)
    dispatcher, head = (Person.objects.get(key=key) for key in ("климов", "орлова"))
    assert refused(dispatcher, author, channel="телефон") == ("entitlement.plan/kinds",)
    open_ticket(author=author, subject="Беда", channel="мессенджер", by=head, at=WEDNESDAY, kind="инцидент")


CONTACTS = (
    SERVED
    + """
  контактные_лица:
    п: "3.3.20"
    не_больше: 1
    по_тарифам: {премиум: 2}
    сверять_домен: да
"""
)
NAMED = """формат: 1
приложение: {номер: 10, действует_с: 01.02.2026}
заказчики:
  Ромашка: {контакты: [ivanova@romashka.ru, petrova@romashka.ru, sidorova@mail.ru], домены: [romashka.ru]}
"""


def writes_from(of: Organisation, mail: str) -> Person:
    who = FullName(mail.partition("@")[0], "Анна")
    particulars = Particulars(organisation=of)
    one = persons.enrol(who.family, who, by=None, at=ENACTED, particulars=particulars)
    Address.objects.create(person=one, kind=Address.Kind.MAIL, value=mail, key=mail)
    return one


@pytest.mark.django_db
def test_only_named_contacts_file_so_many_of_them_from_the_domain_of_the_organisation() -> None:
    served(CONTACTS, register=NAMED)
    house = company("Ромашка", plan="бизнес")
    first, second, third, stranger = (
        writes_from(house, mail)
        for mail in ("ivanova@romashka.ru", "petrova@romashka.ru", "sidorova@mail.ru", "kotova@romashka.ru")
    )
    open_ticket(author=first, subject="Беда", channel="портал", by=first, at=WEDNESDAY)
    assert refused(second, second) == ("contact.above",)
    assert refused(third, third) == ("contact.domain",)
    assert refused(stranger, stranger) == ("contact.not_named",)
    contracting.terminate(house.contracts.get(), at=after(-1))
    contracting.sign(house, plan="премиум", starts_at=after(-1))
    open_ticket(author=second, subject="Беда", channel="портал", by=second, at=WEDNESDAY)


@pytest.mark.django_db
def test_the_desk_s_own_people_need_no_contract() -> None:
    served(CONTACTS)
    klimov = Person.objects.get(key="климов")
    open_ticket(author=klimov, subject="Мышь", channel="портал", by=klimov, at=WEDNESDAY)


@pytest.mark.django_db
def test_a_channel_may_be_for_a_purpose_and_for_a_plan() -> None:
    text = SERVED
    chat = "  чат: {по_английски: chat, принимается: да, тарифы: [бизнес], виды: [инцидент]}\n"
    served(text, more=("\n  портал:", f"\n{chat}  портал:"))
    poor, rich = contact(company("Ландыш")), contact(company("Роза", plan="бизнес"))
    for author, kind, code in (
        (poor, "инцидент", "channel.plans"),
        (rich, "информация", "channel.kinds"),
    ):
        with pytest.raises(Refused) as wrong:
            open_ticket(author=author, subject="Беда", channel="чат", by=author, at=WEDNESDAY, kind=kind)
        assert wrong.value.refusal.codes == (code,)
    open_ticket(author=rich, subject="Беда", channel="чат", by=rich, at=WEDNESDAY, kind="инцидент")


ELSEWHERE = """формат: 1
приложение: {номер: 10, действует_с: 01.02.2026}
заказчики:
  Ландыш: {тариф: бизнес, договор_с: 01.03.2026, договор_по: %s}
"""


@pytest.mark.django_db
def test_the_register_may_tell_of_a_contract_that_was_signed_elsewhere() -> None:
    served(RIGHTS, register=ELSEWHERE % "18.03.2026")
    house = company("Ландыш")
    assert origin(filed(house))["plan"] == "бизнес"  # on its last day
    author = contact(company("Пион"))
    assert refused(author, author) == ("entitlement.no_contract/kinds",)


@pytest.mark.django_db
def test_after_its_last_day_it_gives_no_right() -> None:
    served(RIGHTS, register=ELSEWHERE % "17.03.2026")
    author = contact(company("Ландыш"))
    assert refused(author, author) == ("entitlement.no_contract/kinds",)
