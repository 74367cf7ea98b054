"""The text of a paragraph: as it is when all changes are taken, as it was before, and who changed it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, Final

from docx.oxml.ns import qn

from reglament.paper.reading.numbering import is_on

Element = Any
_COMES: Final = frozenset({qn("w:ins"), qn("w:moveTo")})
_GOES: Final = frozenset({qn("w:del"), qn("w:moveFrom")})
_SILENT: Final = frozenset(
    {qn("w:instrText"), qn("w:pPr"), qn("w:rPr"), qn("w:txbxContent"), qn("w:tbl"), qn("w:sdtPr")}
)
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SIGNS: Final = {
    qn("w:tab"): "\t",
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "-",
    qn("w:sym"): "•",
}
_INVISIBLE: Final = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")


@dataclass
class Spoken:
    """What a paragraph says; filled while it is walked."""

    now: list[str] = field(default_factory=list)
    before: list[str] = field(default_factory=list)
    by: dict[str, None] = field(default_factory=dict)
    anchors: list[str] = field(default_factory=list)
    remarks: dict[str, list[str]] = field(default_factory=dict)
    open_remarks: set[str] = field(default_factory=set)
    bold: list[bool] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    pages: int = 0

    def say(self, text: str, *, comes: bool, goes: bool) -> None:
        """Text that stands here now, or stood here before."""
        if not goes:
            self.now.append(text)
            for one in self.open_remarks:
                self.remarks[one].append(text)
        if not comes:
            self.before.append(text)


def plain(text: str) -> str:
    """One line: blanks of every sort are one blank, what cannot be seen is gone."""
    return " ".join(_INVISIBLE.sub("", text).split())


def spoken_of(paragraph: Element, open_remarks: set[str]) -> Spoken:
    """Walk a paragraph. `open_remarks`: comments begun in an earlier one; what stays open is left in it."""
    spoken = Spoken(open_remarks=open_remarks)
    for one in open_remarks:
        spoken.remarks[one] = []
    for child in paragraph:
        _walk(child, spoken, comes=False, goes=False)
    return spoken


def _walk(node: Element, spoken: Spoken, *, comes: bool, goes: bool) -> None:
    tag = node.tag
    if tag == _FALLBACK or not isinstance(tag, str):
        return
    if tag == qn("w:txbxContent"):
        spoken.boxes.append(node)
    if tag in _SILENT:
        return
    if tag in _COMES or tag in _GOES:
        spoken.by[node.get(qn("w:author"), "") or "?"] = None
        comes, goes = comes or tag in _COMES, goes or tag in _GOES
    elif tag in (qn("w:t"), qn("w:delText")):
        spoken.say(node.text or "", comes=comes, goes=goes)
        return
    elif tag == qn("w:r"):
        _note_weight(node, spoken)
    else:
        _sign(node, spoken, comes=comes, goes=goes)
    for child in node:
        _walk(child, spoken, comes=comes, goes=goes)


def _note_weight(run: Element, spoken: Spoken) -> None:
    if any((text.text or "").strip() for text in run.iter(qn("w:t"))):
        spoken.bold.append(is_on(run.find(qn("w:rPr")), "w:b"))


def _sign(node: Element, spoken: Spoken, *, comes: bool, goes: bool) -> None:
    tag = node.tag
    if tag in _SIGNS:
        if node.get(qn("w:type")) == "page":
            spoken.pages += 1
        spoken.say(_SIGNS[tag], comes=comes, goes=goes)
    elif tag == qn("w:lastRenderedPageBreak"):
        spoken.pages += 1
    elif tag == qn("w:bookmarkStart"):
        spoken.anchors.append(node.get(qn("w:name"), ""))
    elif tag == qn("w:commentRangeStart"):
        code = node.get(qn("w:id"), "")
        spoken.open_remarks.add(code)
        spoken.remarks[code] = []
    elif tag == qn("w:commentRangeEnd"):
        spoken.open_remarks.discard(node.get(qn("w:id"), ""))
    elif tag == qn("w:commentReference"):
        spoken.remarks.setdefault(node.get(qn("w:id"), ""), [])
