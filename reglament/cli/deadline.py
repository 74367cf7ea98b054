"""`reglament deadline`: when it would be due, and why. The answer is that of the fold, as for any ticket."""

from __future__ import annotations

from collections.abc import Sequence

from reglament import engine
from reglament.engine import Standing

from .arguments import Arguments, InputError, Language, read_arguments, say
from .clock_lines import clock_lines
from .loading import load_rules
from .naming import find_name, read_at
from .running import run

_USAGE = (
    """reglament deadline --edition ФАЙЛ [--annexes ПАПКА] --at "30.04.2026 15:00"
                   [--kind ВИД] [--priority П | --impact ВЛИЯНИЕ --urgency СРОЧНОСТЬ]
                   [--complexity С] [--zone ЗОНА] [--channel КАНАЛ] [--plan ТАРИФ]
                   [--class КЛАСС_ЗАКАЗЧИКА] [--regime РЕЖИМ] [--lang ru|en]

Когда истечёт срок запроса, поданного в этот момент, и почему.
Чего не сказано, то считается как до разбора.""",
    """reglament deadline --edition FILE [--annexes DIR] --at "2026-04-30 15:00"
                   [--kind KIND] [--priority P | --impact IMPACT --urgency URGENCY]
                   [--complexity C] [--zone ZONE] [--channel CHANNEL] [--plan PLAN]
                   [--class CUSTOMER_CLASS] [--regime REGIME] [--lang ru|en]

When a ticket filed at that moment is due, and why.
What is not said counts as it does before triage.""",
)
_NAMED = ("--kind", "--priority", "--impact", "--urgency", "--complexity", "--zone")
_FROM = {"--channel": "channel", "--plan": "plan", "--class": "customer", "--regime": "regime"}
_OPTIONS = ("--edition", "--annexes", "--at", "--lang", *_NAMED, *_FROM)


def main(words: Sequence[str]) -> int:
    """Answer and return the exit code."""
    return run("deadline", _USAGE, _answer, words)


def _answer(words: Sequence[str], language: Language) -> str:
    line = read_arguments(words, _OPTIONS)
    edition = line.wanted("--edition", say(("файл регламента", "the file of the regulation"), language))
    at = line.wanted("--at", say(("момент подачи", "the moment of filing"), language))
    rules = load_rules(edition, line.values.get("--annexes"), language)
    standing = _standing(rules, line, read_at(at, rules, language), language)
    return "\n".join(_lines(standing, rules, language))


def _standing(rules: engine.Rules, line: Arguments, at: int, language: Language) -> Standing:
    named = _named(rules, line, language)
    triaged = "priority" in named or "complexity" in named
    try:
        return engine.promise(rules, at, triaged=triaged, **named)
    except engine.CalendarError as error:
        raise InputError(error.text(language)) from None


def _named(rules: engine.Rules, line: Arguments, language: Language) -> dict[str, str]:
    channels, customers = rules.policies.channels, rules.policies.customers
    known = (
        rules.kinds,
        rules.priorities.order,
        rules.priorities.impacts,
        rules.priorities.urgencies,
        rules.complexities,
        rules.zones,
        channels.named if channels else (),
        rules.policies.plans,
        customers.classes if customers else (),
        rules.policies.regimes,
    )
    named: dict[str, str] = {}
    wrong: list[str] = []
    for option, keys in zip((*_NAMED, *_FROM), known, strict=True):
        if option not in line.values:
            continue
        try:
            named[_FROM.get(option, option.removeprefix("--"))] = find_name(
                line.values[option], keys, option, rules, language
            )
        except InputError as error:
            wrong.append(str(error))
    if wrong:
        raise InputError("\n".join(wrong))
    return named


def _lines(standing: Standing, rules: engine.Rules, language: Language) -> list[str]:
    values = (standing.kind, standing.priority, standing.complexity, standing.zone)
    named = " · ".join(engine.say_name(value, rules, language) for value in values if value)
    moment = engine.say_moment(standing.at, rules, language)
    opening = say((f"Запрос, {moment}: {named}", f"Ticket of {moment}: {named}"), language)
    promised = [view for view in standing.clocks.values() if view.started_at is not None]
    year = next(iter(rules.calendars.values())).local(standing.at).year
    findings = [engine.explain(finding, language, rules) for finding in standing.findings]
    return [opening, "", *clock_lines(promised, rules, language, year), *findings, *_hint(standing, language)]


def _hint(standing: Standing, language: Language) -> list[str]:
    if standing.priority:
        return []
    return [
        say(
            (
                "Приоритет не известен: добавьте --priority или --urgency.",
                "The priority is not known: add --priority or --urgency.",
            ),
            language,
        )
    ]
