"""Reasons and doubts about a mail in words."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from reglament.intake.mail.reading.judging import Verdict, Why

REASONS = {
    Why.OWN: _("письмо нашей же службы вернулось к ней"),
    Why.BOUNCE: _("почтовый сервер сообщает, что письмо не доставлено"),
    Why.RECEIPT: _("уведомление о прочтении"),
    Why.OUT_OF_OFFICE: _("автоответ: человека нет на месте"),
    Why.AUTO_REPLY: _("автоответ: отвечать на него нельзя, чтобы машины не писали друг другу"),
    Why.LIST: _("рассылка"),
    Why.NO_SENDER: _("нет адреса отправителя, которому можно ответить"),
    Why.MANY_SENDERS: _("в письме несколько отправителей: непонятно, чьё оно"),
    Why.SPRAYED: _("письмо отправлено на адреса ответа многих запросов сразу"),
    Why.EMPTY: _("в письме ничего нет"),
    Why.UNREADABLE: _("письмо нельзя разобрать: сохранено как пришло"),
    Why.TOKEN: _("ответ на наше письмо"),
    Why.CLAIMED: _("новый запрос: номер в теме ничего не доказывает"),
    Why.FRESH: _("новый запрос"),
}
PROBLEMS = {
    "charset.unknown": _("кодировка не названа или неизвестна, угадана по буквам"),
    "charset.wrong": _("названа не та кодировка, угадана по буквам"),
    "charset.broken": _("часть букв испорчена"),
    "encoding.unknown": _("неизвестный способ передачи, взято как есть"),
    "encoding.broken": _("вложение или текст повреждены при передаче"),
    "encoding.appended": _("к закодированной части что-то дописано"),
    "header.doubled": _("заголовок, который бывает один, стоит дважды"),
    "from.none": _("нет заголовка From"),
    "from.many": _("отправителей несколько"),
    "from.unreadable": _("адрес отправителя не разобрать"),
    "from.pretends": _("в имени отправителя другой адрес"),
    "html.long": _("оформление слишком велико, взят только текст"),
    "html.deep": _("оформление вложено слишком глубоко, взят только текст"),
    "text.differs": _("текст и оформленная часть говорят разное"),
    "text.long": _("текст обрезан, весь он в исходном письме"),
    "tnef.broken": _("winmail.dat повреждён"),
    "encrypted": _("письмо или его часть зашифрованы"),
}
LIMITS = {
    "size": _("больше 50 МБ"),
    "header.block": _("слишком длинный заголовок"),
    "header.line": _("слишком длинная строка заголовка"),
    "header.count": _("слишком много заголовков"),
    "parts": _("слишком много частей"),
    "depth": _("части вложены слишком глубоко"),
    "recipients": _("слишком много получателей"),
    "time": _("разбор занял слишком много времени или памяти"),
}


def reason(verdict: Verdict, limit: str = "") -> str:
    """Why, in the language that is active."""
    said = str(REASONS[verdict.why])
    return f"{said} ({LIMITS[limit]})" if limit in LIMITS else said


PARKED = {
    **{why.value: sentence for why, sentence in REASONS.items()},
    "stranger": _("отправитель неизвестен службе"),
    "stranger-reply": _("ответ по запросу с чужого адреса или без подтверждения отправителя"),
    "unproven-staff": _("ответ сотрудника, подлинность которого почтовый сервер не подтвердил"),
    "refused": _("регламент не позволяет"),
    "no-edition": _("для отправителя нет действующего регламента"),
    "too-large": _("письмо слишком велико: сохранён его заголовок, само оно осталось на почтовом сервере"),
    "failed": _("письмо не удалось обработать"),
    "forged": _("почтовый сервер считает отправителя подделанным"),
}


STATES = {
    "waiting": _("ждёт разбора"),
    "new": _("стало запросом"),
    "added": _("добавлено к запросу"),
    "duplicate": _("такое письмо уже было"),
    "parked": _("отложено"),
    "dropped": _("решено ничего не делать"),
}


def state(code: str) -> str:
    """What became of a letter."""
    return str(STATES[code])


def parked(reason: str, detail: str = "") -> str:
    """Why a letter is parked, or what is to be said of one that is not."""
    said = str(PARKED.get(reason, ""))
    more = str(LIMITS.get(detail, detail))
    return f"{said}: {more}" if said and more else said or more
