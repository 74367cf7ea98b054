"""3.6: results and how a ticket ends."""

# ruff: noqa: E501 -- sentences stay whole
from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reglament.paper.pen import Pen, Written, listing, sentence, table
from reglament.paper.topics.exchange import reminder_words
from reglament.paper.topics.norms import norm_table
from reglament.paper.words import AGAIN, OUTCOMES


def write(pen: Pen) -> Written:
    """Result, acceptance, return, parts, codes, reopening, rating, withdrawal."""
    result = pen.edition.result
    if result.consists_of:
        yield (
            result.clause,
            sentence(pen.say(f"результат — {result.consists_of}", f"a result is: {result.consists_of}")),
        )
    yield from _acceptance(pen, result)
    if result.returning:
        yield result.returning.clause or result.clause, sentence(*_return(pen, result.returning))
    if result.partial:
        partial = result.partial
        yield partial.clause or result.clause, sentence(*_partial(pen, partial))
    yield from _codes(pen, result)
    yield from _causes(pen, result)
    if result.reopening:
        yield result.reopening.clause or result.clause, sentence(*_reopening(pen, result.reopening))
    if result.rating:
        yield result.rating.clause or result.clause, sentence(*_rating(pen, result.rating))
    if result.withdrawal:
        who, effort = pen.names(result.withdrawal.who), result.withdrawal.effort
        yield (
            result.withdrawal.clause or result.clause,
            sentence(
                pen.say(
                    f"открытый запрос может отозвать {who}", f"an open ticket may be withdrawn by: {who}"
                ),
                pen.say(f"потраченное время {effort}", f"time spent: {effort}") if effort else "",
            ),
        )


def _causes(pen: Pen, result: Any) -> Written:
    if result.causes:
        head = pen.say("Причина|Отвечает|Только|Что это", "Cause|Answers for it|Only|Meaning").split("|")
        rows = (
            (
                one.name.printed(pen.language),
                pen.name(one.answers) if one.answers else pen.say("как обычно", "as ever"),
                pen.names(one.kinds),
                one.what,
            )
            for one in result.causes.named.values()
        )
        clause = result.causes.clause or result.clause
        yield clause, table(pen.say("Причины запросов", "Causes of tickets"), head, rows)
        yield (
            clause,
            sentence(
                pen.say(
                    "причину называет тот, кто исполняет запрос; нарушенный срок считается за тем, кто за неё отвечает",
                    "whoever resolves a ticket names its cause; a missed norm counts against whoever answers for it",
                )
            ),
        )
    if result.review:
        review = result.review
        of, kind = pen.names(review.priorities), pen.name(review.kind)
        whose = pen.say(f" с приоритетом {of}", f" of priority {of}") if of else ""
        yield (
            review.clause or result.clause,
            sentence(
                pen.say(
                    f"после закрытия запроса{whose} система заводит связанный запрос вида «{kind}»: за {pen.norm(review.within)} {pen.name(review.who)} разбирает причины",
                    f"after the end of a ticket{whose} the desk opens a linked one of the kind “{kind}”: within {pen.norm(review.within)} {pen.name(review.who)} analyses the causes",
                ),
                pen.say(f"в разборе: {review.says}", f"the analysis says: {review.says}")
                if review.says
                else "",
            ),
        )


def _acceptance(pen: Pen, result: Any) -> Written:
    acceptance = result.acceptance
    if acceptance is None:
        return
    clause = acceptance.clause or result.clause
    yield clause, norm_table(pen, pen.say("Срок приёмки", "Norms of acceptance"), acceptance.term.cells)
    if acceptance.reminders:
        opening = pen.say("Если автор не отвечает на результат:", "When the author does not answer a result:")
        yield clause, listing(opening, (reminder_words(pen, one) for one in acceptance.reminders))
    code = pen.name(acceptance.closure_code) if acceptance.closure_code else ""
    yield (
        clause,
        sentence(
            pen.say(f"молчание после напоминаний — «{code}»", f"silence after the reminders: “{code}”")
            if acceptance.silence == "accept"
            else pen.say("по молчанию запрос не закрывается", "silence closes nothing"),
            pen.say(
                f"без напоминаний ({pen.names(acceptance.no_reminders_for)}): о сроке говорит само письмо с результатом",
                f"no reminders for {pen.names(acceptance.no_reminders_for)}: the letter with the result names the date",
            )
            if acceptance.no_reminders_for
            else "",
            *_remind_first(pen, acceptance),
            pen.say(
                f"в разговоре принимается: {pen.names(acceptance.accepted_by_phone)}",
                f"accepted in the call: {pen.names(acceptance.accepted_by_phone)}",
            )
            if acceptance.accepted_by_phone
            else "",
        ),
    )


