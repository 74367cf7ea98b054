"""A small desk to speak about: two calendars, a few states and names."""

from datetime import datetime

from reglament.engine.calendars import Calendar, DayRule
from reglament.engine.durations import Duration, Step
from reglament.engine.facts import FactKind
from reglament.engine.names import Name, key
from reglament.engine.rules import (
    Action,
    Anchor,
    AnchorKind,
    ClockRule,
    Guard,
    PriorityRules,
    Provisional,
    Rules,
    StateRule,
    TimerRule,
    Transition,
    Trigger,
)
from reglament.engine.vocabulary import Category
from reglament.engine.years import RUSSIA

SERVICE = Calendar.weekly("служба", {"пн-пт": "09:00-18:00"}, "Europe/Moscow", official=RUSSIA)
DUTY = Calendar.weekly("дежурство", {"пн-вс": "07:00-23:00"}, "Europe/Moscow")

_STATES = {
    "новый": (Category.NEW, "Принят"),
    "в работе": (Category.IN_PROGRESS, "В работе"),
    "ждет автора": (Category.AWAITING_AUTHOR, "Ждём вашего ответа"),
    "ждет внешних": (Category.AWAITING_THIRD_PARTY, "Ждём внешнюю сторону"),
    "ждет согласования": (Category.AWAITING_APPROVAL, "На согласовании"),
    "запланирован": (Category.SCHEDULED, "Назначено на дату"),
    "исполнен": (Category.RESOLVED, "Проверьте результат"),
    "закрыт": (Category.CLOSED, "Закрыт"),
    "отклонен": (Category.REJECTED, "Отклонён"),
    "отозван": (Category.WITHDRAWN, "Отозван вами"),
}
_NAMES = ("П1", "П2", "П3", "С0", "С1", "Т1", "Т2", "Т4", "инцидент", "руководитель_лк", "диспетчер")


def moscow(written: str) -> int:
    """An instant by the wall clock of the desk."""
    return SERVICE.at(datetime.fromisoformat(written))


def days(amount: int) -> Duration:
    return Duration(amount, Step.DAY, "служба")


def hours(amount: int) -> Duration:
    return Duration(amount, Step.HOUR, "служба")


def _clock(code: str, name: str, stop: Trigger) -> ClockRule:
    start = Trigger(fact=FactKind.REGISTERED)
    return ClockRule(code, name, (start,), (stop,), (), (), clause="3.1.5")


RULES = Rules(
    edition="3",
    checksum="",
    language="ru",
    calendars={"служба": SERVICE, "дежурство": DUTY},
    day_rule=DayRule(),
    states={name: StateRule(name, category, "", label) for name, (category, label) in _STATES.items()},
    initial_state="новый",
    transitions=(
        Transition("ждет автора → закрыт", "ждет автора", "закрыт", ("система",)),
        Transition("исполнен → закрыт", "исполнен", "закрыт", ("система",)),
        Transition(
            "закрыт → в работе", "закрыт", "в работе", ("автор",), guard=Guard.WITHIN, within=days(10)
        ),
        Transition("отклонен → новый", "отклонен", "новый", ("автор",), guard=Guard.WITHIN, within=days(3)),
    ),
    clocks={
        "т1": _clock("т1", "реакция", Trigger(fact=FactKind.ANSWERED)),
        "т2": _clock("т2", "исполнение", Trigger(state="исполнен")),
    },
    timers=(
        TimerRule(
            "3.5.2/close",
            Anchor(AnchorKind.STATE, "ждет автора", after=days(5)),
            Action.MOVE,
            transition="ждет автора → закрыт",
        ),
        TimerRule(
            "3.6.2/close",
            Anchor(AnchorKind.STATE, "исполнен", after=days(3)),
            Action.MOVE,
            transition="исполнен → закрыт",
        ),
    ),
    kinds={},
    priorities=PriorityRules((), (), (), {}),
    complexities=(),
    zones=(),
    provisional=Provisional("инцидент", "личное", None, None),
    closure_codes={},
    names={key(name): Name(name) for name in (*_NAMES, "ждёт_автора", "ждёт_внешних", "нет_ответа")},
    prefixes={"р": "служба", "д": "дежурство", "w": "служба", "d": "дежурство"},
)
