"""Sections 3.1-3.2: channels, states and moves, who sees what, roles and substitution."""

from __future__ import annotations

from typing import Any, Final

from reglament.engine.names import Name
from reglament.engine.notation.closed import Declaring, Either, phrase
from reglament.engine.notation.forgiving import skeleton
from reglament.engine.notation.named import Named
from reglament.engine.notation.nodes import Node, Table
from reglament.engine.notation.records import Record
from reglament.engine.notation.scalars import Word
from reglament.engine.notation.shapes import INVALID, Many
from reglament.engine.notation.sorts import Sort
from reglament.engine.notation.special import CodeOrClass, Opening, When
from reglament.engine.notation.spots import Names, Spot
from reglament.engine.notation.words import (
    AFTER_RETURN,
    ANY_OPEN,
    CATEGORIES,
    CHAINED,
    COUNTED_FROM,
    NEEDS,
    NOT_STOPPED,
    ON_ABSENCE,
    UNOFFICIAL,
    WITHOUT_NUMBER,
)
from reglament.engine.regulation.channels import Channel, Channels, DeskDown
from reglament.engine.regulation.lifecycle import Confidentiality, Passage, State
from reglament.engine.regulation.roles import Role, Roles, Substitution
from reglament.engine.vocabulary import Guard

from .parts import (
    CALENDAR,
    CLOCKS,
    CODE,
    EVERYBODY,
    KINDS,
    NAME,
    NOBODY_OR_WHO,
    PRIORITIES,
    PROSE,
    STATE,
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
        may("calendar", "часы", "hours", CALENDAR),
        may("address", "адрес", "address", Word()),
        may("registered_by", "регистрирует", "registered_by", WHO),
        may("during_call", "во_время_звонка", "during_call", YES),
        may("attaches", "прикладывает", "attaches", PROSE),
        may("counted_from", "считается_с", "counted_from", phrase(COUNTED_FROM)),
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

_BY_NAME = phrase(CATEGORIES)


def _state(name: Name, author_label: Name | None = None, category: Any = None, **values: Any) -> State:
    return State(
        name=name,
        category=category or _BY_NAME.find(name.ru),
        author_label=author_label or Name(name.printed().capitalize(), name.en),
        **values,
    )


_STATE = Record(
    _state,
    (
        may("category", "категория", "category", _BY_NAME),
        may("runs", "идут", "runs", CLOCKS),
        may("pauses", "стоят", "stand", CLOCKS),
        may("move", "ход", "move", NOBODY_OR_WHO),
        may("author_label", "автору", "for_author", NAME),
    ),
    named="name",
)


class _StateOfCategory:
    """A state named like a category is of it; another must say of which it is."""

    inner = _STATE

    def read(self, node: Node, spot: Spot) -> Any:
        """The state, or INVALID."""
        said = {skeleton(word.text) for word, _ in node.entries} if isinstance(node, Table) else set()
        like = spot.name is not None and _BY_NAME.find(spot.name.ru) is not INVALID
        if not like and not said & {skeleton("категория"), skeleton("category")}:
            spot.wrong(
                "missing_key", node, among=_BY_NAME.said(spot), name=spot.word("категория", "category")
            )
            return INVALID
        return self.inner.read(node, spot)

    def declare(self, node: Node, names: Names, name: Name | None = None) -> None:
        """Declares nothing."""


STATES: Final = Record(
    lambda named, clause: {"states": named, "clause": clause},
    (),
    rest=Named(Sort.STATE, _StateOfCategory()),
    rest_id="named",
)


def _passage(opening: Opening | None = None, only: Any = (), **values: Any) -> Passage:
    opening = opening or Opening(Guard.ALWAYS)
    return Passage(
        guard=opening.guard,
        within=opening.within,
        expired=opening.expired,
        closure_codes=tuple(key for sort, key in only if sort is Sort.CLOSURE_CODE),
        complexities=tuple(key for sort, key in only if sort is Sort.COMPLEXITY),
        **values,
    )


PASSAGE: Final = Record(
    _passage,
    (
        need("source", "из", "from", Either(first=phrase(ANY_OPEN), other=STATE)),
        need("target", "в", "to", STATE),
        need("who", "кто", "who", EVERYBODY),
        may("needs", "нужно", "needs", Many(phrase(NEEDS))),
        may("opening", "когда", "when", When()),
        may("only", "только", "only", Many(CodeOrClass())),
        may("closure_code", "код", "code", CODE),
        may("stops", "останавливает", "stops", CLOCKS),
        may("kinds", "виды", "kinds", KINDS),
        may("not_priorities", "кроме_приоритетов", "not_priorities", PRIORITIES),
    ),
)
PASSAGES: Final = Record(
    lambda clause, passages=(): {"passages": passages, "clause": clause},
    (need("passages", "список", "list", Many(PASSAGE)),),
    shorthand="passages",
)
CONFIDENTIALITY: Final = Record(
    Confidentiality,
    (
        need("ticket_seen_by", "видят_запрос", "ticket_seen_by", EVERYBODY),
        need("notes_seen_by", "внутренние_заметки_видят", "notes_seen_by", EVERYBODY),
    ),
)

_ROLE = Record(
    Role,
    (
        may("does", "делает", "does", PROSE),
        may("group", "группа", "group", Declaring(sort=Sort.GROUP)),
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
