"""3.4.1-3.4.4: priority and complexity."""

# ruff: noqa: E501 -- sentences stay whole
from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reglament.paper.pen import Pen, Written, sentence, table

JUSTIFIED = {
    "always": ("кто ставит приоритет, говорит почему", "whoever sets a priority says why"),
    "raised": ("кто повышает приоритет, говорит почему", "whoever raises a priority says why"),
    "lowered": ("кто понижает приоритет, говорит почему", "whoever lowers a priority says why"),
}


def write(pen: Pen) -> Written:
    """Priorities, impact × urgency, amendments, disputes."""
    priorities = pen.edition.priorities
    if priorities is None:
        return
    if priorities.set_by:
        by = pen.say(" по влиянию и срочности", " by impact and urgency") if priorities.matrix else ""
        who = pen.any_of(priorities.set_by)
        yield (
            priorities.clause,
            sentence(pen.say(f"приоритет{by} ставит {who}", f"the priority is set{by} by: {who}")),
        )
    scales = (
        (pen.say("Приоритет", "Priority"), priorities.order),
        (pen.say("Влияние", "Impact"), priorities.impacts),
        (pen.say("Срочность", "Urgency"), priorities.urgencies),
    )
    for title, scale in scales:
        if scale:
            rows = ((pen.name(key), grade.meaning) for key, grade in scale.items())
            yield priorities.clause, table(title, (title, pen.say("Что это", "Meaning")), rows)
    if priorities.default:
        usual = pen.name(priorities.default)
        yield (
            priorities.clause,
            sentence(
                pen.say(
                    f"если не сказано иное, приоритет — {usual}",
                    f"unless said otherwise the priority is {usual}",
                )
            ),
        )
    if priorities.matrix:
        yield priorities.matrix_clause or priorities.clause, _matrix(pen, priorities)
    if priorities.justified:
        yield priorities.clause, sentence(pen.pick(JUSTIFIED[priorities.justified]))
    yield from _amendments(pen, priorities)
    yield from _dispute(pen, priorities)


def _matrix(pen: Pen, priorities: Any) -> Any:
    head = (pen.say("Влияние \\ Срочность", "Impact \\ Urgency"), *map(pen.name, priorities.urgencies))
    rows = (
        (
            pen.name(impact),
            *(pen.name(priorities.matrix[impact, urgency]) for urgency in priorities.urgencies),
        )
        for impact in priorities.impacts
    )
    return table(pen.say("Матрица приоритетов", "Matrix of priorities"), head, rows)


def _amendments(pen: Pen, priorities: Any) -> Written:
    if not priorities.amendments:
        return
    clause = priorities.amendments_clause or priorities.clause
    head = pen.say("Поправка|Что делает|По приложению", "Amendment|Effect|By annex").split("|")
    rows = (
        (pen.name(key), ", ".join(_effect(pen, one)), _annex(pen, one))
        for key, one in priorities.amendments.items()
    )
    yield clause, table(pen.say("Поправки к приоритету", "Amendments of the priority"), head, rows)
    yield (
        clause,
        sentence(
            pen.say("поправки складываются", "amendments add up")
            if priorities.amendments_add_up
            else pen.say("действует одна поправка, самая сильная", "one amendment counts, the strongest")
        ),
    )


def _effect(pen: Pen, one: Any) -> Iterator[str]:
    if one.kinds:
        yield pen.say(f"только {pen.names(one.kinds)}", f"only {pen.names(one.kinds)}")
    if one.shift:
        yield pen.say(f"на {one.shift} выше", f"{one.shift} higher")
    said = (
        (one.not_above, "не выше {}", "not above {}"),
        (one.sets, "{}", "{}"),
        (one.at_most, "не выше {}", "at most {}"),
        (one.at_least, "не ниже {}", "at least {}"),
        (one.lifted_by, "кроме: {}", "except: {}"),
        (one.field, "по числу в поле «{}»", "by the number in “{}”"),
        (_figure(one.number_at_least), "если оно не меньше {}", "if it is not below {}"),
        (_figure(one.number_at_most), "если оно не больше {}", "if it is not above {}"),
    )
    for value, russian, english in said:
        if value:
            yield pen.say(russian, english).format(pen.name(value))


def _figure(value: object) -> str:
    return "" if value is None else str(value)


def _annex(pen: Pen, one: Any) -> str:
    terms = pen.edition.annexes.get(one.from_annex)
    return pen.say(f"приложение № {terms.number}", f"annex No. {terms.number}") if terms else ""


def _dispute(pen: Pen, priorities: Any) -> Written:
    dispute = priorities.dispute
    if dispute is None:
        return
    who, decides, within = pen.names(dispute.who), pen.name(dispute.decided_by), pen.norm(dispute.within)
    yield (
        dispute.clause or priorities.clause,
        sentence(
            pen.say(
                f"приоритет может оспорить {who}; решает {decides} за {within}, до решения действует прежний",
                f"the priority may be disputed by: {who}; {decides} decides within {within}, until then the old one counts",
            )
        ),
    )


def write_complexity(pen: Pen) -> Written:
    """The classes of complexity."""
    complexities = pen.edition.complexities
    if complexities is None:
        return
    head = pen.say(
        "Класс|Название|Трудоёмкость|Кто решает|Признак", "Class|Name|Effort|Solved by|Sign"
    ).split("|")
    rows = (
        (
            pen.name(key),
            one.name.printed(pen.language),
            one.effort,
            pen.name(one.who) if one.who else "",
            one.sign,
        )
        for key, one in complexities.classes.items()
    )
    yield complexities.clause, table(pen.say("Классы сложности", "Classes of complexity"), head, rows)
