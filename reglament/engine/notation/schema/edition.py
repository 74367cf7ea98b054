"""The whole file: every section of an edition, and how an Edition is put together of them."""

from __future__ import annotations

from typing import Any, Final

from reglament.engine.notation.closed import phrase
from reglament.engine.notation.overlays import PRESETS
from reglament.engine.notation.records import Record
from reglament.engine.notation.scalars import Word
from reglament.engine.notation.schema.channels import CHANNELS, CONFIDENTIALITY
from reglament.engine.notation.schema.classification import CLASSIFICATION
from reglament.engine.notation.schema.escalation import ESCALATION
from reglament.engine.notation.schema.lifecycle import PASSAGES, STATES
from reglament.engine.notation.schema.roles import ROLES_RECORD
from reglament.engine.notation.schema.zones import ZONES
from reglament.engine.notation.spots import Use
from reglament.engine.regulation.calendars import Calendars
from reglament.engine.regulation.edition import Edition
from reglament.engine.regulation.lifecycle import Lifecycle

from .clocks import CLOCKS, PROVISIONAL
from .customers import CUSTOMERS
from .document import ANNEXES, CALENDARS, DOCUMENT
from .duties import DUTIES, QUEUE, WORKS
from .examples import EXAMPLES
from .exchange import EXCHANGE
from .figures import AVAILABILITY, BILLING, MEASURES
from .intake import INTAKE
from .own_words import OWN_WORDS
from .parts import may, need
from .priority import COMPLEXITIES, PRIORITIES
from .regimes import REGIMES
from .result import RESULT
from .terms import TERMS


def _edition(
    format: str,
    calendars: dict[str, Any],
    clocks: dict[str, Any],
    states: dict[str, Any],
    passages: dict[str, Any],
    annexes: Any = None,
    inherits: str = "",
    **values: Any,
) -> Edition:
    return Edition(
        calendars=Calendars(**calendars),
        lifecycle=Lifecycle(**{**states, **passages, "clause": states["clause"]}),
        annexes=annexes or {},
        **clocks,
        **values,
    )


EDITION: Final = Record(
    _edition,
    (
        need("format", "формат", "format", Word(use=Use.STRUCTURE)),
        need("document", "документ", "document", DOCUMENT),
        may("annexes", "приложения", "annexes", ANNEXES),
        need("calendars", "календари", "calendars", CALENDARS),
        need("clocks", "часы", "clocks", CLOCKS),
        may("provisional", "до_разбора", "before_triage", PROVISIONAL),
        need("classification", "классификация", "classification", CLASSIFICATION),
        may("escalation", "эскалация", "escalation", ESCALATION),
        may("zones", "зоны", "zones", ZONES),
        may("channels", "каналы", "channels", CHANNELS),
        may("regimes", "режимы", "regimes", REGIMES),
        may("customers", "заказчики", "customers", CUSTOMERS),
        need("states", "состояния", "states", STATES),
        need("passages", "переходы", "moves", PASSAGES),
        may("confidentiality", "конфиденциальность", "confidentiality", CONFIDENTIALITY),
        need("roles", "роли", "roles", ROLES_RECORD),
        may("intake", "инициирование", "intake", INTAKE),
        may("priorities", "приоритет", "priority", PRIORITIES),
        may("complexities", "сложность", "complexity", COMPLEXITIES),
        need("terms", "сроки", "terms", TERMS),
        may("exchange", "обмен", "exchange", EXCHANGE),
        need("result", "результат", "result", RESULT),
        may("measures", "показатели", "measures", MEASURES),
        may("availability", "доступность", "availability", AVAILABILITY),
        may("billing", "расчёты", "billing", BILLING),
        may("duties", "обязанности", "duties", DUTIES),
        may("works", "работы", "works", WORKS),
        may("queue", "очередь", "queue", QUEUE),
        may("own_words", "свои_слова", "own_words", OWN_WORDS),
        may("examples", "примеры", "examples", EXAMPLES, use=Use.TRIES),
        may("inherits", "наследует", "inherits", phrase(PRESETS)),
    ),
    keeps_clause=False,
)
