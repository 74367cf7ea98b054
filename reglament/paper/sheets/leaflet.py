"""The page for the author's wall (памятка): where to write, what to say, what to expect, whom to call."""

# ruff: noqa: E501 -- sentences stay whole
from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from reglament import engine
from reglament.paper.pen import Pen, capital, listing, sentence, table
from reglament.paper.sheets.plain import section, sheet
from reglament.paper.topics.terms import table_name
from reglament.paper.topics.time import week_words
from reglament.paper.values import Block, Code, Document, Section


def leaflet(pen: Pen, footer: str, portal: str = "") -> Document:
    """One page. `portal`: the address that authors open; it becomes a square code for the telephone."""
    parts = [
        (pen.say("Куда обращаться", "Where to write"), [*_code(pen, portal), *_where(pen)]),
        (pen.say("Что сказать", "What to say"), list(_what(pen))),
        (pen.say("Чего ждать", "What to expect"), list(_expect(pen))),
        (pen.say("Когда всё плохо", "When it is worse"), list(_worse(pen))),
        (pen.say("Когда сделано", "When it is done"), list(_done(pen))),
    ]
    sections: list[Section] = [
        section(f"part-{place}", title, ("", blocks)) for place, (title, blocks) in enumerate(parts) if blocks
    ]
    title = pen.say("Как обратиться в поддержку", "How to reach support")
    return sheet(pen, title, [], sections, footer)


def _code(pen: Pen, portal: str) -> Iterator[Block]:
    if portal:
        yield Code(portal, pen.say("Портал поддержки:", "The support portal:"))


def _where(pen: Pen) -> Iterator[Block]:
    channels = pen.edition.channels
    if channels:
        accepted = [one for one in channels.named.values() if one.accepted and not one.priorities]
        yield listing("", (_channel(pen, one.name.printed(pen.language), one.address) for one in accepted))
        if channels.without_number:
            yield sentence(
                pen.say(
                    "каждый запрос получает номер; нет номера — запрос не принят",
                    "every ticket gets a number; no number, no ticket",
                )
            )
    main = pen.edition.calendars.named[pen.edition.calendars.default]
    yield sentence(pen.say("работаем ", "we work ") + week_words(main.week, pen.language))


def _channel(pen: Pen, name: str, address: str) -> str:
    return f"{name}: {address}" if address else name


def _what(pen: Pen) -> Iterator[Block]:
    intake = pen.edition.intake
    if intake is None:
        return
    if intake.required:
        always = list(intake.required.get("", ()))
        rest = [f"{pen.name(kind)}: {', '.join(asked)}" for kind, asked in intake.required.items() if kind]
        yield listing("", [*always, *rest])
    if intake.one_topic:
        yield sentence(pen.say("одна тема — один запрос", "one topic, one ticket"))


def _expect(pen: Pen) -> Iterator[Block]:
    priorities, tables = pen.edition.priorities, list(pen.edition.terms.tables.values())
    if priorities and tables:
        names = [capital(table_name(pen, one)) for one in tables]
        head = [pen.say("Приоритет", "Priority"), pen.say("Что это", "What it is"), *names]
        rows = (
            (pen.name(key), capital(grade.meaning), *(_norms(pen, one.cells, key) for one in tables))
            for key, grade in priorities.order.items()
        )
        yield table("", head, rows)
    elif tables:
        yield listing("", (f"{table_name(pen, one)}: {_norms(pen, one.cells, '')}" for one in tables))


def _norms(pen: Pen, cells: Iterable[Any], priority: str) -> str:
    """«2 рабочих часа — 2 рабочих дня»: the shortest to the longest norm that the priority has."""
    fitting = [
        cell.norm
        for cell in cells
        if not cell.kinds and not cell.channels and (not cell.priorities or priority in cell.priorities)
    ]
    lengths = [norm for norm in fitting if isinstance(norm, engine.Duration)]
    said = [_words(pen, norm) for norm in dict.fromkeys((lengths[0], lengths[-1]))] if lengths else []
    return " — ".join(said) or ", ".join(dict.fromkeys(pen.norm(norm) for norm in fitting))


def _words(pen: Pen, norm: engine.Duration) -> str:
    return engine.duration_words(norm, pen.language, pen.edition.calendars.default)


def _worse(pen: Pen) -> Iterator[Block]:
    intake, escalation = pen.edition.intake, pen.edition.escalation
    if intake and intake.emergency:
        channel = pen.name(intake.emergency.channel)
        known = pen.edition.channels.named.get(intake.emergency.channel) if pen.edition.channels else None
        address = f" — {known.address}" if known and known.address else ""
        yield sentence(
            pen.say(
                f"авария вне часов: канал «{channel}»{address}",
                f"an emergency after hours: “{channel}”{address}",
            )
        )
    if escalation and escalation.attention:
        who, within = pen.name(escalation.attention.to), _words(pen, escalation.attention.answer_within)
        yield sentence(
            pen.say(
                f"если запрос стоит, попросите внимания на его странице: отвечает {who}, срок — {within}",
                f"if your ticket stands still, ask for attention on its page: {who} answers within {within}",
            )
        )
    if intake and intake.refusal and intake.refusal.appeal_within:
        who = pen.name(intake.refusal.appeal_decided_by)
        within = _words(pen, intake.refusal.appeal_within)
        yield sentence(
            pen.say(
                f"с отказом можно не согласиться: решает {who}, срок жалобы — {within}",
                f"a refusal can be appealed: {who} decides, within {within}",
            )
        )


def _done(pen: Pen) -> Iterator[Block]:
    acceptance = pen.edition.result.acceptance
    if acceptance:
        lengths = [cell.norm for cell in acceptance.term.cells if isinstance(cell.norm, engine.Duration)]
        if lengths:
            yield sentence(
                pen.say(
                    f"проверьте результат и ответьте; срок — {_words(pen, lengths[-1])}, потом результат считается принятым",
                    f"check the result and answer within {_words(pen, lengths[-1])}; then it counts as accepted",
                )
            )
    reopening = pen.edition.result.reopening
    if reopening and reopening.within:
        yield sentence(
            pen.say(
                f"если беда вернулась, откройте тот же запрос: это возможно {_words(pen, reopening.within)}",
                f"if the trouble comes back, reopen the same ticket: {_words(pen, reopening.within)} long",
            )
        )