def _remind_first(pen: Pen, acceptance: Any) -> Iterator[str]:
    for kind, who in acceptance.remind_first.items():
        yield pen.say(
            f"{pen.name(kind)}: прежде {pen.many(who, 'напоминание получает', 'напоминания получают')}",
            f"{pen.name(kind)}: first reminded: {pen.names(who)}",
        )


def _return(pen: Pen, returning: Any) -> Iterator[str]:
    who = pen.any_of(returning.who)
    needs = f" ({returning.needs})" if returning.needs else ""
    yield pen.say(
        f"результат может вернуть {who}, указав причину{needs}",
        f"a result may be returned, with a reason{needs}, by: {who}",
    )
    yield from _continued(pen, returning.continuation)
    yield pen.say("новое пожелание — новый запрос", "a new wish is a new ticket")
    if returning.escalated_at is not None:
        number, to = returning.escalated_at, pen.name(returning.escalated_to)
        yield pen.say(f"возврат № {number} разбирает {to}", f"return No. {number} is looked into by {to}")
    if returning.counts_as_repeat:
        yield pen.say(
            "возвращённый и возобновлённый запрос в итогах считается повторным",
            "a returned or reopened ticket counts as a repeat in the results",
        )


def _continued(pen: Pen, continuation: Any) -> Iterator[str]:
    if continuation is None:
        return
    clock, how = pen.clock(continuation.clock), pen.pick(AGAIN[continuation.again])
    least = (
        pen.say(
            f", но не меньше {pen.norm(continuation.least)}", f", at least {pen.norm(continuation.least)}"
        )
        if continuation.least
        else ""
    )
    yield pen.say(f"часы {clock} идут {how}{least}", f"clock {clock} goes on {how}{least}")


def _partial(pen: Pen, partial: Any) -> list[str]:
    labels = (
        (pen.say("частичный результат возможен", "a partial result is possible"), partial.allowed),
        (pen.say("как", "how"), partial.how),
        (pen.say("обход", "workaround"), partial.workaround),
    )
    return [f"{label}: {text}" for label, text in labels if text]


def _codes(pen: Pen, result: Any) -> Written:
    head = pen.say("Код закрытия|Итог|Оценка срока", "Closure code|Outcome|Counted in time").split("|")
    rows = (
        (
            pen.name(key),
            pen.pick(OUTCOMES[code.outcome]),
            pen.say("считается", "yes") if code.counts_on_time else pen.say("не считается", "no"),
        )
        for key, code in result.codes.items()
    )
    yield result.codes_clause or result.clause, table(pen.say("Коды закрытия", "Closure codes"), head, rows)


def _reopening(pen: Pen, reopening: Any) -> Iterator[str]:
    within = pen.norm(reopening.within)
    yield pen.say(
        f"закрытый запрос автор возобновляет в течение {within}",
        f"the author may reopen a closed ticket within {within}",
    )
    yield pen.say(
        "позже — новый запрос со ссылкой на прежний", "later it is a new ticket linked to the old one"
    )
    yield from _continued(pen, reopening.continuation)


def _rating(pen: Pen, rating: Any) -> Iterator[str]:
    asked = f" ({rating.asked})" if rating.asked else ""
    yield pen.say(
        f"автор ставит оценку от {rating.lowest} до {rating.highest}{asked}",
        f"the author gives a mark from {rating.lowest} to {rating.highest}{asked}",
    )
    if rating.call_below is not None:
        who, within = pen.name(rating.called_by), pen.norm(rating.call_within)
        yield pen.say(
            f"по оценке ниже {rating.call_below} автору звонит {who} за {within}",
            f"below {rating.call_below} the author is called by {who} within {within}",
        )
    if rating.shown_from is not None:
        yield pen.say(
            f"средняя показывается от {rating.shown_from} оценок",
            f"the mean is shown from {rating.shown_from} marks on",
        )
