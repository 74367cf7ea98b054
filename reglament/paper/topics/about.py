"""1.1: the document itself, and which annexes stand beside it."""

# ruff: noqa: E501 -- sentences stay whole
from __future__ import annotations

from typing import Any

from reglament.paper.pen import Pen, Written, capital, listing, sentence, table
from reglament.paper.typography import grouped
from reglament.paper.words import ANNEXES


def write(pen: Pen) -> Written:
    """What the document is, whom it binds, how it changes."""
    document = pen.edition.document
    yield document.clause, sentence(*_purpose(pen))
    if document.master_systems:
        opening = pen.say("Поддерживаются:", "What is supported:")
        yield document.clause, listing(opening, document.master_systems)
    yield document.clause, sentence(*_numbers(pen))
    yield document.clause, sentence(*_changes(pen))
    if document.bound is not None:
        bound = pen.say("Редакция действует только для запросов:", "The edition holds only for tickets:")
        yield document.bound.clause or document.clause, listing(bound, _bound(pen, document.bound))
    if document.trial is not None:
        yield document.trial.clause or document.clause, sentence(*_trial(pen, document.trial))


def _purpose(pen: Pen) -> list[str]:
    document = pen.edition.document
    return [
        pen.say(
            "Этот документ и настройки системы учёта запросов — одно и то же: что здесь обещано, то система и делает",
            "This document and the settings of the desk are one thing: what is promised here is what the desk does",
        ),
        pen.say(f"введён {document.enacted}", f"enacted: {document.enacted}") if document.enacted else "",
        pen.say(f"пересматривается {document.review}", f"reviewed: {document.review}")
        if document.review
        else "",
        pen.say(f"ведёт документ {document.owner}", f"kept by: {document.owner}") if document.owner else "",
    ]


def _numbers(pen: Pen) -> list[str]:
    document = pen.edition.document
    users = (
        pen.say(f"пользователей — {grouped(document.users, 'ru')}", f"users: {grouped(document.users, 'en')}")
        if document.users
        else ""
    )
    shown = document.number_mask.replace("{номер}", "1486")
    number = pen.say(
        f"номер запроса выглядит так: {shown}", f"the number of a ticket looks like this: {shown}"
    )
    return [users, number]


def _changes(pen: Pen) -> list[str]:
    kept = pen.edition.document.open_tickets == "keep"
    return [
        pen.say(
            "новая редакция действует для запросов, зарегистрированных после её введения",
            "a new edition holds for tickets registered after it came into force",
        ),
        pen.say("открытые запросы доживают по прежней", "open tickets live on under the old one")
        if kept
        else pen.say("открытые запросы переходят на новую", "open tickets move to the new one"),
        pen.say(
            "если исправлен календарь, открытые сроки пересчитываются, вынесенные оценки «в срок» и «не в срок» не меняются",
            "when a calendar is corrected, open dates are reckoned anew; what was found in time or late stays",
        ),
    ]


def _bound(pen: Pen, bound: Any) -> list[str]:
    named = (
        (pen.say("от организаций", "of the organisations"), ", ".join(bound.organisations)),
        (pen.say("по договорам с тарифом", "under contracts of the plan"), ", ".join(bound.plans)),
        (pen.say("от отделов", "of the departments"), ", ".join(bound.departments)),
        (pen.say("в зонах", "in the zones"), pen.names(bound.zones)),
    )
    return [f"{of}: {names}" for of, names in named if names]


def _trial(pen: Pen, trial: Any) -> list[str]:
    until = pen.date(trial.until)
    head = pen.name(trial.head)
    return [
        pen.say(f"опытная эксплуатация длится по {until}", f"the edition is on trial until {until}")
        if until
        else pen.say(
            "опытная эксплуатация длится до приказа", "the edition is on trial until an order ends it"
        ),
        pen.say("в это время сроки считаются как обычно", "meanwhile norms are counted as ever"),
        pen.say(
            f"эскалация не идёт выше: её последняя ступень — {head}",
            f"escalation goes no higher than: {head}",
        ),
        pen.say("меры за нарушение сроков не применяются", "no sanctions follow from missed norms"),
    ]


def write_annexes(pen: Pen) -> Written:
    """Which annexes there are and who may change them without a new edition."""
    terms = sorted(pen.edition.annexes.items(), key=lambda one: one[1].number)
    if not terms:
        return
    clause = terms[0][1].clause
    yield (
        clause,
        sentence(
            pen.say(
                "то, что меняется часто, стоит в приложениях: они меняются без новой редакции и действуют для всех открытых запросов",
                "what changes often stands in annexes: they change without a new edition and hold for every open ticket",
            )
        ),
    )
    head = pen.say("№|Приложение|Меняет", "No.|Annex|Changed by").split("|")
    rows = (
        (str(one.number), capital(pen.pick(ANNEXES[kind])), pen.names(one.changed_by)) for kind, one in terms
    )
    yield clause, table(pen.say("Приложения", "Annexes"), head, rows)
