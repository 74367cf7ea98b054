"""How a ticket's facts are said: names as its edition prints them, dates as seen from now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from django.urls import reverse

from reglament import engine
from reglament.people.models import Person
from reglament.rulebook.naming import clock_name, state_name
from reglament.tickets.looking import Look
from reglament.ui.language import Language, language
from reglament.ui.moments import moment_words
from reglament.ui.speaking import gettext as _


@dataclass(frozen=True)
class Speech:
    """One ticket before one reader."""

    look: Look
    reader: Person
    now: datetime
    language: Language = field(default_factory=language)

    @cached_property
    def document(self) -> str:
        """The address of the ticket's edition: where its clauses are."""
        return reverse("edition", args=[self.look.book.id])

    @cached_property
    def clauses(self) -> Mapping[str, str]:
        """The clauses of ways, timers and clocks, by their codes."""
        rules = self.look.rules
        return {
            **{way.code: way.clause for way in rules.transitions},
            **{timer.code: timer.clause for timer in rules.timers},
            **{clock.code: clock.clause for clock in rules.clocks.values()},
        }

    def name(self, key: str | None) -> str:
        """What the edition calls it."""
        return engine.say_name(key, self.look.rules, self.language) if key else ""

    def state(self, key: str | None) -> str:
        """A state, in the reader's language where it can be said in it."""
        return state_name(self.look.rules, key, self.language) if key else ""

    def clock(self, code: str) -> str:
        """A clock by its name."""
        return clock_name(self.look.book, code, self.language)

    def names(self, keys: object) -> str:
        """Several, with commas."""
        listed = keys.split(",") if isinstance(keys, str) else keys if isinstance(keys, Iterable) else ()
        return ", ".join(self.name(str(each).strip()) for each in listed)

    def person(self, reference: str | None) -> str:
        """«Климов А. В.»"""
        found = self.look.people.get(reference or "")
        return "" if found is None else str(found)

    def moment(self, at: int | datetime | None) -> str:
        """«завтра, 14:30»."""
        return "" if at is None else moment_words(at, self.now)

    def explain(self, reason: engine.Reason) -> str:
        """A reason of the engine as a sentence with its clause."""
        return engine.explain(reason, self.language, self.look.rules, year=self.now.year)


def cited(clause: str) -> str:
    """«п. 3.4.6»; "" for a rule without a number."""
    return _("п. %(clause)s") % {"clause": clause} if clause else ""
