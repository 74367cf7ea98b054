"""Closed lists of the engine as a document prints them: (Russian, English)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

Pair = tuple[str, str]

RELATIVES: Final[Mapping[str, Pair]] = {
    "автор": ("автор", "author"),
    "получатель": ("получатель", "beneficiary"),
    "ответственный": ("ответственный", "responsible"),
    "исполнитель": ("исполнитель", "executor"),
    "согласующий": ("согласующий", "approver"),
    "принявший": ("принявший", "whoever took it"),
    "дежурный": ("дежурный", "on call"),
    "консультант зоны": ("консультант зоны", "consultant of the zone"),
    "заместитель зоны": ("заместитель зоны", "substitute of the zone"),
    "ключевой пользователь зоны": ("ключевой пользователь зоны", "key user of the zone"),
    "владелец процесса": ("владелец процесса", "process owner"),
    "руководитель автора": ("руководитель автора", "author's manager"),
    "руководитель согласующего": ("руководитель согласующего", "approver's manager"),
    "внешняя сторона": ("внешняя сторона", "third party"),
    "система": ("система", "the system"),
}
EVENTS: Final[Mapping[str, Pair]] = {
    "registered": ("регистрация", "registration"),
    "human_answer": ("ответ человека", "a human answer"),
    "question": ("вопрос автору", "a question to the author"),
    "refused": ("отказ", "refusal"),
    "joined": ("присоединение к массовому инциденту", "joining a mass incident"),
    "author_wrote": ("сообщение автора", "a message of the author"),
    "wrote_to_author": ("сообщение автору", "a message to the author"),
    "approver_decided": ("решение согласующего", "the approver's decision"),
    "taken": ("взят в работу", "taken into work"),
    "estimated": ("оценка", "the estimate"),
    "date_named": ("назван срок", "a date was named"),
    "returned": ("возврат", "return"),
    "outage_began": ("начало простоя", "an outage began"),
    "outage_ended": ("конец простоя", "the outage ended"),
    "called": ("звонок автору", "a call to the author"),
    "worked_around": ("дан обход", "a workaround was given"),
    "works_announced": ("объявлены работы", "works were announced"),
}
NEEDS: Final[Mapping[str, Pair]] = {
    "responsible": ("ответственный", "a responsible"),
    "question": ("вопрос", "a question"),
    "ground": ("основание", "a ground"),
    "closure_code": ("код закрытия", "a closure code"),
    "answer": ("ответ автору", "an answer to the author"),
    "reason": ("причина", "a reason"),
    "approver": ("согласующий", "an approver"),
    "third_party": ("кто", "who"),
    "foreign_number": ("номер обращения", "their number"),
    "check_date": ("дата проверки", "a date to check"),
    "date": ("дата", "a date"),
    "consent": ("согласие автора", "the author's consent"),
    "result": ("результат", "a result"),
    "author_answer": ("ответ автора", "the author's answer"),
    "decision": ("решение", "a decision"),
    "what_is_wrong": ("что не так", "what is wrong"),
    "appeal_decision": ("решение по жалобе", "a decision on the appeal"),
}
AGAIN: Final[Mapping[str, Pair]] = {
    "no": ("не идут", "not again"),
    "remainder": ("с остатка", "from the remainder"),
    "restart": ("заново", "anew"),
}
IN_FLIGHT: Final[Mapping[str, Pair]] = {
    "earlier": (
        "раньшее из прежнего срока и «сейчас + новая норма»",
        "the earlier of the old date and “now + the new norm”",
    ),
    "from_registration": (
        "от регистрации по новой норме, с сохранением пауз",
        "from registration by the new norm, pauses kept",
    ),
    "from_now": ("новая норма от момента изменения", "the new norm from the moment of the change"),
    "keep": ("срок не меняется", "the date stays"),
}
NOTICES: Final[Mapping[str, Pair]] = {
    "registered": ("запрос зарегистрирован", "a ticket is registered"),
    "assigned": ("назначен ответственный", "somebody is assigned"),
    "question": ("вопрос", "a question"),
    "result": ("результат", "a result"),
    "new_date": ("новый срок", "a new date"),
    "reminder": ("напоминание", "a reminder"),
    "state_changed": ("смена состояния", "a change of state"),
    "message": ("сообщение", "a message"),
    "closed": ("запрос закрыт", "a ticket is closed"),
    "escalation": ("эскалация", "escalation"),
    "approval_asked": ("просьба о согласовании", "an approval is asked for"),
    "mass_incident": ("массовый инцидент", "a mass incident"),
}
DELIVERIES: Final[Mapping[str, Pair]] = {
    "letter": ("письмо", "a letter"),
    "digest": ("сводка за день", "the day's digest"),
    "page": ("на странице запроса", "on the page of the ticket"),
}
OUTCOMES: Final[Mapping[str, Pair]] = {
    "solved": ("решён", "solved"),
    "unsolved": ("не решён", "not solved"),
    "not_counted": ("не считается", "not counted"),
}
ON_ABSENCE: Final[Mapping[str, Pair]] = {
    "due_before_return": (
        "запросы, срок которых наступит до возвращения",
        "tickets that fall due before the return",
    ),
    "all": ("все открытые запросы", "all open tickets"),
    "to_queue": (
        "все открытые запросы, а не взятые в работу возвращаются в общую очередь",
        "all open tickets, and those not yet taken into work return to the common queue",
    ),
    "keep": ("никакие запросы", "no tickets"),
}
AFTER_RETURN: Final[Mapping[str, Pair]] = {
    "responsible_decides": (
        "обратно они переходят только по решению ответственного",
        "they come back only if the responsible decides so",
    ),
    "come_back": ("после возвращения они переходят обратно", "after the return they come back"),
}
CHAINED: Final[Mapping[str, Pair]] = {
    "not_inherited": (
        "заместитель заместителя не наследует",
        "the deputy's deputy does not inherit",
    ),
    "inherited": (
        "если нет и заместителя, за него действует его заместитель",
        "when the deputy is away too, his own deputy steps in",
    ),
}
ANNEXES: Final[Mapping[str, Pair]] = {
    "people": ("Люди и роли", "People and roles"),
    "zones": ("Держатели зон", "Holders of zones"),
    "deputies": ("Заместители", "Deputies"),
    "duty": ("Дежурства", "Duty"),
    "vip": ("ВИП", "VIP"),
    "urgent_operations": ("Срочные операции", "Urgent operations"),
    "catalogue": ("Каталог услуг", "Catalogue of services"),
    "calendar": ("Календарь года", "Calendar of the year"),
    "critical_periods": ("Критические периоды", "Critical periods"),
    "customers": ("Заказчики", "Customers"),
}
WEEKDAYS: Final[Mapping[str, tuple[str, ...]]] = {
    "ru": ("пн", "вт", "ср", "чт", "пт", "сб", "вс"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
HAPPENINGS: Final[Mapping[str, Pair]] = {
    "answered": ("ответ автору", "an answer to the author"),
    "author_wrote": ("сообщение автора", "a message of the author"),
    "estimated": ("оценка", "the estimate"),
    "decided": ("согласовано", "approved"),
    "declined": ("не согласовано", "declined"),
    "planned": ("назван срок", "a date was named"),
    "handed_over": ("передан другой линии", "handed over to another line"),
    "joined": ("присоединён к массовому инциденту", "joined to a mass incident"),
    "detached": ("отделён от массового инцидента", "detached from the mass incident"),
    "parent_resolved": ("массовый инцидент устранён", "the mass incident is resolved"),
    "attention_asked": ("автор просит внимания руководителя", "the author asks for the head's attention"),
    "priority_disputed": ("спор о приоритете", "a dispute about the priority"),
    "zone_disputed": ("спор о зоне", "a dispute about the zone"),
    "rated": ("автор поставил оценку", "the author gave a mark"),
    "outage_began": ("начался простой", "an outage began"),
    "outage_ended": ("работа восстановлена", "service was recovered"),
}
DEED_ACTIONS: Final[Mapping[str, Pair]] = {
    "name_new_date": ("назвать автору новый срок", "to name a new date to the author"),
    "review": ("разбор на недельном совещании", "a review at the weekly meeting"),
}
SHOWN: Final[Mapping[str, Pair]] = {
    "stands": ("часы стоят", "the clock stands"),
    "met": ("выполнено в срок", "met"),
    "missed": ("нарушено", "missed"),
    "by_plan": ("по плану", "by plan"),
    "no_norm": ("без срока", "no norm"),
    "not_started": ("не идёт", "not running"),
    "not_offered": ("не оказывается", "not offered"),
}
CATEGORIES: Final[Mapping[str, Pair]] = {
    "new": ("новый", "new"),
    "assigned": ("назначен", "assigned"),
    "in_progress": ("в работе", "in progress"),
    "awaiting_author": ("ждёт автора", "awaiting the author"),
    "awaiting_approval": ("ждёт согласования", "awaiting approval"),
    "awaiting_third_party": ("ждёт внешних", "awaiting a third party"),
    "scheduled": ("запланирован", "scheduled"),
    "backlog": ("в плане доработок", "in the backlog"),
    "resolved": ("исполнен", "resolved"),
    "closed": ("закрыт", "closed"),
    "rejected": ("отклонён", "rejected"),
    "withdrawn": ("отозван", "withdrawn"),
}
