"""PDF: tagged (PDF/UA-1), lasting (PDF/A-2a), searchable, with bookmarks; fonts come with the typesetter."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any

import segno
import typst

from reglament.paper.galley import Galley, SetBlock, SetCode

STANDARDS: list[typst.PDFStandard] = ["a-2a", "ua-1"]
_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Pages:
    """A document set in pages. `of_headings`: on which page every heading stands, by anchor."""

    pdf: bytes
    of_headings: Mapping[str, int]
    count: int


def set_pages(galley: Galley, at: int = 0) -> Pages:
    """Set the document. `at`: seconds since the epoch, printed nowhere, kept in the file as its time."""
    compiler = typst.Compiler(
        input=_HERE / "document.typ",
        root=_HERE,
        font_paths=_fonts(),
        sys_inputs={"document": json.dumps(_plain(galley), ensure_ascii=False)},
    )
    pdf = compiler.compile(format="pdf", pdf_standards=STANDARDS, timestamp=at)
    assert isinstance(pdf, bytes)
    outcome = json.loads(compiler.query("<outcome>", field="value", one=True))
    return Pages(pdf, dict(outcome["headings"]), outcome["pages"])


@cache
def _fonts() -> typst.Fonts:
    """Only what the typesetter brings along: the same pages on every machine."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True)


def _plain(galley: Galley) -> Mapping[str, Any]:
    """What the typesetter's file reads: the galley as JSON, every block with its kind."""
    plain = asdict(galley)
    for part, made in zip(galley.parts, plain["parts"], strict=True):
        for block, written in zip(part.blocks, made["blocks"], strict=True):
            written |= {"kind": block.kind, **_picture(block)}
    return plain


def _picture(block: SetBlock) -> Mapping[str, str]:
    if not isinstance(block, SetCode):
        return {}
    picture = io.BytesIO()
    segno.make(block.text, error="m").save(picture, kind="svg", border=2, xmldecl=False)
    return {"svg": picture.getvalue().decode()}
