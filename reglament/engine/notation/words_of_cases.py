"""Cases of a length of time in own wording; English has none, so there each says it in words."""

from __future__ import annotations

from typing import Final

from .lexicon import lexicon

CASES: Final = lexicon(
    [
        ("nominative", ("им", "words", "словами", "words")),
        ("genitive", ("род", "of")),
        ("dative", ("дат", "to")),
        ("accusative", ("вин", "in")),
        ("instrumental", ("твор", "by")),
        ("prepositional", ("пред", "about")),
    ]
)
"""`{в_течение:род}`: «в течение 10 рабочих дней»."""
