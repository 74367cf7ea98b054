"""Section 3.5: what is said to whom while a ticket is worked."""

from __future__ import annotations

from typing import Any, Final

from reglament.engine.notation.closed import name_of, phrase
from reglament.engine.notation.keyed import ByPhrase, Keyed
from reglament.engine.notation.norms import Norms
from reglament.engine.notation.records import Record
from reglament.engine.notation.shapes import Many
from reglament.engine.notation.sorts import Sort
from reglament.engine.notation.words_of_work import ANSWER_RESUMES, DELIVERIES, NOTICES, RETROACTIVE
from reglament.engine.regulation.exchange import (
    AuthorSilent,
    Exchange,
    Pauses,
    PauseTerms,
    Reminder,
    Silence,
    ThirdParty,
    Updates,
)
from reglament.engine.regulation.terms import NormTable

from .parts import CODE, COUNT, EVERYBODY, LINES, PRIORITIES, PROSE, TERM, WHO, YES, may, need

REMINDERS: Final = Many(
    Record(Reminder, (need("after", "через", "after", TERM), need("to", "кому", "to", EVERYBODY)))
)
_SILENCE_FIELDS = (
    may("reminders", "напоминания", "reminders", REMINDERS),
    may("close_after", "закрыть_через", "close_after", TERM),
    may("closure_code", "код", "code", CODE),
)
_SILENCE = Record(Silence, _SILENCE_FIELDS)


def _author_silent(clause: str, **values: Any) -> AuthorSilent:
    wait = {field.id: values.pop(field.id) for field in _SILENCE_FIELDS if field.id in values}
    return AuthorSilent(silence=Silence(**wait, clause=clause), clause=clause, **values)


_AUTHOR_SILENT = Record(
    _author_silent,
    (
        *_SILENCE_FIELDS,
        may("never_close", "не_закрывать", "never_close", PRIORITIES),
        may("call_every", "звонить_каждые", "call_every", TERM),
        may("answer_resumes", "ответ_продолжает_часы", "answer_resumes", phrase(ANSWER_RESUMES)),
        may("late_answer_reopens", "ответ_после_закрытия_возобновляет", "late_answer_reopens", YES),
        may("late_answer_within", "но_не_позже", "but_within", TERM),
        may("thanks_do_not_reopen", "спасибо_не_возобновляет", "thanks_do_not_reopen", YES),
    ),
)


def _updates(table: NormTable, clause: str, must_say: str = "") -> Updates:
    return Updates(table=table, must_say=must_say, clause=clause)


_UPDATES = Record(
    _updates,
    (
        need("table", "не_реже", "at_least_every", Norms(name="информирование")),
        may("must_say", "в_сообщении", "must_say", PROSE),
    ),
    shorthand="table",
)


def _pause(clause: str, **values: Any) -> Any:
    return lambda state: PauseTerms(state=state, clause=clause, **values)


_PAUSE = Record(
    _pause,
    (
        may("longest", "не_дольше", "longest", TERM),
        may("check_every", "проверять_каждые", "check_every", TERM),
        may("tell_author_every", "сообщать_автору_каждые", "tell_author_every", TERM),
        may("then", "затем", "then", WHO),
    ),
)


def _pauses(states: Any = None, **values: Any) -> Pauses:
    return Pauses(states={state: make(state) for state, make in (states or {}).items()}, **values)


_PAUSES = Record(
    _pauses,
    (
        may("states", "состояния", "states", Keyed((Sort.STATE,), _PAUSE)),
        may("running", "не_останавливает", "do_not_pause", LINES),
        may("retroactive", "задним_числом", "retroactive", phrase(RETROACTIVE)),
        may("only_with_consent", "с_разрешения_для", "with_consent_for", PRIORITIES),
        may("consent_of", "разрешает", "consent_of", WHO),
        may("alarm_above", "пауз_больше", "pauses_above", COUNT),
        may("alarm_to", "сообщить", "tell", EVERYBODY),
    ),
)
_THIRD_PARTY = Record(
    ThirdParty,
    (
        may("tell_author_every", "сообщать_автору_каждые", "tell_author_every", TERM),
        may("workaround_for", "обход_искать_для", "workaround_for", PRIORITIES),
    ),
)


def _exchange(notices: Any = ({}, ""), **values: Any) -> Exchange:
    return Exchange(notices=notices[0], notices_clause=notices[1], **values)


EXCHANGE: Final = Record(
    _exchange,
    (
        may("channels", "уведомлять_через", "notify_by", Many(name_of(Sort.CHANNEL))),
        may("notices", "уведомления", "notices", ByPhrase(phrase(NOTICES), phrase(DELIVERIES))),
        may("updates", "информирование", "updates", _UPDATES),
        may("author_silent", "ответ_автора", "author_silent", _AUTHOR_SILENT),
        may("approver_silent", "согласующий_молчит", "approver_silent", _SILENCE),
        may("pauses", "паузы", "pauses", _PAUSES),
        may("third_party", "внешняя_сторона", "third_party", _THIRD_PARTY),
    ),
)
