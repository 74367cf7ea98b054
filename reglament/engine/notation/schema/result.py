"""Section 3.6: results and how a ticket ends."""

from __future__ import annotations

from typing import Any, Final

from reglament.engine.notation.closed import phrase
from reglament.engine.notation.keyed import Keyed
from reglament.engine.notation.named import Named
from reglament.engine.notation.norms import Norms
from reglament.engine.notation.numbers import Whole
from reglament.engine.notation.records import Record
from reglament.engine.notation.sorts import Sort
from reglament.engine.notation.words import AGAIN
from reglament.engine.notation.words_of_work import NEW_WISH, NOT_COUNTED, OUTCOMES, SILENCE, TOO_LATE
from reglament.engine.notation.written import Scale
from reglament.engine.regulation.result import (
    Acceptance,
    ClosureCode,
    Continuation,
    Partial,
    Rating,
    Reopening,
    Result,
    Return,
    Withdrawal,
)

from .duties import CAUSES, REVIEW
from .exchange import REMINDERS
from .parts import CLOCK, CODE, COMPLEXITIES, COUNT, EVERYBODY, PROSE, TERM, WHO, YES, may, need

_CLOCK_GOES_ON = (
    may("clock", "часы", "clock", CLOCK),
    may("again", "продолжить", "continue", phrase(AGAIN)),
    may("least", "не_меньше", "at_least", TERM),
)


def _continuation(values: dict[str, Any]) -> Continuation | None:
    """The clock's continuation out of the values of its three keys; None when it is not mentioned."""
    given = {field.id: values.pop(field.id) for field in _CLOCK_GOES_ON if field.id in values}
    if "clock" not in given or "again" not in given:
        return None
    return Continuation(**given, clause=values["clause"])


def _acceptance(remind_first: Any = None, **values: Any) -> Acceptance:
    return Acceptance(remind_first=remind_first or {}, **values)


_ACCEPTANCE = Record(
    _acceptance,
    (
        need("term", "срок", "term", Norms(name="приёмка")),
        may("reminders", "напоминания", "reminders", REMINDERS),
        may("silence", "молчание", "silence", phrase(SILENCE)),
        may("closure_code", "код", "code", CODE),
        may("no_reminders_for", "без_напоминаний", "no_reminders_for", COMPLEXITIES),
        may("remind_first", "сначала_напомнить", "remind_first", Keyed((Sort.KIND,), EVERYBODY)),
        may("accepted_by_phone", "принят_в_разговоре", "accepted_by_phone", COMPLEXITIES),
    ),
)


def _return(**values: Any) -> Return:
    return Return(continuation=_continuation(values), **values)


_RETURN = Record(
    _return,
    (
        need("who", "кто", "who", EVERYBODY),
        may("needs", "нужно", "needs", PROSE),
        *_CLOCK_GOES_ON,
        may("new_wish", "новое_пожелание", "new_wish", phrase(NEW_WISH)),
        may("escalated_at", "возврат_номер", "return_number", COUNT),
        may("escalated_to", "разбирает", "goes_to", WHO),
        may("counts_as_repeat", "считается_повторным", "counts_as_repeat", YES),
    ),
)
_PARTIAL = Record(
    Partial,
    (
        may("allowed", "можно", "allowed", PROSE),
        may("how", "как", "how", PROSE),
        may("workaround", "обход", "workaround", PROSE),
    ),
)
_CODES = Record(
    lambda named, clause: (named, clause),
    (),
    rest=Named(
        Sort.CLOSURE_CODE,
        Record(
            ClosureCode,
            (
                need("outcome", "итог", "outcome", phrase(OUTCOMES)),
                may("counts_on_time", "в_срок", "on_time", phrase(NOT_COUNTED)),
            ),
            named="name",
            shorthand="outcome",
        ),
    ),
    rest_id="named",
)


def _reopening(**values: Any) -> Reopening:
    return Reopening(continuation=_continuation(values), **values)


_REOPENING = Record(
    _reopening,
    (
        need("within", "в_течение", "within", TERM),
        may("too_late", "позже", "later", phrase(TOO_LATE)),
        *_CLOCK_GOES_ON,
    ),
    shorthand="within",
)


def _rating(scale: tuple[int, int], **values: Any) -> Rating:
    return Rating(lowest=scale[0], highest=scale[1], **values)


_RATING = Record(
    _rating,
    (
        need("scale", "шкала", "scale", Scale()),
        may("asked", "спросить", "asked", PROSE),
        may("call_below", "звонок_если_ниже", "call_below", Whole(least=1, most=99)),
        may("called_by", "звонит", "called_by", WHO),
        may("call_within", "за", "within", TERM),
        may("shown_from", "показывать_от", "shown_from", COUNT),
    ),
    shorthand="scale",
)
_WITHDRAWAL = Record(
    Withdrawal,
    (need("who", "кто", "who", EVERYBODY), may("effort", "потраченное_время", "effort", PROSE)),
    shorthand="who",
)


def _result(codes: Any, **values: Any) -> Result:
    return Result(codes=codes[0], codes_clause=codes[1], **values)


RESULT: Final = Record(
    _result,
    (
        may("consists_of", "состоит_из", "consists_of", PROSE),
        need("codes", "коды_закрытия", "closure_codes", _CODES),
        may("acceptance", "приёмка", "acceptance", _ACCEPTANCE),
        may("returning", "возврат", "return", _RETURN),
        may("partial", "частичный", "partial", _PARTIAL),
        may("reopening", "возобновление", "reopening", _REOPENING),
        may("rating", "оценка", "rating", _RATING),
        may("withdrawal", "отзыв", "withdrawal", _WITHDRAWAL),
        may("causes", "причины", "causes", CAUSES),
        may("review", "разбор_причин", "review", REVIEW),
    ),
)
