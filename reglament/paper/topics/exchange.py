"""3.5: what is said to whom while a ticket is worked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reglament.paper.pen import Pen, Written, listing, sentence, table
from reglament.paper.topics.norms import norm_table
from reglament.paper.words import DELIVERIES, NOTICES


def write(pen: Pen) -> Written:
    """Notices, updates, reminders, pauses, third parties."""
    exchange = pen.edition.exchange
    if exchange is None:
        return
    if exchange.channels:
        channels = pen.names(exchange.channels)
        yield (
            exchange.clause,
            sentence(pen.say(f"уведомления идут через: {channels}", f"notices go by: {channels}")),
        )
    if exchange.notices:
        head = pen.say("Событие|Как сообщают", "Event|How it is told").split("|")
        rows = (
            (pen.pick(NOTICES[what]), pen.pick(DELIVERIES[how])) for what, how in exchange.notices.items()
        )
        yield exchange.notices_clause or exchange.clause, table(pen.say("Уведомления", "Notices"), head, rows)
    if exchange.updates:
        yield from _updates(pen, exchange)
    if exchange.author_silent:
        yield from _author_silent(pen, exchange)
    if exchange.pauses:
        yield from _pauses(pen, exchange)
    if exchange.approver_silent:
        silence = exchange.approver_silent
        opening = pen.say("Если молчит согласующий:", "When the approver is silent:")
        yield silence.clause or exchange.clause, listing(opening, silence_items(pen, silence))
    if exchange.third_party:
        yield (
            exchange.third_party.clause or exchange.clause,
            sentence(*_third_party(pen, exchange.third_party)),
        )


def _updates(pen: Pen, exchange: Any) -> Written:
    updates = exchange.updates
    clause = updates.clause or exchange.clause
    title = pen.say("Автору пишут не реже", "The author hears at least every")
    yield clause, norm_table(pen, title, updates.table.cells)
    if updates.must_say:
        yield (
            clause,
            sentence(pen.say(f"в сообщении: {updates.must_say}", f"a message says: {updates.must_say}")),
        )


def _author_silent(pen: Pen, exchange: Any) -> Written:
    silent = exchange.author_silent
    clause = silent.clause or exchange.clause
    opening = pen.say("Если автор не отвечает на вопрос:", "When the author does not answer a question:")
    yield clause, listing(opening, silence_items(pen, silent.silence))
    yield clause, sentence(*_author(pen, silent))


def silence_items(pen: Pen, silence: Any) -> Iterator[str]:
    """What happens by itself while somebody is silent: reminders, then the end."""
    yield from (reminder_words(pen, one) for one in silence.reminders)
    if end := _end(pen, silence):
        yield end


def reminder_words(pen: Pen, reminder: Any) -> str:
    """«через 1 р.д напоминание получает автор»."""
    after = pen.norm(reminder.after)
    return pen.say(
        f"через {after} {pen.many(reminder.to, 'напоминание получает', 'напоминания получают')}",
        f"after {after} a reminder to: {pen.names(reminder.to)}",
    )


def _end(pen: Pen, silence: Any) -> str:
    if silence.close_after is None:
        return ""
    after, code = pen.norm(silence.close_after), pen.name(silence.closure_code)
    return pen.say(
        f"через {after} запрос закрывается с кодом «{code}»",
        f"after {after} the ticket is closed as “{code}”",
    )


def _author(pen: Pen, silent: Any) -> Iterator[str]:
    if silent.never_close:
        call = pen.norm(silent.call_every)
        of = pen.names(silent.never_close)
        yield pen.say(
            f"{of} по молчанию не закрывается: автору звонят каждые {call}",
            f"{of} is never closed by silence: the author is called every {call}",
        )
    yield pen.say(
        "ответ автора сразу возвращает запрос в работу", "an answer of the author resumes the work at once"
    )
    if silent.late_answer_reopens:
        within = pen.norm(silent.late_answer_within)
        yield pen.say(
            f"ответ после закрытия возобновляет запрос в течение {within}",
            f"an answer after closure reopens the ticket within {within}",
        )
    if silent.thanks_do_not_reopen:
        yield pen.say("«спасибо» не возобновляет", "“thank you” does not reopen")


def _pauses(pen: Pen, exchange: Any) -> Written:
    pauses = exchange.pauses
    clause = pauses.clause or exchange.clause
    if pauses.states:
        head = pen.say(
            "Состояние|Не дольше|Проверять|Сообщать автору|Затем решает",
            "State|At most|Checked every|Author told every|Then decides",
        ).split("|")
        rows = (
            (
                pen.name(key),
                pen.norm(one.longest),
                pen.norm(one.check_every),
                pen.norm(one.tell_author_every),
                pen.name(one.then) if one.then else "",
            )
            for key, one in pauses.states.items()
        )
        yield clause, table(pen.say("Приостановка", "Pauses"), head, rows)
    if pauses.running:
        yield clause, listing(pen.say("Часы не останавливает:", "What stops no clock:"), pauses.running)
    yield clause, sentence(*_rules_of_pauses(pen, pauses))


def _rules_of_pauses(pen: Pen, pauses: Any) -> Iterator[str]:
    if not pauses.retroactive:
        yield pen.say("задним числом приостанавливать нельзя", "no pause is entered afterwards")
    if pauses.only_with_consent:
        of, who = pen.names(pauses.only_with_consent), pen.name(pauses.consent_of)
        yield pen.say(
            f"{of} приостанавливают, только если разрешил {who}",
            f"{of} is paused only with the consent of {who}",
        )
    if pauses.alarm_above is not None:
        who = pen.names(pauses.alarm_to)
        yield pen.say(
            f"если пауз больше {pauses.alarm_above}, об этом {pen.many(pauses.alarm_to, 'узнаёт', 'узнают')}",
            f"above {pauses.alarm_above} pauses these are told: {who}",
        )


def _third_party(pen: Pen, party: Any) -> Iterator[str]:
    if party.tell_author_every:
        every = pen.norm(party.tell_author_every)
        yield pen.say(
            f"о работе внешней стороны автору сообщают раз в {every}",
            f"the author hears of a third party's work every {every}",
        )
    if party.workaround_for:
        of = pen.names(party.workaround_for)
        yield pen.say(
            f"для {of} всё это время ищут обход: пока его нет, ответственному напоминают каждый рабочий день",
            f"for {of} a workaround is sought meanwhile: without one the responsible is reminded daily",
        )
