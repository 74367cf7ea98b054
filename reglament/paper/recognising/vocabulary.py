"""What the words of regulations mean: priorities, measures of time, kinds, channels, roles."""

# ruff: noqa: E501 -- patterns and sentences stay whole
from __future__ import annotations

import re
from typing import Final

CLAUSE_NUMBER: Final = re.compile(r"\d{1,3}(?:\.\d{1,3}){0,5}")
ABOUT_NORMS: Final = re.compile(
    r"срок|время|времен|не реже|не чаще|кажд|every|не более|не позднее|не позже|не дольше|в течение|\bдо\b|\bза\b|не превыша|"
    r"within|time|no later|at most|not exceed|up to|target|не долее|норма",
    re.IGNORECASE,
)
PRIORITY_HEAD: Final = re.compile(
    r"приоритет|критичност|уров\w+ (?:важност|критичн|серь[её]зн)|степен\w+ (?:важност|критичн)|важност|"
    r"priorit|severity|критичн",
    re.IGNORECASE,
)
KIND_HEAD: Final = re.compile(
    r"\bвид|\bтип|категори|вид\w* (?:запрос|обращ|заявк|услуг)|услуг|обращени|\bkind|\btype|categor|request|"
    r"\bзаявк|класс\b",
    re.IGNORECASE,
)
COMPLEXITY_HEAD: Final = re.compile(r"сложност|complexit|трудоёмк|трудоемк", re.IGNORECASE)
MEANING_HEAD: Final = re.compile(
    r"описани|определени|признак|критери|значит|характеристик|что это|пояснени|содержани|влияни|услови|"
    r"descri|defin|criteri|meaning|what|sign|impact|example",
    re.IGNORECASE,
)
_LEVELS: Final = (
    r"критич\w*",
    r"аварийн\w*",
    r"экстренн\w*",
    r"наивысш\w*",
    r"срочн(?!ост)\w*",
    r"неотложн\w*",
    r"высок\w*",
    r"высш\w*",
    r"средн\w*",
    r"обычн\w*",
    r"нормальн\w*",
    r"стандартн\w*",
    r"планов\w*",
    r"низк\w*",
    r"минимальн\w*",
    r"critical",
    r"urgent",
    r"high(?:est)?",
    r"medium",
    r"normal",
    r"moderate",
    r"major",
    r"minor",
    r"low(?:est)?",
    r"standard",
    r"trivial",
    r"blocker",
)
LEVEL: Final = re.compile(rf"\b(?:{'|'.join(_LEVELS)})\b", re.IGNORECASE)
CODE: Final = re.compile(
    r"(?<![\w.])(?:[ПPРS]|Sev\.?|SEV|[Пп]риоритет|[Уу]ровень|[Pp]riority|[Ss]everity|[Ll]evel)[\s-]?[0-5](?![\w,]|\.\d)"
)
"""How priorities are called in short: «П1», “P2”, «приоритет 3»."""
CLASS: Final = re.compile(r"(?<![\w.])[СCКK][\s-]?[0-5](?![\w,]|\.\d)")
"""How classes of complexity are."""
IMPACT: Final = re.compile(r"влияни|охват|масштаб|impact|воздейств", re.IGNORECASE)
URGENCY: Final = re.compile(r"срочност|urgenc", re.IGNORECASE)
ROLE_NOUN: Final = re.compile(
    r"\b(?:сотрудник|работник|лицо|лица|специалист|подразделени|пользовател|руководител|инженер|менеджер|групп|"
    r"служб|отдел|организаци|представител|консультант|оператор|employee|person|staff|user|team|engineer|manager|"
    r"specialist|who\b)",
    re.IGNORECASE,
)
ROLES: Final = re.compile(
    r"\b(?:диспетчер|координатор|консультант|дежурн\w{2,3} (?:инженер|администратор|специалист)|системн\w{2,3} администратор|"
    r"администратор|руководител\w (?:службы|отдела|линии|группы|ИТ|поддержки|проекта)|менеджер\w? (?:инцидентов|проблем|сервиса|услуг\w?|проекта)|"
    r"сервис-менеджер|владел\w+ (?:сервиса|услуги|процесса|системы)|куратор|супервизор|ответственн\w{2,3} (?:исполнитель|лицо)|"
    r"согласующ\w{2,3}|оператор|инженер|эксперт|аналитик|dispatcher|coordinator|service manager|"
    r"incident manager|duty engineer|account manager|support engineer|supervisor)",
    re.IGNORECASE,
)
VAGUE: Final = re.compile(
    r"в (?:кратчайши\w+|разумн\w+|возможно коротк\w+|минимальн\w+|установленн\w+|максимально сжат\w+) срок\w*|"
    r"незамедлительн\w*|немедленн\w*|оперативн\w+|своевременн\w+|как можно (?:скорее|быстрее)|"
    r"по возможности|в первоочередном порядке|регулярно|периодически|заблаговременн\w*|в установленном порядке|"
    r"as soon as (?:possible|practicable)|\bASAP\b|promptly|immediately|(?:in|within) (?:a )?(?:reasonable|due) time|"
    r"in a timely manner|regularly|periodically|commercially reasonable",
    re.IGNORECASE,
)
NO_NORM: Final = (
    (
        re.compile(
            r"по план|согласно план|в соответствии с план|по согласован|by plan|as planned|(?:by|upon) agreement|as agreed",
            re.IGNORECASE,
        ),
        ("по плану", "by plan"),
    ),
    (
        re.compile(
            r"не регламентир|без срока|без нормы|не установлен|не ограничен|не нормир|no norm|no target|best effort",
            re.IGNORECASE,
        ),
        ("без срока", "no norm"),
    ),
    (
        re.compile(
            r"не оказыва|не предоставл|не предлага|не поддержива|not offered|not provided", re.IGNORECASE
        ),
        ("не оказывается", "not offered"),
    ),
)
"""Cells without a number that say something the language has a word for."""
OTHERS: Final = {"ru": "прочие", "en": "others"}
"""The row of everything that has none of its own."""
