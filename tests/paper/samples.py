"""The shipped examples, printed once per run."""

from __future__ import annotations

import hashlib
import io
from functools import cache
from pathlib import Path

import docx
import pypdf
from docx.document import Document as WordDocument

from reglament import engine, paper
from reglament.paper.galley import Galley
from reglament.paper.pdf import Pages, set_pages
from reglament.paper.pen import Language
from reglament.paper.printing import PAPERS, Source
from reglament.paper.setting import galley
from reglament.paper.word import word_document

EXAMPLES = Path(__file__).parents[2] / "examples"
PORTAL = "https://help.sever.example/"


@cache
def source(name: str) -> Source:
    """An example with its annexes."""
    text = (EXAMPLES / f"{name}.yaml").read_text("utf-8")
    edition = engine.load_edition(text, name)
    texts = {path.name: path.read_text("utf-8") for path in (EXAMPLES / name).glob("*.yaml")}
    annexes = engine.load_annexes(texts, edition)
    return Source(edition, annexes, hashlib.sha256(text.encode()).hexdigest(), portal=PORTAL)


@cache
def document(name: str, language: Language = "ru", what: str = "regulation") -> paper.Document:
    """A paper of an example."""
    return PAPERS[what].make(source(name), language)


@cache
def set_galley(name: str, language: Language = "ru", what: str = "regulation") -> Galley:
    """The same, set."""
    return galley(document(name, language, what))


@cache
def pages(name: str, language: Language = "ru", what: str = "regulation") -> Pages:
    """The same as PDF."""
    return set_pages(set_galley(name, language, what))


def pdf(name: str, language: Language = "ru", what: str = "regulation") -> pypdf.PdfReader:
    """The PDF to be read."""
    return pypdf.PdfReader(io.BytesIO(pages(name, language, what).pdf))


@cache
def word_bytes(name: str, language: Language = "ru", what: str = "regulation") -> bytes:
    """The same as DOCX."""
    made = pages(name, language, what)
    return word_document(set_galley(name, language, what), made.of_headings, made.count)


def word(name: str, language: Language = "ru", what: str = "regulation") -> WordDocument:
    """The DOCX to be read."""
    return docx.Document(io.BytesIO(word_bytes(name, language, what)))


def plain(text: str) -> str:
    """Without the spaces that bind, and torn lines joined."""
    return " ".join(text.replace("\u00a0", " ").replace("\u202f", " ").split())
