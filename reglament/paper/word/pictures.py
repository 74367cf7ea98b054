"""A square code as a picture with its words for those who do not see it."""

from __future__ import annotations

import io

import segno
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.text.paragraph import Paragraph

from reglament.paper.galley import SetCode
from reglament.paper.word.markup import Element

SIDE = Mm(28)


def picture(document: WordDocument, code: SetCode, place: Element) -> None:
    """Put the code into a paragraph."""
    drawn = io.BytesIO()
    segno.make(code.text, error="m").save(drawn, kind="png", scale=8, border=2)
    drawn.seek(0)
    Paragraph(place, document._body).add_run().add_picture(drawn, width=SIDE)
    for properties in place.iter(qn("wp:docPr")):
        properties.set("descr", f"{code.caption} {code.text}")
