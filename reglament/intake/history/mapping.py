"""The mapping file: how the words of a foreign log become the words of an edition. See docs/import.md."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError

from reglament import engine
from reglament.intake.history.fields import Form, MappingError

PLACE = re.compile(r"\{([^{}]+)\}")


@dataclass(frozen=True, slots=True)
class Lookup:
    """A value of the edition found by an attribute of the log; None where the log says nothing known."""

    attribute: str
    values: Mapping[str, str]

    def of(self, attributes: Mapping[str, str]) -> str | None:
        """The word of the edition, or None."""
        return self.values.get(attributes.get(self.attribute, ""))


@dataclass(frozen=True, slots=True)
class StateRule:
    """Where all these attributes have these values, the ticket is in this state; `code` is of a closure."""

    conditions: Mapping[str, str]
    state: str
    code: str = ""

    def fits(self, attributes: Mapping[str, str]) -> bool:
        """Every condition holds."""
        return all(attributes.get(name) == value for name, value in self.conditions.items())


@dataclass(frozen=True, slots=True)
class LogMapping:
    """A whole mapping file. Templates hold attribute names in braces: «{concept:name} · {product}»."""

    log: str
    title: str
    zone: ZoneInfo
    number: str
    subject: str
    author: str
    channel: str
    kind: str
    priority: Lookup | None
    time: str
    actor: str
    rules: tuple[StateRule, ...]
    continued: str

    def state_of(self, attributes: Mapping[str, str]) -> StateRule | None:
        """The first rule that fits, or None: the event is not understood."""
        return next((rule for rule in self.rules if rule.fits(attributes)), None)


def filled(template: str, attributes: Mapping[str, str]) -> str:
    """The template with its places filled; what the log does not say is left out."""
    return " ".join(PLACE.sub(lambda place: attributes.get(place[1], ""), template).split())


def read_mapping(text: str, source: str) -> LogMapping:
    """Read a mapping. Raises MappingError with everything that is wrong."""
    try:
        yaml = YAML(typ="safe", pure=True)
        yaml.version = (1, 2)
        data = yaml.load(text)
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        raise MappingError([f"{source}:{line}: {error.problem}"]) from error
    form = Form(source, data if isinstance(data, dict) else {})
    mapping = _of(form)
    form.finish()
    return mapping


def _of(form: Form) -> LogMapping:
    ticket, event = form.part("запрос"), form.part("событие")
    return LogMapping(
        log=form.text("журнал"),
        title=form.text("название"),
        zone=form.zone("часовой_пояс"),
        number=ticket.text("номер"),
        subject=ticket.text("тема"),
        author=ticket.text("автор"),
        channel=engine.key(ticket.text("канал")),
        kind=engine.key(ticket.text("вид")),
        priority=_lookup(ticket.part("приоритет", must=False)),
        time=event.text("время"),
        actor=event.text("кто"),
        rules=tuple(_rule(part) for part in event.parts("состояния")),
        continued=engine.key(form.text("продолжение", must=False)),
    )


def _lookup(part: Form) -> Lookup | None:
    if not part.data:
        return None
    values = {name: engine.key(str(value)) for name, value in part.words("значения").items()}
    return Lookup(part.text("из"), values)


def _rule(part: Form) -> StateRule:
    state, code = part.text("состояние"), part.text("код", must=False)
    return StateRule(part.words("если"), engine.key(state), engine.key(code))


__all__ = ["LogMapping", "Lookup", "MappingError", "StateRule", "filled", "read_mapping"]


def unknown_words(mapping: LogMapping, rules: engine.Rules) -> list[str]:
    """Words of the mapping that the edition does not know, each as a sentence."""
    known: list[tuple[str, str, Any]] = [
        (_("вид"), mapping.kind, rules.kinds),
        *((_("состояние"), rule.state, rules.states) for rule in mapping.rules),
        *((_("код закрытия"), rule.code, rules.closure_codes) for rule in mapping.rules if rule.code),
        *((_("приоритет"), name, rules.priorities.order) for name in _priorities(mapping)),
    ]
    if mapping.continued:
        known.append((_("код закрытия"), mapping.continued, rules.closure_codes))
    wrong = dict.fromkeys((what, name, ", ".join(there)) for what, name, there in known if name not in there)
    return [
        _("%(what)s «%(name)s»: в редакции такого нет. Есть: %(there)s.")
        % {"what": what, "name": name, "there": there}
        for what, name, there in wrong
    ]


def _priorities(mapping: LogMapping) -> list[str]:
    return list(mapping.priority.values.values()) if mapping.priority else []
