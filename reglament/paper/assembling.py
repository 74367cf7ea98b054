"""Putting what the topics wrote under headings, by the clause numbers that the edition gives."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from zlib import crc32

from reglament.paper.own_words import laid_over
from reglament.paper.pen import Pen, Written
from reglament.paper.topics import (
    about,
    channels,
    classification,
    clocks,
    closing,
    customers,
    duties,
    escalation,
    examples,
    exchange,
    intake,
    lifecycle,
    priority,
    result,
    roles,
    terms,
    time,
    zones,
)
from reglament.paper.values import Block, Clause, Paragraph, Section, Table


@dataclass(frozen=True)
class Topic:
    """`depth`: how many parts of a clause number name its section. `title`: where it stands alone."""

    code: str
    write: Callable[[Pen], Written]
    title: tuple[str, str]
    depth: int = 2


TOPICS = (
    Topic("about", about.write, ("Сведения о документе", "About this document")),
    Topic("time", time.write, ("Рабочее время", "Working time")),
    Topic("annexes", about.write_annexes, ("Приложения", "Annexes")),
    Topic("classification", classification.write, ("Классификация запросов", "Kinds of tickets")),
    Topic("escalation", escalation.write, ("Эскалация запросов", "Escalation")),
    Topic("zones", zones.write, ("Зоны ответственности", "Zones of responsibility"), 1),
    Topic("channels", channels.write, ("Каналы", "Channels")),
    Topic("regimes", customers.write_regimes, ("Режимы", "Regimes")),
    Topic("customers", customers.write, ("Кого обслуживают", "Who is served")),
    Topic("lifecycle", lifecycle.write, ("Состояния запроса", "States of a ticket")),
    Topic("sight", lifecycle.write_sight, ("Кто видит запрос", "Who sees a ticket")),
    Topic("clocks", clocks.write, ("Часы запроса", "Clocks of a ticket")),
    Topic(
        "roles",
        roles.write,
        ("Роли участников процесса исполнения запроса", "Roles in the handling of a ticket"),
    ),
    Topic("intake", intake.write, ("Правила инициирования запросов", "How a ticket begins")),
    Topic("provisional", clocks.write_provisional, ("До разбора", "Before triage")),
    Topic("priority", priority.write, ("Приоритет", "Priority")),
    Topic("complexity", priority.write_complexity, ("Сложность", "Complexity")),
    Topic("terms", terms.write, ("Сроки", "Terms")),
    Topic("examples", examples.write, ("Примеры расчёта сроков", "Worked examples")),
    Topic(
        "exchange",
        exchange.write,
        ("Правила информационного обмена с автором запроса", "What the author is told"),
    ),
    Topic(
        "result",
        result.write,
        ("Порядок предоставления результатов и завершения запроса", "Results and closure"),
    ),
    Topic("queue", duties.write_queue, ("Очередь", "The queue")),
    Topic("duties", duties.write, ("Обязанности сторон", "Duties of the parties")),
    Topic("works", duties.write_works, ("Работы", "Works")),
    Topic("measures", closing.write_measures, ("Показатели работы", "Measures"), 1),
    Topic(
        "availability", closing.write_availability, ("Доступность и санкции", "Availability and sanctions"), 1
    ),
    Topic("billing", closing.write_billing, ("Расчёты", "Billing"), 1),
)
TOGETHER: tuple[tuple[frozenset[str], tuple[str, str]], ...] = (
    (frozenset({"about", "time", "annexes"}), ("Сведения о документе", "About this document")),
    (frozenset({"clocks", "provisional"}), ("Часы запроса", "Clocks of a ticket")),
    (frozenset({"channels", "intake"}), ("Как подать запрос", "How to file a ticket")),
    (frozenset({"priority", "terms", "examples"}), ("Приоритет и сроки", "Priority and terms")),
    (
        frozenset({"provisional", "priority", "complexity", "terms", "examples"}),
        (
            "Правила назначения приоритета, сложности и сроков исполнения запроса",
            "Priority, complexity and terms",
        ),
    ),
    (frozenset({"channels", "lifecycle", "sight", "clocks"}), ("Общие сведения", "In general")),
    (frozenset({"about", "time", "annexes", "classification", "escalation"}), ("Общие положения", "General")),
    (
        frozenset(topic.code for topic in TOPICS) - {"about", "zones", "measures", "availability", "billing"},
        ("Порядок взаимодействия пользователей с линией поддержки", "How authors and the line work together"),
    ),
)


@dataclass
class _Draft:
    """A section while it is written."""

    number: str
    topics: list[Topic] = field(default_factory=list)
    title: str = ""
    clauses: dict[str, list[Block]] = field(default_factory=dict)


def assemble(pen: Pen) -> tuple[Section, ...]:
    """All sections in the order of their numbers, tables counted through."""
    drafts = laid_over(pen, _drafts(pen), _Draft)
    order = sorted(drafts, key=lambda number: (_parts(number) or [10**6], number))
    sections: list[Section] = []
    for number in order:
        section = _section(pen, drafts[number])
        parent = number.rpartition(".")[0]
        if parent and parent not in drafts:
            if not sections or sections[-1].number != parent:
                below = [draft for name, draft in drafts.items() if name.startswith(f"{parent}.")]
                topics = [topic for draft in below for topic in draft.topics]
                sections.append(Section(parent, _title(pen, topics), parent))
            sections[-1] = replace(sections[-1], sections=(*sections[-1].sections, section))
        else:
            sections.append(section)
    numbers = iter(range(1, 10_000))
    return tuple(_numbered(section, numbers, pen.language) for section in sections)


def _drafts(pen: Pen) -> dict[str, _Draft]:
    drafts: dict[str, _Draft] = {}
    for topic in TOPICS:
        for clause, block in topic.write(pen):
            if isinstance(block, Paragraph) and not block.text:
                continue
            number = ".".join(clause.split(".")[: topic.depth]) if clause else f"#{topic.code}"
            draft = drafts.setdefault(number, _Draft(number.lstrip("#") if clause else ""))
            if topic not in draft.topics:
                draft.topics.append(topic)
            draft.clauses.setdefault(clause, []).append(block)
    return drafts


def _section(pen: Pen, draft: _Draft) -> Section:
    anchor = draft.number or (draft.topics[0].code if draft.topics else f"own-{crc32(draft.title.encode())}")
    numbers = sorted(draft.clauses, key=_parts)
    clauses = tuple(
        Clause(
            number if number != draft.number else "",
            number if number and number != draft.number else f"{anchor}-text",
            tuple(draft.clauses[number]),
        )
        for number in numbers
    )
    return Section(draft.number, draft.title or _title(pen, draft.topics), anchor, clauses)


def _title(pen: Pen, topics: Sequence[Topic]) -> str:
    codes = {topic.code for topic in topics}
    if not codes:
        return pen.say("Прочее", "Other")
    if len(codes) > 1:
        for among, title in TOGETHER:
            if codes <= among:
                return pen.pick(title)
    return ". ".join(dict.fromkeys(pen.pick(topic.title) for topic in topics))


def _parts(number: str) -> list[int]:
    return [int(part) for part in number.split(".") if part.isdigit()]


def _numbered(section: Section, numbers: Iterator[int], language: str) -> Section:
    clauses = tuple(replace(one, blocks=tuple(_led(one, numbers, language))) for one in section.clauses)
    below = tuple(_numbered(one, numbers, language) for one in section.sections)
    return replace(section, clauses=clauses, sections=below)


def _led(clause: Clause, numbers: Iterator[int], language: str) -> Iterator[Block]:
    """The blocks, tables counted; a numbered clause that begins with a table first says which."""
    for place, block in enumerate(clause.blocks):
        if not isinstance(block, Table):
            yield block
            continue
        table = replace(block, number=next(numbers))
        if place == 0 and clause.number:
            yield Paragraph(f"{table.title} — {'таблица' if language == 'ru' else 'table'} {table.number}.")
        yield table
