"""Styles of cells: one base, and what a table wants of it beside."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import astuple, dataclass
from functools import cache
from itertools import product

from docx.oxml.parser import parse_xml

from reglament.paper.word.markup import Element

_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_CODES = ("Small", "Torn", "Centred", "Kept", "Off")
_NAMES = ("мелкая", "с переносами", "по центру", "со следующей", "не предлагается")


@dataclass(frozen=True, slots=True)
class CellLook:
    """What a cell looks like; `kept`: on one page with the next row; `off`: nothing is offered here."""

    small: bool = False
    hyphenated: bool = False
    centred: bool = False
    kept: bool = False
    off: bool = False

    @property
    def style(self) -> str:
        """The id of its style."""
        return _style_of(self)


@cache
def _style_of(look: CellLook) -> str:
    return "Cell" + "".join(code for code, holds in zip(_CODES, astuple(look), strict=True) if holds)


def cell_styles() -> Iterator[Element]:
    """A style for every look but the plain one, which is written out among the others."""
    for holds in product((False, True), repeat=len(_CODES)):
        look = CellLook(*holds)
        if any(holds):
            yield parse_xml(_style(look))


def _style(look: CellLook) -> str:
    name = ", ".join(["Ячейка", *(name for name, holds in zip(_NAMES, astuple(look), strict=True) if holds)])
    paragraph = (
        "<w:keepNext/>" * look.kept
        + '<w:shd w:val="clear" w:color="auto" w:fill="EBEBEB"/>' * look.off
        + '<w:suppressAutoHyphens w:val="0"/>' * look.hyphenated
        + '<w:jc w:val="center"/>' * look.centred
    )
    letters = '<w:color w:val="464646"/>' * look.off + '<w:sz w:val="18"/><w:szCs w:val="18"/>' * look.small
    return (
        f'<w:style xmlns:w="{_NAMESPACE}" w:type="paragraph" w:customStyle="1" w:styleId="{look.style}">'
        f'<w:name w:val="{name}"/><w:basedOn w:val="Cell"/>'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{letters}</w:rPr></w:style>"
    )
