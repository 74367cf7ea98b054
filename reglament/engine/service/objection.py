"""Why something is not taken at the door: a code, the clause, the values. The door has the sentences."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

_NOTHING: Mapping[str, Any] = MappingProxyType({})


class Objection(NamedTuple):
    """What speaks against a ticket before there is one."""

    code: str
    clause: str = ""
    values: Mapping[str, Any] = _NOTHING
