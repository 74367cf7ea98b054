"""Who approves and who signs: posts as the edition names them, names as the annex of people gives them."""

from __future__ import annotations

from datetime import date

from reglament import engine
from reglament.paper.pen import Pen, capital
from reglament.paper.typography import NBSP
from reglament.paper.values import Signature

BLANK_DATE = "«___» ______________ 20___"
LINE = "_" * 18
_MONTHS = (
    [
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ],
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
)


def approval(pen: Pen, *, named: bool) -> tuple[str, ...]:
    """The corner of the first page. `named`: with a line to sign and the name of whoever approves."""
    head = pen.edition.document
    if not head.approved_by:
        return ()
    said = [pen.say("УТВЕРЖДАЮ", "APPROVED"), capital(head.approved_by), head.organisation]
    line = [f"{LINE} {short_name(holder(pen, head.approved_by))}".strip()] if named else []
    return tuple(one for one in (*said, *line, long_date(pen, head.approved)) if one)


def signature(pen: Pen, post: str) -> Signature:
    """A line for this post, with the name of its holder if the annex knows one."""
    return Signature(capital(post), short_name(holder(pen, post)))


def holder(pen: Pen, post: str) -> str:
    """The full name of whoever has this role or post; "" where the annex names nobody, or several."""
    wanted = engine.key(post)
    people = pen.annexes.people.values()
    by_role = [one.name for one in people if wanted in one.roles]
    found = by_role or [one.name for one in people if engine.key(one.position) == wanted]
    return found[0] if len(found) == 1 else ""


def short_name(name: str) -> str:
    """«Северов Пётр Ильич» → «П. И. Северов»."""
    family, *given = name.split()[:3] or [""]
    return NBSP.join([*(f"{one[0]}." for one in given), family])


def long_date(pen: Pen, on: date | None) -> str:
    """«19» января 2026 г.; a line to write it on where there is none."""
    if on is None:
        return BLANK_DATE
    month = pen.pick((_MONTHS[0][on.month - 1], _MONTHS[1][on.month - 1]))
    return pen.say(f"«{on.day:02d}» {month} {on.year}{NBSP}г.", f"{on.day} {month} {on.year}")
