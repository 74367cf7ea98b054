"""From an edition with its annexes to its document: topics write, the assembler puts them in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from reglament import engine
from reglament.paper.assembling import assemble
from reglament.paper.comparing import compare
from reglament.paper.ending import Issue, ending
from reglament.paper.pen import Language, Pen
from reglament.paper.signing import approval
from reglament.paper.topics import annexes as annex_topic
from reglament.paper.values import Block, Document

SHOWN_OF_CHECKSUM = 12


def pen_of(
    edition: engine.Edition, annexes: engine.Annexes, language: Language, rules: engine.Rules | None = None
) -> Pen:
    """A pen for this edition. `rules` saves compiling them where they are at hand."""
    known = rules or engine.compile_rules(edition, annexes, engine.country_calendars(edition, annexes))
    spoken, told = engine.in_language(edition, language), engine.in_language(annexes, language)
    return Pen(spoken, told, known, language)


def document(
    edition: engine.Edition,
    annexes: engine.Annexes,
    language: Language = "ru",
    rules: engine.Rules | None = None,
) -> Document:
    """The regulation to be read: every number in it comes from the values by which the desk acts.

    What the edition does not mention is not there. Names that it gives in Russian only stay Russian.
    Raises engine.NoOfficialCalendarError where the edition follows a country that nobody knows.
    """
    pen = pen_of(edition, annexes, language, rules)
    return Document(
        title=pen.edition.document.title,
        language=language,
        edition=edition.document.number,
        approval=approval(pen, named=False),
        facts=tuple(_facts(pen)),
        sections=assemble(pen),
        annexes=tuple(annex_topic.annex_sections(pen)),
        organisation=pen.edition.document.organisation,
        footer=footer(pen, ""),
        year=str((edition.document.approved or edition.document.effective_from).year),
    )


def publication(
    edition: engine.Edition,
    annexes: engine.Annexes,
    language: Language = "ru",
    rules: engine.Rules | None = None,
    *,
    checksum: str = "",
    earlier: Sequence[Issue] = (),
) -> Document:
    """The document to be signed: with its change list, the sheet of acquaintance, and the text's checksum.

    `checksum`: of the edition's text, as the desk stores it (sha256, hexadecimal). `earlier`: editions before
    this one. Raises as `document` does.
    """
    pen = pen_of(edition, annexes, language, rules)
    made = document(edition, annexes, language, pen.rules)
    last = ending(pen, earlier, tuple(_summaries(edition, earlier, language)))
    return replace(made, approval=approval(pen, named=True), footer=footer(pen, checksum), ending=last)


def _summaries(
    edition: engine.Edition, earlier: Sequence[Issue], language: Language
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What every edition changed of the one before it, where both are known. Annexes have their own lists."""
    issues = (*earlier, Issue(edition.document.number, None, edition=edition))
    for before, after in pairwise(issues):
        if before.edition is not None and after.edition is not None:
            old, new = (
                document(one.edition, engine.Annexes(), language) for one in (before, after) if one.edition
            )
            yield after.number, tuple(change.words(language) for change in compare(old, new))


def footer(pen: Pen, checksum: str) -> str:
    """«Редакция 3 от 19.01.2026 · контрольная сумма 3f2a 91bc 0d4e»."""
    head = pen.edition.document
    on = pen.date(head.approved)
    dated = pen.say(f" от {on}", f" of {on}") if on else ""
    edition = pen.say(f"Редакция {head.number}{dated}", f"Edition {head.number}{dated}")
    short = " ".join(checksum[place : place + 4] for place in range(0, SHOWN_OF_CHECKSUM, 4))
    return f"{edition} · {pen.say('контрольная сумма', 'checksum')} {short}" if checksum else edition


def register(
    edition: engine.Edition,
    annexes: engine.Annexes,
    kind: str,
    language: Language = "ru",
    rules: engine.Rules | None = None,
) -> Block:
    """One annex as a table or a list. Raises KeyError for a kind that there is not."""
    return annex_topic.register(pen_of(edition, annexes, language, rules), kind)


def _facts(pen: Pen) -> list[str]:
    head = pen.edition.document
    since = pen.date(head.effective_from)
    edition = pen.say(
        f"Редакция {head.number}. Действует с {since}", f"Edition {head.number}. In force from {since}"
    )
    contractor = (
        pen.say(f"Исполнитель: {head.contractor}", f"Contractor: {head.contractor}")
        if head.contractor
        else ""
    )
    return [line for line in (contractor, edition) if line]
