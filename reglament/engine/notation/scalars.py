"""Shapes of single values: what they share, texts, names for people, clauses."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar, Final

from reglament.engine.names import Name, Text, key

from .lexicon import other_language, spelling
from .nodes import Node, Scalar, Table
from .shapes import INVALID
from .spots import Names, Spot, Use

LONGEST_TEXT = 4_000


_CLAUSE = re.compile(r"\d{1,3}(\.\d{1,3}){0,5}|(?P<annex>приложение|annex) (?P<number>\d{1,2})")
_ANNEX = ("приложение", "annex")


@dataclass(frozen=True, kw_only=True)
class Leafy:
    """What all single values share: they are not empty, and they are kept as leaves."""

    use: Use = Use.ACTS

    def read(self, node: Node, spot: Spot) -> Any:
        """The value, or INVALID."""
        if not isinstance(node, Scalar):
            spot.wrong("wants_text", node)
            return INVALID
        if not node.text.strip():
            spot.wrong("wants_value", node)
            return INVALID
        spot.leaf(node, self.use)
        return self.value(node, spot)

    def declare(self, node: Node, names: Names, name: Name | None = None) -> None:
        """A single value declares nothing."""

    def value(self, node: Scalar, spot: Spot) -> Any:
        """The value of text that is there."""
        raise NotImplementedError


FORMS: Final = (("ru",), ("en",))
"""The last step of the path to a form of a text in two languages."""


def is_forms(node: Node) -> bool:
    """Whether this is `{ru: …, en: …}`."""
    if not isinstance(node, Table) or not node.entries:
        return False
    return all((key(word.text),) in FORMS for word, _ in node.entries)


def forms_of(node: Node) -> dict[str, str]:
    """Language -> form of a text given in both; of a text given alone, the Russian one."""
    if isinstance(node, Scalar):
        return {"ru": node.text}
    if not is_forms(node) or not isinstance(node, Table):
        return {}
    return {key(word.text): value.text for word, value in node.entries if isinstance(value, Scalar)}


def read_forms(node: Table, spot: Spot, read: Callable[[Node, Spot], Any]) -> Any:
    """Language -> what `read` makes of its form; INVALID after noting what is wrong."""
    forms: dict[str, Any] = {}
    for word, value in node.entries:
        language = key(word.text)
        if (language,) not in FORMS:
            spot.wrong("unknown_key", word, among=("ru", "en"), name=word.text)
            forms[language] = INVALID
        elif language in forms:
            spot.wrong("duplicate_key", word, name=word.text, line=word.line)
            forms[language] = INVALID
        else:
            forms[language] = read(value, spot.down(language, value))
    if "ru" not in forms:
        spot.wrong("missing_key", node, name="ru")
        return INVALID
    if "en" not in forms:
        spot.alone(node.entries[0][0], node.entries[0][0].text, "en")
    return INVALID if INVALID in forms.values() else forms


@dataclass(frozen=True, kw_only=True)
class Prose(Leafy):
    """Free text, printed and never executed, perhaps as `{ru: …, en: …}`; folded lines are one text."""

    use: Use = Use.PRINTS
    two_sided: ClassVar[bool] = True

    def read(self, node: Node, spot: Spot) -> Any:
        if self.two_sided and isinstance(node, Table):
            forms = read_forms(node, spot, super().read)
            return INVALID if forms is INVALID else Text(forms["ru"], forms.get("en", ""))
        return super().read(node, spot)

    def value(self, node: Scalar, spot: Spot) -> Any:
        if len(node.text) > LONGEST_TEXT:
            spot.wrong("long_text", node, most=LONGEST_TEXT)
            return INVALID
        if self.two_sided and spot.path[-1:] not in FORMS:
            spot.alone(node, node.text, other_language(node.text))
        return " ".join(node.text.split())


@dataclass(frozen=True, kw_only=True)
class Word(Prose):
    """A short text that the desk uses as it stands: a code, an address, the mask of numbers."""

    use: Use = Use.ACTS
    two_sided: ClassVar[bool] = False


@dataclass(frozen=True, kw_only=True)
class Printed(Leafy):
    """A name for people: text, or `{ru: …, en: …}`."""

    use: Use = Use.PRINTS

    def read(self, node: Node, spot: Spot) -> Any:
        if not isinstance(node, Table):
            return super().read(node, spot)
        forms = read_forms(node, spot, super().read)
        return INVALID if forms is INVALID else Name(forms["ru"].ru, forms["en"].ru if "en" in forms else "")

    def value(self, node: Scalar, spot: Spot) -> Any:
        if spot.path[-1:] not in FORMS:
            spot.alone(node, node.text, other_language(node.text))
        return Name(" ".join(node.text.split()))


@dataclass(frozen=True, kw_only=True)
class ClauseNumber(Leafy):
    """«3.4.6»: quoted or not."""

    use: Use = Use.STRUCTURE

    def value(self, node: Scalar, spot: Spot) -> Any:
        found = _CLAUSE.fullmatch(key(node.text))
        if found is None:
            spot.wrong("clause_text", node, value=node.text)
            return INVALID
        if found["annex"] is None:
            return node.text.strip()
        said = spelling(found["annex"], None, *_ANNEX)
        spot.said(node, said, length=node.text.rstrip().rfind(found["number"]))
        return f"{said.ru} {found['number']}"
