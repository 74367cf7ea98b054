"""Closed phrases of sections 3.3-3.6 and of the annexes."""

from __future__ import annotations

from typing import Final

from reglament.engine.regulation.annexes import DayKind
from reglament.engine.regulation.exchange import AnswerResumes, Delivery, Notice
from reglament.engine.regulation.intake import (
    AcceptedBy,
    ClocksAfterCorrection,
    OtherAuthorDuplicate,
    SameAuthorDuplicate,
    SecondTopic,
    WrongCategory,
)
from reglament.engine.regulation.result import AcceptanceSilence, NewWish, Outcome, TooLate
from reglament.engine.regulation.terms import (
    AfterApproval,
    AuthorDisagrees,
    Disagreement,
    JoinedReaction,
    JoinedResolution,
    NewContacts,
    Overrun,
    ParentResolved,
)

from .closed import Words

SECOND_TOPIC: Final[Words] = {
    SecondTopic.NEW_LINKED: (
        "ответственный заводит новый связанный запрос",
        "the responsible opens a new linked ticket",
        "новый связанный запрос",
        "a new linked ticket",
    ),
}
WITHIN_REACTION: Final[Words] = {
    None: ("в пределах реакции", "within the reaction norm", "в пределах Т1", "within T1"),
}
ACCEPTED_BY: Final[Words] = {
    AcceptedBy.EITHER: ("любой из двух", "either"),
    AcceptedBy.AUTHOR: ("автор", "author"),
    AcceptedBy.BENEFICIARY: ("получатель", "beneficiary"),
}
SAME_AUTHOR: Final[Words] = {
    SameAuthorDuplicate.CLOSE_AND_LINK: (
        "закрыть со ссылкой, переписку перенести",
        "close with a link, move the messages",
    ),
}
OTHER_AUTHOR: Final[Words] = {
    OtherAuthorDuplicate.JOIN_MASS_INCIDENT: (
        "присоединить к массовому инциденту",
        "join the mass incident",
    ),
}
CORRECTED_BY: Final[Words] = {
    WrongCategory.DESK_SILENTLY: (
        "ЛК молча, с записью в истории",
        "the desk silently, noted in the history",
        "линия молча, с записью в истории",
        "the line silently, noted in the history",
    ),
}
CLOCKS_KEPT: Final[Words] = {ClocksAfterCorrection.NOT_RESET: ("не сбрасываются", "not reset")}
SHIFTS: Final[Words] = {
    1: ("на 1 выше", "one up"),
    2: ("на 2 выше", "two up"),
}
DISAGREEMENT: Final[Words] = {Disagreement.REFUSAL_WINS: ("отказ сильнее", "refusal wins")}
AFTER_APPROVAL: Final[Words] = {
    AfterApproval.PLANNED_DATE: (
        "плановая дата становится сроком",
        "the planned date becomes the deadline",
    ),
}
OVERRUN: Final[Words] = {Overrun.NEW_APPROVAL: ("повторное согласование", "a new approval")}
NEVER_LATER: Final[Words] = {True: ("обещанная не отодвигается", "once promised never later")}
NEW_CONTACTS: Final[Words] = {
    NewContacts.OFFER_TO_JOIN: ("предложить присоединиться", "offer to join"),
}
JOINED_REACTION: Final[Words] = {
    JoinedReaction.STOPPED_BY_JOIN: ("остановлена присоединением", "stopped by joining"),
}
JOINED_RESOLUTION: Final[Words] = {JoinedResolution.AS_PARENT: ("по главному", "as the parent")}
PARENT_RESOLVED: Final[Words] = {
    ParentResolved.CHILDREN_RESOLVED: ("дочерние исполнены", "children are resolved"),
}
AUTHOR_DISAGREES: Final[Words] = {AuthorDisagrees.DETACH: ("отделить запрос", "detach the ticket")}
NOTICES: Final[Words] = {
    Notice.REGISTERED: ("зарегистрирован", "registered"),
    Notice.ASSIGNED: ("назначен", "assigned"),
    Notice.QUESTION: ("вопрос", "question"),
    Notice.RESULT: ("результат", "result"),
    Notice.NEW_DATE: ("новый срок", "new date"),
    Notice.REMINDER: ("напоминание", "reminder"),
    Notice.STATE_CHANGED: ("смена состояния", "change of state"),
    Notice.MESSAGE: ("сообщение", "message"),
    Notice.CLOSED: ("закрыт", "closed"),
    Notice.ESCALATION: ("эскалация", "escalation"),
    Notice.APPROVAL_ASKED: ("согласование", "approval asked"),
    Notice.MASS_INCIDENT: ("массовый инцидент", "mass incident"),
}
DELIVERIES: Final[Words] = {
    Delivery.LETTER: ("письмо", "letter"),
    Delivery.DIGEST: ("сводка", "digest"),
    Delivery.PAGE: ("на странице", "page"),
}
ANSWER_RESUMES: Final[Words] = {AnswerResumes.AT_ONCE: ("сразу", "at once")}
RETROACTIVE: Final[Words] = {False: ("нельзя", "not allowed")}
SILENCE: Final[Words] = {
    AcceptanceSilence.ACCEPT: ("принят по умолчанию", "accepted by default"),
    AcceptanceSilence.HOLD: ("не закрывать", "hold"),
}
NEW_WISH: Final[Words] = {NewWish.NEW_TICKET: ("новый запрос", "a new ticket")}
OUTCOMES: Final[Words] = {
    Outcome.SOLVED: ("решён", "solved"),
    Outcome.UNSOLVED: ("не решён", "unsolved"),
    Outcome.NOT_COUNTED: ("не считается", "not counted"),
}
NOT_COUNTED: Final[Words] = {False: ("не считается", "not counted")}
TOO_LATE: Final[Words] = {
    TooLate.NEW_LINKED: ("новый запрос со ссылкой на старый", "a new linked ticket"),
}
AMENDMENT_ANNEXES: Final[Words] = {
    "vip": ("вип", "vip"),
    "critical_periods": ("критические_периоды", "critical_periods"),
    "urgent_operations": ("срочные_операции", "urgent_operations"),
}
DAY_KINDS: Final[Words] = {
    DayKind.OFF: ("выходной", "off"),
    DayKind.WORKING: ("рабочий", "working"),
    DayKind.SHORT: ("короткий", "short"),
}
