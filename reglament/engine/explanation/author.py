"""One sentence or two for the author: what is promised to him, or wanted of him, and until when."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from reglament.engine.conditions import Circumstances
from reglament.engine.durations import due
from reglament.engine.facts import FactKind
from reglament.engine.results import ClockStatus, ClockView, Standing
from reglament.engine.rules import Action, ClockRule, Rules, TimerRule
from reglament.engine.vocabulary import Category, Guard

from .moments import by
from .voice import Language, Voice

_ANSWER = (("Ответим", "We answer"), ("Ответим и назовём срок", "We answer and name a date"))


def author_status(
    standing: Standing, rules: Rules, language: Language = "ru", *, responsible: str = ""
) -> str:
    """The status of a ticket as its author reads it: «Ждём вашего ответа до пт 18:00, иначе закроем.»

    `responsible` is the printed name of whoever works on it. Dates are said as seen from `standing.at`.
    """
    voice = Voice(rules, language, to_author=True)
    voice = replace(voice, year=voice.local(standing.at).year)
    label = _label(standing, rules, voice)
    opening = f"{label}: {responsible}" if responsible else label
    category = standing.category
    if category is Category.AWAITING_AUTHOR:
        return _answer_wanted(standing, rules, voice)
    if category is Category.RESOLVED:
        return _acceptance_wanted(standing, rules, voice)
    if category.is_final:
        return _window(standing, rules, voice)
    if category in (Category.AWAITING_THIRD_PARTY, Category.SCHEDULED):
        return _sentence(_label(standing, rules, voice), _until(standing, voice))
    if category is Category.AWAITING_APPROVAL:
        return _sentence(
            _label(standing, rules, voice), voice.pick("срок пока стоит", "the date stands still")
        )
    return " ".join((_sentence(opening), *_promises(standing, rules, voice)))


def author_promises(standing: Standing, rules: Rules, language: Language = "ru") -> str:
    """Only what is promised, as a form says it before it is sent: «Ответим до 11:40. Срок назовём …»"""
    voice = Voice(rules, language, to_author=True)
    voice = replace(voice, year=voice.local(standing.at).year)
    return " ".join(_promises(standing, rules, voice))


def _label(standing: Standing, rules: Rules, voice: Voice) -> str:
    rule = rules.states.get(standing.state)
    known = rules.names.get(rule.label_key) if rule else None
    return known.printed(voice.language) if known else standing.author_label or voice.name(standing.state)


def _sentence(*parts: str) -> str:
    text = ": ".join(part for part in parts if part)
    return f"{text[:1].upper()}{text[1:].removesuffix('.')}."


def _by(standing: Standing, at: int, voice: Voice) -> str:
    return by(voice.local(at), voice.local(standing.at), voice.language)


def _running(standing: Standing, *, promise: bool) -> list[ClockView]:
    views = [view for view in standing.clocks.values() if view.status is ClockStatus.RUNNING]
    return [view for view in views if view.promise is promise]


def _answer_wanted(standing: Standing, rules: Rules, voice: Voice) -> str:
    wait = next((view for view in _running(standing, promise=False) if view.due_at is not None), None)
    opening = voice.pick("Ждём вашего ответа", "We are waiting for your answer")
    if not _ends_by_itself(standing, rules):
        return f"{opening}."
    closing = voice.pick("иначе закроем", "otherwise we close the ticket")
    if wait is None or wait.due_at is None:
        return f"{opening}, {closing}."
    return f"{opening} {_by(standing, max(wait.due_at, standing.at), voice)}, {closing}."


def _acceptance_wanted(standing: Standing, rules: Rules, voice: Voice) -> str:
    wait = next((view for view in _running(standing, promise=False) if view.due_at is not None), None)
    opening = _sentence(_label(standing, rules, voice))
    if wait is None or wait.due_at is None or not _ends_by_itself(standing, rules):
        return opening
    until = _by(standing, max(wait.due_at, standing.at), voice)
    consequence = voice.pick(
        f"Если не ответите {until}, будет считаться, что помогло.",
        f"Without an answer {until} it counts as accepted.",
    )
    return f"{opening} {consequence}"


def _promises(standing: Standing, rules: Rules, voice: Voice) -> list[str]:
    """Reaction, then result, as far as they are open; the clock of updates promises the author no date.

    Until when a date will be named is said as long as there is none.
    """
    reactions, results, namings = _by_meaning(standing, rules)
    if any(view.due_at is not None for view in results):
        namings = []
    elif namings:
        results = []
    together = {view.due_at for view in reactions} & {view.due_at for view in namings}
    said = [_promise(standing, view, voice, _ANSWER[view.due_at in together]) for view in reactions]
    apart = [view for view in namings if view.due_at not in together]
    said += [_promise(standing, view, voice, ("Назовём срок", "We name a date")) for view in apart]
    said += [_promise(standing, view, voice, ("Исполним", "We deliver")) for view in results]
    return list(dict.fromkeys(sentence for sentence in said if sentence))


def _by_meaning(standing: Standing, rules: Rules) -> tuple[list[ClockView], list[ClockView], list[ClockView]]:
    """The promises that run: of an answer, of a result, of a date."""
    reactions, results, namings = [], [], []
    for view in _running(standing, promise=True):
        rule = rules.clocks.get(view.code)
        if rule is None:
            continue
        if _is_reaction(rule, rules):
            reactions.append(view)
        elif _is_naming(rule):
            namings.append(view)
        elif _is_resolution(rule, rules):
            results.append(view)
    return reactions, results, namings


def _promise(standing: Standing, view: ClockView, voice: Voice, verb: tuple[str, str]) -> str:
    if view.due_at is None:
        triaged_later = any(reason.code == "clock.named_after_triage" for reason in view.reasons)
        named = voice.pick("Срок назовём после разбора.", "The date is named after triage.")
        return named if triaged_later else ""
    until = _by(standing, view.due_at, voice)
    if view.due_at < standing.at:
        return voice.pick(f"Обещали {until} и опаздываем.", f"We promised this {until} and are late.")
    return f"{voice.pick(*verb)} {until}."


def _is_reaction(rule: ClockRule, rules: Rules) -> bool:
    begun = _states(rules, Category.IN_PROGRESS)
    stops = (trigger.fact is FactKind.ANSWERED or trigger.state in begun for trigger in rule.stops)
    return _from_start(rule) and any(stops)


def _is_resolution(rule: ClockRule, rules: Rules) -> bool:
    results = _states(rules, Category.RESOLVED)
    return any(trigger.state in results for trigger in rule.stops) and _from_start(rule)


def _is_naming(rule: ClockRule) -> bool:
    """It ends when a date is named; a result ends it too, as it makes a date needless."""
    return any(trigger.fact is FactKind.PLANNED for trigger in rule.stops) and _from_start(rule)


def _states(rules: Rules, category: Category) -> set[str]:
    return {key for key, state in rules.states.items() if state.category is category}


def _from_start(rule: ClockRule) -> bool:
    return any(trigger.fact is FactKind.REGISTERED for trigger in rule.starts)


_UNKNOWN = frozenset({"channel", "plan", "customer", "band", "regime"})


def _ends_by_itself(standing: Standing, rules: Rules) -> bool:
    return any(_ends(timer, standing, rules) for timer in rules.timers if timer.action is Action.MOVE)


def _ends(timer: TimerRule, standing: Standing, rules: Rules) -> bool:
    way = next((way for way in rules.transitions if way.code == timer.transition), None)
    if way is None or way.source != standing.state or not rules.states[way.target].category.is_final:
        return False
    ticket = cast(Circumstances, standing)  # a condition on where it came from is no condition of a closure
    return timer.when.asks.isdisjoint(_UNKNOWN) and timer.when.holds(ticket)


def _until(standing: Standing, voice: Voice) -> str:
    if standing.until is None:
        return ""
    until = _by(standing, standing.until, voice)
    if standing.category is Category.SCHEDULED:
        return voice.moment(standing.until)
    return voice.pick(f"проверим {until}", f"we check {until}")


def _window(standing: Standing, rules: Rules, voice: Voice) -> str:
    """A final state, how it ended, and until when it can be taken back."""
    code = voice.name(standing.closure_code) if standing.closure_code else ""
    code = code[:1].lower() + code[1:]  # a state's label of the same name is printed with a capital
    opening = _sentence(_label(standing, rules, voice), code)
    until = _window_ends(standing, rules)
    offers = {
        Category.CLOSED: ("Вернуть в работу можно", "You may reopen it"),
        Category.REJECTED: ("Обжаловать можно", "You may appeal"),
    }
    if until is None or until < standing.at or standing.category not in offers:
        return opening
    return f"{opening} {voice.pick(*offers[standing.category])} {_by(standing, until, voice)}."


def _window_ends(standing: Standing, rules: Rules) -> int | None:
    for way in rules.transitions:
        if way.source == standing.state and way.guard is Guard.WITHIN and way.within is not None:
            name = way.within.calendar or ""
            calendar = rules.calendars.get(name) or next(iter(rules.calendars.values()))
            return due(calendar, standing.entered_at, way.within, rules.day_rule)
    return None
