"""Stories on the stage: through the real verbs, with the timers between them."""

from datetime import UTC, datetime

import pytest

from reglament.demo.presets import OPENING
from reglament.demo.stage.errors import Place, StoryError
from reglament.demo.stage.player import Stage
from reglament.demo.stage.playing import play
from reglament.demo.stage.steps import read_step
from reglament.demo.stage.stories import Story
from reglament.engine import FactKind
from reglament.files import storing
from reglament.notices.models import Delivery
from reglament.tickets import rebuilding
from reglament.tickets.models import Attachment, Fact, Link, Pending, Ticket
from tests.demo.conftest import Shown


def kinds(ticket: Ticket) -> list[str]:
    return list(Fact.objects.filter(ticket=ticket).order_by("seq").values_list("kind", flat=True))


def test_a_story_ends_in_the_state_it_tells_of(shown: Shown) -> None:
    tickets = shown(
        "Новый отчёт по дебиторке с группировкой по менеджерам",
        "Кнопка «Отгрузить всё» в списке заказов",
        "Отзываю — разобралась сама",
        "Заявка на расход не утверждается",
        "Ошибка 1С при открытии карточки контрагента",
    )
    states = {subject: ticket.state for subject, ticket in tickets.items()}
    assert sorted(states.values()) == ["в работе", "ждет внешних", "новый", "отклонен", "отозван"]
    change = tickets["Новый отчёт по дебиторке с группировкой по менеджерам"]
    assert change.planned_for is not None
    assert {"estimated", "decided"} <= set(kinds(change))


def test_what_nobody_answers_the_desk_reminds_of_and_closes_by_itself(shown: Shown) -> None:
    ticket = shown("Не видно заказов филиала")["Не видно заказов филиала"]
    assert (ticket.state, ticket.closure_code) == ("закрыт", "нет ответа")
    asked = Fact.objects.get(ticket=ticket, state="ждет автора")
    later = Fact.objects.filter(ticket=ticket, actor=None, seq__gt=asked.seq).order_by("seq")
    told = later.filter(kind__in=("reminded", "moved"))
    assert [fact.kind for fact in told] == ["reminded", "reminded", "moved"]
    at_ten = [datetime.fromtimestamp(fact.at, UTC) for fact in told if fact.kind == "reminded"]
    assert [moment.hour for moment in at_ten] == [7, 7]  # 10:00 in Moscow


def test_an_approver_who_is_silent_for_ten_days_has_not_approved(shown: Shown) -> None:
    ticket = shown("Доработать отчёт о возвратах")["Доработать отчёт о возвратах"]
    assert (ticket.state, ticket.closure_code) == ("закрыт", "не согласован")


def test_children_of_a_mass_failure_follow_their_parent_but_one_that_left(shown: Shown) -> None:
    tickets = shown(
        "Не приходят входящие документы по ЭДО — ни одного с утра",
        "Где УПД от Севкабеля?",
        "Не подписываются исходящие счета-фактуры",
    )
    child, left = tickets["Где УПД от Севкабеля?"], tickets["Не подписываются исходящие счета-фактуры"]
    assert child.parent is not None
    assert FactKind.PARENT_RESOLVED.value in kinds(child)
    assert (child.state, child.closure_code) == ("закрыт", "принят")
    assert FactKind.DETACHED.value in kinds(left)
    assert FactKind.PARENT_RESOLVED.value not in kinds(left)


def test_a_result_sent_back_twice_counts_twice(shown: Shown) -> None:
    subject = "Заказ поставщику задваивается при отправке"
    assert shown(subject)[subject].returns == 2


def test_a_duplicate_is_tied_to_its_original(shown: Shown) -> None:
    tickets = shown("Печать этикеток съехала на 5 мм", "Ещё раз про печать этикеток")
    tie = Link.objects.get()
    assert tie.ticket == tickets["Ещё раз про печать этикеток"]
    assert tie.other == tickets["Печать этикеток съехала на 5 мм"]


def test_people_are_told_and_nothing_waits_for_a_reader(shown: Shown) -> None:
    shown("Авансовый отчёт не подтягивает выданный аванс")
    assert not Pending.objects.exists()
    assert Delivery.objects.filter(person__key="шарова").count() >= 2


def test_the_journal_of_a_played_desk_is_whole(shown: Shown) -> None:
    shown("Амортизация по станку начислена дважды", "База ЗУП открывается полторы минуты")
    assert not list(rebuilding.check(OPENING))


def test_a_step_that_the_desk_refuses_is_named_with_the_reason(stage: Stage) -> None:
    with pytest.raises(StoryError, match=r"test\.yaml:3: «1ч принят 5»: Из состояния «в работе»"):
        play(stage, [told("30м разбор климов", "1ч берёт: Смотрю.", "1ч принят 5")])


def test_an_unknown_person_is_named_with_the_place(stage: Stage) -> None:
    with pytest.raises(StoryError, match=r"test\.yaml:3: .*нет человека «иванов»"):
        play(stage, [told("30м разбор климов", "1ч берёт: Смотрю.", "1ч согласование иванов: Можно?")])


def test_what_lies_after_the_opening_is_refused(stage: Stage) -> None:
    with pytest.raises(StoryError, match="после открытия"):
        play(stage, [told("30м разбор климов", "9д берёт: Смотрю.")])


def told(*lines: str) -> Story:
    place = Place("test.yaml", 3)
    return Story(
        subject="Не проводится документ",
        author="авдеева",
        when="2 10:00",
        text="Пишет ошибку.",
        classes=("инцидент", "личное", "средняя", "С2"),
        place=place,
        zone="бухгалтерия",
        steps=tuple(read_step(line, Place("test.yaml", 3, line)) for line in lines),
    )


def test_what_the_author_attached_hangs_on_his_ticket(shown: Shown) -> None:
    ticket = shown("Обновите цены Севкабеля")["Обновите цены Севкабеля"]
    attached = Attachment.objects.get(ticket=ticket)
    assert attached.name == "севкабель-16-03.csv"
    assert attached.content is not None
    assert storing.read(attached.content).decode().splitlines()[0] == "Артикул;Цена"
