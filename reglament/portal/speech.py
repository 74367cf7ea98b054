"""In which language a reader is spoken to, and how the names of an edition are shown to him."""

from __future__ import annotations

from reglament import engine
from reglament.ui.language import language


def named(name: str, rules: engine.Rules) -> str:
    """What a key of the edition names, as printed, with a capital: «Торговля и склад»."""
    return capital(engine.say_name(engine.key(name), rules, language())) if name else ""


def capital(text: str) -> str:
    """The first letter large, the others as they are."""
    return text[:1].upper() + text[1:]


def small(text: str) -> str:
    """The first letter small, unless the word is an abbreviation."""
    return text if text[:2].isupper() else text[:1].lower() + text[1:]


def number(ticket: int, rules: engine.Rules) -> str:
    """«ЛК-1486»: the number under the mask of its edition."""
    return rules.policies.number_mask.replace("{номер}", str(ticket))
