"""Worked examples are run as tests: one that comes out otherwise blocks signing; a table has one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from reglament.engine.calendars import CalendarError
from reglament.engine.compilation import NoOfficialCalendarError, compile_rules
from reglament.engine.explanation import explain_clock, say_name
from reglament.engine.explanation.moments import moment
from reglament.engine.explanation.voice import Language
from reglament.engine.fold import FactError
from reglament.engine.notation.countries import country_calendars
from reglament.engine.notation.words import ESCALATION_ACTIONS
from reglament.engine.notation.words_of_examples import SHOWN
from reglament.engine.regulation.annexes import Annexes
from reglament.engine.regulation.clocks import NormSource
from reglament.engine.regulation.examples import Example, ExampleDeed, Shown
from reglament.engine.rehearsal import Difference, rehearse
from reglament.engine.rules import Rules

from .controls import compared, told
from .findings import Checked, Finding


def check(checked: Checked) -> Iterator[Finding]:
    """Every example, then every table of norms that none of them tries."""
    examples = checked.edition.examples
    if examples is not None and (examples.named or examples.controls):
        rules = _rules(checked)
        if isinstance(rules, Finding):
            yield rules
        else:
            yield from compared(checked, rules)
            for key, example in examples.named.items():
                yield from _played(checked, key, example, rules)
    yield from _untried(checked)


def _rules(checked: Checked) -> Rules | Finding:
    edition, annexes = checked.edition, checked.annexes or Annexes()
    try:
        return compile_rules(edition, annexes, country_calendars(edition, annexes))
    except (CalendarError, NoOfficialCalendarError) as error:
        return checked.error("examples_unplayed", "examples", text=(error.text("ru"), error.text("en")))


def _played(checked: Checked, key: str, example: Example, rules: Rules) -> Iterator[Finding]:
    path, clause, name = ("examples", key), example.clause, example.name.both
    try:
        played = rehearse(example, rules)
    except (CalendarError, FactError) as error:
        yield checked.error("example_stops", *path, clause=clause, example=name, text=told(error, rules))
        return
    for one in played.clocks:
        values = {
            "clock": one.view.name or one.view.code,
            "expected": _said(one.expected),
            "actual": _said(one.actual),
            "why": _why(one, rules),
        }
        at = (*path, "expected", one.clock)
        yield checked.error("example_fails", *at, clause=clause, example=name, **values)
    for expected, actual in played.deeds[:1]:  # those after the first differ because it does
        values = {"expected": _deed(expected, rules), "actual": _deed(actual, rules)}
        yield checked.error("example_other_deed", *path, clause=clause, example=name, **values)


def _deed(deed: ExampleDeed | None, rules: Rules) -> tuple[str, str]:
    if deed is None:
        return "ничего", "nothing"
    return _deed_in(deed, rules, "ru"), _deed_in(deed, rules, "en")


def _deed_in(deed: ExampleDeed, rules: Rules, language: Language) -> str:
    named = [say_name(name, rules, language) for name in (*deed.to, deed.state, deed.code) if name]
    if deed.action is not None:
        named.append(ESCALATION_ACTIONS[deed.action][language == "en"])
    if deed.tier:
        named.append(f"→ {say_name(deed.tier, rules, language)}")
    return f"{moment(deed.at, language)}: {', '.join(named)}"


def _said(shown: datetime | Shown) -> tuple[str, str]:
    if isinstance(shown, Shown):
        return SHOWN[shown][0], SHOWN[shown][1]
    return moment(shown, "ru"), moment(shown, "en")


def _why(difference: Difference, rules: Rules) -> tuple[str, str]:
    russian, english = (
        ". ".join(explain_clock(difference.view, rules, language)) for language in ("ru", "en")
    )
    return russian, english


def _untried(checked: Checked) -> Iterator[Finding]:
    """Tables of norms of clocks that no example names."""
    edition = checked.edition
    named = edition.examples.named.values() if edition.examples else ()
    tried = {clock for example in named for clock in example.expected}
    controls = edition.examples.controls if edition.examples else None
    tried |= {grid.clock for grid in controls.norms} if controls else set()
    for key, clock in edition.clocks.items():
        if clock.norm.source is NormSource.TABLE and key not in tried:
            table = edition.terms.tables.get(clock.norm.table)
            yield checked.note(
                "no_example",
                "terms",
                clock.norm.table,
                clause=table.clause if table else clock.clause,
                clock=clock.code.both,
            )
