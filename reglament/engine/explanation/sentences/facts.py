"""What was entered, what does not fit the edition, why a fact is refused: Russian, English."""

from __future__ import annotations

from collections.abc import Mapping

FACTS: Mapping[str, tuple[str, str]] = {
    "state.entered": ("«{state}» с {at}", "“{state}” since {at}"),
    "finding.transition": (
        "запись {seq}, {at}: перехода «{source} → {target}» в регламенте нет",
        "fact {seq}, {at}: the regulation has no way “{source} → {target}”",
    ),
    "finding.not_offered": (
        "{clock}: сочетание {combination} регламент не предлагает",
        "{clock}: the regulation does not offer {combination}",
    ),
    "fact.not_registered": ("журнал начинается с регистрации", "a journal begins with a registration"),
    "fact.registered_twice": ("запись {seq}: регистрация уже была", "fact {seq}: it was registered before"),
    "fact.out_of_order": (
        "запись {seq} не по порядку: ждали {expected}",
        "fact {seq} is out of order: {expected} was expected",
    ),
    "fact.earlier": (
        "запись {seq}: {at} раньше последней записи, {last}",
        "fact {seq}: {at} lies before the last fact, {last}",
    ),
    "fact.unknown_state": ("запись {seq}: состояния «{name}» нет", "fact {seq}: no state “{name}”"),
    "fact.unknown_kind": ("запись {seq}: вида «{name}» нет", "fact {seq}: no kind “{name}”"),
    "fact.unknown_priority": ("запись {seq}: приоритета «{name}» нет", "fact {seq}: no priority “{name}”"),
    "fact.unknown_complexity": (
        "запись {seq}: сложности «{name}» нет",
        "fact {seq}: no complexity “{name}”",
    ),
    "fact.unknown_retracted": (
        "запись {seq}: отменяемой записи {retracts} нет",
        "fact {seq}: there is no fact {retracts} to retract",
    ),
}
