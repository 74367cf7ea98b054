"""Typed fields out of a small YAML file; everything wrong is said at once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.utils.translation import gettext as _


class MappingError(ValueError):
    """The mapping cannot be used; `errors` is everything that is wrong, a sentence each."""

    def __init__(self, errors: Iterable[str]) -> None:
        self.errors = tuple(errors)
        super().__init__("\n".join(self.errors))


class Form:
    """A part of the file that remembers what was asked of it, so that unknown keys are found too."""

    def __init__(self, where: str, data: dict[str, Any], errors: list[str] | None = None) -> None:
        self.where = where
        self.data = {str(name): value for name, value in data.items()}
        self.errors: list[str] = [] if errors is None else errors
        self._asked: set[str] = {"формат"}
        self._parts: list[Form] = []

    def text(self, name: str, *, must: bool = True) -> str:
        """A text; "" where it may be missing."""
        value = self._take(name, must)
        if value is None:
            return ""
        if isinstance(value, (dict, list)):
            self._wrong(name, _("здесь ждут текст"))
            return ""
        return str(value).strip()

    def zone(self, name: str) -> ZoneInfo:
        """A time zone by its IANA name."""
        text = self.text(name)
        try:
            return ZoneInfo(text or "UTC")
        except (ZoneInfoNotFoundError, ValueError):
            self._wrong(name, _("часового пояса «%(zone)s» нет; пример: Europe/Moscow") % {"zone": text})
            return ZoneInfo("UTC")

    def part(self, name: str, *, must: bool = True) -> Form:
        """A nested part; an empty one where it may be missing."""
        value = self._take(name, must)
        if value is not None and not isinstance(value, dict):
            self._wrong(name, _("здесь ждут вложенные ключи"))
        return self._nested(name, value if isinstance(value, dict) else {})

    def parts(self, name: str) -> list[Form]:
        """A list of parts, at least one."""
        value = self._take(name, True)
        if not isinstance(value, list) or not value:
            self._wrong(name, _("здесь ждут список"))
            return []
        return [
            self._nested(f"{name}[{number}]", item if isinstance(item, dict) else {})
            for number, item in enumerate(value, 1)
        ]

    def words(self, name: str) -> dict[str, str]:
        """Pairs of texts."""
        value = self._take(name, True)
        if not isinstance(value, dict) or not value:
            self._wrong(name, _("здесь ждут пары «слово: слово»"))
            return {}
        return {str(key): str(item) for key, item in value.items()}

    def finish(self) -> None:
        """Raise MappingError for everything wrong in this part and the nested ones."""
        self._look_for_unknown()
        if self.errors:
            raise MappingError(self.errors)

    def _look_for_unknown(self) -> None:
        for name in self.data.keys() - self._asked:
            known = ", ".join(sorted(self._asked - {"формат"}))
            self._wrong(name, _("такого ключа нет; есть: %(known)s") % {"known": known})
        for part in self._parts:
            part._look_for_unknown()

    def _nested(self, name: str, data: dict[str, Any]) -> Form:
        part = Form(f"{self.where}: {name}", data, self.errors)
        part._asked = set()
        self._parts.append(part)
        return part

    def _take(self, name: str, must: bool) -> Any:
        self._asked.add(name)
        value = self.data.get(name)
        if value is None and must and (self.data or not self._is_nested):
            self._wrong(name, _("ключ обязателен"))
        return value

    @property
    def _is_nested(self) -> bool:
        return ": " in self.where

    def _wrong(self, name: str, why: str) -> None:
        self.errors.append(f"{self.where}: {name}: {why}")
