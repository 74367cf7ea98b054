"""What may stand in a fact: the words of the file, and the `data` that each kind of fact carries."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from reglament.engine.facts import FactKind


class Sort(Enum):
    """What a value of `data` is; the value names the error when it is not."""

    NAME = "text"  # a name or a reference
    NUMBER = "number"
    FLAG = "flag"
    INSTANT = "moment"
    SEQ = "earlier"  # the number of an earlier fact
    NAMES = "names"


# Russian words of the file's own keys; the English ones are the canonical ones.
KEYS: Mapping[str, str] = {
    "формат": "format",
    "запрос": "ticket",
    "часовой_пояс": "time_zone",
    "записи": "facts",
    "№": "seq",
    "когда": "at",
    "записано": "recorded_at",
    "что": "kind",
    "кто": "actor",
    "состояние": "state",
    "приоритет": "priority",
    "сложность": "complexity",
    "зона": "zone",
    "ответственный": "responsible",
    "данные": "data",
}
FILE_KEYS = frozenset({"format", "ticket", "time_zone", "facts"})
FACT_KEYS = frozenset(KEYS.values()) - FILE_KEYS

KINDS: Mapping[str, FactKind] = {
    "зарегистрирован": FactKind.REGISTERED,
    "разобран": FactKind.CLASSIFIED,
    "назначен": FactKind.ASSIGNED,
    "переход": FactKind.MOVED,
    "ответ": FactKind.ANSWERED,
    "автоответ": FactKind.AUTO_ANSWERED,
    "автор написал": FactKind.AUTHOR_WROTE,
    "заметка": FactKind.NOTED,
    "вложение": FactKind.ATTACHED,
    "звонок автору": FactKind.CALLED,
    "оценка": FactKind.ESTIMATED,
    "решение согласующего": FactKind.DECIDED,
    "план": FactKind.PLANNED,
    "передан": FactKind.HANDED_OVER,
    "присоединён": FactKind.JOINED,
    "отделён": FactKind.DETACHED,
    "главный исполнен": FactKind.PARENT_RESOLVED,
    "связан": FactKind.LINKED,
    "просьба о внимании": FactKind.ATTENTION_ASKED,
    "ответ на просьбу": FactKind.ATTENTION_ANSWERED,
    "приоритет оспорен": FactKind.PRIORITY_DISPUTED,
    "спор решён": FactKind.DISPUTE_DECIDED,
    "оценён": FactKind.RATED,
    "простой начался": FactKind.OUTAGE_BEGAN,
    "простой кончился": FactKind.OUTAGE_ENDED,
    "редакция сменилась": FactKind.EDITION_CHANGED,
    "отменено": FactKind.RETRACTED,
    "часы остановились": FactKind.CLOCK_STOPPED,
    "срок нарушен": FactKind.BREACHED,
    "напомнили": FactKind.REMINDED,
    "сообщили": FactKind.ESCALATED,
}

_EVERYWHERE: Mapping[str, Sort] = {
    "annex": Sort.NAME,
    "reason": Sort.NAME,
    "text": Sort.NAME,
    "source": Sort.NAME,
}
_TOLD: Mapping[str, Sort] = {"rule": Sort.NAME, "anchor": Sort.SEQ, "to": Sort.NAMES, "action": Sort.NAME}

DATA: Mapping[FactKind, Mapping[str, Sort]] = {
    FactKind.REGISTERED: dict.fromkeys(
        ("kind", "channel", "impact", "urgency", "author", "beneficiary", "edition", "organisation"),
        Sort.NAME,
    ),
    FactKind.CLASSIFIED: {
        **dict.fromkeys(("kind", "impact", "urgency", "modifier"), Sort.NAME),
        "triage": Sort.FLAG,
    },
    FactKind.MOVED: {
        **dict.fromkeys(
            ("transition", "code", "ground", "approver", "third_party", "number", "rule"), Sort.NAME
        ),
        "until": Sort.INSTANT,
        "consent": Sort.FLAG,
    },
    FactKind.AUTHOR_WROTE: {"thanks": Sort.FLAG},
    FactKind.ESTIMATED: {"hours": Sort.NUMBER, "until": Sort.INSTANT},
    FactKind.DECIDED: {"granted": Sort.FLAG, "until": Sort.INSTANT},
    FactKind.PLANNED: {"until": Sort.INSTANT, "consent": Sort.FLAG},
    FactKind.HANDED_OVER: {"tier": Sort.NAME},
    FactKind.JOINED: {"parent": Sort.NAME},
    FactKind.LINKED: {"link": Sort.NAME, "other": Sort.NAME},
    FactKind.RATED: {"mark": Sort.NUMBER},
    FactKind.EDITION_CHANGED: {"edition": Sort.NAME},
    FactKind.RETRACTED: {"retracts": Sort.SEQ},
    FactKind.CLOCK_STOPPED: {
        "clock": Sort.NAME,
        "due": Sort.INSTANT,
        "spent": Sort.NUMBER,
        "met": Sort.FLAG,
        "rules": Sort.NAME,
    },
    FactKind.BREACHED: {"clock": Sort.NAME, "due": Sort.INSTANT},
    FactKind.REMINDED: _TOLD,
    FactKind.ESCALATED: _TOLD,
}


def data_of(kind: FactKind) -> Mapping[str, Sort]:
    """The keys that `data` of such a fact may have, and what stands behind them."""
    return {**_EVERYWHERE, **DATA.get(kind, {})}
