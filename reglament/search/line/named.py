"""Values that the editions name: states, kinds, priorities, zones, codes; in either language."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from difflib import get_close_matches

from django.db.models import Q

from reglament import engine
from reglament.engine import Category, Rules
from reglament.rulebook.naming import state_name
from reglament.search.line.understood import Asking, Misunderstood
from reglament.tickets.models.tickets import FINAL
from reglament.ui.language import Language

Read = Callable[[Asking, str], Q | Misunderstood]
Say = Callable[[Rules, str, Language], str]
CATEGORIES = {
    "открыт": ~Q(category__in=FINAL),
    "open": ~Q(category__in=FINAL),
    "закрыт": Q(category__in=FINAL),
    "closed": Q(category__in=FINAL),
}


def _say_name(rules: Rules, key: str, language: Language) -> str:
    return engine.say_name(key, rules, language)


def of_edition(column: str, keys: Callable[[Rules], Iterable[str]], say: Say = _say_name) -> Read:
    """A value of this column, as one of the editions in force names it."""

    def read(asking: Asking, value: str) -> Q | Misunderstood:
        shown = _names(asking, keys, say, asking.language)
        other: Language = "en" if asking.language != "en" else "ru"
        known = _names(asking, keys, lambda rules, key, language: key, other)
        for names in (shown, _names(asking, keys, say, other), known):
            if (found := engine.find_key(value, names)) is not None:
                return Q(**{f"{column}__in": sorted(names[found])})
        return Misunderstood(value, near(value, shown))

    return read


def state(asking: Asking, value: str) -> Q | Misunderstood:
    """A state, or «открыт», «закрыт» for all of a sort."""
    found = STATES(asking, value)
    sort = CATEGORIES.get(value.casefold())
    if sort is None:
        return found
    return sort if isinstance(found, Misunderstood) else found | sort


def categories(*wanted: Category) -> Q:
    """Tickets whose state means one of these."""
    return Q(category__in=[category.value for category in wanted])


def near(value: str, known: Iterable[str]) -> tuple[str, ...]:
    """The nearest of what there is; the first few where nothing is near."""
    names = list(dict.fromkeys(known))
    return tuple(get_close_matches(value.casefold(), names, n=2, cutoff=0.5) or names[:6])


def _names(
    asking: Asking, keys: Callable[[Rules], Iterable[str]], say: Say, language: Language
) -> dict[str, set[str]]:
    """Every name in this language with the keys it stands for."""
    names: dict[str, set[str]] = {}
    for book in asking.books:
        for key in keys(book.rules):
            names.setdefault(say(book.rules, key, language), set()).add(key)
    return names


STATES = of_edition("state", lambda rules: rules.states, state_name)
