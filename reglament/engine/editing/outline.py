"""The form of an edition, made of the one schema table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from reglament.engine.notation.forgiving import skeleton
from reglament.engine.notation.named import CLAUSE_WORDS, NAME_WORDS
from reglament.engine.notation.nodes import Listing, Node, Scalar, Table
from reglament.engine.notation.norms import NORM, Norms
from reglament.engine.notation.overlays import Presets
from reglament.engine.notation.records import Record
from reglament.engine.notation.scalars import Printed, is_forms
from reglament.engine.notation.schema import EDITION
from reglament.engine.notation.shapes import Field, Many, is_none
from reglament.engine.notation.weeks import WeekOfHours
from reglament.engine.presets import preset_text

from . import grids, norm_rows
from .leaves import At, forms, is_leaf, leaf, listed, said
from .offers import hint, options
from .parts import Grid, Group, Missing, Part
from .sources import Sources, sources_of
from .tables import VALUE, grid, group, in_order, numbers, table, under


def form_of(text: str, presets: Presets = preset_text) -> Group:
    """The form of an edition's text, right or wrong in meaning; raises NotationErrors where it is no tree."""
    sources = sources_of(text, presets)
    return _record(sources, EDITION, At(node=sources.whole))


def _part(sources: Sources, shape: Any, at: At, named: bool = False) -> Iterator[Part]:
    """The parts of what stands at a place, by its shape."""
    node = at.node
    inner = getattr(shape, "inner", None)
    if node is not None and is_none(node) and not is_leaf(shape) and not isinstance(shape, Norms):
        standing = sources.standing(node, at.path)
        yield Group(at.path, at.label, said(sources, at.meant), at.clause, (), standing, gone=True)
    elif is_leaf(shape) and not (isinstance(shape, Many) and _holds_tables(node)):
        yield from forms(sources, shape, at)
    elif is_leaf(shape) and isinstance(node, Listing):
        yield from listed(sources, shape, at)
    elif isinstance(shape, Record):
        yield _record(sources, shape, at, named)
    elif isinstance(node, Scalar) and node.text and not isinstance(shape, Norms):
        yield leaf(sources, VALUE, at)  # a sort of value of its own, written in one line
    elif isinstance(node, Listing) and isinstance(shape, Many) and not _holds_tables(node):
        yield leaf(sources, Many(VALUE), at)
    elif isinstance(shape, Norms):
        yield from _norms(sources, shape, at)
    elif isinstance(shape, WeekOfHours):
        yield _week(sources, shape, at)
    elif isinstance(shape, Many) or inner is None:
        yield table(sources, shape, at, _part)
    else:
        yield from _part(sources, inner, at, named)


def _record(sources: Sources, record: Record, at: At, named: bool = False) -> Group:
    at = under(at)
    node = at.node
    if record.shorthand and node is not None and (not isinstance(node, Table) or is_forms(node)):
        field = next(field for field in record.fields if field.id == record.shorthand)
        parts: tuple[Part, ...] = tuple(_part(sources, field.shape, replace(at, meant=(*at.meant, field.en))))
        return group(sources, at, parts)
    found = list(_fields(sources, record, at))
    parts = (*_head(sources, at, named), *(part for _, some in found for part in some))
    absent = [field for field in record.fields if field.id not in {one.id for one, _ in found}]
    adds = ""
    if record.rest is not None:
        rest = _others(record, at)
        parts, adds = (*parts, *_spread(table(sources, record.rest, rest, _part))), "entry"
    missing = tuple(_missing(sources, field, at) for field in absent)
    return replace(group(sources, at, in_order(at, parts)), missing=missing, adds=adds)


def _fields(sources: Sources, record: Record, at: At) -> Iterator[tuple[Field, list[Part]]]:
    for field in record.fields:
        value = grids.value_of(record, field, at.node) if isinstance(at.node, Table) else None
        if value is None and not field.required:
            continue
        key = grids.spelled_key(sources, field, at.node)
        place = at.down(key, (*at.meant, field.en), value, required=field.required)
        yield field, [_removable(part, field) for part in _part(sources, field.shape, place)]


def _removable(part: Part, field: Field) -> Part:
    return replace(part, removable=not field.required) if isinstance(part, Group) else part


def _head(sources: Sources, at: At, named: bool) -> Iterator[Part]:
    """The number of the clause, and what else a name is called."""
    yield from numbers(sources, at)
    for word, value in at.node.entries if isinstance(at.node, Table) and named else ():
        if said_here := NAME_WORDS.get(skeleton(word.text)):
            yield leaf(sources, Printed(), at.down(word.text, (said_here.en,), value))


def _norms(sources: Sources, shape: Norms, at: At) -> Iterator[Part]:
    if not isinstance(at.node, Table):
        yield leaf(sources, NORM, at)
        return
    inside = under(at)
    known = frozenset(skeleton(word) for field in shape.fields for word in field.words)
    head = Record(dict, shape.fields)
    found = list(_fields(sources, head, inside))
    titles, lines = norm_rows.norms(sources, inside, known)
    rows = replace(
        grid(sources, replace(at, label=""), titles, lines), adds="entry", renames=True, number=None
    )
    parts = (*_head(sources, inside, True), *(part for _, some in found for part in some), rows)
    absent = [field for field in shape.fields if field.id not in {one.id for one, _ in found}]
    missing = tuple(_missing(sources, field, at) for field in absent)
    yield replace(group(sources, inside, parts), missing=missing)


def _week(sources: Sources, shape: WeekOfHours, at: At) -> Group:
    days, rest = shape._split(at.node) if isinstance(at.node, Table) else ([], None)
    group = _record(sources, shape.record, replace(at, node=rest), True)
    hours = sources.word("часы: 09:00-18:00", "hours: 09:00-18:00")
    lines = [leaf(sources, VALUE, at.down(word.text, ("",), value)) for word, value in days]
    return replace(group, parts=(*(replace(one, hint=hours) for one in lines), *group.parts), adds="entry")


def _missing(sources: Sources, field: Field, at: At) -> Missing:
    key = grids.spelled_key(sources, field, None)
    whole = not is_leaf(field.shape)
    one = field.shape.item if isinstance(field.shape, Many) else field.shape
    offered = tuple(word for _, word in options(sources, one)) if not whole else ()
    listed = whole and isinstance(field.shape, Many)
    return Missing(key, said(sources, (*at.meant, field.en)), whole, listed, hint(sources, one), offered)


def _spread(part: Group | Grid) -> tuple[Part, ...]:
    """The entries beside the known keys of a record, as its own parts."""
    return part.parts if isinstance(part, Group) else (part,) if part.lines else ()


def _others(record: Record, at: At) -> At:
    """The place with the entries that are no field of the record."""
    node = at.node
    if not isinstance(node, Table):
        return at
    known = {skeleton(word) for field in record.fields for word in field.words} | CLAUSE_WORDS.keys()
    rest = tuple(pair for pair in node.entries if skeleton(pair[0].text) not in known)
    return replace(at, node=Table(rest, node.line, node.column))


def _holds_tables(node: Node | None) -> bool:
    return isinstance(node, Listing) and any(not isinstance(item, Scalar) for item in node.items)
