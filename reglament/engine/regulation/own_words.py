"""What the document says in the company's or the lawyer's own words, instead of or beside generated ones."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import field
from typing import Final

from reglament.engine.durations import Duration, duration_in_case, duration_words
from reglament.engine.names import Name
from reglament.engine.values import value

PLACEHOLDER: Final = re.compile(r"\{(?P<what>[^{}:]+?)\s*(?::\s*(?P<form>[^{}]*?)\s*)?\}")
"""`{в_течение}`, `{сроки.реакция.П1:род}`: a value of the edition, perhaps in a case."""
_DECIMAL: Final = re.compile(r"\d+(?:[.,]\d+)?\s?%?")


@value
class OwnWords:
    """Words of one clause or section. `name`: its number, or the title of a section without one.

    `instead` stands for the generated sentences (tables stay), `also` follows them, `heading` is the title.
    `figures`: every placeholder of the texts and its value; `cases`: every form asked for and its case;
    `unsaid`: numbers of the clause, by the path of each, that `instead` does not say.
    """

    name: Name
    heading: str = ""
    instead: str = ""
    also: tuple[str, ...] = ()
    figures: Mapping[str, Duration | str] = field(default_factory=dict)
    cases: Mapping[str, str] = field(default_factory=dict)
    unsaid: Mapping[str, str] = field(default_factory=dict)

    def filled(self, text: str, language: str, say: Callable[[Duration], str], working: str) -> str:
        """A text of it with the values of its placeholders.

        «{в_течение}» is as `say` says it, «{в_течение:род}» is «10 рабочих дней»; `working` names the
        calendar of working time. A placeholder that is not known stays as it stands.
        """

        def said(found: re.Match[str]) -> str:
            known = self.figures.get(found["what"])
            if not isinstance(known, Duration):
                return _plain(known, language) if known is not None else found.group()
            case = self.cases.get(found["form"] or "")
            if case is None:
                return say(known)
            return (
                duration_words(known, "en", working)
                if language == "en"
                else duration_in_case(known, case, working)
            )

        return PLACEHOLDER.sub(said, text)


def _plain(text: str, language: str) -> str:
    """A value that is no length of time: «98,5 %», “98.5%”."""
    if not _DECIMAL.fullmatch(text):
        return text
    return text.replace(".", ",") if language == "ru" else text.replace(",", ".").replace(" ", "")
