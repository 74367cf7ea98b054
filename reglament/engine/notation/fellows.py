"""Words that mean the same key: the Russian and the English one, and other spellings of either."""

from __future__ import annotations

from functools import cache

from .forgiving import skeleton
from .keyed import ByPhrase, Keyed
from .norms import Norms
from .records import Record
from .schema import EDITION
from .walking import shapes, words_of


@cache
def fellows() -> dict[str, frozenset[str]]:
    """Comparable form of a key -> forms of keys that mean the same somewhere in an edition."""
    found: dict[str, set[str]] = {}
    for shape in shapes(EDITION):
        keys = shape.keys if isinstance(shape, ByPhrase) else shape
        if not isinstance(shape, Record | Keyed | Norms | ByPhrase):
            continue
        for _, spelled in words_of(keys):
            forms = {skeleton(word) for word in spelled}
            for form in forms:
                found.setdefault(form, set()).update(forms - {form})
    return {form: frozenset(others) for form, others in found.items()}
