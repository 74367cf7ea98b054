"""What may stand in a fact: the words of the file, and the `data` that each kind of fact carries."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from reglament.engine.facts import FactKind


class Sort(Enum):
    """What a value of `data` is; the value names the error when it is not."""

    NAME = "text"  # a name that the edition gives: compared by its key
    REFERENCE = "reference"  # of a person, a text, a rule: kept as written
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
    "согласен": FactKind.AGREED,
    "решение согласующего": FactKind.DECIDED,
    "трудозатраты": FactKind.WORKED,
    "план": FactKind.PLANNED,
    "дан обход": FactKind.WORKED_AROUND,
    "передан": FactKind.HANDED_OVER,
    "присоединён": FactKind.JOINED,
    "отделён": FactKind.DETACHED,
    "главный исполнен": FactKind.PARENT_RESOLVED,
    "связан": FactKind.LINKED,
    "просьба о внимании": FactKind.ATTENTION_ASKED,
    "ответ на просьбу": FactKind.ATTENTION_ANSWERED,
    "приоритет оспорен": FactKind.PRIORITY_DISPUTED,
    "спор решён": FactKind.DISPUTE_DECIDED,
    "зона оспорена": FactKind.ZONE_DISPUTED,
    "спор о зоне решён": FactKind.ZONE_DECIDED,
    "вердикт оспорен": FactKind.VERDICT_DISPUTED,
    "спор о вердикте решён": FactKind.VERDICT_DECIDED,
    "отступление": FactKind.DEVIATED,
    "оценён": FactKind.RATED,
    "простой начался": FactKind.OUTAGE_BEGAN,
    "простой кончился": FactKind.OUTAGE_ENDED,
    "вызов подтверждён": FactKind.ACKNOWLEDGED,
    "роль дана": FactKind.ROLE_GIVEN,
    "работы назначены": FactKind.WORKS_PLANNED,
    "работы объявлены": FactKind.WORKS_ANNOUNCED,
    "редакция сменилась": FactKind.EDITION_CHANGED,
    "объявлен режим": FactKind.REGIME_DECLARED,
    "отменено": FactKind.RETRACTED,
    "часы остановились": FactKind.CLOCK_STOPPED,
    "срок нарушен": FactKind.BREACHED,
    "напомнили": FactKind.REMINDED,
    "сообщили": FactKind.ESCALATED,
}

_EVERYWHERE: Mapping[str, Sort] = {
    **dict.fromkeys(("annex", "reason", "text", "source"), Sort.REFERENCE),
    "back_entry": Sort.FLAG,  # entered later by the head: may lie before facts recorded earlier
}
_BY_TIMER: Mapping[str, Sort] = {
    "rule": Sort.REFERENCE,
    "anchor": Sort.SEQ,
    "turn": Sort.NUMBER,
    "due": Sort.INSTANT,
}
_TOLD: Mapping[str, Sort] = {
    **_BY_TIMER,
    "to": Sort.NAMES,
    "told": Sort.NAMES,  # the persons that these roles and relations were then
    "action": Sort.REFERENCE,
    "held": Sort.FLAG,  # by the trial it goes no higher
}

DATA: Mapping[FactKind, Mapping[str, Sort]] = {
    FactKind.REGISTERED: {
        **dict.fromkeys(("kind", "channel", "impact", "urgency", "modifier", "service"), Sort.NAME),
        **dict.fromkeys(("author", "beneficiary", "edition", "organisation", "contract"), Sort.REFERENCE),
        **dict.fromkeys(("plan", "customer", "band", "regime"), Sort.NAME),  # by which norms may differ
        "triage": Sort.FLAG,
        "calendar": Sort.NAME,  # by which the author lives
        "wished": Sort.INSTANT,  # when the author wants it
        "due": Sort.INSTANT,  # of a duty that has a day of its own
        "duty": Sort.NAME,  # the duty, or the analysis, for which the desk opened it
        "received": Sort.INSTANT,  # when it reached the desk, where it had to be registered soon
        "registered_late": Sort.FLAG,
        "said": Sort.NAMES,  # the lines of the form that were filled in
        "late": Sort.FLAG,  # an emergency recorded after its hour
    },
    FactKind.CLASSIFIED: {
        "false_alarms": Sort.NUMBER,  # calls to the man on duty in a row that were nothing grave
        **dict.fromkeys(("kind", "impact", "urgency", "modifier"), Sort.NAME),
        **_BY_TIMER,
        "operations": Sort.NAMES,  # those of the ticket that are done on a decision only
        "triage": Sort.FLAG,
    },
    FactKind.ASSIGNED: {"absent": Sort.REFERENCE},  # for whom the responsible steps in
    FactKind.MOVED: {
        **dict.fromkeys(("code", "ground"), Sort.NAME),
        **dict.fromkeys(("transition", "approver", "third_party", "number"), Sort.REFERENCE),
        **_BY_TIMER,
        "until": Sort.INSTANT,
        "consent": Sort.FLAG,
        "unties": Sort.SEQ,  # of the tie that a mistaken duplicate had
        "granted": Sort.FLAG,  # what an approver said
        "approvers": Sort.NAMES,
        "seats": Sort.NAMES,
        "because": Sort.NAME,  # the cause, of the edition's list
        "workaround": Sort.FLAG,  # the result is a way round the cause
    },
    FactKind.AUTHOR_WROTE: {"appeal_to": Sort.NAMES, "thanks": Sort.FLAG},
    FactKind.CALLED: dict(_BY_TIMER),
    FactKind.ESTIMATED: {"hours": Sort.NUMBER, "until": Sort.INSTANT},
    FactKind.AGREED: {"for": Sort.NAMES},
    FactKind.DECIDED: {
        **dict.fromkeys(("granted", "overrules"), Sort.FLAG),
        **dict.fromkeys(("for", "told"), Sort.NAMES),
        "until": Sort.INSTANT,
    },
    FactKind.WORKED: {"minutes": Sort.NUMBER, "overrun": Sort.FLAG},
    FactKind.PLANNED: {"until": Sort.INSTANT, "consent": Sort.FLAG},
    FactKind.HANDED_OVER: {"tier": Sort.NAME, "to": Sort.NAMES, **_BY_TIMER},
    FactKind.JOINED: {"parent": Sort.REFERENCE, "due": Sort.INSTANT},
    FactKind.LINKED: {"link": Sort.REFERENCE, "other": Sort.REFERENCE},
    FactKind.VERDICT_DISPUTED: {
        "clock": Sort.NAME,
        "of": Sort.SEQ,
        "about": Sort.REFERENCE,
        "appeal_to": Sort.NAMES,  # who decides, and sees the ticket from then on
    },
    FactKind.VERDICT_DECIDED: {
        "clock": Sort.NAME,
        "of": Sort.SEQ,
        **dict.fromkeys(("outcome", "clause"), Sort.REFERENCE),
        "told": Sort.NAMES,
    },
    FactKind.DEVIATED: {
        **dict.fromkeys(("what", "clause", "approved_by"), Sort.REFERENCE),
        "clock": Sort.NAME,
        "until": Sort.INSTANT,
        "appeal_to": Sort.NAMES,  # who has approved it, and sees the ticket from then on
    },
    FactKind.RATED: {"mark": Sort.NUMBER},
    FactKind.ROLE_GIVEN: {"role": Sort.NAME, "person": Sort.REFERENCE, "told": Sort.NAMES},
    FactKind.WORKS_PLANNED: {
        "sort": Sort.NAME,
        **dict.fromkeys(("starts", "ends"), Sort.INSTANT),
        "late": Sort.FLAG,  # too late for the notice that is owed
    },
    FactKind.WORKS_ANNOUNCED: {"to": Sort.NAMES, "told": Sort.NAMES, "late": Sort.FLAG},
    FactKind.EDITION_CHANGED: {"edition": Sort.REFERENCE},
    FactKind.REGIME_DECLARED: {"regime": Sort.NAME},
    FactKind.RETRACTED: {"retracts": Sort.SEQ},
    FactKind.CLOCK_STOPPED: {
        "clock": Sort.NAME,
        "due": Sort.INSTANT,
        "spent": Sort.NUMBER,
        "met": Sort.FLAG,
        "rules": Sort.REFERENCE,
        "cause": Sort.SEQ,
    },
    FactKind.BREACHED: {"clock": Sort.NAME, "due": Sort.INSTANT, "cause": Sort.SEQ},
    FactKind.REMINDED: _TOLD,
    FactKind.ESCALATED: _TOLD,
}


def data_of(kind: FactKind) -> Mapping[str, Sort]:
    """The keys that `data` of such a fact may have, and what stands behind them."""
    return {**_EVERYWHERE, **DATA.get(kind, {})}
