"""The steps of an edition's way as a page takes them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from reglament.people.models import Person
from reglament.rulebook import approving
from reglament.rulebook.models import Edition


class Take(Protocol):
    """One step with what was said."""

    def __call__(self, row: Edition, *, by: Person, at: datetime, note: str) -> None:
        """Take it; raises what the verb of rulebook raises."""


@dataclass(frozen=True, slots=True)
class Step:
    """What is done, and what is said after it."""

    take: Take
    said: str | Promise


def _wordless(verb: Callable[..., object]) -> Take:
    def take(row: Edition, *, by: Person, at: datetime, note: str) -> None:
        verb(row, by=by, at=at)
        row.refresh_from_db()

    return take


STEPS: Final[Mapping[str, Step]] = {
    "submit": Step(_wordless(approving.submit), _("Передано на согласование")),
    "agree": Step(approving.agree, _("Согласовано")),
    "object": Step(approving.object_to, _("Возвращено с возражением")),
    "approve": Step(approving.approve, _("Утверждено")),
    "enact": Step(_wordless(approving.put_in_force), _("Введено в действие")),
}
