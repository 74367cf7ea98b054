"""The table of contents: one field whose entries already show the pages: nobody is asked to update it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reglament.paper.galley import Galley, Part
from reglament.paper.word.markup import Element, bookmark, element, field, paragraph, run

DEPTH = 2


def contents(galley: Galley, of_headings: Mapping[str, int]) -> Element:
    """The heading and the field, as a word processor itself would hold them."""
    listed = [part for part in galley.parts if part.heading and part.level <= DEPTH and part.mark != "gone"]
    entries = [list(_entry(part, of_headings[part.anchor])) for part in listed]
    styles = [f"TOC{part.level}" for part in listed]
    entries[0][:0] = _begin()
    entries[-1].append(element("w:r", element("w:fldChar", fldCharType="end")))
    lines = [paragraph(style, *content) for style, content in zip(styles, entries, strict=True)]
    gallery = element(
        "w:docPartObj", element("w:docPartGallery", val="Table of Contents"), element("w:docPartUnique")
    )
    return element(
        "w:sdt",
        element("w:sdtPr", gallery),
        element("w:sdtContent", paragraph("ContentsHeading", run(galley.words["contents"])), *lines),
    )


def _begin() -> list[Element]:
    whole = list(field(f'TOC \\o "1-{DEPTH}" \\h \\z \\u', ""))
    return whole[:3]


def _entry(part: Part, page: int) -> Iterator[Element]:
    name = bookmark(part.anchor)
    yield element(
        "w:hyperlink",
        run(f"{part.heading}\t", "Hyperlink"),
        *field(f"PAGEREF {name} \\h", str(page), "Hyperlink"),
        anchor=name,
        history=1,
    )
