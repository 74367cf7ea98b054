"""Clauses 3.1.1 and 3.1.4: channels, and who sees what."""

from __future__ import annotations

from typing import Final

from reglament.engine.notation.closed import name_of, phrase
from reglament.engine.notation.named import Named
from reglament.engine.notation.records import Record
from reglament.engine.notation.scalars import Word
from reglament.engine.notation.shapes import Many
from reglament.engine.notation.sorts import Sort
from reglament.engine.notation.words import (
    COUNTED_FROM,
    LANGUAGES,
    UNOFFICIAL,
    WITHOUT_NUMBER,
)
from reglament.engine.regulation.channels import Channel, Channels, DeskDown
from reglament.engine.regulation.lifecycle import Confidentiality

from .parts import (
    CALENDAR,
    EVERYBODY,
    KINDS,
    PRIORITIES,
    PRIORITY,
    PROSE,
    TERM,
    WHO,
    YES,
    may,
    need,
)

_CHANNEL = Record(
    Channel,
    (
        need("accepted", "принимается", "accepted", YES),
        may("priorities", "приоритеты", "priorities", PRIORITIES),
        may("kinds", "виды", "kinds", KINDS),
        may("plans", "тарифы", "plans", Many(name_of(Sort.PLAN))),
        may("initial_priority", "приоритет_сначала", "initial_priority", PRIORITY),
        may("calendar", "часы", "hours", CALENDAR),
        may("address", "адрес", "address", Word()),
        may("registered_by", "регистрирует", "registered_by", WHO),
        may("during_call", "во_время_звонка", "during_call", YES),
        may("attaches", "прикладывает", "attaches", PROSE),
        may("counted_from", "считается_с", "counted_from", phrase(COUNTED_FROM)),
        may("register_within", "зарегистрировать_за", "register_within", TERM),
        may("languages", "языки", "languages", Many(phrase(LANGUAGES))),
        may("otherwise", "что_делать", "otherwise", phrase(UNOFFICIAL)),
    ),
    named="name",
    shorthand="accepted",
)


_DESK_DOWN = Record(
    DeskDown,
    (
        need("taken_by", "принимать", "taken_by", PROSE),
        need("backdated_by", "внести_задним_числом", "backdated_by", WHO),
        may("marked", "пометка", "marked", YES),
    ),
)


CHANNELS: Final = Record(
    Channels,
    (
        may("without_number", "без_номера", "without_number", phrase(WITHOUT_NUMBER)),
        may("desk_down", "система_запросов_недоступна", "desk_down", _DESK_DOWN),
    ),
    rest=Named(Sort.CHANNEL, _CHANNEL),
    rest_id="named",
)


CONFIDENTIALITY: Final = Record(
    Confidentiality,
    (
        need("ticket_seen_by", "видят_запрос", "ticket_seen_by", EVERYBODY),
        need("notes_seen_by", "внутренние_заметки_видят", "notes_seen_by", EVERYBODY),
    ),
)
