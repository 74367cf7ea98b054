"""Section 3.2: roles and substitution."""

from __future__ import annotations

from typing import Final

from reglament.engine.notation.closed import Declaring, phrase
from reglament.engine.notation.named import Named
from reglament.engine.notation.records import Record
from reglament.engine.notation.shapes import Many
from reglament.engine.notation.sorts import Sort
from reglament.engine.notation.words import (
    AFTER_RETURN,
    CHAINED,
    NOT_STOPPED,
    ON_ABSENCE,
)
from reglament.engine.regulation.roles import Role, Roles, Substitution

from .parts import (
    EVERYBODY,
    PROSE,
    TERM,
    WHO,
    may,
    need,
)

_ROLE = Record(
    Role,
    (
        may("does", "делает", "does", PROSE),
        may("group", "группа", "group", Declaring(sort=Sort.GROUP)),
        may("given_by", "назначает_на_запрос", "given_on_ticket_by", EVERYBODY),
    ),
    named="name",
    shorthand="does",
)


_SUBSTITUTION = Record(
    Substitution,
    (
        need("on_absence", "отсутствие", "absence", phrase(ON_ABSENCE)),
        may("within", "в_течение", "within", TERM),
        may("all_when_longer", "все_запросы_если_дольше", "all_when_longer", TERM),
        may("otherwise", "если_нет_и_заместителя", "otherwise", WHO),
        may("after_return", "возврат_после_отсутствия", "after_return", phrase(AFTER_RETURN)),
        may("chained", "заместитель_заместителя", "chained", phrase(CHAINED)),
        may("stops_clocks", "часы", "clocks", phrase(NOT_STOPPED)),
        may("announce", "предупредить_за", "announce", TERM),
        may("author_gone", "автор_ушёл_или_в_отпуске", "author_gone", EVERYBODY),
    ),
)


ROLES_RECORD: Final = Record(
    Roles,
    (
        may("exclusive", "нельзя_совмещать", "exclusive", Many(EVERYBODY, split=False)),
        may("substitution", "замещение", "substitution", _SUBSTITUTION),
    ),
    rest=Named(Sort.ROLE, _ROLE),
    rest_id="named",
)
