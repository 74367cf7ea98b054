"""2: zones of responsibility and what happens at their borders."""

# ruff: noqa: E501 -- sentences stay whole
from __future__ import annotations

from collections.abc import Iterator

from reglament.paper.pen import Pen, Written, sentence, table


def write(pen: Pen) -> Written:
    """The zones, their borders, disputes, what is done only on a decision."""
    zones = pen.edition.zones
    if zones is None:
        return
    head = pen.say(
        "Зона|Система|Делаем|Не делаем|Кому передать|Кто видит",
        "Zone|System|We do|We do not|Redirected to|Seen by",
    ).split("|")
    yield zones.clause, table(pen.say("Зоны ответственности", "Zones of responsibility"), head, _rows(pen))
    yield zones.clause, sentence(_holders(pen))
    if zones.restricted:
        rows = ((pen.name(key), pen.name(rule.decided_by)) for key, rule in zones.restricted.items())
        first = next(iter(zones.restricted.values()))
        head = pen.say("Что|Кто решает", "What|Decided by").split("|")
        title = pen.say("Только с письменного решения", "Only on a written decision")
        yield first.clause or zones.clause, table(title, head, rows)
    if zones.outside:
        yield zones.outside.clause or zones.clause, sentence(*_outside(pen))
    if zones.dispute:
        yield zones.dispute.clause or zones.clause, sentence(*_dispute(pen))


def _rows(pen: Pen) -> Iterator[tuple[str, ...]]:
    zones = pen.edition.zones
    for key, zone in zones.named.items() if zones else ():
        yield (
            pen.name(key),
            zone.system,
            zone.does,
            zone.does_not,
            zone.redirect_to,
            pen.names(zone.seen_by),
        )


def _holders(pen: Pen) -> str:
    terms = pen.edition.annexes.get("zones")
    if terms is None:
        return ""
    return pen.say(
        f"кто отвечает за зону и кто замещает, сказано в приложении № {terms.number}",
        f"who holds a zone and who substitutes stands in annex No. {terms.number}",
    )


def _outside(pen: Pen) -> list[str]:
    assert pen.edition.zones and pen.edition.zones.outside
    outside = pen.edition.zones.outside
    within, code = pen.norm(outside.redirect_within), pen.name(outside.closure_code)
    return [
        pen.say(
            f"запрос вне зон тоже получает номер: за {within} его передают тому, кто отвечает, и закрывают с кодом «{code}»",
            f"a ticket outside all zones gets a number too: within {within} it is redirected and closed as “{code}”",
        ),
        pen.say(f"автору сообщают: {outside.tell_author}", f"the author is told: {outside.tell_author}")
        if outside.tell_author
        else "",
    ]


def _dispute(pen: Pen) -> list[str]:
    assert pen.edition.zones and pen.edition.zones.dispute
    dispute = pen.edition.zones.dispute
    who, within = pen.name(dispute.decided_by), pen.norm(dispute.within)
    return [
        pen.say(
            f"спор о зоне решает {who} за {within}",
            f"a dispute about the zone: {who} decides within {within}",
        ),
        pen.say(
            f"до решения отвечает {pen.name(dispute.meanwhile)}",
            f"meanwhile {pen.name(dispute.meanwhile)} answers",
        )
        if dispute.meanwhile
        else "",
    ]
