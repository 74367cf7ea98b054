"""`{% load editor %}`: names and ids of places in the form, and what is wrong there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django import template

from reglament.engine import editing
from reglament.office.editor.naming import id_of, name_of

register = template.Library()


@register.filter
def place(path: editing.Path) -> str:
    """`{{ input.path|place }}`: the name under which it is sent."""
    return name_of(path)


@register.filter
def spot(path: editing.Path) -> str:
    """`{{ input.path|spot }}`: its id in the page."""
    return id_of(path)


@register.filter
def at_place(found: Mapping[str, Sequence[str]] | None, path: editing.Path) -> Sequence[str]:
    """`{% with wrong|at_place:input.path as errors %}`: what is wrong at a place."""
    return (found or {}).get(name_of(path), ())


@register.filter
def told_at(found: Mapping[str, str] | None, path: editing.Path) -> str:
    """What was answered to a change at a place."""
    return (found or {}).get(name_of(path), "")


@register.filter
def sort(part: editing.Part) -> str:
    """What a part of a form is: `input`, `grid` or `group`."""
    return type(part).__name__.lower()


@register.filter
def times(count: int) -> range:
    """Numbers from one on: `{% for number in lines|times %}`."""
    return range(1, count + 1)


@register.filter
def at_line(found: Mapping[int, Sequence[str]], number: int) -> Sequence[str]:
    """What is wrong in a line of the text."""
    return found.get(number, ())
