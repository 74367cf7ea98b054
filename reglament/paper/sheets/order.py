"""The order by which an edition is enacted (приказ о введении)."""

# ruff: noqa: E501 -- sentences stay whole
from __future__ import annotations

from collections.abc import Iterator

from reglament.paper.pen import Pen, capital
from reglament.paper.sheets.plain import named, section, sheet
from reglament.paper.signing import BLANK_DATE, holder, signature
from reglament.paper.values import CENTRED, Block, Document, Paragraph


def order(pen: Pen, footer: str) -> Document:
    """The order: enact, acquaint, keep; signed by whoever approves the edition."""
    document = pen.edition.document
    clauses = [(str(number), [Paragraph(text)]) for number, text in enumerate(_points(pen), 1)]
    head = document.approved_by or pen.say("руководитель", "head of the organisation")
    opening: list[Block] = [
        Paragraph(
            pen.say(
                "Чтобы порядок работы с запросами пользователей был единым и обещанные сроки исполнялись,",
                "So that tickets are handled in one way and promised dates are kept,",
            )
        ),
        Paragraph(pen.say("ПРИКАЗЫВАЮ:", "I ORDER:"), CENTRED),
    ]
    body = section("order", "", ("", opening), *clauses, ("", [signature(pen, head)]))
    facts = [
        f"{BLANK_DATE}{pen.say('    №', '    No.')} ________",
        pen.say(f"О введении в действие документа {named(pen)}", f"On the enactment of {named(pen)}"),
    ]
    return sheet(pen, pen.say("ПРИКАЗ", "ORDER"), facts, [body], footer)


def _points(pen: Pen) -> Iterator[str]:
    document = pen.edition.document
    since = pen.date(document.effective_from)
    yield pen.say(
        f"Утвердить документ {named(pen)} и ввести его в действие с {since}.",
        f"To approve {named(pen)} and to enact it from {since}.",
    )
    if document.number.isdecimal() and int(document.number) > 1:
        yield _earlier(pen)
    yield pen.say(
        "Работникам, перечисленным в листе ознакомления, ознакомиться с документом под подпись до дня его введения.",
        "Everybody named in the sheet of acquaintance is to read and sign before that day.",
    )
    if document.owner:
        who = " ".join(filter(None, (document.owner, holder(pen, document.owner))))
        yield pen.say(
            f"Документ и приложения к нему ведёт {who}.", f"The document and its annexes are kept by: {who}."
        )
    yield from _annexes(pen)
    if document.review:
        yield capital(pen.say(f"документ пересматривается {document.review}.", f"review: {document.review}."))
    yield pen.say(
        "Контроль за исполнением приказа оставляю за собой.",
        "I keep the supervision of this order to myself.",
    )


def _earlier(pen: Pen) -> str:
    kept = pen.edition.document.open_tickets == "keep"
    open_ones = (
        pen.say("открытые запросы исполняются по ней до закрытия", "open tickets live on under it")
        if kept
        else pen.say("открытые запросы переходят на новую", "open tickets move to the new one")
    )
    return pen.say(
        f"Прежнюю редакцию считать утратившей силу с той же даты; {open_ones}.",
        f"The earlier edition ceases to hold on the same day; {open_ones}.",
    )


def _annexes(pen: Pen) -> Iterator[str]:
    terms = sorted(pen.edition.annexes.values(), key=lambda one: one.number)
    if terms:
        said = "; ".join(f"№ {one.number} — {pen.names(one.changed_by)}" for one in terms)
        yield pen.say(
            f"Приложения меняют без новой редакции: {said}.",
            f"Annexes are changed without a new edition by: {said.replace('№', 'No.')}.",
        )
