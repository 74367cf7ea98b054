"""Printing the two examples: the command as one types it, and each writer by itself"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from reglament import engine
from reglament.paper.pdf import set_pages
from reglament.paper.printing import PAPERS, Source
from reglament.paper.setting import galley
from reglament.paper.word import word_document

EXAMPLES = Path(__file__).parents[1] / "examples"


def run(*, small: bool = False) -> list[tuple[str, ...]]:
    """Rows: what is printed, seconds of processor of the whole command, milliseconds of its parts."""
    head = ("printed", "pages", "DOCX whole, s", "PDF whole, s", "set, ms", "PDF, ms", "DOCX, ms")
    names = ("freelancer",) if small else ("freelancer", "thousand-users")
    return [head, *map(_row, names)]


def _row(name: str) -> tuple[str, ...]:
    commands = [f"{_command(name, form):.2f}" for form in ("docx", "pdf")]
    document = PAPERS["regulation"].make(_source(name), "ru")
    began = time.process_time()
    made = galley(document)
    was_set = time.process_time()
    pages = set_pages(made)
    was_paged = time.process_time()
    word_document(made, pages.of_headings, pages.count)
    parts = (was_set - began, was_paged - was_set, time.process_time() - was_paged)
    return (name, str(pages.count), *commands, *(f"{part * 1000:.0f}" for part in parts))


def _source(name: str) -> Source:
    edition = engine.load_edition((EXAMPLES / f"{name}.yaml").read_text("utf-8"), name)
    texts = {path.name: path.read_text("utf-8") for path in (EXAMPLES / name).glob("*.yaml")}
    return Source(edition, engine.load_annexes(texts, edition), "0" * 64)


def _command(name: str, form: str) -> float:
    with tempfile.TemporaryDirectory() as folder:
        words = ["print", str(EXAMPLES / f"{name}.yaml"), "-o", f"{folder}/r.{form}"]
        command = [sys.executable, "-m", "reglament.config.entry", *words]
        before = _of_children()
        subprocess.run(command, check=True, capture_output=True)
        return _of_children() - before


def _of_children() -> float:
    """Seconds of processor of all commands that have ended."""
    taken = resource.getrusage(resource.RUSAGE_CHILDREN)
    return taken.ru_utime + taken.ru_stime
