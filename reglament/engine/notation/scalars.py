"""Shapes of single values: what they share, texts, names for people, clauses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from reglament.engine.names import Name, key

from .lexicon import spelling
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


@dataclass(frozen=True, kw_only=True)
class Prose(Leafy):
    """Free text, printed and never executed; a folded list of lines is one text."""

    use: Use = Use.PRINTS

    def value(self, node: Scalar, spot: Spot) -> Any:
        if len(node.text) > LONGEST_TEXT:
            spot.wrong("long_text", node, most=LONGEST_TEXT)
            return INVALID
        return " ".join(node.text.split())


@dataclass(frozen=True, kw_only=True)
class Word(Prose):
    """A short text that the desk uses as it stands: a code, an address, the mask of numbers."""

    use: Use = Use.ACTS


@dataclass(frozen=True, kw_only=True)
class Printed(Leafy):
    """A name for people: text, or `{ru: …, en: …}`."""

    use: Use = Use.PRINTS

    def read(self, node: Node, spot: Spot) -> Any:
        if not isinstance(node, Table):
            return super().read(node, spot)
        texts: dict[str, str] = {}
        for word, value in node.entries:
            language = key(word.text)
            if language not in ("ru", "en"):
                spot.wrong("unknown_key", word, among=("ru", "en"), name=word.text)
            elif (text := super().read(value, spot.down(language, value))) is not INVALID:
                texts[language] = text.ru
        if "ru" not in texts:
            spot.wrong("missing_key", node, name="ru")
            return INVALID
        return Name(texts["ru"], texts.get("en", ""))

    def value(self, node: Scalar, spot: Spot) -> Any:
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
