"""Words of the language that a draft uses, Russian and English. A test holds them against the schema."""

from __future__ import annotations

from typing import Final

KEYS: Final = {
    "формат": "format",
    "наследует": "inherits",
    "документ": "document",
    "название": "title",
    "организация": "organisation",
    "редакция": "edition",
    "действует_с": "effective_from",
    "утверждён": "approved",
    "утверждает": "approved_by",
    "введён": "enacted",
    "пересмотр": "review",
    "пользователей": "users",
    "календари": "calendars",
    "часовой_пояс": "time_zone",
    "производственный_календарь": "official_calendar",
    "страна": "country",
    "единица": "unit",
    "короткий_день": "short_day",
    "классификация": "classification",
    "виды": "kinds",
    "код": "code",
    "что_это": "what",
    "пример": "example",
    "эскалация": "escalation",
    "линии": "tiers",
    "кто": "who",
    "делает": "does",
    "по_просьбе_автора": "on_request",
    "ответ_за": "answer_within",
    "зоны": "zones",
    "система": "system",
    "лк_делает": "desk_does",
    "лк_не_делает": "desk_does_not",
    "кому_передать": "redirect_to",
    "спор_о_зоне": "dispute",
    "вне_зоны": "outside",
    "перенаправить_за": "redirect_within",
    "за": "within",
    "каналы": "channels",
    "принимается": "accepted",
    "адрес": "address",
    "роли": "roles",
    "группа": "group",
    "замещение": "substitution",
    "предупредить_за": "announce",
    "инициирование": "intake",
    "отказ": "refusal",
    "обжаловать_за": "appeal_within",
    "приоритет": "priority",
    "перечень": "list",
    "значит": "means",
    "печатается": "printed_as",
    "влияние": "impact",
    "срочность": "urgency",
    "матрица": "matrix",
    "оспорить": "dispute",
    "сложность": "complexity",
    "трудоёмкость": "effort",
    "признак": "sign",
    "сроки": "terms",
    "изменения": "changes",
    "оценка": "estimate",
    "согласование": "approval_within",
    "обмен": "exchange",
    "информирование": "updates",
    "не_реже": "at_least_every",
    "ответ_автора": "author_silent",
    "согласующий_молчит": "approver_silent",
    "закрыть_через": "close_after",
    "результат": "result",
    "приёмка": "acceptance",
    "срок": "term",
    "возобновление": "reopening",
    "в_течение": "within",
    "показатели": "measures",
    "линия": "line",
    "цель": "target",
    "вес": "weight",
    "условие": "condition",
    "доступность": "availability",
    "масштаб": "scales",
    "что": "what",
    "восстановить_за": "recover_within",
    "санкции": "sanctions",
    "ступени": "steps",
    "от": "from",
    "не_начисляется": "not_paid",
    "за_каждое_превышение_Т8": "per_breach",
    "не_больше_за_месяц": "cap",
    "свои_слова": "own_words",
    "заголовок": "heading",
    "также": "also",
    "п": "clause",
}
"""Keys of the schema; what is not here is a name."""
NAMES: Final = {
    "служба": "service",
    "дежурство": "duty",
    "реакция": "response",
    "исполнение": "resolution",
    "пн-пт": "mon-fri",
    "пн-вс": "mon-sun",
    "портал": "portal",
    "почта": "email",
    "телефон": "phone",
    "мессенджер": "messenger",
    "чат": "chat",
    "кнопка_в_1С": "button_in_1C",
    "система_учёта": "service_desk",
    "лично": "in_person",
}
"""Names that a draft gives by itself."""
DAYS: Final = {"пн": "mon", "вт": "tue", "ср": "wed", "чт": "thu", "пт": "fri", "сб": "sat", "вс": "sun"}
VALUES: Final = {"да": "yes", "нет": "no", "р": "w", "д": "d", "круглосуточно": "round the clock"}


def key_in(word: str, language: str, *, inherits: bool = False) -> str:
    """A key of the draft in the words of a language. A preset that is inherited has its own names."""
    if language == "ru":
        return word
    known = KEYS.get(word) or ("" if inherits else NAMES.get(word))
    if known:
        return known
    days = word.split("-")
    return "-".join(DAYS[day] for day in days) if all(day in DAYS for day in days) else word


def value_in(text: str, language: str) -> str:
    """A fixed value of the draft in the words of a language."""
    return text if language == "ru" else VALUES.get(text, text)
