"""All that the desk does by itself."""

from __future__ import annotations

from typing import Any

from reglament.engine.conditions import Condition
from reglament.engine.facts import FactKind
from reglament.engine.rules import (
    Action,
    Anchor,
    AnchorKind,
    TimerRule,
    Unless,
)

from .words import (
    APPROVAL,
    AUTHOR,
    CLOSED,
    RESOLVED,
    SCHEDULED,
    VENDOR,
    WORK,
    days,
    hours,
    minutes,
    only,
)


def timer(
    code: str, kind: AnchorKind, name: str, action: Action = Action.ESCALATE, to: str = "", **more: Any
) -> TimerRule:
    anchor = {key: more.pop(key) for key in ("share", "after", "above") if key in more}
    people = tuple(to.split(", ")) if to else ()
    return TimerRule(
        code, Anchor(kind, name, **anchor), action, people, clause=code.partition("/")[0], **more
    )


def threshold(clock: str, share: int, to: str, **more: Any) -> TimerRule:
    return timer(f"1.3.2/{clock}/{share}", AnchorKind.CLOCK_SHARE, clock, to=to, share=share, **more)


TEN = 10 * 3600


RESP, APPROVER = "ответственный", "согласующий"


FIRST = only(priorities="П1")


NOT_FIRST = Condition(not_priorities=frozenset({"П1"}))


_ANSWER_REMINDERS = tuple(
    timer(
        f"3.5.2/{number} р.д",
        AnchorKind.STATE,
        AUTHOR,
        Action.REMIND,
        to,
        after=days(number),
        at_local=TEN,
        when=NOT_FIRST,
    )
    for number, to in ((1, "автор"), (3, "автор, ключевой пользователь"))
)


_ACCEPTANCE_REMINDERS = tuple(
    timer(
        f"3.6.2/{number} р.д",
        AnchorKind.STATE,
        RESOLVED,
        Action.REMIND,
        "автор",
        after=days(number),
        at_local=TEN,
    )
    for number in (1, 2)
)


def _closes(
    code: str, clock: str, transition: str, reminders: tuple[TimerRule, ...], **more: Any
) -> TimerRule:
    return timer(
        code,
        AnchorKind.CLOCK_SHARE,
        clock,
        Action.MOVE,
        share=100,
        transition=transition,
        announced_by=tuple(reminder.code for reminder in reminders),
        grace=days(1),
        **more,
    )


TIMERS = (
    threshold("Т1", 75, "диспетчер"),
    threshold("Т1", 100, "руководитель лк"),
    threshold("Т2", 50, "ответственный"),
    threshold("Т2", 75, "ответственный, диспетчер"),
    threshold("Т2", 90, "ответственный, руководитель лк"),
    threshold("Т2", 100, "руководитель лк, автор", action=Action.NAME_NEW_DATE),
    threshold("Т2", 150, "ит-директор"),
    threshold("Т2", 200, "ит-директор"),
    *(
        timer(
            f"1.3.2/п1/{after}",
            AnchorKind.PRIORITY,
            "П1",
            to=to,
            after=minutes(after),
            when=only(priorities="П1"),
        )
        for after, to in ((0, "дежурный"), (30, "ит-директор"), (120, "генеральный директор"))
    ),
    timer("1.3.1/передачи", AnchorKind.COUNT, "hand_overs", to="руководитель лк", above=3),
    timer(
        "1.3.3/внимание",
        AnchorKind.FACT,
        FactKind.ATTENTION_ASKED,
        to="руководитель лк",
        after=hours(4),
        unless=Unless.ANSWERED,
    ),
    threshold("Т5", 100, "ответственный", action=Action.REMIND),
    *_ANSWER_REMINDERS,
    _closes("3.5.2/закрыть", "Т4", f"{AUTHOR} → {CLOSED}", _ANSWER_REMINDERS, when=NOT_FIRST),
    timer(
        "3.5.2/звонок",
        AnchorKind.STATE,
        AUTHOR,
        Action.CALL_AUTHOR,
        "ответственный",
        every=minutes(30),
        when=FIRST,
    ),
    timer("3.5.3/паузы", AnchorKind.COUNT, "pauses", to="руководитель лк", above=3),
    timer("3.5.3/дата", AnchorKind.DATE, "until", Action.MOVE, transition=f"{VENDOR} → {WORK}"),
    timer("3.5.3/день", AnchorKind.DATE, "until", Action.MOVE, transition=f"{SCHEDULED} → {WORK}"),
    timer("3.5.3/долго", AnchorKind.STATE, VENDOR, to="руководитель лк", after=days(20)),
    timer(
        "3.5.3/проверка", AnchorKind.STATE, VENDOR, Action.CHECK, "ответственный", every=days(5), at_local=TEN
    ),
    timer(
        "3.5.4/1 р.д", AnchorKind.STATE, APPROVAL, Action.REMIND, "согласующий", after=days(1), at_local=TEN
    ),
    timer(
        "3.5.4/закрыть",
        AnchorKind.STATE,
        APPROVAL,
        Action.MOVE,
        after=days(10),
        transition=f"{APPROVAL} → {CLOSED}",
        announced_by=("3.5.4/1 р.д",),
        grace=days(1),
    ),
    *_ACCEPTANCE_REMINDERS,
    _closes("3.6.2/закрыть", "Т3", "приёмка молчанием", _ACCEPTANCE_REMINDERS),
    timer("3.6.3/возвраты", AnchorKind.COUNT, "returns", to="руководитель лк", above=2),
)
