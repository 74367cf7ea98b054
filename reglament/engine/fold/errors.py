"""A fact that cannot follow those before it."""

from __future__ import annotations

from typing import Any

from reglament.engine.reasons import Reason


class FactError(ValueError):
    """The journal cannot go on with this fact. `seq` says which, `reason` why (a code «fact.…»)."""

    def __init__(self, code: str, seq: int, **values: Any) -> None:
        self.seq = seq
        self.reason = Reason(code, "", {"seq": seq, **values})
        told = ", ".join(f"{name}={value!r}" for name, value in values.items())
        super().__init__(f"fact {seq}: {code.removeprefix('fact.')}" + (f" ({told})" if told else ""))
