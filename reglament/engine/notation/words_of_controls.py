"""The words of control tables."""

from __future__ import annotations

from typing import Final

from reglament.engine.regulation.questions import CodeCase, Count, Right, Short, Switch, Window

from .closed import Words

RIGHTS: Final[Words] = {
    Right.SEE_TICKETS: ("видеть запрос", "see the ticket"),
    Right.SEE_NOTES: ("видеть внутренние заметки", "see internal notes"),
    Right.SET_KIND: ("ставить вид", "set the kind"),
    Right.SET_PRIORITY: ("ставить приоритет", "set the priority"),
    Right.DISPUTE_PRIORITY: ("оспорить приоритет", "dispute the priority"),
    Right.JUDGE_PRIORITY: ("решить спор о приоритете", "judge a dispute about priority"),
    Right.JUDGE_ZONE: ("решить спор о зоне", "judge a dispute about the zone"),
    Right.ANSWER_UNTIL_ZONE_JUDGED: (
        "отвечать до решения спора о зоне",
        "answer until the zone is judged",
    ),
    Right.CHANGE_COMPLEXITY: ("менять сложность", "change the complexity"),
    Right.CHANGE_COMPLEXITY_LATE: ("менять сложность после срока", "change the complexity late"),
    Right.DECLARE_MASS_INCIDENT: ("объявить массовый инцидент", "declare a mass incident"),
    Right.ANSWER_ATTENTION: ("ответить на просьбу о внимании", "answer a call for attention"),
    Right.JUDGE_APPEAL: ("решить жалобу на отказ", "judge an appeal"),
    Right.OVERRULE_REFUSAL: ("отменить отказ согласующего", "overrule an approver"),
    Right.RESCHEDULE_AGAIN: ("перенести срок ещё раз", "move the date once more"),
    Right.ALLOW_PAUSE: ("разрешить паузу", "allow a pause"),
    Right.RETURN_RESULT: ("вернуть результат", "return a result"),
    Right.JUDGE_RETURN: ("разобрать возвраты", "look into returns"),
    Right.WITHDRAW: ("отозвать запрос", "withdraw a ticket"),
    Right.CALL_AFTER_LOW_MARK: ("позвонить после низкой оценки", "call after a low mark"),
    Right.ENTER_AFTERWARDS: ("внести задним числом", "enter afterwards"),
    Right.RECORD_EMERGENCY: ("записать аварию вне часов", "record an emergency out of hours"),
    Right.STEP_IN_LAST: ("заменить при отсутствии заместителя", "step in where there is no deputy"),
    Right.DISPUTE_VERDICT: ("оспорить вердикт о сроке", "dispute a verdict on a term"),
    Right.JUDGE_VERDICT: ("решить спор о вердикте", "judge a disputed verdict"),
    Right.DEVIATE: ("отступить от правила", "depart from a rule"),
    Right.APPROVE_DEVIATION: ("утвердить отступление", "approve a departure"),
    Right.SPEAK_FOR_ABSENT_AUTHOR: ("отвечать за ушедшего автора", "speak for an author who is away"),
}
WINDOWS: Final[Words] = {
    Window.REOPEN: ("возобновить закрытый", "reopen a closed ticket"),
    Window.REOPEN_BY_ANSWER: ("возобновить ответом", "reopen by an answer"),
    Window.APPEAL: ("обжаловать отказ", "appeal against a refusal"),
    Window.UNDO_DUPLICATE: ("отменить пометку «дубль»", "undo a duplicate"),
    Window.REDIRECT: ("перенаправить чужое", "redirect what is not ours"),
    Window.JUDGE_ZONE: ("решить спор о зоне", "judge the zone"),
    Window.JUDGE_PRIORITY: ("решить спор о приоритете", "judge the priority"),
    Window.ANSWER_ATTENTION: ("ответить на просьбу о внимании", "answer a call for attention"),
    Window.ASK_ATTENTION_AGAIN: ("снова просить внимания", "ask for attention again"),
    Window.CALL_AFTER_LOW_MARK: ("позвонить после низкой оценки", "call after a low mark"),
    Window.CALL_SILENT_AUTHOR: ("снова звонить молчащему автору", "call a silent author again"),
    Window.TELL_OF_THIRD_PARTY: ("рассказать о внешней стороне", "tell of the third party"),
    Window.HAND_OVER_OF_ABSENT: ("передать запросы отсутствующего", "hand over of who is absent"),
    Window.LONG_ABSENCE: ("отсутствие ещё короткое", "an absence is still short"),
    Window.ANNOUNCE_ABSENCE: ("напомнить об отпуске", "announce leave"),
    Window.RECORD_EMERGENCY: ("записать аварию вне часов", "record an emergency out of hours"),
    Window.ALIKE_WITHIN: ("считать обращения одинаковыми", "tickets count as alike"),
    Window.DISPUTE_VERDICT: ("оспорить вердикт о сроке", "dispute a verdict on a term"),
    Window.JUDGE_VERDICT: ("решить спор о вердикте", "judge a disputed verdict"),
    Window.LEAST_AFTER_RETURN: ("остаток после возврата", "the rest after a return"),
    Window.LEAST_AFTER_REOPENING: ("остаток после возобновления", "the rest after reopening"),
}
COUNTS: Final[Words] = {
    Count.HAND_OVERS: ("передач без тревоги", "hand-overs without alarm"),
    Count.INCOMPLETE_RETURNS: ("возвратов неполного", "returns of an incomplete ticket"),
    Count.FALSE_ALARMS: ("ложных вызовов подряд", "false alarms in a row"),
    Count.COMPLEXITY_CHANGES: ("изменений сложности", "changes of complexity"),
    Count.COMPLEXITY_SHARE: (
        "процент срока до смены сложности",
        "per cent of the term until complexity is fixed",
    ),
    Count.OVERRUN_TOLERANCE: ("процент сверх оценки", "per cent beyond the estimate"),
    Count.RESCHEDULES: ("переносов с согласия автора", "reschedules with the author"),
    Count.ALIKE: ("одинаковых до массового", "alike before a mass incident"),
    Count.PAUSES: ("пауз без тревоги", "pauses without alarm"),
    Count.RETURNS: ("разбираемый возврат", "the return looked into"),
    Count.LOWEST_MARK: ("низшая оценка", "the lowest mark"),
    Count.HIGHEST_MARK: ("высшая оценка", "the highest mark"),
    Count.LOW_MARK: ("звонок при оценке ниже", "a call below the mark"),
    Count.MARKS_SHOWN: ("оценок до показа", "marks before they are shown"),
    Count.PERSONAL_MEASURES: ("закрытых для личных показателей", "closed for personal measures"),
}
SWITCHES: Final[Words] = {
    Switch.ONE_TOPIC: ("в запросе одна тема", "one topic in a ticket"),
    Switch.FOR_OTHERS: ("можно подать за другого", "one may file for another"),
    Switch.AUTHOR_ACCEPTS_FOR_OTHER: ("поданное за другого примет автор", "the author accepts for another"),
    Switch.BENEFICIARY_ACCEPTS: ("поданное за другого примет получатель", "the beneficiary accepts"),
    Switch.QUESTION_IS_REACTION: ("вопрос автору — это реакция", "a question is a reaction"),
    Switch.OPEN_MOVE_TO_NEW_EDITION: ("открытые переходят на новую редакцию", "open tickets move on"),
    Switch.TICKETS_COME_BACK: ("после отпуска запросы возвращаются сами", "tickets come back after leave"),
    Switch.DEPUTY_OF_DEPUTY: ("заместитель заместителя вступает сам", "the deputy's deputy steps in"),
    Switch.REACTION_NEVER_LATER: ("реакция не отодвигается", "a reaction is never later"),
    Switch.TELL_NEW_PRIORITY: ("о новом приоритете сообщаем автору", "a new priority is told"),
    Switch.TELL_NEW_COMPLEXITY: ("о новой сложности сообщаем автору", "a new complexity is told"),
    Switch.MASS_BY_SIGNAL: ("массовый — и по сигналу наблюдения", "a signal makes it a mass incident"),
    Switch.LATE_ANSWER_REOPENS: ("поздний ответ возобновляет", "a late answer reopens"),
    Switch.THANKS_REOPEN: ("«спасибо» возобновляет", "thanks reopen"),
    Switch.RETURN_IS_REPEAT: ("возврат — повторный запрос", "a return is a repeat"),
    Switch.AMENDMENTS_ADD_UP: ("поправки складываются", "amendments add up"),
    Switch.MAIL_FROM_SERVER: ("письмо считается с почтового сервера", "mail counts from its server"),
    Switch.BACK_ENTRIES_MARKED: ("внесённое задним числом помечается", "entries afterwards are marked"),
    Switch.NO_NUMBER_NO_TICKET: ("нет номера — нет запроса", "no ticket without a number"),
    Switch.DURING_THE_CALL: ("звонок регистрируем сразу", "a call is registered during it"),
    Switch.DESK_REGISTERS_UNOFFICIAL: (
        "просьбу из мессенджера регистрирует линия",
        "staff register what came elsewhere",
    ),
    Switch.ABSENT_ALL_MOVE: ("при отсутствии переходят все запросы", "all tickets of who is absent move"),
    Switch.SANCTIONS_APPLIED: ("санкции применяются", "sanctions are applied"),
}
SHORT: Final[Words] = {
    Short.WORKAROUND_SUFFICES: ("достаточно обхода", "a workaround suffices"),
    Short.WORKAROUND_SOUGHT: ("обход на время ожидания", "a workaround while waiting"),
    Short.NEVER_CLOSED: ("не закрываем по молчанию", "never closed for silence"),
    Short.PAUSED_WITH_CONSENT: ("пауза только с разрешения", "paused with consent alone"),
    Short.NO_REMINDERS: ("не напоминаем о приёмке", "no reminders of acceptance"),
    Short.ACCEPTED_BY_PHONE: ("принимаем в разговоре", "accepted in the call"),
}
CODE_CASES: Final[Words] = {
    CodeCase.DUPLICATE: ("дубль", "a duplicate"),
    CodeCase.OUTSIDE: ("чужая зона", "not our zone"),
    CodeCase.AUTHOR_SILENT: ("автор молчит", "the author is silent"),
    CodeCase.APPROVER_SILENT: ("согласующий молчит", "the approver is silent"),
    CodeCase.NOBODY_ACCEPTED: ("результат никто не принял", "nobody accepted the result"),
}
