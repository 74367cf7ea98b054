"""Why a verb was not done: everything that is missing at once, each with its clause and what to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from reglament import engine
from reglament.tickets.instants import seconds
from reglament.tickets.sentences_of_intake import OF_INTAKE
from reglament.ui.language import language

SENTENCES = {
    **OF_INTAKE,
    "need.responsible": _("Выберите ответственного."),
    "need.question": _("Напишите вопрос автору."),
    "need.ground": _("Выберите основание и напишите автору, что делать дальше."),
    "need.closure_code": _("Выберите код закрытия."),
    "need.answer": _("Напишите автору, что запрос взят в работу."),
    "need.reason": _("Напишите причину."),
    "need.approver": _("Выберите согласующего."),
    "need.third_party": _("Напишите, от кого ждём ответа."),
    "need.foreign_number": _("Укажите номер обращения у внешней стороны."),
    "need.check_date": _("Назначьте дату проверки."),
    "need.date": _("Назначьте дату."),
    "need.consent": _("Отметьте, что автор согласен с датой."),
    "need.result": _("Напишите результат: ответ, что изменено, как проверить."),
    "need.author_answer": _("Напишите ответ."),
    "need.decision": _("Решите: согласовано или нет."),
    "need.what_is_wrong": _("Напишите, что не так."),
    "need.appeal_decision": _("Напишите решение по жалобе."),
    "need.text": _("Напишите текст."),
    "need.cause": _("Выберите причину запроса: %(known)s."),
    "need.priority_reason": _("Напишите, почему такой приоритет."),
    "need.self_help": _("Сначала попробуйте сами и отметьте: %(steps)s."),
    "role.not_given": _("Этой роли на один запрос регламент не даёт."),
    "call.none": _("Вызова, который ждёт подтверждения, нет."),
    "works.none": _("Таких работ регламент не знает или они не назначены."),
    "works.late": _("Поздно: предупредить нужно было за %(notice)s, не позже %(until)s. Перенесите дату."),
    "queue.full": _("В работе уже %(found)s, можно не больше %(most)s: закончите или передайте один."),
    "queue.one_by_one": _("Открытых запросов может быть не больше %(most)s: дождитесь решения прежнего."),
    "attention.priority": _("Просить внимания руководителя можно только для: %(known)s."),
    "attention.not_yet": _("Просить внимания руководителя можно, когда срок пропущен."),
    "need.minutes": _("Укажите, сколько минут заняла работа."),
    "service.unknown": _("Такой услуги в каталоге нет: выберите другую."),
    "overrule.none": _("Отменить можно только отказ согласующего."),
    "need.subject": _("Напишите, что случилось."),
    "need.hours": _("Укажите оценку в часах."),
    "code.unknown": _("Такого значения в регламенте нет: «%(value)s». Есть: %(known)s."),
    "code.not_here": _("С этим кодом отсюда не закрывают. Можно: %(known)s."),
    "ground.not_yours": _("По этому основанию отказывает: %(who)s."),
    "date.past": _("Дата уже прошла: выберите будущую."),
    "move.none": _("Из состояния «%(state)s» так нельзя."),
    "person.unknown": _("Такого сотрудника нет или он не работает."),
    "person.author": _("Автор не может быть ответственным за свой запрос."),
    "person.executor": _("Кто исполнял запрос, тот его не согласует."),
    "person.responsible": _("Согласующий не может быть ответственным за этот запрос."),
    "person.not_desk": _("Ответственным может быть только сотрудник поддержки."),
    "person.same": _("Ответственный уже он."),
    "role.needed": _("Это делает: %(who)s."),
    "kind.filed_by": _("Запросы вида «%(kind)s» подаёт: %(who)s."),
    "norm.not_offered": _("Такого сочетания вида, приоритета и сложности регламент не предлагает."),
    "state.finished": _("Запрос завершён."),
    "state.open": _("Запрос ещё не завершён."),
    "undo.nothing": _("Отменять нечего: последнее действие не ваше."),
    "undo.late": _("Отменить можно в течение %(seconds)s секунд. Сделайте обратное действие."),
    "mass.none": _("Регламент не предусматривает массовых инцидентов."),
    "mass.not_parent": _("Запрос %(number)s не объявлен массовым инцидентом."),
    "mass.already": _("Запрос уже присоединён или сам объявлен массовым."),
    "mass.too_few": _("Одинаковых запросов нужно не меньше %(count)s, сейчас: %(found)s."),
    "mass.not_joined": _("Запрос не присоединён к массовому инциденту."),
    "link.self": _("Запрос нельзя связать с ним самим."),
    "link.exists": _("Такая связь уже есть."),
    "rating.scale": _("Оценка — число от %(lowest)s до %(highest)s."),
    "rating.none": _("Регламент не предусматривает оценок."),
    "rating.author": _("Оценивает автор, после завершения."),
    "attention.none": _("Регламент не предусматривает обращения к руководителю."),
    "dispute.none": _("Регламент не предусматривает спора о приоритете."),
    "dispute.not_open": _("Спора о приоритете нет."),
    "deviation.none": _("Регламент не предусматривает отступлений."),
    "deviation.approver": _("Назовите, кто утвердил отступление: %(who)s."),
    "need.approved_by": _("Назовите, кто утвердил отступление."),
    "deviation.clause": _("Назовите пункт, от которого отступаете, например 3.4.6."),
    "deviation.clock": _("Эти часы не идут: переносить нечего."),
    "verdict.none": _("Регламент не предусматривает спора о вердикте."),
    "verdict.not_open": _("Такого вердикта нет, или его уже оспаривали."),
    "verdict.late": _("Срок, в который вердикт можно оспорить, прошёл."),
    "verdict.clause": _("Назовите пункт, по которому решено, например 3.4.6."),
    "absence.none": _("Запрос не переходил к ответственному из-за отсутствия."),
    "absence.lasts": _("Тот, у кого был запрос, ещё не вернулся."),
    "zone.none": _("Регламент не предусматривает спора о зоне."),
    "zone.not_open": _("Спора о зоне нет."),
    "zone.disputed": _("Зона уже оспорена. Решает: %(who)s."),
    "zone.held": _("До решения спора о зоне запрос никому не передают. Решает: %(who)s."),
    "operation.undecided": _("Нужно решение на «%(operation)s». Решает: %(who)s."),
    "history.only": _("Это история, внесённая из другой системы: она не меняется."),
    "back.not_yours": _("Задним числом регистрирует: %(who)s."),
    "back.future": _("Момент регистрации ещё не наступил."),
    "ticket.failed": _("Не получилось из-за ошибки в системе, она записана. Попробуйте ещё раз."),
}


@dataclass(frozen=True, slots=True)
class Lack:
    """One thing that stands in the way: a code of `SENTENCES` or of the engine's reasons."""

    code: str
    clause: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)

    def sentence(self, rules: engine.Rules | None = None) -> str:
        """What to do, in the language of the reader; with the rules names are printed as the edition does."""
        if own := SENTENCES.get(self.code):
            return str(own) % {name: _printed(value, rules) for name, value in self.values.items()}
        reason = engine.Reason(self.code, self.clause, self.values)
        return engine.explain(reason, language(), rules)

    def cited(self, rules: engine.Rules | None = None) -> str:
        """The same with the clause that says so: «Это делает: диспетчер (п. 3.2.1).»"""
        sentence = self.sentence(rules)
        if not self.clause or self.code not in SENTENCES:
            return sentence  # the engine names the clause itself
        clause = _("п. %(clause)s") % {"clause": self.clause}
        return f"{sentence.removesuffix('.')} ({clause})."


