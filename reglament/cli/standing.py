"""`reglament standing`: everything the desk knows of a ticket at a moment, from its journal, and why."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from reglament import engine
from reglament.engine import DueTimer, Fact, Standing

from .arguments import InputError, Language, UsageError, read_arguments, say
from .as_json import as_json
from .clock_lines import clock_lines
from .loading import load_journal, load_rules
from .naming import read_at
from .running import run

_USAGE = (
    """reglament standing --edition ФАЙЛ [--annexes ПАПКА] ЖУРНАЛ.json [--at МОМЕНТ] [--json] [--lang ru|en]

Что известно о запросе: состояние, чей ход, часы, что дальше само, и почему — по пунктам.
Без --at отвечает на момент последней записи журнала. Формат журнала: docs/journal-format.md.""",
    """reglament standing --edition FILE [--annexes DIR] JOURNAL.json [--at MOMENT] [--json] [--lang ru|en]

What is known of a ticket: state, whose move, clocks, what happens next by itself, and why, by clause.
Without --at as of the last fact of the journal. The format: docs/journal-format.md.""",
)
_OPTIONS = ("--edition", "--annexes", "--at", "--lang")
_DEEDS: dict[str, tuple[str, str]] = {
    "remind": ("напомнить", "remind"),
    "escalate": ("сообщить", "tell"),
    "name_new_date": ("сообщить и назвать новый срок", "tell, a new date is owed"),
    "call_author": ("позвонить автору", "call the author"),
    "check": ("проверить", "check"),
    "move": ("перевести", "move"),
    "hand_over": ("передать", "pass on"),
    "breach": ("отметить нарушение", "record the breach"),
}


def main(words: Sequence[str]) -> int:
    """Answer and return the exit code."""
    return run("standing", _USAGE, _answer, words)


def _answer(words: Sequence[str], language: Language) -> str:
    line = read_arguments(words, _OPTIONS, ("--json",))
    edition = line.wanted("--edition", say(("файл регламента", "the file of the regulation"), language))
    if len(line.words) != 1:
        what = say(("файл журнала", "the journal's file"), language)
        raise (
            UsageError("extra", value=line.words[1])
            if line.words
            else UsageError("missing", name="JOURNAL.json", what=what)
        )
    rules = load_rules(edition, line.values.get("--annexes"), language)
    journal = load_journal(line.words[0], rules, language)
    at = read_at(line.values["--at"], rules, language) if "--at" in line.values else journal[-1].at
    standing = _standing(rules, journal, at, line.words[0], language)
    if "--json" in line.flags:
        return json.dumps(as_json(standing, rules, language), ensure_ascii=False, indent=2)
    return "\n".join(_lines(standing, rules, language))


def _standing(
    rules: engine.Rules, journal: tuple[Fact, ...], at: int, source: str, language: Language
) -> Standing:
    if at < journal[0].at:
        sentence = say(("--at раньше регистрации", "--at lies before the registration"), language)
        raise InputError(sentence)
    try:
        return engine.standing_of(rules, journal, at)
    except engine.FactError as error:
        raise InputError(f"{source}: {engine.explain(error.reason, language, rules)}") from None
    except engine.CalendarError as error:
        raise InputError(f"{source}: {error.text(language)}") from None


def _lines(standing: Standing, rules: engine.Rules, language: Language) -> Iterator[str]:
    year = next(iter(rules.calendars.values())).local(standing.at).year
    yield from _heading(standing, rules, language)
    yield ""
    begun = [view for view in standing.clocks.values() if view.started_at is not None]
    yield from clock_lines(begun, rules, language, year)
    yield ""
    yield from _next(standing.next_timer, rules, language, year)
    for finding in standing.findings:
        yield engine.explain(finding, language, rules, year=year)


def _heading(standing: Standing, rules: engine.Rules, language: Language) -> Iterator[str]:
    def name(key: str) -> str:
        return engine.say_name(key, rules, language)

    moment = engine.say_moment(standing.at, rules, language)
    yield say(
        (f"На {moment}, редакция {standing.edition}", f"At {moment}, edition {standing.edition}"), language
    )
    values = (standing.kind, standing.priority, standing.complexity, standing.zone)
    since = engine.say_moment(standing.entered_at, rules, language)
    move = name(standing.move) if standing.move else say(("никого", "nobody's"), language)
    rows = (
        (("Запрос", "Ticket"), " · ".join(name(value) for value in values if value)),
        (
            ("Состояние", "State"),
            say((f"{name(standing.state)} с {since}", f"{name(standing.state)} since {since}"), language),
        ),
        (("Итог", "Outcome"), name(standing.closure_code) if standing.closure_code else ""),
        (("Чей ход", "Move"), move),
        (("Ответственный", "Responsible"), standing.responsible),
        (("Автору", "To the author"), engine.author_status(standing, rules, language)),
        (("Нарушено", "Breached"), ", ".join(map(name, standing.breaches))),
    )
    width = max(len(say(title, language)) for title, value in rows if value)
    yield from (f"{say(title, language).ljust(width)}  {value}" for title, value in rows if value)


def _next(timer: DueTimer | None, rules: engine.Rules, language: Language, year: int) -> Iterator[str]:
    if timer is None:
        yield say(("Дальше само: ничего", "Next by itself: nothing"), language)
        return
    deed = say(_DEEDS[timer.action], language)
    people = ", ".join(engine.say_name(person, rules, language) for person in timer.to)
    what = ": ".join(part for part in (deed, timer.transition or people) if part)
    at = engine.say_moment(timer.at, rules, language, year=year)
    yield say((f"Дальше само: {at} — {what}", f"Next by itself: {at} — {what}"), language)
    if timer.reason is not None:
        yield f"    {engine.explain(timer.reason, language, rules, year=year)}"
