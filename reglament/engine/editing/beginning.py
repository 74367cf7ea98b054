"""The first edition out of seven answers: a preset, and over it only what is this company's own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from reglament.engine.notation.layout import Plain
from reglament.engine.notation.loading import load_edition, translate_edition
from reglament.engine.notation.overlays import PRESETS
from reglament.engine.presets import preset_text
from reglament.engine.regulation.edition import Edition

from .answers import Answers, Strictness, scaled
from .first_examples import worked_examples
from .first_people import people_text
from .outline import form_of
from .parts import Grid, Group, Part
from .sources import sources_of
from .spelling import spelled, written

_RULE: Final = "# " + "─" * 77
_HEADS: Final = {
    "top": (
        "Здесь только то, что у вас иначе, чем в наборе «{preset}»: остальное берётся из него.\n"
        "# Составлено из семи ответов; любой можно изменить здесь или в форме.",
        "Only what differs from the preset “{preset}” stands here: the rest is taken from it.\n"
        "# Made of seven answers; each may be changed here or in the form.",
    ),
    "document": ("Кто мы, о чём документ и кто его подписывает", "Who we are, what it is about, who signs"),
    "calendars": ("Когда работаем: сроки считаются в эти часы", "When we work: norms count these hours"),
    "channels": ("Куда обращаться", "Where to turn"),
    "terms": ("Сроки {how}, чем в наборе", "Norms are {how} than in the preset"),
    "examples": (
        "Примеры посчитаны по этим правилам: печатаются в документе и проверяются при каждой правке",
        "Worked out by these rules: printed in the document and tried at each change",
    ),
}
_HOW: Final = {Strictness.STRICTER: ("строже", "stricter"), Strictness.MILDER: ("мягче", "milder")}


@dataclass(frozen=True, slots=True)
class Beginning:
    """The text of the edition, and the texts of its annexes by kind."""

    text: str
    annexes: dict[str, str]


def begin(answers: Answers) -> Beginning:
    """The first edition. Raises NotationErrors where an answer cannot be read (hours, time zone)."""
    base = load_edition(preset_text(answers.preset))
    sections = list(_sections(answers, base))
    text = _written(answers, sections)
    edition = load_edition(text)
    examples = worked_examples(edition, answers.since)
    text = _written(answers, [*sections, ("examples", "примеры", examples or "нет")])
    load_edition(text)
    if answers.language == "en":
        text = translate_edition(text, "en").text
    people = people_text(edition, answers, sources_of(text))
    return Beginning(text, {"people": people} if people else {})


def _sections(answers: Answers, base: Edition) -> Iterator[tuple[str, str, Plain]]:
    """Section, its key, what it says."""
    yield "document", "документ", _document(answers, base)
    yield "calendars", "календари", _calendars(answers, base)
    channels = base.channels.named.values() if base.channels else ()
    mail = next((one.name.ru for one in channels if one.name.ru == "почта"), "")
    if answers.mail and mail:
        yield "channels", "каналы", {mail: {"адрес": answers.mail}}
    if answers.strictness is not Strictness.USUAL and (terms := _terms(answers)):
        yield "terms", "сроки", terms


def _document(answers: Answers, base: Edition) -> Plain:
    document = base.document
    said: dict[str, Plain] = {
        "организация": answers.organisation,
        "исполнитель": answers.contractor,
        "редакция": "1",
        "действует_с": f"{answers.since:%d.%m.%Y}",
        "утверждает": answers.signer,
        "утверждён": f"{answers.since:%d.%m.%Y}" if document.approved else "",
        "введён": "приказом № ____ от __________" if document.enacted else "",
        "владелец": answers.head if document.owner else "",
        "мастер_система": list(answers.systems),
    }
    return {word: value for word, value in said.items() if value}


def _calendars(answers: Answers, base: Edition) -> Plain:
    main = base.calendars.named[base.calendars.default].name.ru
    opens, _, closes = answers.hours.rpartition("-")
    short = f"{opens}-{int(closes.partition(':')[0]) - 1:02d}:{closes.partition(':')[2]}" if opens else ""
    hours: dict[str, Plain] = {answers.days: answers.hours}
    if base.calendars.named[base.calendars.default].short_day and "," not in answers.hours and short:
        hours["короткий_день"] = short
    return {"часовой_пояс": answers.time_zone, main: hours}


def _terms(answers: Answers) -> Plain:
    """The rows of the tables of norms that become shorter or longer."""
    found: dict[str, Plain] = {}
    for path, value in _norms(form_of(preset_text(answers.preset))):
        changed = scaled(value, answers.strictness)
        if changed != value and len(path) == 3 and all(isinstance(step, str) for step in path):
            table = found.setdefault(str(path[1]), {})
            assert isinstance(table, dict)
            table[str(path[2])] = changed
    return found


def _norms(part: Part) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(part, Grid) and part.path[:1] == ("сроки",):
        yield from ((cell.path, cell.value) for line in part.lines for cell in line.cells if cell is not None)
    for one in part.parts if isinstance(part, Group) else ():
        yield from _norms(one)


def _written(answers: Answers, sections: list[tuple[str, str, Plain]]) -> str:
    own = answers.language == "en"
    preset = PRESETS[answers.preset]
    name = answers.organisation or answers.contractor
    lines = [
        _RULE,
        *([f"# {name}"] if name else []),
        f"# {_HEADS['top'][own].format(preset=preset[own])}",
        _RULE,
    ]
    lines += ["формат: 1", f"наследует: {preset[0]}", ""]
    for section, word, value in sections:
        how = _HOW.get(answers.strictness, ("", ""))[own]
        lines.append(f"# {_HEADS[section][own].format(how=how)}")
        body, below = written(value, flow=False, indent="  ", line_end="\n", block=True)
        lines += [f"{spelled(word, key=True)}:{chr(10) if below else ' '}{body}", ""]
    return "\n".join(lines).rstrip("\n") + "\n"
