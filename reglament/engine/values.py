"""The decorator of the many small values: immutable, compared by content, at a fifth of a dataclass.

`dataclass` writes and executes six methods for every class; for the hundred classes of a regulation that is
a good part of the time in which a command has to answer. Here only `__init__` is written, the rest is shared.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import FrozenInstanceError, dataclass, field
from typing import Any, TypeVar, dataclass_transform, overload

T = TypeVar("T")


@overload
def value(cls: type[T], /) -> type[T]: ...
@overload
def value(*, kw_only: bool = True) -> Callable[[type[T]], type[T]]: ...


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
def value(cls: type[T] | None = None, /, *, kw_only: bool = True) -> Any:
    """Make a class an immutable value; its fields are given by name, or in order with `kw_only=False`."""
    if cls is None:
        return lambda wrapped: _value(wrapped, kw_only)
    return _value(cls, kw_only)


def _value(cls: type[T], kw_only: bool) -> type[T]:
    made = dataclass(repr=False, eq=False, kw_only=kw_only)(cls)
    for name, method in _SHARED.items():
        setattr(made, name, method)
    return made


def _set_once(self: Any, name: str, given: object) -> None:
    if name in self.__dict__ or name not in type(self).__dataclass_fields__:
        raise FrozenInstanceError(f"{type(self).__name__}.{name} cannot be set")
    self.__dict__[name] = given


def _keep(self: Any, name: str) -> None:
    raise FrozenInstanceError(f"{type(self).__name__}.{name} cannot be deleted")


def _compared(self: Any) -> Iterator[object]:
    return (getattr(self, one.name) for one in type(self).__dataclass_fields__.values() if one.compare)


def _equal(self: Any, other: object) -> Any:
    if type(other) is not type(self):
        return NotImplemented
    return self is other or tuple(_compared(self)) == tuple(_compared(other))


def _hash(self: Any) -> int:
    return hash((type(self).__name__, *_compared(self)))


def _shown(self: Any) -> str:
    fields = type(self).__dataclass_fields__.values()
    told = ", ".join(f"{one.name}={getattr(self, one.name)!r}" for one in fields if one.repr)
    return f"{type(self).__name__}({told})"


_SHARED: dict[str, Any] = {
    "__setattr__": _set_once,
    "__delattr__": _keep,
    "__eq__": _equal,
    "__hash__": _hash,
    "__repr__": _shown,
}