@dataclass(frozen=True, slots=True)
class Refusal:
    """A result, not an error: the regulation, or the state of the ticket, does not allow it."""

    lacks: tuple[Lack, ...]

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of all that is missing."""
        return tuple(lack.code for lack in self.lacks)

    def sentences(self, rules: engine.Rules | None = None) -> list[str]:
        """One sentence for each thing that is missing."""
        return [lack.sentence(rules) for lack in self.lacks]


def refuse(code: str, clause: str = "", **values: Any) -> Refusal:
    """A refusal with a single reason."""
    return Refusal((Lack(code, clause, values),))


def because(reason: engine.Reason | None, otherwise: Refusal) -> Refusal:
    """The engine's reason as a refusal."""
    if reason is None:
        return otherwise
    return Refusal((Lack(reason.code, reason.clause, reason.values),))


class Refused(Exception):  # noqa: N818 -- an answer, not a fault
    """Raised by a verb for one ticket; `refusal` says everything that is missing."""

    def __init__(self, refusal: Refusal, rules: engine.Rules | None = None) -> None:
        super().__init__(", ".join(refusal.codes))
        self.refusal, self.rules = refusal, rules

    def sentences(self) -> list[str]:
        """What to do, one sentence for each thing that is missing, in the language of the reader."""
        return self.refusal.sentences(self.rules)

    def cited(self) -> list[str]:
        """The same, each with the clause that says so."""
        return [lack.cited(self.rules) for lack in self.refusal.lacks]


class Conflict(Exception):  # noqa: N818
    """Somebody was faster: the ticket is not at the version that was looked at. Doors answer 409."""

    def __init__(self, number: int, expected: int, actual: int) -> None:
        super().__init__(f"{number}: {expected} != {actual}")
        self.number, self.expected, self.actual = number, expected, actual


def _printed(value: Any, rules: engine.Rules | None) -> str:
    """Names as the edition writes them: «руководитель ЛК», not its key; instants in the desk's time."""
    if isinstance(value, tuple | list):
        return ", ".join(_printed(each, rules) for each in value)
    if rules is None or not isinstance(value, str | datetime):
        return str(value)
    if isinstance(value, datetime):
        return engine.say_moment(seconds(value), rules, language())
    return engine.say_name(value, rules, language())
