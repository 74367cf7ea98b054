"""The sentences of reasons: code -> Russian, English. A variant after «/» says a case of its own."""

from collections.abc import Mapping

from .clocks import CLOCKS
from .desk import DESK
from .facts import FACTS
from .priorities import PRIORITIES

SENTENCES: Mapping[str, tuple[str, str]] = {**CLOCKS, **PRIORITIES, **DESK, **FACTS}
