"""Closed phrases: value -> its Russian phrase, its English phrase, other spellings. Others are refused."""

from __future__ import annotations

from typing import Final

from reglament.engine.calendars.day_rule import AfterHours, FirstDay
from reglament.engine.calendars.definition import UnknownYears
from reglament.engine.regulation.calendars import DayEnd, DaysFrom
from reglament.engine.regulation.channels import CountedFrom, Unofficial, WithoutNumber
from reglament.engine.regulation.clocks import Event, NormSource
from reglament.engine.regulation.document import CalendarCorrected, OpenTickets
from reglament.engine.regulation.escalation import EscalationAction, Unless
from reglament.engine.regulation.roles import AfterReturn, ChainedSubstitution, OnAbsence
from reglament.engine.vocabulary import Again, Category, Guard, InFlight, Need, Norm, Pausing

from .closed import Words

OTHERS: Final = ("прочие", "others")

OPEN_TICKETS: Final[Words] = {
    OpenTickets.KEEP: (
        "доживают по прежней",
        "stay with the old one",
        "живут по прежней",
        "live with the old one",
    ),
    OpenTickets.MIGRATE: ("переходят на новую", "move to the new one"),
}
LANGUAGES: Final[Words] = {
    "ru": ("русский", "Russian"),
    "en": ("английский", "English"),
}
CALENDAR_CORRECTED: Final[Words] = {
    CalendarCorrected.RECOMPUTE_OPEN: (
        "открытые сроки пересчитать, закрытые не трогать",
        "reckon open deadlines anew, leave closed ones",
    ),
}
FOLLOWS_HOLIDAYS: Final[Words] = {
    True: ("учитываются", "observed"),
    False: ("не учитываются", "not observed"),
}
UNKNOWN_YEARS: Final[Words] = {
    UnknownYears.ERROR: ("срок не считать", "no deadline"),
    UnknownYears.WEEKLY: ("по дням недели", "by weekdays"),
}
FIRST_DAY: Final[Words] = {
    FirstDay.NEXT_DAY: ("следующий рабочий день", "next working day", "следующий день", "next day"),
    FirstDay.SAME_DAY: ("тот же день", "same day"),
}
DAY_END: Final[Words] = {
    DayEnd.CLOSING_TIME: ("в конце часов последнего дня", "at closing time of the last day"),
}
AFTER_HOURS: Final[Words] = {
    AfterHours.NEXT_OPENING: ("с ближайшего открытия", "from the next opening"),
    AfterHours.NOW: ("сразу", "at once"),
}
DAYS_FROM: Final[Words] = {
    DaysFrom.REGISTRATION: ("от дня регистрации", "from the day of registration"),
}
EVENTS: Final[Words] = {
    Event.REGISTERED: ("регистрация", "registration"),
    Event.HUMAN_ANSWER: ("ответ человека", "human answer"),
    Event.QUESTION: ("вопрос автору", "question to the author"),
    Event.REFUSED: ("отказ", "refusal"),
    Event.JOINED: ("присоединение", "joining"),
    Event.AUTHOR_WROTE: ("сообщение автора", "message from the author"),
    Event.WROTE_TO_AUTHOR: ("сообщение автору", "message to the author"),
    Event.APPROVER_DECIDED: ("решение согласующего", "decision of the approver"),
    Event.TAKEN: ("взят в работу", "taken into work"),
    Event.ESTIMATED: ("оценка", "estimate"),
    Event.DATE_NAMED: ("назван срок", "date named"),
    Event.RETURNED: ("возврат", "return"),
    Event.OUTAGE_BEGAN: ("простой", "outage"),
    Event.OUTAGE_ENDED: ("восстановлен", "recovered"),
    Event.CALLED: ("звонок автору", "call to the author"),
    Event.WORKED_AROUND: ("дан обход", "workaround given"),
    Event.WORKS_ANNOUNCED: ("объявлены работы", "works announced"),
}
NORM_SOURCES: Final[Words] = {
    NormSource.ACCEPTANCE: ("результат.приёмка", "result.acceptance"),
    NormSource.AUTHOR_SILENT: ("обмен.ответ_автора", "exchange.author_silent"),
    NormSource.UPDATES: ("обмен.информирование", "exchange.updates"),
    NormSource.APPROVAL: ("сроки.изменения.согласование", "terms.changes.approval"),
    NormSource.ESTIMATE: ("сроки.изменения.оценка", "terms.changes.estimate"),
    NormSource.OUTAGE_SCALE: ("доступность.масштаб", "availability.scales"),
}
NORMS: Final[Words] = {
    Norm.BY_PLAN: ("по плану", "by plan"),
    Norm.NONE: ("без срока", "no norm", "-", "-", "нет нормы", "no term", "не нормируется", "not limited"),
    Norm.NOT_OFFERED: ("не оказывается", "not offered"),
}
PAUSING: Final[Words] = {
    Pausing.NEVER: ("никогда", "never"),
    Pausing.BY_STATE: ("по состоянию", "by state"),
}
AGAIN: Final[Words] = {
    Again.NO: ("нет", "no", "не считать", "no more"),
    Again.REMAINDER: ("с остатка", "remainder"),
    Again.RESTART: ("заново", "anew"),
}
CLOCK_CALENDAR: Final[Words] = {"": ("по приоритету", "by priority")}
IN_FLIGHT: Final[Words] = {
    InFlight.EARLIER: (
        "раньшее из прежнего срока и сейчас + норма",
        "the earlier of the old deadline and now + norm",
    ),
    InFlight.FROM_REGISTRATION: (
        "от регистрации с сохранением пауз",
        "from registration with pauses kept",
    ),
    InFlight.FROM_NOW: ("от изменения", "from the change"),
    InFlight.KEEP: ("не пересчитывается", "not reckoned anew"),
}
AS_SAID: Final[Words] = {None: ("со слов автора", "as the author says")}
BY_KIND: Final[Words] = {None: ("по виду", "by kind")}
BY_SYSTEM: Final[Words] = {"": ("по системе", "by system")}
EVERY_ZONE: Final[Words] = {"": ("любая", "any")}
APPROVED_BY_NOBODY: Final[Words] = {(): ("никто", "nobody")}
ANY_USER: Final[Words] = {(): ("любой пользователь", "any user")}
CATEGORIES: Final[Words] = {
    Category.NEW: ("новый", "new"),
    Category.ASSIGNED: ("назначен", "assigned"),
    Category.IN_PROGRESS: ("в работе", "in progress"),
    Category.AWAITING_AUTHOR: ("ждёт автора", "awaiting author"),
    Category.AWAITING_APPROVAL: ("ждёт согласования", "awaiting approval"),
    Category.AWAITING_THIRD_PARTY: ("ждёт внешних", "awaiting third party"),
    Category.SCHEDULED: ("запланирован", "scheduled"),
    Category.BACKLOG: ("в плане доработок", "in the backlog"),
    Category.RESOLVED: ("исполнен", "resolved"),
    Category.CLOSED: ("закрыт", "closed"),
    Category.REJECTED: ("отклонён", "rejected"),
    Category.WITHDRAWN: ("отозван", "withdrawn"),
}
NEEDS: Final[Words] = {
    Need.RESPONSIBLE: ("ответственный", "responsible", "новый ответственный", "new responsible"),
    Need.QUESTION: ("вопрос", "question"),
    Need.GROUND: ("основание", "ground", "причина отказа", "reason of refusal"),
    Need.CLOSURE_CODE: ("код закрытия", "closure code"),
    Need.ANSWER: ("ответ автору", "answer to the author"),
    Need.REASON: ("причина", "reason"),
    Need.APPROVER: ("согласующий", "approver"),
    Need.THIRD_PARTY: ("кто", "third party"),
    Need.FOREIGN_NUMBER: ("номер обращения", "foreign number"),
    Need.CHECK_DATE: ("дата проверки", "check date"),
    Need.DATE: ("дата", "date"),
    Need.CONSENT: ("согласие автора", "author's consent"),
    Need.RESULT: ("результат", "result"),
    Need.AUTHOR_ANSWER: ("ответ автора", "author's answer"),
    Need.DECISION: ("решение", "decision"),
    Need.WHAT_IS_WRONG: ("что не так", "what is wrong"),
    Need.APPEAL_DECISION: ("решение по жалобе", "decision on the appeal"),
}
GUARDS: Final[Words] = {
    Guard.NO_RESPONSIBLE: ("ответственного ещё нет", "nobody is responsible yet"),
    Guard.DATE_REACHED: ("наступила дата", "the date has come"),
    Guard.EXPIRED: ("истекло молчание", "silence ran out"),
}
ANY_OPEN: Final[Words] = {"": ("любое открытое", "any open")}
NOT_STOPPED: Final[Words] = {False: ("не останавливает", "does not stop")}
NOT_CHANGED: Final[Words] = {False: ("не меняется", "does not change")}
ESCALATION_ACTIONS: Final[Words] = {
    EscalationAction.NAME_NEW_DATE: ("назвать автору новый срок", "name a new date to the author"),
    EscalationAction.REVIEW: ("разбор на недельном совещании", "review at the weekly meeting"),
}
UNLESS: Final[Words] = {Unless.NO_PLAN: ("нет плана решения", "there is no plan")}
COUNTED_FROM: Final[Words] = {
    CountedFrom.MAIL_SERVER: ("приём почтовым сервером", "acceptance by the mail server"),
    CountedFrom.STORED: ("сохранение в системе", "storing by the desk"),
}
UNOFFICIAL: Final[Words] = {
    Unofficial.REGISTER_FOR_AUTHOR: (
        "сотрудник ЛК сам регистрирует запрос за автора",
        "staff register a ticket for the author",
        "регистрируем за автора",
        "registered for the author",
    ),
}
WITHOUT_NUMBER: Final[Words] = {WithoutNumber.NO_TICKET: ("запроса нет", "no ticket")}
ON_ABSENCE: Final[Words] = {
    OnAbsence.DUE_BEFORE_RETURN: (
        "переходят запросы, срок которых наступит до возвращения",
        "tickets move, those due before the return",
    ),
    OnAbsence.ALL: ("переходят все открытые запросы", "all open tickets move"),
    OnAbsence.TO_QUEUE: ("в общую очередь", "to the queue"),
    OnAbsence.KEEP: ("остаются", "stay"),
}
AFTER_RETURN: Final[Words] = {
    AfterReturn.RESPONSIBLE_DECIDES: (
        "только по решению ответственного",
        "only if the responsible so decides",
    ),
    AfterReturn.COME_BACK: ("возвращаются", "come back"),
}
CHAINED: Final[Words] = {
    ChainedSubstitution.NOT_INHERITED: ("не наследуется", "not inherited"),
    ChainedSubstitution.INHERITED: ("наследуется", "inherited"),
}
