"""Section 3.3: how a ticket begins."""

from __future__ import annotations

from typing import Any, Final

from reglament.engine.notation.closed import Either, name_of, phrase
from reglament.engine.notation.keyed import Keyed
from reglament.engine.notation.named import Named
from reglament.engine.notation.numbers import Number, TimeOfDay, Whole
from reglament.engine.notation.records import Record
from reglament.engine.notation.scalars import Prose, Word
from reglament.engine.notation.shapes import Many
from reglament.engine.notation.sorts import Sort
from reglament.engine.notation.spots import Use
from reglament.engine.notation.words import OTHERS
from reglament.engine.notation.words_of_customers import FIELD_SORTS
from reglament.engine.notation.words_of_work import (
    ACCEPTED_BY,
    CLOCKS_KEPT,
    CORRECTED_BY,
    OTHER_AUTHOR,
    SAME_AUTHOR,
    SECOND_TOPIC,
    WITHIN_REACTION,
)
from reglament.engine.regulation.form_fields import FormField
from reglament.engine.regulation.intake import (
    Correction,
    Duplicates,
    Emergency,
    Incomplete,
    Intake,
    OnBehalf,
    Refusal,
    RefusalGround,
    SelfHelp,
)

from .parts import CODE, COUNT, EVERYBODY, KINDS, PROSE, STATE, TERM, WHO, YES, may, need

_ALWAYS = (("", ("всегда", "always", *OTHERS)),)
_FORM_FIELDS = Many(Prose(use=Use.ACTS), split=False)
_ASKED = Many(PROSE, split=False)

_NUMBER = Number(use=Use.ACTS)
_FIELD = Record(
    FormField,
    (
        may("sort", "вид", "sort", phrase(FIELD_SORTS)),
        may("least", "не_меньше", "at_least", _NUMBER),
        may("most", "не_больше", "at_most", _NUMBER),
        may("shortest", "знаков_не_меньше", "characters_at_least", Whole(least=1, most=100_000)),
        may("longest", "знаков_не_больше", "characters_at_most", Whole(least=1, most=100_000)),
        may("one_of", "одно_из", "one_of", Many(Word(), split=False)),
    ),
    named="name",
)
_INCOMPLETE = Record(
    Incomplete,
    (
        may("within", "вернуть_за", "return_within", Either(first=phrase(WITHIN_REACTION), other=TERM)),
        need("state", "состояние", "state", STATE),
        may("counts_as_reaction", "считается_реакцией", "counts_as_reaction", YES),
        may("returns_at_most", "возвратов_не_больше", "returns_at_most", COUNT),
    ),
)
_ON_BEHALF = Record(
    OnBehalf,
    (
        need("allowed", "можно", "allowed", YES),
        may("accepted_by", "принимает", "accepted_by", phrase(ACCEPTED_BY)),
    ),
    shorthand="allowed",
)
_DUPLICATES = Record(
    Duplicates,
    (
        may("sign", "признак", "sign", PROSE),
        need("closure_code", "код", "code", CODE),
        may("same_author", "тот_же_автор", "same_author", phrase(SAME_AUTHOR)),
        may("other_author", "другой_автор", "other_author", phrase(OTHER_AUTHOR)),
        need("undo_within", "отменить_можно_за", "undo_within", TERM),
    ),
)
_EMERGENCY = Record(
    Emergency,
    (
        need("channel", "канал", "channel", name_of(Sort.CHANNEL)),
        need("recorded_by", "записывает", "recorded_by", WHO),
        need("recorded_until", "до", "until", TimeOfDay()),
        may("false_alarms", "ложных_вызовов_подряд", "false_alarms", COUNT),
    ),
)
_GROUNDS = Named(
    Sort.GROUND,
    Record(RefusalGround, (need("who", "кто", "who", EVERYBODY),), named="name", shorthand="who"),
)
_REFUSAL = Record(
    Refusal,
    (
        need("grounds", "основания", "grounds", _GROUNDS),
        may("must_say", "обязательно", "must_say", PROSE),
        may("appeal_within", "обжаловать_за", "appeal_within", TERM),
        may("appeal_decided_by", "жалобу_решает", "appeal_decided_by", WHO),
    ),
)
_CORRECTION = Record(
    Correction,
    (
        may("corrected_by", "исправляет", "corrected_by", phrase(CORRECTED_BY)),
        may("clocks", "часы", "clocks", phrase(CLOCKS_KEPT)),
    ),
)


_SELF_HELP = Record(
    SelfHelp,
    (
        need("tried", "отметить", "ticks", _FORM_FIELDS),
        may("kinds", "виды", "kinds", KINDS),
    ),
    shorthand="tried",
)


def _intake(required: Any = None, asked: Any = None, **values: Any) -> Intake:
    return Intake(required=required or {}, asked=asked or {}, **values)


INTAKE: Final = Record(
    _intake,
    (
        may("required", "обязательно", "required", Keyed((Sort.KIND,), _FORM_FIELDS, _ALWAYS)),
        may(
            "required_by_channel",
            "обязательно_по_каналу",
            "required_by_channel",
            Keyed((Sort.CHANNEL,), _FORM_FIELDS),
        ),
        may("fields", "поля", "fields", Named(Sort.FIELD, _FIELD)),
        may("asked", "вправе_уточнить", "may_ask", Keyed((Sort.KIND,), _ASKED, _ALWAYS)),
        may("one_topic", "одна_тема_один_запрос", "one_topic", YES),
        may("second_topic", "вторая_тема", "second_topic", phrase(SECOND_TOPIC)),
        may("incomplete", "неполный", "incomplete", _INCOMPLETE),
        may("on_behalf", "за_другого", "on_behalf", _ON_BEHALF),
        may("duplicates", "дубль", "duplicates", _DUPLICATES),
        may("emergency", "авария_вне_часов", "emergency", _EMERGENCY),
        may("refusal", "отказ", "refusal", _REFUSAL),
        may("correction", "неверная_категория", "wrong_category", _CORRECTION),
        may("self_help", "сначала_сам", "self_help_first", _SELF_HELP),
        may("wished", "желаемый_срок", "wished_date", KINDS),
    ),
)
